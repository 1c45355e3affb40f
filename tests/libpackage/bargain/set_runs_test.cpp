#include "cli/solve/clp_solver.hpp"
#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/bargain/package_split.hpp"
#include "libpackage/bargain/set_runs.hpp"
#include "libpackage/bargain/set_scan.hpp"
#include "libpackage/quantity/round_to_ore.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace byggom;

// A plain second opinion: every set of measures is evaluated by itself, and every coalition takes the best of
// those it can carry out.

namespace {

/// What a set of measures gives each player by the ledger of its own evaluation, öre.
std::vector<std::int64_t> evaluated(const Package& package, const Rules& rules,
                                    const std::vector<ActorId>& players, MeasureSet set)
{
    const Draw draw(package.figures);
    const Context context{package, draw};
    std::vector<char> present;
    for (std::size_t m = 0; m < package.measures.size(); ++m)
        present.push_back(holds(set, static_cast<int>(m)) ? 1 : 0);
    Ledger ledger;
    run_part(context, rules, present, ledger);
    std::vector<Line> paid;
    for (const auto& line : ledger.lines())
        if (line.kind != Kind::imputed)
            paid.push_back(line);
    const auto factors = factors_of(package.society_rates, draw, package);
    const auto by_actor = balances(paid, package);
    std::vector<std::int64_t> gains;
    for (const auto player : players)
        gains.push_back(to_ore({present_value(by_actor[player.index], factors)[0]}).count);
    return gains;
}

bool is_possible(const CoalitionProblem& problem, MeasureSet set)
{
    for (int m = 0; m < problem.size(); ++m)
        if (holds(set, m) && ((problem.measures[static_cast<std::size_t>(m)].prerequisites & ~set) != 0 ||
                              (problem.measures[static_cast<std::size_t>(m)].excludes & set) != 0))
            return false;
    return true;
}

std::vector<std::int64_t> by_enumeration(const Package& package, const Rules& rules)
{
    const auto players = signatories(package);
    const auto problem = coalition_structure(package, players);
    std::vector<std::int64_t> best(std::size_t{1} << players.size(), 0);
    for (MeasureSet set = 1; set < only(problem.size()); ++set) {
        if (!is_possible(problem, set))
            continue;
        const auto gains = evaluated(package, rules, players, set);
        for (Coalition coalition = 1; coalition < best.size(); ++coalition) {
            std::int64_t sum = 0;
            for (int player = 0; player < problem.players; ++player)
                sum += contains(coalition, player) ? gains[static_cast<std::size_t>(player)] : 0;
            bool can = true;
            for (int m = 0; m < problem.size(); ++m)
                can = can && (!holds(set, m) ||
                              (problem.measures[static_cast<std::size_t>(m)].needs & ~coalition) == 0);
            if (can)
                best[coalition] = std::max(best[coalition], sum);
        }
    }
    return best;
}

/// Owners, a city and a region; works, quotas on them that change who lives there and what rent rises cost,
/// programmes, and rebates: measures that help and harm each other.
std::string mixed_package(unsigned seed)
{
    std::mt19937 dice(seed);
    const auto below = [&dice](unsigned count) { return static_cast<int>(dice() % count); };
    std::string text = R"(
name = "mixed"
start = 2025
horizon = 15
price_year = 2025
rules_year = 2025
[area]
employment = 0.5
on_assistance = 0.3
[[actor]]
id = "north"
role = "property_owner"
[[actor]]
id = "south"
role = "property_owner"
[[actor]]
id = "city"
role = "municipality"
[split]
players = ["north", "south", "city"]
outsiders = "status_quo"
)";
    if (below(2) == 0)
        text = test::changed(text, "id = \"south\"\nrole = \"property_owner\"",
                             "id = \"south\"\nrole = \"property_owner\"\ncorporate_tax = true");
    for (const std::string owner : {"north", "south"}) {
        text += "[[measure]]\nid = \"works-" + owner + "\"\nkind = \"renovation\"\nowner = \"" + owner +
                "\"\nflats = " + std::to_string(50 + below(300)) +
                "\narea_let = \"20000 m2\"\narea_heated = \"22000 m2\"\ncapex = \"" +
                std::to_string(1000 + below(3000)) +
                " SEK/m2\"\nschedule = [0.5, 0.5]\nenergy_saving = 0.3\n" + "rent_rise = \"" +
                std::to_string(below(1500)) + " SEK/month\"\n";
        text += "[[measure]]\nid = \"jobs-" + owner + "\"\nkind = \"hiring_quota\"\non = [\"works-" + owner +
                "\"]\nquota = 0." + std::to_string(1 + below(5)) + "\ncontract_months = \"12 months\"\n" +
                (below(2) == 0 ? "needs = [\"city\"]\n" : "") + (below(3) == 0 ? "displacement = 0.2\n" : "");
    }
    text +=
        "[[measure]]\nid = \"upkeep\"\nkind = \"hiring_quota\"\nemployer = \"north\"\nneeds = [\"city\"]\n"
        "quota = 0.8\nupkeep_labour_years = [\"" +
        std::to_string(10 + below(100)) + " year\"]\ncontract_months = \"12 months\"\nproductivity_gap = 0." +
        std::to_string(below(9)) + "\ndeadweight = 0.0\n" +
        (below(2) == 0 ? "excludes = [\"jobs-south\"]\n" : "");
    for (int i = 0; i < 2; ++i) {
        const char* players[] = {"north", "south", "city"};
        const std::string payer = players[below(3)];
        const std::string payee = players[below(3)];
        text +=
            "[[measure]]\nid = \"programme-" + std::to_string(i) + "\"\nkind = \"programme\"\nneeds = [\"" +
            payer + "\"]\n" + (i == 1 && below(2) == 0 ? "requires = [\"works-north\"]\n" : "") +
            "participants = [1]\ncost = [{ name = \"c\", payer = \"" + payer + "\", amount = [\"" +
            std::to_string(below(900000)) + " SEK\"] }]\neffect = [{ name = \"e\", take_up = 1.0, impact = " +
            "1.0, deadweight = 0.0, displacement = 0.0, confidence = 1.0, duration = 2, drop_off = 0.0, " +
            "payer = \"resources\", payee = \"" + payee + "\", unit_value = \"" +
            std::to_string(below(900000)) + " SEK\" }]\n";
    }
    return text;
}

} // namespace

