#include "libpackage/compose/candidate_search.hpp"

#include "libpackage/compose/candidate_bounds.hpp"
#include "libpackage/quantity/round_to_ore.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <queue>
#include <set>
#include <utility>

namespace byggom {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

/// The one with the larger bound is looked at first.
struct LaterFirst {
    bool operator()(const ChoiceNode& a, const ChoiceNode& b) const
    {
        return a.bound != b.bound     ? a.bound < b.bound
               : a.forced != b.forced ? a.forced > b.forced
                                      : a.within > b.within;
    }
};

/// Better first; among equals the smaller package, then the one of measures earlier in the list.
bool comes_before(const FoundCandidate& a, const FoundCandidate& b)
{
    const auto worth = [](const FoundCandidate& one) { return to_ore({one.worth}).count; };
    if (worth(a) != worth(b))
        return worth(a) > worth(b);
    const auto& one = a.seen.candidate;
    const auto& other = b.seen.candidate;
    const int sizes = std::popcount(one.measures) - std::popcount(other.measures);
    if (sizes != 0)
        return sizes < 0;
    return one.measures != other.measures ? one.measures < other.measures : one.sizes < other.sizes;
}

} // namespace

struct CandidateSearch::State {
    State(PackageRuns& the_runs, const CoalitionProblem& the_problem, const IntegerSolver* the_solver,
          Settle the_settle, SearchHooks the_hooks)
        : runs(the_runs), problem(the_problem), solver(the_solver), settle(std::move(the_settle)),
          hooks(std::move(the_hooks)), effects(the_runs, the_problem, [this] { return stopped(); }),
          closure(the_problem.size(), prerequisites_of(the_problem))
    {
        const auto& package = runs.package();
        Sizes sizes(package.compose.choices.size(), 0);
        for (bool more = true; more;) {
            combinations.push_back(sizes);
            more = false;
            for (std::size_t choice = 0; choice < sizes.size() && !more; ++choice) {
                sizes[choice] = (sizes[choice] + 1) % runs.values_of(static_cast<int>(choice));
                more = sizes[choice] != 0;
            }
        }
        const Draw stated(package.figures);
        for (const auto& budget : package.compose.budgets) {
            auto& most = budgets.emplace_back();
            for (int year = 0; year < package.horizon; ++year)
                most.push_back(
                    stated[budget.most[std::min(static_cast<std::size_t>(year), budget.most.size() - 1)]][0]);
        }
    }

    bool stopped()
    {
        is_stopped = is_stopped || (hooks.stop && hooks.stop());
        return is_stopped;
    }

    SeenCandidate seen_of(const Candidate& candidate, const std::vector<double>& amounts,
                          const std::vector<std::array<double, 2>>& pressed) const
    {
        SeenCandidate one;
        one.candidate = candidate;
        const auto& accounts = runs.accounts();
        one.objective = amounts[Accounts::objective];
        for (std::size_t i = 0; i < accounts.signatories; ++i)
            one.gain.push_back(to_ore({amounts[accounts.gain(i)]}).count);
        for (std::size_t b = 0; b < accounts.budgets; ++b) {
            const auto from = amounts.begin() + static_cast<std::ptrdiff_t>(accounts.balance(b, 0));
            one.budgets.push_back(
                use_of({from, from + static_cast<std::ptrdiff_t>(accounts.years)}, budgets[b]));
        }
        for (const auto& shares : pressed) {
            one.over_threshold = std::max(one.over_threshold, shares[0]);
            one.under_norm = std::max(one.under_norm, shares[1]);
        }
        return one;
    }

    bool is_canonical(MeasureSet measures, const Sizes& sizes) const
    {
        const auto open = runs.open_choices(measures);
        for (std::size_t choice = 0; choice < sizes.size(); ++choice)
            if (sizes[choice] != 0 &&
                std::find(open.begin(), open.end(), static_cast<int>(choice)) == open.end())
                return false;
        return true;
    }

    PackageRuns& runs;
    const CoalitionProblem& problem;
    const IntegerSolver* solver;
    Settle settle;
    SearchHooks hooks;
    Effects effects;
    Closure closure;
    std::vector<Sizes> combinations;
    std::vector<std::vector<double>> budgets; ///< by budget and year, SEK
    std::map<std::pair<MeasureSet, Sizes>, SeenCandidate> seen;
    std::map<std::pair<MeasureSet, Sizes>, std::vector<double>> sums; ///< of those not yet compared
    double deviation = 0;
    bool is_stopped = false;
};

/// One search, over all combinations of sizes.
class CandidateSearch::Round {
public:
    Round(State& state, const SearchAim& aim, const Watch& watch) : state_(state), aim_(aim), watch_(watch) {}

