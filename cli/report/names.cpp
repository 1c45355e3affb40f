#include "cli/report/names.hpp"

#include <algorithm>

namespace byggom {

std::string translate_identifier(std::string_view identifier, Language language)
{
    std::string text(translate(language, identifier));
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
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
    return translate_identifier(std::string_view(id).substr(dot == std::string::npos ? 0 : dot + 1),
                                language);
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
