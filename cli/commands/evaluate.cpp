#include "actors/roster.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/asked_views.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/commands/run_of.hpp"
#include "cli/commands/timestamp.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/evaluation.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace byggom {
namespace {

struct EvaluateOptions {
    std::string package;
    Output output;
    std::string explain;
    std::vector<std::string> figures;
    std::string variant;
    std::string society_rate;
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

std::string text_of(const EvaluateOptions& options, const Package& package, const Evaluation& evaluation,
                    const EvaluationReportOptions& wanted, const std::string& format)
{
    const auto views = view_tables(package, evaluation, options.views.question(package), wanted.language);
    if (format == "xlsx" && (!views.empty() || !options.explain.empty()))
        throw CLI::ValidationError("-o",
                                   "a workbook holds the whole result; views and explanations are printed, "
                                   "or written as .csv");
    if (format == "xlsx")
        return evaluation_workbook(package, evaluation, wanted.language, seconds_of_writing());
    if (format == "json")
        return evaluation_json(package, evaluation, views);
    if (!views.empty())
        return format == "csv" ? views_csv(package, views)
                               : views_page(package, views, wanted.language, wanted.colour);
    if (!options.explain.empty()) {
        const auto [actor, year] = explained(options.explain, package);
        return format == "csv" ? explanation_csv(package, evaluation, actor, year)
                               : explanation_page(package, evaluation, actor, year, wanted);
    }
    if (options.ledger)
        return format == "csv" ? ledger_csv(package, evaluation) : ledger_page(package, evaluation, wanted);
    return format == "csv" ? evaluation_csv(package, evaluation)
                           : evaluation_page(package, evaluation, wanted);
}

void run(const EvaluateOptions& options, const Common& common)
{
    const auto format = options.output.chosen();
    const auto file = read_file(options.package);
    const auto own = with_area(overlay(common, options.figures), file, options.package, options.variant);
    const auto package = read_package(file, options.package, own, options.variant, options.society_rate);
    const auto rules = swedish_rules(package);
    const auto evaluation =
        evaluate(package, *rules, options.cashable ? Savings::as_cash : Savings::at_value);
    const EvaluationReportOptions wanted{.language = common.language(),
                                         .colour = options.output.file.empty() && Common::colour(),
                                         .assumptions = options.assumptions,
                                         .age = options.age(),
                                         .cashable = options.cashable};
    const auto text = text_of(options, package, evaluation, wanted, format);
    if (!common.workspace.empty()) {
        Workspace workspace(common.workspace, Workspace::Access::write);
        auto done = run_of(package, evaluation, file, options.variant, own, common);
        done.command += switches(options.society_rate, options.cashable);
        keep(workspace, done);
    }
    options.output.deliver(text);
}

} // namespace

void add_evaluate(CLI::App& app, const Common& common)
{
    auto options = std::make_shared<EvaluateOptions>();
    auto* command = app.add_subcommand("evaluate", "Who pays, who gains, when");
    command->add_option("package", options->package, "Package file; - is standard input")->required();
    options->output.add_to(*command, {"table", "json", "csv", "xlsx"});
    command->add_option("--explain", options->explain,
                        "The lines behind an actor's figures, ACTOR or ACTOR:YEAR, with their sources");
    add_figures_and_variant(*command, options->figures, options->variant);
    add_switches(*command, options->society_rate, options->cashable);
    options->views.add_to(*command);
    command->add_flag("--ledger", options->ledger, "Every line of the ledger");
    for (const auto* other : {"--explain", "--ledger"})
        for (const auto* view : {"--view", "--correction"})
            command->get_option(other)->excludes(command->get_option(view));
    command->add_flag("--assumptions", options->assumptions, "Every figure the result rests on");
    command->add_option("--older-than", options->oldest, "Flag figures older than this, years");
    command->add_option("--as-of", options->as_of, "Year that ages are counted to; else this year");
    command->callback([options, &common] { run(*options, common); });
}

} // namespace byggom
