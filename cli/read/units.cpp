#include "cli/read/units.hpp"

#include "cli/read/text.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <udunits2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

namespace byggom {
namespace {

struct FreeUnit {
    void operator()(ut_unit* unit) const { ut_free(unit); }
};
struct FreeSystem {
    void operator()(ut_system* system) const { ut_free_system(system); }
};
struct FreeConverter {
    void operator()(cv_converter* converter) const { cv_free(converter); }
};
using Unit = std::unique_ptr<ut_unit, FreeUnit>;
using Converter = std::unique_ptr<cv_converter, FreeConverter>;

/// Our own system of units in place of the library's database: that one has no money, refuses kWh, and its
/// month is not a twelfth of its year.
class UnitSystem {
public:
    UnitSystem()
    {
        ut_set_error_message_handler(ut_ignore);
        system_.reset(ut_new_system());
        add(ut_new_base_unit(system_.get()), {"SEK", "kr", "krona", "kronor"});
        add(ut_scale(0.01, get("SEK").get()), {"öre"});
        add(ut_new_base_unit(system_.get()), {"Wh"});
        add(ut_new_base_unit(system_.get()), {"g"});
        add(ut_new_base_unit(system_.get()), {"m"});
        add(ut_new_base_unit(system_.get()), {"year", "years", "år"});
        add(ut_scale(1.0 / 12, get("year").get()), {"month", "months", "månad", "månader"});
        add(ut_scale(0.01, ut_get_dimensionless_unit_one(system_.get())), {"%", "percent"});
        add(ut_get_dimensionless_unit_one(system_.get()),
            {"person", "persons", "people", "flat", "flats", "head", "heads"});
        for (const auto& [symbol, factor] :
             std::array<std::pair<const char*, double>, 3>{{{"k", 1e3}, {"M", 1e6}, {"G", 1e9}}})
            ut_add_symbol_prefix(system_.get(), symbol, factor);
    }

    Unit get(const std::string& name) const { return Unit(ut_parse(system_.get(), name.c_str(), UT_UTF8)); }

private:
    void add(ut_unit* made, std::initializer_list<const char*> names)
    {
        const Unit unit(made);
        for (const auto* name : names)
            ut_map_symbol_to_unit(name, UT_UTF8, unit.get());
    }

    std::unique_ptr<ut_system, FreeSystem> system_;
};

const UnitSystem& units()
{
    static const UnitSystem system;
    return system;
}

/// Where the number at the front of the text ends.
std::size_t number_length(std::string_view text)
{
    std::size_t end = 0;
    if (end < text.size() && (text[end] == '-' || text[end] == '+'))
        ++end;
    while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == '_'))
        ++end;
    return end;
}

std::optional<double> number(std::string_view digits)
{
    std::string plain;
    for (const char c : digits)
        if (c != '_' && c != '+')
            plain += c;
    return decimal_number(plain);
}

std::string example(std::string_view canonical)
{
    return canonical == "1" ? "write a plain number, or a share such as 0.25"
                            : "write it as \"120 " + std::string(canonical) + "\"";
}

/// UDUNITS understands times since an epoch, references and logarithms too; none of them is a unit of a
/// figure.
bool is_plain_unit(std::string_view unit)
{
    constexpr std::string_view signs = "/.*^- ";
    constexpr std::array<std::string_view, 5> words{"from", "since", "after", "ref", "re"};
    std::string word;
    for (std::size_t i = 0; i <= unit.size(); ++i) {
        const char c = i < unit.size() ? unit[i] : ' ';
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 127;
        if (letter) {
            word += c;
            continue;
        }
        if (!is_digit(c) && signs.find(c) == std::string_view::npos)
            return false;
        if (std::find(words.begin(), words.end(), lower(word)) != words.end())
            return false;
        word.clear();
    }
    return true;
}

std::variant<double, UnitProblem> converted(double value, const std::string& unit, std::string_view canonical)
{
    const bool plain = unit == "%" || is_plain_unit(unit);
    const Unit from = plain ? units().get(unit) : nullptr;
    const Unit to = units().get(std::string(canonical));
    if (!from)
        return UnitProblem{unit + ": unknown unit where " + std::string(canonical) + " is needed",
                           example(canonical)};
    if (!ut_are_convertible(from.get(), to.get()))
        return UnitProblem{unit + ": is no measure of " + std::string(canonical), example(canonical)};
    const Converter converter(ut_get_converter(from.get(), to.get()));
    return cv_convert_double(converter.get(), value);
}

} // namespace

std::variant<double, UnitProblem> in_unit(std::string_view text, std::string_view canonical)
{
    const auto length = number_length(text);
    const auto value = number(text.substr(0, length));
    if (!value)
        return UnitProblem{"\"" + std::string(text) + "\": no number in front", example(canonical)};
    auto rest = text.substr(length);
    if (!rest.empty() && rest.front() == ',')
        return UnitProblem{"\"" + std::string(text) + "\": a decimal comma", "write a decimal point"};
    while (!rest.empty() && rest.front() == ' ')
        rest.remove_prefix(1);
    const bool is_per = rest.substr(0, 2) == "1/"; // "0.02 1/year" is one number
    if (!rest.empty() && is_digit(rest.front()) && !is_per)
        return UnitProblem{"\"" + std::string(text) + "\": two numbers",
                           "leave the space out, or write 4_500"};
    if (rest.empty() && canonical != "1")
        return UnitProblem{"\"" + std::string(text) + "\": the unit is missing",
                           "write it as \"" + std::string(text.substr(0, length)) + " " +
                               std::string(canonical) + "\""};
    if (rest.empty() || rest == canonical)
        return *value;
    return converted(*value, std::string(rest), canonical);
}

} // namespace byggom
