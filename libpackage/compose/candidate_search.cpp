#include "libpackage/compose/candidate_search.hpp"

#include "libpackage/settlement/round_to_ore.hpp"
#include "libpackage/split/closure.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <queue>
#include <utility>

namespace byggom {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

std::vector<std::pair<int, int>> arrows(const CoalitionProblem& problem)
{
    std::vector<std::pair<int, int>> pairs;
    for (int m = 0; m < problem.size(); ++m)
        for (int other = 0; other < problem.size(); ++other)
            if (holds(problem.measures[static_cast<std::size_t>(m)].prerequisites, other))
                pairs.emplace_back(m, other);
    return pairs;
}

/// Kronor into whole öre, upwards, so that a bound stays one.
std::int64_t ore_at_least(double kronor) { return static_cast<std::int64_t>(std::ceil(kronor * 100)) + 1; }

/// A condition that adds up over measures and pairs: at least `least`, SEK.
struct LinearRow {
    std::vector<double> single;
    std::vector<double> pair; ///< as EffectsAtSizes::pairs
    double least = -infinite;
};

/// A part of the choice is made: `forced` is done, what is not in `within` is not.
struct Node {
    double bound = 0;
    MeasureSet within = 0;
    MeasureSet forced = 0;
};
struct LaterFirst {
    bool operator()(const Node& a, const Node& b) const
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
          hooks(std::move(the_hooks)), effects(the_runs, the_problem),
          closure(the_problem.size(), arrows(the_problem))
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
        rank_combinations();
        for (place_ = 0; place_ < ranked_.size(); ++place_) {
            if (passes_over(ranked_[place_].bound))
                break; // those behind it are no better
            if (must_stop())
                return stopped_at(ranked_[place_].bound);
            enter(ranked_[place_].combination);
            if (!look())
                return stopped_at(std::max(
                    open_bound_, place_ + 1 < ranked_.size() ? ranked_[place_ + 1].bound : -infinite));
        }
        result_.is_complete = true;
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
        const bool is_known = !aim_.look_at_all && bound > -infinite;
        result_.bound = is_known ? std::optional<double>(bound) : std::nullopt;
        return std::move(result_);
    }

    /// The worst of the best that are kept; nothing below it is of interest.
    double threshold() const
    {
        return static_cast<int>(result_.found.size()) < aim_.keep ? -infinite : result_.found.back().worth;
    }
    bool passes_over(double bound) const
    {
        return !aim_.look_at_all && bound < threshold() - effects_tolerance;
    }

    void rank_combinations()
    {
        for (std::size_t i = 0; i < state_.combinations.size(); ++i) {
            enter(i);
            const auto root = root_node();
            if (root)
                ranked_.push_back({aim_.look_at_all ? 0 : root->bound, i});
        }
        std::stable_sort(ranked_.begin(), ranked_.end(),
                         [](const Ranked& a, const Ranked& b) { return a.bound > b.bound; });
    }

    /// Takes up the effects at a combination of sizes, and what rows they make.
    void enter(std::size_t combination)
    {
        sizes_ = state_.combinations[combination];
        effects_ = state_.effects.at(sizes_);
        objective_ = row_of({aim_.account}, -infinite);
        rows_.clear();
        if (aim_.look_at_all)
            return;
        add_rows();
    }

    LinearRow row_of(const std::vector<std::size_t>& accounts, double least) const
    {
        LinearRow row;
        row.least = least;
        for (const auto& amounts : effects_.single) {
            double sum = 0;
            for (const auto account : accounts)
                sum += amounts[account];
            row.single.push_back(sum);
        }
        for (const auto& pair : effects_.pairs) {
            double sum = 0;
            for (const auto account : accounts)
                sum += pair.amount[account];
            row.pair.push_back(sum);
        }
        return row;
    }

    /// A row that no choice at all can break is left out.
    void add_row(LinearRow row)
    {
        double least = 0;
        for (const double amount : row.single)
            least += std::min(0.0, amount);
        for (const double amount : row.pair)
            least += std::min(0.0, amount);
        if (least < row.least)
            rows_.push_back(std::move(row));
    }

    void add_rows()
    {
        const auto& accounts = state_.runs.accounts();
        const auto& asked = aim_.requirements;
        if (!asked.floors.empty() && !asked.waived) {
            std::vector<std::size_t> all;
            double least = 0;
            for (std::size_t i = 0; i < accounts.signatories; ++i) {
                all.push_back(accounts.gain(i));
                least += static_cast<double>(asked.floors[i]) / 100;
            }
            add_row(row_of(all, least - effects_tolerance));
        }
        for (std::size_t b = 0; b < accounts.budgets; ++b)
            for (std::size_t year = 0; asked.budgets[b] && year < accounts.years; ++year)
                add_row(row_of({accounts.balance(b, year)},
                               -state_.budgets[b][year] * *asked.budgets[b] - effects_tolerance));
    }

