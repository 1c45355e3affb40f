#include "libpackage/appraisal/supplements.hpp"

#include "cli/report/views/view_input.hpp"

namespace byggom {
namespace {

ViewRow weighted_row(const Weighted& weighted, const ViewInput& input)
{
    return input.row(weighted.actor, {weighted.value, weighted.factor, weighted.supplement});
}

} // namespace

View supplements_view(const ViewInput& input)
{
    const auto result = supplements(input.context, input.lines);
    View view;
    view.title = "Supplements, apart from the result";
    view.first = "actor";
    view.columns = {{"value", "present value", Quantity::money},
                    {"factor", "factor", Quantity::ratio},
                    {"supplement", "supplement", Quantity::money}};
    for (const auto& account : result.public_accounts)
        view.rows.push_back(weighted_row(account, input));
    view.rows.push_back(input.sum("tax_factor", "tax factor, all public budgets",
                                  {std::nullopt, std::nullopt, result.public_funds}));
    for (const auto& person : result.people)
        view.rows.push_back(weighted_row(person, input));
    view.rows.push_back(input.sum("distribution", "distribution weights, all people",
                                  {std::nullopt, std::nullopt, result.distribution}));
    view.facts = {{"society", "Society: the main result, with neither", result.society, Quantity::money},
                  {"society_with_tax_factor", "with the tax factor alone",
                   result.society + result.public_funds, Quantity::money},
                  {"society_with_weights", "with distribution weights alone",
                   result.society + result.distribution, Quantity::money}};
    view.notes = {
        "The tax factor counts what raising taxes distorts, on the net of each public budget (ASEK). "
        "Distribution weights count a krona by the income of who gets it (Green Book). Neither is "
        "within any other figure."};
    return view;
}

} // namespace byggom
