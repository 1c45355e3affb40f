#pragma once

#include "libpackage/game/linear_solver.hpp"
#include "libpackage/settlement/payment_plan.hpp"

#include <limits>
#include <utility>
#include <vector>

namespace byggom {

using Entries = std::vector<std::pair<int, double>>;

inline constexpr double no_bound = std::numeric_limits<double>::infinity();
inline constexpr double a_millionth = 1e-6;
inline std::size_t index_of(int place) { return static_cast<std::size_t>(place); }

/// What lawful payments are over all years, as columns and conditions of one linear program. Every amount is
/// kept as its present value, so that a debt carried to another year keeps its number; amounts are divided
/// by `scale`.
///
///     0 <= g(channel, year) <= capacity · D(year)          what a channel carries
///     sum over any three years of g / D <= what is left    small state aid to one undertaking
///     parts of r(year) from each member                    what goes through a pot
class YearsProgram {
public:
    /// \param first  year before which nothing is paid \param scale  öre
    YearsProgram(const PaymentGraph& graph, int first, double scale);

    int columns() const { return static_cast<int>(graph_.network.channels.size() + 1) * span(); }
    int column(int channel, int year) const { return channel * span() + year - first_; }
    int pot_column(int year) const { return column(static_cast<int>(graph_.network.channels.size()), year); }

    /// Received less paid, each payment with what paying it costs its payer where `with_friction`.
    Entries got(int party, bool with_friction) const;
    /// What it receives and is to keep.
    Entries kept(int party) const;
    /// What it pays in a year less what it receives then to be paid on; of shares in a pot nothing, for they
    /// come out of a budget, but of a member's purse.
    Entries own_in(int year, int party, bool with_shares) const;
    /// All parts of a pot that a party pays, a round of each year.
    Entries shares(int party) const;
    Entries friction(double factor) const;

    /// Bounds of the columns, and the rows of aid. \return by party the rows of its ceiling
    std::vector<std::vector<int>> add_limits(LinearProgram& program) const;
    /// A party that pays nothing of its own never pays before it has received to be paid on.
    void add_pass_on_only(LinearProgram& program, int party) const;

    int first() const { return first_; }
    int years() const { return graph_.years(); }
    double scale() const { return scale_; }
    const PaymentGraph& graph() const { return graph_; }
    /// Parts of a pot that a party pays in; 0 for most.
    int parts_of(int party) const;

    /// The payments of a solution, in whole öre; what each gets by them stands in öre of present value.
    PaymentPlan plan_of(const std::vector<double>& x) const;
    /// By party, received less paid, öre of present value, as the solution has it.
    std::vector<double> received_in(const std::vector<double>& x) const;

private:
    int span() const { return graph_.years() - first_; }
    std::int64_t cap(int channel, int year) const;

    const PaymentGraph& graph_;
    int first_;
    double scale_;
};

} // namespace byggom
