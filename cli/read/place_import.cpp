#include "cli/read/place_import.hpp"

#include "actors/places.hpp"
#include "libpackage/area/area_table.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace byggom {
namespace {

using PlaceJson = nlohmann::json;

constexpr std::string_view code_of_gotland = "0980";
constexpr std::string_view gotlands_county = "09";

/// A series of a service, and what it is here.
struct PlaceSeries {
    std::string_view code;
    std::string_view item;
    double divided_by; ///< to the item's unit
    std::string_view source;
};
constexpr std::array<PlaceSeries, 9> all_series{
    {{"OE0101D2", "municipal_tax", 100, "Statistics Sweden: local tax rates"},
     {"OE0101D3", "region_tax", 100, "Statistics Sweden: local tax rates"},
     {"000000J4", "rent", 1, "Statistics Sweden: median rent of rented dwellings"},
     {"000000J3", "margin", 1, "Statistics Sweden: median rent of rented dwellings"},
     {"00000126", "rent", 1, "Statistics Sweden: rent of rented dwellings"},
     {"N00901", "municipal_tax", 100, "Statistics Sweden: local tax rates (Kolada N00901)"},
     {"N00902", "region_tax", 100, "Statistics Sweden: local tax rates (Kolada N00902)"},
     // 193 kWh for each m2 of the study's house
     {"N45901", "heat_price", 193, "Nils Holgersson study: district heat with VAT (Kolada N45901)"},
     {"N02243", "employment", 100, "Statistics Sweden: employed of 20 to 65 (Kolada N02243)"}}};

const PlaceSeries* series_called(std::string_view code)
{
    const auto found = std::find_if(all_series.begin(), all_series.end(),
                                    [code](const PlaceSeries& one) { return one.code == code; });
    return found == all_series.end() ? nullptr : &*found;
}

/// "21,24" and "21.24"; nothing for "..", "-" and the empty text.
std::optional<double> place_number(const PlaceJson& json)
{
    if (json.is_number())
        return json.get<double>();
    if (!json.is_string())
        return std::nullopt;
    auto text = json.get<std::string>();
    std::replace(text.begin(), text.end(), ',', '.');
    return decimal_number(text);
}

std::string place_text(const PlaceJson& json)
{
    return json.is_string() ? json.get<std::string>() : std::string{};
}

/// Gathers the values of one import.
class GatheredPlaces {
public:
    [[noreturn]] static void refuse(const std::string& file, const std::string& where,
                                    const std::string& what, const std::string& hint)
    {
        throw InvalidInput({{{file, 0, 0}, where, what, hint}});
    }

    /// \param code  as the service writes it
    void put(const std::string& file, const std::string& code, const PlaceSeries& series, int year,
             std::optional<double> value)
    {
        const auto place = place_of(code, series);
        if (!place)
            return;
        if (!value && series.item == "region_tax" && *place == gotlands_county)
            value = 0.0; // its municipality has both duties
        if (!value || (series.item == "heat_price" && *value == 0.0)) {
            ++without_value_;
            return;
        }
        const double amount = *value / series.divided_by;
        check(file, *place, series, amount);
        const auto id = place_figure_id(*place, series.item, year);
        const auto [known, is_new] = values_.try_emplace(id, figures_.size());
        if (!is_new) {
            if (figures_[known->second].value != amount)
                refuse(file, id, fmt::format("{} and {}: two values", figures_[known->second].value, amount),
                       "give the answer of one year and one table");
            return;
        }
        add(id, *place, series, year, amount);
    }

    PlaceImport take() &&
    {
        PlaceImport result{std::move(figures_), {}};
        if (without_value_ > 0)
            result.remarks.push_back(fmt::format("{} cells have no value and are left out", without_value_));
        if (!unknown_.empty())
            result.remarks.push_back("no municipality, county or country, and left out: " + unknown_);
        return result;
    }

private:
    /// Of the tables: a county for a region's tax, else what the code says. Nothing where it is none of them.
    std::optional<std::string> place_of(std::string code, const PlaceSeries& series)
    {
        if (code == "0000")
            code = "00";
        const bool is_region = code.size() == 4 && code.rfind("00", 0) == 0 && code != "0000";
        if (is_region)
            code = code.substr(2);
        const bool is_regional = series.item == "region_tax";
        if (code.size() == 4 && municipality_called(code))
            return is_regional ? code.substr(0, 2) : code;
        const auto& all = municipalities();
        const bool is_county = code.size() == 2 && std::any_of(all.begin(), all.end(), [&](const auto& one) {
                                   return one.county == code;
                               });
        // A country's or a county's mean is nobody's tax.
        if (series.item == "municipal_tax" && (code == "00" || is_county))
            return std::nullopt;
        if (is_county || (code == "00" && !is_regional))
            return code;
        if (code != "00")
            unknown_ += (unknown_.empty() ? "" : ", ") + code;
        return std::nullopt;
    }

