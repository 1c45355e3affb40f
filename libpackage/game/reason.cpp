#include "libpackage/game/reason.hpp"

#include "libpackage/game/game.hpp"

namespace byggom {
namespace {

std::string text_of(const Game& game, const Reason::Value& value)
{
    if (const auto* who = std::get_if<Coalition>(&value))
        return names(game, *who);
    if (const auto* amount = std::get_if<Reason::Amount>(&value))
        return to_amount(amount->in_units);
    return to_amount(std::get<Rational>(value));
}

} // namespace

std::string to_string(const Game& game, const Reasons& reasons)
{
    std::string text;
    for (const auto& reason : reasons) {
        std::vector<std::string> values;
        for (const auto& value : reason.values)
            values.push_back(text_of(game, value));
        text += (text.empty() ? "" : "; ") + filled(reason.text, values);
    }
    return text;
}

} // namespace byggom
