#include "cli/report/split.hpp"
#include "cli/solve/clp_solver.hpp"
#include "libpackage/bargain/package_split.hpp"
#include "tests/support/forms.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace byggom;

// What signatories can do alone, checked against the evaluation itself: a package that holds only some of the
// measures is worth what the split says of those.

namespace {

/// Two owners and a city, and programmes that cost one and gain others: every number can be seen.
std::string bargain(const std::string& measures, const std::string& split = "")
{
    return R"(
name = "bargain"
start = 2025
horizon = 1
price_year = 2025
rules_year = 2025
society_rate = 0.035
[[actor]]
id = "north"
role = "property_owner"
[[actor]]
id = "south"
role = "property_owner"
[[actor]]
id = "city"
role = "municipality"
)" + measures +
           "[split]\nplayers = [\"north\", \"south\", \"city\"]\n" + split;
}

/// A programme that costs `payer` and gives `payee`, SEK.
std::string gives(const std::string& id, const std::string& payer, int cost, const std::string& payee,
                  int gain, const std::string& more = "")
{
    return "[[measure]]\nid = \"" + id + "\"\nkind = \"programme\"\n" + more +
           "participants = [1]\ncost = [{ name = \"c\", payer = \"" + payer + "\", amount = [\"" +
           std::to_string(cost) + " SEK\"] }]\neffect = [{ name = \"e\", take_up = 1.0, impact = 1.0, " +
           "deadweight = 0.0, displacement = 0.0, confidence = 1.0, duration = 1, drop_off = 0.0, payer = "
           "\"" +
           (gain < 0 ? payee + "\", payee = \"resources" : "resources\", payee = \"" + payee) +
           "\", unit_value = \"" + std::to_string(gain < 0 ? -gain : gain) + " SEK\" }]\n";
}

PackageSplit split_of(const std::string& text)
{
    const auto package = read_package(text, "test.toml", {}, {}, {}, Alternatives::kept);
    REQUIRE(check_split(package).empty());
    const ClpSolver solver;
    return split_package(package, *swedish_rules(package), {}, std::nullopt, &solver);
}

std::vector<Problem> mistakes_of(const std::string& text)
{
    return check_split(read_package(text, "test.toml", {}, {}, {}, Alternatives::kept));
}

double kronor(const PackageSplit& split, Coalition coalition)
{
    return static_cast<double>(split.game.table[coalition]) / 100;
}

constexpr Coalition north = 1;
constexpr Coalition south = 2;
constexpr Coalition city = 4;

} // namespace

TEST_CASE("a coalition can do the measures for which it has those who pay", "[split]")
{
    const auto split = split_of(bargain(gives("yard", "north", 100, "south", 300) +
                                        gives("school", "city", 50, "north", 80, "requires = [\"yard\"]\n")));
    CHECK(kronor(split, north) == 0);
    CHECK(kronor(split, south) == 0); // who gains but cannot do it alone
    CHECK(kronor(split, north | south) == 200);
    CHECK(kronor(split, north | city) == 0); // the yard costs them more than the school gives
    CHECK(kronor(split, north | south | city) == 230);
    CHECK(is_convex_by_structure(split.package.problem));
    CHECK(split.answer.core.nonempty);
    CHECK(!split.instability);
}

TEST_CASE("the contract counts every measure, the best only those that pay", "[split]")
{
    const auto split =
        split_of(bargain(gives("good", "north", 100, "south", 300) + gives("bad", "city", 90, "north", 20)));
    REQUIRE(split.package.contracted);
    CHECK(*split.package.contracted == std::vector<std::int64_t>{-8000, 30000, -9000});
    CHECK(kronor(split, north | south | city) == 200);
    CHECK(split.values.back().measures == 1);
}

