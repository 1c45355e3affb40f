#include "cli/report/text_table.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

std::string_view code(Tone tone)
{
    switch (tone) {
    case Tone::strong:
        return "\033[1m";
    case Tone::gain:
        return "\033[32m";
    case Tone::loss:
        return "\033[31m";
    case Tone::faint:
        return "\033[2m";
    case Tone::plain:
        break;
    }
    return "";
}

std::string padded(const Cell& cell, std::size_t width, Align align, bool colour)
{
    const std::string space(width - std::min(width, display_width(cell.text)), ' ');
    const auto text = toned(cell.text, cell.tone, colour);
    return align == Align::left ? text + space : space + text;
}

std::string without_trailing_spaces(std::string line)
{
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

} // namespace

Tone tone_of(double gain)
{
    return gain > half_a_krona ? Tone::gain : gain < -half_a_krona ? Tone::loss : Tone::plain;
}

std::size_t display_width(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // not a continuation byte
    }));
}

std::string toned(const std::string& text, Tone tone, bool colour)
{
    if (!colour || tone == Tone::plain || text.empty())
        return text;
    return std::string(code(tone)) + text + "\033[0m";
}

TextTable::TextTable(std::vector<std::string> head, std::vector<Align> alignment)
    : head_(std::move(head)), alignment_(std::move(alignment))
{}

std::string TextTable::print(bool colour) const
{
    std::vector<std::size_t> widths;
    for (const auto& name : head_)
        widths.push_back(display_width(name));
    for (const auto& row : rows_)
        for (std::size_t i = 0; row.size() == widths.size() && i < row.size(); ++i)
            widths[i] = std::max(widths[i], display_width(row[i].text));
    std::size_t whole = 2 * (widths.size() - 1);
    for (const auto width : widths)
        whole += width;

    const auto line_of = [&](const std::vector<Cell>& row) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += (i == 0 ? "" : "  ") + padded(row[i], widths[i], alignment_[i], colour);
        return without_trailing_spaces(line) + "\n";
    };
    std::vector<Cell> head;
    for (const auto& name : head_)
        head.push_back({name, Tone::faint});
    std::string text = line_of(head);
    for (const auto& row : rows_) {
        if (row.empty()) {
            for (std::size_t i = 0; i < whole; ++i)
                text += "─";
            text += "\n";
        } else {
            text += line_of(row);
        }
    }
    return text;
}

} // namespace byggom
