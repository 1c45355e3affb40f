#include "cli/report/views/view_input.hpp"
#include "libpackage/appraisal/capacity.hpp"

#include <algorithm>

namespace byggom {
namespace {

std::vector<Entry> saving_entries(const ServiceSaving& saving, double heads)
{
    const Entry most =
        saving.step ? Entry(*std::max_element(saving.steps.begin(), saving.steps.end())) : std::nullopt;
    const Entry next_heads = saving.next && heads > 0 ? Entry(*saving.next * heads) : std::nullopt;
    return {saving.value, saving.cashable, saving.step_cost,       most,
            saving.next,  next_heads,      entry(saving.next_year)};
}

} // namespace

View cashable_view(const ViewInput& input)
{
    auto savings = service_savings(input.context, input.lines);
    savings.erase(std::remove_if(savings.begin(), savings.end(),
                                 [](const ServiceSaving& saving) { return saving.value <= 0; }),
                  savings.end());
    std::stable_sort(savings.begin(), savings.end(),
                     [](const ServiceSaving& a, const ServiceSaving& b) { return a.payer < b.payer; });

    View view;
    view.title = "Service savings: what becomes cash";
    view.first = "service";
    view.columns = {{"value", "value", Quantity::money},       {"cashable", "cashable", Quantity::money},
                    {"step", "step", Quantity::money},         {"steps", "steps", Quantity::whole},
                    {"next_size", "next at", Quantity::ratio}, {"next_heads", "heads", Quantity::whole},
                    {"next_year", "year", Quantity::year}};
    const double heads = input.evaluation.appraisal.hiring.heads;
    for (std::size_t i = 0; i < savings.size(); ++i) {
        const auto& saving = savings[i];
        if (i == 0 || savings[i - 1].payer != saving.payer)
            view.rows.push_back({"", input.full_name(saving.payer), {}, ViewRow::Kind::heading});
        view.rows.push_back(
            {input.actor(saving.payer).id + ": " + input.context.package.figures[saving.unit_cost].id,
             saving.item.name.empty() ? ViewInput::word(words_of(saving.item)) : own_text(saving.item.name),
             saving_entries(saving, heads),
             ViewRow::Kind::part});
    }
    view.notes = {
        "Present values at the payer's own rate. Step: what the smallest capacity that can be freed costs a "
        "year; steps: the most freed in any year; –: no step is known, counted in full. The next one frees "
        "up when the package is \"next at\" times as large, everything in proportion, with that many "
        "heads, in that year. The steps are assumptions: byggom catalogue search step."};
    return view;
}

} // namespace byggom
