#include "cli/read/syntax.hpp"

#include <array>

namespace byggom {
namespace {

/// What the parser says, and how to mend it: the first row whose words all stand in its description.
struct Mending {
    std::string_view words;
    std::string_view more_words;
    std::string_view what;
    std::string_view hint;
};

constexpr std::array<Mending, 9> mendings{{
    {"invalid utf-8", "", "a letter that is no UTF-8", "save the file as UTF-8"},
    {"parsing string", "control characters", "the text does not end on its line",
     "close it with a quotation mark"},
    {"parsing string", "end-of-file", "the text does not end", "close it with a quotation mark"},
    {"expected a comment or whitespace", "saw ','", "a comma behind a number", "write a decimal point: 0.25"},
    {"expected '='", "saw ':'", "a colon in place of =", "write field = value"},
    {"parsing array", "", "the list does not end", "write a comma or ] before this place"},
    {"parsing inline table", "", "the table in braces does not end", "write a comma or } before this place"},
    {"cannot redefine", "existing table", "this table is given twice", "keep one of the two"},
    {"cannot redefine", "", "this field is given twice", "keep one of the two"},

}};

bool says(std::string_view description, std::string_view words)
{
    return description.find(words) != std::string_view::npos;
}

/// A letter beyond ASCII in a key that stands without quotes.
bool is_letter_in_key(std::string_view description)
{
    const auto saw = description.rfind("saw '");
    const bool in_key = says(description, "expected '='") || says(description, "bare key") ||
                        says(description, "expected keys");
    return in_key && saw != std::string_view::npos && saw + 5 < description.size() &&
           static_cast<unsigned char>(description[saw + 5]) > 127;
}

Problem problem_of(std::string_view description, const Origin& origin)
{
    const Message end = "the file is read no further than here";
    const auto told = [&](std::string_view what, std::string_view hint) {
        return Problem{origin, "", Message(what), {"{}", {Value::Said{Message(hint), end}}}};
    };
    if (is_letter_in_key(description))
        return told("a name of a field with a letter that is not a to z",
                    "fields have English names; a name of your own stands in quotes: \"hyreshöjning\"");
    for (const auto& mending : mendings)
        if (says(description, mending.words) && says(description, mending.more_words))
            return told(mending.what, mending.hint);
    return {origin, "", {"{}", {own_text(description)}}, end};
}

bool is_utf_16(std::string_view text)
{
    return text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF";
}

} // namespace

toml::table parsed(std::string_view text, const std::string& file_name)
{
    if (is_utf_16(text))
        throw InvalidInput({{{file_name, 1, 1}, "", "the file is in UTF-16", "save it as UTF-8"}});
    try {
        auto root = toml::parse(text, file_name);
        if (root.empty())
            throw InvalidInput(
                {{{file_name, 0, 0}, "", "the file is empty", "byggom new FILE writes one to start from"}});
        return root;
    } catch (const toml::parse_error& error) {
        const auto at = error.source().begin;
        throw InvalidInput({problem_of(error.description(),
                                       {file_name, static_cast<int>(at.line), static_cast<int>(at.column)})});
    }
}

} // namespace byggom
