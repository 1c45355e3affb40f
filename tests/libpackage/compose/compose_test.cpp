#include "actors/roster.hpp"
#include "cli/read/chosen_package.hpp"
#include "cli/solve/cbc_solver.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/bargain/package_game.hpp"
#include "libpackage/compose/compose.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace byggom;

// Packages composed from lists, held against trying every package there is: each written to a file of its
// own, read again and evaluated by itself.

namespace {

/// No payments but those contracted.
Settling no_payments(const SeenCandidate& seen, const std::vector<std::int64_t>& floors, const Draw& /*draw*/,
                     std::optional<int> /*spared*/)
{
    Settling settling;
    for (std::size_t i = 0; i < floors.size(); ++i)
        settling.unpaid += std::max<std::int64_t>(0, floors[i] - seen.gain[i]);
    return settling;
}

/// A list of candidates: a light and a deep refurbishment that exclude each other, hiring on either, and
/// programmes that cost the city and save it money.
std::string list_of(unsigned seed, const std::string& terms)
{
    auto dice = [state = seed * 2654435761U + 1](int below) mutable {
        state = state * 214013U + 2531011U;
        return static_cast<int>(state >> 16 & 0x7FFFU) % below;
    };
    std::string text = R"(
name = "list"
start = 2025
horizon = 15
price_year = 2025
rules_year = 2025
[[actor]]
id = "owner"
role = "property_owner"
[[actor]]
id = "city"
role = "municipality"
[split]
players = ["owner", "city"]
)";
    const auto works = [&](const std::string& id, int capex, int rise, const std::string& excludes) {
        return fmt::format(
            "[[measure]]\nid = \"{}\"\nkind = \"renovation\"\nflats = 100\narea_let = \"7500 m2\"\n"
            "area_heated = \"8800 m2\"\ncapex = \"{} SEK/m2\"\nschedule = [0.5, 0.5]\n"
            "energy_saving = 0.3\nrent_rise = \"{} SEK/month\"\n{}",
            id, capex, rise, excludes);
    };
    // One throw a line: compilers differ in the order of a call's arguments.
    const int light_rise = 300 + 50 * dice(8);
    const int light_capex = 1500 + 100 * dice(20);
    text += works("light", light_capex, light_rise, "");
    const int deep_rise = 900 + 50 * dice(20);
    const int deep_capex = 4000 + 100 * dice(30);
    text += works("deep", deep_capex, deep_rise, "excludes = [\"light\"]\n");
    for (const std::string on : {"light", "deep"}) {
        const int displaced = dice(9);
        const int months = 3 + dice(12);
        text += fmt::format(
            "[[measure]]\nid = \"{0}-jobs\"\nkind = \"hiring_quota\"\non = [\"{0}\"]\nquota = 0.2\n"
            "contract_months = \"{1} months\"\ndeadweight = 0.0\ndisplacement = 0.{2}\n",
            on, months, displaced);
    }
    for (const std::string id : {"school", "advice"}) {
        const int value = 50 + dice(300);
        const bool is_citys = dice(2) == 0;
        const int later_cost = dice(700);
        const int cost = 100 + dice(900);
        const bool needs_school = id == "advice" && dice(2) == 0;
        text += fmt::format(
            "[[measure]]\nid = \"{}\"\nkind = \"programme\"\nparticipants = [1]\n{}"
            "cost = [{{ name = \"staff\", payer = \"city.social\", amount = [\"{} kSEK\", \"{} kSEK\"] }}]\n"
            "effect = [{{ name = \"saved\", take_up = 1.0, impact = 1.0, deadweight = 0.0, displacement = "
            "0.0, "
            "confidence = 1.0, duration = 8, drop_off = 0.0, payer = \"resources\", payee = \"{}\", "
            "unit_value = \"{} kSEK\" }}]\n",
            id, needs_school ? "requires = [\"school\"]\n" : "", cost, later_cost,
            is_citys ? "city.social" : "region", value);
    }
    return text + terms;
}

const std::string open_quota = R"(
[[compose.choice]]
id = "quota"
measures = ["light-jobs", "deep-jobs"]
field = "quota"
values = [0.1, 0.25, { value = 0.4, mark = "assumption" }]
)";

Package read_list(const std::string& text)
{
    auto package = read_package(text, "test.toml", {}, {}, {}, Alternatives::kept);
    REQUIRE(check_split(package).empty());
    REQUIRE(check_compose(package).empty());
    return package;
}

