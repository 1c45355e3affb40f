#include "cli/report/message_words.hpp"

#include "cli/report/names.hpp"

#include <fmt/format.h>

#include <optional>
#include <vector>

namespace byggom {
namespace {

class WordSpeaker final : public Speaker {
public:
    explicit WordSpeaker(Language language) : language_(language) {}

    std::string_view words(std::string_view english) const override { return translate(language_, english); }

    std::string told(const Value& value) const override
    {
        if (const auto* holds = std::get_if<bool>(&value.kind))
            return std::string(words(*holds ? "yes" : "no"));
        if (const auto* term = std::get_if<Value::Term>(&value.kind))
            return term->words.empty() ? translate_identifier(term->id, language_)
                                       : std::string(words(term->words));
        if (const auto number = value.number())
            return in_decimals(fmt::format("{}", *number), language_);
        return plainly().form(value);
    }

private:
    Language language_;
};

constexpr std::size_t least_said = 6; ///< letters beside the gaps, lest anything fit

/// What stands in the gaps of `pattern` where the text is one of it.
std::optional<std::vector<std::string>> gaps_of(std::string_view text, std::string_view pattern)
{
    const auto first = pattern.find("{}");
    if (first == std::string_view::npos || text.substr(0, first) != pattern.substr(0, first))
        return std::nullopt;
    text.remove_prefix(first);
    pattern.remove_prefix(first + 2);
    std::vector<std::string> gaps;
    while (true) {
        const auto next = pattern.find("{}");
        const auto between = pattern.substr(0, next);
        const bool is_last = next == std::string_view::npos;
        if (text.size() < between.size() || (between.empty() && !is_last))
            return std::nullopt;
        const auto end = is_last ? text.size() - between.size() : text.find(between, 1);
        if (end == std::string_view::npos || end == 0 || text.substr(end, between.size()) != between)
            return std::nullopt;
        gaps.emplace_back(text.substr(0, end));
        if (is_last)
            return gaps;
        text.remove_prefix(end + between.size());
        pattern.remove_prefix(next + 2);
    }
}

} // namespace

const Speaker& speaker_of(Language language)
{
    static const WordSpeaker english(Language::english);
    static const WordSpeaker swedish(Language::swedish);
    return language == Language::swedish ? swedish : english;
}

std::string reworded(const std::string& english, Language language)
{
    if (language == Language::english || is_translated(english))
        return std::string(translate(language, english));
    std::size_t best = 0;
    std::string text = english;
    for (const auto& [key, words] : all_words(language)) {
        const auto gaps = gaps_of(english, key);
        const auto said = key.size() - (gaps ? 2 * gaps->size() : key.size());
        if (said <= best || said < least_said)
            continue;
        best = said;
        auto filling = *gaps;
        for (auto& gap : filling)
            gap = reworded(gap, language);
        text = filled(words, filling);
    }
    if (best > 0)
        return text;
    const auto colon = english.find(": ");
    return colon == std::string::npos
               ? english
               : english.substr(0, colon + 2) + reworded(english.substr(colon + 2), language);
}

std::string told(const Message& message, Language language) { return speaker_of(language).form(message); }

std::string told(const Problem& problem, Language language) { return told(problem, speaker_of(language)); }

} // namespace byggom
