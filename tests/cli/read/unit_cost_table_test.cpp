#include "cli/read/unit_cost_table.hpp"
#include "libpackage/figure/composite.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

namespace {

const UnitCostImport gmca{"GBP", "gmca.", "C"};

} // namespace

// Figures: GMCA unit cost database v1.4 (CC BY).
TEST_CASE("a table of unit costs per agency becomes wholes with their parts", "[catalogue]")
{
    const auto figures =
        read_unit_costs("\xEF\xBB\xBFPrice year,Code,Agency,Detail,Unit,Value\r\n"
                        "2008/09,CR2.0,,\"Domestic violence, incident\",per incident,\"£2,470\"\r\n"
                        "2008/09,CR2.0,NHS,Health,Per incident,1171\r\n"
                        "2008/09,CR2.0,Criminal justice,Courts,incident,581\r\n"
                        "2008/09,CR2.0,Police,Police,incident,415\r\n"
                        "2008/09,CR2.0,Local authority,Care,incident,193\r\n"
                        "2008/09,CR2.0,Local authority,Housing,incident,110\r\n"
                        "\r\n"
                        "2012,HO1.0,Local authority,Eviction,eviction,7276.50\r\n",
                        "ucdb.csv", gmca);
    REQUIRE(figures.size() == 7);
    CHECK(figures[0].id == "gmca.CR2.0");
    CHECK(figures[0].value == 2470.0);
    CHECK(figures[0].unit == "GBP/incident");
    CHECK(figures[0].price_year == Year{2008});
    CHECK(figures[0].source == "Domestic violence, incident (ucdb.csv)");
    CHECK(figures[1].id == "gmca.CR2.0.part.nhs");
    CHECK(figures[1].actor == "NHS");
    CHECK(figures[2].id == "gmca.CR2.0.part.criminal_justice");
    CHECK(figures[5].id == "gmca.CR2.0.part.local_authority_2");
    CHECK(figures[6].id == "gmca.HO1.0");
    CHECK(figures[6].value == 7276.5);
    CHECK(figures[6].mark == Mark::found);
    CHECK(check_composites(figures).empty());
}

TEST_CASE("a part may have a code of its own and name its whole", "[catalogue]")
{
    const auto figures = read_unit_costs("code,detail,unit,agency,value,price_year,part of,grade\n"
                                         "SS1.3,Child in care,year,,196024,2009,,B\n"
                                         "SS1.3.1,Care,year,LA,196325,2009,SS1.3,B\n",
                                         "t.csv", gmca);
    CHECK(figures.at(1).id == "gmca.SS1.3.part.la");
    CHECK(figures.at(1).grade == "B");
    CHECK(to_string(check_composites(figures).at(0).what) ==
          "its parts add up to 196325, 301 more than the 196024 stated");
}

TEST_CASE("every mistake of a table of unit costs is told at once", "[catalogue]")
{
    try {
        read_unit_costs("code,detail,unit,agency,value,price year\n"
                        "A,,year,,\"1,23\",2012\n"
                        "A,,year,,5,2012\n"
                        ",,year,LA,5,2012\n"
                        "B,,,LA,,soon\n",
                        "t.csv", gmca);
        FAIL("nothing was told");
    } catch (const InvalidInput& error) {
        std::vector<std::string> told;
        for (const auto& problem : error.problems())
            told.push_back(to_string(problem));
        CHECK(told == std::vector<std::string>{
                          "t.csv:2:1: gmca.A.value: 1,23: no amount (9234, 9,234 or 9234.50)",
                          "t.csv:3:1: A: stands twice (name an agency, or another code)",
                          "t.csv:4:1: code: is empty (every unit cost needs a code)",
                          "t.csv:5:1: gmca.B.value: : no amount (9234, 9,234 or 9234.50)",
                          "t.csv:5:1: gmca.B.price year: soon: no year (2012 or 2012/13)",
                          "t.csv:5:1: gmca.B.unit: is empty (say what one of it is: year, incident)"});
    }
    CHECK_THROWS_WITH(read_unit_costs("code,unit,value\n", "t.csv", gmca),
                      Catch::Contains("detail: this column is missing") &&
                          Catch::Contains("price year: this column is missing"));
}
