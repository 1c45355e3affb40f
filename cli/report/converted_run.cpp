#include "cli/report/converted_run.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

void to_calendar(Json& record, const char* key, int start)
{
    if (record.contains(key) && record.at(key).is_number())
        record[key] = record.at(key).get<int>() + start;
}

Json switching_value(const Json& old)
{
    return {{"value", old.at("turns_at")},
            {"low", 0.0},
            {"high", 1.0},
            {"at_low", old.at("npv_at_none")},
            {"at_high", old.at("npv_at_all")}};
}

void convert(Json& results)
{
    const int start = results.at("years").at(0).get<int>();
    for (auto& actor : results.at("actors")) {
        for (const auto* key : {"payback_year", "discounted_payback_year", "peak_year"})
            to_calendar(actor, key, start);
        auto& rate = actor["rate_of_return"];
        actor["rate_sign_changes"] = rate.is_object() ? rate.at("sign_changes") : Json(nullptr);
        if (rate.is_object())
            rate = nullptr;
    }
    if (results.contains("questions"))
        for (auto& turn : results["questions"]["assistance_turns"])
            for (const auto* key : {"whole", "rent_and_jobs"})
                turn[key] = switching_value(turn.at(key));
    results.erase("schema");
}

} // namespace

Document converted(const std::string& text, const std::string& name, const std::string& program)
{
    auto results = Json::parse(text);
    if (results.value("schema", std::string{}) != "byggom/evaluate/1")
        throw std::runtime_error("a run kept in a form that is not known: " +
                                 results.value("schema", std::string{}));
    convert(results);
    Document document;
    document.schema = "byggom/evaluate/2";
    document.title = name;
    document.program = program;
    document.conventions = {results.at("years").at(0).get<int>(),
                            static_cast<int>(results.at("years").size()),
                            results.at("price_year").get<int>(),
                            results.value("rules_year", 0),
                            0,
                            true};
    Table table{"verdicts",
                "Who pays and who gains",
                {{"actor", "actor"},
                 {"npv_own", "own rate", Quantity::money, everywhere, true},
                 {"npv_society", "society's", Quantity::money, everywhere, true},
                 {"payback_year", "payback", Quantity::year}}};
    table.in = for_people | in_csv;
    for (const auto& actor : results.at("actors")) {
        const auto& payback = actor.at("payback_year");
        table.rows.push_back(
            {{own_text(actor.at("id").get<std::string>()), money(actor.at("npv_own").get<double>()),
              money(actor.at("npv_society").get<double>()),
              payback.is_number() ? year(payback.get<int>()) : Value(Value::None{"never"})}});
    }
    table.rows.push_back(
        {{Message{"Society"}, own_text(""), money(results.at("society").at("npv").get<double>())},
         Row::Kind::sum});
    document.blocks.emplace_back(std::move(table));
    document.blocks.emplace_back(Tree{"", [whole = results.dump()] { return whole; }});
    return document;
}

} // namespace byggom
