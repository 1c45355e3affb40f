#include "cli/report/switching_value.hpp"

#include <fmt/format.h>

#include <string>

namespace byggom {
namespace {

/// A number in the field's unit: six digits are enough to type it again.
Value in_unit(const VariedField& varied, double value)
{
    const double rounded = std::stod(fmt::format("{:.6g}", value));
    return varied.unit == "1" ? Value(Message{"{}", {Value(rounded)}})
                              : Value(Message{"{} {}", {Value(rounded), own_text(varied.unit)}});
}

Value of_whom(const VariedField& varied)
{
    return varied.actor == resources ? Value(Message{"everybody together"}) : Value(varied.actor);
}

} // namespace

Facts facts_of(const std::string& key, const SwitchingValue& turn, Quantity quantity)
{
    Facts facts{key,
                {},
                {{"value", {}, value_or_none(turn.value, quantity)},
                 {"low", {}, Value(turn.low, quantity)},
                 {"high", {}, Value(turn.high, quantity)},
                 {"at_low", {}, money(turn.at_low)},
                 {"at_high", {}, money(turn.at_high)}}};
    facts.in = in_files;
    return facts;
}

Document describe(const Package& package, const VariedField& varied)
{
    auto document = document_of(package, "byggom/breakeven/2");
    const auto& [value, low, high, at_low, at_high] = varied.turn;
    document.blocks = {
        Facts{"",
              {},
              {{"package", {}, own_text(package.name)},
               {"price_year", {}, year(package.price_year)},
               {"field", {}, own_text(varied.name)},
               {"unit", {}, own_text(varied.unit)},
               {"stated", {}, varied.stated},
               {"actor", {}, varied.actor == resources ? Value(own_text("society")) : Value(varied.actor)}}},
        facts_of("", varied.turn, Quantity::none),
        paragraph(value ? Message{"The verdict of {} turns where {} is {}; stated is {}.",
                                  {of_whom(varied), own_text(varied.name), in_unit(varied, *value),
                                   in_unit(varied, varied.stated)}}
                        : Message{"The verdict of {} does not turn with {}: none in range; stated is {}.",
                                  {of_whom(varied), own_text(varied.name), in_unit(varied, varied.stated)}}),
        paragraph({varied.actor == resources ? "Present value at society's rate: {} at {}, {} at {}."
                                             : "Present value at its own rate: {} at {}, {} at {}.",
                   {money(at_low), in_unit(varied, low), money(at_high), in_unit(varied, high)}})};
    return document;
}

} // namespace byggom
