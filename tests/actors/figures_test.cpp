#include "actors/catalogue.hpp"
#include "actors/figures/tables.hpp"
#include "libpackage/figure/figure_table.hpp"
#include "libpackage/labour/hazards.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>

// The tables compiled into the program, row by row: what a planner stakes money on must say where it comes
// from.

using namespace byggom;

namespace {

std::vector<Figure> table(std::string_view name)
{
    for (const auto& table : tables())
        if (table.name == name)
            return read_figure_table(table.text, table.name);
    FAIL("no table " << name);
    return {};
}

std::vector<Figure> every_row()
{
    std::vector<Figure> rows;
    for (const auto& table : tables()) {
        const auto read = read_figure_table(table.text, table.name);
        rows.insert(rows.end(), read.begin(), read.end());
    }
    return rows;
}

Figures by_id()
{
    Figures figures;
    for (auto& figure : catalogue(2025))
        figures.add(std::move(figure));
    return figures;
}

/// The sum of the figures whose ids begin so.
double sum(const Figures& figures, const std::string& beginning)
{
    double total = 0;
    for (const auto& figure : figures)
        if (figure.id.rfind(beginning, 0) == 0)
            total += figure.value;
    return total;
}

bool is_id(const std::string& id)
{
    return std::all_of(id.begin(), id.end(), [](unsigned char c) {
        return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '.' || c == '_';
    });
}

bool is_iso_date(const std::string& text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    return std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; }) == 8;
}

} // namespace

TEST_CASE("what was found can be read again: it names its address", "[figures]")
{
    for (const auto& figure : every_row())
        if (figure.mark == Mark::found) {
            CAPTURE(figure.id);
            CHECK_FALSE(figure.address.empty());
        }
}

TEST_CASE("an assumption claims no more than grade C and no date of reading", "[figures]")
{
    for (const auto& figure : every_row())
        if (figure.mark == Mark::assumption) {
            CAPTURE(figure.id);
            CHECK(figure.grade == "C");
            CHECK(figure.checked.empty());
        }
}

TEST_CASE("only official sources, statutes and arithmetic on them are graded A", "[figures]")
{
    for (const auto& figure : every_row())
        if (figure.grade == "A") {
            CAPTURE(figure.id);
            CHECK((figure.mark == Mark::found || figure.mark == Mark::derived));
        }
}

TEST_CASE("a band has two ends, and they bracket the value", "[figures]")
{
    for (const auto& figure : every_row()) {
        CAPTURE(figure.id);
        CHECK(figure.low.has_value() == figure.high.has_value());
        if (figure.low && figure.high) {
            CHECK(*figure.low <= figure.value);
            CHECK(figure.value <= *figure.high);
            CHECK(*figure.low < *figure.high);
        }
    }
}

TEST_CASE("ids are lower case, dates are ISO", "[figures]")
{
    for (const auto& figure : every_row()) {
        CAPTURE(figure.id, figure.checked);
        CHECK(is_id(figure.id));
        CHECK((figure.checked.empty() || is_iso_date(figure.checked)));
    }
}

TEST_CASE("every price year is in the price index", "[figures]")
{
    const auto figures = by_id();
    for (const auto& figure : every_row())
        if (figure.price_year) {
            CAPTURE(figure.id);
            CHECK(figures.find("price.cpi." + std::to_string(figure.price_year->number)).has_value());
        }
}

TEST_CASE("a forecast of the price index says that it is an assumption", "[figures]")
{
    const auto index = table("price_index.csv");
    REQUIRE(index.size() == 17); // 2010 to 2026
    for (const auto& figure : index) {
        CAPTURE(figure.id);
        CHECK((figure.mark == Mark::assumption) == (figure.id == "price.cpi.2026"));
    }
}

TEST_CASE("shares of one whole add up to 1", "[figures]")
{
    const auto figures = by_id();
    const std::string whole =
        GENERATE("hire.source_mix.", "hire.severity.", "haz.return_mix.", "area.default.share.", "nw.split.");
    CAPTURE(whole);
    CHECK(sum(figures, whole) == Approx(1).epsilon(1e-12));
}

TEST_CASE("the reference hazards settle near the employment of the country", "[figures]")
{
    auto figures = by_id();
    FigureLookup find(figures);
    const Hazards hazards(find);
    REQUIRE(find.problems().empty());
    const Draw draw(figures);
    const auto employment = draw[*figures.find("area.default.employment")];
    const auto shares = stationary(generator(hazards, draw, lanes(1)));
    CHECK(shares[static_cast<std::size_t>(place(LabourState::employed))][0] ==
          Approx(employment[0]).margin(0.04));

    // An area's employment scales job-finding; the country's own asks for little.
    const double factor = job_finding_for(hazards, draw, employment)[0];
    CHECK(factor > 0.75);
    CHECK(factor < 1.25);
}
