#include "libpackage/split/row_generation.hpp"

#include "libpackage/split/coalition_scan.hpp"
#include "libpackage/split/excess_level.hpp"

#include <algorithm>
#include <limits>

namespace byggom {
namespace {

constexpr double no_bound = std::numeric_limits<double>::infinity();
constexpr double tolerance = 1e-9; ///< of amounts scaled to at most 1

/// The smallest power of two that is not below a size.
double power_of_two_over(double size)
{
    double power = 1;
    while (power < size)
        power *= 2;
    return power;
}

std::vector<double> gains_over_alone(const Game& game)
{
    std::vector<Wide> alone_worth;
    for (int i = 0; i < game.size(); ++i)
        alone_worth.push_back(game.worth(alone(i)));
    const CoalitionSums<Wide> apart(alone_worth);
    std::vector<double> gain;
    gain.reserve(game.table.size());
    for (Coalition coalition = 0; coalition <= game.all(); ++coalition)
        gain.push_back(static_cast<double>(game.worth(coalition) - apart(coalition)));
    return gain;
}

} // namespace

RowGeneration::RowGeneration(const ExcessQuestion& question, const LinearSolver& solver)
    : question_(question), gain_(gains_over_alone(question.game))
{
    const Game& game = question.game;
    double largest = 0;
    for (const double gain : gain_)
        largest = std::max({largest, gain, -gain});
    gain_unit_ = power_of_two_over(largest);
    for (double& gain : gain_)
        gain /= gain_unit_;
    std::int64_t heaviest = 1;
    for (Coalition coalition = 1; coalition < game.all(); ++coalition)
        heaviest = std::max(heaviest, question.weight(coalition));
    weight_unit_ = power_of_two_over(static_cast<double>(heaviest));

    std::vector<double> cost(game.players.size() + 1, 0.0);
    cost.back() = 1;
    program_ = solver.start(cost);
    fix(game.all(), gain_[game.all()]);
    for (int i = 0; i < game.size(); ++i)
        add_with_complement(alone(i));
}

double RowGeneration::weight(Coalition coalition) const
{
    return static_cast<double>(question_.weight(coalition)) / weight_unit_;
}

void RowGeneration::add(Row row)
{
    if (rows_.count(row) != 0)
        return;
    std::vector<double> coefficients(question_.game.players.size() + 1, 0.0);
    for (int i = 0; i < question_.game.size(); ++i)
        coefficients[static_cast<std::size_t>(i)] = contains(row.first, i) ? 1 : 0;
    coefficients.back() = row.second ? 0 : weight(row.first);
    rows_[row] = program_->add_row(coefficients, gain_[row.first], no_bound);
}

void RowGeneration::add_with_complement(Coalition one)
{
    for (const Coalition coalition : {one, question_.game.all() ^ one}) {
        if (question_.weight(coalition) > 0)
            add({coalition, false});
        if (question_.is_condition(coalition))
            add({coalition, true});
    }
}

void RowGeneration::fix(Coalition coalition, double sum)
{
    std::vector<double> coefficients(question_.game.players.size() + 1, 0.0);
    for (int i = 0; i < question_.game.size(); ++i)
        coefficients[static_cast<std::size_t>(i)] = contains(coalition, i) ? 1 : 0;
    program_->add_row(coefficients, sum, sum);
}

std::vector<RowGeneration::Broken> RowGeneration::most_broken(const CoalitionSpan& settled,
                                                              const std::vector<double>& x) const
{
    const auto smaller = [](const Broken& a, const Broken& b) {
        return a.by != b.by ? a.by > b.by : a.row < b.row; // the heap's front is the least broken
    };
    const std::size_t most = 4 * question_.game.players.size();
    const CoalitionSums<double> sum({x.begin(), x.end() - 1});
    const CoalitionSums<std::uint64_t> print(settled.fingerprint());
    const double excess = x.back();
    std::vector<Broken> heap;
    const auto keep = [&](double by, Row row) {
        if (by <= tolerance || (heap.size() == most && by <= heap.front().by) || print(row.first) == 0 ||
            rows_.count(row) != 0)
            return;
        if (heap.size() == most) {
            std::pop_heap(heap.begin(), heap.end(), smaller);
            heap.pop_back();
        }
        heap.push_back({by, row});
        std::push_heap(heap.begin(), heap.end(), smaller);
    };
    for (Coalition coalition = 1; coalition < question_.game.all(); ++coalition) {
        const double objection = gain_[coalition] - sum(coalition);
        const double heavy = question_.per == Per::coalition ? 1 / weight_unit_ : weight(coalition);
        if (heavy > 0)
            keep(objection - excess * heavy, {coalition, false});
        if (objection > tolerance && question_.is_condition(coalition))
            keep(objection, {coalition, true});
    }
    return heap;
}

ExcessLevel RowGeneration::binding_rows(const LinearSolution& solution) const
{
    ExcessLevel level;
    for (const auto& [row, index] : rows_)
        if (solution.dual[static_cast<std::size_t>(index)] > tolerance)
            (row.second ? level.held : level.binding).push_back(row.first);
    return level;
}

std::optional<ExcessLevel> RowGeneration::guess(const CoalitionSpan& settled)
{
    if (question_.per == Per::worth) // the players alone and all but one may be without weight
        if (const Coalition heaviest = heaviest_open(question_, settled); heaviest != 0)
            add_with_complement(heaviest);
    while (true) {
        const auto solution = program_->solve();
        if (!solution)
            return std::nullopt;
        const auto broken = most_broken(settled, solution->x);
        if (broken.empty())
            return binding_rows(*solution);
        for (const auto& [by, row] : broken)
            add(row);
    }
}

void RowGeneration::settle(const ExcessLevel& level, const CoalitionSpan& settled)
{
    const Game& game = question_.game;
    const auto sum_in_program = [&](Coalition coalition) {
        const Rational sum = settled.known_part(coalition) - to_integer(game.apart(coalition));
        return sum.convert_to<double>() / gain_unit_;
    };
    for (const auto* coalitions : {&level.binding, &level.held})
        for (const auto coalition : *coalitions)
            fix(coalition, sum_in_program(coalition));
    for (auto row = rows_.begin(); row != rows_.end();) {
        const bool known = settled.knows(row->first.first);
        if (known)
            program_->free_row(row->second);
        row = known ? rows_.erase(row) : std::next(row);
    }
}

} // namespace byggom
