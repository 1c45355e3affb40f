#include "cli/report/views/view_input.hpp"
#include "libpackage/appraisal/economic_case.hpp"

namespace byggom {

View economic_view(const ViewInput& input)
{
    const auto result = economic_case(input.context, input.lines);
    View view;
    view.title = "Economic case: public value, in the manner of the GMCA model";
    view.first = "kind";
    view.columns = {{"costs", "costs", Quantity::money},
                    {"benefits", "benefits", Quantity::money},
                    {"public_value", "public value", Quantity::money}};
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
        const double costs = result.costs_by_kind[kind];
        const double benefits = result.benefits_by_kind[kind];
        if (costs != 0 || benefits != 0)
            view.rows.push_back({std::string(kind_names[kind]),
                                 input.word(kind_names[kind]),
                                 {costs, benefits, benefits - costs}});
    }
    view.rows.push_back(input.sum("total", "Society", {result.costs, result.benefits, result.public_value}));
    view.facts = {{"bcr", "benefits over costs", result.ratio, Quantity::ratio}};
    view.notes = {
        "What the real economy gives and gets; payments between actors are no value and do not stand "
        "here. Costs are what is put in: works less the repair they replace, training, supervision."};
    return view;
}

} // namespace byggom
