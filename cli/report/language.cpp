#include "cli/report/language.hpp"

#include "cli/report/words/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

namespace byggom {
namespace {

using Words = std::map<std::string, std::string, std::less<>>;

/// "\\n" of the table is the end of a line.
std::string unescaped(std::string_view cell)
{
    std::string text;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool ends_line = cell.substr(i, 2) == "\\n";
        text += ends_line ? '\n' : cell[i];
        i += ends_line ? 1 : 0;
    }
    return text;
}

/// A line is English, a tab, Swedish; after "# " the lines' heading.
Words words_of(std::string_view table)
{
    Words words;
    while (!table.empty()) {
        const auto line = table.substr(0, table.find('\n'));
        table.remove_prefix(std::min(line.size() + 1, table.size()));
        const auto tab = line.find('\t');
        if (line.substr(0, 2) != "# " && tab != std::string_view::npos)
            words.emplace(unescaped(line.substr(0, tab)), unescaped(line.substr(tab + 1)));
    }
    return words;
}

const Words& swedish()
{
    static const Words words = words_of(word_tables().front().text);
    return words;
}

bool begins_with_swedish(const char* locale)
{
    return locale != nullptr && std::string_view(locale).substr(0, 2) == "sv";
}

} // namespace

std::string_view translate(Language language, std::string_view english)
{
    if (language == Language::english)
        return english;
    const auto found = swedish().find(english);
    return found == swedish().end() ? english : found->second;
}

const std::map<std::string, std::string, std::less<>>& all_words(Language language)
{
    static const Words none;
    return language == Language::swedish ? swedish() : none;
}

bool is_translated(std::string_view english) { return swedish().count(english) != 0; }

Language language_from(std::string_view option, const char* lc_all, const char* lc_messages, const char* lang)
{
    if (option != "auto")
        return option == "sv" ? Language::swedish : Language::english;
    for (const char* locale : {lc_all, lc_messages, lang})
        if (locale != nullptr && *locale != '\0')
            return begins_with_swedish(locale) ? Language::swedish : Language::english;
    return Language::english;
}

std::string in_decimals(std::string number, Language language)
{
    if (const auto point = number.find('.'); point != std::string::npos && language == Language::swedish)
        number[point] = ',';
    return number;
}

std::string grouped(double number, int decimals, Language language)
{
    const std::string_view thousands = language == Language::swedish ? "\u202f" : ",";
    auto text = fmt::format("{:.{}f}", number, decimals);
    const auto point = text.find('.');
    if (point != std::string::npos && language == Language::swedish)
        text[point] = ',';
    const std::size_t first = text.front() == '-' ? 1 : 0;
    if (text.find_first_not_of("0.,", first) == std::string::npos)
        text.erase(0, first); // no minus before nothing
    const std::size_t begin = text.front() == '-' ? 1 : 0;
    for (std::size_t at = point == std::string::npos ? text.size() : point - (first - begin);
         at > begin + 3;) {
        at -= 3;
        text.insert(at, thousands);
    }
    return text;
}

} // namespace byggom
