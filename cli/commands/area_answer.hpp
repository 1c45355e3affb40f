#pragma once

#include "cli/commands/gis_library.hpp"
#include "cli/report/language.hpp"
#include "cli/report/map_classes.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace byggom {

/// What a column comes to over all areas.
enum class Total {
    none,
    sum,
    mean ///< each area's value weighs as another column says
};

/// One column of the answer to a question about areas.
struct AreaAnswerColumn {
    std::string key;   ///< in files
    std::string title; ///< for the reader, English; the language's table has the Swedish
    std::string unit;
    int decimals = 0;     ///< on a page
    bool on_page = true;  ///< a page shows the few that matter
    std::string detail{}; ///< stands behind the title: "low"
    Total total = Total::none;
    std::string weighed_by{}; ///< key of the column that weighs in a mean
    Tint tint = Tint::amount;
};

/// The answer to a question about areas: a column each, in the order of `table.columns`.
struct AreaAnswer {
    std::string name;               ///< of the layer in a file
    std::string title;              ///< English
    std::string subtitle;           ///< what the values mean, in the language asked for
    std::vector<std::string> files; ///< what the values rest on
    AreaTable table;
    std::vector<AreaAnswerColumn> columns;
    std::vector<std::string> drawn; ///< keys of the columns a map shows; the first when it is opened
    std::vector<LongTable> tables;
    std::vector<std::string> remarks; ///< what a reader of the columns must know, English
    std::vector<std::size_t> order;   ///< of the areas on a page, in CSV and in JSON; empty: as they come
};

/// The column's title without its unit.
std::string name_of(const AreaAnswerColumn& column, Language language);
/// "Society's cost, low, SEK a year"
std::string title_of(const AreaAnswerColumn& column, Language language);
/// "Gap to an employment of 77.0 %, prices of 2025; from areas.gpkg, work.csv"
std::string description_of(const AreaAnswer& answer, Language language);
/// "58,000 – 82,000", "-62,000 to 0": the words of a legend for each class.
std::vector<std::string> labels_of(const std::vector<LegendClass>& classes, const AreaAnswerColumn& column,
                                   Language language);
/// Place of the column a map shows first.
/// \pre there is one
std::size_t drawn_column(const AreaAnswer& answer);

} // namespace byggom
