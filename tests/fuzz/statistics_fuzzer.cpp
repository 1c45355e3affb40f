#include "cli/read/statistics.hpp"
#include "libpackage/problem/problem.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

/// Any bytes either are statistics, and then every column has a value or nothing for every area and all
/// values are finite; or they give mistakes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace byggom;
    try {
        const auto read = read_statistics({reinterpret_cast<const char*>(data), size}, "fuzz");
        if (read.table.names.size() != read.table.size())
            std::abort();
        for (const auto& column : read.table.columns) {
            if (column.values.size() != read.table.size())
                std::abort();
            for (const auto& value : column.values)
                if (value && !std::isfinite(*value))
                    std::abort();
        }
    } catch (const InvalidInput& error) {
        if (error.problems().empty())
            std::abort();
    }
    return 0;
}