    bool is_pressing(int measure) const
    {
        const auto& shares = effects_.pressed[static_cast<std::size_t>(measure)];
        const auto passes = [](double pressed, const std::optional<double>& most) {
            return most && pressed > *most + 1e-9;
        };
        return passes(shares[0], aim_.requirements.over_threshold) ||
               passes(shares[1], aim_.requirements.under_norm);
    }

    std::optional<Node> root_node()
    {
        MeasureSet barred = 0;
        for (int m = 0; m < state_.problem.size() && !aim_.look_at_all; ++m)
            barred |= is_pressing(m) ? only(m) : 0;
        Node root{0, without(state_.problem, aim_.within, barred), 0};
        return narrowed(root, aim_.always);
    }

    /// The node with more forced, less what that excludes; nothing where it cannot be, or holds nothing that
    /// meets the rows.
    std::optional<Node> narrowed(Node node, MeasureSet more)
    {
        const auto& problem = state_.problem;
        for (int m = 0; m < problem.size(); ++m)
            if (holds(more, m))
                node.forced |= only(m) | problem.measures[static_cast<std::size_t>(m)].prerequisites;
        MeasureSet excluded = 0;
        for (int m = 0; m < problem.size(); ++m)
            if (holds(node.forced, m))
                excluded |= problem.measures[static_cast<std::size_t>(m)].excludes;
        node.within = without(problem, node.within, excluded);
        if ((node.forced & ~node.within) != 0 || (node.within == 0 && !aim_.may_be_empty))
            return std::nullopt;
        for (const auto& row : rows_)
            if (most_of(row, node) < row.least)
                return std::nullopt;
        node.bound = closure_bound(node);
        return node;
    }

    /// What the forced measures come to, and in `open_` what each other could add at most: a pair with a
    /// forced one whole, half of a gain that another open one shares, of a loss nothing.
    double weigh(const LinearRow& row, const Node& node)
    {
        double fixed = 0;
        open_.assign(row.single.size(), 0.0);
        for (std::size_t m = 0; m < row.single.size(); ++m)
            if (holds(node.forced, static_cast<int>(m)))
                fixed += row.single[m];
            else if (holds(node.within, static_cast<int>(m)))
                open_[m] = row.single[m];
        for (std::size_t p = 0; p < row.pair.size(); ++p) {
            const auto& pair = effects_.pairs[p];
            if (!holds(node.within, pair.one) || !holds(node.within, pair.other))
                continue;
            const bool has_one = holds(node.forced, pair.one);
            const bool has_other = holds(node.forced, pair.other);
            if (has_one && has_other)
                fixed += row.pair[p];
            else if (has_one || has_other)
                open_[static_cast<std::size_t>(has_one ? pair.other : pair.one)] += row.pair[p];
            else if (row.pair[p] > 0) {
                open_[static_cast<std::size_t>(pair.one)] += row.pair[p] / 2;
                open_[static_cast<std::size_t>(pair.other)] += row.pair[p] / 2;
            }
        }
        return fixed;
    }

    double most_of(const LinearRow& row, const Node& node)
    {
        double most = weigh(row, node);
        for (const double amount : open_)
            most += std::max(0.0, amount);
        return most;
    }

    double closure_bound(const Node& node)
    {
        const double fixed = weigh(objective_, node);
        if (node.within == node.forced)
            return fixed;
        std::vector<std::int64_t> weights;
        for (std::size_t m = 0; m < open_.size(); ++m)
            weights.push_back(holds(node.within & ~node.forced, static_cast<int>(m)) ? ore_at_least(open_[m])
                                                                                     : 0);
        const auto chosen = state_.closure.best(weights);
        std::int64_t sum = 0;
        for (std::size_t m = 0; m < chosen.size(); ++m)
            sum += chosen[m] != 0 ? weights[m] : 0;
        return fixed + static_cast<double>(sum) / 100;
    }

    /// The open measure that weighs most decides most.
    int branch_of(const Node& node)
    {
        weigh(objective_, node);
        int best = -1;
        for (int m = 0; m < state_.problem.size(); ++m)
            if (holds(node.within & ~node.forced, m) &&
                (best < 0 || std::abs(open_[static_cast<std::size_t>(m)]) >
                                 std::abs(open_[static_cast<std::size_t>(best)])))
                best = m;
        return best;
    }