TEST_CASE("what a coalition can have is what evaluate says of the best set by itself, to the öre",
          "[split][runs]")
{
    const auto seed = GENERATE(range(1U, 41U));
    CAPTURE(seed);
    const auto package = read_package(mixed_package(seed), "test.toml", {}, {}, {}, Alternatives::kept);
    REQUIRE(check_split(package).empty());
    const auto rules = swedish_rules(package);
    const ClpSolver solver;
    const auto split = split_package(package, *rules, {}, std::nullopt, &solver);
    CHECK(split.game.table == by_enumeration(package, *rules));
    CHECK(evaluated(package, *rules, split.package.players, split.best.front()) == split.position);
}

TEST_CASE("by measures and pairs of them the same is found as by trying every set", "[split][runs]")
{
    const auto seed = GENERATE(range(1U, 21U));
    CAPTURE(seed);
    const auto package = read_package(mixed_package(seed), "test.toml", {}, {}, {}, Alternatives::kept);
    const auto rules = swedish_rules(package);
    SetRuns runs(package, *rules, signatories(package));
    auto game = package_game(package, runs);
    CHECK_FALSE(game.problem.has_higher_effects);
    const auto scanned = package_values(game, runs);
    game.sets.clear();
    const auto sought = package_values(game, runs);
    for (Coalition coalition = 0; coalition < scanned.size(); ++coalition) {
        CAPTURE(coalition);
        CHECK(std::abs(sought[coalition].worth - scanned[coalition].worth) <= 3);
    }
}

TEST_CASE("eight sets side by side are eight runs, in every example", "[split][runs]")
{
    for (const auto* name : {"lindangen", "bunkeflo", "vivalla"}) {
        CAPTURE(name);
        const auto package = read_package(test::example(name), "test.toml", {}, {}, {}, Alternatives::kept);
        const auto rules = swedish_rules(package);
        std::vector<ActorId> players;
        for (std::uint32_t actor = 1; actor < package.actors.size(); ++actor)
            players.push_back({actor});
        const auto problem = coalition_structure(package, players);
        std::vector<MeasureSet> sets;
        for (MeasureSet set = 0; set < only(problem.size()) && sets.size() < 64; ++set)
            if (is_possible(problem, set))
                sets.push_back(set);
        SetRuns runs(package, *rules, players);
        runs.run(sets);
        for (const auto set : sets) {
            CAPTURE(set);
            CHECK(runs.gain(set) == evaluated(package, *rules, players, set));
        }
    }
}
