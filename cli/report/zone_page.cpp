#include "cli/report/deal.hpp"
#include "cli/report/evaluation.hpp"
#include "cli/report/records.hpp"
#include "cli/report/text_table.hpp"

#include <fmt/format.h>

namespace byggom {
namespace {

constexpr char several = '*';

/// 'a' for the first actor, and so on.
char letter(std::size_t actor) { return static_cast<char>('a' + actor); }

std::string mark(const DealZone& zone, std::size_t rebate, std::size_t quota)
{
    const auto losers = zone.losers(rebate, quota);
    if (losers.empty())
        return "█";
    return {losers.size() == 1 ? letter(losers.front()) : several};
}

std::string map_of(const DealZone& zone, bool colour)
{
    std::string text;
    for (std::size_t row = zone.rebates.size(); row-- > 0;) {
        text += fmt::format("{:>5.0f} % ", zone.rebates[row] * 100);
        for (std::size_t column = 0; column < zone.quotas.size(); ++column)
            text +=
                toned(mark(zone, row, column), zone.all_gain(row, column) ? Tone::gain : Tone::faint, colour);
        text += "\n";
    }
    const auto width = zone.quotas.size();
    return text + fmt::format("        {:<{}}100 %\n", "0", width > 5 ? width - 4 : 1);
}

} // namespace

std::string zone_page(const Package& package, const DealZone& zone, Language language, bool colour)
{
    std::string text = package.name + "\n" + conventions(package, language) + "\n";
    text += std::string(say(language, "Where every signatory gains by the deal: upwards the first rebate, to "
                                      "the right the quota")) +
            "\n" + map_of(zone, colour);
    text += fmt::format("█ {}\n", say(language, "all gain"));
    for (std::size_t i = 0; i < zone.actors.size(); ++i)
        text += fmt::format("{} {}\n", letter(i),
                            fmt::vformat(say(language, "only {} loses"),
                                         fmt::make_format_args(package.actors[zone.actors[i].index].name)));
    return text + fmt::format("{} {}\n", several, say(language, "several lose"));
}

std::string zone_csv(const Package& package, const DealZone& zone)
{
    std::string text = "quota,rebate,actor,gain,all_gain,price_year\n";
    for (std::size_t row = 0; row < zone.rebates.size(); ++row)
        for (std::size_t column = 0; column < zone.quotas.size(); ++column)
            for (std::size_t i = 0; i < zone.actors.size(); ++i)
                text += fmt::format(
                    "{},{},{},{},{},{}\n", plain_number(zone.quotas[column]), plain_number(zone.rebates[row]),
                    csv_cell(package.actors[zone.actors[i].index].id),
                    plain_number(zone.gain[row][column][i]), zone.all_gain(row, column), package.price_year);
    return text;
}

} // namespace byggom
