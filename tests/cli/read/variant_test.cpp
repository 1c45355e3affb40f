#include "actors/roster.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/report/comparison.hpp"
#include "tests/support/forms.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace byggom;
using Catch::Matchers::Contains;

namespace {

const std::string file = std::string(BYGGOM_SOURCE_DIR) + "/examples/lindangen/package.toml";

std::string with_variants(const std::string& variants) { return read_file(file) + "\n" + variants; }

Choice choice(const std::string& name, const std::string& text, const std::string& variant = "")
{
    auto package = read_package(text, "l.toml", {}, variant);
    auto evaluation = evaluate(package, *swedish_rules(package));
    return {name, std::move(package), std::move(evaluation)};
}

std::string mistakes(const std::string& text, const std::string& variant)
{
    try {
        read_package(text, "l.toml", {}, variant);
        return "";
    } catch (const InvalidInput& error) {
        return error.what();
    }
}

double gain(const Choice& choice, const std::string& actor)
{
    return choice.evaluation.appraisal.actors.at(find_actor(choice.package, actor)->index).npv_society;
}

const std::string two = R"([[variant]]
id = "shorter"
name = "Thirty years"
set.horizon = 30

[[variant]]
id = "low-rise"
[variant.set]
area.on_assistance = 0.3
figures."wage.cleaner" = "30000 SEK/month"
measure.refurbishment.rent_rise = { value = "300 SEK/month", price_year = 2014, mark = "assumption" }
measure.refurbishment.phase_in = 2
)";

} // namespace

TEST_CASE("a package with variants is, as it stands, the package without them", "[variant]")
{
    const auto plain = choice("a", read_file(file));
    const auto with = choice("a", with_variants(two));
    CHECK(plain.evaluation.appraisal.society.npv == with.evaluation.appraisal.society.npv);
    const auto variants = read_variants(with_variants(two), "l.toml");
    REQUIRE(variants.size() == 2);
    CHECK(variants[0].name == "Thirty years");
    CHECK(variants[1].name == "low-rise");
}

TEST_CASE("a variant changes what it names and nothing else", "[variant]")
{
    const auto text = with_variants(two);
    CHECK(read_package(text, "l.toml", {}, "shorter").horizon == 30);
    const auto package = read_package(text, "l.toml", {}, "low-rise");
    CHECK(package.horizon == 40);
    CHECK(package.figures[package.area.on_assistance].value == 0.3);
    CHECK(package.figures[*package.figures.find("wage.cleaner")].value == 30000.0);
    CHECK(package.figures[*package.figures.find("measure.refurbishment.rent_rise")].value == 300.0);
    CHECK(package.figures[*package.figures.find("measure.refurbishment.turnover_before")].value == 0.2);
}

TEST_CASE("a variant changes one element of a list by its place", "[variant]")
{
    const auto text = with_variants("[[variant]]\nid = \"v\"\nset.measure.ground-rent.rebate.2.value = 0.3\n"
                                    "set.actor.trianon.rate = { real = 0.05 }\n");
    const auto package = read_package(text, "l.toml", {}, "v");
    const auto rebate = [&](const std::string& step) {
        return package.figures[*package.figures.find("measure.ground-rent.rebate." + step)];
    };
    CHECK(rebate("1").value == 0.75);
    CHECK(rebate("2").value == 0.3);
    CHECK(rebate("2").low == 0.25);
    CHECK(rebate("3").value == 0.25);
    for (const std::string place : {"0", "4"})
        CHECK_THAT(mistakes(with_variants("[[variant]]\nid = \"v\"\nset.measure.ground-rent.rebate." + place +
                                          ".value = 0.3\n"),
                            "v"),
                   Contains("set.measure.ground-rent.rebate." + place +
                            ": there is no such element (count from 1 to 3)"));
    CHECK_THAT(
        mistakes(with_variants("[[variant]]\nid = \"v\"\nset.measure.ground-rent.rebate.1 = 0.3\n"), "v"),
        Contains("names no field (write set.measure.ground-rent.rebate.1.FIELD = …)"));
}

TEST_CASE("a variant may leave measures out", "[variant]")
{
    const auto text = with_variants("[[variant]]\nid = \"block\"\n"
                                    "without = [\"refurbishment\", \"works-jobs\", \"upkeep-jobs\"]\n");
    const auto before = read_package(text, "l.toml");
    const auto after = read_package(text, "l.toml", {}, "block");
    CHECK(after.measures.size() + 3 == before.measures.size());
    CHECK_FALSE(find_measure(after, "refurbishment"));
    CHECK(find_measure(after, "new-block"));
}

TEST_CASE("what rides on a measure that a variant leaves out is told as that variant's mistake", "[variant]")
{
    const auto text = with_variants("[[variant]]\nid = \"bare\"\nwithout = [\"refurbishment\"]\n");
    CHECK(mistakes(text, "").empty());
    CHECK_THAT(mistakes(text, "bare"),
               Contains("variant bare: measure.works-jobs.on: there is no measure \"refurbishment\""));
}

