#pragma once

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
    std::int64_t friction = 0;          ///< present value, öre
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

/// Year by year: what is due is paid within the year's capacities and the room that the aid of the two years
/// before and of those to come leaves; what cannot be is due the year after, with interest at the discount
/// rate. So everything is paid as early as the law allows.
///
///     received + unpaid to it − unpaid by it = net,   in present value, in whole öre, exactly
///
/// A payment is worth its amount times the year's discount factor; the fractions of an öre that this leaves
/// go to the present values by largest remainder, so that they add up.
PaymentPlan plan_by_year(const PaymentGraph& graph, const std::vector<std::int64_t>& net,
                         Instalments due = {});

} // namespace byggom
