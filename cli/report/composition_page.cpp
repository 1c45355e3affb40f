#include "cli/report/composition.hpp"
#include "cli/report/evaluation.hpp"
#include "cli/report/format_message.hpp"
#include "cli/report/names.hpp"
#include "cli/report/records.hpp"
#include "cli/report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

std::string number_in_words(double value, const std::string& unit, Language language)
{
    if (unit == "1")
        return grouped(value * 100, std::abs(value * 100 - std::round(value * 100)) < 1e-9 ? 0 : 1,
                       language) +
               " %";
    auto text = plain_number(value);
    if (language == Language::swedish)
        if (const auto point = text.find('.'); point != std::string::npos)
            text[point] = ',';
    return text + " " + unit;
}

class CompositionPage {
public:
    CompositionPage(const Package& package, const ComposeAnswer& answer, Language language, bool colour)
        : package_(package), answer_(answer), language_(language), colour_(colour)
    {}

    std::string print() const
    {
        return package_.name + "\n" + conventions(package_, language_) + "\n" + chosen() + "\n" +
               signatories() + payments() + "\n" + limits() + binding() + runners_up() + proof();
    }

    std::string worth_of_whom() const
    {
        return answer_.objective == resources ? format_message("society at large")
                                              : name_of(package_.actors[answer_.objective.index], language_);
    }

private:
    template <class... Values>
    std::string format_message(std::string_view english, const Values&... values) const
    {
        return byggom::format_message(language_, english, values...);
    }
    std::string head(std::string_view english) const
    {
        return toned(format_message(english), Tone::strong, colour_) + "\n";
    }
    std::string kilo(double kronor) const { return grouped(kronor / 1000, 0, language_); }
    Cell money(double kronor) const { return {kilo(kronor), tone_of(kronor)}; }
    Cell ore(std::int64_t amount) const { return money(static_cast<double>(amount) / 100); }
    std::string percent(double share) const { return grouped(share * 100, 1, language_) + " %"; }
    const Composition& best() const { return answer_.found.front(); }
    std::string name(std::size_t signatory) const
    {
        return name_of(package_.actors[answer_.players[signatory].index], language_);
    }

    bool is_signatory(ActorId actor) const
    {
        return std::find(answer_.players.begin(), answer_.players.end(), actor) != answer_.players.end();
    }

    std::string chosen() const
    {
        std::string text =
            format_message("The best package for {}: {} kSEK", worth_of_whom(), kilo(best().objective));
        if (answer_.objective != resources)
            text += format_message(best().payments.empty() ? " at its own rate; society {}"
                                   : is_signatory(answer_.objective)
                                       ? " at its own rate, with the payments below; society {}"
                                       : " at its own rate, before the payments below; society {}",
                                   kilo(best().appraisal.society.npv));
        text = toned(text, Tone::strong, colour_) + "\n";
        std::vector<std::string> left_out;
        for (std::size_t m = 0; m < package_.measures.size(); ++m)
            if (holds(best().candidate.measures, static_cast<int>(m)))
                text += "  " + package_.measures[m]->id + sizes_of(static_cast<std::uint32_t>(m)) + "\n";
            else
                left_out.push_back(package_.measures[m]->id);
        if (!left_out.empty()) {
            std::string list;
            for (const auto& id : left_out)
                list += (list.empty() ? "" : ", ") + id;
            text += format_message("Left out: {}.\n", list);
        }
        if (best().objective < 0)
            text += format_message("Nothing at all would be better: the best package is a loss.\n");
        return text;
    }

    /// ", quota 25 %" for the sizes of one measure.
    std::string sizes_of(std::uint32_t measure) const
    {
        std::string text;
        for (std::size_t c = 0; c < package_.compose.choices.size(); ++c) {
            const auto& choice = package_.compose.choices[c];
            for (const auto id : choice.measures)
                if (id.index == measure)
                    text += ", " + translate_identifier(choice.field, language_) + " " +
                            size_of(c, best().candidate);
        }
        return text;
    }
    std::string size_of(std::size_t choice, const Candidate& candidate) const
    {
        const auto figure =
            package_.compose.choices[choice].values[static_cast<std::size_t>(candidate.sizes[choice])];
        return number_in_words(Draw(package_.figures)[figure][0], package_.figures[figure].unit, language_);
    }