TEST_CASE("harm to one whose consent is not needed leaves no stable split, and is named", "[split]")
{
    const auto measures = gives("tower", "north", 10, "north", 110) +
                          gives("shade", "north", 0, "south", -150, "requires = [\"tower\"]\n");
    SECTION("harm within the measure itself")
    {
        const auto harmful =
            "[[measure]]\nid = \"tower\"\nkind = \"programme\"\nparticipants = [1]\n"
            "cost = [{ name = \"c\", payer = \"north\", amount = [\"10 SEK\"] }]\n"
            "effect = [\n"
            "{ name = \"e\", take_up = 1.0, impact = 1.0, deadweight = 0.0, displacement = 0.0, "
            "confidence = 1.0, duration = 1, drop_off = 0.0, payer = \"resources\", payee = "
            "\"north\", unit_value = \"110 SEK\" },\n"
            "{ name = \"f\", take_up = 1.0, impact = 1.0, deadweight = 0.0, displacement = 0.0, "
            "confidence = 1.0, duration = 1, drop_off = 0.0, payer = \"south\", payee = "
            "\"resources\", unit_value = \"150 SEK\" }]\n";
        const auto split = split_of(bargain(harmful));
        CHECK(kronor(split, north) == 100);
        CHECK(kronor(split, north | south) == 0); // together they leave it
        REQUIRE(split.instability);
        CHECK(split.instability->alone == std::vector<Cause>{Cause::harm});
        REQUIRE(split.instability->harms.size() == 1);
        CHECK(split.instability->harms.front().player == 1);
        CHECK(split.instability->harms.front().cost == 15000);

        // Where those outside act, the harm is in what the harmed can have alone, and a stable split exists.
        const auto acting = split_of(bargain(harmful, "outsiders = \"act\"\n"));
        CHECK(kronor(acting, south) == -150);
        CHECK(kronor(acting, north | south) == 0);
        CHECK(acting.answer.core.nonempty);
    }
    SECTION("a harmful measure that nobody chooses is no cause")
    {
        const auto split = split_of(bargain(measures));
        CHECK(kronor(split, north) == 100);
        CHECK(split.answer.core.nonempty);
    }
}

TEST_CASE("measures that exclude each other may stand side by side in a split, each computed alone",
          "[split]")
{
    // Each pair of actors has a project of its own on the one plot.
    const auto project = [](const std::string& id, const std::string& payer, const std::string& payee,
                            const std::string& other, const std::string& another) {
        return gives(id, payer, 100, payee, 400,
                     "needs = [\"" + payee + "\"]\nexcludes = [\"" + other + "\", \"" + another + "\"]\n");
    };
    const auto split =
        split_of(bargain(project("a", "north", "south", "b", "c") + project("b", "south", "city", "a", "c") +
                         project("c", "city", "north", "a", "b")));
    CHECK(!split.package.contracted);
    CHECK(kronor(split, north | south) == 300);
    CHECK(kronor(split, south | city) == 300);
    CHECK(kronor(split, north | south | city) == 300);
    CHECK(!split.answer.core.nonempty);
    REQUIRE(split.instability);
    CHECK(split.instability->alone == std::vector<Cause>{Cause::exclusion});
    CHECK_THROWS_AS(
        read_package(bargain(project("a", "north", "south", "b", "b") + gives("b", "north", 1, "south", 2)),
                     "test.toml"),
        InvalidInput); // an evaluation needs one of the two
}

TEST_CASE("a budget bounds what a coalition with its holder does", "[split]")
{
    const auto measures = gives("yard", "city", 100, "north", 300) + gives("hall", "city", 100, "south", 250);
    const auto free = split_of(bargain(measures));
    const auto bound =
        split_of(bargain(measures, "[[split.budget]]\nactor = \"city\"\nmost = \"150 SEK\"\n"));
    CHECK(kronor(free, north | south | city) == 350);
    CHECK(kronor(bound, north | south | city) == 200);
    CHECK(kronor(bound, south | city) == 150);
    REQUIRE(bound.package.problem.limits.size() == 1);
    CHECK(bound.package.problem.limits.front().most == 15000);
}

TEST_CASE("where all are needed for all, every rule shares equally and says why", "[split]")
{
    const auto text = bargain(gives("yard", "north", 100, "south", 400, "needs = [\"south\", \"city\"]\n"));
    const auto split = split_of(text);
    CHECK(split.needs_all);
    const auto page = test::page_of(describe(read_package(text, "test.toml"), split));
    CHECK(page.find("Each is needed for all they gain together") != std::string::npos);
}

TEST_CASE("a committee can sign for itself", "[split]")
{
    auto text = bargain(gives("yard", "city.land", 100, "city.social", 400));
    text = test::changed(text, "\"north\", \"south\", \"city\"]", "\"city.social\", \"city.land\"]");
    const auto split = split_of(text);
    CHECK(split.game.table == std::vector<std::int64_t>{0, 0, 0, 30000});
}