ComposeAnswer composed(const Package& package, int runners_up, long enumerate_up_to = 0,
                       const SearchHooks& hooks = {})
{
    auto asked = request_of(package);
    asked.runners_up = runners_up;
    asked.enumerate_up_to = enumerate_up_to;
    const CbcSolver solver;
    return compose(package, *swedish_rules(package), asked, &solver, no_payments, hooks);
}

/// Every package of the list that can be, each evaluated as the file it would be written to.
struct Tried {
    Candidate candidate;
    double society = 0;
    std::vector<double> gain; ///< by signatory
    std::vector<double> own;  ///< by signatory, at its own rate
    std::vector<double> social_committee;
    double over_threshold = 0;
};

bool can_be(const Package& package, MeasureSet set)
{
    for (std::size_t m = 0; m < package.measures.size(); ++m) {
        if (!holds(set, static_cast<int>(m)))
            continue;
        for (const auto& needed : {package.measures[m]->prerequisites, package.measures[m]->on})
            for (const auto id : needed)
                if (!holds(set, static_cast<int>(id.index)))
                    return false;
        for (const auto id : package.measures[m]->excludes)
            if (holds(set, static_cast<int>(id.index)))
                return false;
    }
    return set != 0;
}

double pressed(const Package& package, const Evaluation& evaluation)
{
    double most = 0;
    for (std::size_t m = 0; m < package.measures.size(); ++m) {
        double all = 0;
        double over = 0;
        for (const auto& burden : evaluation.rent_burdens)
            if (burden.measure.index == m) {
                all += burden.households[0];
                over += burden.households[0] * burden.pushed_over[0];
            }
        most = std::max(most, all > 0 ? over / all : 0);
    }
    return most;
}

Tried tried(const std::string& text, const Package& list, const Candidate& candidate)
{
    const auto written = chosen_package(text, list, "", candidate, "chosen");
    const auto package = read_package(written, "chosen.toml");
    const auto evaluation = evaluate(package, *swedish_rules(package));
    Tried one{candidate, evaluation.appraisal.society.npv, {}, {}, {}, pressed(package, evaluation)};
    for (const std::string id : {"owner", "city"}) {
        const auto& verdict = evaluation.appraisal.actors[find_actor(package, id)->index];
        one.gain.push_back(verdict.npv_society);
        one.own.push_back(verdict.npv_own);
    }
    one.social_committee = evaluation.appraisal.actors[find_actor(package, "city.social")->index].balance;
    return one;
}

std::vector<Tried> all_tried(const std::string& text, const Package& list)
{
    std::vector<Tried> all;
    for (MeasureSet set = 1; set < only(static_cast<int>(list.measures.size())); ++set) {
        if (!can_be(list, set))
            continue;
        const bool has_jobs = holds(set, 2) || holds(set, 3);
        const int sizes = list.compose.choices.empty() || !has_jobs ? 1 : 3;
        for (int size = 0; size < sizes; ++size)
            all.push_back(tried(text, list, {set, Sizes(list.compose.choices.size(), size)}));
    }
    return all;
}

bool keeps_budget(const Tried& one)
{
    for (std::size_t year = 0; year < one.social_committee.size(); ++year)
        if (-one.social_committee[year] > (year == 0 ? 600e3 : 300e3) + 0.005)
            return false;
    return true;
}

/// What the owner, or the city within its budget, can do of measures that need nobody else. The programmes
/// are the city's, the works and the hiring on them the owner's.
std::vector<double> floors_by_trying(const std::vector<Tried>& all, bool has_budget)
{
    std::vector<double> floors{0, 0};
    for (const auto& one : all) {
        if ((one.candidate.measures & ~MeasureSet{0b001111}) == 0)
            floors[0] = std::max(floors[0], one.gain[0]);
        if ((one.candidate.measures & ~MeasureSet{0b110000}) == 0 && (!has_budget || keeps_budget(one)))
            floors[1] = std::max(floors[1], one.gain[1]);
    }
    return floors;
}

std::vector<double> worths(const ComposeAnswer& answer)
{
    std::vector<double> list;
    for (const auto& one : answer.found)
        list.push_back(one.objective);
    return list;
}

} // namespace

