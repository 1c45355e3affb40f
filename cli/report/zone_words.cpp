#include "cli/report/zone_words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace byggom {
namespace {

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

/// A term's value as it is told, and its unit where it has one.
Value told(const ZoneTerm& term, double value, bool has_unit = true)
{
    if (term.is_share)
        return share(std::round(value * 1000) / 1000);
    const Value number =
        Value::Exact{fmt::format("{:.{}f}", value, decimals_for(term.high - term.low)), value};
    return !has_unit || term.unit == "1" ? number : Value(Message{"{} {}", {number, own_text(term.unit)}});
}

Value bare(const ZoneTerm& term)
{
    if (term.name == "quota")
        return Message{"quota"};
    if (term.name == "rebate")
        return Message{"first rebate"};
    return own_text(bare_name(term, Language::english));
}

Message stretch_text(const BargainingZone& zone, const ZoneTerm& term, const GainingStretch& stretch)
{
    const bool is_point =
        term_value(term, stretch.from, Language::english) == term_value(term, stretch.to, Language::english);
    const Value where = is_point ? Message{"nobody loses at {}", {told(term, stretch.to)}}
                                 : Message{"nobody loses from {} to {}",
                                           {told(term, stretch.from, false), told(term, stretch.to)}};
    if (stretch.below && stretch.above)
        return {"{}, below that {} does, above that {} does",
                {where, zone.question.actors[*stretch.below], zone.question.actors[*stretch.above]}};
    if (stretch.below)
        return {"{}, below that {} does", {where, zone.question.actors[*stretch.below]}};
    if (stretch.above)
        return {"{}, above that {} does", {where, zone.question.actors[*stretch.above]}};
    return {"{}", {where}};
}

Message line_text(const BargainingZone& zone, const ZoneTerm& varied, const std::vector<double>& steps,
                  const ZoneLine& gains, const ZoneTerm& held)
{
    Value::Said stretches;
    for (const auto& stretch : gaining_stretches(steps, gains))
        stretches.push_back(stretch_text(zone, varied, stretch));
    if (stretches.empty())
        stretches.push_back({"somebody loses wherever it lies from {} to {}",
                             {told(varied, varied.low, false), told(varied, varied.high)}});
    return {"Varying {} alone, with {} of {}: {}.",
            {bare(varied), bare(held), told(held, held.stated), Value(std::move(stretches))}};
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

std::string_view zone_title(const BargainingZone& zone)
{
    const auto& gain = zone.gain;
    bool anywhere = false;
    for (std::size_t row = 0; row < gain.size(); ++row)
        for (std::size_t column = 0; column < gain[row].size(); ++column)
            anywhere = anywhere || zone.all_gain(row, column);
    if (!anywhere)
        return zone.question.deal_of ? "Nowhere here does every signatory gain by the deal"
                                     : "Nowhere here does every signatory gain by the package";
    return zone.question.deal_of ? "Where every signatory gains by the deal"
                                 : "Where every signatory gains by the package";
}

std::string_view zone_against(const BargainingZone& zone)
{
    return zone.question.deal_of
               ? "Gains are present values at each one's own rate, against the same package with no quota "
                 "and at full ground rent."
               : "Gains are present values at each one's own rate, compared with doing without the package.";
}

std::string stated_terms(const BargainingZone& zone, Language language)
{
    const auto& across = zone.question.across;
    const auto& up = zone.question.up;
    return fmt::format("{} {}, {} {}", bare_name(across, language),
                       with_unit(across, across.stated, language), bare_name(up, language),
                       with_unit(up, up.stated, language));
}

Message stated_verdict(const BargainingZone& zone)
{
    Value::List amounts;
    for (std::size_t i = 0; i < zone.agreed.size(); ++i)
        amounts.emplace_back(Message{"{} {}", {zone.question.actors[i], money(zone.agreed[i])}});
    const auto& across = zone.question.across;
    const auto& up = zone.question.up;
    return {"As stated ({} {}, {} {}): {}.",
            {bare(across), told(across, across.stated), bare(up), told(up, up.stated),
             Value(std::move(amounts))}};
}

std::vector<Message> stated_stretches(const BargainingZone& zone)
{
    const auto& asked = zone.question;
    return {line_text(zone, asked.across, zone.across, zone.along_across, asked.up),
            line_text(zone, asked.up, zone.up, zone.along_up, asked.across)};
}

} // namespace byggom
