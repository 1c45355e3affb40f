#include "cli/report/composition.hpp"

#include "libpackage/quantity/money.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

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

std::string tree_of(const Package& package, const ComposeAnswer& answer)
{
    Json json{{"package", package.name},
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
    return json.dump();
}

/// A size as it is typed: a share in per cent, else the number and its unit.
Value size_value(double value, const std::string& unit)
{
    return unit == "1" ? share(value) : Value(Message{"{} {}", {Value(value), own_text(unit)}});
}

bool touches(const Package& package, std::size_t choice, const Candidate& candidate)
{
    const auto& measures = package.compose.choices[choice].measures;
    return std::any_of(measures.begin(), measures.end(),
                       [&](MeasureId id) { return holds(candidate.measures, static_cast<int>(id.index)); });
}

Value size_of(const Package& package, std::size_t choice, const Candidate& candidate)
{
    const auto figure =
        package.compose.choices[choice].values[static_cast<std::size_t>(candidate.sizes[choice])];
    return size_value(Draw(package.figures)[figure][0], package.figures[figure].unit);
}

Value measures_of(MeasureSet measures, std::size_t all)
{
    Value::List list;
    for (std::uint32_t m = 0; m < all; ++m)
        if (holds(measures, static_cast<int>(m)))
            list.emplace_back(MeasureId{m});
    return list;
}

/// "quota 25 %, rebate 50 %": the sizes that matter to a candidate.
Value::List sizes_of(const Package& package, const Candidate& candidate)
{
    Value::List list;
    for (std::size_t c = 0; c < package.compose.choices.size(); ++c)
        if (touches(package, c, candidate))
            list.emplace_back(
                Message{"{} {}", {term(package.compose.choices[c].id), size_of(package, c, candidate)}});
    return list;
}

/// A condition by the name of its limit: "yearly budget, City of Malmö".
Message condition_told(const Package& package, const ComposeAnswer& answer, Condition condition)
{
    const auto place = static_cast<std::size_t>(condition.place);
    switch (condition.kind) {
    case Condition::Kind::budget:
        return {"yearly budget, {}", {package.compose.budgets[place].actor}};
    case Condition::Kind::over_threshold:
        return "households over the threshold";
    case Condition::Kind::under_norm:
        return "households under the norm";
    case Condition::Kind::floor:
        return {"what {} asks for", {answer.players[place]}};
    case Condition::Kind::surplus:
        return "what the signatories ask for together";
    case Condition::Kind::lawful:
        break;
    }
    return "lawful payments";
}

class CompositionDescribed {
public:
    CompositionDescribed(const Package& package, const ComposeAnswer& answer)
        : package_(package), answer_(answer)
    {}

    Document describe()
    {
        document_ = document_of(package_, "byggom/compose/2");
        document_.csv_table = "found_in_rows";
        add(Tree{"", [text = tree_of(package_, answer_)] { return text; }});
        if (answer_.found.empty()) {
            for (auto& line : why_none(package_, answer_))
                format_message(std::move(line));
            return std::move(document_);
        }
        chosen();
        signatories();
        payments();
        limits();
        binding();
        runners_up();
        proof();
        add(found_in_rows());
        return std::move(document_);
    }

private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void format_message(Message said) { add(paragraph(std::move(said))); }
    static Value ore(std::int64_t amount) { return money(kronor(amount)); }
    const Composition& best() const { return answer_.found.front(); }
    Value worth_of_whom() const
    {
        return answer_.objective == resources ? Value(Message{"society at large"}) : Value(answer_.objective);
    }
    bool is_signatory(ActorId actor) const
    {
        return std::find(answer_.players.begin(), answer_.players.end(), actor) != answer_.players.end();
    }

    void chosen()
    {
        const auto objective = money(best().objective);
        const auto society = money(best().appraisal.society.npv);
        Message said{"The best package for {}: {}", {worth_of_whom(), objective}};
        if (answer_.objective != resources)
            said = {
                best().payments.empty() ? "The best package for {}: {} at its own rate; society {}"
                : is_signatory(answer_.objective)
                    ? "The best package for {}: {} at its own rate, with the payments below; society {}"
                    : "The best package for {}: {} at its own rate, before the payments below; society {}",
                {worth_of_whom(), objective, society}};
        add(Paragraph{std::move(said), Paragraph::Style::strong});
        Value::List left_out;
        for (std::uint32_t m = 0; m < package_.measures.size(); ++m)
            if (holds(best().candidate.measures, static_cast<int>(m)))
                add(item(with_sizes(MeasureId{m})));
            else
                left_out.emplace_back(MeasureId{m});
        if (!left_out.empty())
            format_message({"Left out: {}.", {Value(std::move(left_out))}});
        if (best().objective < 0)
            format_message("Nothing at all would be better: the best package is a loss.");
    }
    /// "jobs, quota 25 %"
    Message with_sizes(MeasureId measure) const
    {
        Value::List sizes;
        for (std::size_t c = 0; c < package_.compose.choices.size(); ++c) {
            const auto& choice = package_.compose.choices[c];
            for (const auto id : choice.measures)
                if (id == measure)
                    sizes.emplace_back(
                        Message{"{} {}", {term(choice.field), size_of(package_, c, best().candidate)}});
        }
        return sizes.empty() ? Message{"{}", {measure}}
                             : Message{"{}: {}", {measure, Value(std::move(sizes))}};
    }

    void signatories()
    {
        Table table{"signatories",
                    "What each signatory gains",
                    {{"", "signatory"},
                     {"", "asks for", Quantity::money},
                     {"", "as contracted", Quantity::money, everywhere, true},
                     {"", "paid to it", Quantity::money},
                     {"", "after", Quantity::money, everywhere, true},
                     {"", "at its own rate", Quantity::money, everywhere, true}}};
        table.in = for_people;
        for (std::size_t i = 0; i < answer_.players.size(); ++i)
            table.rows.push_back(
                {{answer_.players[i], ore(answer_.floors[i]), ore(best().gain[i]),
                  best().after[i] == best().gain[i] ? Value() : ore(best().after[i] - best().gain[i]),
                  ore(best().after[i]), money(best().after_own[i])}});
        table.notes.emplace_back(package_.compose.floor == Floor::alone
                                     ? Message{"Each asks for what it can do without the others; present "
                                               "values at society's rate, the last "
                                               "column at its own, after the payments."}
                                     : Message{"Each asks not to lose; present values at society's rate, the "
                                               "last column at its own, after the "
                                               "payments."});
        if (!answer_.floors_are_sure)
            table.notes.emplace_back(
                "The search for what each can do without the others was stopped: it may be more.");
        add(std::move(table));
    }

    Value party(const std::optional<int>& place) const
    {
        return place ? Value(answer_.players[static_cast<std::size_t>(*place)])
                     : Value(Message{"the coordination association"});
    }

    void payments()
    {
        if (best().payments.empty())
            return format_message(
                "As contracted every signatory has what it asks for: nothing more need be paid.");
        for (const auto& payment : best().payments)
            format_message(
                {"{} pays {} {}: {}.",
                 {party(payment.from), party(payment.to), ore(payment.ore),
                  payment.instrument.empty() ? own_text(payment.channel)
                                             : Value(Message(std::string_view(payment.instrument)))}});
    }

    void limits()
    {
        if (best().budgets.empty() && !package_.compose.over_threshold && !package_.compose.under_norm)
            return;
        Table table{"limits",
                    "Limits",
                    {{"", "limit"},
                     {"", "most", Quantity::money},
                     {"", "here", Quantity::money},
                     {"", "left", Quantity::money, everywhere, true}}};
        table.in = for_people;
        const Draw draw(package_.figures);
        for (std::size_t b = 0; b < best().budgets.size(); ++b) {
            const auto& use = best().budgets[b];
            const auto& most = package_.compose.budgets[b].most;
            const double limit = draw[most[std::min(static_cast<std::size_t>(use.year), most.size() - 1)]][0];
            table.rows.push_back(
                {{Message{"{} {}",
                          {condition_told(package_, answer_, {Condition::Kind::budget, static_cast<int>(b)}),
                           year(package_.start + use.year)}},
                  money(limit), money(limit - use.slack), money(use.slack)}});
        }
        const auto share_row = [&](Condition::Kind kind, const std::optional<FigureId>& most, double part) {
            if (most)
                table.rows.push_back({{condition_told(package_, answer_, {kind, 0}), share(draw[*most][0]),
                                       share(part), share(draw[*most][0] - part)}});
        };
        share_row(Condition::Kind::over_threshold, package_.compose.over_threshold, best().over_threshold);
        share_row(Condition::Kind::under_norm, package_.compose.under_norm, best().under_norm);
        if (!best().budgets.empty())
            table.notes.emplace_back("Of a yearly budget its tightest year.");
        add(std::move(table));
    }

    Message step_of(const Relaxation& relaxation) const
    {
        switch (relaxation.condition.kind) {
        case Condition::Kind::budget:
            return {"{} more each year", {share(relaxation.by)}};
        case Condition::Kind::over_threshold:
        case Condition::Kind::under_norm:
            return {"{} more of the households", {share(relaxation.by)}};
        case Condition::Kind::floor:
            return {"it signs with {} less", {money(relaxation.by)}};
        default:
            return "any payment is lawful";
        }
    }

    void binding()
    {
        if (answer_.relaxations.empty()) {
            add(heading("What binds"));
            format_message("Nothing: no limit loosened by its step gives a better package.");
        } else {
            Table table{"binding",
                        "What binds",
                        {{"", "limit"},
                         {"", "loosened"},
                         {"", "the best is then", Quantity::money},
                         {"", "more", Quantity::money, everywhere, true},
                         {"", "by what else is in it"}}};
            table.in = for_people;
            for (const auto& one : answer_.relaxations)
                table.rows.push_back(
                    {{condition_told(package_, answer_, one.condition), step_of(one), money(one.objective),
                      money(one.objective - best().objective), difference(one.candidate)}});
            add(std::move(table));
        }
        if (!answer_.loosening_is_sure)
            format_message("The time was up: not every limit was loosened in full.");
    }

    /// What another candidate has more, fewer, or at another size.
    Value difference(const Candidate& other) const
    {
        Value::List list;
        for (std::uint32_t m = 0; m < package_.measures.size(); ++m) {
            const bool was = holds(best().candidate.measures, static_cast<int>(m));
            const bool is = holds(other.measures, static_cast<int>(m));
            if (was != is)
                list.emplace_back(Message{is ? "with {}" : "without {}", {MeasureId{m}}});
        }
        for (std::size_t c = 0; c < package_.compose.choices.size(); ++c)
            if (touches(package_, c, other) &&
                (!touches(package_, c, best().candidate) || best().candidate.sizes[c] != other.sizes[c]))
                list.emplace_back(
                    Message{"{} {}", {term(package_.compose.choices[c].id), size_of(package_, c, other)}});
        return list.empty() ? Value(Message{"the same"}) : Value(std::move(list));
    }

    void runners_up()
    {
        if (answer_.found.size() < 2)
            return;
        Table table{"runners_up",
                    "Runners-up",
                    {{"", {}, Quantity::whole},
                     {"", {"{}", {worth_of_whom()}}, Quantity::money},
                     {"", "less", Quantity::money}}};
        table.in = for_people;
        for (const auto player : answer_.players)
            table.columns.push_back({"", {"{}", {player}}, Quantity::money, everywhere, true});
        table.columns.push_back({"", "against the best"});
        for (std::size_t rank = 0; rank < answer_.found.size(); ++rank) {
            const auto& one = answer_.found[rank];
            std::vector<Value> row{Value(rank + 1), money(one.objective),
                                   rank == 0 ? Value() : money(best().objective - one.objective)};
            for (const auto amount : one.after)
                row.push_back(ore(amount));
            row.push_back(rank == 0 ? own_text("") : difference(one.candidate));
            table.rows.push_back({std::move(row)});
        }
        add(std::move(table));
    }

    void proof()
    {
        const auto& proof = answer_.proof;
        format_message({"{} packages were run, at {} combinations of sizes.",
                        {Value(static_cast<std::int64_t>(proof.candidates_evaluated)),
                         Value(static_cast<std::int64_t>(proof.size_combinations))}});
        switch (proof.kind) {
        case Proof::Kind::enumerated:
            return format_message("These are all there are: none is better.");
        case Proof::Kind::bounded:
            return format_message(
                {"No other is better: what single measures and pairs of them add up to bounds the "
                 "rest, and in "
                 "every run it held to {} SEK.",
                 {ratio(proof.deviation)}});
        case Proof::Kind::estimated:
            return format_message(
                {"That none is better is not proved: in some runs measures acted together by up to "
                 "{} more than "
                 "single measures and pairs of them add up to.",
                 {kronor_of(proof.deviation)}});
        case Proof::Kind::stopped:
            break;
        }
        format_message(
            proof.bound
                ? Message{"The search was stopped: none is better than {}, {} more than the best found.",
                          {money(*proof.bound), money(*proof.bound - best().objective)}}
                : Message{"The search was stopped: how much better another may be is not known."});
    }

    Table found_in_rows() const
    {
        Table table{"found_in_rows",
                    "Packages found",
                    {{"rank", "rank", Quantity::whole},
                     {"objective", "worth", Quantity::money},
                     {"measures", "measures"},
                     {"sizes", "sizes"},
                     {"signatory", "signatory"},
                     {"floor", "asks for", Quantity::money},
                     {"contracted", "as contracted", Quantity::money},
                     {"after", "after", Quantity::money},
                     {"own_rate", "at its own rate, as contracted", Quantity::money},
                     {"own_rate_after", "at its own rate", Quantity::money}}};
        table.in = in_csv | on_sheet;
        for (std::size_t rank = 0; rank < answer_.found.size(); ++rank)
            for (std::size_t i = 0; i < answer_.players.size(); ++i) {
                const auto& one = answer_.found[rank];
                table.rows.push_back({{Value(rank + 1), money(one.objective),
                                       measures_of(one.candidate.measures, package_.measures.size()),
                                       Value(sizes_of(package_, one.candidate)), answer_.players[i],
                                       ore(answer_.floors[i]), ore(one.gain[i]), ore(one.after[i]),
                                       money(one.appraisal.actors[answer_.players[i].index].npv_own),
                                       money(one.after_own[i])}});
                // Whole SEK and öre: what is agreed is exact.
            }
        return table;
    }

    const Package& package_;
    const ComposeAnswer& answer_;
    Document document_;
};

} // namespace

