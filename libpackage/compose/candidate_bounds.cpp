#include "libpackage/compose/candidate_bounds.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace byggom {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Kronor into whole öre, upwards, so that a bound stays one.
std::int64_t ore_at_least(double kronor) { return static_cast<std::int64_t>(std::ceil(kronor * 100)) + 1; }

} // namespace

CandidateBounds::CandidateBounds(Common common, const SearchAim& aim, const EffectsAtSizes& effects)
    : common_(common), aim_(aim), effects_(effects), worths_{row_of({{aim.account, 1.0}})}
{
    if (aim.look_at_all)
        return;
    add_worth_of_payee();
    add_conditions();
}

LinearRow CandidateBounds::row_of(const Parts& parts) const
{
    const auto sum_of = [&parts](const std::vector<double>& amounts) {
        double sum = 0;
        for (const auto& part : parts)
            sum += amounts[part.first] * part.second;
        return sum;
    };
    LinearRow row;
    for (const auto& amounts : effects_.single)
        row.single.push_back(sum_of(amounts));
    for (const auto& pair : effects_.pairs)
        row.pair.push_back(sum_of(pair.amount));
    return row;
}

/// Whoever has less than its floor is paid the rest and no more; who has more may have to pay. So it has the
/// greater of two sums at most: its own, and with all that its floor could let it be paid.
void CandidateBounds::add_worth_of_payee()
{
    const auto& floors = aim_.requirements.floors;
    if (!aim_.payee || floors.empty())
        return;
    const auto place = static_cast<std::size_t>(*aim_.payee);
    const double most_worth = common_.runs.most_worth(place);
    auto paid = row_of({{aim_.account, 1.0}, {common_.runs.accounts().gain(place), -most_worth}});
    paid.base = most_worth * static_cast<double>(floors[place]) / 100;
    worths_.push_back(std::move(paid));
}

void CandidateBounds::add_conditions()
{
    const auto& accounts = common_.runs.accounts();
    const auto& asked = aim_.requirements;
    if (!asked.floors.empty() && !asked.waived) {
        Parts all;
        double least = 0;
        for (std::size_t i = 0; i < accounts.signatories; ++i) {
            all.emplace_back(accounts.gain(i), 1.0);
            least += static_cast<double>(asked.floors[i]) / 100;
        }
        add_condition(all, least - effects_tolerance);
    }
    for (std::size_t b = 0; b < accounts.budgets; ++b)
        for (std::size_t year = 0; asked.budgets[b] && year < accounts.years; ++year)
            add_condition({{accounts.balance(b, year), 1.0}},
                          -common_.budgets[b][year] * *asked.budgets[b] - effects_tolerance);
}

/// A condition that no choice at all can break is left out.
void CandidateBounds::add_condition(const Parts& parts, double at_least)
{
    auto row = row_of(parts);
    row.least = at_least;
    double least = 0;
    for (const double amount : row.single)
        least += std::min(0.0, amount);
    for (const double amount : row.pair)
        least += std::min(0.0, amount);
    if (least < row.least)
        conditions_.push_back(std::move(row));
}

bool CandidateBounds::is_pressing(int measure) const
{
    const auto& shares = effects_.pressed[static_cast<std::size_t>(measure)];
    const auto passes = [](double pressed, const std::optional<double>& most) {
        return most && pressed > *most + share_tolerance;
    };
    return passes(shares[0], aim_.requirements.over_threshold) ||
           passes(shares[1], aim_.requirements.under_norm);
}

std::optional<ChoiceNode> CandidateBounds::root()
{
    MeasureSet barred = 0;
    for (int m = 0; m < common_.problem.size() && !aim_.look_at_all; ++m)
        barred |= is_pressing(m) ? only(m) : 0;
    const ChoiceNode root{0, byggom::without(common_.problem, aim_.within, barred), 0};
    return narrowed(root, aim_.always);
}

/// The node with more forced, less what that excludes; nothing where it cannot be, or holds nothing that
/// meets the conditions.
std::optional<ChoiceNode> CandidateBounds::narrowed(ChoiceNode node, MeasureSet more)
{
    const auto& problem = common_.problem;
    for (int m = 0; m < problem.size(); ++m)
        if (holds(more, m))
            node.forced |= only(m) | problem.measures[static_cast<std::size_t>(m)].prerequisites;
    MeasureSet excluded = 0;
    for (int m = 0; m < problem.size(); ++m)
        if (holds(node.forced, m))
            excluded |= problem.measures[static_cast<std::size_t>(m)].excludes;
    node.within = byggom::without(problem, node.within, excluded);
    if ((node.forced & ~node.within) != 0 || (node.within == 0 && !aim_.may_be_empty))
        return std::nullopt;
    for (const auto& condition : conditions_)
        if (most_of(condition, node) < condition.least)
            return std::nullopt;
    node.bound = -infinite;
    for (const auto& worth : worths_)
        node.bound = std::max(node.bound, closure_bound(worth, node));
    return node;
}

