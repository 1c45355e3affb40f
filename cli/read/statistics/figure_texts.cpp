#include "cli/read/statistics/figure_texts.hpp"

#include "cli/read/statistics/absence.hpp"
#include "cli/read/statistics/written_number.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace byggom {

void FigureTexts::look_at(std::size_t column, const std::string& text, const std::string& place)
{
    if (const auto number = written_number(text); number.is_number())
        marks_.add(column, text, number, place);
}

std::optional<Problem> FigureTexts::settle(std::size_t column, const std::string& head)
{
    const auto mark = marks_.of(column, stated_);
    mark_of_[column] = mark;
    if (mark != DecimalMark::unknown)
        return std::nullopt;
    if (marks_.is_contradictory(column))
        return Problem{{file_, 0, 0},
                       head,
                       "some numbers have a comma before their decimals, others a point",
                       "write them all in one way, or say which it is with --decimal-mark"};
    return Problem{{file_, 0, 0},
                   head,
                   fmt::format("\"{}\" ({}) may be a thousand or a number with three decimals",
                               marks_.ambiguous(column)->text, marks_.ambiguous(column)->place),
                   "say which mark the decimals have: --decimal-mark comma, or --decimal-mark point"};
}

FigureTexts::Read FigureTexts::read(std::size_t column, const std::string& head, const std::string& text,
                                    const std::string& place, ReadingReport& report)
{
    const auto number = written_number(text);
    const auto mark = mark_of_[column];
    if (number.is_number()) {
        if (mark == DecimalMark::unknown)
            return {}; // told once for the column
        const auto value = mark == DecimalMark::comma ? number.with_comma : number.with_point;
        if (!value)
            return {std::nullopt,
                    fmt::format("\"{}\" is no number where the others have a decimal {}", text,
                                mark == DecimalMark::comma ? "comma" : "point"),
                    "write them all in one way"};
        if (units_.try_emplace(column, number.unit).first->second != number.unit)
            return {std::nullopt, '"' + text + "\" has another unit than the figures above",
                    "one unit a column"};
        if (!number.note.empty())
            report.count_note(number.note, place);
        return {value, "", ""};
    }
    if (const auto absence = absence_of(text)) {
        report.count_sign(text, *absence, place);
        return {*absence == Absence::zero ? std::optional(0.0) : std::nullopt, "", ""};
    }
    if (text.find_first_of("0123456789") != std::string::npos)
        return {std::nullopt, '"' + text + "\" is not understood as a number",
                "write a number, or .. where there is none"};
    report.not_understood.push_back({place, text, head});
    return {};
}

std::string FigureTexts::mark_told() const
{
    if (!marks_.matters())
        return {};
    const bool comma = std::any_of(mark_of_.begin(), mark_of_.end(),
                                   [](const auto& one) { return one.second == DecimalMark::comma; });
    return comma ? "comma" : "point";
}

std::string FigureTexts::unit_of(std::size_t column) const
{
    const auto known = units_.find(column);
    return known == units_.end() ? std::string{} : known->second;
}

} // namespace byggom
