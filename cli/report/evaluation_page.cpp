#include "cli/report/chart.hpp"
#include "cli/report/evaluation.hpp"
#include "cli/report/names.hpp"
#include "cli/report/text_table.hpp"
#include "libpackage/appraisal/payback.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace byggom {
namespace {

constexpr double half_a_household = 0.5;

/// One page in the making: what it is about and how it speaks.
class Page {
public:
    Page(const Package& package, const Evaluation& evaluation, const EvaluationReportOptions& wanted)
        : package_(package), evaluation_(evaluation), appraisal_(evaluation.appraisal), wanted_(wanted)
    {}

    std::string print() const
    {
        return title() + who() + by_kind() + hiring() + rent() + ground_rent() + turns() + aid() +
               balances() + break_even() + rests_on();
    }

private:
    std::string word(std::string_view english) const
    {
        return std::string(translate(wanted_.language, english));
    }
    std::string heading(std::string_view english) const
    {
        return "\n" + toned(word(english), Tone::strong, wanted_.colour) + "\n";
    }
    std::string number(double value, int decimals) const
    {
        return grouped(value, decimals, wanted_.language);
    }
    std::string thousands(double amount) const { return number(amount / 1e3, 0); }
    Cell money(double amount) const { return {thousands(amount), tone_of(amount)}; }
    std::string name_of(const Actor& actor) const { return byggom::name_of(actor, wanted_.language); }
    std::string translate_identifier(std::string_view identifier) const
    {
        return byggom::translate_identifier(identifier, wanted_.language);
    }
    std::string percent(double share, int decimals = 1) const { return number(share * 100, decimals) + " %"; }

    /// "3.5 %", or where it changes from the first year to the last "3.5 … 3.0 %".
    std::string society_rates() const
    {
        const auto& rates = appraisal_.society.rate;
        return (rates.front() == rates.back() ? "" : number(rates.front() * 100, 1) + " … ") +
               percent(rates.back());
    }

    std::string title() const
    {
        std::string text = toned(package_.name, Tone::strong, wanted_.colour) + "\n";
        text += fmt::format("{}–{} · ", package_.start, package_.start + package_.horizon - 1);
        text += conventions(package_, wanted_.language);
        text += fmt::format("{} {} {} · {}\n", word("society at"), society_rates(), word("real"),
                            word("positive: the actor gains"));
        if (const auto baseline = package_.figures.find("area.baseline.employment"))
            text +=
                fmt::format("{} {}: {}\n", word("employment of the area, 20 to 64:"),
                            percent(package_.figures[*baseline].value), package_.figures[*baseline].source);
        if (wanted_.cashable)
            text += word("savings of services count as far as whole steps of capacity are freed; the rest "
                         "serves others") +
                    "\n";
        if (package_.rules_year != package_.start)
            text += fmt::format("{} {}\n", package_.rules_year,
                                word("is the year whose tax and benefit rules stand for all years, as no "
                                     "others are complete"));
        return text;
    }

    bool is_touched(const ActorAppraisal& verdict) const
    {
        return std::any_of(verdict.balance.begin(), verdict.balance.end(),
                           [](double amount) { return std::abs(amount) > half_a_krona; });
    }

    std::vector<Cell> actor_row(const ActorAppraisal& verdict, bool is_part) const
    {
        const auto& actor = package_.actors[verdict.actor.index];
        const auto payback =
            verdict.payback_year ? std::to_string(package_.start + *verdict.payback_year) : word("never");
        const auto peak = verdict.peak_year ? fmt::format("{} ({})", thousands(verdict.peak_outlay),
                                                          package_.start + *verdict.peak_year)
                                            : std::string("–");
        return {{(is_part ? "  " : "") + name_of(actor), is_part ? Tone::faint : Tone::plain},
                money(verdict.npv_own),
                {percent(verdict.rate_own.front()), Tone::faint},
                money(verdict.npv_society),
                {payback},
                {verdict.bcr ? number(*verdict.bcr, 2) : "–"},
                {peak}};
    }

