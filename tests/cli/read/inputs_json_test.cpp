#include "actors/roster.hpp"
#include "cli/read/inputs_json.hpp"
#include "cli/read/package_file.hpp"
#include "cli/report/evaluation.hpp"
#include "tests/support/forms.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace byggom;

namespace {

std::string result_of(const Package& package)
{
    const auto rules = swedish_rules(package);
    return json(describe(package, evaluate(package, *rules)));
}

std::string result_of_lindangen() { return result_of(read_package(test::lindangen(), "package.toml")); }

/// What reading the result says after `change` has been made to it.
template <class Change>
std::string complaint_about(Change change)
{
    auto json = nlohmann::json::parse(result_of_lindangen());
    change(json);
    try {
        read_inputs(json.dump(), "r.json");
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return "taken";
}

} // namespace

TEST_CASE("a result's own inputs give the same result, to the byte", "[read]")
{
    const auto first = result_of_lindangen();
    CHECK(result_of(read_inputs(first, "result.json")) == first);
}

TEST_CASE("a result keeps every table of its package, and leaves out those that say nothing", "[read]")
{
    const auto text = test::lindangen() + R"(
[settlement]
aid_ceiling = "sgei"
[audit]
large-residual = "a concrete frame lasts"
[compose]
objective = "malmo"
floor = "nothing"
[[compose.choice]]
id = "quota"
measures = ["works-jobs"]
field = "quota"
values = [0.1, 0.2]
[[compose.budget]]
actor = "malmo"
most = ["100 MSEK/year"]
)";
    const auto first = result_of(read_package(text, "package.toml"));
    const auto inputs = nlohmann::json::parse(first)["inputs"];
    CHECK(inputs["settlement"]["aid_ceiling"] == "sgei");
    CHECK(inputs["audit"]["large-residual"] == "a concrete frame lasts");
    CHECK(inputs["compose"]["choice"][0]["values"][1]["value"] == 0.2);
    const auto again = read_inputs(first, "result.json");
    CHECK(again.compose.floor == Floor::nothing);
    CHECK(again.settlement.aid_ceiling == AidCeiling::sgei);
    REQUIRE(again.compose.choices.size() == 1);
    CHECK(again.figures[again.compose.choices[0].values[0]].value == 0.1);
    CHECK(result_of(again) == first);
    const auto plain =
        nlohmann::json::parse(result_of(read_package(test::small_package(), "small.toml")))["inputs"];
    for (const auto& name : names_of_tables())
        CHECK(plain.count(name) == 0);
}

TEST_CASE("a changed figure of a result's inputs changes the result as the package file would", "[read]")
{
    auto json = nlohmann::json::parse(result_of_lindangen());
    for (const auto* list : {"assumptions", "figures"})
        for (auto& figure : json[list])
            if (figure["id"] == "area.employment")
                figure["value"] = 0.55;
    json["inputs"]["area"]["employment"]["value"] = 0.55;
    const auto changed =
        test::changed(test::lindangen(), "employment = { value = 0.51", "employment = { value = 0.55");
    const auto by_json = nlohmann::json::parse(result_of(read_inputs(json.dump(), "r.json")));
    const auto by_file = nlohmann::json::parse(result_of(read_package(changed, "p.toml")));
    CHECK(by_json["ledger"] == by_file["ledger"]);
    CHECK(by_json["actors"] == by_file["actors"]);
}

TEST_CASE("a mistake in a result's inputs is told with its JSON pointer", "[read]")
{
    CHECK(complaint_about([](auto& json) { json["schema"] = "other/1"; }) ==
          "r.json: /schema: only byggom/evaluate/1 is read (write it with byggom evaluate --format json)");
    CHECK(complaint_about([](auto& json) { json["inputs"]["package"]["horizon"] = 1000; }) ==
          "r.json: /inputs/package/horizon: a whole number from 1 to 100 is needed");
    CHECK(complaint_about([](auto& json) { json["inputs"]["measures"][0]["kind"] = "demolition"; }) ==
          "r.json: /inputs/measures/0/kind: \"demolition\": no such kind of measure");
    CHECK(complaint_about([](auto& json) { json["inputs"]["area"]["employment"]["value"] = 0.9; }) ==
          "r.json: /inputs/area/employment/value: differs from the value of the figure area.employment "
          "(change it "
          "where the figure stands too)");
    CHECK(complaint_about([](auto& json) {
              json["inputs"]["area"]["employment"]["figure"] = "nowhere";
          }).find("/inputs/area/employment/figure: nowhere: no such figure") != std::string::npos);
    CHECK(complaint_about([](auto& json) { json["inputs"]["actors"] = 7; }) ==
          "r.json: /inputs/actors: a list is needed");
    CHECK(complaint_about([](auto& json) {
              json = nlohmann::json::array();
          }).find("only byggom/evaluate/1") != std::string::npos);
    CHECK_THROWS_WITH(read_inputs("{", "r.json"), Catch::Contains("this is no JSON"));
}
