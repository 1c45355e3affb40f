#include "cli/read/statistics/cube.hpp"

#include "cli/read/statistics/blanks.hpp"
#include "cli/read/statistics/figure_texts.hpp"
#include "cli/read/statistics/known_words.hpp"
#include "cli/read/statistics_cells.hpp"

#include <algorithm>
#include <utility>

namespace byggom {

std::size_t dimension_of_areas(const std::vector<CubeDimension>& dimensions)
{
    const auto coded = [](const CubeDimension& dimension) {
        const auto count =
            std::count_if(dimension.categories.begin(), dimension.categories.end(),
                          [](const CubeCategory& category) { return code_rank(category.code) > 1; });
        const bool is_years =
            std::all_of(dimension.categories.begin(), dimension.categories.end(),
                        [](const CubeCategory& category) { return is_year(category.code); });
        return !is_years && static_cast<std::size_t>(count) * 2 > dimension.categories.size();
    };
    auto found = std::find_if(dimensions.begin(), dimensions.end(),
                              [](const CubeDimension& dimension) { return is_head_of_areas(dimension.id); });
    if (found == dimensions.end())
        found = std::find_if(dimensions.begin(), dimensions.end(), coded);
    return found == dimensions.end() ? 0 : static_cast<std::size_t>(found - dimensions.begin());
}

Statistics read_cube(const Cube& cube, const std::string& file, const StatisticsOptions& options,
                     ReadingReport report)
{
    const auto& dimensions = cube.dimensions;
    Statistics result;
    result.report = std::move(report);
    std::size_t count = 1;
    for (const auto& dimension : dimensions)
        count *= dimension.categories.size();
    std::vector<std::size_t> places(dimensions.size(), 0);
    const auto find_places = [&](std::size_t place) {
        for (std::size_t i = dimensions.size(); i-- > 0;) {
            places[i] = place % dimensions[i].categories.size();
            place /= dimensions[i].categories.size();
        }
    };
    const auto where = [&] {
        std::string text;
        for (std::size_t i = 0; i < dimensions.size(); ++i)
            text += (i > 0 ? ", " : "") + dimensions[i].categories[places[i]].label;
        return text;
    };
    FigureTexts texts(file, options.decimal_mark);
    for (std::size_t place = 0; place < count; ++place)
        if (const auto value = cube.value(place); std::holds_alternative<std::string>(value)) {
            find_places(place);
            texts.look_at(0, with_plain_blanks(std::get<std::string>(value)), where());
        }
    std::vector<Problem> problems;
    if (auto problem = texts.settle(0, ""))
        problems.push_back(std::move(*problem));
    StatisticsCells cells(std::max<std::size_t>(1, dimensions.size() - 1));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        if (i != cube.area)
            names.push_back(dimensions[i].id);
    for (std::size_t place = 0; place < count && problems.size() < 10; ++place) {
        find_places(place);
        std::vector<std::string> key;
        for (std::size_t i = 0; i < dimensions.size(); ++i)
            if (i != cube.area)
                key.push_back(dimensions[i].categories[places[i]].label);
        if (key.empty())
            key.push_back(cube.figures);
        const auto cell = cube.value(place);
        std::optional<double> value;
        if (const auto* number = std::get_if<double>(&cell)) {
            value = *number;
        } else {
            const auto text = std::holds_alternative<std::string>(cell)
                                  ? with_plain_blanks(std::get<std::string>(cell))
                                  : std::string{};
            const auto read = texts.read(0, key[0], text, where(), result.report);
            if (!read.mistake.empty())
                problems.push_back({{file, 0, 0}, where(), read.mistake, read.mend});
            value = read.value;
        }
        const auto& region = dimensions[cube.area].categories[places[cube.area]];
        if (!cells.add(region.code, region.label == region.code ? "" : region.label, key, value))
            problems.push_back({{file, 0, 0},
                                where(),
                                "this figure of the area is given twice",
                                "each code once in a dimension"});
    }
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
    result.report.decimal_mark = texts.mark_told();
    result.report.area_column = dimensions[cube.area].id;
    tell_cells(cells, names, result);
    for (auto& figures : result.report.figures)
        figures.unit = cube.unit;
    return result;
}

void tell_cells(const StatisticsCells& cells, const std::vector<std::string>& names, Statistics& read)
{
    read.table = cells.table();
    read.editions = cells.editions();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& values = cells.values_of(i);
        (values.size() == 1 ? read.report.held : read.report.dividers).push_back({names[i], values});
    }
    for (const auto& column : read.table.columns) {
        ReadingReport::Figures figures{column.name, {}, 0, 0.0};
        for (const auto& value : column.values)
            if (value) {
                ++figures.known;
                figures.sum += *value;
            }
        read.report.figures.push_back(std::move(figures));
    }
}

} // namespace byggom
