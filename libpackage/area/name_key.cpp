#include "libpackage/area/name_key.hpp"

#include <array>
#include <cstdint>

namespace byggom {
namespace {

struct Composition {
    char32_t letter, mark, composed;
};

// Source: Unicode Character Database, canonical decompositions.
constexpr std::array<Composition, 44> compositions{{
    {'A', 0x30A, 0xC5}, {'a', 0x30A, 0xE5}, {'A', 0x308, 0xC4},  {'a', 0x308, 0xE4},  {'O', 0x308, 0xD6},
    {'o', 0x308, 0xF6}, {'U', 0x308, 0xDC}, {'u', 0x308, 0xFC},  {'E', 0x308, 0xCB},  {'e', 0x308, 0xEB},
    {'I', 0x308, 0xCF}, {'i', 0x308, 0xEF}, {'E', 0x301, 0xC9},  {'e', 0x301, 0xE9},  {'A', 0x301, 0xC1},
    {'a', 0x301, 0xE1}, {'I', 0x301, 0xCD}, {'i', 0x301, 0xED},  {'O', 0x301, 0xD3},  {'o', 0x301, 0xF3},
    {'U', 0x301, 0xDA}, {'u', 0x301, 0xFA}, {'Y', 0x301, 0xDD},  {'y', 0x301, 0xFD},  {'E', 0x300, 0xC8},
    {'e', 0x300, 0xE8}, {'A', 0x300, 0xC0}, {'a', 0x300, 0xE0},  {'E', 0x302, 0xCA},  {'e', 0x302, 0xEA},
    {'A', 0x302, 0xC2}, {'a', 0x302, 0xE2}, {'O', 0x302, 0xD4},  {'o', 0x302, 0xF4},  {'N', 0x303, 0xD1},
    {'n', 0x303, 0xF1}, {'A', 0x303, 0xC3}, {'a', 0x303, 0xE3},  {'O', 0x303, 0xD5},  {'o', 0x303, 0xF5},
    {'C', 0x327, 0xC7}, {'c', 0x327, 0xE7}, {'S', 0x30C, 0x160}, {'s', 0x30C, 0x161},
}};

void append_point(std::string& text, char32_t point)
{
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else {
        text += static_cast<char>(0xC0U | (point >> 6U));
        text += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

/// The character of one or two bytes at `place`; 0 where it is longer or none.
char32_t short_point(std::string_view text, std::size_t place)
{
    const auto first = static_cast<unsigned char>(text[place]);
    if (first < 0x80)
        return first;
    if (first < 0xC2 || first >= 0xE0 || place + 1 >= text.size())
        return 0;
    return (first & 0x1FU) << 6U | (static_cast<unsigned char>(text[place + 1]) & 0x3FU);
}

constexpr char32_t small_letter(char32_t point)
{
    const bool is_capital =
        (point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0xDE && point != 0xD7);
    if (is_capital)
        return point + 32;
    return point == 0x160 ? 0x161 : point;
}

/// How many bytes at `place` are one blank of more than a byte; 0 where none.
std::size_t wide_blank(std::string_view text, std::size_t place)
{
    const auto rest = text.substr(place, 3);
    if (rest.substr(0, 2) == "\xC2\xA0")
        return 2;
    const unsigned last = rest.size() == 3 ? static_cast<unsigned char>(rest[2]) : 0U;
    const bool is_space = rest.substr(0, 2) == "\xE2\x80" && ((last >= 0x80 && last <= 0x8B) || last == 0xAF);
    return is_space ? 3 : 0;
}

} // namespace

std::string composed(std::string_view text)
{
    std::string result;
    std::size_t last = std::string::npos; ///< where the last letter of one byte stands
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto point = short_point(text, i);
        if (last != std::string::npos && point >= 0x300 && point < 0x370) {
            const auto letter = static_cast<char32_t>(result[last]);
            const Composition* known = nullptr;
            for (const auto& one : compositions)
                if (one.letter == letter && one.mark == point)
                    known = &one;
            if (known != nullptr) {
                result.resize(last);
                append_point(result, known->composed);
                last = std::string::npos;
                ++i;
                continue;
            }
        }
        last = point != 0 && point < 0x80 ? result.size() : std::string::npos;
        result += text[i];
    }
    return result;
}

std::string name_key(std::string_view name)
{
    const auto whole = composed(name);
    std::string key;
    bool blank = false;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const auto wide = wide_blank(whole, i);
        const char c = whole[i];
        if (wide > 0 || c == ' ' || (c >= '\t' && c <= '\r')) {
            blank = true;
            i += wide > 0 ? wide - 1 : 0;
            continue;
        }
        if (blank && !key.empty())
            key += ' ';
        blank = false;
        const auto point = short_point(whole, i);
        if (point == 0) {
            key += c;
        } else {
            append_point(key, small_letter(point));
            i += point < 0x80 ? 0 : 1;
        }
    }
    return key;
}

} // namespace byggom
