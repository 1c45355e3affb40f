#include "cli/report/reasons.hpp"

#include "cli/report/names.hpp"

#include <fmt/format.h>

namespace byggom {
namespace {

template <class Names, class Amount>
std::string format_reasons(const Reasons& reasons, Language language, const Names& names,
                           const Amount& amount)
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
        text += (text.empty() ? "" : "; ") + filled(translate(language, reason.text), values);
    }
    return text;
}

} // namespace

std::string format_reasons(const Game& game, const Reasons& reasons, Language language)
{
    return format_reasons(
        reasons, language, [&](Coalition who) { return names_of(game, who, language); },
        [&](const Rational& amount) { return in_decimals(to_amount(amount), language); });
}

std::string format_reasons(const Package& package, const PackageSplit& split, const Reasons& reasons,
                           Language language)
{
    return format_reasons(
        reasons, language,
        [&](Coalition who) { return names_of(package, split.package.players, who, language); },
        [&](const Rational& kronor) {
            const auto kilo = grouped(Rational(kronor / 1000).convert_to<double>(), 0, language);
            return fmt::vformat(translate(language, "{} kSEK"), fmt::make_format_args(kilo));
        });
}

} // namespace byggom
