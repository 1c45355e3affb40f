#include "actors/catalogue.hpp"

#include "actors/figures/tables.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <algorithm>
#include <cmath>

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

std::string listed(const std::vector<int>& years)
{
    std::string text;
    for (const int year : years)
        text += (text.empty() ? "" : ", ") + std::to_string(year);
    return text;
}

/// A count or an age among the figures.
/// \throws InvalidInput where it is no whole number from `least` to `most`
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
    household.partner = LabourState::outside;
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

std::vector<Figure> catalogue(int rules_year)
{
    const auto years = years_with_rules();
    if (std::find(years.begin(), years.end(), rules_year) == years.end())
        throw InvalidInput({{{},
                             "rules_year",
                             "there are no tax and benefit rules of " + std::to_string(rules_year),
                             "there are those of " + listed(years)}});
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
