#include "cli/read/statistics_json.hpp"

#include "cli/read/statistics/absence.hpp"
#include "cli/read/statistics/blanks.hpp"
#include "cli/read/statistics/cube.hpp"
#include "cli/read/statistics/figure_texts.hpp"
#include "cli/read/statistics/known_words.hpp"
#include "cli/read/statistics_cells.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(const std::string& file, std::string place, std::string what, std::string hint = {})
{
    throw InvalidInput({{{file, 0, 0}, std::move(place), std::move(what), std::move(hint)}});
}

std::string text_of(const Json& json) { return json.is_string() ? json.get<std::string>() : json.dump(); }

bool names_areas(const std::string& dimension) { return is_head_of_areas(dimension); }

/// A member that must be there and of this kind.
const Json& member(const Json& json, const char* name, Json::value_t type, const std::string& file)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    if (found == json.end() || found->type() != type)
        refuse(file, std::string("/") + name, "is missing or of another kind than in the format");
    return *found;
}

// --- PxWeb 1
// -------------------------------------------------------------------------------------------------------

/// Figures of a list of rows, in which numbers may be written as text.
class RowFigures {
public:
    RowFigures(const std::string& file, const StatisticsOptions& options)
        : file_(file), texts_(file, options.decimal_mark)
    {}

    void look_at(std::size_t column, const Json& value, const std::string& place)
    {
        if (value.is_string())
            texts_.look_at(column, with_plain_blanks(value.get<std::string>()), place);
    }

    void settle(std::size_t column, const std::string& head)
    {
        if (auto problem = texts_.settle(column, head))
            problems_.push_back(std::move(*problem));
    }

    std::optional<double> read(std::size_t column, const std::string& head, const Json& value,
                               const std::string& place, ReadingReport& report)
    {
        if (value.is_number() && std::isfinite(value.get<double>()))
            return value.get<double>();
        const auto text = value.is_string() ? with_plain_blanks(value.get<std::string>()) : std::string{};
        auto found = texts_.read(column, head, text, place, report);
        if (!found.mistake.empty() && problems_.size() < most_mistakes)
            problems_.push_back({{file_, 0, 0}, place, std::move(found.mistake), std::move(found.mend)});
        return found.value;
    }

    /// \throws InvalidInput where anything was wrong
    void finish(ReadingReport& report)
    {
        if (!problems_.empty())
            throw InvalidInput(std::move(problems_));
        report.decimal_mark = texts_.mark_told();
    }

private:
    static constexpr std::size_t most_mistakes = 10;
    std::string file_;
    FigureTexts texts_;
    std::vector<Problem> problems_;
};

Statistics pxweb(const Json& json, const std::string& file, const StatisticsOptions& options)
{
    std::vector<std::string> keys;
    std::vector<std::string> contents;
    for (const auto& column : member(json, "columns", Json::value_t::array, file)) {
        const bool is_key = column.is_object() && column.value("type", Json("d")) != "c";
        (is_key ? keys : contents)
            .push_back(column.is_object() ? text_of(column.value(is_key ? "code" : "text", Json(""))) : "");
    }
    if (keys.empty() || contents.empty())
        refuse(file, "/columns", "no areas or no figures among the columns");
    const auto named = std::find_if(keys.begin(), keys.end(), names_areas);
    const auto area = named == keys.end() ? std::size_t{0} : static_cast<std::size_t>(named - keys.begin());
    const auto& rows = member(json, "data", Json::value_t::array, file);
    RowFigures figures(file, options);
    std::size_t place = 0;
    for (const auto& row : rows) {
        const auto where = fmt::format("/data/{}", place++);
        const auto& key = member(row, "key", Json::value_t::array, file);
        const auto& values = member(row, "values", Json::value_t::array, file);
        if (key.size() != keys.size() || values.size() != contents.size())
            refuse(file, where, "has another number of keys or values than there are columns");
        for (std::size_t i = 0; i < contents.size(); ++i)
            figures.look_at(i, values[i], where);
    }
    Statistics result;
    result.report.form = "JSON of PxWeb";
    result.report.area_column = keys[area];
    for (std::size_t i = 0; i < contents.size(); ++i)
        figures.settle(i, contents[i]);
    StatisticsCells cells(keys.size());
    place = 0;
    for (const auto& row : rows) {
        const auto where = fmt::format("/data/{}", place++);
        const auto& key = row["key"];
        for (std::size_t i = 0; i < contents.size(); ++i) {
            std::vector<std::string> others{contents[i]};
            for (std::size_t k = 0; k < keys.size(); ++k)
                if (k != area)
                    others.push_back(text_of(key[k]));
            const auto value = figures.read(i, contents[i], row["values"][i], where, result.report);
            if (!cells.add(text_of(key[area]), "", others, value))
                refuse(file, where, "this figure of the area is given twice");
        }
    }
    figures.finish(result.report);
    std::vector<std::string> names{"contents"};
    for (std::size_t k = 0; k < keys.size(); ++k)
        if (k != area)
            names.push_back(keys[k]);
    tell_cells(cells, names, result);
    return result;
}

