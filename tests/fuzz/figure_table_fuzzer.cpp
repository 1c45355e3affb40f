#include "actors/payment_channels.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <cstdint>
#include <cstdlib>

/// Any text is a table of figures or gives mistakes with their places.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace byggom;
    try {
        read_figure_table({reinterpret_cast<const char*>(data), size}, "fuzz.csv");
    } catch (const InvalidInput& error) {
        if (error.problems().empty() || error.problems().front().origin.line < 1)
            std::abort();
    }
    try { // the other table that is compiled in
        read_channel_rows({reinterpret_cast<const char*>(data), size}, "fuzz.csv");
    } catch (const InvalidInput& error) {
        if (error.problems().empty())
            std::abort();
    }
    return 0;
}