TEST_CASE("what cannot be split is told where it stands", "[split]")
{
    const auto measures = gives("yard", "north", 100, "south", 300);
    const auto stranger =
        test::changed(bargain(measures), "\"north\", \"south\", \"city\"]", "\"south\", \"city\"]");
    REQUIRE(mistakes_of(stranger).size() == 1);
    CHECK(mistakes_of(stranger).front().what == "needs north, who is not among the signatories");
    const auto twice = test::changed(bargain(measures), "\"north\", \"south\", \"city\"]",
                                     "\"north\", \"city\", \"city.land\"]");
    CHECK(mistakes_of(twice).size() == 1);
    const auto budget = bargain(measures, "[[split.budget]]\nactor = \"treasury\"\nmost = \"150 SEK\"\n");
    CHECK(mistakes_of(budget).size() == 1);
}

TEST_CASE("without a table the contract is judged as with one, and the Shapley value comes near the exact",
          "[split]")
{
    const auto measures =
        gives("yard", "north", 100, "south", 300) + gives("school", "city", 90, "north", 20);
    for (const auto* outsiders : {"", "outsiders = \"act\"\n"}) {
        const auto text = bargain(measures, outsiders);
        const auto package = read_package(text, "test.toml");
        const auto large = large_split(package, *swedish_rules(package), 200, 1);
        const auto split = split_of(text);
        CAPTURE(outsiders);
        CHECK(large.is_decided_by_cut == (std::string(outsiders).empty()));
        const auto& most = split.answer.rules.front().stability->most;
        REQUIRE(most); // as contracted
        CHECK(large.best.worth == split.values.back().worth);
        REQUIRE(large.contract);
        CHECK(Rational(large.contract->most.could - large.contract->most.gets, 100) == most->by);
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(large.alone[i] == split.game.table[singleton(static_cast<int>(i))]);
            const auto exact = find_rule("shapley")->split(split.game, {}, nullptr).x[i];
            CHECK(std::abs(large.shapley.mean[i] - exact.convert_to<double>()) <=
                  5 * large.shapley.standard_error[i] + 1e-9);
        }
    }
}

namespace {

/// Twenty owners, each of whom pays 100 for a measure that gives the first 150.
std::string twenty_owners(const std::string& more = "")
{
    std::string many = "name = \"many\"\nstart = 2025\nhorizon = 1\nprice_year = 2025\nrules_year = 2025\n";
    std::string programmes;
    for (int i = 0; i < 20; ++i) {
        const auto id = "owner" + std::to_string(i);
        many += "[[actor]]\nid = \"" + id + "\"\nrole = \"property_owner\"\n";
        programmes += gives("m" + std::to_string(i), id, 100, "owner0", 150);
    }
    return many + programmes + more;
}

} // namespace

TEST_CASE("twenty signatories: who leaves is found by one cut, and what is estimated does not look exact",
          "[split]")
{
    const auto large = read_package(twenty_owners(), "test.toml");
    REQUIRE(check_split(large).empty());
    const auto judged = large_split(large, *swedish_rules(large), 400, 7);
    CHECK(judged.is_decided_by_cut);
    CHECK(judged.package.players.size() == 20);
    CHECK(judged.best.worth == 20 * 5000);
    REQUIRE(judged.contract);
    CHECK(judged.contract->most.coalition == everybody(20) - 1); // all who pay for the first
    // The first halves with each of the others the 50 of their measure, and has its own.
    CHECK(std::abs(judged.shapley.mean[0] - (50 + 19 * 25)) < 5 * judged.shapley.standard_error[0] + 1e-9);
    const auto page = test::page_of(describe(large, judged));
    CHECK(page.find("20 signatories") != std::string::npos);
    CHECK(page.find("standard error") != std::string::npos);
    CHECK(page.find("≈") != std::string::npos);
    CHECK(page.find("Those outside it do nothing") != std::string::npos);
    const auto told = test::json_of(describe(large, judged));
    CHECK(told["rules"]["as_contracted"]["in_core"] == false);
    CHECK(!told["rules"].contains("shapley"));
    CHECK(told["estimated"]["shapley"]["standard_error"].size() == 20);
    const auto text = csv(describe(large, judged), Language::english);
    CHECK(text.find("shapley,owner0,,") != std::string::npos); // no share under x
    const auto swedish = test::page_of(describe(large, judged), Language::swedish);
    for (const auto* english : {" would ", "signatories", "estimated", "error"})
        CHECK(swedish.find(english) == std::string::npos);
}

