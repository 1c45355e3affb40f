#include "libpackage/figure/figure.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace byggom {
namespace {

constexpr std::array<std::pair<Mark, std::string_view>, 5> marks{{{Mark::found, "found"},
                                                                  {Mark::memory, "from memory"},
                                                                  {Mark::derived, "derived"},
                                                                  {Mark::assumption, "assumption"},
                                                                  {Mark::stated, "stated"}}};
constexpr std::array<std::pair<Distribution, std::string_view>, 7> distributions{
    {{Distribution::certain, "certain"},
     {Distribution::uniform, "uniform"},
     {Distribution::triangular, "triangular"},
     {Distribution::pert, "pert"},
     {Distribution::normal, "normal"},
     {Distribution::lognormal, "lognormal"},
     {Distribution::beta, "beta"}}};

template <class Table, class Key>
std::string_view name_in(const Table& table, Key key)
{
    for (const auto& [value, name] : table)
        if (value == key)
            return name;
    return {};
}

template <class Table>
auto value_in(const Table& table, std::string_view wanted)
    -> std::optional<typename Table::value_type::first_type>
{
    for (const auto& [value, name] : table)
        if (name == wanted)
            return value;
    return std::nullopt;
}

/// Months since year 0 of "2026-03-01".
int month_of(std::string_view day)
{
    const auto digits = [](std::string_view text) {
        int number = 0;
        for (const char digit : text)
            number = 10 * number + (digit - '0');
        return number;
    };
    return 12 * digits(day.substr(0, 4)) + digits(day.substr(5, 2)) - 1;
}

} // namespace

double share_in_force(const Figure& figure, int year)
{
    const int first = figure.since.empty() ? 12 * year : std::max(12 * year, month_of(figure.since));
    const int last = figure.until.empty() ? 12 * year + 11 : std::min(12 * year + 11, month_of(figure.until));
    return std::max(0, last - first + 1) / 12.0;
}

bool is_of_the_catalogue(const Figure& figure) { return figure.origin.file.rfind("figures/", 0) == 0; }

std::string_view to_string(Mark mark) { return name_in(marks, mark); }
std::optional<Mark> mark_from(std::string_view name) { return value_in(marks, name); }
std::string_view to_string(Distribution distribution) { return name_in(distributions, distribution); }
std::optional<Distribution> distribution_from(std::string_view name) { return value_in(distributions, name); }

} // namespace byggom
