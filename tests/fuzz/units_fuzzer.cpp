#include "cli/read/units.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>

/// Any text is a quantity or a problem that says something.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace byggom;
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const auto* unit : std::array{"1", "SEK/m2/year", "month"}) {
        const auto read = in_unit(text, unit);
        if (const auto* problem = std::get_if<UnitProblem>(&read);
            problem != nullptr && problem->what.empty())
            std::abort();
    }
    return 0;
}
