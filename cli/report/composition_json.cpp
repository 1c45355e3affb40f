#include "cli/report/composition.hpp"
#include "cli/report/records.hpp"
#include "libpackage/quantity/money.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> proofs{"enumerated", "bounded", "stopped", "estimated"};
constexpr std::array<std::string_view, 6> conditions{"budget",  "over_threshold", "under_norm",
                                                     "surplus", "lawful",         "floor"};

Json measures_json(const Package& package, MeasureSet measures)
{
    Json list = Json::array();
    for (std::size_t m = 0; m < package.measures.size(); ++m)
        if (holds(measures, static_cast<int>(m)))
            list.push_back(package.measures[m]->id);
    return list;
}

/// By choice the value it stands at; null where it touches none of the measures.
Json sizes_json(const Package& package, const Candidate& candidate)
{
    Json sizes = Json::object();
    const Draw draw(package.figures);
    for (std::size_t c = 0; c < package.compose.choices.size(); ++c) {
        const auto& choice = package.compose.choices[c];
        bool matters = false;
        for (const auto id : choice.measures)
            matters = matters || holds(candidate.measures, static_cast<int>(id.index));
        sizes[choice.id] = matters
                               ? Json(draw[choice.values[static_cast<std::size_t>(candidate.sizes[c])]][0])
                               : Json(nullptr);
    }
    return sizes;
}

std::string id_of(const Package& package, ActorId actor) { return package.actors[actor.index].id; }

Json found_json(const Package& package, const ComposeAnswer& answer, const Composition& one)
{
    Json json{{"measures", measures_json(package, one.candidate.measures)},
              {"sizes", sizes_json(package, one.candidate)},
              {"objective", one.objective},
              {"society", one.appraisal.society.npv},
              {"signatories", Json::array()},
              {"payments", Json::array()},
              {"budgets", Json::array()},
              {"over_threshold", one.over_threshold},
              {"under_norm", one.under_norm}};
    for (std::size_t i = 0; i < answer.players.size(); ++i)
        json["signatories"].push_back({{"id", id_of(package, answer.players[i])},
                                       {"floor", kronor(answer.floors[i])},
                                       {"contracted", kronor(one.gain[i])},
                                       {"after", kronor(one.after[i])},
                                       {"npv_own", one.appraisal.actors[answer.players[i].index].npv_own},
                                       {"npv_own_after", one.after_own[i]}});
    const auto party = [&](const std::optional<int>& place) {
        return place ? id_of(package, answer.players[static_cast<std::size_t>(*place)])
                     : "coordination_association";
    };
    for (const auto& payment : one.payments)
        json["payments"].push_back({{"from", party(payment.from)},
                                    {"to", party(payment.to)},
                                    {"channel", payment.channel},
                                    {"ore", payment.ore}});
    for (std::size_t b = 0; b < one.budgets.size(); ++b)
        json["budgets"].push_back({{"actor", id_of(package, package.compose.budgets[b].actor)},
                                   {"tightest_year", package.start + one.budgets[b].year},
                                   {"slack", one.budgets[b].slack}});
    return json;
}

Json condition_json(const Package& package, const ComposeAnswer& answer, Condition condition)
{
    const auto place = static_cast<std::size_t>(condition.place);
    Json json{{"condition", conditions[static_cast<std::size_t>(condition.kind)]}};
    if (condition.kind == Condition::Kind::budget)
        json["actor"] = id_of(package, package.compose.budgets[place].actor);
    if (condition.kind == Condition::Kind::floor)
        json["actor"] = id_of(package, answer.players[place]);
    return json;
}

Json relaxation_json(const Package& package, const ComposeAnswer& answer, const Relaxation& one)
{
    auto json = condition_json(package, answer, one.condition);
    json["by"] = one.by;
    json["objective"] = one.objective;
    json["measures"] = measures_json(package, one.candidate.measures);
    json["sizes"] = sizes_json(package, one.candidate);
    return json;
}

Json proof_json(const ComposeAnswer& answer)
{
    const auto& proof = answer.proof;
    const bool has_gap = proof.bound && !answer.found.empty();
    return {{"status", proofs[static_cast<std::size_t>(proof.kind)]},
            {"bound", proof.bound ? Json(*proof.bound) : Json(nullptr)},
            {"gap", has_gap ? Json(*proof.bound - answer.found.front().objective) : Json(nullptr)},
            {"deviation", proof.deviation},
            {"looked_at", proof.candidates_evaluated},
            {"size_combinations", proof.size_combinations},
            {"floors_are_sure", answer.floors_are_sure},
            {"loosening_is_sure", answer.loosening_is_sure}};
}

} // namespace

std::string composition_json(const Package& package, const ComposeAnswer& answer)
{
    Json json{{"schema", "byggom/compose/1"},
              {"package", package.name},
              {"price_year", package.price_year},
              {"start", package.start},
              {"objective", answer.objective == resources ? "society" : id_of(package, answer.objective)},
              {"found", Json::array()},
              {"loosened", Json::array()},
              {"shut_out", Json::array()},
              {"proof", proof_json(answer)}};
    for (const auto& one : answer.found)
        json["found"].push_back(found_json(package, answer, one));
    for (const auto& one : answer.relaxations)
        json["loosened"].push_back(relaxation_json(package, answer, one));
    for (const auto& one : answer.binding_infeasibilities) {
        auto shut = condition_json(package, answer, one.condition);
        shut["amount"] = one.amount;
        shut["measures"] = measures_json(package, one.seen.candidate.measures);
        shut["sizes"] = sizes_json(package, one.seen.candidate);
        json["shut_out"].push_back(std::move(shut));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string composition_csv(const Package& package, const ComposeAnswer& answer)
{
    std::string text = "rank,objective,measures,sizes,signatory,floor,contracted,after,own_rate,"
                       "own_rate_after,price_year\n";
    for (std::size_t rank = 0; rank < answer.found.size(); ++rank)
        for (std::size_t i = 0; i < answer.players.size(); ++i) {
            const auto& one = answer.found[rank];
            text += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\n", rank + 1, plain_number(one.objective),
                                csv_cell(measures_in_words(package, one.candidate.measures)),
                                csv_cell(sizes_in_words(package, one.candidate, Language::english)),
                                csv_cell(id_of(package, answer.players[i])),
                                plain_number(kronor(answer.floors[i])), plain_number(kronor(one.gain[i])),
                                plain_number(kronor(one.after[i])),
                                plain_number(one.appraisal.actors[answer.players[i].index].npv_own),
                                plain_number(one.after_own[i]), package.price_year);
        }
    return text;
}

} // namespace byggom
