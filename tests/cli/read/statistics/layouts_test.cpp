#include "libpackage/problem/problem.hpp"
#include "tests/support/laid_out_table.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace byggom;

namespace {

/// The column of a combination: its name holds the label of every dimension that has several.
std::optional<std::size_t> column_of(const Statistics& read, const std::vector<std::string>& labels)
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < read.table.columns.size(); ++i) {
        auto name = " " + read.table.columns[i].name + " ";
        std::replace(name.begin(), name.end(), ',', ' ');
        if (std::all_of(labels.begin(), labels.end(), [&](const std::string& label) {
                return name.find(" " + label + " ") != std::string::npos;
            })) {
            if (found)
                return std::nullopt;
            found = i;
        }
    }
    return found;
}

std::optional<std::size_t> area_of(const Statistics& read, const test::TrueTable::Area& area)
{
    for (std::size_t i = 0; i < read.table.size(); ++i)
        if (read.table.codes[i] == area.code ||
            (read.table.codes[i].empty() && read.table.names[i] == area.name))
            return i;
    return std::nullopt;
}

/// Whether what was read is the true table, every figure of it.
bool is_true(const Statistics& read, const test::TrueTable& table)
{
    if (read.table.size() != table.areas.size())
        return false;
    for (std::size_t a = 0; a < table.areas.size(); ++a)
        for (std::size_t c = 0; c < table.contents.size(); ++c)
            for (std::size_t s = 0; s < table.sexes.size(); ++s)
                for (std::size_t y = 0; y < table.years.size(); ++y) {
                    std::vector<std::string> labels{table.contents[c]};
                    if (table.sexes.size() > 1)
                        labels.push_back(table.sexes[s]);
                    if (table.years.size() > 1)
                        labels.push_back(table.years[y]);
                    const auto column = column_of(read, labels);
                    const auto area = area_of(read, table.areas[a]);
                    if (!column || !area ||
                        read.table.columns[*column].values[*area] != table.values[table.place(a, c, s, y)])
                        return false;
                }
    return true;
}

} // namespace

TEST_CASE("one true table laid out in fifty ways is read as it is or refused in words, never as another",
          "[statistics][layouts]")
{
    std::size_t refused = 0;
    for (unsigned seed = 1; seed <= 50; ++seed) {
        std::mt19937 chance(seed);
        const auto table = test::true_table(chance);
        const auto file = test::laid_out(table, chance);
        CAPTURE(seed, file.choices, file.bytes.substr(0, 600), file.sheet.value_or("").substr(0, 1500));
        try {
            const auto read = test::read(file);
            CHECK(is_true(read, table));
        } catch (const InvalidInput& mistake) {
            ++refused;
            CHECK_FALSE(std::string(mistake.what()).empty());
        }
    }
    CHECK(refused <= 5); // what a reader may refuse: "1,000" alone says nothing
}