TEST_CASE("mistakes in a variant are told at their place, with the way to mend them", "[variant]")
{
    const auto package = with_variants("");
    const auto lines = std::count(package.begin(), package.end(), '\n');
    const auto at = [&](int line, int column) {
        return "l.toml:" + std::to_string(lines + line) + ":" + std::to_string(column) + ": ";
    };
    const auto text = [](const std::string& body) {
        return with_variants("[[variant]]\nid = \"v\"\n" + body);
    };
    CHECK_THAT(mistakes(text("set.measure.refurbishmnt.phase_in = 2\n"), "v"),
               Contains("set.measure.refurbishmnt: the package has no such measure (did you mean "
                        "refurbishment?)"));
    CHECK_THAT(mistakes(text("set.area.on_assistance = 2.5\n"), "v"), Contains(at(3, 26)));
    CHECK_THAT(mistakes(text("set.measure.refurbishment.phase_inn = 2\n"), "v"),
               Contains("phase_inn") && Contains("did you mean phase_in?"));
    CHECK_THAT(mistakes(text("set.measure.refurbishment = 2\n"), "v"), Contains("names no field"));
    CHECK_THAT(mistakes(text("without = [\"no-such\"]\n"), "v"), Contains("the package has no such measure"));
    CHECK_THAT(mistakes(text("sets = 1\n"), ""), Contains("unknown field") && Contains("did you mean set?"));
    CHECK_THAT(mistakes(text("\n[[variant]]\nid = \"v\"\n"), ""), Contains("stands twice"));
    CHECK_THAT(mistakes(text(""), "w"), Contains("there is no such variant"));
    CHECK_THAT(mistakes(with_variants("[[variant]]\nname = \"x\"\n"), ""), Contains("is missing"));
    CHECK_THAT(mistakes(with_variants("[variant]\nid = \"x\"\n"), ""), Contains("write [[variant]]"));
}

TEST_CASE("side by side, the do-minimum is zero and every choice is what it is alone", "[compare]")
{
    const auto text = with_variants(two);
    const std::vector<Choice> choices{choice("base", text), choice("low", text, "low-rise")};
    CHECK(check_comparable(choices).empty());
    const auto json = test::json_of(describe(choices));
    REQUIRE(json["choices"].size() == 3);
    CHECK(json["choices"][0]["name"] == "do-minimum");
    CHECK(json["choices"][0]["society"] == 0.0);
    for (std::size_t i = 0; i < choices.size(); ++i)
        for (const auto& actor : json["choices"][i + 1]["actors"]) {
            CAPTURE(actor["id"]);
            CHECK(actor["npv_society"] == gain(choices[i], actor["id"]));
        }
    std::vector<std::string> changed;
    for (const auto& row : json["choices"][2]["differs_from_first"])
        changed.push_back(row["field"]);
    CHECK_THAT(changed, Catch::VectorContains(std::string("measures.refurbishment.rent_rise")));
    CHECK_THAT(changed, Catch::VectorContains(std::string("measures.refurbishment.phase_in")));
    CHECK_THAT(changed, Catch::VectorContains(std::string("area.on_assistance")));
    CHECK_THAT(csv(describe(choices), Language::english),
               Contains("actor,do-minimum,base,low,price_year,timing\n") && Contains("\nsociety (all),0,"));
}

TEST_CASE("a variant changes what a party of the split weighs, or takes it away", "[variant]")
{
    const auto text = with_variants("[[split.party]]\nactor = \"trianon\"\nweight = 2\n"
                                    R"(
[[variant]]
id = "heavier"
set.split.party.1.weight = 3
[[variant]]
id = "none"
set.split.party = []
[[variant]]
id = "other"
set.split.party = [{ actor = "malmo", at_least = "1 MSEK" }]
[[variant]]
id = "second"
set.split.party.2.weight = 3
)");
    const auto party = [&](const std::string& variant) {
        return read_package(text, "l.toml", {}, variant).split.parties;
    };
    const auto weight = [&](const std::string& variant) {
        const auto package = read_package(text, "l.toml", {}, variant);
        return package.figures[package.split.parties.at(0).weight.value()].value;
    };
    CHECK(weight("") == 2);
    CHECK(weight("heavier") == 3);
    CHECK(party("none").empty());
    REQUIRE(party("other").size() == 1);
    CHECK(!party("other")[0].weight);
    CHECK_THAT(mistakes(text, "second"), Contains("set.split.party.2") && Contains("count from 1 to 1"));
}

TEST_CASE("packages over different years or at different terms are not set side by side", "[compare]")
{
    const auto text = with_variants(two);
    const auto problems = check_comparable({choice("base", text), choice("short", text, "shorter")});
    REQUIRE(problems.size() == 1);
    CHECK(to_string(problems[0]) ==
          "l.toml: horizon: 30 in short, 40 in base (sums under different terms cannot "
          "be set side by side)");
}
