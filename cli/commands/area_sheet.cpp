#include "cli/commands/area_sheet.hpp"

#include "cli/command_line.hpp"
#include "cli/commands/timestamp.hpp"
#include "libpackage/area/interpolate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace byggom {
namespace {

constexpr double steps_per_pixel = 4;
constexpr std::size_t ranked_areas = 5;
constexpr int least_side = 300;
constexpr int greatest_side = 10000;

std::pair<int, int> size_of(const std::string& text)
{
    char* end = nullptr;
    const long width = std::strtol(text.c_str(), &end, 10);
    const long height = *end == 'x' ? std::strtol(end + 1, &end, 10) : 0;
    const auto fits = [](long side) { return side >= least_side && side <= greatest_side; };
    if (*end != '\0' || !fits(width) || !fits(height))
        throw WrongUsage{"--size", fmt::format("{}: write WIDTHxHEIGHT in pixels, each {} to {}, as 1600x900",
                                               text, least_side, greatest_side)};
    return {static_cast<int>(width), static_cast<int>(height)};
}

std::string without_folder(const std::string& file)
{
    // A connection to a database is no path, and none to be shown.
    if (file.rfind("PG:", 0) == 0)
        return "PostGIS";
    return file.substr(file.rfind('/') == std::string::npos ? 0 : file.rfind('/') + 1);
}

std::vector<std::string> source_of(const AreaAnswer& answer, const SheetOptions& options, Language language)
{
    std::string source = options.source;
    if (source.empty())
        for (const auto& file : answer.files)
            source += (source.empty() ? "" : ", ") + without_folder(file);
    std::string line = std::string(translate(language, "Source")) + ": " + source;
    std::string second;
    if (!answer.table.edition.empty())
        second = std::string(translate(language, "Edition")) + ": " + answer.table.edition + ". ";
    second += translate(language, "Computed and drawn with byggom");
    return {line, second};
}

/// The areas with the greatest values, or as the answer ranks them.
std::vector<std::size_t> best(const AreaAnswer& answer, const AreaValues& values)
{
    auto order = answer.order;
    if (order.empty()) {
        order.resize(values.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return values[a] && (!values[b] || *values[a] > *values[b]);
        });
    }
    order.erase(std::remove_if(order.begin(), order.end(), [&](std::size_t area) { return !values[area]; }),
                order.end());
    order.resize(std::min(order.size(), ranked_areas));
    return order;
}

} // namespace

void SheetOptions::add_to(const Command& command)
{
    command.option("--size", size, "Of a printed map: WIDTHxHEIGHT in pixels");
    command.option("--title", title, "Title of a printed map, where its own does not do");
    command.option("--source", source, "Source and year at the foot of a printed map; else the files");
    command.option("--show", shown, "Column whose values colour the map");
}

MapSheet sheet_of(const AreaAnswer& answer, const Zones& zones, const SheetOptions& options,
                  Language language)
{
    MapSheet sheet;
    std::tie(sheet.width, sheet.height) = size_of(options.size);
    const auto place = drawn_column(answer);
    const auto& column = answer.columns[place];
    const auto& values = answer.table.columns[place].values;
    sheet.title = options.title.empty() ? std::string(translate(language, answer.title)) : options.title;
    sheet.subtitle = answer.subtitle;
    sheet.source = source_of(answer, options, language);
    sheet.legend_title = title_of(column, language);
    sheet.count_title = translate(language, "areas");
    sheet.no_value = translate(language, "no figure");
    sheet.ranking_title = translate(language, answer.order.empty() ? "Highest" : "First in rank");
    sheet.north = "N";
    sheet.decimal_comma = language == Language::swedish;
    sheet.moment = timestamp();
    const auto classes = map_classes(values, column.tint);
    const auto labels = labels_of(classes, column, language);
    for (std::size_t i = 0; i < classes.size(); ++i)
        sheet.classes.push_back({labels[i], classes[i].colour, 0});
    for (const auto area : best(answer, values))
        sheet.ranking.push_back({area, grouped(*values[area], column.decimals, language)});
    const auto frame = layout_of(sheet.width, sheet.height).map;
    const auto drawn =
        gis().drawn_outlines(zones, frame.width * steps_per_pixel, frame.height * steps_per_pixel);
    sheet.metres_per_step = drawn.metres_per_step;
    sheet.steps_per_pixel = steps_per_pixel;
    sheet.map_width = drawn.width;
    sheet.map_height = drawn.height;
    sheet.true_north = drawn.true_north;
    for (std::size_t i = 0; i < drawn.areas.size(); ++i) {
        const auto& outline = drawn.areas[i];
        const auto& name = answer.table.names[i];
        sheet.areas.push_back({name.empty() ? answer.table.codes[i] : name, outline.path, outline.x,
                               outline.y, outline.half_width, std::nullopt});
        if (values[i]) {
            sheet.areas.back().legend_class = class_of(*values[i], classes);
            ++sheet.classes[*sheet.areas.back().legend_class].areas;
        }
    }
    return sheet;
}

} // namespace byggom
