#include "cli/read/statistics/absence.hpp"

#include "cli/read/text.hpp"

#include <array>
#include <string_view>

namespace byggom {
namespace {

struct Sign {
    std::string_view text;
    Absence meaning;
};

// Sources: PC-Axis file format (SCB), DATASYMBOL1 to 6 and NIL; Eurostat's flags; the errors of Excel in English and
// Swedish.
constexpr std::array<Sign, 55> signs_of_absence{{
    {"-", Absence::zero},
    {"\xE2\x80\x93", Absence::zero},
    {"\xE2\x80\x94", Absence::zero},
    {"\xE2\x88\x92", Absence::zero},
    {".", Absence::not_applicable},
    {"..", Absence::unavailable},
    {"...", Absence::unavailable},
    {"....", Absence::unavailable},
    {".....", Absence::unavailable},
    {"......", Absence::unavailable},
    {"\xE2\x80\xA6", Absence::unavailable},
    {"\xE2\x80\xA5", Absence::unavailable},
    {":", Absence::unavailable},
    {"na", Absence::unavailable},
    {"n/a", Absence::unavailable},
    {"n.a.", Absence::unavailable},
    {"n.d.", Absence::unavailable},
    {"nd", Absence::unavailable},
    {"nan", Absence::unavailable},
    {"null", Absence::unavailable},
    {"none", Absence::unavailable},
    {"nil", Absence::unavailable},
    {"missing", Absence::unavailable},
    {"saknas", Absence::unavailable},
    {"uppgift saknas", Absence::unavailable},
    {"u.s.", Absence::unavailable},
    {"okänd", Absence::unavailable},
    {"okänt", Absence::unavailable},
    {"?", Absence::unavailable},
    {"not available", Absence::unavailable},
    {"x", Absence::suppressed},
    {"xx", Absence::suppressed},
    {"c", Absence::suppressed},
    {"(c)", Absence::suppressed},
    {"(x)", Absence::suppressed},
    {"(d)", Absence::suppressed},
    {"s", Absence::suppressed},
    {"*", Absence::suppressed},
    {"**", Absence::suppressed},
    {"sekretess", Absence::suppressed},
    {"suppressed", Absence::suppressed},
    {"confidential", Absence::suppressed},
    {"#n/a", Absence::sheet_error},
    {"#saknas!", Absence::sheet_error},
    {"#div/0!", Absence::sheet_error},
    {"#division/0!", Absence::sheet_error},
    {"#value!", Absence::sheet_error},
    {"#vÄrdefel!", Absence::sheet_error},
    {"#ref!", Absence::sheet_error},
    {"#referens!", Absence::sheet_error},
    {"#name?", Absence::sheet_error},
    {"#namn?", Absence::sheet_error},
    {"#num!", Absence::sheet_error},
    {"#ogiltigt!", Absence::sheet_error},
    {"#null!", Absence::sheet_error},
}};

/// "<5", "≤ 10", ">95": only that it is small or great.
bool is_bound(std::string_view text)
{
    for (const std::string_view sign : {"<", ">", "\xE2\x89\xA4", "\xE2\x89\xA5"})
        if (text.substr(0, sign.size()) == sign) {
            text.remove_prefix(sign.size());
            if (!text.empty() && text.front() == '=')
                text.remove_prefix(1);
            if (!text.empty() && text.front() == ' ')
                text.remove_prefix(1);
            return !text.empty() && text.find_first_not_of("0123456789.,") == std::string_view::npos;
        }
    return false;
}

} // namespace

std::optional<Absence> absence_of(const std::string& text)
{
    if (text.empty())
        return Absence::nothing;
    const auto small = lower(text);
    for (const auto& sign : signs_of_absence)
        if (small == sign.text)
            return sign.meaning;
    if (text.size() <= 3 && text.front() == ':') // Eurostat: ": c"
        return text.back() == 'c' ? Absence::suppressed : Absence::unavailable;
    return is_bound(text) ? std::optional(Absence::suppressed) : std::nullopt;
}

const char* words_of(Absence absence)
{
    switch (absence) {
    case Absence::nothing:
        return "no value";
    case Absence::zero:
        return "0";
    case Absence::unavailable:
        return "not available";
    case Absence::not_applicable:
        return "not applicable";
    case Absence::suppressed:
        return "kept back";
    case Absence::sheet_error:
        return "an error of the workbook";
    }
    return "";
}

} // namespace byggom
