#include "cli/report/forms/wrap.hpp"

#include <algorithm>
#include <array>

namespace byggom {
namespace {

constexpr std::array<std::string_view, 8> units{"%", "SEK", "kSEK", "MSEK", "kr", "tkr", "mnkr", "kWh"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether a space after `before` and ahead of `after` may not end a line.
bool holds_together(std::string_view before, std::string_view after)
{
    if (before.empty() || after.empty())
        return true;
    const bool ends_in_number = is_digit(before.back());
    auto word = after.substr(0, after.find(' '));
    while (!word.empty() && std::string_view(".,;:)").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    const bool is_unit = std::any_of(units.begin(), units.end(), [&](std::string_view unit) {
        return word == unit ||
               (word.size() > unit.size() && word.compare(0, unit.size() + 1, std::string(unit) + "/") == 0);
    });
    return (ends_in_number && is_unit) || before == "≈" || before == "±" || before == "×" ||
           after.front() == ' ';
}

/// What may not be broken, one after the other.
std::vector<std::string_view> pieces_of(std::string_view text)
{
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (auto space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
        const auto piece = text.substr(begin, space - begin);
        if (piece.find_first_not_of(' ') == std::string_view::npos ||
            holds_together(piece.substr(piece.rfind(' ') + 1), text.substr(space + 1)))
            continue;
        pieces.push_back(piece);
        begin = space + 1;
    }
    pieces.push_back(text.substr(begin));
    return pieces;
}

/// A path or an address wider than the line breaks where a reader expects it, else anywhere between letters.
std::size_t break_of(std::string_view piece, std::size_t width)
{
    std::size_t end = 0;
    std::size_t best = 0;
    for (std::size_t taken = 0; end < piece.size() && taken < width; ++taken) {
        ++end;
        while (end < piece.size() && (static_cast<unsigned char>(piece[end]) & 0xC0U) == 0x80U)
            ++end;
        if (std::string_view("/.-_,=&?").find(piece[end - 1]) != std::string_view::npos)
            best = end;
    }
    return best > 0 ? best : end;
}

} // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines;
    width = std::max<std::size_t>(width, 1);
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        std::string line;
        bool is_begun = false;
        for (auto piece : pieces_of(text.substr(begin, end - begin))) {
            if (is_begun && display_width(line) + 1 + display_width(piece) > width) {
                lines.push_back(line);
                line.clear();
                is_begun = false;
            }
            while (!is_begun && display_width(piece) > width) {
                const auto at = break_of(piece, width);
                lines.emplace_back(piece.substr(0, at));
                piece.remove_prefix(at);
            }
            line += (is_begun ? " " : "") + std::string(piece);
            is_begun = true;
        }
        lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

std::string wrap_text(std::string_view text, std::size_t width, std::size_t first, std::size_t rest)
{
    while (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    const auto indent = std::max(first, rest);
    const auto room = width > indent + 10 ? width - indent : 10;
    std::string all;
    bool is_first = true;
    for (const auto& line : wrapped(text, room)) {
        const auto spaces = is_first ? first : rest;
        all += (line.empty() ? std::string{} : std::string(spaces, ' ')) + line + "\n";
        is_first = false;
    }
    return all;
}

std::size_t longest_word(std::string_view text)
{
    std::size_t longest = 0;
    for (const auto piece : pieces_of(text))
        longest = std::max(longest, display_width(piece));
    return longest;
}

std::string toned_lines(const std::string& lines, Tone tone, bool colour)
{
    std::string all;
    for (std::size_t begin = 0; begin < lines.size();) {
        const auto end = std::min(lines.find('\n', begin), lines.size());
        all += toned(lines.substr(begin, end - begin), tone, colour) + "\n";
        begin = end + 1;
    }
    return all;
}

} // namespace byggom
