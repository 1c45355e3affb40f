#include "cli/file.hpp"
#include "cli/read/game_file.hpp"
#include "cli/solve/clp_solver.hpp"
#include "libpackage/game/certificate.hpp"
#include "libpackage/game/core.hpp"
#include "libpackage/game/game_shape.hpp"
#include "libpackage/game/nucleolus.hpp"
#include "tests/support/games.hpp"
#include "tests/support/kohlberg.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

using namespace byggom;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const std::string folder = BYGGOM_SOURCE_DIR "/../shared/golden/games";

std::string text_of(const json& number)
{
    return number.is_string() ? number.get<std::string>() : number.dump();
}

std::vector<Rational> amounts(const json& list)
{
    std::vector<Rational> all;
    for (const auto& number : list)
        all.push_back(test::fraction(text_of(number)));
    return all;
}

bool close(const std::vector<Rational>& x, const std::vector<Rational>& expected, const Rational& tolerance)
{
    return x.size() == expected.size() &&
           std::equal(x.begin(), x.end(), expected.begin(),
                      [&](const Rational& a, const Rational& b) { return abs(a - b) <= tolerance; });
}

/// The product's proof of its own answer, held against another vector.
bool certificate_takes(const std::string& rule, const Game& game, const std::vector<Rational>& x)
{
    const auto per = rule == "per_capita_nucleolus"     ? Per::member
                     : rule == "proportional_nucleolus" ? Per::worth
                                                        : Per::coalition;
    const ExcessQuestion question{game, per, rule != "prenucleolus"};
    const ClpSolver solver;
    const auto answer = prenucleolus(question, &solver);
    REQUIRE(fault_of_certificate(question, answer.levels, answer.x).empty());
    if (game.size() <= 8) {
        const auto weight = per == Per::member  ? test::weight_members(game)
                            : per == Per::worth ? test::weight_worth(game)
                                                : test::weight_one(game);
        CHECK(test::kohlberg(game, answer.x, weight, question.nobody_below_alone));
        CHECK(test::kohlberg(game, as_worths(game, x), weight, question.nobody_below_alone) ==
              (as_worths(game, x) == answer.x));
    }
    return fault_of_certificate(question, answer.levels, as_worths(game, x)).empty();
}

/// \return whether the expectation is of a kind that is no rule
bool check_verdict(const std::string& rule, const json& expected, const Game& game, const Rational& tolerance)
{
    const ClpSolver solver;
    if (rule == "core_nonempty")
        CHECK(core(game, &solver).nonempty == expected["x"].get<bool>());
    else if (rule == "in_core")
        CHECK(stability(game, amounts(expected["arg"])).in_core == expected["x"].get<bool>());
    else if (rule == "convex")
        CHECK(is_convex(game) == expected["x"].get<bool>());
    else if (rule == "superadditive")
        CHECK(superadditivity(game).holds == expected["x"].get<bool>());
    else if (rule == "least_core_eps")
        CHECK(abs(*core(game, &solver).epsilon - test::fraction(text_of(expected["x"]))) <= tolerance);
    else if (rule == "separable_costs")
        CHECK(close(utopia_payoffs(game), amounts(expected["x"]), tolerance));
    else
        return false;
    return true;
}

void check_expected(const json& expected, const Game& game)
{
    auto rule = expected["rule"].get<std::string>();
    if (rule == "weak_nucleolus")
        rule = "per_capita_nucleolus";
    const auto tolerance = test::fraction(text_of(expected["tol"]));
    CAPTURE(rule);
    if (check_verdict(rule, expected, game, tolerance))
        return;
    REQUIRE(find_rule(rule) != nullptr);
    RuleInputs asked;
    if (expected.contains("arg"))
        asked.weights = asked.key = amounts(expected["arg"]);
    const ClpSolver solver;
    const auto allocation = find_rule(rule)->split(game, asked, &solver);
    if (expected["x"].is_null()) {
        CHECK_FALSE(allocation.defined);
        CHECK_FALSE(allocation.why.empty());
        return;
    }
    const auto x = amounts(expected["x"]);
    if (expected.value("status", "agree") == "published_wrong") {
        CHECK_FALSE(close(allocation.x, x, tolerance));
        CHECK_FALSE(certificate_takes(rule, game, x));
        return;
    }
    CHECK(close(allocation.x, x, tolerance));
    if (rule.find("nucleolus") != std::string::npos && allocation.defined)
        CHECK(certificate_takes(rule, game, allocation.x));
}

} // namespace

TEST_CASE("every golden game comes out within its tolerance, and every misprint is refused",
          "[split][golden]")
{
    if (!fs::exists(folder)) {
        WARN("skipped: " + folder + " is absent");
        return;
    }
    int games = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".json")
            continue;
        const auto text = read_file(entry.path().string());
        const auto file = json::parse(text);
        CAPTURE(entry.path().filename().string());
        if (!file.contains("v"))
            continue;
        const auto game = read_game(text, entry.path().string()).game;
        for (const auto& expected : file["expected"])
            check_expected(expected, game);
        ++games;
    }
    CHECK(games >= 25);
}

// Source: weights and 421/2145, 4/2145 from the golden file; the game is too large to be listed.
TEST_CASE("a permanent member of the Security Council has a hundred times an elected one's weight", "[split]")
{
    std::vector<std::int64_t> table;
    for (Coalition coalition = 0; coalition <= everybody(15); ++coalition)
        table.push_back(7 * members(coalition & 31U) + members(coalition >> 5) >= 39 ? 1 : 0);
    const auto x = find_rule("shapley")->split(test::game_of(GameForm::value, table), {}, nullptr).x;
    for (std::size_t i = 0; i < 15; ++i)
        CHECK(x[i] == (i < 5 ? Rational(421, 2145) : Rational(4, 2145)));
}