    SearchResult search()
    {
        all_are_ranked_ = rank_combinations();
        if (ranked_.empty() && !all_are_ranked_)
            look_at_plain_ones();
        for (place_ = 0; place_ < ranked_.size(); ++place_) {
            if (passes_over(ranked_[place_].bound))
                break; // those behind it are no better
            if (must_stop())
                return stopped_at(ranked_[place_].bound);
            enter(ranked_[place_].combination); // its effects are known since it was ranked
            if (!look())
                return stopped_at(std::max(
                    open_bound_, place_ + 1 < ranked_.size() ? ranked_[place_ + 1].bound : -unbounded));
        }
        result_.is_complete = all_are_ranked_;
        return std::move(result_);
    }

private:
    struct Ranked {
        double bound;
        std::size_t combination;
    };

    /// A few candidates are looked at whatever the clock says, so that there is something to tell.
    bool must_stop()
    {
        constexpr long few = 64;
        return (!result_.found.empty() || judged_ >= few) && state_.stopped();
    }

    SearchResult stopped_at(double bound)
    {
        const bool is_known = !aim_.look_at_all && all_are_ranked_ && bound > -unbounded;
        result_.bound = is_known ? std::optional<double>(bound) : std::nullopt;
        return std::move(result_);
    }

    /// The worst of the best that are kept; nothing below it is of interest.
    double threshold() const
    {
        return static_cast<int>(result_.found.size()) < aim_.keep ? -unbounded : result_.found.back().worth;
    }
    bool passes_over(double bound) const
    {
        return !aim_.look_at_all && bound < threshold() - effects_tolerance;
    }

    /// \return false where it was stopped; then those that were ranked are left
    bool rank_combinations()
    {
        constexpr std::size_t few = 4096;
        std::size_t ranked = 0;
        while (ranked < state_.combinations.size() && (ranked < few || !state_.stopped()) && enter(ranked)) {
            if (const auto root = bounds_->root())
                ranked_.push_back({aim_.look_at_all ? 0 : root->bound, ranked});
            ++ranked;
        }
        std::stable_sort(ranked_.begin(), ranked_.end(),
                         [](const Ranked& a, const Ranked& b) { return a.bound > b.bound; });
        return ranked == state_.combinations.size();
    }

    /// Where there was no time to take the effects apart: what is done in any case, alone, with each other
    /// measure or two, and with all of them that go together, each at sizes from the first to the last.
    void look_at_plain_ones()
    {
        effects_ = {};
        const auto with = [this](MeasureSet set, int m) {
            return set | only(m) | state_.problem.measures[static_cast<std::size_t>(m)].prerequisites;
        };
        MeasureSet always = 0;
        for (int m = 0; m < state_.problem.size(); ++m)
            always = holds(aim_.always, m) ? with(always, m) : always;
        std::set<MeasureSet> plain{always};
        auto together = always;
        for (int m = 0; m < state_.problem.size(); ++m) {
            const auto more = with(together, m);
            if ((more & ~aim_.within) != 0)
                continue;
            for (int other = 0; other <= m; ++other)
                if ((with(0, other) & ~aim_.within) == 0)
                    plain.insert(with(with(always, m), other));
            together = is_allowed(state_.problem, more, 0) ? more : together;
        }
        plain.insert(together);
        constexpr int steps = 3;
        for (const auto measures : plain)
            for (int step = 0; step < steps && is_allowed(state_.problem, measures, 0); ++step) {
                sizes_ = state_.combinations.front();
                for (const int choice : state_.runs.open_choices(measures))
                    sizes_[static_cast<std::size_t>(choice)] =
                        (state_.runs.values_of(choice) - 1) * step / (steps - 1);
                if (sizes_ != state_.combinations.front() || step == 0)
                    leaf(measures);
            }
    }

    /// Takes up the effects at a combination of sizes, and what they bound.
    /// \return false where stopped
    bool enter(std::size_t combination)
    {
        sizes_ = state_.combinations[combination];
        auto effects = state_.effects.at(sizes_);
        if (!effects)
            return false;
        effects_ = std::move(*effects);
        bounds_.emplace(CandidateBounds::Common{state_.runs, state_.problem, state_.closure, state_.budgets},
                        aim_, effects_);
        return true;
    }

    /// \return false where it was stopped; then `open_bound_` holds what is left
    bool look()
    {
        auto root = bounds_->root();
        if (!root)
            return true;
        if (state_.solver != nullptr)
            if (const auto bound = bounds_->program_bound(*root, *state_.solver)) {
                if (passes_over(*bound))
                    return true;
                root->bound = std::min(root->bound, *bound);
            }
        std::priority_queue<ChoiceNode, std::vector<ChoiceNode>, LaterFirst> queue;
        queue.push(*root);
        while (!queue.empty()) {
            const auto node = queue.top();
            if (passes_over(node.bound))
                return true;
            open_bound_ = std::min(node.bound, root->bound);
            if (must_stop())
                return false;
            queue.pop();
            if (node.is_made()) {
                leaf(node.forced);
                continue;
            }
            const int measure = bounds_->branch_of(node);
            for (const auto& next : {bounds_->with(node, measure), bounds_->without(node, measure)})
                if (next)
                    queue.push(*next);
        }
        return true;
    }