TEST_CASE("the best package and its runners-up are those of trying every one", "[compose]")
{
    const auto seed = GENERATE(range(1U, 13U));
    CAPTURE(seed);
    const bool has_budget = seed % 2 == 0;
    const bool has_rent = seed % 3 == 0;
    const bool asks_alone = seed % 4 == 0;
    const auto text = list_of(
        seed, std::string("[compose]\n") + (asks_alone ? "" : "floor = \"nothing\"\n") +
                  (has_rent ? "over_threshold = 0.10\n" : "") +
                  (has_budget ? "[[compose.budget]]\nactor = \"city.social\"\nmost = [\"600 kSEK/year\", "
                                "\"300 kSEK/year\"]\n"
                              : "") +
                  open_quota);
    const auto list = read_list(text);
    const auto all = all_tried(text, list);
    const auto floors = asks_alone ? floors_by_trying(all, has_budget) : std::vector<double>{0, 0};
    std::vector<double> expected;
    for (const auto& one : all) {
        bool will_do = !has_budget || keeps_budget(one);
        for (std::size_t i = 0; i < 2; ++i)
            will_do = will_do && std::llround(one.gain[i] * 100) >= std::llround(floors[i] * 100);
        will_do = will_do && (!has_rent || one.over_threshold <= 0.10 + 1e-9);
        if (will_do)
            expected.push_back(one.society);
    }
    std::sort(expected.rbegin(), expected.rend());
    expected.resize(std::min<std::size_t>(expected.size(), 4));
    for (const long enumerate_up_to : {0L, 16384L}) {
        const auto answer = composed(list, 3, enumerate_up_to);
        CAPTURE(enumerate_up_to);
        CHECK(answer.proof.kind == (enumerate_up_to == 0 ? Proof::Kind::bounded : Proof::Kind::enumerated));
        CHECK(answer.proof.deviation < 0.01);
        CHECK(answer.floors[0] == std::llround(floors[0] * 100));
        CHECK(answer.floors[1] == std::llround(floors[1] * 100));
        const auto found = worths(answer);
        REQUIRE(found.size() == expected.size());
        for (std::size_t i = 0; i < found.size(); ++i)
            CHECK(found[i] == Approx(expected[i]).margin(0.01));
    }
}

TEST_CASE("what is written is evaluated to what was composed", "[compose]")
{
    const auto text = list_of(5, "[compose]\nfloor = \"nothing\"\n" + open_quota);
    const auto list = read_list(text);
    const auto answer = composed(list, 5);
    REQUIRE_FALSE(answer.found.empty());
    for (const auto& one : answer.found) {
        const auto again = tried(text, list, one.candidate);
        CHECK(again.society == Approx(one.appraisal.society.npv).margin(1e-3));
        CHECK(again.society == Approx(one.objective).margin(1e-3));
        CHECK(again.gain[0] * 100 == Approx(static_cast<double>(one.gain[0])).margin(1));
    }
}

TEST_CASE("a yearly budget lets in what it can pay for, by hand", "[compose]")
{
    // Each programme costs the city's social committee in one year and gives the region more: a 400 for 900,
    // b 300 for 700, c 500 for 1,000 kSEK. With 700 a year a and b are done, 1,600 for 700; not c with a
    // (900).
    const auto programme = [](const std::string& id, int cost, int gain) {
        return fmt::format(
            "[[measure]]\nid = \"{}\"\nkind = \"programme\"\nparticipants = [1]\n"
            "cost = [{{ name = \"c\", payer = \"city.social\", amount = [\"{} kSEK\"] }}]\n"
            "effect = [{{ name = \"e\", take_up = 1.0, impact = 1.0, deadweight = 0.0, displacement = 0.0, "
            "confidence = 1.0, duration = 1, drop_off = 0.0, payer = \"resources\", payee = "
            "\"city.finance\", "
            "unit_value = \"{} kSEK\" }}]\n",
            id, cost, gain);
    };
    const auto with_budget = [&](int most) {
        return read_list(
            "name = \"b\"\nstart = 2025\nhorizon = 1\nprice_year = 2025\nrules_year = 2025\n"
            "[[actor]]\nid = \"city\"\nrole = \"municipality\"\n[split]\nplayers = [\"city\"]\n" +
            fmt::format("[[compose.budget]]\nactor = \"city.social\"\nmost = [\"{} kSEK/year\"]\n", most) +
            programme("a", 400, 900) + programme("b", 300, 700) + programme("c", 500, 1050));
    };
    const auto best = [&](int most) { return composed(with_budget(most), 0).found.front(); };
    CHECK(best(700).candidate.measures == 0b011);
    CHECK(best(700).objective == Approx(900e3));
    CHECK(best(800).candidate.measures == 0b110);
    CHECK(best(800).objective == Approx(950e3));
    CHECK(best(900).candidate.measures == 0b101);
    CHECK(best(1200).candidate.measures == 0b111);
    CHECK(best(1200).budgets.front().slack == Approx(0).margin(1e-6));
    const auto answer = composed(with_budget(1100), 0);
    REQUIRE(answer.relaxations.size() == 1); // a tenth more is 1,210, enough for all three
    CHECK(answer.relaxations.front().condition == Condition{Condition::Kind::budget, 0});
    CHECK(answer.relaxations.front().candidate.measures == 0b111);
    CHECK(answer.relaxations.front().objective - answer.found.front().objective == Approx(400e3));
    const auto none = composed(with_budget(250), 0);
    CHECK(none.found.empty());
    REQUIRE(none.binding_infeasibilities.size() == 1);
    CHECK(none.binding_infeasibilities.front().amount == Approx(50e3)); // b needs 300
    CHECK(none.binding_infeasibilities.front().seen.candidate.measures == 0b010);
}

