#pragma once

#include "libpackage/settlement/payment_plan.hpp"

namespace byggom {

/// Payments that bring everybody to its floor and no further, out of what others have above theirs.
struct FloorPayments {
    std::vector<Payment> paid;                       ///< channels of the graph; present values
    std::vector<std::vector<std::int64_t>> received; ///< by party and year: öre it gets less what it pays and
                                                     ///< what paying costs it, in the prices of the package;
                                                     ///< empty where unpaid
    std::int64_t unpaid = 0;                         ///< öre, present value, that the law lets nobody pay
};

/// The cheapest of them over the years. Who pays is open: any of those above its floor, as far as it is.
/// \param gain, floors  öre by signatory, the first parties of the graph; the gains add up to the floors at
///                      least
/// \param spared        who pays last of those that could pay at the same cost
/// \param purse         as YearsQuestion
FloorPayments pay_to_floors(const PaymentGraph& graph, const std::vector<std::int64_t>& gain,
                            const std::vector<std::int64_t>& floors, const LinearSolver& solver,
                            Instalments due = {}, std::optional<int> spared = std::nullopt,
                            std::vector<std::optional<std::vector<std::int64_t>>> purse = {});

} // namespace byggom
