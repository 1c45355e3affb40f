#include "cli/report/place_page.hpp"

#include "actors/place_figures.hpp"
#include "cli/report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

std::optional<Municipality> municipality_of(const Package& package)
{
    return package.area.municipality.empty() ? std::nullopt : municipality_called(package.area.municipality);
}

/// Of the municipality, its county or its region: what the law and the place give it.
bool is_own(const Figure& figure, const std::optional<Municipality>& municipality)
{
    return municipality && (figure.place == municipality->name || figure.place == municipality->county_name);
}

int place_year_of(const Figure& figure)
{
    return figure.year ? *figure.year : figure.price_year ? figure.price_year->number : 0;
}

/// Figures of some place among those used, the place's own behind the others.
std::vector<const Figure*> placed(const Package& package, const std::vector<FigureId>& used)
{
    const auto municipality = municipality_of(package);
    std::vector<const Figure*> figures;
    for (const auto id : used)
        if (!package.figures[id].place.empty() && !hangs_on(package.figures[id].id).empty())
            figures.push_back(&package.figures[id]);
    std::stable_sort(figures.begin(), figures.end(), [&](const Figure* a, const Figure* b) {
        return !is_own(*a, municipality) && is_own(*b, municipality);
    });
    return figures;
}

double place_value_of(const Package& package, const std::string& id)
{
    const auto found = package.figures.find(id);
    return found ? package.figures[*found].value : 0.0;
}

bool is_fee(const Package& package)
{
    return equalisation_rate_names[static_cast<std::size_t>(package.area.equalisation_rate)] == "fee";
}

/// What is kept of a krona of new tax base.
double keeps(const Package& package, const std::string& rate)
{
    return place_value_of(package, "rules.municipal_tax_rate") -
           place_value_of(package, "rules.equalisation.municipality" + rate);
}

std::string_view why_that_rate(const Package& package)
{
    if (package.area.equalisation_rate == 0)
        return "that the municipality pays the fee is not known";
    return "as the package says";
}

std::string equalised(const Package& package, Language language)
{
    const auto points = [&](double share) { return grouped(share * 100, 2, language); };
    const auto* taken = is_fee(package) ? "fee" : "grant";
    const auto* other = is_fee(package) ? "grant" : "fee";
    return fmt::format("{} {} ({}): {} {} {} {}, {} {} {}\n",
                       translate(language, "local tax is equalised at the county's rate of the"),
                       translate(language, taken), translate(language, why_that_rate(package)),
                       translate(language, "the municipality keeps"), points(keeps(package, "")),
                       translate(language, "points of"),
                       points(place_value_of(package, "rules.municipal_tax_rate")),
                       translate(language, "at the rate of the"), translate(language, other),
                       points(keeps(package, std::string(".") + other)));
}

} // namespace

std::string place_page(const Package& package, const std::vector<FigureId>& used, Language language,
                       bool colour)
{
    const auto figures = placed(package, used);
    if (figures.empty())
        return {};
    const auto word = [language](std::string_view english) {
        return std::string(translate(language, english));
    };
    const auto municipality = municipality_of(package);
    std::string text = "\n" + toned(word("Whose figures they are"), Tone::strong, colour) + "\n";
    text += municipality ? fmt::format("{}, {}\n", municipality->name, municipality->county_name)
                         : word("no municipality is named: the country's means stand in for it; name it in "
                                "[area] municipality") +
                               "\n";
    if (std::any_of(figures.begin(), figures.end(),
                    [](const Figure* figure) { return figure->id.rfind("rules.equalisation", 0) == 0; }))
        text += equalised(package, language);
    TextTable table(
        {word("figure"), word("value"), word("unit"), word("place"), word("year"), word("mark"),
         word("what hangs on it")},
        {Align::left, Align::right, Align::left, Align::left, Align::right, Align::left, Align::left});
    for (const auto* figure : figures)
        table.add({{figure->id},
                   {fmt::format("{:g}", figure->value)},
                   {figure->unit},
                   {word(figure->place), is_own(*figure, municipality) ? Tone::plain : Tone::loss},
                   {place_year_of(*figure) == 0 ? "" : std::to_string(place_year_of(*figure))},
                   {word(to_string(figure->mark))},
                   {word(hangs_on(figure->id))}});
    return text + table.print(colour);
}

nlohmann::ordered_json place_json(const Package& package, const std::vector<FigureId>& used)
{
    const auto municipality = municipality_of(package);
    Json json;
    json["municipality"] = municipality ? Json(municipality->name) : Json(nullptr);
    json["code"] = municipality ? Json(municipality->code) : Json(nullptr);
    json["county"] = municipality ? Json(municipality->county_name) : Json(nullptr);
    json["region"] = municipality ? Json(municipality->region) : Json(nullptr);
    json["class"] = municipality ? Json(municipality->rent_class) : Json(nullptr);
    json["equalisation_rate"] = is_fee(package) ? "fee" : "grant";
    json["why"] = why_that_rate(package);
    json["keeps"] = keeps(package, "");
    json["keeps_at_other"] = keeps(package, is_fee(package) ? ".grant" : ".fee");
    json["others"] = Json::array();
    for (const auto* figure : placed(package, used))
        if (!is_own(*figure, municipality))
            json["others"].push_back(
                {{"id", figure->id},
                 {"place", figure->place},
                 {"year", place_year_of(*figure) == 0 ? Json(nullptr) : Json(place_year_of(*figure))},
                 {"hangs_on", hangs_on(figure->id)}});
    return json;
}

Records place_records(const std::vector<Figure>& figures, Language language)
{
    Records records{{{"id", "Figure"},
                     {"value", "Value", true},
                     {"low", "Low", true},
                     {"high", "High", true},
                     {"unit", "Unit"},
                     {"place", "Place"},
                     {"year", "Year", true},
                     {"grade", "Grade"},
                     {"mark", "Mark"},
                     {"source", "Source"},
                     {"note", "Note"}},
                    {}};
    for (const auto& figure : figures)
        records.rows.push_back({figure.id, figure.value, or_null(figure.low), or_null(figure.high),
                                figure.unit, std::string(translate(language, figure.place)),
                                place_year_of(figure) == 0 ? Json(nullptr) : Json(place_year_of(figure)),
                                figure.grade, std::string(translate(language, to_string(figure.mark))),
                                figure.source, figure.note});
    return records;
}

} // namespace byggom