    static void check(const std::string& file, const std::string& place, const PlaceSeries& series,
                      double amount)
    {
        const auto within = [&](double least, double most) {
            if (!(amount >= least && amount <= most))
                refuse(file, place + "." + std::string(series.item),
                       fmt::format("{:g} %: it lies outside {:g} to {:g} %", 100 * amount, 100 * least,
                                   100 * most),
                       "rates are in per cent");
        };
        if (series.item == "municipal_tax")
            place == code_of_gotland ? within(0.15, 0.37) : within(0.15, 0.25);
        if (series.item == "region_tax" && place != gotlands_county)
            within(0.09, 0.14);
    }

    void add(const std::string& id, const std::string& place, const PlaceSeries& series, int year,
             double amount)
    {
        const auto& items = place_items();
        const auto item = std::find_if(items.begin(), items.end(),
                                       [&](const PlaceItem& one) { return one.name == series.item; });
        Figure figure;
        figure.id = id;
        figure.value = amount;
        figure.unit = item->unit;
        if (figure.unit.rfind("SEK", 0) == 0)
            figure.price_year = Year{year};
        figure.place = place_name(place);
        figure.year = year;
        figure.source = series.source;
        figure.grade = "A";
        figure.mark = series.divided_by == 193 ? Mark::derived : Mark::found;
        figures_.push_back(std::move(figure));
    }

    std::vector<Figure> figures_;
    std::map<std::string, std::size_t> values_;
    std::size_t without_value_ = 0;
    std::string unknown_;
};

int place_year(const std::string& file, const std::string& text)
{
    const auto year = whole_number(text);
    if (!year || *year < 1990 || *year > 2200)
        GatheredPlaces::refuse(file, "", text + ": no year", "the answer must hold the variable Tid, a year");
    return *year;
}

/// PxWeb's JSON of version 1: keys and contents by their columns.
void pxweb_answer(const PlaceJson& json, const std::string& file, GatheredPlaces& places)
{
    std::size_t keys = 0;
    std::optional<std::size_t> region;
    std::optional<std::size_t> time;
    std::vector<const PlaceSeries*> contents;
    for (const auto& column : json["columns"]) {
        const auto code = place_text(column.value("code", PlaceJson()));
        const auto type = place_text(column.value("type", PlaceJson()));
        if (type == "c") {
            contents.push_back(series_called(code));
            continue;
        }
        if (code == "Region")
            region = keys;
        if (type == "t" || code == "Tid")
            time = keys;
        ++keys;
    }
    if (!region || !time)
        GatheredPlaces::refuse(file, "/columns", "Region or Tid is missing", "ask for both");
    for (const auto& row : json["data"]) {
        const auto& key = row.at("key");
        const auto& values = row.at("values");
        for (std::size_t i = 0; i < contents.size() && i < values.size(); ++i)
            if (contents[i] != nullptr)
                places.put(file, place_text(key.at(*region)), *contents[i],
                           place_year(file, place_text(key.at(*time))), place_number(values[i]));
    }
}

/// Codes of a dimension of json-stat in their order, whether its index is a list or an object.
std::vector<std::string> codes_in_order(const PlaceJson& dimension)
{
    const auto& index = dimension.at("category").at("index");
    if (index.is_array())
        return index.get<std::vector<std::string>>();
    std::vector<std::string> codes(index.size());
    for (const auto& [code, place] : index.items())
        if (const auto at = place.get<std::size_t>(); at < codes.size())
            codes[at] = code;
    return codes;
}

/// The value at a place of json-stat, whose values are a list or an object of those there are.
std::optional<double> stat_value(const PlaceJson& values, std::size_t place)
{
    if (values.is_array())
        return place < values.size() ? place_number(values[place]) : std::nullopt;
    const auto found = values.find(std::to_string(place));
    return found == values.end() ? std::nullopt : place_number(*found);
}

void json_stat_answer(const PlaceJson& json, const std::string& file, GatheredPlaces& places)
{
    const auto ids = json.at("id").get<std::vector<std::string>>();
    std::vector<std::vector<std::string>> codes;
    std::size_t cells = 1;
    for (const auto& id : ids) {
        codes.push_back(codes_in_order(json.at("dimension").at(id)));
        cells *= codes.back().size();
    }
    const auto place_called = [&](std::string_view name) {
        const auto found = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), name) - ids.begin());
        if (found == ids.size())
            GatheredPlaces::refuse(file, "/id", std::string(name) + " is missing", "ask for it");
        return found;
    };
    const auto region = place_called("Region");
    const auto contents = place_called("ContentsCode");
    const auto time = place_called("Tid");
    for (std::size_t cell = 0; cell < cells; ++cell) {
        std::vector<std::size_t> at(ids.size());
        for (std::size_t rest = cell, i = ids.size(); i-- > 0; rest /= codes[i].size())
            at[i] = rest % codes[i].size();
        const auto* series = series_called(codes[contents][at[contents]]);
        if (series != nullptr)
            places.put(file, region_code(codes[region][at[region]]).code, *series,
                       place_year(file, codes[time][at[time]]), stat_value(json.at("value"), cell));
    }
}

