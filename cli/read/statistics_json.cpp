#include "cli/read/statistics_json.hpp"

#include "cli/read/statistics_cells.hpp"
#include "cli/read/statistics_csv.hpp"
#include "cli/read/text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(const std::string& file, std::string place, Message what, Message hint = {})
{
    throw InvalidInput({{{file, 0, 0}, std::move(place), std::move(what), std::move(hint)}});
}

std::string text_of(const Json& json) { return json.is_string() ? json.get<std::string>() : json.dump(); }

/// A number, or nothing; numbers may be written as text (PxWeb 1).
std::optional<double> number_of(const Json& json)
{
    if (json.is_number()) {
        const auto value = json.get<double>();
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    }
    if (!json.is_string())
        return std::nullopt;
    const auto number = statistics_number(json.get<std::string>(), false);
    return number.kind == StatisticsNumber::Kind::number ? std::optional(number.value) : std::nullopt;
}

bool names_areas(const std::string& dimension)
{
    const auto name = lower(dimension);
    return name == "region" || name == "deso" || name == "regso" || name == "kommun" ||
           name == "municipality" || name == "lan";
}

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

Statistics pxweb(const Json& json, const std::string& file)
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
    Statistics result;
    StatisticsCells cells(keys.size());
    std::size_t place = 0;
    for (const auto& row : member(json, "data", Json::value_t::array, file)) {
        const auto where = fmt::format("/data/{}", place++);
        const auto& key = member(row, "key", Json::value_t::array, file);
        const auto& values = member(row, "values", Json::value_t::array, file);
        if (key.size() != keys.size() || values.size() != contents.size())
            refuse(file, where, "has another number of keys or values than there are columns");
        for (std::size_t i = 0; i < contents.size(); ++i) {
            std::vector<std::string> others{contents[i]};
            for (std::size_t k = 0; k < keys.size(); ++k)
                if (k != area)
                    others.push_back(text_of(key[k]));
            const auto value = number_of(values[i]);
            result.missing += value ? 0U : 1U;
            if (!cells.add(text_of(key[area]), "", others, value))
                refuse(file, where, "this figure of the area is given twice");
        }
    }
    result.table = cells.table();
    result.editions = cells.editions();
    return result;
}

// --- json-stat
// -----------------------------------------------------------------------------------------------------

struct Category {
    std::string code;
    std::string label;
};

struct Dimension {
    std::string id;
    std::vector<Category> categories;
};

/// `category.index` is a list of codes, or an object from code to place; the labels stand beside it.
Dimension dimension_of(const std::string& id, const Json& json, std::size_t size, const std::string& file)
{
    Dimension dimension{id, std::vector<Category>(size)};
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
            refuse(file, where, Message("no code for place {}", {i}));
        const auto named = has_label ? label->find(codes[i]) : category.end();
        const bool is_named = has_label && named != label->end();
        dimension.categories[i] = {codes[i], is_named ? text_of(*named) : codes[i]};
    }
    return dimension;
}

std::size_t geographic(const Json& role, const std::vector<Dimension>& dimensions)
{
    const auto geo = role.is_object() ? role.find("geo") : role.end();
    const auto is_area = [&](const Dimension& dimension) {
        if (role.is_object() && geo != role.end() && geo->is_array() && !geo->empty())
            return (*geo)[0] == dimension.id;
        return names_areas(dimension.id);
    };
    const auto found = std::find_if(dimensions.begin(), dimensions.end(), is_area);
    return found == dimensions.end() ? 0 : static_cast<std::size_t>(found - dimensions.begin());
}

/// The figure at a place of the table; null, or not there at all, where it is missing.
std::optional<double> figure_at(const Json& values, std::size_t place)
{
    if (values.is_array())
        return place < values.size() ? number_of(values[place]) : std::nullopt;
    const auto found = values.find(std::to_string(place));
    return found == values.end() ? std::nullopt : number_of(*found);
}

/// Whether the status of a cell is a sign that it has no value, whatever stands there as its value.
bool is_absent(const Json& json, std::size_t place)
{
    const auto status = json.find("status");
    if (status == json.end())
        return false;
    Json sign;
    if (status->is_array() && place < status->size())
        sign = (*status)[place];
    else if (status->is_object())
        sign = status->value(std::to_string(place), Json());
    return sign.is_string() && (sign == ".." || sign == "." || sign == "...");
}

