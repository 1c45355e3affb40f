#include "libpackage/figure/figure_table.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

namespace {
const std::string head = "id,value,low,high,unit,price_year,source,grade,mark\n";
}

TEST_CASE("a row of the table becomes a figure with its band, unit, price year, grade and mark", "[figure]")
{
    const auto figures = read_figure_table(
        head + "wage.cleaner,27900,26000,29500,SEK/month,2024,\"SCB, via a \"\"union\"\" page\",B,found\n",
        "t.csv");
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].value == 27900);
    CHECK(figures[0].low == 26000.0);
    CHECK(figures[0].source == "SCB, via a \"union\" page");
    CHECK(figures[0].mark == Mark::found);
    CHECK(figures[0].origin.line == 2);
}

TEST_CASE("every mistake of a table is told in one run, with its line", "[figure]")
{
    try {
        read_figure_table(head + "a,,,,1,,s,A,found\nb,1,2,,1,,s,A,found\nb,1,,,SEK,,s,A,guessed\n"
                                 "c,1,,,SEK,32000900000,s,A,found\n",
                          "t.csv");
        FAIL("the table was taken");
    } catch (const InvalidInput& error) {
        const std::string text = error.what();
        CAPTURE(text);
        CHECK(error.problems().size() == 6);
        CHECK(text.find("t.csv:2:2: a.value: is empty") != std::string::npos);
        CHECK(text.find("t.csv:3:3: b.low: is above the value") != std::string::npos);
        CHECK(text.find("t.csv:4:1: b.id: stands twice") != std::string::npos);
        CHECK(text.find("t.csv:4:6: b.price_year: is missing") != std::string::npos);
        CHECK(text.find("t.csv:5:6: c.price_year: 32000900000: no year") != std::string::npos);
        CHECK(text.find("t.csv:4:9: b.mark: guessed: no such mark") != std::string::npos);
    }
}

TEST_CASE("a decimal number is read the same everywhere, and nothing else passes for one", "[figure]")
{
    CHECK(decimal_number("-0.035") == -0.035);
    CHECK(decimal_number("1024") == 1024.0);
    for (const auto* text : {"", "-", ".", "1,5", "1e3", "1 000", "nan", "1.2.3"}) {
        CAPTURE(text);
        CHECK_FALSE(decimal_number(text));
    }
    CHECK(whole_number("2025") == 2025);
    for (const auto* text : {"", "-1", "1.0", "20250000000"}) {
        CAPTURE(text);
        CHECK_FALSE(whole_number(text));
    }
}

TEST_CASE("a planner's own table may be Swedish, with semicolons, spaces in numbers and decimal commas",
          "[figure]")
{
    const auto figures =
        read_figure_table("id;Värde;lågt;högt;enhet;prisår;källa;grad;status\n"
                          "fs.handling;31 000,50;30\u00a0000;40 000;kr/år;2024;Budget;B;funnet\n"
                          "ren.light;1,5;1,2;2;tkr/kvm;2024;Vi;C;antagande\n"
                          "hire.deadweight;0,25;;;1;;Vi;C;ej kontrollerad\n",
                          "egna.csv");
    REQUIRE(figures.size() == 3);
    CHECK(figures[0].value == 31000.5);
    CHECK(figures[0].low == 30000.0);
    CHECK(figures[0].unit == "SEK/year");
    CHECK(figures[0].mark == Mark::found);
    CHECK(figures[1].value == 1500);
    CHECK(figures[1].high == 2000.0);
    CHECK(figures[1].unit == "SEK/m2");
    CHECK(figures[1].mark == Mark::assumption);
    CHECK(figures[2].value == 0.25);
    CHECK(figures[2].mark == Mark::memory);
}

TEST_CASE("a comma that may part thousands is refused, and read as decimal in a Swedish table", "[figure]")
{
    CHECK_THROWS_WITH(read_figure_table(head + "a,\"31,000\",,,1,,s,A,found\n", "t.csv"),
                      Catch::Contains("t.csv:2:2: a.value: 31,000: not a number"));
    CHECK(read_figure_table(head + "a,\"31 000,50\",,,1,,s,A,found\n", "t.csv")[0].value == 31000.5);
    CHECK(
        read_figure_table("id,värde,enhet,källa,grad,märke\na,\"31,000\",1,s,A,funnet\n", "t.csv")[0].value ==
        31);
}

TEST_CASE("mistakes in a workbook are told by its cells", "[figure]")
{
    CHECK_THROWS_WITH(read_figure_table(head + "a,much,,,1,,s,A,found\n", "t.xlsx"),
                      Catch::Contains("t.xlsx:B2: a.value: much: not a number"));
}
