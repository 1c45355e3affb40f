#pragma once

#include "cli/report/document.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace byggom {

/// A value as files have it: ids, SEK, whole öre, calendar years.
nlohmann::ordered_json json_value(const Document& document, const Value& value, Quantity of_the_column);
/// A sentence for files, whose values stand in it as files have them.
std::string in_english(const Document& document, const Value& value);
/// As every JSON is written: a step in for each level, no exponents.
std::string written(const nlohmann::ordered_json& json, int indent = 0);

} // namespace byggom
