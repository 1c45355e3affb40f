#pragma once

#include "cli/report/language.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// A column of a list of records.
struct Column {
    std::string key;   ///< in JSON and CSV
    std::string title; ///< on the page, English
    bool is_number = false;
    int decimals = -1; ///< on the page; negative: as many as the number has
};

/// A list of records, the same in every form: values are JSON's, null where there is none.
struct Records {
    std::vector<Column> columns;
    std::vector<std::vector<nlohmann::ordered_json>> rows; ///< a value a column
};

/// \param format  "table", "csv" or "json" (a list of objects)
std::string print(const Records& records, std::string_view format, Language language, bool colour);

/// JSON's null where there is none.
template <class T>
nlohmann::ordered_json or_null(const std::optional<T>& value)
{
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

/// A cell of a comma-separated table, in quotes where it needs them.
std::string csv_cell(std::string_view text);
/// The shortest decimal number that reads back the same; never with an exponent.
std::string plain_number(double number);

} // namespace byggom
