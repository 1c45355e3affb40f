#include "cli/read/statistics/blanks.hpp"

#include <array>

namespace byggom {
namespace {

struct Run {
    std::string_view bytes;
    bool has_width;
};

constexpr std::array<Run, 18> wide_blanks{{
    {"\xC2\xA0", true},
    {"\xE2\x80\x80", true},
    {"\xE2\x80\x81", true},
    {"\xE2\x80\x82", true},
    {"\xE2\x80\x83", true},
    {"\xE2\x80\x84", true},
    {"\xE2\x80\x85", true},
    {"\xE2\x80\x86", true},
    {"\xE2\x80\x87", true},
    {"\xE2\x80\x88", true},
    {"\xE2\x80\x89", true},
    {"\xE2\x80\x8A", true},
    {"\xE2\x80\xAF", true},
    {"\xE2\x81\x9F", true},
    {"\xE3\x80\x80", true},
    {"\xE2\x80\x8B", false},
    {"\xEF\xBB\xBF", false},
    {"\xC2\xAD", false},
}};

} // namespace

std::string with_plain_blanks(std::string_view text)
{
    std::string plain;
    bool blank = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            blank = true;
            continue;
        }
        const Run* wide = nullptr;
        if (c >= 0xC2)
            for (const auto& run : wide_blanks)
                if (text.compare(i, run.bytes.size(), run.bytes) == 0)
                    wide = &run;
        if (wide != nullptr) {
            blank = blank || wide->has_width;
            i += wide->bytes.size() - 1;
            continue;
        }
        if (blank && !plain.empty())
            plain += ' ';
        blank = false;
        plain += text[i];
    }
    return plain;
}

} // namespace byggom