    std::string signatories() const
    {
        TextTable table({format_message("signatory"), format_message("asks for"),
                         format_message("as contracted"), format_message("paid to it"),
                         format_message("after"), format_message("at its own rate")},
                        {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right});
        for (std::size_t i = 0; i < answer_.players.size(); ++i)
            table.add({{name(i)},
                       {kilo(static_cast<double>(answer_.floors[i]) / 100)},
                       ore(best().gain[i]),
                       {best().after[i] == best().gain[i]
                            ? "–"
                            : kilo(static_cast<double>(best().after[i] - best().gain[i]) / 100)},
                       ore(best().after[i]),
                       money(best().after_own[i])});
        std::string text =
            head("What each signatory gains") + table.print(colour_) +
            (static_cast<Floor>(package_.compose.floor) == Floor::alone
                 ? format_message("Each asks for what it can do without the others; present values at "
                                  "society's rate, the last column at its own, after the payments.\n")
                 : format_message("Each asks not to lose; present values at society's rate, the last "
                                  "column at its own, after the payments.\n"));
        if (!answer_.floors_are_sure)
            text += format_message(
                "The search for what each can do without the others was stopped: it may be more.\n");
        return text;
    }

    std::string party(const std::optional<int>& place) const
    {
        return place ? name(static_cast<std::size_t>(*place))
                     : format_message("the coordination association");
    }

    std::string payments() const
    {
        if (best().payments.empty())
            return format_message(
                "As contracted every signatory has what it asks for: nothing more need be paid.\n");
        std::string text;
        for (const auto& payment : best().payments)
            text += format_message("{} pays {} {} kSEK: {}.\n", party(payment.from), party(payment.to),
                                   kilo(static_cast<double>(payment.ore) / 100),
                                   payment.instrument.empty() ? payment.channel
                                                              : format_message(payment.instrument));
        return text;
    }

    std::string limits() const
    {
        if (best().budgets.empty() && !package_.compose.over_threshold && !package_.compose.under_norm)
            return {};
        TextTable table(
            {format_message("limit"), format_message("most"), format_message("here"), format_message("left")},
            {Align::left, Align::right, Align::right, Align::right});
        const Draw draw(package_.figures);
        for (std::size_t b = 0; b < best().budgets.size(); ++b) {
            const auto& use = best().budgets[b];
            const auto& most = package_.compose.budgets[b].most;
            const double limit = draw[most[std::min(static_cast<std::size_t>(use.year), most.size() - 1)]][0];
            table.add({{condition_in_words(package_, answer_, {Condition::Kind::budget, static_cast<int>(b)},
                                           language_) +
                        " " + std::to_string(package_.start + use.year)},
                       {kilo(limit)},
                       {kilo(limit - use.slack)},
                       money(use.slack)});
        }
        const auto share_row = [&](Condition::Kind kind, const std::optional<FigureId>& most, double share) {
            if (most)
                table.add({{condition_in_words(package_, answer_, {kind, 0}, language_)},
                           {percent(draw[*most][0])},
                           {percent(share)},
                           {percent(draw[*most][0] - share)}});
        };
        share_row(Condition::Kind::over_threshold, package_.compose.over_threshold, best().over_threshold);
        share_row(Condition::Kind::under_norm, package_.compose.under_norm, best().under_norm);
        return head("Limits") + table.print(colour_) +
               (best().budgets.empty() ? "" : format_message("Of a yearly budget its tightest year.\n")) +
               "\n";
    }

    std::string step_of(const Relaxation& relaxation) const
    {
        switch (relaxation.condition.kind) {
        case Condition::Kind::budget:
            return format_message("{} more each year", percent(relaxation.by));
        case Condition::Kind::over_threshold:
        case Condition::Kind::under_norm:
            return format_message("{} more of the households", percent(relaxation.by));
        case Condition::Kind::floor:
            return format_message("it signs with {} kSEK less", kilo(relaxation.by));
        default:
            return format_message("any payment is lawful");
        }
    }

