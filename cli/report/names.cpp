#include "cli/report/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace byggom {
namespace {

using NamedId = std::pair<std::string_view, std::string_view>;

/// Accounts whose id says too little, or what another is called.
constexpr std::array<NamedId, 3> account_names{
    {{"tenants", "residents and people helped"},
     {"external", "external effects and the rest"},
     {".social_insurance", "social insurance appropriations"}}}; // a part of the treasury, not the agency

/// The words of units for a reader of Swedish; prefixes such as k and M stay.
constexpr std::array<NamedId, 16> swedish_units{{{"SEK", "kr"},
                                                 {"kSEK", "tkr"},
                                                 {"MSEK", "mnkr"},
                                                 {"year", "år"},
                                                 {"years", "år"},
                                                 {"month", "mån"},
                                                 {"months", "mån"},
                                                 {"hour", "tim"},
                                                 {"day", "dygn"},
                                                 {"person", "person"},
                                                 {"persons", "personer"},
                                                 {"people", "personer"},
                                                 {"flat", "lägenhet"},
                                                 {"flats", "lägenheter"},
                                                 {"head", "person"},
                                                 {"household", "hushåll"}}};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool looks_like_unit(std::string_view identifier)
{
    return identifier.find('/') != std::string_view::npos || identifier.find("SEK") != std::string_view::npos;
}

std::string with_spaces(std::string text)
{
    std::replace(text.begin(), text.end(), '_', ' ');
    std::replace(text.begin(), text.end(), '-', ' ');
    return text;
}

} // namespace

std::string translate_identifier(std::string_view identifier, Language language)
{
    std::string key(identifier);
    std::replace(key.begin(), key.end(), '-', '_');
    const bool is_sentence = identifier.find(' ') != std::string_view::npos;
    if (is_sentence || is_translated(identifier))
        return std::string(translate(language, identifier));
    return looks_like_unit(identifier) ? unit_for(identifier, language)
                                       : with_spaces(std::string(translate(language, key)));
}

std::string_view say_line(Language language, const Item& item)
{
    return item.name.empty() ? translate(language, words_of(item)) : item.name;
}

std::string name_of(const Actor& actor, Language language)
{
    return name_of(actor.id, actor.name == actor.id ? std::string{} : actor.name, language);
}

std::string name_of(const std::string& id, const std::string& name, Language language)
{
    if (!name.empty())
        return name;
    const auto dot = id.find('.');
    for (const auto& [known, words] : account_names)
        if (std::string_view(id).substr(dot == std::string::npos ? 0 : dot) == known)
            return std::string(translate(language, words));
    return translate_identifier(std::string_view(id).substr(dot == std::string::npos ? 0 : dot + 1),
                                language);
}

std::string name_of(const Household& household, Language language)
{
    return household.name.empty() ? translate_identifier(household.id, language) : household.name;
}

std::string household_name(const Package& package, std::string_view id, Language language)
{
    for (const auto& household : package.households)
        if (household.id == id)
            return name_of(household, language);
    return translate_identifier(id, language);
}

std::string unit_for(std::string_view unit, Language language)
{
    if (language == Language::english)
        return std::string(unit);
    std::string text;
    for (std::size_t i = 0; i < unit.size();) {
        std::size_t end = i;
        while (end < unit.size() && is_ascii_letter(unit[end]))
            ++end;
        const auto word = unit.substr(i, end == i ? 1 : end - i);
        const auto* const found = std::find_if(swedish_units.begin(), swedish_units.end(),
                                               [&](const NamedId& known) { return known.first == word; });
        text += found == swedish_units.end() ? word : found->second;
        i += word.size();
    }
    return text;
}

std::string joined(const std::vector<std::string>& words, Language language)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += std::string(i == 0                 ? ""
                            : i + 1 < words.size() ? ", "
                                                   : translate(language, " and ")) +
                words[i];
    return text;
}

std::string names_of(const Package& package, const std::vector<ActorId>& players, Coalition coalition,
                     Language language)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < players.size(); ++i)
        if (contains(coalition, static_cast<int>(i)))
            words.push_back(name_of(package.actors[players[i].index], language));
    return joined(words, language);
}

std::string names_of(const Game& game, Coalition coalition, Language language)
{
    std::vector<std::string> words;
    for (int player = 0; player < game.size(); ++player)
        if (contains(coalition, player))
            words.push_back(game.players[static_cast<std::size_t>(player)]);
    return joined(words, language);
}

} // namespace byggom