TEST_CASE("where a cut cannot decide, only what was looked at is said", "[split]")
{
    const auto text = twenty_owners("[[split.budget]]\nactor = \"owner3\"\nmost = \"50 SEK\"\n");
    const auto large = read_package(text, "test.toml");
    const auto judged = large_split(large, *swedish_rules(large), 20, 7);
    CHECK(!judged.is_decided_by_cut);
    CHECK(judged.best.worth == 19 * 5000); // the budget shuts out one measure
    REQUIRE(judged.contract);
    CHECK(judged.contract->gains); // who pays for the first and gets nothing
    const auto told = test::json_of(describe(large, judged));
    CHECK(told["core"]["nonempty"].is_null());
    CHECK(told["estimated"]["shapley"]["in_core"] != true);
}

TEST_CASE("a package is bargained over with weights and limits", "[split]")
{
    const auto measures = gives("yard", "north", 100, "south", 400, "needs = [\"south\", \"city\"]\n");
    const auto package = read_package(bargain(measures), "test.toml");
    const auto x = [&](const std::string& rule, const RuleInputs& given) {
        return split_package(package, *swedish_rules(package), given, rule, nullptr)
            .answer.rules.front()
            .allocation.x;
    };
    RuleInputs given;
    given.weights = {1, 1, 2};
    CHECK(x("weighted_shapley", given) == std::vector<Rational>{75, 75, 150});
    CHECK(x("proportional", given) == std::vector<Rational>{0, 300, 0}); // by gross benefit, not by weight
    given.key = {1, 1, 1};
    CHECK(x("proportional", given) == std::vector<Rational>{100, 100, 100});
    given.at_least = {std::nullopt, Rational(100), std::nullopt};
    given.at_most = {std::nullopt, std::nullopt, Rational(120)};
    CHECK(x("nash_weighted", given) == std::vector<Rational>{80, 100, 120}); // both limits bind
}

TEST_CASE("weights and limits in the package file give what the command line gives", "[split]")
{
    const auto measures = gives("yard", "north", 100, "south", 400, "needs = [\"south\", \"city\"]\n");
    const auto parties = std::string("[[split.party]]\nactor = \"south\"\nat_least = \"0.1 kSEK\"\n") +
                         "[[split.party]]\nactor = \"city\"\nat_most = { value = \"120 SEK\", low = "
                         "\"100 SEK\", high = \"150 SEK\", mark = \"assumption\" }\nweight = 0.1\n";
    RuleInputs given;
    given.weights = given.key = {1, 1, Rational(1, 10)}; // a tenth, not the double nearest to it
    given.at_least = {std::nullopt, Rational(100), std::nullopt};
    given.at_most = {std::nullopt, std::nullopt, Rational(120)};
    const auto stated = read_package(bargain(measures, parties), "test.toml");
    const auto plain = read_package(bargain(measures), "test.toml");
    REQUIRE(check_split(stated).empty());
    const auto by_file = split_package(stated, *swedish_rules(stated), {}, std::nullopt, nullptr);
    const auto by_hand = split_package(plain, *swedish_rules(plain), given, std::nullopt, nullptr);
    CHECK(json(describe(stated, by_file)) == json(describe(plain, by_hand)));
    CHECK(test::page_of(describe(stated, by_file)) == test::page_of(describe(plain, by_hand)));
    const auto page = test::page_of(describe(stated, by_file));
    CHECK(page.find("Weights, for the rules that ask: north 1, south 1, city 0.1.") != std::string::npos);
    const auto told = test::json_of(describe(stated, by_file));
    CHECK(told["at_most"] == nlohmann::json{nullptr, nullptr, 120.0});
    // The command line takes the place of what the file says, each for itself.
    RuleInputs weights;
    weights.weights = weights.key = {1, 1, 2};
    const auto over = split_package(stated, *swedish_rules(stated), weights, "nash_weighted", nullptr);
    CHECK(over.answer.asked.weights == weights.weights);
    CHECK(over.answer.asked.at_most == given.at_most);
    CHECK(over.answer.rules.front().allocation.x == std::vector<Rational>{80, 100, 120});
}