    void leaf(MeasureSet measures)
    {
        if ((measures == 0 && !aim_.may_be_empty) || !state_.is_canonical(measures, sizes_))
            return;
        const auto key = std::pair{measures, sizes_};
        if (state_.seen.find(key) == state_.seen.end())
            run(measures);
        compare(key);
        const auto& seen = state_.seen.at(key);
        const auto judgement = judge(seen, aim_.requirements, state_.settle);
        ++judged_;
        if (watch_)
            watch_(seen, judgement);
        if (judgement.breaches.empty())
            keep({seen, worth_of_aim(seen, judgement.settling), judgement.settling});
        if (state_.hooks.progress)
            state_.hooks.progress(static_cast<long>(state_.seen.size()),
                                  result_.found.empty() ? std::nullopt
                                                        : std::optional<double>(result_.found.front().worth),
                                  aim_.look_at_all ? std::nullopt : std::optional<double>(open_bound_));
    }

    double worth_of_aim(const SeenCandidate& seen, const Settling& settling) const
    {
        if (aim_.account != Accounts::objective)
            return static_cast<double>(seen.gain[aim_.account - state_.runs.accounts().gain(0)]) / 100;
        if (!aim_.payee || settling.received.empty())
            return seen.objective;
        const auto place = static_cast<std::size_t>(*aim_.payee);
        return seen.objective + state_.runs.worth(place, settling.received[place]);
    }

    void keep(FoundCandidate found)
    {
        auto& best = result_.found;
        best.insert(std::upper_bound(best.begin(), best.end(), found, comes_before), std::move(found));
        if (static_cast<int>(best.size()) > aim_.keep)
            best.pop_back();
    }

    /// Runs the measures at these sizes and at the next best up to seven others.
    void run(MeasureSet measures)
    {
        std::vector<Sizes> batch{sizes_};
        for (std::size_t next = place_ + 1; next < ranked_.size() && batch.size() < lane_count; ++next) {
            const auto& sizes = state_.combinations[ranked_[next].combination];
            if (!passes_over(ranked_[next].bound) && state_.is_canonical(measures, sizes) &&
                state_.seen.find({measures, sizes}) == state_.seen.end())
                batch.push_back(sizes);
        }
        const auto runs = state_.runs.run(measures, batch);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            std::vector<double> sums(state_.runs.accounts().count(), 0.0);
            for (const auto& amounts : runs[i].by_measure)
                for (std::size_t account = 0; account < sums.size(); ++account)
                    sums[account] += amounts[account];
            state_.seen.emplace(std::pair{measures, batch[i]},
                                state_.seen_of({measures, batch[i]}, sums, runs[i].pressed));
            if (i > 0) // of what may never be compared, only what is cheap to keep
                sums.resize(state_.runs.accounts().balance(0, 0));
            state_.sums.emplace(std::pair{measures, batch[i]}, std::move(sums));
        }
    }

    /// How far the run is from the effects it was sought by.
    void compare(const std::pair<MeasureSet, Sizes>& key)
    {
        const auto found = state_.sums.find(key);
        if (found == state_.sums.end() || effects_.single.empty())
            return;
        const auto expected = effects_.total(key.first);
        for (std::size_t account = 0; account < found->second.size(); ++account)
            state_.deviation =
                std::max(state_.deviation, std::abs(expected[account] - found->second[account]));
        state_.sums.erase(found);
    }

    State& state_;
    const SearchAim& aim_;
    const Watch& watch_;
    SearchResult result_;
    std::vector<Ranked> ranked_;
    bool all_are_ranked_ = false;
    std::size_t place_ = 0;
    Sizes sizes_;
    EffectsAtSizes effects_;
    std::optional<CandidateBounds> bounds_; ///< at those sizes
    double open_bound_ = -unbounded;
    long judged_ = 0;
};

CandidateSearch::CandidateSearch(PackageRuns& runs, const CoalitionProblem& problem,
                                 const IntegerSolver* solver, Settle settle, SearchHooks hooks)
    : state_(std::make_unique<State>(runs, problem, solver, std::move(settle), std::move(hooks)))
{}

CandidateSearch::~CandidateSearch() = default;

SearchResult CandidateSearch::best(const SearchAim& aim, const Watch& watch)
{
    return Round(*state_, aim, watch).search();
}

long CandidateSearch::candidates_evaluated() const { return static_cast<long>(state_->seen.size()); }

double CandidateSearch::largest_deviation() const { return state_->deviation; }

long CandidateSearch::size_combinations() const { return static_cast<long>(state_->combinations.size()); }

} // namespace byggom
