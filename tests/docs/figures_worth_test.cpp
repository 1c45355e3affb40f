#include "actors/catalogue.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <regex>
#include <sstream>

using namespace byggom;

// docs/explanation/what-a-figure-is-worth.md says how many figures are how good, and which move Lindängen's
// verdict.

namespace {

std::string page()
{
    return read_file(std::string(BYGGOM_SOURCE_DIR) + "/docs/explanation/what-a-figure-is-worth.md");
}

double number_in(std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), ','), text.end());
    return std::stod(text);
}

/// kSEK at society's rate, with the figure at another value.
double worth_to(const std::string& actor, const std::string& figure, bool low)
{
    const auto stated = read_package(test::lindangen(), "p.toml");
    auto changed = stated.figures[stated.figures.find(figure).value()];
    changed.value = (low ? changed.low : changed.high).value();
    changed.low = changed.high = std::nullopt;
    changed.origin.file = "o.csv";
    const auto package = read_package(test::lindangen(), "p.toml", {changed});
    const auto evaluation = evaluate(package, *swedish_rules(package));
    const auto& appraisal = evaluation.appraisal;
    return (actor == "society" ? appraisal.society.npv
                               : appraisal.actors[find_actor(package, actor).value().index].npv_society) /
           1000;
}

} // namespace

TEST_CASE("the page on figures counts the catalogue's marks as they are", "[docs]")
{
    std::map<std::string, int> counts;
    for (const auto& figure : catalogue(2025))
        ++counts[std::string(to_string(figure.mark))];
    for (const auto& [mark, count] : counts) {
        CAPTURE(mark, count);
        CHECK(page().find("| " + mark + " | " + std::to_string(count) + " |") != std::string::npos);
    }
}

TEST_CASE("the page on figures tells what moves the verdict of Lindängen", "[docs]")
{
    static const std::regex row(
        R"(^\| (malmo|trianon|society) \| `([^`]+)` \| [^|]+ \| ([-0-9,]+) \| ([-0-9,]+) \|$)");
    std::istringstream lines(page());
    int rows = 0;
    std::smatch cells;
    for (std::string line; std::getline(lines, line);) {
        if (!std::regex_match(line, cells, row))
            continue;
        ++rows;
        CAPTURE(line);
        CHECK(std::round(worth_to(cells[1], cells[2], true)) == number_in(cells[3]));
        CHECK(std::round(worth_to(cells[1], cells[2], false)) == number_in(cells[4]));
    }
    CHECK(rows == 15);
}
