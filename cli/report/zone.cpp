#include "cli/report/deal.hpp"
#include "cli/report/text_table.hpp"
#include "cli/report/zone_shapes.hpp"
#include "cli/report/zone_svg.hpp"
#include "cli/report/zone_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

constexpr char several = '*';
constexpr std::size_t rows_to_a_letter = 2; ///< a letter is twice as high as wide

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

std::string map_of(const BargainingZone& zone, Language language)
{
    const auto& across = zone.question.across;
    const auto& up = zone.question.up;
    std::size_t width = 0;
    for (const double value : zone.up)
        width = std::max(width, display_width(term_value(up, value, language)));
    const auto stated_row = stated_step(up, zone.up);
    const auto stated_column = stated_step(across, zone.across);
    const std::size_t step = zone.across.size() > 81 ? 3 : 1; // of a fine field every third column is drawn
    std::string text = term_name(up, language) + "\n";
    for (auto row = (zone.up.size() - 1) / (rows_to_a_letter * step) * (rows_to_a_letter * step);;
         row -= rows_to_a_letter * step) {
        text += padded(term_value(up, zone.up[row], language), width) + " ";
        for (std::size_t column = 0; column < zone.across.size(); column += step) {
            const bool stated = stated_row && stated_column &&
                                *stated_row / (rows_to_a_letter * step) == row / (rows_to_a_letter * step) &&
                                *stated_column / step == column / step;
            text += stated ? "◆" : mark(zone, row, column);
        }
        text += "\n";
        if (row == 0)
            break;
    }
    const auto low = term_value(across, across.low, language);
    const auto letters = (zone.across.size() + step - 1) / step;
    return text + std::string(width + 1, ' ') + low +
           padded(term_value(across, across.high, language),
                  std::max<std::size_t>(letters, display_width(low) + 2) - display_width(low)) +
           " " + term_name(across, language) + "\n";
}

std::vector<Message> key_of(const BargainingZone& zone)
{
    std::vector<Message> key{{"█ all of them gain"}};
    for (std::size_t i = 0; i < zone.question.actors.size(); ++i)
        key.push_back({"{} only {} loses", {own_text(std::string(1, letter(i))), zone.question.actors[i]}});
    if (zone.question.actors.size() > 1)
        key.emplace_back("* several lose");
    key.emplace_back("◆ as stated");
    return key;
}

Value values_of(const std::vector<double>& numbers)
{
    Value::List list;
    for (const double number : numbers)
        list.emplace_back(number);
    return list;
}

Facts facts_of(const std::string& key, const ZoneTerm& term, const std::vector<double>& values)
{
    Facts facts{key,
                {},
                {{"name", {}, own_text(term.name)},
                 {"unit", {}, own_text(term.unit)},
                 {"stated", {}, term.stated},
                 {"low", {}, term.low},
                 {"high", {}, term.high},
                 {"values", {}, values_of(values)}}};
    facts.in = in_json;
    return facts;
}

/// The borders as lines of [across, up], in the terms' units.
Table borders_of(const BargainingZone& zone)
{
    const auto& across = zone.question.across;
    const auto& up = zone.question.up;
    Table table{"borders", {}, {{"actor"}, {"binds"}, {"line"}}};
    table.in = in_json;
    for (std::size_t actor = 0; actor < zone.question.actors.size(); ++actor)
        for (const auto& border : borders_of(zone, actor)) {
            Value::List line;
            for (const auto& point : border.line)
                line.push_back(values_of({across.low + point.x * (across.high - across.low),
                                          up.low + point.y * (up.high - up.low)}));
            table.rows.push_back({{zone.question.actors[actor], border.binds, std::move(line)}});
        }
    return table;
}

Table gains_of(const BargainingZone& zone)
{
    const auto& asked = zone.question;
    Table table{"gains",
                "Gains over the field",
                {{asked.across.name},
                 {asked.up.name},
                 {"actor", "actor"},
                 {"gain", "gain", Quantity::money},
                 {"all_gain", "all of them gain"}}};
    table.in = in_csv | on_sheet;
    for (std::size_t row = 0; row < zone.up.size(); ++row)
        for (std::size_t column = 0; column < zone.across.size(); ++column)
            for (std::size_t i = 0; i < asked.actors.size(); ++i)
                table.rows.push_back({{zone.across[column], zone.up[row], asked.actors[i],
                                       money(zone.gain[row][column][i]), zone.all_gain(row, column)}});
    return table;
}

Value gain_field(const BargainingZone& zone)
{
    Value::List rows;
    for (const auto& row : zone.gain) {
        Value::List columns;
        for (const auto& gains : row)
            columns.emplace_back(values_of(gains));
        rows.emplace_back(std::move(columns));
    }
    return rows;
}

Facts files_of(const Package& package, const BargainingZone& zone)
{
    const auto& asked = zone.question;
    Value::List actors;
    for (const auto actor : asked.actors)
        actors.emplace_back(actor);
    Facts facts{"",
                {},
                {{"package", {}, own_text(package.name)},
                 {"price_year", {}, year(package.price_year)},
                 {"against", {}, term(asked.deal_of ? "no_deal" : "no_package")},
                 {"actors", {}, std::move(actors)}}};
    if (asked.across.name == "quota" && asked.up.name == "rebate") {
        facts.facts.push_back({"quotas", {}, values_of(zone.across)});
        facts.facts.push_back({"rebates", {}, values_of(zone.up)});
    }
    facts.facts.push_back({"gain", {}, gain_field(zone)});
    facts.facts.push_back({"stated", {}, values_of(zone.agreed)});
    facts.in = in_json;
    return facts;
}

} // namespace

Document describe(const Package& package, const BargainingZone& zone)
{
    auto document = document_of(package, "byggom/deal-zone/2");
    document.csv_table = "gains";
    const auto& asked = zone.question;
    document.blocks = {files_of(package, zone), facts_of("across", asked.across, zone.across),
                       facts_of("up", asked.up, zone.up)};
    document.blocks.emplace_back(paragraph(stated_verdict(zone)));
    for (auto& sentence : stated_stretches(zone))
        document.blocks.emplace_back(paragraph(std::move(sentence)));
    Picture picture{Message(zone_title(zone))};
    for (const auto language : {Language::english, Language::swedish}) {
        const std::size_t place = language == Language::swedish ? 1 : 0;
        picture.text[place] = map_of(zone, language);
        picture.svg[place] = zone_svg(package, zone, language);
    }
    document.blocks.emplace_back(std::move(picture));
    for (auto& entry : key_of(zone)) {
        document.blocks.emplace_back(item(std::move(entry)));
        std::get<Paragraph>(document.blocks.back()).in = on_page;
    }
    document.blocks.emplace_back(faint(Message(zone_against(zone))));
    document.blocks.emplace_back(
        faint("Only the signatories are asked here: what others lose stands in evaluate."));
    document.blocks.emplace_back(gains_of(zone));
    document.blocks.emplace_back(borders_of(zone));
    return document;
}

} // namespace byggom
