#include "actors/places.hpp"

#include "actors/figures/tables.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace byggom {
namespace {

constexpr int in_force = 9999; ///< a rule without an end
constexpr std::string_view own_prefix = "place.";

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> classes{
    {{"00", "Sweden"},
     {"greater_stockholm", "Greater Stockholm"},
     {"greater_goteborg", "Greater Göteborg"},
     {"greater_malmo", "Greater Malmö"},
     {"other_75000_or_more", "other municipalities of 75,000 or more"},
     {"other_below_75000", "other municipalities below 75,000"}}};

std::string_view text_of(std::string_view table)
{
    const auto& all = place_tables();
    const auto found =
        std::find_if(all.begin(), all.end(), [table](const EmbeddedTable& one) { return one.name == table; });
    return found == all.end() ? std::string_view{} : found->text;
}

/// Small letters for ASCII and for Å, Ä, Ö, É, Ü of UTF-8, whose second bytes differ by 0x20.
std::string small(std::string_view text)
{
    std::string result(text);
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto byte = static_cast<unsigned char>(result[i]);
        if (byte >= 'A' && byte <= 'Z')
            result[i] = static_cast<char>(byte + 0x20);
        else if (byte == 0xC3 && i + 1 < result.size() && static_cast<unsigned char>(result[i + 1]) < 0xA0) {
            ++i;
            result[i] = static_cast<char>(static_cast<unsigned char>(result[i]) + 0x20);
        }
    }
    return result;
}

std::string without_kind(std::string name)
{
    for (const std::string_view kind : {" kommun", " stad"})
        if (name.size() > kind.size() && name.compare(name.size() - kind.size(), kind.size(), kind) == 0)
            return name.substr(0, name.size() - kind.size());
    return name;
}

/// The records of a table that begin with `key`; they stand together, so that nothing else is read.
std::vector<std::vector<std::string>> records_of(std::string_view text, std::string_view key)
{
    std::vector<std::vector<std::string>> records;
    const auto mark = "\n" + std::string(key) + ",";
    auto at = text.find(mark);
    while (at != std::string_view::npos && text.substr(at, mark.size()) == mark) {
        auto position = at + 1;
        records.push_back(next_record(text, position));
        at = position - 1; // the line's own end
    }
    return records;
}

std::size_t column_of(const std::vector<std::string>& head, std::string_view name)
{
    return static_cast<std::size_t>(std::find(head.begin(), head.end(), name) - head.begin());
}

std::string cell(const std::vector<std::string>& record, std::size_t column)
{
    return column < record.size() ? record[column] : std::string{};
}

void name_source(PlaceValue& value, const std::string& key)
{
    for (const auto& record : records_of(text_of("sources.csv"), key)) {
        value.source = cell(record, 1);
        value.address = cell(record, 2);
        value.grade = cell(record, 3);
    }
}

std::vector<PlaceValue> values_of_table(const PlaceItem& item, std::string_view place)
{
    const auto text = text_of(item.table);
    std::size_t position = 0;
    const auto head = next_record(text, position);
    const auto column = column_of(head, item.name);
    std::vector<PlaceValue> values;
    for (const auto& record : records_of(text, place)) {
        const auto number = decimal_number(cell(record, column));
        if (!number)
            continue;
        PlaceValue value;
        value.place = place;
        value.year = whole_number(cell(record, column_of(head, "year"))).value_or(0);
        if (const auto to = column_of(head, "to"); to < head.size())
            value.to = whole_number(cell(record, to)).value_or(in_force);
        value.value = *number;
        value.mark = mark_from(cell(record, column_of(head, "mark"))).value_or(Mark::derived);
        value.note = cell(record, column_of(head, "note"));
        name_source(value, cell(record, column_of(head, "source")));
        values.push_back(std::move(value));
    }
    return values;
}

/// "1880", "municipal_tax" and 2027 of "place.1880.municipal_tax.2027".
struct OwnId {
    std::string_view place;
    std::string_view item;
    int year{};
};

