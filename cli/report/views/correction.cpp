#include "cli/report/views/view_input.hpp"
#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"

namespace byggom {
namespace {

double society_at(const std::vector<Series>& sheet, const Series& factors)
{
    return -present_value(sheet[resources.index], factors)[0];
}

} // namespace

View correction_view(const ViewInput& input)
{
    const auto stated = balances(input.stated, input.context.package);
    const auto changed = balances(input.lines, input.context.package);
    const Series factors = society_factors(input.context);

    View view;
    view.title = "Corrected for optimism";
    view.first = "actor";
    view.columns = {{"stated", "as stated", Quantity::money},
                    {"corrected", "corrected", Quantity::money},
                    {"difference", "difference", Quantity::money}};
    for (std::uint32_t i = 1; i < stated.size(); ++i) {
        const double before = present_value(stated[i], factors)[0];
        const double after = present_value(changed[i], factors)[0];
        if (!input.context.package.actors[i].parent && !(stated[i] == 0.0).all())
            view.rows.push_back(input.row({i}, {before, after, after - before}));
    }
    const double before = society_at(stated, factors);
    const double after = society_at(changed, factors);
    view.rows.push_back(input.sum("society", "Society", {before, after, after - before}));
    view.notes = {
        "Present values at society's rate. What is put in costs more and effects fall short, on both sides "
        "of each line; rents and other terms agreed stay. Effects of programmes carry their own confidence."};
    return view;
}

} // namespace byggom