    /// Every actor but the resources, each followed by its parts.
    template <class Show>
    void each_actor(Show show) const
    {
        for (std::uint32_t i = 1; i < package_.actors.size(); ++i) {
            if (package_.actors[i].parent)
                continue;
            show(ActorId{i}, false);
            for (std::uint32_t part = 1; part < package_.actors.size(); ++part)
                if (package_.actors[part].parent == ActorId{i})
                    show(ActorId{part}, true);
        }
    }

    std::string who() const
    {
        TextTable table({word("actor"), word("own rate"), "", word("society's"), word("payback"),
                         word("benefit/cost"), word("peak outlay")},
                        {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right,
                         Align::right});
        each_actor([&](ActorId actor, bool is_part) {
            const auto& verdict = appraisal_.actors[actor.index];
            if (is_touched(verdict))
                table.add(actor_row(verdict, is_part));
        });
        table.add_rule();
        table.add({{word("Society"), Tone::strong},
                   {""},
                   {percent(appraisal_.society.rate.front()), Tone::faint},
                   money(appraisal_.society.npv),
                   {""},
                   {""},
                   {""}});
        for (const auto& whole : appraisal_.consolidations)
            table.add({{"  " + word(whole.name), Tone::faint},
                       {""},
                       {""},
                       money(whole.npv_society),
                       {""},
                       {""},
                       {""}});
        return heading("Who pays and who gains") + table.print(wanted_.colour) + apart();
    }

    /// What is told beside the sum.
    std::string apart() const
    {
        std::string text;
        const auto line = [&](std::string_view what, double amount) {
            if (std::abs(amount) > 500) // half of what is shown
                text += toned(word(what) + ": " + thousands(amount) + "\n", Tone::faint, wanted_.colour);
        };
        line("Supplement for the cost of public funds, apart", appraisal_.society.cost_of_public_funds);
        line("Local tax settled after the last year, dropped", appraisal_.tax_beyond_horizon);
        for (const auto& verdict : appraisal_.actors)
            if (package_.actors[verdict.actor.index].role == Role::tenants)
                line("Pension rights earned, not cash, within the tenants' figure", verdict.accrued);
        return text;
    }

    std::string by_kind() const
    {
        std::string text;
        for (std::size_t kind = 0; kind < kind_count; ++kind)
            text += fmt::format("{}{} {}", kind == 0 ? "" : " · ", word(kind_names[kind]),
                                thousands(appraisal_.society.by_kind[kind]));
        return heading("By kind, society") + text + "\n";
    }

    std::string hiring() const
    {
        const auto& count = appraisal_.hiring;
        if (count.heads <= 0)
            return {};
        std::string text = heading("Hiring");
        const auto line = [&](double value, int decimals, std::string_view what) {
            text += fmt::format("{:>8}  {}\n", number(value, decimals), word(what));
        };
        line(count.heads, 1, "heads");
        line(count.labour_years, 1, "labour-years");
        line(count.contract_months, 1, "months of contract, mean");
        line(count.lasting_jobs, 1, "jobs kept at hand-over");
        text += fmt::format("{:>8}  {}\n", percent(count.implied_deadweight, 0),
                            word("implied deadweight: share of the jobs that would have been found anyway"));
        return text;
    }

    std::string rent() const
    {
        TextTable table({word("household"), word("state of first adult"), word("households"),
                         word("rent/income before"), word("after"), word("paid by municipality"),
                         word("by state"), word("over the threshold"), word("under the norm")},
                        {Align::left, Align::left, Align::right, Align::right, Align::right, Align::right,
                         Align::right, Align::right, Align::right});
        bool any = false;
        for (const auto& burden : evaluation_.rent_burdens) {
            if (burden.households[0] < half_a_household)
                continue;
            any = true;
            const auto share_of = [&](double rent_paid, double income) {
                return income > 0 ? percent(rent_paid / income, 0) : std::string("–");
            };
            table.add({{translate_identifier(burden.household)},
                       {translate_identifier(to_string(burden.state))},
                       {number(burden.households[0], 0)},
                       {share_of(burden.rent[0], burden.income[0])},
                       {share_of(burden.rent_after[0], burden.income_after[0])},
                       {number(burden.paid_by_municipality[0], 0)},
                       {number(burden.paid_by_state[0], 0)},
                       {burden.pushed_over[0] > 0 ? word("yes") : "", Tone::loss},
                       {burden.pushed_under_norm[0] > 0 ? word("yes") : "", Tone::loss}});
        }
        return any ? heading("The rent rise, household by household") + table.print(wanted_.colour)
                   : std::string{};
    }

