#include "actors/catalogue.hpp"

#include "actors/figures/tables.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace byggom {
namespace {

constexpr std::string_view rules_prefix = "rules_";
constexpr std::string_view ending = ".csv";

/// The year in "rules_2025.csv".
std::optional<int> rules_year_of(std::string_view table)
{
    if (table.substr(0, rules_prefix.size()) != rules_prefix)
        return std::nullopt;
    const auto digits = table.substr(rules_prefix.size(), table.size() - rules_prefix.size() - ending.size());
    return whole_number(digits);
}

std::string listed(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

InvalidInput no_rules_of(int rules_year)
{
    std::vector<std::string> years;
    for (const int year : years_with_rules())
        years.push_back(std::to_string(year));
    return InvalidInput(
        {{{},
          "rules_year",
          "there are no tax and benefit rules of " + std::to_string(rules_year),
          "there are those of " + listed(years) + "; a table of your own may hold another year's"}});
}

/// All tables, of those of rules the year's alone.
std::vector<Figure> figures_with_rules_of(int rules_year)
{
    std::vector<Figure> figures;
    for (const auto& table : tables()) {
        const auto year = rules_year_of(table.name);
        if (year && *year != rules_year)
            continue;
        auto read = read_figure_table(table.text, "figures/" + std::string(table.name));
        figures.insert(figures.end(), read.begin(), read.end());
    }
    return figures;
}

/// What holds in every place: the tables but for the rules, and the rules of the year, which may be the user's
/// own. \throws InvalidInput as catalogue()
std::vector<Figure> figures_everywhere(int rules_year, const std::vector<Figure>& own);

/// A count or an age among the figures. \throws InvalidInput where it is no whole number from `least` to
/// `most`
int whole(const Figures& figures, const std::string& id, int least, int most, int otherwise)
{
    const auto found = figures.find(id);
    if (!found)
        return otherwise;
    const auto& figure = figures[*found];
    if (!(figure.value >= least && figure.value <= most) || figure.value != std::floor(figure.value))
        throw InvalidInput(
            {{figure.origin, id,
              "is no whole number from " + std::to_string(least) + " to " + std::to_string(most), ""}});
    return static_cast<int>(figure.value);
}

FigureId needed(const Figures& figures, const std::string& id, const std::string& of)
{
    if (const auto found = figures.find(id))
        return *found;
    throw InvalidInput(
        {{figures[*figures.find(of)].origin, id, "is missing", "every household type states it"}});
}

Household household_named(const std::string& id, const Figures& figures)
{
    const std::string at = "household." + id;
    Household household;
    household.id = id;
    household.weight = *figures.find(at + ".weight");
    household.rent = needed(figures, at + ".rent", at + ".weight");
    household.adults = whole(figures, at + ".adults", 1, 2, 1);
    household.age = whole(figures, at + ".age", 18, 120, household.age);
    household.partner = place(LabourState::outside);
    for (int child = 1; figures.find(at + ".child." + std::to_string(child)); ++child)
        household.child_ages.push_back(whole(figures, at + ".child." + std::to_string(child), 0, 17, 0));
    return household;
}

} // namespace

std::vector<int> years_with_rules()
{
    std::vector<int> years;
    for (const auto& table : tables())
        if (const auto year = rules_year_of(table.name))
            years.push_back(*year);
    std::sort(years.begin(), years.end());
    return years;
}

std::vector<Figure> catalogue(int rules_year) { return catalogue(rules_year, {}); }

std::vector<Figure> catalogue(int rules_year, const std::vector<Figure>& own)
{
    PlaceTerms country;
    country.rules_year = rules_year;
    return catalogue(country, own);
}

std::vector<Figure> catalogue(const PlaceTerms& place, const std::vector<Figure>& own)
{
    auto figures = figures_everywhere(place.rules_year, own);
    auto of_place = figures_of_place(place, figures, own);
    figures.insert(figures.end(), std::make_move_iterator(of_place.begin()),
                   std::make_move_iterator(of_place.end()));
    return figures;
}

namespace {

std::vector<Figure> figures_everywhere(int rules_year, const std::vector<Figure>& own)
{
    const auto years = years_with_rules();
    if (std::find(years.begin(), years.end(), rules_year) != years.end())
        return figures_with_rules_of(rules_year);
    const auto wanted = ids_of_rules();
    std::vector<std::string> lacking;
    for (const auto& id : wanted)
        if (std::none_of(own.begin(), own.end(), [&](const Figure& figure) { return figure.id == id; }))
            lacking.push_back(id);
    if (lacking.size() == wanted.size())
        throw no_rules_of(rules_year);
    if (!lacking.empty())
        throw InvalidInput(
            {{{},
              "rules_year",
              "the own rules of " + std::to_string(rules_year) + " lack " + std::to_string(lacking.size()) +
                  " of " + std::to_string(wanted.size()) + " figures: " + listed(lacking),
              "byggom catalogue rules " + std::to_string(years.back()) + " shows what a year holds"}});
    return figures_with_rules_of(0);
}

} // namespace

int usual_rules_year()
{
    const auto years = years_with_rules();
    int usual = years.front();
    for (const auto& figure : figures_with_rules_of(0))
        for (const int year : years)
            if (figure.id == "price.cpi." + std::to_string(year) && figure.mark != Mark::assumption)
                usual = std::max(usual, year);
    return usual;
}

std::vector<std::string> ids_of_rules()
{
    std::vector<std::string> ids;
    for (const auto& table : tables())
        if (rules_year_of(table.name) == years_with_rules().back())
            for (auto& figure : read_figure_table(table.text, table.name))
                ids.push_back(std::move(figure.id));
    return ids;
}

std::vector<ProposedRule> proposed_rules()
{
    std::vector<ProposedRule> rules;
    for (const auto& table : proposed_tables()) {
        std::size_t position = 0;
        next_record(table.text, position); // the head
        while (position < table.text.size()) {
            const auto cell = next_record(table.text, position);
            if (cell.size() > 8)
                rules.push_back(
                    {cell[0], cell[1], cell[2], cell[3], cell[4], cell[5], cell[6], cell[7], cell[8]});
        }
    }
    return rules;
}

std::optional<std::string> instead_of(std::string_view id)
{
    if (id == "rules.accepted_rent.family")
        return "state rules.accepted_rent.couple, .child_1, .child_2, .child_3 and .more";
    return std::nullopt;
}

std::vector<Household> default_households(const Figures& figures)
{
    const std::string prefix = "household.";
    const std::string suffix = ".weight";
    std::vector<Household> households;
    for (const auto& figure : figures) {
        const auto& id = figure.id;
        if (id.rfind(prefix, 0) == 0 && id.size() > prefix.size() + suffix.size() &&
            id.compare(id.size() - suffix.size(), suffix.size(), suffix) == 0)
            households.push_back(household_named(
                id.substr(prefix.size(), id.size() - prefix.size() - suffix.size()), figures));
    }
    return households;
}

} // namespace byggom
