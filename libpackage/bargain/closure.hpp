#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace byggom {

/// Things that bring their prerequisites with them: of all sets that are closed under them, the one with the
/// largest sum of weights, found as a minimum cut (Picard 1976) by Boost.Graph. The graph is built once and
/// used for many weights.
class Closure {
public:
    /// \param prerequisites  pairs of a thing and one it requires
    Closure(int things, const std::vector<std::pair<int, int>>& prerequisites);
    Closure(const Closure&) = delete;
    Closure& operator=(const Closure&) = delete;
    ~Closure();

    /// The smallest of the sets with the largest sum, as a mark for each thing.
    /// \pre  the weights' absolute values add up to less than 2^62
    std::vector<char> best(const std::vector<std::int64_t>& weights);

private:
    struct Network;
    std::unique_ptr<Network> network_;
};

} // namespace byggom
