#include "libpackage/compose/candidate_search.hpp"

#include "libpackage/compose/candidate_bounds.hpp"
#include "libpackage/quantity/round_to_ore.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace byggom {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

constexpr long most_looked_at = 16384;        ///< in one search that passes nothing over
constexpr std::size_t most_kept_seen = 65536; ///< so that memory is bounded
constexpr long steps_before_program = 4'000'000;
constexpr std::size_t most_at_once = 4096;

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
        for (int m = 0; m < problem.size(); ++m)
            by_id.push_back(m);
        std::sort(by_id.begin(), by_id.end(), [&](int a, int b) {
            return package.measures[static_cast<std::size_t>(a)]->id <
                   package.measures[static_cast<std::size_t>(b)]->id;
        });
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

    /// Better first; among equals the smaller package, then the one of measures earlier by name.
    bool comes_before(const FoundCandidate& a, const FoundCandidate& b) const
    {
        const auto worth = [](const FoundCandidate& one) { return to_ore({one.worth}).count; };
        if (worth(a) != worth(b))
            return worth(a) > worth(b);
        const auto& one = a.seen.candidate;
        const auto& other = b.seen.candidate;
        if (const int by = count_of(one.measures) - count_of(other.measures); by != 0)
            return by < 0;
        for (const int measure : by_id)
            if (holds(one.measures, measure) != holds(other.measures, measure))
                return holds(one.measures, measure);
        return one.sizes < other.sizes;
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
            const std::vector<double> balance(from, from + static_cast<std::ptrdiff_t>(accounts.years));
            one.budgets.push_back(use_of(balance, budgets[b]));
            auto& room = one.room.emplace_back();
            for (std::size_t year = 0; year < balance.size(); ++year)
                room.push_back(budgets[b][year] + balance[year]);
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
    std::vector<int> by_id; ///< measures
    long candidates_evaluated = 0;
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

    /// Something is looked at whatever the clock says, so that there is something to tell.
    bool must_stop()
    {
        constexpr long few = 16;
        return state_.stopped() && (!result_.found.empty() || judged_ >= few);
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
        constexpr std::size_t few = 16;
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
        const auto root = bounds_->root();
        if (!root)
            return true;
        open_bound_ = root->bound;
        if (aim_.look_at_all)
            return look_at_all(*root);
        EffectSearch search(bounds_->question(*root, state_.by_id));
        const auto stop = [this] { return state_.stopped(); };
        auto count = static_cast<std::size_t>(aim_.keep) + 4;
        std::optional<BoundedSet> below;
        long steps = state_.solver != nullptr ? steps_before_program : 0;
        while (true) {
            const auto found = search.best(count, threshold() - effects_tolerance, below, stop, steps);
            if (found.open && steps > 0 && !state_.is_stopped) { // it is hard: what a solver finds helps
                steps = 0;
                if (!ask_solver(*root, stop))
                    return true;
                for (const auto& set : found.sets)
                    leaf(set.measures);
                continue;
            }
            for (const auto& set : found.sets) {
                if (passes_over(set.bound))
                    return !found.open;
                open_bound_ = std::min(set.bound, root->bound);
                leaf(set.measures);
                if (must_stop())
                    return false;
            }
            if (found.open) {
                open_bound_ = std::min(open_bound_, std::max(*found.open, threshold()));
                return false;
            }
            if (found.sets.size() < count)
                return true;
            below = found.sets.back();
            count = std::min(2 * count, most_at_once);
        }
    }

    /// \return false where nothing of this combination can be better than what is known
    bool ask_solver(const ChoiceNode& root, const std::function<bool()>& stop)
    {
        const auto answer = bounds_->solved(root, *state_.solver, stop);
        if (!answer)
            return true;
        for (const auto set : answer->sets)
            leaf(set);
        open_bound_ = std::min(open_bound_, answer->bound);
        return !passes_over(answer->bound);
    }

    /// Everything there is, eight at a time, up to a number.
    bool look_at_all(const ChoiceNode& root)
    {
        std::vector<int> open;
        for (int m = 0; m < state_.problem.size(); ++m)
            if (holds(root.within & ~root.forced, m))
                open.push_back(m);
        std::stable_sort(open.begin(), open.end(), [this](int a, int b) {
            const auto reach = [this](int m) {
                return count_of(state_.problem.measures[static_cast<std::size_t>(m)].prerequisites);
            };
            return reach(a) < reach(b);
        });
        waiting_.clear();
        return grow(open, 0, root.forced) && flush();
    }
    bool grow(const std::vector<int>& open, std::size_t place, MeasureSet set)
    {
        if (place == open.size()) {
            if (++tried_ > most_looked_at || must_stop())
                return false;
            waiting_.push_back(set);
            return waiting_.size() < lane_count || flush();
        }
        const auto& one = state_.problem.measures[static_cast<std::size_t>(open[place])];
        const bool possible = (one.prerequisites & ~set) == 0 && (one.excludes & set) == 0;
        return grow(open, place + 1, set) && (!possible || grow(open, place + 1, set | only(open[place])));
    }
    bool flush()
    {
        run(waiting_);
        for (const auto set : std::exchange(waiting_, {}))
            leaf(set);
        return true;
    }

    void leaf(MeasureSet measures)
    {
        if ((measures == 0 && !aim_.may_be_empty) || !state_.is_canonical(measures, sizes_))
            return;
        const auto key = std::pair{measures, sizes_};
        if (!judged_sets_.insert(key).second)
            return;
        if (state_.seen.find(key) == state_.seen.end())
            run({measures});
        const auto seen = state_.seen.at(key);
        compare(key);
        const auto judgement = judge(seen, aim_.requirements, state_.settle);
        ++judged_;
        if (watch_)
            watch_(seen, judgement);
        if (judgement.breaches.empty())
            keep({seen, worth_of_aim(seen, judgement.settling), judgement.settling});
        if (state_.hooks.progress)
            state_.hooks.progress(state_.candidates_evaluated,
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
        const auto before = [this](const FoundCandidate& a, const FoundCandidate& b) {
            return state_.comes_before(a, b);
        };
        best.insert(std::upper_bound(best.begin(), best.end(), found, before), std::move(found));
        if (static_cast<int>(best.size()) > aim_.keep)
            best.pop_back();
    }

    /// Runs sets at these sizes; one alone beside the same at the next best up to seven other sizes.
    void run(const std::vector<MeasureSet>& sets)
    {
        std::vector<Candidate> batch;
        const auto want = [&](MeasureSet set, const Sizes& sizes) {
            if ((set != 0 || aim_.may_be_empty) && state_.is_canonical(set, sizes) &&
                state_.seen.find({set, sizes}) == state_.seen.end())
                batch.push_back({set, sizes});
        };
        for (const auto set : sets)
            want(set, sizes_);
        for (std::size_t next = place_ + 1;
             sets.size() == 1 && next < ranked_.size() && batch.size() < lane_count; ++next)
            if (!passes_over(ranked_[next].bound))
                want(sets.front(), state_.combinations[ranked_[next].combination]);
        if (batch.empty())
            return;
        if (state_.seen.size() > most_kept_seen) {
            state_.seen.clear();
            state_.sums.clear();
        }
        const auto runs = state_.runs.run(batch);
        state_.candidates_evaluated += static_cast<long>(batch.size());
        for (std::size_t i = 0; i < batch.size(); ++i) {
            std::vector<double> sums(state_.runs.accounts().count(), 0.0);
            for (const auto& amounts : runs[i].by_measure)
                for (std::size_t account = 0; account < sums.size(); ++account)
                    sums[account] += amounts[account];
            const auto key = std::pair{batch[i].measures, batch[i].sizes};
            state_.seen.emplace(key, state_.seen_of(batch[i], sums, runs[i].pressed));
            if (batch[i].sizes != sizes_) // of what may never be compared, only what is cheap to keep
                sums.resize(state_.runs.accounts().balance(0, 0));
            state_.sums.emplace(key, std::move(sums));
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
    long tried_ = 0;
    std::vector<MeasureSet> waiting_;
    std::set<std::pair<MeasureSet, Sizes>> judged_sets_;
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

long CandidateSearch::candidates_evaluated() const { return state_->candidates_evaluated; }

double CandidateSearch::largest_deviation() const { return state_->deviation; }

long CandidateSearch::size_combinations() const { return static_cast<long>(state_->combinations.size()); }

} // namespace byggom
