#include "cli/read/text_encoding.hpp"

#include <array>
#include <cstdint>

namespace byggom {
namespace {

// Source: Unicode's mapping of Windows-1252, 0x80 to 0x9F; what it leaves open stays itself.
constexpr std::array<std::uint16_t, 32> high_half{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void append(std::string& text, unsigned point)
{
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0U | (point >> 6U));
        text += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (point >> 12U));
        text += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

/// How many bytes follow a first byte; -1 where it can be none.
int following(unsigned char first)
{
    if (first < 0x80)
        return 0;
    if (first >= 0xC2 && first < 0xE0)
        return 1;
    if (first >= 0xE0 && first < 0xF0)
        return 2;
    return first >= 0xF0 && first < 0xF5 ? 3 : -1;
}

} // namespace

bool is_utf8(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int rest = following(static_cast<unsigned char>(bytes[i]));
        if (rest < 0 || bytes.size() - i <= static_cast<std::size_t>(rest))
            return false;
        for (int k = 0; k < rest; ++k)
            if ((static_cast<unsigned char>(bytes[++i]) & 0xC0U) != 0x80U)
                return false;
    }
    return true;
}

Decoded decoded(std::string_view bytes)
{
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF" && is_utf8(bytes))
        return {std::string(bytes.substr(3)), "UTF-8 with a mark"};
    if (is_utf8(bytes))
        return {std::string(bytes), "UTF-8"};
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append(text, byte >= 0x80 && byte < 0xA0 ? high_half[byte - 0x80U] : byte);
    }
    return {text, "Windows-1252"};
}

} // namespace byggom
