#include "cli/report/converted_run.hpp"
#include "cli/report/forms/forms.hpp"
#include "cli/report/forms/plain_number.hpp"
#include "cli/report/forms/wrap.hpp"
#include "cli/report/run_difference.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace byggom;

namespace {

/// Results of a run as far as the difference looks at them.
std::string results(const std::string& quota, const std::string& wage, const std::string& actors)
{
    return R"({"inputs": {"package": {"horizon": 40},
        "measures": [{"id": "jobs", "quota": {"figure": "measure.jobs.quota", "value": )" +
           quota + R"(, "unit": "1"}}]},
        "assumptions": [{"id": "measure.jobs.quota", "value": )" +
           quota + R"(, "unit": "1"}, {"id": "wage.cleaner", "value": )" + wage +
           R"(, "unit": "SEK/month"}],
        "actors": [)" +
           actors + R"(], "society": {"npv": 10.0}})";
}

const std::string owner = R"({"id": "owner", "npv_society": 100.0})";
const std::string fund = R"({"id": "fund", "npv_society": -7.5})";

} // namespace

TEST_CASE("equal runs differ in nothing", "[store]")
{
    const auto run = results("0.25", "27900", owner);
    CHECK(differing_inputs(run, run).rows.empty());
}

TEST_CASE("a changed term is named by its path, a changed catalogue figure by its id, each once", "[store]")
{
    const auto rows =
        differing_inputs(results("0.25", "27900", owner), results("0.3", "28000.5", owner)).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells[0] == own_text("measures.jobs.quota"));
    CHECK(rows[0].cells[1] == own_text("0.25"));
    CHECK(rows[0].cells[2] == own_text("0.3"));
    CHECK(rows[1].cells[0] == own_text("wage.cleaner"));
    CHECK(rows[1].cells[1] == own_text("27900 SEK/month"));
    CHECK(rows[1].cells[2] == own_text("28000.5 SEK/month"));
}

TEST_CASE("a measure that only one of the runs has is one difference, not one for each of its fields",
          "[store]")
{
    const auto with = results("0.25", "1", owner);
    auto without = with;
    const auto start = without.find("{\"id\": \"jobs\"");
    without.erase(start, without.find("}]", start) + 1 - start);
    const auto rows = differing_inputs(with, without).rows;
    REQUIRE(!rows.empty());
    CHECK(rows[0].cells[0] == own_text("measures.jobs"));
    CHECK(rows[0].cells[1] == own_text("jobs"));
    CHECK(rows[0].cells[2].is_none());
    for (const auto& row : rows)
        CHECK(row.cells[0] != own_text("measures.jobs.quota"));
}

TEST_CASE("an actor that only one of the runs has stands beside an empty place", "[store]")
{
    const auto rows =
        differing_results(results("0.25", "1", owner), results("0.25", "1", owner + "," + fund)).rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].cells[3].number() == 0.0);
    CHECK(rows[1].cells[0] == own_text("society (all)"));
    CHECK(rows[2].cells[0] == own_text("fund"));
    CHECK(rows[2].cells[1].is_none());
    CHECK(rows[2].cells[2].number() == -7.5);
    CHECK(rows[2].cells[3].is_none());
}

TEST_CASE("a number is written so that it reads back the same, without an exponent", "[store]")
{
    CHECK(plain_number(0.1) == "0.1");
    CHECK(plain_number(27900.0) == "27900");
    CHECK(plain_number(0.00001) == "0.00001");
    CHECK(plain_number(-2e16) == "-20000000000000000");
}

TEST_CASE("a run kept by an earlier program is read with calendar years and one shape of a turning point",
          "[store]")
{
    const std::string old = R"({"schema": "byggom/evaluate/1", "years": [2014, 2015], "price_year": 2014,
        "rules_year": 2025, "actors": [{"id": "owner", "npv_own": -5.0, "npv_society": 1.0, "payback_year": 1,
        "discounted_payback_year": null, "peak_year": 0, "rate_of_return": {"none": true, "sign_changes": 2}}],
        "society": {"npv": 1.0}, "questions": {"assistance_turns": [{"municipality": "city", "stated": 0.25,
        "whole": {"turns_at": 0.4, "npv_at_none": 1.0, "npv_at_all": -1.0},
        "rent_and_jobs": {"turns_at": null, "npv_at_none": 1.0, "npv_at_all": 2.0}}]}})";
    const auto document = converted(old, "old", "0.0.9");
    const auto told = nlohmann::json::parse(json(document));
    CHECK(told["schema"] == "byggom/evaluate/2");
    CHECK(told["program"] == "0.0.9");
    CHECK(told["actors"][0]["payback_year"] == 2015);
    CHECK(told["actors"][0]["peak_year"] == 2014);
    CHECK(told["actors"][0]["discounted_payback_year"].is_null());
    CHECK(told["actors"][0]["rate_of_return"].is_null());
    CHECK(told["actors"][0]["rate_sign_changes"] == 2);
    CHECK(told["questions"]["assistance_turns"][0]["whole"]["value"] == 0.4);
    CHECK(told["questions"]["assistance_turns"][0]["rent_and_jobs"]["at_high"] == 2.0);
    CHECK(terminal(document, {Language::english, false, 100}).find("2015") != std::string::npos);
    CHECK_THROWS(converted(R"({"schema": "byggom/elsewhere/1"})", "", ""));
    const auto again = read_kept_form(kept_form(document));
    CHECK(json(again) == json(document));
    CHECK(terminal(again, {Language::swedish, false, 80}) ==
          terminal(document, {Language::swedish, false, 80}));
}

TEST_CASE("no text of a table is taken for a formula, and no number is changed", "[store]")
{
    Document document;
    document.blocks.emplace_back(Table{"t",
                                       {},
                                       {{"name"}, {"amount"}},
                                       {{{own_text("=1+1"), Value(-1.5)}},
                                        {{own_text("-x"), Value(0.00001)}},
                                        {{own_text("a;b"), Value(Ore{150})}}}});
    CHECK(csv(document, Language::english) == "name,amount\n'=1+1,-1.5\n'-x,0.00001\na;b,150\n");
    CHECK(csv(document, Language::swedish) ==
          "\xEF\xBB\xBFname;amount\n'=1+1;-1,5\n'-x;0,00001\n\"a;b\";150\n");
    CHECK(csv(document, Language::english, CsvFor::reading_back).find("\n=1+1,") != std::string::npos);
}

TEST_CASE("a page breaks neither a number from its unit nor a word", "[store]")
{
    CHECK(wrapped("it costs 12,345 kSEK and 25 % more", 14) ==
          std::vector<std::string>{"it costs", "12,345 kSEK", "and 25 % more"});
    for (const auto& line : wrapped("a sentence of 1,234 MSEK in all", 12))
        CHECK(display_width(line) <= 12);
    CHECK(longest_word("up to 25 % of it") == 4);
}