/// What the forced measures come to, and in `open_` what each other could add at most: a pair with a forced
/// one whole, half of a gain that another open one shares, of a loss nothing.
double CandidateBounds::weigh(const LinearRow& row, const ChoiceNode& node)
{
    double fixed = row.base;
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

double CandidateBounds::most_of(const LinearRow& row, const ChoiceNode& node)
{
    double most = weigh(row, node);
    for (const double amount : open_)
        most += std::max(0.0, amount);
    return most;
}

double CandidateBounds::closure_bound(const LinearRow& worth, const ChoiceNode& node)
{
    const double fixed = weigh(worth, node);
    if (node.within == node.forced)
        return fixed;
    std::vector<std::int64_t> weights;
    for (std::size_t m = 0; m < open_.size(); ++m)
        weights.push_back(holds(node.within & ~node.forced, static_cast<int>(m)) ? ore_at_least(open_[m])
                                                                                 : 0);
    const auto chosen = common_.closure.best(weights);
    std::int64_t sum = 0;
    for (std::size_t m = 0; m < chosen.size(); ++m)
        sum += chosen[m] != 0 ? weights[m] : 0;
    return fixed + static_cast<double>(sum) / 100;
}

EffectQuestion CandidateBounds::question(const ChoiceNode& node, std::vector<int> order) const
{
    EffectQuestion question{&common_.problem, node.within, node.forced, std::move(order), {},
                            worths_,          conditions_};
    for (const auto& pair : effects_.pairs)
        question.pairs.emplace_back(pair.one, pair.other);
    return question;
}

std::optional<CandidateBounds::ProgramAnswer> CandidateBounds::solved(const ChoiceNode& node,
                                                                      const IntegerSolver& solver,
                                                                      const std::function<bool()>& stop) const
{
    if (conditions_.empty())
        return std::nullopt;
    auto program = program_of(node);
    ProgramAnswer answer{-infinite, {}};
    for (const auto& worth : worths_) {
        program.gain = worth.single;
        program.gain.insert(program.gain.end(), worth.pair.begin(), worth.pair.end());
        const auto solution = solver.solve(program, stop);
        if (!solution)
            return std::nullopt;
        answer.bound = std::max(answer.bound, worth.base + solution->bound + effects_tolerance);
        MeasureSet set = 0;
        for (int m = 0; m < common_.problem.size(); ++m)
            set |= solution->x[static_cast<std::size_t>(m)] != 0 ? only(m) : 0;
        answer.sets.push_back(set);
    }
    return answer;
}

/// All that may be chosen below a node and meets the conditions; what it is worth is left open.
IntegerProgram CandidateBounds::program_of(const ChoiceNode& node) const
{
    const auto& problem = common_.problem;
    IntegerProgram program;
    program.gain.assign(static_cast<std::size_t>(problem.size()) + effects_.pairs.size(), 0.0);
    const auto fix = [&](int column, double value) {
        program.rows.push_back({{{column, 1.0}}, value, value});
    };
    const auto at_most = [&](std::vector<std::pair<int, double>> entries, double most) {
        program.rows.push_back({std::move(entries), -infinite, most});
    };
    for (int m = 0; m < problem.size(); ++m) {
        if (holds(node.forced, m) || !holds(node.within, m))
            fix(m, holds(node.forced, m) ? 1 : 0);
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
    for (const auto& condition : conditions_) {
        IntegerRow row{{}, condition.least, infinite};
        for (std::size_t m = 0; m < condition.single.size(); ++m)
            if (condition.single[m] != 0)
                row.entries.emplace_back(static_cast<int>(m), condition.single[m]);
        for (std::size_t p = 0; p < condition.pair.size(); ++p)
            if (condition.pair[p] != 0)
                row.entries.emplace_back(problem.size() + static_cast<int>(p), condition.pair[p]);
        program.rows.push_back(std::move(row));
    }
    return program;
}

} // namespace byggom