TEST_CASE("a tighter budget or rent limit never makes the best package better", "[compose]")
{
    const auto seed = GENERATE(range(20U, 26U));
    CAPTURE(seed);
    double before = -1e18;
    for (const int budget : {0, 100, 300, 600, 2000}) {
        const auto answer =
            composed(read_list(list_of(seed, "[compose]\nfloor = \"nothing\"\nover_threshold = 0." +
                                                 std::to_string(budget / 100 + 10) +
                                                 "\n[[compose.budget]]\nactor = \"city.social\"\nmost = [\"" +
                                                 std::to_string(budget) + " kSEK/year\"]\n" + open_quota)),
                     0);
        const double now = answer.found.empty() ? -1e18 : answer.found.front().objective;
        CHECK(now >= before - 0.01);
        before = now;
    }
}

TEST_CASE("the order in which candidates are listed decides nothing", "[compose]")
{
    const auto seed = GENERATE(range(30U, 34U));
    const auto text = list_of(seed, "[compose]\nfloor = \"nothing\"\n" + open_quota);
    std::vector<std::string> parts;
    std::size_t at = text.find("[[measure]]");
    const auto head = text.substr(0, at);
    const auto end = text.find("[compose]");
    while (at < end) {
        const auto next = std::min(text.find("[[measure]]", at + 1), end);
        parts.push_back(text.substr(at, next - at));
        at = next;
    }
    const auto names = [](const Package& package, const ComposeAnswer& answer) {
        std::vector<std::set<std::string>> list;
        for (const auto& one : answer.found) {
            auto& ids = list.emplace_back();
            for (std::size_t m = 0; m < package.measures.size(); ++m)
                if (holds(one.candidate.measures, static_cast<int>(m)))
                    ids.insert(package.measures[m]->id);
        }
        return list;
    };
    const auto list = read_list(text);
    const auto answer = composed(list, 3);
    std::reverse(parts.begin(), parts.end());
    std::string turned = head;
    for (const auto& part : parts)
        turned += part;
    const auto turned_list = read_list(turned + text.substr(end));
    const auto turned_answer = composed(turned_list, 3);
    CHECK(names(list, answer) == names(turned_list, turned_answer));
    REQUIRE(answer.found.size() == turned_answer.found.size());
    for (std::size_t i = 0; i < answer.found.size(); ++i)
        CHECK(answer.found[i].objective == Approx(turned_answer.found[i].objective).margin(0.01));
}

TEST_CASE("without time there is still a package, and how much better another may be", "[compose]")
{
    const auto list = read_list(list_of(5, "[compose]\nfloor = \"nothing\"\n" + open_quota));
    const auto whole = composed(list, 0);
    const auto hurried = composed(list, 3, 16384, {[] { return true; }, {}});
    REQUIRE_FALSE(hurried.found.empty());
    CHECK(hurried.proof.kind == Proof::Kind::stopped);
    REQUIRE(hurried.proof.bound);
    CHECK(*hurried.proof.bound >= whole.found.front().objective - 1);
    CHECK(hurried.found.front().objective <= whole.found.front().objective + 0.01);
    CHECK_FALSE(hurried.loosening_is_sure);
}

