#include "cli/read/statistics/written_number.hpp"

#include "cli/read/text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace byggom {
namespace {

constexpr std::array<std::string_view, 8> units_behind{"%", "‰", "tkr", "mkr", "mnkr", "kkr", "kr", "SEK"};

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }
bool ends(std::string_view text, std::string_view with)
{
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

/// U+2212 and dashes before a digit as "-"; U+2019 as the apostrophe of the keyboard.
std::string with_plain_marks(std::string_view text)
{
    for (const std::string_view minus : {"\xE2\x88\x92", "\xE2\x80\x93", "\xE2\x80\x92"})
        if (begins(text, minus) && text.size() > minus.size())
            return "-" + with_plain_marks(text.substr(minus.size()));
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (begins(text.substr(i), "\xE2\x80\x99")) {
            plain += '\'';
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

/// Digits with groups of three and decimals behind `decimal`, an exponent at the end.
class Digits {
public:
    Digits(std::string_view text, char decimal) : text_(text), decimal_(decimal) {}

    std::optional<double> value()
    {
        std::size_t i = 0;
        if (i < text_.size() && (text_[i] == '-' || text_[i] == '+')) {
            plain_ = text_[i] == '-' ? "-" : "";
            ++i;
        }
        if (i < text_.size() && text_[i] == ' ') // "- 5", as some sheets print it
            ++i;
        const auto sign = plain_.size();
        for (; i < text_.size(); ++i) {
            const char c = text_[i];
            if (is_digit(c)) {
                plain_ += c;
                ++run_;
            } else if (c == 'e' || c == 'E') {
                if (run_ == 0 || i + 1 == text_.size())
                    return std::nullopt;
                plain_ += 'e';
                plain_ += text_.substr(text_[i + 1] == '+' ? i + 2 : i + 1);
                break;
            } else if (c == decimal_ ? !decimals_begin() : !group_ends(c, sign)) {
                return std::nullopt;
            }
        }
        if (run_ == 0 || (grouping_ != '\0' && !in_decimals_ && run_ != 3))
            return std::nullopt;
        double number = 0.0;
        const auto* end = plain_.data() + plain_.size();
        const auto [rest, error] = std::from_chars(plain_.data(), end, number);
        if (error != std::errc{} || rest != end || !std::isfinite(number))
            return std::nullopt;
        return number;
    }

private:
    bool decimals_begin()
    {
        if (in_decimals_ || (grouping_ != '\0' && run_ != 3))
            return false;
        in_decimals_ = true;
        plain_ += '.';
        run_ = 0;
        return true;
    }

    bool group_ends(char mark, std::size_t sign)
    {
        const bool is_mark = mark == ' ' || mark == '\'' || mark == ',' || mark == '.';
        if (!is_mark || in_decimals_ || run_ == 0)
            return false;
        if (grouping_ == '\0' ? run_ > 3 || plain_[sign] == '0' : mark != grouping_ || run_ != 3)
            return false;
        grouping_ = mark;
        run_ = 0;
        return true;
    }

    std::string_view text_;
    char decimal_;
    std::string plain_;
    std::size_t run_ = 0; ///< digits since the last mark
    char grouping_ = '\0';
    bool in_decimals_ = false;
};

/// Takes what stands behind the number off it.
void take_off(std::string& text, WrittenNumber& number)
{
    const auto cut = [&](std::string_view end) {
        text.resize(text.size() - end.size());
        while (!text.empty() && text.back() == ' ')
            text.pop_back();
    };
    for (const std::string_view note : {"*", "†", "¹", "²", "³"})
        while (text.size() > note.size() && ends(text, note)) {
            number.note.insert(0, note);
            cut(note);
        }
    const bool has_letter = text.size() > 2 && text[text.size() - 2] == ' ' && text.back() >= 'a' &&
                            text.back() <= 'z' && is_digit(text[text.size() - 3]);
    if (has_letter) { // Eurostat's flags: "1500 p" is provisional
        number.note = text.substr(text.size() - 1);
        cut(text.substr(text.size() - 1));
    }
    for (const auto unit : units_behind)
        if (text.size() > unit.size() && ends(text, unit)) {
            number.unit = unit;
            cut(unit);
            break;
        }
}

} // namespace

WrittenNumber written_number(const std::string& text)
{
    WrittenNumber number;
    if (text.empty())
        return number;
    const char first = text.front();
    if (!is_digit(first) && first != '-' && first != '+' && first != ',' && first != '.' && first != '\xE2')
        return number;
    auto plain = with_plain_marks(text);
    take_off(plain, number);
    number.with_comma = Digits(plain, ',').value();
    number.with_point = Digits(plain, '.').value();
    return number;
}

} // namespace byggom
