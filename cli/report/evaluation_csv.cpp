#include "cli/report/evaluation.hpp"
#include "cli/report/records.hpp"
#include "libpackage/accounts/balance.hpp"

#include <fmt/format.h>

namespace byggom {
namespace {

/// "2014,start": what every row needs to be read rightly.
std::string conventions(const Package& package)
{
    return fmt::format("{},{}", package.price_year, timing_names[static_cast<std::size_t>(package.timing)]);
}

} // namespace

std::string evaluation_csv(const Package& package, const Evaluation& evaluation)
{
    std::string text = "actor,role,parent,year,balance,cumulative,price_year,timing\n";
    for (const auto& verdict : evaluation.appraisal.actors) {
        const auto& actor = package.actors[verdict.actor.index];
        double cumulative = 0;
        for (std::size_t year = 0; year < verdict.balance.size(); ++year) {
            cumulative += verdict.balance[year];
            text += fmt::format("{},{},{},{},{},{},{}\n", csv_cell(actor.id), to_string(actor.role),
                                actor.parent ? csv_cell(package.actors[actor.parent->index].id) : "",
                                package.start + static_cast<int>(year), verdict.balance[year], cumulative,
                                conventions(package));
        }
    }
    return text;
}

std::string ledger_csv(const Package& package, const Evaluation& evaluation)
{
    std::string text = "payer,payee,nature,kind,measure,label,source,year,amount,price_year,timing\n";
    for (const auto& line : evaluation.ledger.lines())
        for (int year = 0; year < package.horizon; ++year)
            text +=
                fmt::format("{},{},{},{},{},{},{},{},{},{}\n", csv_cell(package.actors[line.payer.index].id),
                            csv_cell(package.actors[line.payee.index].id), to_string(nature(line)),
                            to_string(line.kind), csv_cell(package.measures[line.measure.index]->id),
                            csv_cell(line.label), csv_cell(package.figures[line.source].id),
                            package.start + year, line.amount(0, year), conventions(package));
    return text;
}

std::string explanation_csv(const Package& package, const Evaluation& evaluation, ActorId actor,
                            std::optional<int> year)
{
    std::string text = "measure,counterpart,kind,label,source,year,gain,price_year,timing\n";
    for (const auto& line : lines_of(actor, evaluation.ledger.lines(), package)) {
        const Series gain = gain_of(actor, line, package);
        const auto other = belongs_to(line.payer, actor, package) ? line.payee : line.payer;
        for (int at = year.value_or(0); at <= year.value_or(package.horizon - 1); ++at)
            text +=
                fmt::format("{},{},{},{},{},{},{},{}\n", csv_cell(package.measures[line.measure.index]->id),
                            csv_cell(package.actors[other.index].id), to_string(line.kind),
                            csv_cell(line.label), csv_cell(package.figures[line.source].id),
                            package.start + at, gain(0, at), conventions(package));
    }
    return text;
}

} // namespace byggom
