#include "cli/report/forms/plain_number.hpp"
#include "cli/report/run_difference.hpp"

#include <catch2/catch.hpp>

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
