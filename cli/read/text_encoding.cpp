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

struct DosLetter {
    unsigned char byte;
    std::uint16_t point;
};
// Source: Unicode's mapping of code page 850; the letters of Swedish and its neighbours.
constexpr std::array<DosLetter, 12> dos_letters{{{0x86, 0xE5},
                                                 {0x84, 0xE4},
                                                 {0x94, 0xF6},
                                                 {0x8F, 0xC5},
                                                 {0x8E, 0xC4},
                                                 {0x99, 0xD6},
                                                 {0x82, 0xE9},
                                                 {0x90, 0xC9},
                                                 {0x81, 0xFC},
                                                 {0x9A, 0xDC},
                                                 {0x91, 0xE6},
                                                 {0x9B, 0xF8}}};

std::uint16_t dos_point(unsigned char byte)
{
    for (const auto& letter : dos_letters)
        if (letter.byte == byte)
            return letter.point;
    return 0;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Letters of DOS beside ASCII letters, where all bytes of the upper half are such letters.
bool is_of_dos(std::string_view bytes)
{
    bool any = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80)
            continue;
        const bool beside_letter = (i > 0 && is_ascii_letter(bytes[i - 1])) ||
                                   (i + 1 < bytes.size() && is_ascii_letter(bytes[i + 1]));
        if (dos_point(byte) == 0 || !beside_letter)
            return false;
        any = true;
    }
    return any;
}

/// UTF-16 with its mark of byte order; pairs of surrogates become one character.
std::string from_utf16(std::string_view bytes, bool big_endian)
{
    const auto unit = [&](std::size_t i) {
        const unsigned first = static_cast<unsigned char>(bytes[i]);
        const unsigned second = static_cast<unsigned char>(bytes[i + 1]);
        return big_endian ? first << 8U | second : second << 8U | first;
    };
    std::string text;
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
        const auto point = unit(i);
        const bool is_high = point >= 0xD800 && point < 0xDC00;
        if (is_high && i + 3 < bytes.size()) {
            const auto whole = 0x10000U + ((point - 0xD800U) << 10U) + ((unit(i + 2) - 0xDC00U) & 0x3FFU);
            text += static_cast<char>(0xF0U | (whole >> 18U));
            text += static_cast<char>(0x80U | ((whole >> 12U) & 0x3FU));
            text += static_cast<char>(0x80U | ((whole >> 6U) & 0x3FU));
            text += static_cast<char>(0x80U | (whole & 0x3FU));
            i += 2;
        } else if (point < 0xD800 || point >= 0xE000) {
            append(text, point);
        }
    }
    return text;
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
    if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF")
        return {from_utf16(bytes, bytes[0] == '\xFE'), "UTF-16"};
    if (is_utf8(bytes))
        return {std::string(bytes), "UTF-8"};
    std::string text;
    if (is_of_dos(bytes)) {
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            append(text, byte < 0x80 ? byte : dos_point(byte));
        }
        return {text, "code page 850"};
    }
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append(text, byte >= 0x80 && byte < 0xA0 ? high_half[byte - 0x80U] : byte);
    }
    return {text, "Windows-1252"};
}

} // namespace byggom