TEST_CASE("corporate tax makes measures act together, and then all packages are run", "[compose]")
{
    const auto taxed =
        test::changed(list_of(7, "[compose]\nfloor = \"nothing\"\n" + open_quota),
                      "role = \"property_owner\"\n", "role = \"property_owner\"\ncorporate_tax = true\n");
    const auto list = read_list(taxed);
    const auto answer = composed(list, 2, 0);
    const auto all = composed(list, 2, 16384);
    CHECK((answer.proof.kind == Proof::Kind::enumerated || answer.proof.deviation <= effects_tolerance));
    REQUIRE(answer.found.size() == all.found.size());
    for (std::size_t i = 0; i < all.found.size(); ++i)
        CHECK(answer.found[i].objective == Approx(all.found[i].objective).margin(1));
}

TEST_CASE("payments between signatories carry a package that costs one of them", "[compose]")
{
    const auto text = list_of(9, "[compose]\nfloor = \"nothing\"\n" + open_quota);
    const auto list = read_list(text);
    const SettleAt any_payment = [](const SeenCandidate& seen, const std::vector<std::int64_t>& floors,
                                    const Draw& /*draw*/, std::optional<int> /*spared*/) {
        Settling settling;
        for (int to = 0; to < 2; ++to) {
            const auto i = static_cast<std::size_t>(to);
            if (seen.gain[i] < floors[i])
                settling.payments.push_back({1 - to, to, "any", "", floors[i] - seen.gain[i]});
        }
        return settling;
    };
    const CbcSolver solver;
    auto asked = request_of(list);
    const auto paid = compose(list, *swedish_rules(list), asked, &solver, any_payment, {});
    const auto unpaid = composed(list, 3);
    REQUIRE_FALSE(paid.found.empty());
    for (const auto& one : paid.found) {
        CHECK(one.after[0] + one.after[1] == one.gain[0] + one.gain[1]);
        for (std::size_t i = 0; i < 2; ++i)
            CHECK(one.after[i] >= paid.floors[i]);
    }
    CHECK((unpaid.found.empty() || paid.found.front().objective >= unpaid.found.front().objective - 0.01));
}

TEST_CASE("what is sought for a signatory is what it has after the payments", "[compose]")
{
    const auto seed = GENERATE(range(40U, 52U));
    CAPTURE(seed);
    const int year = seed % 2 == 0 ? 0 : 12; // the city's and the owner's money of that year differ in worth
    const auto list = read_list(list_of(seed, "[compose]\nfloor = \"nothing\"\n" + open_quota));
    const auto text = list_of(seed, "[compose]\nfloor = \"nothing\"\n" + open_quota);
    const Draw stated(list.figures);
    const auto worth_in = [&](const RateSchedule& rates) {
        return factors_of(rates, stated, list)(0, year);
    };
    const double social = worth_in(list.society_rates);
    const SettleAt in_one_year = [&](const SeenCandidate& seen, const std::vector<std::int64_t>& floors,
                                     const Draw& /*draw*/, std::optional<int> /*spared*/) {
        Settling settling;
        settling.received.assign(2, std::vector<double>(static_cast<std::size_t>(list.horizon), 0.0));
        for (int to = 0; to < 2; ++to) {
            const auto i = static_cast<std::size_t>(to);
            const auto ore = floors[i] - seen.gain[i];
            if (ore <= 0)
                continue;
            settling.payments.push_back({1 - to, to, "any", "", ore});
            const double then = static_cast<double>(ore) / 100 / social;
            settling.received[i][static_cast<std::size_t>(year)] += then;
            settling.received[1 - i][static_cast<std::size_t>(year)] -= then;
        }
        return settling;
    };
    const auto all = all_tried(text, list);
    const CbcSolver solver;
    for (const std::size_t sought : {0U, 1U}) {
        const auto actor = *find_actor(list, sought == 0 ? "owner" : "city");
        const double own = worth_in(list.actors[actor.index].rates);
        std::vector<double> expected;
        for (const auto& one : all)
            if (one.gain[0] + one.gain[1] >= 0) {
                const double paid = std::max(0.0, -one.gain[sought]) - std::max(0.0, -one.gain[1 - sought]);
                expected.push_back(one.own[sought] + paid / social * own);
            }
        std::sort(expected.rbegin(), expected.rend());
        expected.resize(std::min<std::size_t>(expected.size(), 4));
        for (const long enumerate_up_to : {0L, 16384L}) {
            auto asked = request_of(list);
            asked.objective = actor;
            asked.runners_up = 3;
            asked.enumerate_up_to = enumerate_up_to;
            const auto answer = compose(list, *swedish_rules(list), asked, &solver, in_one_year, {});
            REQUIRE(answer.found.size() == expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i) {
                CHECK(answer.found[i].objective == Approx(expected[i]).margin(0.02));
                CHECK(answer.found[i].after_own[sought] == Approx(expected[i]).margin(0.02));
            }
        }
    }
}