// --- json-stat
// -----------------------------------------------------------------------------------------------------

/// `category.index` is a list of codes, or an object from code to place; the labels stand beside it.
CubeDimension dimension_of(const std::string& id, const Json& json, std::size_t size, const std::string& file)
{
    CubeDimension dimension{id, std::vector<CubeCategory>(size)};
    const auto& category = member(json, "category", Json::value_t::object, file);
    const auto where = "/dimension/" + id + "/category";
    const auto index = category.find("index");
    const auto label = category.find("label");
    const bool has_label = label != category.end() && label->is_object();
    std::vector<std::string> codes(size);
    if (index != category.end() && index->is_array()) {
        for (std::size_t i = 0; i < size && i < index->size(); ++i)
            codes[i] = text_of((*index)[i]);
    } else if (index != category.end() && index->is_object()) {
        for (const auto& [code, place] : index->items())
            if (place.is_number_unsigned() && place.get<std::size_t>() < size)
                codes[place.get<std::size_t>()] = code;
    } else if (has_label && size == 1 && label->size() == 1) {
        codes[0] = label->begin().key();
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (codes[i].empty())
            refuse(file, where, fmt::format("no code for place {}", i));
        const auto named = has_label ? label->find(codes[i]) : category.end();
        const bool is_named = has_label && named != label->end();
        dimension.categories[i] = {codes[i], is_named ? text_of(*named) : codes[i]};
    }
    return dimension;
}

std::size_t geographic(const Json& role, const std::vector<CubeDimension>& dimensions)
{
    const auto geo = role.is_object() ? role.find("geo") : role.end();
    if (role.is_object() && geo != role.end() && geo->is_array() && !geo->empty())
        for (std::size_t i = 0; i < dimensions.size(); ++i)
            if ((*geo)[0] == dimensions[i].id)
                return i;
    return dimension_of_areas(dimensions);
}

/// What stands at a place of the table; null, or not there at all, is nothing.
Json cell_at(const Json& values, std::size_t place)
{
    if (values.is_array())
        return place < values.size() ? values[place] : Json();
    return values.value(std::to_string(place), Json());
}

/// The status of a cell: one for all, a list, or an object by place.
std::string status_at(const Json& json, std::size_t place)
{
    const auto status = json.find("status");
    if (status == json.end())
        return {};
    const auto sign = status->is_string() ? *status : cell_at(*status, place);
    return sign.is_string() ? sign.get<std::string>() : std::string{};
}

/// The value, unless its status is a sign that there is none, whatever stands there as its value; a status that is
/// no such sign stands behind the number as a note.
CubeValue value_with_status(const Json& value, const std::string& status)
{
    const auto absence = status.empty() ? std::nullopt : absence_of(status);
    if (absence && *absence != Absence::zero)
        return status;
    if (value.is_null())
        return status.empty() || !absence ? CubeValue{} : CubeValue{status};
    if (value.is_number())
        return std::isfinite(value.get<double>()) ? CubeValue{value.get<double>()} : CubeValue{};
    return value.is_string() ? CubeValue{value.get<std::string>()} : CubeValue{value.dump()};
}

