#pragma once

#include <string>

/// \file
/// Words by which tables of areas name their columns and values, in Swedish and English.
namespace byggom {

bool is_head_of_areas(const std::string& head); ///< "region", "kommunkod", "Län/kommun"
bool is_head_of_names(const std::string& head); ///< "namn", "kommunnamn"
bool is_head_of_codes(
    const std::string& head); ///< "länskod", "id": what tells things apart and is no quantity
bool is_head_of_dividers(const std::string& head); ///< "kön", "år", "ålder"
/// "totalt", "båda könen", "1+2": the whole of a dimension
bool is_total(const std::string& value);
/// "män", "totalt", "20-64 år": a value by which figures are divided, whatever stands over it.
bool is_dividing_value(const std::string& value);
/// A whole number of 1900 to 2100 in four digits.
bool is_year(const std::string& text);

/// "1280R045", "0114", "01": how fine the areas are that a code of Statistics Sweden names; 0 for none.
int code_rank(const std::string& code);

/// Unit that a head states: "Medianinkomst, tkr", "Andel (%)"; empty where none.
std::string unit_in_head(const std::string& head);

} // namespace byggom