Statistics json_stat(const Json& json, const std::string& file)
{
    constexpr std::size_t most_cells = 20'000'000;
    const auto& by_id = member(json, "dimension", Json::value_t::object, file);
    const auto& holder = json.contains("id") ? json : by_id; // version 1 keeps id and size in `dimension`
    const auto& ids = member(holder, "id", Json::value_t::array, file);
    const auto& sizes = member(holder, "size", Json::value_t::array, file);
    std::vector<Dimension> dimensions;
    std::size_t count = 1;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const bool is_size = i < sizes.size() && sizes[i].is_number_unsigned();
        const auto size = is_size ? sizes[i].get<std::size_t>() : 0;
        if (size == 0 || size > most_cells || (count *= size) > most_cells)
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
        refuse(file, "/value", Message("{} values where the sizes make {}", {values->size(), count}));
    const auto area = geographic(holder.value("role", Json::object()), dimensions);
    Statistics result;
    StatisticsCells cells(std::max<std::size_t>(1, dimensions.size() - 1));
    std::vector<std::size_t> places(dimensions.size(), 0);
    for (std::size_t place = 0; place < count; ++place) {
        std::size_t rest = place;
        for (std::size_t i = dimensions.size(); i-- > 0;) {
            places[i] = rest % dimensions[i].categories.size();
            rest /= dimensions[i].categories.size();
        }
        std::vector<std::string> others;
        for (std::size_t i = 0; i < dimensions.size(); ++i)
            if (i != area)
                others.push_back(dimensions[i].categories[places[i]].label);
        if (others.empty())
            others.push_back(text_of(json.value("label", Json("value"))));
        const auto value = is_absent(json, place) ? std::nullopt : figure_at(*values, place);
        result.missing += value ? 0U : 1U;
        const auto& region = dimensions[area].categories[places[area]];
        if (!cells.add(region.code, region.label == region.code ? "" : region.label, others, value))
            refuse(file, "/dimension", Message("the code {} is given twice", {region.code}));
    }
    result.table = cells.table();
    result.editions = cells.editions();
    return result;
}

// --- Kolada
// --------------------------------------------------------------------------------------------------------

void kolada_page(const Json& page, const std::string& file, StatisticsCells& cells, Statistics& result)
{
    for (const auto& entry : member(page, "values", Json::value_t::array, file)) {
        const auto& by_gender = member(entry, "values", Json::value_t::array, file);
        for (const auto& one : by_gender) {
            if (!one.is_object())
                refuse(file, "/values", "an entry is no object");
            const auto value = number_of(one.value("value", Json()));
            result.missing += value ? 0U : 1U;
            const std::vector<std::string> key{text_of(entry.value("kpi", Json(""))),
                                               text_of(entry.value("period", Json(""))),
                                               text_of(one.value("gender", Json("T")))};
            const auto area = text_of(entry.value("municipality", Json("")));
            if (area.empty())
                refuse(file, "/values", "an entry names no municipality");
            if (!cells.add(area, "", key, value))
                refuse(file, "/values", Message("a figure of {} is given twice", {area}));
        }
    }
    const auto next = page.value("next_url", Json());
    if (next.is_string() && !next.get<std::string>().empty())
        result.remarks.push_back("the answer goes on at its next_url");
}

Statistics kolada(const Json& json, const std::string& file)
{
    Statistics result;
    StatisticsCells cells(3);
    if (json.is_array()) {
        for (const auto& page : json) {
            result.remarks.clear(); // the page before went on with this one
            kolada_page(page, file, cells, result);
        }
    } else {
        kolada_page(json, file, cells, result);
    }
    if (!result.remarks.empty())
        refuse(file, "/next_url", "the answer has further pages",
               "fetch them all and give them as one list: [page, page]");
    result.table = cells.table();
    result.editions = cells.editions();
    return result;
}

} // namespace

Statistics read_statistics_json(const std::string& text, const std::string& file)
{
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error& error) {
        refuse(file, "", Message("no JSON: it breaks off at byte {}", {error.byte}));
    } catch (const Json::out_of_range&) {
        refuse(file, "", "a number is greater than any that can be kept");
    }
    if (json.is_array() || (json.is_object() && json.contains("values")))
        return kolada(json, file);
    if (json.is_object() && json.contains("columns"))
        return pxweb(json, file);
    if (json.is_object() && json.contains("dataset"))
        return json_stat(json["dataset"], file);
    if (json.is_object() && json.contains("dimension"))
        return json_stat(json, file);
    refuse(file, "", "no format of statistics that is known",
           "PxWeb (json, json-stat, json-stat2) and Kolada are");
}

} // namespace byggom