Statistics json_stat(const Json& json, const std::string& file, const StatisticsOptions& options)
{
    const auto& by_id = member(json, "dimension", Json::value_t::object, file);
    const auto& holder = json.contains("id") ? json : by_id; // version 1 keeps id and size in `dimension`
    const auto& ids = member(holder, "id", Json::value_t::array, file);
    const auto& sizes = member(holder, "size", Json::value_t::array, file);
    std::vector<CubeDimension> dimensions;
    std::size_t count = 1;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const bool is_size = i < sizes.size() && sizes[i].is_number_unsigned();
        const auto size = is_size ? sizes[i].get<std::size_t>() : 0;
        if (size == 0 || size > most_cube_cells || (count *= size) > most_cube_cells)
            refuse(file, "/size", "no size for each dimension, or more cells than a table can have");
        const auto id = text_of(ids[i]);
        if (!by_id.contains(id))
            refuse(file, "/dimension/" + id, "is missing");
        dimensions.push_back(dimension_of(id, by_id[id], size, file));
    }
    if (dimensions.empty())
        refuse(file, "/id", "no dimension");
    const auto values = json.find("value");
    if (values == json.end() || !(values->is_array() || values->is_object()))
        refuse(file, "/value", "is missing");
    if (values->is_array() && values->size() != count)
        refuse(file, "/value", fmt::format("{} values where the sizes make {}", values->size(), count));
    ReadingReport report;
    report.form = "json-stat";
    for (std::size_t place = 0; place < count; ++place)
        if (const auto status = status_at(json, place); !status.empty() && !absence_of(status))
            report.count_note(status, "/status/" + std::to_string(place));
    Cube cube;
    cube.area = geographic(holder.value("role", Json::object()), dimensions);
    cube.dimensions = std::move(dimensions);
    cube.figures = text_of(json.value("label", Json("value")));
    cube.value = [&](std::size_t place) {
        return value_with_status(cell_at(*values, place), status_at(json, place));
    };
    return read_cube(cube, file, options, std::move(report));
}

// --- Kolada
// --------------------------------------------------------------------------------------------------------

class KoladaReader {
public:
    KoladaReader(const std::string& file, const StatisticsOptions& options)
        : file_(file), figures_(file, options), cells_(3)
    {
        result_.report.form = "JSON of Kolada";
        result_.report.area_column = "municipality";
    }

    Statistics read(const Json& json)
    {
        const auto pages = json.is_array() ? json : Json::array({json});
        bool goes_on = false;
        for (const auto& page : pages) {
            each_figure(page, [&](const Json&, const Json& one) {
                figures_.look_at(0, one.value("value", Json()), "/values");
            });
            const auto next = page.value("next_url", Json());
            goes_on = next.is_string() && !next.get<std::string>().empty();
        }
        if (goes_on)
            refuse(file_, "/next_url", "the answer has further pages",
                   "fetch them all and give them as one list: [page, page]");
        figures_.settle(0, "value");
        for (const auto& page : pages)
            each_figure(page, [&](const Json& entry, const Json& one) { add(entry, one); });
        figures_.finish(result_.report);
        tell_cells(cells_, {"kpi", "period", "gender"}, result_);
        return std::move(result_);
    }

private:
    template <class Action>
    void each_figure(const Json& page, Action action) const
    {
        for (const auto& entry : member(page, "values", Json::value_t::array, file_))
            for (const auto& one : member(entry, "values", Json::value_t::array, file_)) {
                if (!one.is_object())
                    refuse(file_, "/values", "an entry is no object");
                action(entry, one);
            }
    }

    void add(const Json& entry, const Json& one)
    {
        const std::vector<std::string> key{text_of(entry.value("kpi", Json(""))),
                                           text_of(entry.value("period", Json(""))),
                                           text_of(one.value("gender", Json("T")))};
        const auto area = text_of(entry.value("municipality", Json("")));
        if (area.empty())
            refuse(file_, "/values", "an entry names no municipality");
        const auto value =
            figures_.read(0, key[0], one.value("value", Json()), "/values of " + area, result_.report);
        if (!cells_.add(area, "", key, value))
            refuse(file_, "/values", "a figure of " + area + " is given twice");
    }

    const std::string& file_;
    RowFigures figures_;
    StatisticsCells cells_;
    Statistics result_;
};

} // namespace

Statistics read_statistics_json(const std::string& text, const std::string& file,
                                const StatisticsOptions& options)
{
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error& error) {
        refuse(file, "", fmt::format("no JSON: it breaks off at byte {}", error.byte));
    } catch (const Json::out_of_range&) {
        refuse(file, "", "a number is greater than any that can be kept");
    }
    if (json.is_array() || (json.is_object() && json.contains("values")))
        return KoladaReader(file, options).read(json);
    if (json.is_object() && json.contains("columns"))
        return pxweb(json, file, options);
    if (json.is_object() && json.contains("dataset"))
        return json_stat(json["dataset"], file, options);
    if (json.is_object() && json.contains("dimension"))
        return json_stat(json, file, options);
    refuse(file, "", "no format of statistics that is known",
           "PxWeb (json, json-stat, json-stat2) and Kolada are");
}

} // namespace byggom
