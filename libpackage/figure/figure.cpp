#include "libpackage/figure/figure.hpp"

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

} // namespace

bool is_of_the_catalogue(const Figure& figure) { return figure.origin.file.rfind("figures/", 0) == 0; }

std::string_view to_string(Mark mark) { return name_in(marks, mark); }
std::optional<Mark> mark_from(std::string_view name) { return value_in(marks, name); }
std::string_view to_string(Distribution distribution) { return name_in(distributions, distribution); }
std::optional<Distribution> distribution_from(std::string_view name) { return value_in(distributions, name); }

} // namespace byggom
