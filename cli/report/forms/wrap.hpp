#pragma once

#include "cli/report/text_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// The text in lines no wider than `width`: nothing breaks within a word, or between a number and its unit.
/// Only what has no space to break at may be wider.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);
/// The same as one text, each line ended; its first line begins after `first` spaces, the others after
/// `rest`.
std::string wrap_text(std::string_view text, std::size_t width, std::size_t first, std::size_t rest);
/// What cannot be broken, at its widest.
std::size_t longest_word(std::string_view text);
/// Each line in the tone's colour.
std::string toned_lines(const std::string& lines, Tone tone, bool colour);

} // namespace byggom