Document describe(const Package& package, const ComposeAnswer& answer)
{
    return CompositionDescribed(package, answer).describe();
}

std::vector<Message> why_none(const Package& package, const ComposeAnswer& answer)
{
    const auto amount_of = [](Condition condition, double amount) {
        const bool is_share = condition.kind == Condition::Kind::over_threshold ||
                              condition.kind == Condition::Kind::under_norm;
        return is_share ? Value(Message{"{} of the households", {share(std::round(amount * 1000) / 1000)}})
               : amount < 10000 ? kronor_of(amount)
                                : money(amount);
    };
    const auto all = package.measures.size();
    std::vector<Message> said{"no package meets every condition"};
    for (const auto& one : answer.binding_infeasibilities) {
        const auto condition = condition_told(package, answer, one.condition);
        const auto measures = measures_of(one.seen.candidate.measures, all);
        auto sizes = sizes_of(package, one.seen.candidate);
        said.push_back(sizes.empty() ? Message{"{}: a package fits with {} more: {}",
                                               {condition, amount_of(one.condition, one.amount), measures}}
                                     : Message{"{}: a package fits with {} more: {} ({})",
                                               {condition, amount_of(one.condition, one.amount), measures,
                                                Value(std::move(sizes))}});
    }
    if (answer.binding_infeasibilities.empty() && answer.nearest_candidate) {
        said.push_back({"no single condition is the cause; the nearest package, {}, lacks",
                        {measures_of(answer.nearest_candidate->measures, all)}});
        for (const auto& breach : answer.nearest)
            said.push_back({"{}: {}",
                            {condition_told(package, answer, breach.condition),
                             amount_of(breach.condition, breach.amount)}});
    }
    if (answer.binding_infeasibilities.empty() && !answer.nearest_candidate)
        said.emplace_back("what is done in any case excludes itself, or presses more tenants than may be");
    if (!answer.loosening_is_sure)
        said.emplace_back("the search was stopped; there may be one");
    return said;
}

} // namespace byggom
