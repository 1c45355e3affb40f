#include "libpackage/area/area_table.hpp"

#include <algorithm>

namespace byggom {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "0114A0010": four digits, A, B or C, four digits.
bool is_deso(std::string_view code)
{
    return code.size() == 9 && std::all_of(code.begin(), code.begin() + 4, is_digit) && code[4] >= 'A' &&
           code[4] <= 'C' && std::all_of(code.begin() + 5, code.end(), is_digit);
}

/// "1280R045": four digits, R, three digits.
bool is_regso(std::string_view code)
{
    return code.size() == 8 && std::all_of(code.begin(), code.begin() + 4, is_digit) && code[4] == 'R' &&
           std::all_of(code.begin() + 5, code.end(), is_digit);
}

/// RegSO of 2018 came out in 2020 and is called after either year.
std::string_view year_of(std::string_view edition)
{
    return edition == "RegSO 2020" ? "RegSO 2018" : edition;
}

/// "DeSO 2025" is of the kind "DeSO".
std::string_view kind_of(std::string_view edition) { return edition.substr(0, edition.find(' ')); }

} // namespace

std::optional<std::size_t> find_column(const AreaTable& table, std::string_view name)
{
    std::optional<std::size_t> holding;
    int count = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name == name)
            return i;
        if (!name.empty() && table.columns[i].name.find(name) != std::string::npos) {
            holding = i;
            ++count;
        }
    }
    return count == 1 ? holding : std::nullopt;
}

RegionCode region_code(std::string_view text)
{
    for (const std::string_view kind : {"DeSO", "RegSO"}) {
        const auto place = text.rfind('_');
        if (place == std::string_view::npos)
            continue;
        const auto suffix = text.substr(place + 1);
        const bool fits = suffix.size() == kind.size() + 4 && suffix.substr(0, kind.size()) == kind &&
                          std::all_of(suffix.end() - 4, suffix.end(), is_digit);
        if (fits)
            return {std::string(text.substr(0, place)),
                    std::string(kind) + " " + std::string(suffix.substr(kind.size()))};
    }
    return {std::string(text), {}};
}

std::string edition_of(const std::vector<std::string>& codes)
{
    if (codes.empty())
        return {};
    if (std::all_of(codes.begin(), codes.end(), is_regso))
        return "RegSO";
    if (!std::all_of(codes.begin(), codes.end(), is_deso))
        return {};
    const bool has_split =
        std::any_of(codes.begin(), codes.end(), [](const std::string& code) { return code.back() != '0'; });
    return has_split ? "DeSO 2025" : "DeSO";
}

bool editions_agree(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty() || year_of(a) == year_of(b))
        return true;
    return kind_of(a) == kind_of(b) && (a == kind_of(a) || b == kind_of(b));
}

} // namespace byggom
