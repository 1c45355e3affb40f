#include "libpackage/labour/hazards.hpp"

#include <string>
#include <utility>

namespace byggom {
namespace {

using enum LabourState;

constexpr std::array<std::pair<LabourState, LabourState>, 12> table_moves{{
    {unemployed, employed},
    {unemployed, social_assistance},
    {unemployed, sick_leave},
    {social_assistance, employed},
    {social_assistance, unemployed},
    {social_assistance, sick_leave},
    {sick_leave, employed},
    {sick_leave, unemployed},
    {sick_leave, disability},
    {disability, employed},
    {outside, employed},
    {outside, unemployed},
}};

bool finds_a_job(const Hazards::Move& move) { return move.to == employed; }

ByOpenState none()
{
    ByOpenState shares;
    shares.fill(lanes(0.0));
    return shares;
}

/// The balance equations of a generator, the last state's replaced by "the shares add up to 1", and their
/// elimination without pivoting: the generator's diagonal dominates its columns.
class Balance {
public:
    explicit Balance(const StateMatrix& generator)
    {
        for (std::size_t from = 0; from < open_count; ++from)
            for (std::size_t to = 0; to < open_count; ++to)
                rows_[to][from] = generator[from][to];
        rows_.back().fill(lanes(1.0));
        for (std::size_t pivot = 0; pivot < open_count; ++pivot) {
            inverse_[pivot] = 1.0 / rows_[pivot][pivot];
            for (std::size_t row = pivot + 1; row < open_count; ++row) {
                const Lanes factor = rows_[row][pivot] * inverse_[pivot];
                rows_[row][pivot] = factor;
                for (std::size_t column = pivot + 1; column < open_count; ++column)
                    rows_[row][column] -= factor * rows_[pivot][column];
            }
        }
    }

    /// What the shares are when the equations come to `right`.
    ByOpenState solved(ByOpenState right) const
    {
        for (std::size_t row = 1; row < open_count; ++row)
            for (std::size_t column = 0; column < row; ++column)
                right[row] -= rows_[row][column] * right[column];
        for (std::size_t row = open_count; row-- > 0;) {
            for (std::size_t column = row + 1; column < open_count; ++column)
                right[row] -= rows_[row][column] * right[column];
            right[row] *= inverse_[row];
        }
        return right;
    }

    ByOpenState shares() const
    {
        ByOpenState right = none();
        right.back() = lanes(1.0);
        return solved(right);
    }

private:
    StateMatrix rows_;
    ByOpenState inverse_;
};

/// How the shares change for each 1 by which job-finding grows.
ByOpenState slope(const Balance& balance, const ByOpenState& shares, const Hazards& hazards, const Draw& draw)
{
    ByOpenState right = none();
    for (const auto& move : hazards.moves)
        if (finds_a_job(move)) {
            const Lanes more = shares[static_cast<std::size_t>(move.from)] * draw[move.hazard];
            right[static_cast<std::size_t>(move.from)] += more;
            right[static_cast<std::size_t>(move.to)] -= more;
        }
    right.back() = lanes(0.0);
    return balance.solved(right);
}

void move(StateMatrix& matrix, LabourState from, LabourState to, const Lanes& hazard)
{
    matrix[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)] += hazard;
    matrix[static_cast<std::size_t>(from)][static_cast<std::size_t>(from)] -= hazard;
}

/// The generator of people who find no jobs.
StateMatrix generator_without_jobs(const Hazards& hazards, const Draw& draw)
{
    StateMatrix matrix;
    matrix.fill(none());
    const Lanes mix =
        draw[hazards.return_unemployed] + draw[hazards.return_assistance] + draw[hazards.return_outside];
    const Lanes each = draw[hazards.separation] / mix;
    move(matrix, employed, unemployed, each * draw[hazards.return_unemployed]);
    move(matrix, employed, social_assistance, each * draw[hazards.return_assistance]);
    move(matrix, employed, outside, each * draw[hazards.return_outside]);
    for (const auto& known : hazards.moves)
        if (!finds_a_job(known))
            move(matrix, known.from, known.to, draw[known.hazard]);
    return matrix;
}

/// The same when they find them at `job_finding` times the pace of the table.
StateMatrix quickened(StateMatrix matrix, const Hazards& hazards, const Draw& draw, const Lanes& job_finding)
{
    for (const auto& known : hazards.moves)
        if (finds_a_job(known))
            move(matrix, known.from, known.to, draw[known.hazard] * job_finding);
    return matrix;
}

Lanes in_work(const ByOpenState& shares) { return shares[place(employed)]; }

} // namespace

