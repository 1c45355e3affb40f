#include "cli/report/reasons.hpp"

#include "cli/report/names.hpp"

#include <fmt/format.h>

namespace byggom {
namespace {

template <class Names, class Amount>
std::string told(const Reasons& reasons, Language language, const Names& names, const Amount& amount)
{
    std::string text;
    for (const auto& reason : reasons) {
        std::vector<std::string> values;
        for (const auto& value : reason.values)
            if (const auto* who = std::get_if<Coalition>(&value))
                values.push_back(names(*who));
            else if (const auto* of_the_game = std::get_if<Reason::Amount>(&value))
                values.push_back(amount(of_the_game->in_units));
            else
                values.push_back(in_decimals(to_amount(std::get<Rational>(value)), language));
        text += (text.empty() ? "" : "; ") + filled(say(language, reason.text), values);
    }
    return text;
}

} // namespace

std::string reasons_told(const Game& game, const Reasons& reasons, Language language)
{
    return told(
        reasons, language, [&](Coalition who) { return names_of(game, who, language); },
        [&](const Rational& amount) { return in_decimals(to_amount(amount), language); });
}

std::string reasons_told(const Package& package, const PackageSplit& split, const Reasons& reasons,
                         Language language)
{
    return told(
        reasons, language,
        [&](Coalition who) { return names_of(package, split.package.players, who, language); },
        [&](const Rational& kronor) {
            const auto kilo = grouped(Rational(kronor / 1000).convert_to<double>(), 0, language);
            return fmt::vformat(say(language, "{} kSEK"), fmt::make_format_args(kilo));
        });
}

} // namespace byggom