std::optional<OwnId> own_id(std::string_view id)
{
    if (id.substr(0, own_prefix.size()) != own_prefix)
        return std::nullopt;
    id.remove_prefix(own_prefix.size());
    const auto first = id.find('.');
    const auto last = id.rfind('.');
    if (first == std::string_view::npos || last == first)
        return std::nullopt;
    const auto year = whole_number(id.substr(last + 1));
    const auto item = id.substr(first + 1, last - first - 1);
    const auto& items = place_items();
    if (!year || std::none_of(items.begin(), items.end(),
                              [item](const PlaceItem& known) { return known.name == item; }))
        return std::nullopt;
    return OwnId{id.substr(0, first), item, *year};
}

void lay_over(std::vector<PlaceValue>& values, const Figure& figure, const OwnId& id)
{
    PlaceValue value;
    value.place = id.place;
    value.year = id.year;
    value.value = figure.value;
    value.mark = figure.mark;
    value.source = figure.source;
    value.address = figure.address;
    value.grade = figure.grade;
    value.note = figure.note;
    const auto at = std::lower_bound(values.begin(), values.end(), id.year,
                                     [](const PlaceValue& one, int year) { return one.year < year; });
    if (at != values.end() && at->year == id.year)
        *at = std::move(value);
    else
        values.insert(at, std::move(value));
}

} // namespace

const std::vector<PlaceItem>& place_items()
{
    static const std::vector<PlaceItem> items{{"tax.csv", "municipal_tax", "1"},
                                              {"region_tax.csv", "region_tax", "1"},
                                              {"equalisation.csv", "municipality_grant", "1"},
                                              {"equalisation.csv", "region_grant", "1"},
                                              {"equalisation.csv", "municipality_fee", "1"},
                                              {"equalisation.csv", "region_fee", "1"},
                                              {"accepted_rents.csv", "single", "SEK/month"},
                                              {"accepted_rents.csv", "couple", "SEK/month"},
                                              {"accepted_rents.csv", "child_1", "SEK/month"},
                                              {"accepted_rents.csv", "child_2", "SEK/month"},
                                              {"accepted_rents.csv", "child_3", "SEK/month"},
                                              {"accepted_rents.csv", "more", "SEK/month"},
                                              {"heat_prices.csv", "heat_price", "SEK/kWh"},
                                              {"rents.csv", "rent", "SEK/m2/year"},
                                              {"rents.csv", "margin", "SEK/m2/year"},
                                              {"new_build.csv", "capex", "SEK/m2"},
                                              {"new_build.csv", "new_rent", "SEK/m2/year"},
                                              {"people.csv", "employment", "1"},
                                              {"people.csv", "on_assistance", "1"},
                                              {"people.csv", "assistance_month", "SEK/month"}};
    return items;
}

const std::vector<Municipality>& municipalities()
{
    static const std::vector<Municipality> all = [] {
        std::vector<Municipality> read;
        const auto text = text_of("municipalities.csv");
        std::size_t position = 0;
        next_record(text, position); // the head
        while (position < text.size()) {
            const auto record = next_record(text, position);
            read.push_back({cell(record, 0), cell(record, 1), cell(record, 2), cell(record, 3),
                            cell(record, 4), cell(record, 5), decimal_number(cell(record, 6)).value_or(0)});
        }
        return read;
    }();
    return all;
}

std::optional<Municipality> municipality_called(std::string_view name_or_code)
{
    const auto wanted = without_kind(small(name_or_code));
    for (const auto& one : municipalities())
        if (one.code == name_or_code || small(one.name) == wanted)
            return one;
    return std::nullopt;
}

std::string place_name(std::string_view key)
{
    for (const auto& [known, name] : classes)
        if (known == key)
            return std::string(name);
    for (const auto& one : municipalities()) {
        if (one.code == key)
            return one.name;
        if (one.county == key)
            return one.county_name;
    }
    return std::string(key);
}

std::vector<PlaceValue> place_values(std::string_view item, std::string_view place,
                                     const std::vector<Figure>& own)
{
    std::vector<PlaceValue> values;
    for (const auto& known : place_items())
        if (known.name == item)
            values = values_of_table(known, place);
    for (const auto& figure : own)
        if (const auto id = own_id(figure.id); id && id->item == item && id->place == place)
            lay_over(values, figure, *id);
    return values;
}

std::string place_figure_id(std::string_view place, std::string_view item, int year)
{
    return std::string(own_prefix) + std::string(place) + "." + std::string(item) + "." +
           std::to_string(year);
}

bool is_place_figure(std::string_view id) { return own_id(id).has_value(); }

} // namespace byggom
