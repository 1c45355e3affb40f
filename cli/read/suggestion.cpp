#include "cli/read/suggestion.hpp"

#include "cli/read/text.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace byggom {
namespace {

constexpr std::size_t list_at_most = 12;
constexpr std::size_t most_offered = 3;
constexpr std::size_t shortest_part = 3; ///< letters

/// Levenshtein's distance: letters to insert, delete or replace.
std::size_t edit_distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::string comma_list(const std::vector<std::string>& names)
{
    std::string list;
    for (const auto& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

/// How far a name is from what is written: letters to change, with capitals and the marks between words as
/// nothing; a part of the name that is written in full is none.
std::size_t spelling_distance(std::string_view written, std::string_view name)
{
    const auto plain = plainly_spelled(written);
    const auto whole = plainly_spelled(name);
    if (plain.size() >= shortest_part && whole.find(plain) != std::string::npos)
        return 0;
    return edit_distance(plain, whole);
}

} // namespace

std::string plainly_spelled(std::string_view name)
{
    auto text = lower(std::string(name));
    std::replace(text.begin(), text.end(), '_', ' ');
    std::replace(text.begin(), text.end(), '-', ' ');
    return text;
}

Message there_is(const std::vector<std::string>& known) { return {"there is {}", {comma_list(known)}}; }

Message suggestion(std::string_view written, const std::vector<std::string>& known)
{
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& name : known)
        ranked.emplace_back(spelling_distance(written, name), name);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto near = std::max<std::size_t>(2, written.size() / 3);
    std::vector<std::string> nearest;
    for (const auto& [far, name] : ranked)
        if (far <= near && nearest.size() < most_offered && (nearest.empty() || far == 0))
            nearest.push_back(name);
    if (nearest.size() == 1)
        return {"did you mean {}?", {nearest.front()}};
    if (!nearest.empty())
        return {"did you mean one of {}?", {comma_list(nearest)}};
    if (known.empty())
        return {};
    if (known.size() <= list_at_most)
        return there_is(known);
    for (const auto& [far, name] : ranked)
        if (nearest.size() < most_offered)
            nearest.push_back(name);
    return {"nearest are {}", {comma_list(nearest)}};
}

} // namespace byggom
