#include "cli/report/place_page.hpp"

#include "actors/place_figures.hpp"

#include <algorithm>

namespace byggom {
namespace {

std::optional<Municipality> municipality_of(const Package& package)
{
    return package.area.municipality.empty() ? std::nullopt : municipality_called(package.area.municipality);
}

/// Of the municipality, its county or its region: what the law and the place give it.
bool is_places_own(const Figure& figure, const std::optional<Municipality>& municipality)
{
    return municipality && (figure.place == municipality->name || figure.place == municipality->county_name);
}

Value observed(const Figure& figure)
{
    if (figure.year)
        return year(*figure.year);
    return figure.price_year ? year(figure.price_year->number) : Value();
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
        return !is_places_own(*a, municipality) && is_places_own(*b, municipality);
    });
    return figures;
}

double place_value_of(const Package& package, const std::string& id)
{
    const auto found = package.figures.find(id);
    return found ? package.figures[*found].value : 0.0;
}

bool takes_fee(const Package& package)
{
    return equalisation_rates[static_cast<std::size_t>(package.area.equalisation_rate)] == "fee";
}

/// What is kept of a krona of new tax base.
double keeps(const Package& package, const std::string& rate)
{
    return place_value_of(package, "rules.municipal_tax_rate") -
           place_value_of(package, "rules.equalisation.municipality" + rate);
}

Message why_that_rate(const Package& package)
{
    if (package.area.equalisation_rate == 0)
        return "that the municipality pays the fee is not known";
    return "as the package says";
}

Message equalised(const Package& package)
{
    const bool fee = takes_fee(package);
    return {"Local tax is equalised at the county's rate of the {} ({}): the municipality keeps {} of new "
            "tax base, "
            "at the rate of the {} {}.",
            {term(fee ? "fee" : "grant"), why_that_rate(package), share(keeps(package, "")),
             term(fee ? "grant" : "fee"), share(keeps(package, fee ? ".grant" : ".fee"))}};
}

Facts place_facts(const Package& package, const std::optional<Municipality>& municipality)
{
    const auto text = [&](std::string Municipality::*field) {
        return municipality ? own_text((*municipality).*field) : Value();
    };
    Facts facts{"place"};
    facts.in = in_json;
    facts.facts = {{"municipality", {}, text(&Municipality::name)},
                   {"code", {}, text(&Municipality::code)},
                   {"county", {}, text(&Municipality::county_name)},
                   {"region", {}, text(&Municipality::region)},
                   {"class", {}, text(&Municipality::rent_class)},
                   {"equalisation_rate", {}, term(takes_fee(package) ? "fee" : "grant")},
                   {"why", {}, why_that_rate(package)},
                   {"keeps", {}, share(keeps(package, ""))},
                   {"keeps_at_other", {}, share(keeps(package, takes_fee(package) ? ".grant" : ".fee"))}};
    return facts;
}

} // namespace

std::vector<Block> place_blocks(const Package& package, const std::vector<FigureId>& used, In page)
{
    const auto municipality = municipality_of(package);
    const auto figures = placed(package, used);
    std::vector<Block> blocks;
    blocks.emplace_back(place_facts(package, municipality));
    const auto told = [&](Paragraph paragraph) {
        paragraph.in = page;
        blocks.emplace_back(std::move(paragraph));
    };
    if (!figures.empty()) {
        told(heading("Whose figures they are"));
        told(municipality
                 ? paragraph({"Those of {}, {}.",
                              {own_text(municipality->name), own_text(municipality->county_name)}})
                 : paragraph("No municipality is named: the country's means stand in for it. Name it in "
                             "[area] municipality."));
        if (std::any_of(figures.begin(), figures.end(),
                        [](const Figure* figure) { return figure->id.rfind("rules.equalisation", 0) == 0; }))
            told(paragraph(equalised(package)));
    }
    Table table{"place.figures",
                {},
                {{"id", "figure"},
                 {"value", "value"},
                 {"unit", "unit"},
                 {"place", "place"},
                 {"year", "year", Quantity::year},
                 {"is_own", {}, Quantity::none, in_json},
                 {"mark", "mark"},
                 {"hangs_on", "what hangs on it"}}};
    table.in = in_json | page;
    for (const auto* figure : figures)
        table.rows.push_back(
            {{own_text(figure->id), figure->value, own_text(figure->unit), own_text(figure->place),
              observed(*figure), is_places_own(*figure, municipality),
              term(to_string(figure->mark), to_string(figure->mark)), Message(hangs_on(figure->id))}});
    blocks.emplace_back(std::move(table));
    return blocks;
}

Document describe(const Municipality& municipality, const std::vector<Figure>& figures)
{
    Document document;
    document.schema = "byggom/place/1";
    document.title = municipality.name;
    Facts facts{""};
    facts.facts = {{"code", "code", own_text(municipality.code)},
                   {"county", "county", own_text(municipality.county_name)},
                   {"region", "region", own_text(municipality.region)},
                   {"class", "class of place", own_text(municipality.rent_class)},
                   {"population", "residents", Value(municipality.population, Quantity::whole)}};
    facts.in = on_page | in_json;
    document.blocks.emplace_back(std::move(facts));
    Table table{"figures",
                {},
                {{"id", "figure"},
                 {"value", "value"},
                 {"low", "low"},
                 {"high", "high"},
                 {"unit", "unit"},
                 {"place", "place"},
                 {"year", "year", Quantity::year},
                 {"grade", "grade"},
                 {"mark", "mark"},
                 {"source", "source"},
                 {"address", {}, Quantity::none, in_files},
                 {"note", {}, Quantity::none, in_files}}};
    for (const auto& figure : figures)
        table.rows.push_back(
            {{own_text(figure.id), figure.value, value_or_none(figure.low), value_or_none(figure.high),
              own_text(figure.unit), own_text(figure.place), observed(figure), own_text(figure.grade),
              term(to_string(figure.mark), to_string(figure.mark)), own_text(figure.source),
              own_text(figure.address), own_text(figure.note)}});
    document.csv_table = "figures";
    document.blocks.emplace_back(std::move(table));
    return document;
}

} // namespace byggom
