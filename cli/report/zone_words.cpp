#include "cli/report/zone_words.hpp"

#include "cli/report/format_message.hpp"
#include "cli/report/names.hpp"

#include <fmt/format.h>

namespace byggom {
namespace {

std::string name_of(const Package& package, const BargainingZone& zone, std::size_t actor, Language language)
{
    return name_of(package.actors[zone.question.actors[actor].index], language);
}

/// Of a measure's field without the "measure." that all have.
std::string bare_name(const ZoneTerm& term, Language language)
{
    constexpr std::string_view prefix = "measure.";
    if (term.name == "quota")
        return std::string(translate(language, "quota"));
    if (term.name == "rebate")
        return std::string(translate(language, "first rebate"));
    return term.name.rfind(prefix, 0) == 0 ? term.name.substr(prefix.size()) : term.name;
}

std::string with_unit(const ZoneTerm& term, double value, Language language)
{
    const auto unit = term.is_share || term.unit == "1" ? "" : " " + term.unit;
    return term_value(term, value, language) + unit;
}

/// Decimals that tell a hundredth of the range.
int decimals_for(double range)
{
    int decimals = 0;
    for (double step = range / 100; step < 0.5 && decimals < 6; step *= 10)
        ++decimals;
    return decimals;
}

std::string stretch_text(const Package& package, const BargainingZone& zone, const ZoneTerm& term,
                         const GainingStretch& stretch, Language language)
{
    const auto from = term_value(term, stretch.from, language);
    const auto to = with_unit(term, stretch.to, language);
    std::string text = from == term_value(term, stretch.to, language)
                           ? format_message(language, "nobody loses at {}", to)
                           : format_message(language, "nobody loses from {} to {}", from, to);
    if (stretch.below)
        text += format_message(language, "; below that {} does",
                               name_of(package, zone, *stretch.below, language));
    if (stretch.above)
        text += format_message(language, "; above that {} does",
                               name_of(package, zone, *stretch.above, language));
    return text;
}

std::string line_text(const Package& package, const BargainingZone& zone, const ZoneTerm& varied,
                      const std::vector<double>& steps, const ZoneLine& gains, const ZoneTerm& held,
                      Language language)
{
    std::string text;
    for (const auto& stretch : gaining_stretches(steps, gains))
        text += (text.empty() ? "" : "; ") + stretch_text(package, zone, varied, stretch, language);
    if (text.empty())
        text = format_message(language, "somebody loses wherever it lies from {} to {}",
                              term_value(varied, varied.low, language),
                              term_value(varied, varied.high, language));
    return format_message(language, "Varying {} alone, with {} of {}: {}.", bare_name(varied, language),
                          bare_name(held, language), with_unit(held, held.stated, language), text);
}

} // namespace

std::string term_name(const ZoneTerm& term, Language language)
{
    const auto unit = term.is_share || term.unit == "1" ? "" : " (" + term.unit + ")";
    return bare_name(term, language) + unit;
}

std::string term_value(const ZoneTerm& term, double value, Language language)
{
    const double range = term.high - term.low;
    return term.is_share ? grouped(value * 100, range < 0.2 ? 1 : 0, language) + " %"
                         : grouped(value, decimals_for(range), language);
}

std::string zone_title(const BargainingZone& zone, Language language)
{
    return std::string(translate(language, zone.question.deal_of
                                               ? "Where every signatory gains by the deal"
                                               : "Where every signatory gains by the package"));
}

std::string zone_against(const BargainingZone& zone, Language language)
{
    return std::string(translate(
        language,
        zone.question.deal_of
            ? "Gains are present values at each one's own rate, against the same package with no quota "
              "and at full ground rent."
            : "Gains are present values at each one's own rate, compared with doing without the package."));
}

std::string stated_terms(const BargainingZone& zone, Language language)
{
    const auto& across = zone.question.across;
    const auto& up = zone.question.up;
    return fmt::format("{} {}, {} {}", bare_name(across, language),
                       with_unit(across, across.stated, language), bare_name(up, language),
                       with_unit(up, up.stated, language));
}

std::string stated_verdict(const Package& package, const BargainingZone& zone, Language language)
{
    std::string amounts;
    for (std::size_t i = 0; i < zone.agreed.size(); ++i)
        amounts += fmt::format("{}{} {}{}", i == 0 ? "" : ", ", name_of(package, zone, i, language),
                               zone.agreed[i] > 0 ? "+" : "", grouped(zone.agreed[i] / 1000, 0, language));
    return format_message(language, "As stated ({}), kSEK: {}.", stated_terms(zone, language), amounts);
}

std::vector<std::string> stated_stretches(const Package& package, const BargainingZone& zone,
                                          Language language)
{
    const auto& asked = zone.question;
    return {line_text(package, zone, asked.across, zone.across, zone.along_across, asked.up, language),
            line_text(package, zone, asked.up, zone.up, zone.along_up, asked.across, language)};
}

} // namespace byggom