void kolada_answer(const PlaceJson& json, const std::string& file, GatheredPlaces& places)
{
    for (const auto& one : json["values"]) {
        const auto* series = series_called(place_text(one.at("kpi")));
        if (series == nullptr)
            continue;
        const auto& period = one.at("period");
        const int year =
            period.is_number_integer() ? period.get<int>() : place_year(file, place_text(period));
        for (const auto& value : one.at("values"))
            if (value.value("gender", "T") == "T")
                places.put(file, place_text(one.at("municipality")), *series, year,
                           place_number(value.value("value", PlaceJson())));
    }
}

/// A row a parish, all of it text.
void tax_agency(const PlaceJson& json, const std::string& file, GatheredPlaces& places)
{
    for (const auto& row : json["results"]) {
        const auto parish = place_text(row.value("församlings-kod", PlaceJson()));
        const int year = place_year(file, place_text(row.value("år", PlaceJson())));
        if (parish.size() < 4)
            GatheredPlaces::refuse(file, "/results", parish + ": no code of a parish",
                                   "its first four digits are the "
                                   "municipality's");
        constexpr PlaceSeries municipal{"", "municipal_tax", 100, "Swedish Tax Agency: tax rates by parish"};
        constexpr PlaceSeries regional{"", "region_tax", 100, "Swedish Tax Agency: tax rates by parish"};
        const auto code = parish.substr(0, 4);
        places.put(file, code, municipal, year, place_number(row.value("kommunal-skatt", PlaceJson())));
        places.put(file, code, regional, year, place_number(row.value("landstings-skatt", PlaceJson())));
    }
}

/// Where the answer goes on: Kolada calls it next_page or next_url by version and client.
std::string next_page_of(const PlaceJson& json)
{
    for (const auto* key : {"next_url", "next_page"})
        if (const auto next = json.value(key, PlaceJson()); next.is_string())
            return next.get<std::string>();
    return {};
}

void read_answer(const PlaceJson& json, const std::string& file, GatheredPlaces& places)
{
    if (json.is_object() && json.contains("columns") && json.contains("data"))
        return pxweb_answer(json, file, places);
    if (json.is_object() && json.contains("dimension") && json.contains("id"))
        return json_stat_answer(json, file, places);
    if (json.is_object() && json.contains("values"))
        return kolada_answer(json, file, places);
    if (json.is_object() && json.contains("results"))
        return tax_agency(json, file, places);
    GatheredPlaces::refuse(file, "", "is no answer of Statistics Sweden, Kolada or the Tax Agency",
                           "docs/reference/places.md says which are read");
}

} // namespace

PlaceImport read_places(const std::vector<PlaceFile>& files)
{
    GatheredPlaces places;
    std::size_t further = 0;
    for (const auto& file : files) {
        try {
            const auto json = PlaceJson::parse(file.text);
            read_answer(json, file.name, places);
            further += json.is_object() && !next_page_of(json).empty() ? 1U : 0U;
        } catch (const PlaceJson::exception& error) {
            GatheredPlaces::refuse(file.name, "",
                                   "is not read as JSON of that form: " + std::string(error.what()), "");
        }
    }
    if (!files.empty() && further >= files.size())
        GatheredPlaces::refuse(files.back().name, "", "the answer has further pages",
                               "fetch what next_url or next_page names, and give all pages together");
    auto result = std::move(places).take();
    if (result.figures.empty())
        GatheredPlaces::refuse(files.empty() ? "" : files.front().name, "",
                               "holds nothing that is read by place",
                               "docs/reference/places.md says which tables are read");
    return result;
}

} // namespace byggom
