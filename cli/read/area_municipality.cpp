#include "cli/read/area_municipality.hpp"

#include "cli/read/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

bool names_municipality(const std::string& column)
{
    const auto& names = municipality_columns();
    return std::find(names.begin(), names.end(), lower(column)) != names.end();
}

bool digits_at(const std::string& code, std::size_t from, std::size_t count)
{
    return code.size() >= from + count &&
           std::all_of(code.begin() + static_cast<std::ptrdiff_t>(from),
                       code.begin() + static_cast<std::ptrdiff_t>(from + count), is_digit);
}

/// "1280", "1280C1170" and "1280R045"; a city's own "12" or "128045" tells nothing.
std::optional<Municipality> of_code(const std::string& code)
{
    const bool is_municipality = code.size() == 4;
    const bool is_deso = code.size() == 9 && code[4] >= 'A' && code[4] <= 'C' && digits_at(code, 5, 4);
    const bool is_regso = code.size() == 8 && code[4] == 'R' && digits_at(code, 5, 3);
    if (!digits_at(code, 0, 4) || !(is_municipality || is_deso || is_regso))
        return std::nullopt;
    return municipality_called(code.substr(0, 4));
}

} // namespace

const std::vector<std::string>& municipality_columns()
{
    static const std::vector<std::string> names{
        "kommun",      "kommunkod",    "kommunnamn",        "kommun_kod",
        "kommun_namn", "municipality", "municipality_code", "municipalitycode"};
    return names;
}

std::vector<std::optional<Municipality>> municipalities_of(const AreaTable& areas)
{
    std::vector<std::optional<Municipality>> found(areas.size());
    for (const auto& texts : areas.texts)
        for (std::size_t i = 0; names_municipality(texts.name) && i < found.size(); ++i)
            if (!found[i] && !texts.values[i].empty())
                found[i] = municipality_called(texts.values[i]);
    for (const auto& column : areas.columns) // a code read as a number has lost its zero
        for (std::size_t i = 0; names_municipality(column.name) && i < found.size(); ++i)
            if (const auto& value = column.values[i];
                !found[i] && value && *value > 0 && *value < 10000 && *value == std::floor(*value))
                found[i] = municipality_called(fmt::format("{:04}", static_cast<int>(*value)));
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!found[i])
            found[i] = of_code(areas.codes[i]);
    return found;
}

MunicipalitiesTold told(const std::vector<std::optional<Municipality>>& municipalities)
{
    MunicipalitiesTold result;
    for (const auto& one : municipalities) {
        if (!one)
            ++result.unknown;
        else if (std::find(result.names.begin(), result.names.end(), one->name) == result.names.end())
            result.names.push_back(one->name);
    }
    return result;
}

} // namespace byggom
