#pragma once

#include <algorithm>
#include <string>

/// \file
/// Letters and digits of files as ASCII has them, whatever the language of the machine.
namespace byggom {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// ASCII's capitals in small letters; all else stays.
inline std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// Without spaces, tabs and carriage returns at its ends.
inline std::string trimmed(const std::string& text)
{
    constexpr const char* space = " \t\r";
    const auto first = text.find_first_not_of(space);
    return first == std::string::npos ? std::string{}
                                      : text.substr(first, text.find_last_not_of(space) - first + 1);
}

} // namespace byggom
