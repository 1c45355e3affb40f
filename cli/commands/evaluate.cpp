#include "actors/roster.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/asked_views.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/commands/package_input.hpp"
#include "cli/commands/switches.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/evaluation.hpp"
#include "cli/report/evaluation_workbook.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <memory>

namespace byggom {
namespace {

struct EvaluateOptions {
    PackageInput input;
    Output output;
    std::string explain;
    AskedViews views;
    bool ledger = false;
    bool assumptions = false;
    bool cashable = false;
    std::optional<int> oldest;
    int as_of = 0;

    std::optional<AgeLimit> age() const
    {
        return oldest ? std::optional(AgeLimit{as_of == 0 ? this_year() : as_of, *oldest}) : std::nullopt;
    }
};

/// "malmo.social:2020" is an actor and, as an offset from the start, a year.
struct Explained {
    ActorId actor;
    std::optional<int> year;
};

Explained explained(const std::string& asked, const Package& package)
{
    const auto colon = asked.find(':');
    const auto id = asked.substr(0, colon);
    const auto actor = find_actor(package, id);
    if (!actor) {
        std::vector<std::string> ids;
        for (const auto& known : package.actors)
            ids.push_back(known.id);
        throw InvalidInput({{{}, "--explain", "there is no actor \"" + id + "\"", suggestion(id, ids)}});
    }
    if (colon == std::string::npos)
        return {*actor, std::nullopt};
    const auto number = whole_number(asked.substr(colon + 1));
    const int year = number ? *number - (*number >= package.start ? package.start : 0) : -1;
    if (year < 0 || year >= package.horizon)
        throw InvalidInput(
            {{{},
              "--explain",
              asked.substr(colon + 1) + ": no year of the package",
              "a year from " + std::to_string(package.start) + " to " +
                  std::to_string(package.start + package.horizon - 1) + ", or counted from 0"}});
    return {*actor, year};
}

void run(const EvaluateOptions& options, const Common& common)
{
    options.output.chosen(); // an ending that nobody knows is told before anything is computed
    const auto loaded = options.input.load(common);
    const auto& package = loaded.package;
    const auto views = options.views.question(package);
    const auto rules = swedish_rules(package);
    const auto evaluation =
        evaluate(package, *rules, options.cashable ? Savings::as_cash : Savings::at_value);
    const EvaluationReportOptions wanted{.assumptions = options.assumptions,
                                         .age = options.age(),
                                         .cashable = options.cashable,
                                         .ledger = options.ledger,
                                         .files_only = !views.views.empty() || !options.explain.empty()};
    auto document = describe(package, evaluation, wanted);
    if (!views.views.empty())
        add_views(document, package, evaluation, views);
    if (!options.explain.empty()) {
        const auto [actor, year] = explained(options.explain, package);
        explain(document, package, evaluation, actor, year, wanted);
    }
    options.output.deliver(std::move(document), common, loaded.question(), [&](Workbook& book) {
        add_living_sheets(book, package, evaluation, common.language());
    });
}

} // namespace

void add_evaluate(const Command& app, const Common& common)
{
    auto options = std::make_shared<EvaluateOptions>();
    auto command = app.command("evaluate", "Who pays, who gains, when");
    options->input.add_to(command).required();
    options->output.add_to(command);
    command.option("--explain", options->explain,
                   "The lines behind an actor's figures, ACTOR or ACTOR:YEAR, with their sources");
    add_switches(command, options->input.society_rate, options->cashable);
    options->views.add_to(command);
    command.flag("--ledger", options->ledger, "Every line of the ledger");
    for (const auto* other : {"--explain", "--ledger"})
        for (const auto* view : {"--view", "--correction"})
            command.described(other).excludes(command.described(view));
    command.flag("--assumptions", options->assumptions, "Every figure the result rests on");
    command.option("--older-than", options->oldest, "Flag figures older than this, years");
    command.option("--as-of", options->as_of, "Year that ages are counted to; else this year");
    command.run([options, &common] { run(*options, common); });
}

} // namespace byggom
