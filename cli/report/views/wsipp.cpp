#include "cli/report/views/view_input.hpp"
#include "libpackage/appraisal/benefit_columns.hpp"

namespace byggom {
namespace {

/// The three groups' figures, then indirect, then all.
std::vector<Entry> in_columns(const BenefitColumns& result, double (*figure)(const BenefitColumn&),
                              double indirect)
{
    std::vector<Entry> entries;
    double sum = indirect;
    for (const auto& column : result.groups) {
        entries.emplace_back(figure(column));
        sum += figure(column);
    }
    entries.emplace_back(indirect);
    entries.emplace_back(sum);
    return entries;
}

ViewRow of_kind(std::size_t kind, const BenefitColumns& result, const ViewInput& input)
{
    ViewRow row{std::string(kind_names[kind]), input.word(kind_names[kind]), {}};
    double sum = 0;
    for (const auto& column : result.groups) {
        row.values.emplace_back(column.benefits_by_kind[kind]);
        sum += column.benefits_by_kind[kind];
    }
    row.values.emplace_back(0.0);
    row.values.emplace_back(sum);
    return row;
}

} // namespace

View wsipp_view(const ViewInput& input)
{
    const auto result = benefit_columns(input.context, input.lines);
    View view;
    view.title = "Benefits by who has them, in the manner of the Washington State Institute";
    view.first = "kind";
    view.columns = {{"participants", "participants", Quantity::money},
                    {"taxpayers", "taxpayers", Quantity::money},
                    {"others", "everybody else", Quantity::money},
                    {"indirect", "indirect", Quantity::money},
                    {"total", "total", Quantity::money}};
    for (std::size_t kind = 0; kind < kind_count; ++kind)
        view.rows.push_back(of_kind(kind, result, input));
    view.rows.push_back({"public_funds",
                         input.word("cost of public funds"),
                         {0.0, 0.0, 0.0, result.indirect, result.indirect}});
    view.rows.push_back(
        input.sum("benefits", "benefits",
                  in_columns(
                      result, [](const BenefitColumn& column) { return column.benefits; }, result.indirect)));
    view.rows.push_back(
        input.sum("costs", "costs",
                  in_columns(
                      result, [](const BenefitColumn& column) { return -column.costs; }, 0.0)));
    view.rows.push_back(
        input.sum("net", "benefits less costs",
                  in_columns(
                      result, [](const BenefitColumn& column) { return column.net; }, result.indirect)));
    view.facts = {
        {"net_without_indirect", "society without the indirect column: the main result", result.net,
         Quantity::money},
        {"ratio", "benefits over costs", result.ratio_with_indirect, Quantity::ratio},
        {"ratio_without_indirect", "the same without the indirect column", result.ratio, Quantity::ratio},
        {"mvpf", "participants' gain for a krona of net public cost (MVPF)", result.value_of_public_funds,
         Quantity::ratio}};
    view.notes = {
        "Participants are the tenants; taxpayers all public budgets; everybody else the owners, the energy "
        "supplier, "
        "people outside the deal and the climate. Costs stand under who puts them in; what they pay "
        "to somebody is that one's benefit."};
    return view;
}

} // namespace byggom
