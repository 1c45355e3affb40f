#include "cli/read/statistics/csv_grid.hpp"
#include "cli/read/statistics/key_grid.hpp"
#include "libpackage/problem/problem.hpp"

#include <cstdint>
#include <cstdlib>

/// Any bytes are a key of areas, by which a table adds up to as many sums as there are greater areas, or give mistakes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace byggom;
    AreaTable table;
    table.codes = {"0114", "1280A0010", ""};
    table.names = {"", "", "Lund"};
    table.columns = {{"people", {1.0, 2.0, std::nullopt}}};
    try {
        const auto key = key_table_of(csv_grid({reinterpret_cast<const char*>(data), size}).grid, "fuzz");
        const auto added = add_up(table, key);
        if (added.weights.target_coverage.size() != added.targets.size() ||
            in_order_of_key(table, added).size() != added.place_in_table.size())
            std::abort();
    } catch (const InvalidInput& error) {
        if (error.problems().empty())
            std::abort();
    }
    return 0;
}
