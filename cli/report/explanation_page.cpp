#include "cli/report/evaluation.hpp"
#include "cli/report/text_table.hpp"
#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/present_value.hpp"

#include <fmt/format.h>

namespace byggom {
namespace {

Series factors_of(const RateSchedule& rates, const Package& package)
{
    return discount_factors(real_rates(rates, Draw(package.figures), package.horizon), timing_of(package));
}

std::string kilo(double amount, Language language) { return grouped(amount / 1e3, 1, language); }

Cell money(double amount, Language language) { return {kilo(amount, language), tone_of(amount)}; }

/// "rules.vat.standard = 0.25 (2025, A, found)"
std::string source_of(const Figure& figure, const EvaluationReportOptions& wanted)
{
    const auto language = wanted.language;
    const auto age = wanted.age ? age_flag(figure, *wanted.age, language) : std::string{};
    auto text = fmt::format("{} = {:g}", figure.id, figure.value);
    if (figure.unit != "1")
        text += " " + figure.unit;
    text += fmt::format(" ({}{}{}{}{}{})",
                        figure.price_year ? std::to_string(figure.price_year->number) + ", " : "",
                        figure.grade, figure.grade.empty() ? "" : ", ",
                        translate(language, to_string(figure.mark)), age.empty() ? "" : ", ", age);
    return figure.source.empty() ? text : text + " " + figure.source;
}

} // namespace

std::string explanation_page(const Package& package, const Evaluation& evaluation, ActorId actor,
                             std::optional<int> year, const EvaluationReportOptions& wanted)
{
    const auto word = [&](std::string_view english) {
        return std::string(translate(wanted.language, english));
    };
    const auto& who = package.actors[actor.index];
    const Series factors = factors_of(who.rates, package);
    TextTable table(
        {word("amount"), word("measure"), word("label"), word("counterpart"), word("kind"), word("source")},
        {Align::right, Align::left, Align::left, Align::left, Align::left, Align::left});
    double sum = 0;
    for (const auto& line : lines_of(actor, evaluation.ledger.lines(), package)) {
        const Series gain = gain_of(actor, line, package);
        const double amount = year ? gain(0, *year) : present_value(gain, factors)[0];
        if (amount == 0)
            continue;
        sum += amount;
        const auto other = belongs_to(line.payer, actor, package) ? line.payee : line.payer;
        table.add({money(amount, wanted.language),
                   {package.measures[line.measure.index]->id},
                   {word(line.label)},
                   {package.actors[other.index].id},
                   {word(to_string(line.kind))},
                   {source_of(package.figures[line.source], wanted), Tone::faint}});
    }
    table.add_rule();
    table.add({money(sum, wanted.language), {word("sum"), Tone::strong}, {""}, {""}, {""}, {""}});
    const auto when =
        year ? std::to_string(package.start + *year) : word("all years, present value at own rate");
    return toned(fmt::format("{} {} · {} · {}, {} {}", word("Lines behind"), who.name, when, word("kSEK"),
                             word("prices of"), package.price_year),
                 Tone::strong, wanted.colour) +
           "\n" + table.print(wanted.colour);
}

std::string ledger_page(const Package& package, const Evaluation& evaluation,
                        const EvaluationReportOptions& wanted)
{
    const auto word = [&](std::string_view english) {
        return std::string(translate(wanted.language, english));
    };
    const Series factors = factors_of(package.society_rates, package);
    TextTable table({word("measure"), word("label"), word("payer"), word("payee"), word("kind"),
                     word("nature"), word("total"), word("present value")},
                    {Align::left, Align::left, Align::left, Align::left, Align::left, Align::left,
                     Align::right, Align::right});
    for (const auto& line : evaluation.ledger.lines())
        table.add({{package.measures[line.measure.index]->id},
                   {word(line.label)},
                   {package.actors[line.payer.index].id},
                   {package.actors[line.payee.index].id},
                   {word(to_string(line.kind))},
                   {word(to_string(nature(line)))},
                   {kilo(total(line.amount)[0], wanted.language)},
                   {kilo(present_value(line.amount, factors)[0], wanted.language)}});
    return toned(word("The ledger"), Tone::strong, wanted.colour) + "\n" +
           conventions(package, wanted.language) + table.print(wanted.colour);
}

} // namespace byggom