    std::string ground_rent() const
    {
        std::string text;
        for (const auto& waiver : appraisal_.waivers) {
            text += heading("Ground rent in people");
            const auto line = [&](const std::string& value, std::string_view what) {
                text += fmt::format("{:>10}  {}\n", value, word(what));
            };
            line(thousands(waiver.full_rent), "full ground rent a year");
            line(thousands(waiver.assistance), "assistance of a household a year");
            line(number(waiver.households, 1), "households leaving assistance that equal it, in one year");
            if (!waiver.gain_per_hire)
                continue;
            line(thousands(*waiver.gain_per_hire), "the municipality's gain of one hire");
            const auto hires = [&](const std::optional<double>& count, std::string_view what) {
                if (count)
                    line(number(*count, 0), what);
                else
                    text += fmt::format("{:>10}  {}: {}\n", "–", word(what),
                                        word("none: a hire gains it nothing"));
            };
            hires(waiver.hires_for_full_waiver, "hires that repay a full waiver, with jobs that end");
            hires(waiver.hires_for_rebate, "hires that repay the rebate agreed, with jobs that end");
        }
        return text;
    }

    std::string turns() const
    {
        std::string text;
        for (const auto& turn : appraisal_.assistance) {
            text += heading("Where the verdict turns");
            text +=
                fmt::format("{}, {} ({} {}):\n", name_of(package_.actors[turn.municipality.index]),
                            word("share of households on assistance"), word("stated"), percent(turn.stated));
            text += turning("rent rise and jobs alone", turn.rent_and_jobs);
            text += turning("the whole package", turn.whole);
        }
        return text;
    }

    std::string turning(std::string_view what, const SwitchingValue& turn) const
    {
        if (turn.value)
            return fmt::format("{:>10}  {}: {}\n", percent(*turn.value), word(what),
                               word("above it the municipality loses"));
        return fmt::format("{:>10}  {}: {} (0 %: {}, 100 %: {})\n", "–", word(what),
                           word("it does not turn between 0 and 100 %"), thousands(turn.at_low),
                           thousands(turn.at_high));
    }

    std::string aid() const
    {
        std::string text;
        for (const auto& sum : appraisal_.state_aid)
            text +=
                fmt::format("{}: {} {} ({}), {} {}: {}\n", name_of(package_.actors[sum.undertaking.index]),
                            word("largest in three years"), thousands(sum.largest), package_.start + sum.year,
                            word("ceiling"), thousands(sum.ceiling), word(sum.within ? "within" : "OVER"));
        return text.empty() ? text : heading("State aid") + text;
    }

    std::string balances() const
    {
        std::vector<Curve> curves;
        for (const auto& verdict : appraisal_.actors) {
            const auto& actor = package_.actors[verdict.actor.index];
            if (verdict.actor != resources && !actor.parent && is_touched(verdict))
                curves.push_back({name_of(actor), cumulative(verdict.balance)});
        }
        curves.push_back({word("Society"), cumulative(appraisal_.society.balance)});
        return heading("Cumulative balance") + toned("MSEK\n", Tone::faint, wanted_.colour) +
               charts(curves, package_.start, wanted_.language, wanted_.colour);
    }

    std::string break_even() const
    {
        if (appraisal_.break_even.empty())
            return {};
        std::vector<LabourState> states;
        std::vector<std::string> head{word("actor")};
        std::vector<Align> alignment{Align::left};
        for (const auto& row : appraisal_.break_even)
            if (std::find(states.begin(), states.end(), row.from) == states.end()) {
                states.push_back(row.from);
                head.push_back(translate_identifier("from " + std::string(to_string(row.from))));
                alignment.push_back(Align::right);
            }
        TextTable table(head, alignment);
        each_actor([&](ActorId actor, bool is_part) {
            std::vector<Cell> cells{{(is_part ? "  " : "") + name_of(package_.actors[actor.index])}};
            bool any = false;
            for (const auto& row : appraisal_.break_even)
                if (row.actor == actor) {
                    cells.push_back({row.heads ? number(*row.heads, 1) : "–"});
                    any = any || row.heads.has_value();
                }
            if (any)
                table.add(cells);
        });
        return heading("Break-even in heads: lasting exits into work that repay an actor's outlay") +
               table.print(wanted_.colour);
    }