Hazards::Hazards(FigureLookup& find)
    : separation(find("haz.separation", "1/year")), return_unemployed(find("haz.return_mix.unemployed", "1")),
      return_assistance(find("haz.return_mix.social_assistance", "1")),
      return_outside(find("haz.return_mix.outside", "1")),
      leave_working_age(find("haz.leave_working_age", "1/year")),
      leave_municipality(find("haz.leave_municipality", "1/year"))
{
    for (const auto& [from, to] : table_moves)
        moves.push_back(
            {from, to,
             find("haz." + std::string(to_string(from)) + "." + std::string(to_string(to)), "1/year")});
}

StateMatrix generator(const Hazards& hazards, const Draw& draw, const Lanes& job_finding)
{
    return quickened(generator_without_jobs(hazards, draw), hazards, draw, job_finding);
}

ByOpenState stationary(const StateMatrix& generator) { return Balance(generator).shares(); }

Lanes job_finding_for(const Hazards& hazards, const Draw& draw, const Lanes& employment)
{
    const auto without_jobs = generator_without_jobs(hazards, draw);
    const Lanes wanted = employment / (1.0 - employment);
    Lanes low = lanes(1.0 / 64);
    Lanes high = lanes(64.0);
    Lanes finding = low;
    constexpr int most_rounds = 60;
    constexpr double still = 1e-13;
    for (int round = 0; round < most_rounds; ++round) {
        const Balance balance(quickened(without_jobs, hazards, draw, finding));
        const auto shares = balance.shares();
        const Lanes out = 1.0 - in_work(shares);
        const Lanes odds = in_work(shares) / out;
        const Lanes growth = in_work(slope(balance, shares, hazards, draw)) / (out * out);
        const auto too_low = (odds < wanted).eval();
        low = too_low.select(finding, low);
        high = too_low.select(high, finding);
        const Lanes newton = finding + (wanted - odds) / growth;
        const Lanes next = (newton >= low && newton <= high).select(newton, (low * high).sqrt());
        const auto moves = ((next - finding).abs() > still * finding).eval();
        finding = moves.select(next, finding); // a draw that has come to rest stays, whatever the others do
        if (!moves.any())
            break;
    }
    return finding;
}

StateMatrix quarter(const StateMatrix& generator)
{
    constexpr int squarings = 8;
    constexpr std::array<double, 9> over_factorial{1,         1,         1.0 / 2,    1.0 / 6,    1.0 / 24,
                                                   1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320};
    StateMatrix first = generator;
    for (auto& row : first)
        for (auto& cell : row)
            cell *= 1.0 / (4 * (1 << squarings));
    const StateMatrix second = product(first, first);
    const StateMatrix third = product(second, first);
    const StateMatrix fourth = product(second, second);
    // Four terms of the series at a time: those from the fourth on are multiplied by the fourth power once.
    const auto four_terms = [&](std::size_t from) {
        StateMatrix sum;
        for (std::size_t row = 0; row < open_count; ++row) {
            for (std::size_t column = 0; column < open_count; ++column)
                sum[row][column] = over_factorial[from + 1] * first[row][column] +
                                   over_factorial[from + 2] * second[row][column] +
                                   over_factorial[from + 3] * third[row][column];
            sum[row][row] += over_factorial[from];
        }
        return sum;
    };
    StateMatrix later = four_terms(4);
    for (std::size_t row = 0; row < open_count; ++row)
        for (std::size_t column = 0; column < open_count; ++column)
            later[row][column] += over_factorial[8] * fourth[row][column];
    later = product(fourth, later);
    StateMatrix sum = four_terms(0);
    for (std::size_t row = 0; row < open_count; ++row)
        for (std::size_t column = 0; column < open_count; ++column)
            sum[row][column] += later[row][column];
    for (int i = 0; i < squarings; ++i)
        sum = product(sum, sum);
    return sum;
}

StateMatrix product(const StateMatrix& a, const StateMatrix& b)
{
    StateMatrix result;
    for (std::size_t row = 0; row < open_count; ++row)
        result[row] = step(a[row], b);
    return result;
}

StateMatrix year(const StateMatrix& quarter)
{
    const auto half = product(quarter, quarter);
    return product(half, half);
}

} // namespace byggom
