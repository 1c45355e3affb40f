#include "cli/report/names.hpp"

#include <algorithm>

namespace byggom {

std::string spoken(std::string_view identifier, Language language)
{
    std::string text(say(language, identifier));
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string name_of(const Actor& actor, Language language)
{
    if (actor.name != actor.id)
        return actor.name;
    const auto dot = actor.id.find('.');
    return spoken(std::string_view(actor.id).substr(dot == std::string::npos ? 0 : dot + 1), language);
}

} // namespace byggom