    std::string binding() const
    {
        std::string text = head("What binds");
        if (answer_.relaxations.empty())
            text += format_message("Nothing: no limit loosened by its step gives a better package.\n");
        else {
            TextTable table({format_message("limit"), format_message("loosened"),
                             format_message("the best is then"), format_message("more"),
                             format_message("by what else is in it")},
                            {Align::left, Align::left, Align::right, Align::right, Align::left});
            for (const auto& one : answer_.relaxations)
                table.add({{condition_in_words(package_, answer_, one.condition, language_)},
                           {step_of(one)},
                           {kilo(one.objective)},
                           money(one.objective - best().objective),
                           {difference(one.candidate)}});
            text += table.print(colour_);
        }
        if (!answer_.loosening_is_sure)
            text += format_message("The time was up: not every limit was loosened in full.\n");
        return text + "\n";
    }

    /// What another candidate has more, fewer, or at another size.
    std::string difference(const Candidate& other) const
    {
        std::string text;
        const auto add = [&](const std::string& word) { text += (text.empty() ? "" : ", ") + word; };
        for (std::size_t m = 0; m < package_.measures.size(); ++m) {
            const bool was = holds(best().candidate.measures, static_cast<int>(m));
            const bool is = holds(other.measures, static_cast<int>(m));
            if (was != is)
                add((is ? "+" : "−") + package_.measures[m]->id);
        }
        for (std::size_t c = 0; c < package_.compose.choices.size(); ++c)
            if (touches(c, other) &&
                (!touches(c, best().candidate) || best().candidate.sizes[c] != other.sizes[c]))
                add(translate_identifier(package_.compose.choices[c].id, language_) + " " +
                    size_of(c, other));
        return text.empty() ? format_message("the same") : text;
    }
    bool touches(std::size_t choice, const Candidate& candidate) const
    {
        for (const auto id : package_.compose.choices[choice].measures)
            if (holds(candidate.measures, static_cast<int>(id.index)))
                return true;
        return false;
    }

    std::string runners_up() const
    {
        if (answer_.found.size() < 2)
            return {};
        std::vector<std::string> heads{"", worth_of_whom(), format_message("less")};
        std::vector<Align> alignment{Align::left, Align::right, Align::right};
        for (std::size_t i = 0; i < answer_.players.size(); ++i) {
            heads.push_back(name(i));
            alignment.push_back(Align::right);
        }
        heads.push_back(format_message("against the best"));
        alignment.push_back(Align::left);
        TextTable table(heads, alignment);
        for (std::size_t rank = 0; rank < answer_.found.size(); ++rank) {
            const auto& one = answer_.found[rank];
            std::vector<Cell> row{{std::to_string(rank + 1)},
                                  {kilo(one.objective)},
                                  {rank == 0 ? "–" : kilo(best().objective - one.objective)}};
            for (const auto amount : one.after)
                row.push_back(ore(amount));
            row.push_back({rank == 0 ? "" : difference(one.candidate)});
            table.add(row);
        }
        return head("Runners-up") + table.print(colour_) + "\n";
    }

    std::string proof() const
    {
        const auto& proof = answer_.proof;
        const auto candidates_evaluated =
            grouped(static_cast<double>(proof.candidates_evaluated), 0, language_);
        std::string text =
            format_message("{} packages were run, at {} combinations of sizes. ", candidates_evaluated,
                           grouped(static_cast<double>(proof.size_combinations), 0, language_));
        switch (proof.kind) {
        case Proof::Kind::enumerated:
            return text + format_message("These are all there are: none is better.\n");
        case Proof::Kind::bounded:
            return text +
                   format_message(
                       "No other is better: what single measures and pairs of them add up to bounds the "
                       "rest, and in every run it held to {} SEK.\n",
                       grouped(proof.deviation, 2, language_));
        case Proof::Kind::estimated:
            return text +
                   format_message(
                       "That none is better is not proved: in some runs measures acted together by up to "
                       "{} SEK more than single measures and pairs of them add up to.\n",
                       grouped(proof.deviation, 0, language_));
        case Proof::Kind::stopped:
            break;
        }
        return text +
               (proof.bound
                    ? format_message("The search was stopped: none is better than {} kSEK, {} more than the "
                                     "best found.\n",
                                     kilo(*proof.bound), kilo(*proof.bound - best().objective))
                    : format_message("The search was stopped: how much better another may be is not "
                                     "known.\n"));
    }

