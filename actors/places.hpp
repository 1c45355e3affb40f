#pragma once

#include "libpackage/figure/figure.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The municipalities of Sweden and what is known of each, year by year: the tables of
/// actors/figures/places/, read only when they are asked.
namespace byggom {

/// One of the 290 municipalities, with what it belongs to.
struct Municipality {
    std::string code;        ///< four digits, as text: "0114"
    std::string name;        ///< "Örebro"
    std::string county;      ///< two digits: "18"
    std::string county_name; ///< "Örebro län"
    std::string region;      ///< "Region Örebro län"
    std::string rent_class;  ///< class of place in the statistics of rents: "other_75000_or_more"
    double population{};     ///< 31 December 2025
};

/// All of them, by code.
const std::vector<Municipality>& municipalities();

/// By code ("1880") or by name in small letters or capitals, with or without "kommun" or "stad" behind it;
/// nothing where there is none.
std::optional<Municipality> municipality_called(std::string_view name_or_code);

/// What a reader calls a place of the tables: the municipality's name, the county's, "Greater Malmö",
/// "Sweden" for "00".
std::string place_name(std::string_view key);

/// One value of one place and year, as a table states it.
struct PlaceValue {
    std::string place; ///< code of a municipality or county, name of a class, "00" for the country
    int year{};
    std::optional<int> to; ///< last year it holds for, where it is a rule
    double value{};
    Mark mark{};
    std::string source;
    std::string address;
    std::string grade;
    std::string note;
};

/// What there is of `item` ("municipal_tax", "heat_price" …) for a place, by year; none where the tables have
/// nothing. Figures of the user's own called "place.CODE.ITEM.YEAR" stand among them and go before a table's
/// of the same year.
std::vector<PlaceValue> place_values(std::string_view item, std::string_view place,
                                     const std::vector<Figure>& own);

/// The names of all items, with the unit of each.
struct PlaceItem {
    std::string_view table;
    std::string_view name;
    std::string_view unit;
};
const std::vector<PlaceItem>& place_items();

/// "place.1880.municipal_tax.2027"
std::string place_figure_id(std::string_view place, std::string_view item, int year);
/// Whether an id has that form, with an item there is.
bool is_place_figure(std::string_view id);

} // namespace byggom
