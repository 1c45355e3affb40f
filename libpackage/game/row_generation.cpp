#include "libpackage/game/row_generation.hpp"

#include "libpackage/game/coalition_scan.hpp"
#include "libpackage/game/excess_level.hpp"

#include <algorithm>
#include <array>
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

/// 64 bits hold the sums of 24 amounts of 57.
std::vector<double> gains_over_alone(const Game& game)
{
    std::vector<std::int64_t> alone_worth;
    for (int i = 0; i < game.size(); ++i)
        alone_worth.push_back(game.worth(singleton(i)));
    const CoalitionSums<std::int64_t> apart(alone_worth);
    std::vector<double> gain(game.table.size());
    for (Coalition coalition = 0; coalition <= game.all(); ++coalition)
        gain[coalition] = static_cast<double>(game.worth(coalition) - apart(coalition));
    return gain;
}

/// The largest a[i] - b[i], in eight lanes that the compiler keeps side by side.
double largest_difference(const double* a, const double* b, std::size_t count)
{
    std::array<double, 8> most;
    most.fill(-std::numeric_limits<double>::infinity());
    std::size_t i = 0;
    for (; i + most.size() <= count; i += most.size())
        for (std::size_t lane = 0; lane < most.size(); ++lane) {
            const double difference = a[i + lane] - b[i + lane];
            most[lane] = difference > most[lane] ? difference : most[lane];
        }
    for (; i < count; ++i)
        most[0] = std::max(most[0], a[i] - b[i]);
    return *std::max_element(most.begin(), most.end());
}

} // namespace

RowGeneration::RowGeneration(const ExcessQuestion& question, const LinearSolver& solver)
    : question_(question), gain_(gains_over_alone(question.game)), fixed_(question.game.size())
{
    const Game& game = question.game;
    double largest = 0;
    for (const double gain : gain_)
        largest = std::max({largest, gain, -gain});
    gain_unit_ = power_of_two_over(largest);
    for (double& gain : gain_)
        gain /= gain_unit_;
    std::int64_t heaviest = question.per == Per::member ? game.size() : 1;
    for (Coalition coalition = 1; question.per == Per::worth && coalition < game.all(); ++coalition)
        heaviest = std::max(heaviest, question.weight(coalition));
    weight_unit_ = power_of_two_over(static_cast<double>(heaviest));

    std::vector<double> cost(game.players.size() + 1, 0.0);
    cost.back() = 1;
    program_ = solver.start(cost);
    fixed_.settle(game.all(), 0);
    fix(game.all(), gain_[game.all()]);
    for (int i = 0; i < game.size(); ++i)
        add_with_complement(singleton(i));
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

/// The most broken rows seen so far, no more than it has room for.
class RowGeneration::MostBroken {
public:
    explicit MostBroken(std::size_t room) : room_(room) {}

    /// What a row must be broken by to find room.
    double threshold() const { return heap_.size() < room_ ? tolerance : heap_.front().by; }
    void take(Broken broken)
    {
        if (heap_.size() == room_) {
            std::pop_heap(heap_.begin(), heap_.end(), less_broken_last);
            heap_.pop_back();
        }
        heap_.push_back(broken);
        std::push_heap(heap_.begin(), heap_.end(), less_broken_last);
    }
    std::vector<Broken> rows() && { return std::move(heap_); }

private:
    static bool less_broken_last(const Broken& a, const Broken& b) // the heap's front is the least broken
    {
        return a.by != b.by ? a.by > b.by : a.row < b.row;
    }
    std::size_t room_;
    std::vector<Broken> heap_;
};

std::vector<RowGeneration::Broken> RowGeneration::most_broken(const CoalitionSpan& settled,
                                                              const std::vector<double>& x) const
{
    MostBroken most(4 * question_.game.players.size());
    const CoalitionSums<std::uint64_t> print(settled.fingerprint());
    const auto keep = [&](double by, Row row) {
        if (by > most.threshold() && print(row.first) != 0 && rows_.count(row) == 0)
            most.take({by, row});
    };
    const auto threshold = [&] { return most.threshold(); };
    if (question_.per == Per::worth)
        scan_by_worth(x, keep);
    else
        scan(x, keep, threshold);
    return std::move(most).rows();
}

/// The objections of a block of coalitions, those of the low half beside one of the high half, are a column
/// of gains less a column that all blocks share: their largest is found eight at a time, and only a block
/// that has something to keep is gone through.
template <class Keep, class Threshold>
void RowGeneration::scan(const std::vector<double>& x, const Keep& keep, const Threshold& threshold) const
{
    const int players = question_.game.size();
    const int half = players / 2;
    const double excess = x.back() / weight_unit_;
    const double by_member = question_.per == Per::member ? excess : 0;
    std::vector<double> share;
    for (int i = 0; i < players; ++i)
        share.push_back(x[static_cast<std::size_t>(i)] + by_member);
    const double by_coalition = question_.per == Per::member ? 0 : excess;
    const auto low = sums_of_groups(share, 0, half);
    const auto high = sums_of_groups(share, half, players);
    for (std::size_t block = 0; block < high.size(); ++block) {
        const double* gain = gain_.data() + (block << half);
        const double taken = high[block] + by_coalition;
        if (largest_difference(gain, low.data(), low.size()) <= taken + threshold())
            continue;
        for (std::size_t l = 0; l < low.size(); ++l)
            if (const auto coalition = static_cast<Coalition>(block << half | l);
                coalition != 0 && coalition != question_.game.all())
                keep(gain[l] - low[l] - taken, {coalition, false});
    }
}

template <class Keep>
void RowGeneration::scan_by_worth(const std::vector<double>& x, const Keep& keep) const
{
    const CoalitionSums<double> sum({x.begin(), x.end() - 1});
    for (Coalition coalition = 1; coalition < question_.game.all(); ++coalition) {
        const double objection = gain_[coalition] - sum(coalition);
        const double heavy = weight(coalition);
        if (heavy > 0)
            keep(objection - x.back() * heavy, {coalition, false});
        if (objection > tolerance && question_.is_condition(coalition))
            keep(objection, {coalition, true});
    }
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
        const Rational sum = settled.known_part(coalition) - to_integer(game.sum_of_singletons(coalition));
        return sum.convert_to<double>() / gain_unit_;
    };
    for (const auto* coalitions : {&level.binding, &level.held})
        for (const auto coalition : *coalitions)
            if (fixed_.settle(coalition,
                              0)) // what follows from the others would only add to the choice of duals
                fix(coalition, sum_in_program(coalition));
    for (auto row = rows_.begin(); row != rows_.end();) {
        const bool known = settled.knows(row->first.first);
        if (known)
            program_->free_row(row->second);
        row = known ? rows_.erase(row) : std::next(row);
    }
}

} // namespace byggom