    const Package& package_;
    const ComposeAnswer& answer_;
    Language language_;
    bool colour_;
};

} // namespace

std::string composition_page(const Package& package, const ComposeAnswer& answer, Language language,
                             bool colour)
{
    return CompositionPage(package, answer, language, colour).print();
}

std::string measures_in_words(const Package& package, MeasureSet measures)
{
    std::string text;
    for (std::size_t m = 0; m < package.measures.size(); ++m)
        if (holds(measures, static_cast<int>(m)))
            text += (text.empty() ? "" : ", ") + package.measures[m]->id;
    return text;
}

std::string sizes_in_words(const Package& package, const Candidate& candidate, Language language)
{
    std::string text;
    const Draw draw(package.figures);
    for (std::size_t c = 0; c < package.compose.choices.size(); ++c) {
        const auto& choice = package.compose.choices[c];
        bool matters = false;
        for (const auto id : choice.measures)
            matters = matters || holds(candidate.measures, static_cast<int>(id.index));
        if (!matters)
            continue;
        const auto figure = choice.values[static_cast<std::size_t>(candidate.sizes[c])];
        text += (text.empty() ? "" : ", ") + translate_identifier(choice.id, language) + " " +
                number_in_words(draw[figure][0], package.figures[figure].unit, language);
    }
    return text;
}

std::string condition_in_words(const Package& package, const ComposeAnswer& answer, Condition condition,
                               Language language)
{
    const auto place = static_cast<std::size_t>(condition.place);
    const auto with_name = [&](std::string_view english, ActorId actor) {
        const auto name = name_of(package.actors[actor.index], language);
        return format_message(language, english, name);
    };
    switch (condition.kind) {
    case Condition::Kind::budget:
        return with_name("yearly budget, {}", package.compose.budgets[place].actor);
    case Condition::Kind::over_threshold:
        return std::string(translate(language, "households over the threshold"));
    case Condition::Kind::under_norm:
        return std::string(translate(language, "households under the norm"));
    case Condition::Kind::floor:
        return with_name("what {} asks for", answer.players[place]);
    case Condition::Kind::surplus:
        return std::string(translate(language, "what the signatories ask for together"));
    case Condition::Kind::lawful:
        break;
    }
    return std::string(translate(language, "lawful payments"));
}

std::string why_none(const Package& package, const ComposeAnswer& answer, Language language)
{
    const auto format_message = [&](std::string_view english, const auto&... values) {
        return byggom::format_message(language, english, values...);
    };
    const auto amount_of = [&](Condition condition, double amount) {
        const bool is_share = condition.kind == Condition::Kind::over_threshold ||
                              condition.kind == Condition::Kind::under_norm;
        return is_share ? format_message("{} % of the households", grouped(amount * 100, 1, language))
                        : format_message("{} kSEK", grouped(amount / 1000, amount < 10000 ? 1 : 0, language));
    };
    std::string text = format_message("no package meets every condition");
    for (const auto& one : answer.binding_infeasibilities)
        text += "\n  " + format_message(
                             "{}: a package fits with {} more: {}",
                             condition_in_words(package, answer, one.condition, language),
                             amount_of(one.condition, one.amount),
                             measures_in_words(package, one.seen.candidate.measures) +
                                 (sizes_in_words(package, one.seen.candidate, language).empty()
                                      ? ""
                                      : " (" + sizes_in_words(package, one.seen.candidate, language) + ")"));
    if (answer.binding_infeasibilities.empty() && answer.nearest_candidate) {
        text += "\n  " + format_message("no single condition is the cause; the nearest package, {}, lacks",
                                        measures_in_words(package, answer.nearest_candidate->measures));
        for (const auto& breach : answer.nearest)
            text += "\n    " + condition_in_words(package, answer, breach.condition, language) + ": " +
                    amount_of(breach.condition, breach.amount);
    }
    if (answer.binding_infeasibilities.empty() && !answer.nearest_candidate)
        text += "\n  " + format_message(
                             "what is done in any case excludes itself, or presses more tenants than may be");
    if (!answer.loosening_is_sure)
        text += "\n  " + format_message("the search was stopped; there may be one");
    return text;
}

} // namespace byggom
