#include "libpackage/compose/compose.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/model/model.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace byggom {
namespace {

constexpr std::size_t most_settled = 16384; ///< kept, so that memory is bounded

/// Who signs, and what requires, excludes and needs what or whom.
struct Structure {
    std::vector<ActorId> players;
    CoalitionProblem problem;
};
Structure structure_of(const Package& package)
{
    const auto players = signatories(package);
    return {players, coalition_structure(package, players)};
}

/// The whole way of one composition.
class Composer {
public:
    Composer(const Package& package, const Rules& rules, const ComposeRequest& asked,
             const IntegerSolver* solver, SettleAt settle, SearchHooks hooks)
        : package_(package), asked_(asked), settle_(std::move(settle)), hooks_(std::move(hooks)),
          game_(structure_of(package)), runs_(package, rules, game_.players, asked.objective),
          search_(
              runs_, game_.problem, solver,
              [this](const SeenCandidate& seen, const std::vector<std::int64_t>& floors, bool lawful) {
                  return lawful ? settled(seen, floors) : settled_freely(seen, floors);
              },
              hooks_)
    {
        const auto sought = std::find(game_.players.begin(), game_.players.end(), asked_.objective);
        if (sought != game_.players.end())
            payee_ = static_cast<int>(sought - game_.players.begin());
    }

    ComposeAnswer answer()
    {
        answer_.players = game_.players;
        answer_.objective = asked_.objective;
        find_floors();
        find_best();
        for (const auto& found : found_.found)
            answer_.found.push_back(composition_of(found));
        if (answer_.found.empty())
            find_what_shuts_out();
        else
            loosen();
        answer_.proof.candidates_evaluated = search_.candidates_evaluated();
        answer_.proof.size_combinations = search_.size_combinations();
        answer_.proof.deviation = search_.largest_deviation();
        return std::move(answer_);
    }

private:
    /// Each candidate is asked about again in every search; the answer is the same.
    Settling settled(const SeenCandidate& seen, const std::vector<std::int64_t>& floors)
    {
        const auto key = std::tuple{seen.candidate.measures, seen.candidate.sizes, floors};
        const auto known = settled_.find(key);
        if (known != settled_.end())
            return known->second;
        if (settled_.size() > most_settled)
            settled_.clear();
        return settled_.emplace(key, settle_(seen, floors, runs_.at(seen.candidate.sizes), payee_))
            .first->second;
    }

    /// Whoever is sought for pays what the others cannot.
    Settling settled_freely(const SeenCandidate& seen, const std::vector<std::int64_t>& floors) const
    {
        Settling settling;
        if (!payee_)
            return settling;
        const auto place = static_cast<std::size_t>(*payee_);
        std::int64_t needed = 0;
        std::int64_t others = 0;
        for (std::size_t i = 0; i < floors.size(); ++i) {
            const auto over = seen.gain[i] - floors[i];
            needed += std::max<std::int64_t>(0, -over);
            others += i == place ? 0 : std::max<std::int64_t>(0, over);
        }
        const auto own_need = floors[place] - seen.gain[place];
        const auto received = own_need > 0 ? own_need : -std::max<std::int64_t>(0, needed - others);
        const auto& terms = package_.settlement;
        settling.received.resize(floors.size());
        settling.received[place] =
            runs_.instalments(static_cast<double>(received) / 100, terms.first_year, terms.instalments);
        return settling;
    }

    bool is_stopped() const { return hooks_.stop && hooks_.stop(); }

    MeasureSet all() const { return within_reach(game_.problem, everybody(game_.problem.players)); }
    MeasureSet always() const
    {
        MeasureSet set = 0;
        for (const auto id : package_.compose.always)
            set |= only(static_cast<int>(id.index)) | game_.problem.measures[id.index].prerequisites;
        return set;
    }
    double value_of(FigureId figure) const { return Draw(package_.figures)[figure][0]; }

    Requirements stated() const
    {
        Requirements asked;
        asked.floors = answer_.floors;
        asked.budgets.assign(package_.compose.budgets.size(), 1.0);
        if (package_.compose.over_threshold)
            asked.over_threshold = value_of(*package_.compose.over_threshold);
        if (package_.compose.under_norm)
            asked.under_norm = value_of(*package_.compose.under_norm);
        return asked;
    }

    SearchAim aim_at(Requirements requirements, int keep) const
    {
        SearchAim aim;
        aim.within = all();
        aim.always = always();
        aim.keep = keep;
        aim.look_at_all = search_.largest_deviation() > effects_tolerance && are_few();
        aim.payee = payee_;
        aim.requirements = std::move(requirements);
        return aim;
    }

