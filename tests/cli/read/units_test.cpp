#include "cli/read/units.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

TEST_CASE("quantities are read in the unit asked for", "[units]")
{
    struct Case {
        std::string text;
        std::string unit;
        double value;
    };
    const auto c = GENERATE(values<Case>({{"4500 SEK/m2", "SEK/m2", 4500},
                                          {"4_500 kr/m2", "SEK/m2", 4500},
                                          {"52 SEK/m2/year", "SEK/m2/year", 52},
                                          {"4 SEK/m2/month", "SEK/m2/year", 48},
                                          {"600 SEK/month", "SEK/month", 600},
                                          {"7200 SEK/year", "SEK/month", 600},
                                          {"60 MSEK", "SEK", 60e6},
                                          {"75 kSEK", "SEK", 75e3},
                                          {"1050 SEK/MWh", "SEK/kWh", 1.05},
                                          {"110 kWh/m2/year", "kWh/m2/year", 110},
                                          {"60 g/kWh", "kg/kWh", 0.06},
                                          {"3 months", "month", 3},
                                          {"0.25 years", "month", 3},
                                          {"1.5 år", "month", 18},
                                          {"18 månader", "year", 1.5},
                                          {"25 %", "1", 0.25},
                                          {"25%", "1", 0.25},
                                          {"2 %/year", "1/year", 0.02},
                                          {"0.02 1/year", "1/year", 0.02},
                                          {"0.25", "1", 0.25},
                                          {"50 öre/kWh", "SEK/kWh", 0.5},
                                          {"-5 SEK/m2/year", "SEK/m2/year", -5},
                                          {"500 kr/mån", "SEK/month", 500},
                                          {"500 kr/månad", "SEK/month", 500},
                                          {"150 tkr", "SEK", 150e3},
                                          {"60 mnkr", "SEK", 60e6},
                                          {"60 Mkr", "SEK", 60e6},
                                          {"1.2 tkr/kvm", "SEK/m2", 1200},
                                          {"400 lägenheter", "1", 400},
                                          {"400 flats", "1", 400}}));
    CAPTURE(c.text, c.unit);
    const auto read = in_unit(c.text, c.unit);
    const auto* problem = std::get_if<UnitProblem>(&read);
    INFO((problem == nullptr ? "" : to_string(problem->what)));
    REQUIRE(problem == nullptr);
    CHECK(std::get<double>(read) == Approx(c.value).epsilon(1e-14));
}

TEST_CASE("a unit that does not fit is told, with an example of one that does", "[units]")
{
    struct Case {
        std::string text;
        std::string unit;
        std::string what;
        std::string hint;
    };
    const auto c = GENERATE(values<Case>({
        {"4 500 SEK/m2", "SEK/m2", "\"4 500 SEK/m2\": two numbers", "leave the space out, or write 4_500"},
        {"0,25", "1", "\"0,25\": a decimal comma", "write a decimal point"},
        {"110 kWh", "SEK", "kWh: is no measure of SEK", "write it as \"120 SEK\""},
        {"3 weeks", "month", "weeks: unknown unit where month is needed", "write it as \"120 month\""},
        {"3", "month", "\"3\": the unit is missing", "write it as \"3 month\""},
        {"SEK 5", "SEK", "\"SEK 5\": no number in front", "write it as \"120 SEK\""},
        {"600 SEK/month", "SEK/m2/year", "SEK/month: is no measure of SEK/m2/year",
         "write it as \"120 SEK/m2/year\""},
        {"", "1", "\"\": no number in front", "write a plain number, or a share such as 0.25"},
        {"3 months", "1", "months: is no measure of 1", "write a plain number, or a share such as 0.25"},
    }));
    CAPTURE(c.text, c.unit);
    const auto read = in_unit(c.text, c.unit);
    REQUIRE(std::holds_alternative<UnitProblem>(read));
    CHECK(to_string(std::get<UnitProblem>(read).what) == c.what);
    CHECK(to_string(std::get<UnitProblem>(read).hint) == c.hint);
}
