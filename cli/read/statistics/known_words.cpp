#include "cli/read/statistics/known_words.hpp"

#include "cli/read/text.hpp"
#include "libpackage/area/area_table.hpp"
#include "libpackage/area/name_key.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace byggom {
namespace {

constexpr std::array<std::string_view, 40> words_for_areas{
    "region",        "regioner",       "deso",        "desokod",
    "deso_kod",      "regso",          "regsokod",    "regso_kod",
    "kommun",        "kommuner",       "kommunkod",   "kod",
    "code",          "kommun_kod",     "lan",         "area_code",
    "do_kod",        "delområde",      "delomrade",   "municipality",
    "area",          "område",         "områden",     "län",
    "bro",           "län/kommun",     "kommun/län",  "län och kommun",
    "områdeskod",    "stadsdel",       "stadsområde", "basområde",
    "basomradeskod", "country/region", "county",      "municipality code",
    "kommunnr",      "regionkod",      "district",    "code of municipality"};
constexpr std::array<std::string_view, 12> words_for_names{"namn",
                                                           "name",
                                                           "area_name",
                                                           "kommunnamn",
                                                           "regsonamn",
                                                           "desonamn",
                                                           "regionnamn",
                                                           "delområdesnamn",
                                                           "områdesnamn",
                                                           "municipality name",
                                                           "municipality_name",
                                                           "regsonamn_2025"};
constexpr std::array<std::string_view, 33> words_for_dividers{"år",
                                                              "year",
                                                              "tid",
                                                              "period",
                                                              "ar",
                                                              "månad",
                                                              "month",
                                                              "kvartal",
                                                              "quarter",
                                                              "kön",
                                                              "kon",
                                                              "sex",
                                                              "gender",
                                                              "ålder",
                                                              "alder",
                                                              "age",
                                                              "åldersgrupp",
                                                              "ålderskl",
                                                              "åldersklass",
                                                              "age group",
                                                              "födelseregion",
                                                              "tabellinnehåll",
                                                              "contents",
                                                              "variabel",
                                                              "variable",
                                                              "upplåtelseform",
                                                              "utbildningsnivå",
                                                              "hushållstyp",
                                                              "inkomstkomponent",
                                                              "sysselsättning",
                                                              "bakgrund",
                                                              "hustyp",
                                                              "time"};
constexpr std::array<std::string_view, 20> words_for_totals{
    "totalt",      "total",           "samtliga",        "båda könen",   "1+2", "alla", "summa",      "sum",
    "all",         "män och kvinnor", "kvinnor och män", "tot",          "t",   "hela", "both sexes", "both",
    "alla åldrar", "totalt antal",    "everybody",       "men and women"};
constexpr std::array<std::string_view, 16> words_for_groups{
    "män",    "kvinnor", "man",  "kvinna", "men", "women", "male", "female",
    "pojkar", "flickor", "boys", "girls",  "m",   "k",     "f",    "utrikes född"};

template <class List>
bool holds(const List& list, const std::string& text)
{
    const auto key = name_key(text);
    return std::find(list.begin(), list.end(), key) != list.end();
}

bool is_all_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool head_ends_with(const std::string& key, std::string_view end)
{
    return key.size() >= end.size() && key.compare(key.size() - end.size(), end.size(), end) == 0;
}

} // namespace

bool is_head_of_areas(const std::string& head) { return holds(words_for_areas, head); }
bool is_head_of_names(const std::string& head) { return holds(words_for_names, head); }
bool is_head_of_dividers(const std::string& head) { return holds(words_for_dividers, head); }
bool is_total(const std::string& value) { return holds(words_for_totals, value); }

bool is_head_of_codes(const std::string& head)
{
    const auto key = name_key(head);
    return key == "id" || key == "nr" || key == "fid" || key == "objectid" || head_ends_with(key, "kod") ||
           head_ends_with(key, "code") || head_ends_with(key, "_id");
}

bool is_dividing_value(const std::string& value)
{
    return is_total(value) || holds(words_for_groups, value) || is_year(value);
}

bool is_year(const std::string& text)
{
    return text.size() == 4 && is_all_digits(text) && text >= "1900" && text <= "2100";
}

int code_rank(const std::string& text)
{
    const auto code = region_code(text).code;
    const auto edition = edition_of({code});
    if (edition.rfind("DeSO", 0) == 0)
        return 4;
    if (edition.rfind("RegSO", 0) == 0)
        return 3;
    if (!is_all_digits(code))
        return 0;
    return code.size() == 4 ? 2 : code.size() == 2 ? 1 : 0;
}

std::string unit_in_head(const std::string& head)
{
    for (const std::string_view unit :
         {"%", "procent", "per cent", "tkr", "mnkr", "mkr", "kronor", "kr", "SEK"}) {
        const auto place = head.find(unit);
        if (place == std::string::npos)
            continue;
        const auto stands_alone = [&](std::size_t at) {
            return at >= head.size() || std::string_view(" ,()/.%").find(head[at]) != std::string_view::npos;
        };
        if ((place == 0 || stands_alone(place - 1)) && stands_alone(place + unit.size()))
            return std::string(unit == "procent" || unit == "per cent" ? "%" : unit);
    }
    return {};
}

} // namespace byggom
