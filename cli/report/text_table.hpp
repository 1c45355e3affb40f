#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace byggom {

enum class Align { left, right };
enum class Tone { plain, strong, gain, loss, faint };

struct Cell {
    std::string text;
    Tone tone = Tone::plain;
};

/// Of what somebody gains, SEK. Less than half a krona is neither gain nor loss: rounding leaves so much.
inline constexpr double half_a_krona = 0.5;
Tone tone_of(double gain);

/// How much a text takes on the screen, in columns: characters, not bytes.
std::size_t display_width(std::string_view text);

/// The text in the tone's colour, where colours are on.
std::string toned(const std::string& text, Tone tone, bool colour);

/// Columns side by side, each as wide as its widest cell, two spaces between.
class TextTable {
public:
    TextTable(std::vector<std::string> head, std::vector<Align> alignment);
    /// A row of fewer cells than the head is a heading: it may be wider than its column.
    void add(std::vector<Cell> row) { rows_.push_back(std::move(row)); }
    /// A line across the table.
    void add_rule() { rows_.emplace_back(); }
    std::string print(bool colour) const;

private:
    std::vector<std::string> head_;
    std::vector<Align> alignment_;
    std::vector<std::vector<Cell>> rows_;
};

} // namespace byggom