    /// What each signatory can do without the others: the best of the measures that need nobody else, within
    /// its own budgets.
    void find_floors()
    {
        answer_.floors.assign(game_.players.size(), 0);
        if (package_.compose.floor == Floor::nothing)
            return;
        for (std::size_t i = 0; i < game_.players.size(); ++i) {
            SearchAim aim;
            aim.account = runs_.accounts().gain(i);
            aim.within = within_reach(game_.problem, singleton(static_cast<int>(i)));
            aim.may_be_empty = true;
            for (const auto& budget : package_.compose.budgets)
                aim.requirements.budgets.push_back(belongs_to(budget.actor, game_.players[i], package_)
                                                       ? std::optional<double>(1.0)
                                                       : std::nullopt);
            auto result = search_.best(aim);
            if (search_.largest_deviation() > effects_tolerance && are_few()) {
                aim.look_at_all = true;
                result = search_.best(aim);
            }
            answer_.floors_are_sure = answer_.floors_are_sure && result.is_complete;
            if (!result.found.empty())
                answer_.floors[i] = std::max<std::int64_t>(0, result.found.front().seen.gain[i]);
        }
    }

    /// Whether there are so few that all can be run.
    bool are_few() const
    {
        double count = static_cast<double>(search_.size_combinations());
        for (int m = 0; m < game_.problem.size() && count <= static_cast<double>(asked_.enumerate_up_to); ++m)
            count *= holds(all() & ~always(), m) ? 2 : 1;
        return count <= static_cast<double>(asked_.enumerate_up_to);
    }

    void find_best()
    {
        auto aim = aim_at(stated(), 1 + asked_.runners_up);
        found_ = search_.best(aim);
        auto& proof = answer_.proof;
        proof.bound = found_.bound;
        if (proof.bound && !found_.found.empty())
            proof.bound = std::max(*proof.bound, found_.found.front().worth);
        proof.kind = found_.is_complete ? Proof::Kind::bounded : Proof::Kind::stopped;
        if (found_.is_complete && !is_stopped() && are_few()) {
            aim.look_at_all = true;
            auto all_evaluated = search_.best(aim);
            if (all_evaluated.is_complete) {
                found_ = std::move(all_evaluated);
                proof.kind = Proof::Kind::enumerated;
                return;
            }
        }
        if (search_.largest_deviation() > effects_tolerance) {
            proof.kind = Proof::Kind::estimated;
            proof.bound = std::nullopt;
        }
    }

    /// By itself, in every lane: what is told is what byggom evaluate would say of it.
    Composition composition_of(const FoundCandidate& found) const
    {
        Composition composition;
        composition.candidate = found.seen.candidate;
        composition.objective = found.worth;
        composition.gain = found.seen.gain;
        composition.payments = found.settling.payments;
        composition.after = found.seen.gain;
        for (const auto& payment : composition.payments) {
            if (payment.from)
                composition.after[static_cast<std::size_t>(*payment.from)] -= payment.ore;
            if (payment.to)
                composition.after[static_cast<std::size_t>(*payment.to)] += payment.ore;
        }
        composition.budgets = budgets_with_payments(found);
        composition.over_threshold = found.seen.over_threshold;
        composition.under_norm = found.seen.under_norm;
        composition.appraisal = appraisal_of(found.seen.candidate);
        const auto& received = found.settling.received;
        for (std::size_t i = 0; i < game_.players.size(); ++i)
            composition.after_own.push_back(composition.appraisal.actors[game_.players[i].index].npv_own +
                                            (received.empty() ? 0 : runs_.worth(i, received[i])));
        return composition;
    }

    /// What a budget's holder pays the others counts; what it receives does not widen the budget.
    std::vector<BudgetUse> budgets_with_payments(const FoundCandidate& found) const
    {
        auto uses = found.seen.budgets;
        const auto& received = found.settling.received;
        for (std::size_t b = 0; b < uses.size() && !received.empty(); ++b) {
            auto balance = found.seen.room[b];
            std::vector<double> most(balance.size(), 0.0);
            for (std::size_t i = 0; i < game_.players.size(); ++i)
                if (belongs_to(game_.players[i], package_.compose.budgets[b].actor, package_))
                    for (std::size_t year = 0; year < balance.size() && !received[i].empty(); ++year)
                        balance[year] += std::min(0.0, received[i][year]);
            const auto use = use_of(balance, most);
            uses[b].slack = use.slack;
            uses[b].year = use.year;
        }
        return uses;
    }

