#include "cli/report/forms/speaker.hpp"

#include "cli/report/forms/plain_number.hpp"
#include "cli/report/names.hpp"
#include "libpackage/model/model_edition.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace byggom {
namespace {

constexpr double six_digits_of_kilo = 99'999'500; ///< SEK; what rounds to 100,000 thousands

std::string share_told(double share, Language language)
{
    const double percent = share * 100;
    const bool is_whole = std::abs(percent - std::round(percent)) < 1e-9;
    return grouped(percent, is_whole ? 0 : 1, language) + " %";
}

} // namespace

Quantity quantity_of(const Value& value, Quantity of_the_column)
{
    if (std::holds_alternative<Ore>(value.kind))
        return Quantity::money;
    const auto* number = std::get_if<Value::Number>(&value.kind);
    if (number == nullptr)
        return of_the_column;
    const bool says_nothing = number->quantity == Quantity::none ||
                              (number->quantity == Quantity::whole && of_the_column != Quantity::none);
    return says_nothing ? of_the_column : number->quantity;
}

MoneyUnit unit_for(double largest)
{
    return std::abs(largest) >= six_digits_of_kilo ? MoneyUnit::mega : MoneyUnit::kilo;
}

std::string unit_name(MoneyUnit unit, Language language)
{
    return std::string(translate(language, unit == MoneyUnit::mega   ? "MSEK"
                                           : unit == MoneyUnit::kilo ? "kSEK"
                                                                     : "SEK"));
}

std::string DocumentSpeaker::name_of(ActorId actor) const
{
    const auto& name = document_.names.actors.at(actor.index);
    return byggom::name_of(name.id, name.name, language_);
}

std::string DocumentSpeaker::number(double number, Quantity quantity) const
{
    switch (quantity) {
    case Quantity::money: {
        const auto unit = unit_for(number);
        return grouped(number / (unit == MoneyUnit::mega ? 1e6 : 1e3), unit == MoneyUnit::mega ? 1 : 0,
                       language_) +
               " " + unit_name(unit, language_);
    }
    case Quantity::kronor:
        return grouped(number, 0, language_) + " " + unit_name(MoneyUnit::none, language_);
    case Quantity::share:
        return share_told(number, language_);
    case Quantity::ratio:
        return grouped(number, 2, language_);
    case Quantity::count:
        return grouped(number, 1, language_);
    case Quantity::whole:
        return grouped(number, 0, language_);
    case Quantity::year:
        return std::to_string(static_cast<int>(number));
    case Quantity::none:
        break;
    }
    return in_decimals(plain_number(number), language_);
}

std::string DocumentSpeaker::told(const Value& value) const
{
    if (const auto* exact = std::get_if<Value::Exact>(&value.kind))
        return in_decimals(exact->digits, language_);
    if (const auto one = value.number())
        return number(*one, quantity_of(value, Quantity::none));
    if (const auto* none = std::get_if<Value::None>(&value.kind))
        return none->why.empty() ? std::string("–") : std::string(words(none->why));
    if (const auto* holds = std::get_if<bool>(&value.kind))
        return std::string(words(*holds ? "yes" : "no"));
    if (const auto* own = std::get_if<std::string>(&value.kind))
        return *own;
    if (const auto* term = std::get_if<Value::Term>(&value.kind))
        return term->words.empty() ? translate_identifier(term->id, language_)
                                   : std::string(words(term->words));
    if (const auto* actor = std::get_if<ActorId>(&value.kind))
        return name_of(*actor);
    if (const auto* measure = std::get_if<MeasureId>(&value.kind))
        return document_.names.measures.at(measure->index);
    if (const auto* figure = std::get_if<FigureId>(&value.kind))
        return document_.names.figures.at(figure->index);
    std::string text;
    if (const auto* series = std::get_if<Value::Yearly>(&value.kind))
        for (const double one : series->values)
            text += (text.empty() ? "" : " ") + in_decimals(plain_number(one), language_);
    return text;
}

std::string DocumentSpeaker::cell(const Value& value, Quantity of_the_column, MoneyUnit unit) const
{
    const auto one = value.number();
    if (!one || std::holds_alternative<Value::Exact>(value.kind))
        return form(value);
    const auto quantity = quantity_of(value, of_the_column);
    if (quantity == Quantity::money)
        return grouped(*one / (unit == MoneyUnit::mega ? 1e6 : 1e3), unit == MoneyUnit::mega ? 1 : 0,
                       language_);
    if (quantity == Quantity::kronor)
        return grouped(*one, 0, language_);
    if (quantity == Quantity::share)
        return grouped(*one * 100, 1, language_) + " %";
    return number(*one, quantity);
}

std::string told(const Conventions& conventions, Language language)
{
    constexpr std::array<std::string_view, 3> timing{
        "amounts fall at the start of each year; year 0 is undiscounted",
        "amounts fall in the middle of each year", "amounts fall at the end of each year"};
    if (!conventions.has_money)
        return {};
    auto text = fmt::format("{}, {} {}", translate(language, "kSEK"), translate(language, "prices of"),
                            conventions.price_year);
    if (conventions.rules_year != 0)
        text += fmt::format(" · {} {}", translate(language, "rules of"), conventions.rules_year);
    return text +
           fmt::format(" · {}", translate(language, timing.at(static_cast<std::size_t>(conventions.timing))));
}

std::string origin_of(const Document& document, Language language)
{
    return fmt::format("byggom{}{}, {} {}", document.program.empty() ? "" : " ", document.program,
                       translate(language, "model edition"), model_edition);
}

} // namespace byggom
