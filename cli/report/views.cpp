#include "cli/report/views.hpp"

#include "cli/report/evaluation.hpp"
#include "cli/report/views/view_input.hpp"
#include "libpackage/appraisal/costs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace byggom {
namespace {

/// A view's name, and how it is made.
struct View {
    std::string_view name;
    ViewTable (*make)(const ViewInput& input);
};
constexpr std::array<View, 7> all_views{{{"financial", financial_view},
                                         {"economic", economic_view},
                                         {"wsipp", wsipp_view},
                                         {"referent", referent_view},
                                         {"supplements", supplements_view},
                                         {"correction", correction_view},
                                         {"cashable", cashable_view}}};

std::vector<Correction> by_measure(const Package& package, const std::vector<AskedCorrection>& asked)
{
    std::vector<Correction> corrections(package.measures.size());
    for (const bool named : {false, true})
        for (const auto& one : asked)
            for (std::size_t i = 0; i < corrections.size(); ++i)
                if (named ? package.measures[i]->id == one.measure : one.measure.empty())
                    corrections[i] = one.correction;
    return corrections;
}

std::vector<std::string> schemes_of(const ViewQuestion& question, Language language)
{
    std::vector<std::string> schemes;
    for (const auto& one : question.corrections)
        schemes.push_back(fmt::format(
            "{}: {} ({} × {}, {} × {})",
            one.measure.empty() ? std::string(translate(language, "every measure")) : one.measure, one.scheme,
            translate(language, "costs"), grouped(1 + one.correction.costs, 2, language),
            translate(language, "effects"), grouped(1 - one.correction.effects, 2, language)));
    return schemes;
}

} // namespace

std::vector<std::string> view_names()
{
    std::vector<std::string> names;
    for (const auto& view : all_views)
        names.emplace_back(view.name);
    return names;
}

std::vector<ViewTable> view_tables(const Package& package, const Evaluation& evaluation,
                                   const ViewQuestion& question, Language language)
{
    const Draw draw(package.figures);
    const Context context{package, draw};
    ViewInput input{context, evaluation, question, language, at_value(evaluation.ledger.lines()), {}};
    input.lines = corrected(input.stated, package, by_measure(package, question.corrections));
    std::vector<ViewTable> tables;
    for (const auto& view : all_views) {
        if (std::find(question.views.begin(), question.views.end(), view.name) == question.views.end())
            continue;
        tables.push_back(view.make(input));
        tables.back().name = view.name;
        tables.back().schemes = schemes_of(question, language);
    }
    return tables;
}

std::string views_page(const Package& package, const std::vector<ViewTable>& views, Language language,
                       bool colour)
{
    std::string text = toned(package.name, Tone::strong, colour) + "\n" + conventions(package, language);
    for (const auto& view : views)
        text += view_page(view, package.start, language, colour);
    return text;
}

std::string views_csv(const Package& package, const std::vector<ViewTable>& views)
{
    std::string text = "view,row,column,value,price_year,timing\n";
    for (const auto& view : views)
        text += view_csv(view, fmt::format("{},{}", package.price_year,
                                           timing_names[static_cast<std::size_t>(package.timing)]));
    return text;
}

} // namespace byggom
