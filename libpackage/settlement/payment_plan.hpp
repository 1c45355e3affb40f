#pragma once

#include "libpackage/game/linear_solver.hpp"
#include "libpackage/settlement/aid_room.hpp"
#include "libpackage/settlement/payment_network.hpp"

namespace byggom {

/// The channels between some parties over the years of a package. Money of a year is öre in the prices of the
/// package.
struct PaymentGraph {
    PaymentNetwork
        network; ///< `most` and `aid_room` are those of no year in particular: they follow from here
    std::vector<std::optional<std::vector<std::int64_t>>> most; ///< by channel and year; none: any amount
    std::vector<std::optional<AidLedger>> aid;                  ///< by party; none: no ceiling
    std::vector<double> discount; ///< by year, what a krona is worth in year 0; positive

    int years() const { return static_cast<int>(discount.size()); }
};

/// When what a split asks for falls due.
struct Instalments {
    int first = 0; ///< year
    int count = 1; ///< years in a row, the same amount in each
};

/// One payment of a plan.
struct PlannedPayment {
    int channel = 0; ///< as in Payment
    int from = 0;
    int to = 0;
    std::optional<int> year; ///< counted from the start; none: as a present value
    std::int64_t ore = 0;    ///< in the prices of the package; in a plan by value, present value
};

/// Where the law binds, and when.
struct Binding {
    bool ceiling = false; ///< of state aid to party `place`; else channel `place`
    int place = 0;
    std::vector<int> years; ///< none: as a present value
};

struct PaymentPlan {
    std::vector<PlannedPayment> paid;
    std::vector<Unpaid> unpaid;         ///< present value, öre
    std::vector<std::int64_t> received; ///< by party, present value of what it gets less what it pays, öre
    std::int64_t friction = 0;          ///< present value, öre: what paying costs
    std::vector<std::int64_t> borne;    ///< by party, what its own payments cost to pay, öre, present value
    std::vector<Binding> binding;       ///< where something stays unpaid, or had to wait
    BindingCut cut;                     ///< of the last year in which something stayed unpaid

    bool complete() const { return unpaid.empty(); }
};

/// The channels within one period that is as long as all years: capacities and room for aid as present
/// values.
PaymentNetwork network_by_value(const PaymentGraph& graph);

/// Every amount as one present value, within the present values of the channels' capacities and of the most
/// state aid that the three-year windows let through. Nobody can pay more than this by any plan.
PaymentPlan plan_by_value(const PaymentGraph& graph, const std::vector<std::int64_t>& net);

/// What each party is to have and may pay, as present values in öre.
struct YearsQuestion {
    std::vector<std::int64_t> own; ///< by party, what it may pay of its own at most
    std::vector<std::int64_t> due; ///< by party, what it is to have; who is to have something pays no own
    Instalments instalments;
    /// By party, what part of the cost of paying it bears; empty: whoever pays. The payments then bring
    /// everybody what it is to have less its part, beyond what it has laid out in paying.
    std::vector<double> bears;
    /// By party and year, most it can pay of its own, öre of the year; none: any amount; may be shorter.
    std::vector<std::optional<std::vector<std::int64_t>>> purse;
    std::optional<int> spared; ///< who pays last of those that could pay at the same cost
};

/// One linear program over all years (years_program.hpp): the least that stays unpaid, of such plans the
/// cheapest, and of those the one closest to the instalments. What is not paid when it falls due waits, at
/// society's rate; what is cheaper later is paid later.
///
///     received + unpaid to it − unpaid by it = net,   in present value, in whole öre, exactly
///
/// A payment is worth its amount times the year's discount factor; the fractions of an öre that this leaves
/// go to the present values by largest remainder, so that they add up.
/// \return nothing where the solver fails
std::optional<PaymentPlan> plan_over_years(const PaymentGraph& graph, const YearsQuestion& question,
                                           const LinearSolver& solver);

/// The same of net amounts that add up to 0: positive, to receive.
PaymentPlan plan_by_year(const PaymentGraph& graph, const std::vector<std::int64_t>& net,
                         const LinearSolver& solver, Instalments due = {},
                         const std::vector<double>& bears = {});

} // namespace byggom
