#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace byggom {

/// Calls `each(i)` for i below `count`, shared out among threads. What each call writes must be its own.
template <class Each>
void in_threads(std::size_t count, unsigned threads, const Each& each)
{
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            each(i);
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads && i < count; ++i)
        others.emplace_back(work);
    work();
    for (auto& other : others)
        other.join();
}

} // namespace byggom
