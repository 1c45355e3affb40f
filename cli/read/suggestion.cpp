#include "cli/read/suggestion.hpp"

#include <algorithm>
#include <numeric>

namespace byggom {
namespace {

constexpr std::size_t list_at_most = 12;

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

} // namespace

std::string suggestion(std::string_view written, const std::vector<std::string>& known)
{
    if (known.empty())
        return {};
    const auto nearest = std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
        return edit_distance(written, a) < edit_distance(written, b);
    });
    if (edit_distance(written, *nearest) <= std::max<std::size_t>(2, written.size() / 3))
        return "did you mean " + *nearest + "?";
    if (known.size() > list_at_most)
        return {};
    std::string list;
    for (const auto& name : known)
        list += (list.empty() ? "there is " : ", ") + name;
    return list;
}

} // namespace byggom
