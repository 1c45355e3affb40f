#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/model/context.hpp"

#include <optional>
#include <vector>

namespace byggom {

/// One public budget in the financial case of the GMCA model: present values at society's rate, SEK.
struct BudgetCase {
    ActorId agency;                      ///< unused in the sum of all
    double costs{};                      ///< what it puts in
    double benefits{};                   ///< what follows for it, added needs and lost taxes subtracted
    double cashable{};                   ///< of these, services only in whole steps of capacity
    double net_budget_impact{};          ///< costs − cashable: a burden where positive, as the model has it
    std::optional<double> fiscal_return; ///< benefits / costs; none where nothing is put in
    std::optional<double> cashable_return; ///< cashable / costs
    std::optional<int> payback; ///< years: the first from which cumulative cashable benefits stay at or above
                                ///< the costs; none if never, or where nothing is put in
};

struct FinancialCase {
    std::vector<BudgetCase> agencies; ///< public accounts and their parts that the package touches
    BudgetCase together;              ///< the public sector as one
};

FinancialCase financial_case(const Context& context, const std::vector<Line>& lines);

} // namespace byggom
