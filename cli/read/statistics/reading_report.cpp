#include "cli/read/statistics/reading_report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace byggom {
namespace {

constexpr std::size_t most_values_told = 8;

std::string column_or_none(const std::string& name)
{
    return name.empty() ? "without a head" : '"' + name + '"';
}

std::string joined_values(const std::vector<std::string>& values)
{
    std::string text;
    for (std::size_t i = 0; i < values.size() && i < most_values_told; ++i)
        text += (i > 0 ? ", " : "") + (values[i].empty() ? std::string("(empty)") : values[i]);
    return values.size() > most_values_told ? fmt::format("{}, … {} in all", text, values.size()) : text;
}

void count_in(std::vector<ReadingReport::Sign>& signs, const std::string& text, Absence meaning,
              const std::string& place)
{
    const auto known = std::find_if(signs.begin(), signs.end(), [&](const ReadingReport::Sign& sign) {
        return sign.text == text && sign.meaning == meaning;
    });
    if (known == signs.end())
        signs.push_back({text, meaning, 1, place});
    else
        ++known->count;
}

std::string told(const ReadingReport::Sign& sign)
{
    return fmt::format("{} taken for {}",
                       sign.text.empty() ? std::string("empty cells") : '"' + sign.text + '"',
                       words_of(sign.meaning));
}

std::string told_note(const ReadingReport::Sign& note)
{
    return fmt::format("numbers with \"{}\" behind them taken as they stand", note.text);
}

} // namespace

void ReadingReport::count_sign(const std::string& text, Absence meaning, const std::string& place)
{
    count_in(signs, text, meaning, place);
}

void ReadingReport::count_note(const std::string& note, const std::string& place)
{
    count_in(notes, note, Absence::nothing, place);
}

std::vector<AreaFinding> findings_of(const ReadingReport& report, const std::string& file)
{
    std::vector<AreaFinding> findings;
    const auto add = [&](std::string what, std::size_t count, std::vector<std::string> examples,
                         std::string hint, bool fails_check) {
        findings.push_back(
            {file + ": " + std::move(what), count, std::move(examples), false, std::move(hint), fails_check});
    };
    for (const auto& remark : report.remarks)
        add(remark, 0, {}, "", false);
    for (const auto& sign : report.signs)
        add(told(sign), sign.count, {sign.first_place}, "", false);
    for (const auto& note : report.notes)
        add(told_note(note), note.count, {note.first_place}, "", false);
    std::vector<std::string> with_figures;
    std::vector<std::string> without;
    for (const auto& row : report.left_out)
        (row.had_figures ? with_figures : without).push_back(row.place + " (" + row.why + ")");
    if (!without.empty())
        add("rows left out", without.size(), first_few(without), "", false);
    if (!with_figures.empty())
        add("rows with figures left out", with_figures.size(), first_few(with_figures),
            "give each row its area", true);
    std::vector<std::string> cells;
    for (const auto& cell : report.not_understood)
        cells.push_back(fmt::format("{} \"{}\" in {}", cell.place, cell.text, column_or_none(cell.column)));
    if (!cells.empty())
        add("cells not understood, taken for no value", cells.size(), first_few(cells),
            "write a number, or .. where there is none", true);
    std::vector<std::string> empty;
    for (const auto& figures : report.figures)
        if (figures.known == 0)
            empty.push_back('"' + figures.name + '"');
    if (!empty.empty())
        add("columns without any number", empty.size(), first_few(empty), "", false);
    for (const auto& doubt : report.doubts)
        add(doubt.what, 0, {}, doubt.hint, true);
    return findings;
}

std::vector<std::string> lines_of(const ReadingReport& report)
{
    std::vector<std::string> lines;
    const auto add = [&](const char* what, const std::string& value) {
        if (!value.empty())
            lines.push_back(fmt::format("{}: {}", what, value));
    };
    add("read as", report.form);
    add("encoding", report.encoding);
    add("sheet", report.sheet);
    add("head", report.head);
    add("decimal mark", report.decimal_mark);
    add("areas in the column", report.area_column);
    add("names in the column", report.name_column);
    for (const auto& divider : report.dividers)
        lines.push_back(
            fmt::format("divided by {}: {}", column_or_none(divider.name), joined_values(divider.values)));
    for (const auto& held : report.held)
        lines.push_back(
            fmt::format("held at one value, {}: {}", column_or_none(held.name), joined_values(held.values)));
    for (const auto& column : report.beside)
        lines.push_back(
            fmt::format("divides nothing, the same in all rows of an area: {}", column_or_none(column)));
    for (const auto& figures : report.figures)
        lines.push_back(fmt::format("figures \"{}\"{}: {} areas, sum {:.10g}", figures.name,
                                    figures.unit.empty() ? "" : ", " + figures.unit, figures.known,
                                    figures.sum));
    for (const auto& sign : report.signs)
        lines.push_back(fmt::format("{}: {}, first at {}", told(sign), sign.count, sign.first_place));
    for (const auto& note : report.notes)
        lines.push_back(fmt::format("{}: {}, first at {}", told_note(note), note.count, note.first_place));
    std::size_t words = 0;
    for (const auto& row : report.left_out) {
        words += row.had_figures ? 0U : 1U;
        if (row.had_figures || words <= most_values_told)
            lines.push_back(fmt::format("left out, {}: {}{}", row.why, row.place,
                                        row.text.empty() ? "" : " \"" + row.text + "\""));
    }
    if (words > most_values_told)
        lines.push_back(fmt::format("left out, {} further rows without figures", words - most_values_told));
    for (const auto& cell : report.not_understood)
        lines.push_back(fmt::format("not understood: {} \"{}\" in {}", cell.place, cell.text,
                                    column_or_none(cell.column)));
    for (const auto& remark : report.remarks)
        lines.push_back(remark);
    for (const auto& doubt : report.doubts)
        lines.push_back("doubtful: " + doubt.what);
    return lines;
}

} // namespace byggom