    Appraisal appraisal_of(const Candidate& candidate) const
    {
        const Draw draw = runs_.at(candidate.sizes);
        const Context context{package_, draw};
        Model model(package_, runs_.rules(), marks_of(candidate.measures, package_.measures.size()));
        const Outcomes& outcomes = model.outcomes(context);
        Ledger ledger;
        runs_.rules().lines(context, outcomes, ledger);
        return appraise(context, outcomes, ledger.lines());
    }

    /// What a signatory that asks for less would go without.
    double by_of(Condition condition, double by, const SeenCandidate& seen) const
    {
        const auto place = static_cast<std::size_t>(condition.place);
        return condition.kind == Condition::Kind::floor
                   ? static_cast<double>(answer_.floors[place] - seen.gain[place]) / 100
                   : by;
    }

    void loosen()
    {
        const auto try_with = [&](Condition condition, double by, const Requirements& requirements) {
            if (is_stopped()) {
                answer_.loosening_is_sure = false;
                return;
            }
            const auto result = search_.best(aim_at(requirements, 1));
            answer_.loosening_is_sure = answer_.loosening_is_sure && result.is_complete;
            if (!result.found.empty() &&
                result.found.front().worth > answer_.found.front().objective + effects_tolerance)
                answer_.relaxations.push_back({condition, by_of(condition, by, result.found.front().seen),
                                               result.found.front().worth,
                                               result.found.front().seen.candidate});
        };
        for (std::size_t b = 0; b < package_.compose.budgets.size(); ++b) {
            auto more = stated();
            more.budgets[b] = 1 + budget_step;
            try_with({Condition::Kind::budget, static_cast<int>(b)}, budget_step, more);
        }
        if (auto more = stated(); more.over_threshold) {
            *more.over_threshold += household_step;
            try_with({Condition::Kind::over_threshold, 0}, household_step, more);
        }
        if (auto more = stated(); more.under_norm) {
            *more.under_norm += household_step;
            try_with({Condition::Kind::under_norm, 0}, household_step, more);
        }
        for (std::size_t i = 0; i < game_.players.size(); ++i) {
            auto more = stated();
            more.waived = static_cast<int>(i);
            try_with({Condition::Kind::floor, static_cast<int>(i)}, 0, more);
        }
        auto free = stated();
        free.lawful = false;
        try_with({Condition::Kind::lawful, 0}, 0, free);
        std::stable_sort(answer_.relaxations.begin(), answer_.relaxations.end(),
                         [](const Relaxation& a, const Relaxation& b) { return a.objective > b.objective; });
    }

    /// Looks at all packages for those that one condition alone keeps out.
    void find_what_shuts_out()
    {
        std::size_t fewest = std::numeric_limits<std::size_t>::max();
        const auto watch = [&](const SeenCandidate& seen, const Judgement& judgement) {
            const auto& breaches = judgement.breaches;
            if (breaches.size() < fewest) {
                fewest = breaches.size();
                answer_.nearest = breaches;
                answer_.nearest_candidate = seen.candidate;
            }
            if (breaches.size() != 1)
                return;
            const auto& breach = breaches.front();
            const auto known = std::find_if(
                answer_.binding_infeasibilities.begin(), answer_.binding_infeasibilities.end(),
                [&](const BindingInfeasibility& one) { return one.condition == breach.condition; });
            if (known == answer_.binding_infeasibilities.end())
                answer_.binding_infeasibilities.push_back({breach.condition, breach.amount, seen});
            else if (breach.amount < known->amount)
                *known = {breach.condition, breach.amount, seen};
        };
        auto aim = aim_at(stated(), 1);
        aim.look_at_all = true;
        const auto result = search_.best(aim, watch);
        if (!result.found.empty()) // what the effects passed over, and a run does not
            answer_.found.push_back(composition_of(result.found.front()));
        answer_.loosening_is_sure = result.is_complete;
    }

    const Package& package_;
    ComposeRequest asked_;
    SettleAt settle_;
    std::map<std::tuple<MeasureSet, Sizes, std::vector<std::int64_t>>, Settling> settled_;
    SearchHooks hooks_;
    Structure game_;
    PackageRuns runs_;
    CandidateSearch search_;
    std::optional<int> payee_; ///< place of the signatory that is sought for
    SearchResult found_;
    ComposeAnswer answer_;
};

} // namespace

ComposeRequest request_of(const Package& package)
{
    return {package.compose.objective, package.compose.runners_up};
}

ComposeAnswer compose(const Package& package, const Rules& rules, const ComposeRequest& asked,
                      const IntegerSolver* solver, const SettleAt& settle, const SearchHooks& hooks)
{
    return Composer(package, rules, asked, solver, settle, hooks).answer();
}

} // namespace byggom
