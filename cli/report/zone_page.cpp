#include "cli/report/deal.hpp"
#include "cli/report/evaluation.hpp"
#include "cli/report/names.hpp"
#include "cli/report/records.hpp"
#include "cli/report/text_table.hpp"
#include "cli/report/zone_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

constexpr char several = '*';

/// 'a' for the first actor, and so on.
char letter(std::size_t actor) { return static_cast<char>('a' + actor); }

/// The step nearest to the stated value; none where that lies outside.
std::optional<std::size_t> stated_step(const ZoneTerm& term, const std::vector<double>& steps)
{
    if (term.stated < term.low || term.stated > term.high)
        return std::nullopt;
    const auto nearest = std::min_element(steps.begin(), steps.end(), [&](double a, double b) {
        return std::abs(a - term.stated) < std::abs(b - term.stated);
    });
    return static_cast<std::size_t>(nearest - steps.begin());
}

std::string mark(const BargainingZone& zone, std::size_t row, std::size_t column)
{
    const auto losers = zone.losers(row, column);
    if (losers.empty())
        return "█";
    return {losers.size() == 1 ? letter(losers.front()) : several};
}

std::string padded(const std::string& text, std::size_t width)
{
    const auto taken = display_width(text);
    return std::string(taken < width ? width - taken : 0, ' ') + text;
}

std::string map_of(const BargainingZone& zone, Language language, bool colour)
{
    const auto& across = zone.question.across;
    const auto& up = zone.question.up;
    std::size_t width = 0;
    for (const double value : zone.up)
        width = std::max(width, display_width(term_value(up, value, language)));
    const auto stated_row = stated_step(up, zone.up);
    const auto stated_column = stated_step(across, zone.across);
    std::string text = term_name(up, language) + "\n";
    for (std::size_t row = zone.up.size(); row-- > 0;) {
        text += padded(term_value(up, zone.up[row], language), width) + " ";
        for (std::size_t column = 0; column < zone.across.size(); ++column) {
            const bool stated = row == stated_row && column == stated_column;
            text += toned(stated ? "◆" : mark(zone, row, column),
                          stated                       ? Tone::strong
                          : zone.all_gain(row, column) ? Tone::gain
                                                       : Tone::faint,
                          colour);
        }
        text += "\n";
    }
    const auto low = term_value(across, across.low, language);
    return text + std::string(width + 1, ' ') + low +
           padded(term_value(across, across.high, language),
                  std::max<std::size_t>(zone.across.size(), display_width(low) + 2) - display_width(low)) +
           " " + term_name(across, language) + "\n";
}

} // namespace

std::string zone_page(const Package& package, const BargainingZone& zone, Language language, bool colour)
{
    std::string text = package.name + "\n" + conventions(package, language) + "\n";
    text += toned(zone_title(zone, language), Tone::strong, colour) + "\n" + map_of(zone, language, colour);
    text += fmt::format("█ {}", translate(language, "all gain"));
    for (std::size_t i = 0; i < zone.question.actors.size(); ++i) {
        const auto name = name_of(package.actors[zone.question.actors[i].index], language);
        text += fmt::format("   {} {}", letter(i),
                            fmt::vformat(translate(language, "only {} loses"), fmt::make_format_args(name)));
    }
    if (zone.question.actors.size() > 1)
        text += fmt::format("   {} {}", several, translate(language, "several lose"));
    text += fmt::format("   ◆ {}\n\n", translate(language, "as stated"));
    text += stated_verdict(package, zone, language) + "\n";
    for (const auto& sentence : stated_stretches(package, zone, language))
        text += sentence + "\n";
    return text + zone_against(zone, language) + "\n";
}

std::string zone_csv(const Package& package, const BargainingZone& zone)
{
    const auto& asked = zone.question;
    std::string text = fmt::format("{},{},actor,gain,all_gain,price_year\n", csv_cell(asked.across.name),
                                   csv_cell(asked.up.name));
    for (std::size_t row = 0; row < zone.up.size(); ++row)
        for (std::size_t column = 0; column < zone.across.size(); ++column)
            for (std::size_t i = 0; i < asked.actors.size(); ++i)
                text += fmt::format(
                    "{},{},{},{},{},{}\n", plain_number(zone.across[column]), plain_number(zone.up[row]),
                    csv_cell(package.actors[asked.actors[i].index].id),
                    plain_number(zone.gain[row][column][i]), zone.all_gain(row, column), package.price_year);
    return text;
}

} // namespace byggom