    /// What the package itself assumes, by name.
    std::string own_assumptions() const
    {
        constexpr std::size_t page_width = 110;
        std::string text = word("assumed by the package itself:");
        std::size_t width = display_width(text);
        for (const auto id : evaluation_.used) {
            const auto& figure = package_.figures[id];
            if (figure.mark != Mark::assumption || figure.origin.file != package_.file)
                continue;
            if (width + figure.id.size() > page_width) {
                text += "\n ";
                width = 1;
            }
            text += " " + figure.id;
            width += 1 + figure.id.size();
        }
        return text + "\n";
    }

    std::string age_of(const Figure& figure) const
    {
        return wanted_.age ? age_flag(figure, *wanted_.age, wanted_.language) : std::string{};
    }
    std::string marked(const Figure& figure) const
    {
        const auto age = age_of(figure);
        return word(to_string(figure.mark)) + (age.empty() ? "" : ", ") + age;
    }

    std::string rests_on() const
    {
        std::size_t assumed = 0;
        std::size_t remembered = 0;
        std::size_t old = 0;
        for (const auto id : evaluation_.used) {
            assumed += package_.figures[id].mark == Mark::assumption ? 1U : 0U;
            remembered += package_.figures[id].mark == Mark::memory ? 1U : 0U;
            old += age_of(package_.figures[id]).empty() ? 0U : 1U;
        }
        std::string text = heading("What the result rests on");
        text += fmt::format("{} {} · {} {} · {} {}", evaluation_.used.size(), word("figures used"), assumed,
                            word("of these assumptions"), remembered,
                            word("of these from memory, to be checked"));
        if (wanted_.age)
            text += fmt::format(" · {} {} {} {}", old, word("of these undated or older than"),
                                wanted_.age->oldest, word("years"));
        if (!wanted_.assumptions)
            return text + " · " + word("all of them: --assumptions") + "\n" + own_assumptions();
        TextTable table({word("figure"), word("value"), word("low"), word("high"), word("unit"),
                         word("prices"), word("grade"), word("mark"), word("source")},
                        {Align::left, Align::right, Align::right, Align::right, Align::left, Align::right,
                         Align::left, Align::left, Align::left});
        const auto optional = [](const std::optional<double>& value) {
            return value ? fmt::format("{:g}", *value) : std::string{};
        };
        for (const auto id : evaluation_.used) {
            const auto& figure = package_.figures[id];
            const bool weak = figure.mark == Mark::assumption || figure.mark == Mark::memory;
            table.add({{figure.id},
                       {fmt::format("{:g}", figure.value)},
                       {optional(figure.low)},
                       {optional(figure.high)},
                       {figure.unit},
                       {figure.price_year ? std::to_string(figure.price_year->number) : ""},
                       {figure.grade},
                       {marked(figure), weak || !age_of(figure).empty() ? Tone::loss : Tone::plain},
                       {figure.source.empty() ? figure.note : figure.source}});
        }
        return text + "\n\n" + table.print(wanted_.colour);
    }

    const Package& package_;
    const Evaluation& evaluation_;
    const Appraisal& appraisal_;
    const EvaluationReportOptions& wanted_;
};

} // namespace

std::string conventions(const Package& package, Language language)
{
    constexpr std::array<std::string_view, 3> timing{
        "amounts fall at the start of each year; year 0 is undiscounted",
        "amounts fall in the middle of each year", "amounts fall at the end of each year"};
    return fmt::format("{}, {} {} · {} {} · {}\n", translate(language, "kSEK"),
                       translate(language, "prices of"), package.price_year, translate(language, "rules of"),
                       package.rules_year,
                       translate(language, timing[static_cast<std::size_t>(package.timing)]));
}

std::string evaluation_page(const Package& package, const Evaluation& evaluation,
                            const EvaluationReportOptions& wanted)
{
    return Page(package, evaluation, wanted).print();
}

} // namespace byggom
