#pragma once

#include <string>
#include <string_view>

namespace byggom {

/// The language of what people read; identifiers stay English.
enum class Language { english, swedish };

/// The word or sentence in the language; English where Swedish is asked for and there is none.
std::string_view translate(Language language, std::string_view english);
/// Whether the table of words has a Swedish for it.
bool is_translated(std::string_view english);

/// "en", "sv" or "auto": the environment's LC_ALL, LC_MESSAGES, LANG, in this order.
Language language_from(std::string_view option, const char* lc_all, const char* lc_messages,
                       const char* lang);

/// A plain number with the language's decimal sign: "0.5" or "0,5".
std::string in_decimals(std::string number, Language language);

/// A number with its thousands apart and the language's decimal sign: "-12,345.7" or "-12 345,7" (thin
/// space).
std::string grouped(double number, int decimals, Language language);

} // namespace byggom
