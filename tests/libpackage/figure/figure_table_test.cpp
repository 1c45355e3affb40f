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
    // What a double is written as: up to 17 digits, each read as the compiler reads it.
    CHECK(decimal_number("0.30000000000000004") == 0.30000000000000004);
    CHECK(decimal_number("9007199254740993") == 9007199254740992.0); // between two: to the even one
    CHECK(decimal_number("9007199254740995") == 9007199254740996.0);
    CHECK(decimal_number("1234567890123456.7") == 1234567890123456.7);
    CHECK(decimal_number("0.1234567890123456789") == 0.1234567890123456789);
    CHECK(decimal_number("0.00000000000000022204460492503131") == 2.2204460492503131e-16);
    CHECK(decimal_number("9999999999999999999") == 1e19);
    CHECK_FALSE(decimal_number("12345678901234567890"));
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
