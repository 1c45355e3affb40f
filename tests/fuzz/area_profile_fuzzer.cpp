#include "cli/read/area_profile.hpp"
#include "libpackage/problem/problem.hpp"

#include <cstdint>
#include <cstdlib>

/// Any bytes either are a profile, which then reads back alike, or give mistakes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace byggom;
    try {
        const auto profile = read_area_profile({reinterpret_cast<const char*>(data), size}, "fuzz");
        const auto text = toml_text(profile);
        if (toml_text(read_area_profile(text, "again")) != text)
            std::abort();
    } catch (const InvalidInput& error) {
        if (error.problems().empty())
            std::abort();
    }
    return 0;
}