TEST_CASE("as if any payment were lawful, whoever is sought for pays what the others cannot", "[compose]")
{
    for (unsigned seed = 40; seed < 52; ++seed) {
        const auto list = read_list(list_of(seed, "[compose]\nfloor = \"nothing\"\n" + open_quota));
        auto asked = request_of(list);
        asked.objective = *find_actor(list, "owner");
        const auto answer = compose(list, *swedish_rules(list), asked, nullptr, no_payments, {});
        for (const auto& one : answer.relaxations) {
            if (one.condition.kind != Condition::Kind::lawful)
                continue;
            const auto alone = tried(list_of(seed, ""), list, one.candidate);
            const double paid = std::max(0.0, -alone.gain[0]) - std::max(0.0, -alone.gain[1]);
            CHECK(one.objective == Approx(alone.own[0] + paid).margin(0.02)); // in the first year
        }
    }
}

TEST_CASE("a search that is stopped before it has begun tells a package and no bound", "[compose]")
{
    // 64,000 combinations of sizes of one measure, where the first few thousand runs are made in any case.
    const std::string floor = GENERATE("nothing", "alone");
    std::string text = list_of(5, "[compose]\nfloor = \"" + floor + "\"\n");
    for (const std::string field : {"quota", "contract_months", "displacement"}) {
        std::string list;
        for (int value = 1; value <= 40; ++value)
            list += field == "contract_months" ? fmt::format("\"{} months\", ", value)
                                               : fmt::format("{}, ", value / 50.0);
        text += fmt::format("[[compose.choice]]\nid = \"{0}\"\nmeasures = [\"light-jobs\"]\nfield = "
                            "\"{0}\"\nvalues = [{1}]\n",
                            field, list);
    }
    const auto answer = composed(read_list(text), 3, 0, {[] { return true; }, {}});
    CHECK(answer.proof.kind == Proof::Kind::stopped);
    CHECK_FALSE(answer.proof.bound);
    CHECK(answer.floors_are_sure == (floor == "nothing"));
    CHECK((floor == "alone" || !answer.found.empty()));
}

TEST_CASE("a choice names numbers that the measures themselves state", "[compose][reader]")
{
    const auto problems_of = [](const std::string& choice) {
        return check_compose(
            read_package(list_of(1, "[compose]\n" + choice), "test.toml", {}, {}, {}, Alternatives::kept));
    };
    const auto choice = [](const std::string& measures, const std::string& field) {
        return "[[compose.choice]]\nid = \"c\"\nmeasures = [" + measures + "]\nfield = \"" + field +
               "\"\nvalues = [0.1, 0.2]\n";
    };
    CHECK(problems_of(choice("\"light-jobs\"", "quota")).empty());
    CHECK(problems_of(choice("\"light-jobs\"", "quotas")).size() == 1);
    CHECK(problems_of(choice("\"light\"", "theta")).size() == 1); // falls back on the catalogue
    CHECK(problems_of(choice("\"light\"", "schedule")).size() == 1);
    CHECK(problems_of(choice("", "quota")).size() == 1);
    CHECK(problems_of(choice("\"light-jobs\"", "quota") + choice("\"light-jobs\"", "quota")).size() == 2);
    CHECK_THROWS_AS(problems_of("[[compose.choice]]\nid = \"c\"\nmeasures = [\"light-jobs\"]\nfield = "
                                "\"quota\"\nvalues = [0.1, 20]\n"),
                    InvalidInput);
}
