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
    CHECK(rows[0][0] == "measures.jobs.quota");
    CHECK(rows[0][1] == "0.25");
    CHECK(rows[0][2] == "0.3");
    CHECK(rows[1][0] == "wage.cleaner");
    CHECK(rows[1][1] == "27900 SEK/month");
    CHECK(rows[1][2] == "28000.5 SEK/month");
}

TEST_CASE("an actor that only one of the runs has stands beside an empty place", "[store]")
{
    const auto rows =
        differing_results(results("0.25", "1", owner), results("0.25", "1", owner + "," + fund)).rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0][3] == 0.0);
    CHECK(rows[1][0] == "society (all)");
    CHECK(rows[2][0] == "fund");
    CHECK(rows[2][1].is_null());
    CHECK(rows[2][2] == -7.5);
    CHECK(rows[2][3].is_null());
}

TEST_CASE("records are the same in every form", "[store]")
{
    const Records records{{{"id", "Id"}, {"amount", "Amount", true, 0}},
                          {{"a, \"b\"", 1234.5}, {"c", nullptr}}};
    CHECK(print(records, "csv", Language::english, false) == "id,amount\n\"a, \"\"b\"\"\",1234.5\nc,\n");
    CHECK(
        print(records, "json", Language::english, false) ==
        "[\n {\n  \"id\": \"a, \\\"b\\\"\",\n  \"amount\": 1234.5\n },\n {\n  \"id\": \"c\",\n  \"amount\": "
        "null\n }\n]\n");
}

TEST_CASE("a number is written so that it reads back the same, without an exponent", "[store]")
{
    CHECK(plain_number(0.1) == "0.1");
    CHECK(plain_number(27900.0) == "27900");
    CHECK(plain_number(0.00001) == "0.00001");
    CHECK(plain_number(-2e16) == "-20000000000000000");
}
