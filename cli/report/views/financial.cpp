#include "cli/report/views/view_input.hpp"
#include "libpackage/appraisal/financial_case.hpp"

namespace byggom {
namespace {

std::vector<Entry> budget_entries(const BudgetCase& budget)
{
    return {budget.costs,         budget.benefits,      budget.cashable, budget.net_budget_impact,
            budget.fiscal_return, entry(budget.payback)};
}

/// Each account followed by its parts.
template <class Rows>
void add_with_parts(View& view, const Rows& rows, const ViewInput& input)
{
    for (const auto& whole : rows) {
        if (input.actor(whole.agency).parent)
            continue;
        view.rows.push_back(input.row(whole.agency, budget_entries(whole)));
        for (const auto& part : rows)
            if (input.actor(part.agency).parent == whole.agency)
                view.rows.push_back(input.row(part.agency, budget_entries(part)));
    }
}

} // namespace

View financial_view(const ViewInput& input)
{
    const auto result = financial_case(input.context, input.lines);
    View view;
    view.title = "Financial case: public budgets, in the manner of the GMCA model";
    view.first = "actor";
    view.columns = {
        {"costs", "costs", Quantity::money},          {"benefits", "benefits", Quantity::money},
        {"cashable", "cashable", Quantity::money},    {"net_budget_impact", "budget impact", Quantity::money},
        {"fiscal_return", "return", Quantity::ratio}, {"payback_year", "payback", Quantity::year}};
    add_with_parts(view, result.agencies, input);
    view.rows.push_back(input.sum("public_sector", "public sector", budget_entries(result.together)));
    view.notes = {
        "Present values at society's rate. Budget impact = costs less cashable benefits: a burden where "
        "positive. Return = benefits / costs. Payback: the year from which cashable benefits have "
        "covered the costs."};
    return view;
}

} // namespace byggom
