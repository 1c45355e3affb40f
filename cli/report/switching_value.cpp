#include "cli/report/switching_value.hpp"

#include "cli/report/evaluation.hpp"
#include "cli/report/format_message.hpp"
#include "cli/report/names.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

} // namespace

std::string switching_value_page(const Package& package, const VariedField& varied, Language language)
{
    const auto in_unit = [&](double value) {
        return in_decimals(fmt::format("{:.6g}", value), language) +
               (varied.unit == "1" ? "" : " " + varied.unit);
    };
    const auto kilo = [&](double kronor) { return grouped(kronor / 1000, 0, language); };
    const auto& [value, low, high, at_low, at_high] = varied.turn;
    const auto name = name_of(package.actors[varied.actor.index], language);
    return package.name + "\n" + conventions(package, language) + "\n" +
           (value ? format_message(language, "The verdict of {} turns where {} is {}; stated is {}.\n", name,
                                   varied.name, in_unit(*value), in_unit(varied.stated))
                  : format_message(language,
                                   "The verdict of {} does not turn with {}: none in range; stated is {}.\n",
                                   name, varied.name, in_unit(varied.stated))) +
           format_message(language, "Present value at its own rate: {} at {}, {} at {}.\n", kilo(at_low),
                          in_unit(low), kilo(at_high), in_unit(high));
}

std::string switching_value_json(const Package& package, const VariedField& varied)
{
    const auto& turn = varied.turn;
    const Json json{{"schema", "byggom/breakeven/1"},
                    {"package", package.name},
                    {"price_year", package.price_year},
                    {"field", varied.name},
                    {"unit", varied.unit},
                    {"stated", varied.stated},
                    {"actor", package.actors[varied.actor.index].id},
                    {"value", turn.value ? Json(*turn.value) : Json(nullptr)},
                    {"low", turn.low},
                    {"high", turn.high},
                    {"at_low", turn.at_low},
                    {"at_high", turn.at_high}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace byggom
