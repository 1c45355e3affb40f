#include "libpackage/figure/composite.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

namespace {

struct Published {
    std::string code;
    int price_year;
    double whole;
    std::vector<double> parts;
};

Figure figure(const std::string& id, double value, int price_year)
{
    Figure made;
    made.id = id;
    made.value = value;
    made.unit = "GBP/year";
    made.price_year = Year{price_year};
    return made;
}

std::vector<Figure> composite(const Published& published)
{
    std::vector<Figure> figures{figure(published.code, published.whole, published.price_year)};
    for (std::size_t i = 0; i < published.parts.size(); ++i)
        figures.push_back(
            figure(published.code + ".part." + std::to_string(i), published.parts[i], published.price_year));
    return figures;
}

} // namespace

// Source: GMCA unit cost database v1.4 (CC BY), parents and their parts by agency, GBP.
TEST_CASE("published unit costs are the sum of their parts by agency, but for rounding", "[catalogue]")
{
    const auto published = GENERATE(values<Published>({
        {"E&E1.0", 2012, 9800, {9234, 566}},
        {"E&E2.0", 2012, 8632, {7500, 1132}},
        {"E&E3.0", 2012, 7570, {7004, 566}},
        {"E&E10.0", 2010, 4257, {3218, 1039}},
        {"CR2.0", 2008, 2470, {1171, 581, 415, 193, 110}},
        {"E&S2.0", 2005, 9219, {7181, 1003.50, 63.69, 970.44}},
        {"HE11.1", 2007, 1990, {1126, 850, 14}},
        {"SS4.1", 2005, 25000, {15000, 1250, 6250, 2500}},
    }));
    CAPTURE(published.code);
    CHECK(check_composites(composite(published)).empty());
    CHECK(parts_of(composite(published).front(), composite(published)).size() == published.parts.size());
}

// The same source prints SS1.3 as 196,024, while its parts add up to 196,325; the two parts here stand for
// them.
TEST_CASE("a published unit cost that is not the sum of its parts is told, and by how much", "[catalogue]")
{
    const auto problems = check_composites(composite({"SS1.3", 2009, 196024, {196000, 325}}));
    REQUIRE(problems.size() == 1);
    CHECK(to_string(problems[0].what) == "its parts add up to 196325, 301 more than the 196024 stated");
}

TEST_CASE("parts in other units or prices, or of nothing, are told", "[catalogue]")
{
    auto figures = composite({"X", 2010, 100, {60, 40}});
    SECTION("unit")
    {
        figures[1].unit = "GBP/month";
        CHECK(to_string(check_composites(figures).at(0).what) == "is in GBP/month, its whole in GBP/year");
    }
    SECTION("prices")
    {
        figures[2].price_year = Year{2012};
        CHECK(to_string(check_composites(figures).at(0).what) ==
              "is in prices of 2012, its whole in prices of 2010");
    }
    SECTION("nothing")
    {
        figures.erase(figures.begin());
        CHECK(to_string(check_composites(figures).at(0).what) == "is a part of X, which is not there");
    }
}

TEST_CASE("what merely stands under one heading is not taken for a sum", "[catalogue]")
{
    CHECK(check_composites({figure("E&E1", 100, 2012), figure("E&E1.1", 30, 2012)}).empty());
}
