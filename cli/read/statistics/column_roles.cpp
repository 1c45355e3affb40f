#include "cli/read/statistics/column_roles.hpp"

#include "cli/read/statistics/known_words.hpp"
#include "cli/read/suggestion.hpp"
#include "libpackage/area/name_key.hpp"
#include "libpackage/problem/problem.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

/// How the cells of a column look, over the rows with figures.
struct ColumnLook {
    std::string head;
    std::size_t numbers = 0;
    std::size_t signs = 0;
    std::size_t texts = 0;
    std::size_t formulas = 0;
    std::size_t coded = 0;     ///< begin with a code
    int rank = 0;              ///< how fine the areas of those codes are
    std::size_t with_zero = 0; ///< digits that begin with a zero
    std::size_t width = 0;     ///< of the digits, where all have as many
    bool one_width = true;

    std::size_t filled() const { return numbers + signs + texts + formulas; }
    bool mostly_coded() const { return filled() > 0 && coded * 5 >= filled() * 4; }
    bool are_digits_of_codes() const
    {
        return texts == 0 && with_zero > 0 && one_width && width > 1 && signs == 0;
    }
};

ColumnLook look_at(const Grid& grid, const CellKinds& kinds, const std::vector<std::size_t>& rows,
                   std::size_t column, std::string head)
{
    ColumnLook look;
    look.head = std::move(head);
    for (const auto row : rows) {
        const auto kind = kinds.at(row, column);
        look.numbers += kind == CellKind::number ? 1U : 0U;
        look.signs += kind == CellKind::sign ? 1U : 0U;
        look.texts += kind == CellKind::text ? 1U : 0U;
        look.formulas += kind == CellKind::formula ? 1U : 0U;
        const auto& text = grid.at(row, column).text;
        if (text.empty())
            continue;
        if (const int rank = code_rank(text.substr(0, text.find(' '))); rank > 0) {
            ++look.coded;
            look.rank = std::max(look.rank, rank);
        }
        const bool is_digits = text.find_first_not_of("0123456789") == std::string::npos;
        look.with_zero += is_digits && text.size() > 1 && text[0] == '0' ? 1U : 0U;
        look.one_width = look.one_width && is_digits && (look.width == 0 || look.width == text.size());
        look.width = text.size();
    }
    return look;
}

/// How likely a column names the areas: by its codes, then by its head.
int likeness_to_areas(const ColumnLook& look)
{
    if (look.filled() == 0)
        return 0;
    const bool is_text = look.texts * 2 > look.filled();
    const bool named = is_head_of_areas(look.head);
    if (look.mostly_coded() && (look.rank > 2 || is_text || look.are_digits_of_codes()))
        return look.rank * 10 + 5;
    if (named)
        return is_text ? 10 : look.mostly_coded() ? look.rank * 10 : 18;
    if (is_text && !is_head_of_dividers(look.head))
        return is_head_of_names(look.head) ? 5 : 1;
    return 0;
}

std::size_t asked_column(const std::vector<ColumnLook>& looks, const std::string& asked,
                         const std::string& file)
{
    std::vector<std::string> heads;
    for (const auto& look : looks)
        heads.push_back(look.head);
    auto found = std::find(heads.begin(), heads.end(), asked);
    if (found == heads.end())
        found = std::find_if(heads.begin(), heads.end(),
                             [&](const std::string& head) { return name_key(head) == name_key(asked); });
    if (found == heads.end())
        throw InvalidInput({{{file, 0, 0}, asked, "the table has no such column", suggestion(asked, heads)}});
    return static_cast<std::size_t>(found - heads.begin());
}

} // namespace

ColumnRoles column_roles(const Grid& grid, const CellKinds& kinds, const HeadRows& head,
                         const std::vector<std::size_t>& rows, const std::string& asked,
                         const std::string& file)
{
    std::vector<ColumnLook> looks;
    for (std::size_t column = 0; column < grid.width(); ++column)
        looks.push_back(look_at(grid, kinds, rows, column, head_of_column(grid, head, column)));
    ColumnRoles roles;
    if (!asked.empty()) {
        roles.area = asked_column(looks, asked, file);
    } else {
        int most = 0;
        for (std::size_t column = 0; column < looks.size(); ++column)
            if (const int likeness = likeness_to_areas(looks[column]); likeness > most) {
                most = likeness;
                roles.area = column;
            }
    }
    for (std::size_t column = 0; column < looks.size(); ++column) {
        const auto& look = looks[column];
        if (column == roles.area || look.filled() == 0)
            continue;
        const bool divides = is_head_of_dividers(look.head);
        const bool is_code = (look.are_digits_of_codes() || is_head_of_codes(look.head) ||
                              (is_head_of_areas(look.head) && look.mostly_coded())) &&
                             !divides;
        const bool holds_figures = look.numbers + look.formulas >= look.texts &&
                                   look.numbers + look.formulas + look.signs > 0 &&
                                   (look.numbers + look.formulas > 0 || look.texts == 0);
        if (is_head_of_names(look.head) && !roles.name && look.texts * 2 > look.filled())
            roles.name = column;
        else if (divides || !holds_figures)
            (is_code ? roles.codes : roles.texts).push_back(column);
        else if (is_code)
            roles.codes.push_back(column);
        else if (look.head.empty())
            roles.headless.push_back(column);
        else
            roles.figures.push_back(column);
    }
    roles.first_figure = roles.figures.empty() ? looks.size() : roles.figures.front();
    const auto before_figures =
        std::stable_partition(roles.headless.begin(), roles.headless.end(),
                              [&](auto column) { return column > roles.first_figure; });
    roles.texts.insert(roles.texts.end(), before_figures, roles.headless.end()); // years as labels, say
    roles.headless.erase(before_figures, roles.headless.end());
    std::sort(roles.texts.begin(), roles.texts.end());
    if (!roles.name) // a municipality's name beside its code
        for (const auto column : roles.texts)
            if (!roles.name && is_head_of_areas(looks[column].head))
                roles.name = column;
    if (roles.name)
        roles.texts.erase(std::remove(roles.texts.begin(), roles.texts.end(), *roles.name),
                          roles.texts.end());
    return roles;
}

} // namespace byggom