TEST_CASE("a limit of another year counts in the package's prices", "[split]")
{
    const auto measures = gives("yard", "north", 100, "south", 300);
    const auto text =
        bargain(measures, "[[split.party]]\nactor = \"south\"\nat_most = { value = \"100 SEK\", "
                          "price_year = 2014, source = \"s\" }\n");
    const auto package = read_package(text, "test.toml");
    const auto split = split_package(package, *swedish_rules(package), {}, "nash_weighted", nullptr);
    const auto& most = package.figures[*package.split.parties.front().at_most];
    REQUIRE(split.answer.asked.at_most[1]);
    CHECK(most.to_package_prices > 1.2);
    CHECK(split.answer.asked.at_most[1]->convert_to<double>() ==
          Approx(100 * most.to_package_prices).margin(0.005));
}

TEST_CASE("what is wrong with a party of a split is told with its line", "[split]")
{
    const auto measures = gives("yard", "north", 100, "south", 300);
    const auto text = bargain(measures, "[[split.party]]\nactor = \"treasury\"\nweight = 2\n"
                                        "[[split.party]]\nactor = \"south\"\nweight = 0\n"
                                        "at_least = \"9 SEK\"\nat_most = \"8 SEK\"\n"
                                        "[[split.party]]\nactor = \"south\"\n");
    const auto first =
        static_cast<int>(std::count(
            text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find("[[split.party")), '\n')) +
        1;
    std::vector<std::pair<int, std::string>> told;
    for (const auto& problem : mistakes_of(text))
        told.emplace_back(problem.origin.line - first, problem.field);
    std::sort(told.begin(), told.end());
    CHECK(told == std::vector<std::pair<int, std::string>>{{0, "split.party.1.actor"},
                                                           {5, "split.party.2.weight"},
                                                           {6, "split.party.2.at_least"},
                                                           {8, "split.party.3"},
                                                           {8, "split.party.3.actor"}});
}

TEST_CASE("what the signatories of Lindängen can do is what the evaluation says of those measures", "[split]")
{
    const auto split = split_of(test::lindangen());
    REQUIRE(split.game.players == std::vector<std::string>{"trianon", "malmo"});
    // The contract is the evaluation at society's rate.
    const test::Evaluated whole(test::lindangen());
    REQUIRE(split.package.contracted);
    CHECK(static_cast<double>((*split.package.contracted)[0]) / 100 ==
          Approx(whole.of("trianon").npv_society).margin(0.05));
    CHECK(static_cast<double>((*split.package.contracted)[1]) / 100 ==
          Approx(whole.of("malmo").npv_society).margin(0.05));
    // Alone, Trianon has what the file without the other measures gives it.
    const auto alone_text = test::lindangen() +
                            "\n[[variant]]\nid = \"works\"\nname = \"works\"\nwithout = [\"new-block\", "
                            "\"ground-rent\", \"works-jobs\", \"block-jobs\", \"upkeep-jobs\"]\n";
    const auto works = read_package(alone_text, "test.toml", {}, "works");
    const auto alone = evaluate(works, *swedish_rules(works));
    const auto trianon = find_actor(works, "trianon").value();
    CHECK(kronor(split, 1) == Approx(alone.appraisal.actors[trianon.index].npv_society).margin(0.05));
    CHECK(kronor(split, 1) > 0);
}

TEST_CASE("the JSON of a package's split holds the keys others rely on", "[split][docs]")
{
    const auto text = test::lindangen();
    const auto split = split_of(text);
    const auto told = test::json_of(describe(read_package(text, "test.toml"), split));
    CHECK(told["players"] == nlohmann::json{"trianon", "malmo"});
    CHECK(told["v"]["trianon"] == Approx(kronor(split, 1)));
    CHECK(told["measures"]["trianon"] == nlohmann::json{"refurbishment"});
    CHECK(told["outsiders"] == "act");
    CHECK(told["rules"]["shapley"]["in_core"] == true);
    const auto reference = read_file(std::string(BYGGOM_SOURCE_DIR) + "/docs/reference/split.md");
    for (const auto& [key, value] : told.items()) {
        CAPTURE(key);
        CHECK(reference.find("`" + key) != std::string::npos);
    }
}

TEST_CASE("every sentence of the page of a split has its Swedish", "[split][language]")
{
    for (const auto& text : {test::lindangen(), bargain(gives("yard", "north", 100, "south", 300))}) {
        const auto package = read_package(text, "test.toml");
        const auto whole = test::page_of(describe(package, split_of(text)), Language::swedish);
        const auto page = whole.substr(whole.find('\n')); // behind the package's own name
        CAPTURE(page);
        for (const auto* english : {" and ", " alone", " the ", " would ", "coalition", "rule "})
            CHECK(page.find(english) == std::string::npos);
    }
}