    /// \return false where it was stopped; then `open_bound_` holds what is left
    bool look()
    {
        auto root = root_node();
        if (!root)
            return true;
        if (!rows_.empty() && !aim_.look_at_all) {
            const auto bound = program_bound(*root);
            if (bound && passes_over(*bound))
                return true;
            if (bound)
                root->bound = std::min(root->bound, *bound);
        }
        std::priority_queue<Node, std::vector<Node>, LaterFirst> queue;
        queue.push(*root);
        while (!queue.empty()) {
            const Node node = queue.top();
            if (passes_over(node.bound))
                return true;
            open_bound_ = std::min(node.bound, root->bound);
            if (must_stop())
                return false;
            queue.pop();
            if (node.within == node.forced) {
                leaf(node.forced);
                continue;
            }
            const int measure = branch_of(node);
            if (const auto with = narrowed(node, only(measure)))
                queue.push(*with);
            Node less = node;
            less.within = without(state_.problem, node.within, only(measure));
            if ((less.forced & ~less.within) == 0)
                if (const auto left = narrowed(less, 0))
                    queue.push(*left);
        }
        return true;
    }

    /// A bound that sees budgets and what the signatories ask for together, by the integer solver.
    std::optional<double> program_bound(const Node& root) const
    {
        if (state_.solver == nullptr)
            return std::nullopt;
        const auto& problem = state_.problem;
        IntegerProgram program;
        program.gain = objective_.single;
        program.gain.insert(program.gain.end(), objective_.pair.begin(), objective_.pair.end());
        const auto fix = [&](int column, double value) {
            program.rows.push_back({{{column, 1.0}}, value, value});
        };
        const auto at_most = [&](std::vector<std::pair<int, double>> entries, double most) {
            program.rows.push_back({std::move(entries), -infinite, most});
        };
        for (int m = 0; m < problem.size(); ++m) {
            if (holds(root.forced, m) || !holds(root.within, m))
                fix(m, holds(root.forced, m) ? 1 : 0);
            for (int other = 0; other < problem.size(); ++other) {
                const auto& measure = problem.measures[static_cast<std::size_t>(m)];
                if (holds(measure.prerequisites, other))
                    at_most({{m, 1.0}, {other, -1.0}}, 0);
                if (m < other && holds(measure.excludes, other))
                    at_most({{m, 1.0}, {other, 1.0}}, 1);
            }
        }
        for (std::size_t p = 0; p < effects_.pairs.size(); ++p) {
            const int both = problem.size() + static_cast<int>(p);
            const auto& pair = effects_.pairs[p];
            at_most({{both, 1.0}, {pair.one, -1.0}}, 0);
            at_most({{both, 1.0}, {pair.other, -1.0}}, 0);
            at_most({{pair.one, 1.0}, {pair.other, 1.0}, {both, -1.0}}, 1);
        }
        for (const auto& row : rows_) {
            IntegerRow entries{{}, row.least, infinite};
            for (std::size_t m = 0; m < row.single.size(); ++m)
                if (row.single[m] != 0)
                    entries.entries.emplace_back(static_cast<int>(m), row.single[m]);
            for (std::size_t p = 0; p < row.pair.size(); ++p)
                if (row.pair[p] != 0)
                    entries.entries.emplace_back(problem.size() + static_cast<int>(p), row.pair[p]);
            program.rows.push_back(std::move(entries));
        }
        const auto solution = state_.solver->solve(program);
        return solution ? std::optional<double>(solution->bound + effects_tolerance) : std::nullopt;
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
            keep({seen, worth_of_aim(seen), judgement.payments});
        if (state_.hooks.progress)
            state_.hooks.progress(static_cast<long>(state_.seen.size()),
                                  result_.found.empty() ? std::nullopt
                                                        : std::optional<double>(result_.found.front().worth),
                                  aim_.look_at_all ? std::nullopt : std::optional<double>(open_bound_));
    }

    double worth_of_aim(const SeenCandidate& seen) const
    {
        return aim_.account == Accounts::objective
                   ? seen.objective
                   : static_cast<double>(seen.gain[aim_.account - state_.runs.accounts().gain(0)]) / 100;
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
        if (found == state_.sums.end())
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
    std::size_t place_ = 0;
    Sizes sizes_;
    EffectsAtSizes effects_;
    LinearRow objective_;
    std::vector<LinearRow> rows_;
    std::vector<double> open_;
    double open_bound_ = -infinite;
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

long CandidateSearch::looked_at() const { return static_cast<long>(state_->seen.size()); }

double CandidateSearch::largest_deviation() const { return state_->deviation; }

long CandidateSearch::size_combinations() const { return static_cast<long>(state_->combinations.size()); }

} // namespace byggom
