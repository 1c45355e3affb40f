#include "libpackage/outcome/hazards.hpp"

#include <string>
#include <utility>

namespace byggom {
namespace {

using enum LabourState;

constexpr std::array<std::pair<LabourState, LabourState>, 14> table_moves{{
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
    {training, unemployed},
    {subsidised, employed},
}};

bool finds_a_job(const Hazards::Move& move) { return move.to == employed && move.from != subsidised; }

StateMatrix nothing()
{
    StateMatrix matrix;
    for (auto& row : matrix)
        row.fill(lanes(0.0));
    return matrix;
}

StateMatrix product(const StateMatrix& a, const StateMatrix& b)
{
    StateMatrix result;
    for (std::size_t row = 0; row < state_count; ++row)
        result[row] = step(a[row], b);
    return result;
}

/// Solves the balance equations by elimination without pivoting: the generator's diagonal dominates its
/// columns. The equation of the last state is replaced by "the shares add up to 1".
ByState solve_balance(StateMatrix equations)
{
    ByState right;
    right.fill(lanes(0.0));
    for (auto& coefficient : equations.back())
        coefficient = lanes(1.0);
    right.back() = lanes(1.0);
    for (std::size_t pivot = 0; pivot < state_count; ++pivot)
        for (std::size_t row = pivot + 1; row < state_count; ++row) {
            const Lanes factor = equations[row][pivot] / equations[pivot][pivot];
            for (std::size_t column = pivot; column < state_count; ++column)
                equations[row][column] -= factor * equations[pivot][column];
            right[row] -= factor * right[pivot];
        }
    ByState shares;
    for (std::size_t row = state_count; row-- > 0;) {
        Lanes rest = right[row];
        for (std::size_t column = row + 1; column < state_count; ++column)
            rest -= equations[row][column] * shares[column];
        shares[row] = rest / equations[row][row];
    }
    return shares;
}

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
    StateMatrix matrix = nothing();
    const auto move = [&](LabourState from, LabourState to, const Lanes& hazard) {
        matrix[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)] += hazard;
        matrix[static_cast<std::size_t>(from)][static_cast<std::size_t>(from)] -= hazard;
    };
    const Lanes separation = draw[hazards.separation];
    const Lanes mix =
        draw[hazards.return_unemployed] + draw[hazards.return_assistance] + draw[hazards.return_outside];
    move(employed, unemployed, separation * draw[hazards.return_unemployed] / mix);
    move(employed, social_assistance, separation * draw[hazards.return_assistance] / mix);
    move(employed, outside, separation * draw[hazards.return_outside] / mix);
    for (const auto& known : hazards.moves) {
        const Lanes scale = finds_a_job(known) ? job_finding : lanes(1.0);
        move(known.from, known.to, draw[known.hazard] * scale);
    }
    return matrix;
}

ByState stationary(const StateMatrix& generator)
{
    StateMatrix transposed;
    for (std::size_t from = 0; from < state_count; ++from)
        for (std::size_t to = 0; to < state_count; ++to)
            transposed[to][from] = generator[from][to];
    return solve_balance(transposed);
}

Lanes job_finding_for(const Hazards& hazards, const Draw& draw, const Lanes& employment)
{
    Lanes low = lanes(1.0 / 64);
    Lanes high = lanes(64.0);
    constexpr int halvings = 60;
    for (int i = 0; i < halvings; ++i) {
        const Lanes middle = (low * high).sqrt();
        const auto shares = stationary(generator(hazards, draw, middle));
        const Lanes in_work = shares[place(employed)] + shares[place(subsidised)];
        const auto too_low = (in_work < employment).eval();
        low = too_low.select(middle, low);
        high = too_low.select(high, middle);
    }
    return (low * high).sqrt();
}

StateMatrix quarter(const StateMatrix& generator)
{
    constexpr int squarings = 8;
    constexpr int terms = 8;
    const double scale = 1.0 / (4 * (1 << squarings));
    StateMatrix term = nothing();
    StateMatrix sum = nothing();
    StateMatrix scaled = generator;
    for (std::size_t row = 0; row < state_count; ++row) {
        term[row][row] = lanes(1.0);
        sum[row][row] = lanes(1.0);
        for (auto& cell : scaled[row])
            cell *= scale;
    }
    for (int k = 1; k <= terms; ++k) {
        term = product(term, scaled);
        for (std::size_t row = 0; row < state_count; ++row)
            for (std::size_t column = 0; column < state_count; ++column) {
                term[row][column] /= double(k);
                sum[row][column] += term[row][column];
            }
    }
    for (int i = 0; i < squarings; ++i)
        sum = product(sum, sum);
    return sum;
}

ByState step(const ByState& shares, const StateMatrix& transition)
{
    ByState next;
    next.fill(lanes(0.0));
    for (std::size_t from = 0; from < state_count; ++from)
        for (std::size_t to = 0; to < state_count; ++to)
            next[to] += shares[from] * transition[from][to];
    return next;
}

} // namespace byggom
