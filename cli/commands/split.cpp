#include "cli/report/split.hpp"

#include "actors/roster.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/no_answer.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/file.hpp"
#include "cli/read/game_file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/large_split.hpp"
#include "cli/report/package_split.hpp"
#include "cli/solve/clp_solver.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace byggom {
namespace {

struct Options {
    std::string package;
    std::string game;
    std::vector<std::string> figures;
    std::string variant;
    std::string rule;
    std::string weights;
    std::string at_least;
    std::string at_most;
    int draws = 1000;
    std::uint64_t seed = 1;
    Output output;
};

std::optional<std::string> rule_of(const Options& options)
{
    if (options.rule.empty())
        return std::nullopt;
    if (find_rule(options.rule) == nullptr) {
        std::vector<std::string> known;
        for (const auto& rule : all_rules())
            known.push_back(rule.name);
        throw CLI::ValidationError("--rule", "there is no rule \"" + options.rule + "\"; " +
                                                 suggestion(options.rule, known));
    }
    return options.rule;
}

void check_count(std::size_t given, std::size_t players, const std::string& option)
{
    if (given != 0 && given != players)
        throw InvalidInput(
            {{{},
              option,
              "there are " + std::to_string(given) + " numbers for " + std::to_string(players) + " players",
              "one for each player"}});
}

/// What the command line says, over what the file says.
void lay_over(Asked& asked, const Options& options, std::size_t players)
{
    if (!options.weights.empty())
        asked.weights = asked.key = read_amounts(options.weights, "--weights");
    if (!options.at_least.empty())
        asked.at_least = read_limits(options.at_least, "--at-least");
    if (!options.at_most.empty())
        asked.at_most = read_limits(options.at_most, "--at-most");
    check_count(asked.weights.size(), players, "--weights");
    check_count(asked.at_least.size(), players, "--at-least");
    check_count(asked.at_most.size(), players, "--at-most");
}

std::string text_of(const GameFile& file, const SplitAnswer& answer, const std::string& format, bool colour)
{
    if (format == "json")
        return split_json(file.title, file.game, answer);
    return format == "csv" ? split_csv(file.game, answer) : split_page(file.title, file.game, answer, colour);
}

void deliver(const Options& options, const std::string& text, const SplitAnswer& answer)
{
    options.output.deliver(text);
    const auto& first = answer.rules.front();
    if (!options.rule.empty() && !first.allocation.defined)
        throw NoAnswer(options.rule + ": " + first.allocation.why);
}

bool in_colour(const Options& options) { return options.output.file.empty() && Common::colour(); }

void run_game(const Options& options)
{
    const auto format = options.output.chosen();
    const auto rule = rule_of(options);
    auto file = read_game(read_file(options.game), options.game);
    lay_over(file.asked, options, file.game.players.size());
    const ClpSolver solver;
    const auto answer = split_answer(file.game, file.asked, rule, &solver);
    deliver(options, text_of(file, answer, format, in_colour(options)), answer);
}

std::string text_of(const Package& package, const PackageSplit& split, const std::string& format,
                    Language language, bool colour)
{
    if (format == "json")
        return package_split_json(package, split);
    return format == "csv" ? split_csv(split.game, split.answer)
                           : package_split_page(package, split, language, colour);
}

/// More signatories than a table takes: the contract, and an estimate of the Shapley value.
void run_large(const Options& options, const Common& common, const Package& package)
{
    const auto format = options.output.chosen();
    if (!options.rule.empty())
        throw InvalidInput(
            {{{package.file, 0, 0},
              "split.players",
              std::to_string(signatories(package).size()) + " signatories: the table of coalitions ends at " +
                  std::to_string(most_in_table),
              "no single rule is asked for beyond it: without --rule the contract is judged and the Shapley "
              "value estimated"}});
    const auto split = large_split(package, *swedish_rules(package), options.draws, options.seed);
    options.output.deliver(format == "json" ? large_split_json(package, split)
                           : format == "csv"
                               ? large_split_csv(package, split)
                               : large_split_page(package, split, common.language(), in_colour(options)));
}

void run_package(const Options& options, const Common& common)
{
    const auto format = options.output.chosen();
    const auto rule = rule_of(options);
    const auto file = read_file(options.package);
    const auto own = with_area(overlay(common, options.figures), file, options.package, options.variant);
    const auto package = read_package(file, options.package, own, options.variant, {}, Alternatives::kept);
    if (auto problems = check_split(package); !problems.empty())
        throw InvalidInput(std::move(problems));
    if (signatories(package).size() > static_cast<std::size_t>(most_in_table))
        return run_large(options, common, package);
    Asked given;
    lay_over(given, options, signatories(package).size());
    const ClpSolver solver;
    const auto split = split_package(package, *swedish_rules(package), given, rule, &solver);
    deliver(options, text_of(package, split, format, common.language(), in_colour(options)), split.answer);
}

void run(const Options& options, const Common& common)
{
    if (options.package.empty() == options.game.empty())
        throw CLI::ValidationError("split", "name a package file, or a game with --game");
    if (options.package.empty())
        run_game(options);
    else
        run_package(options, common);
}

} // namespace

void add_split(CLI::App& app, const Common& common)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("split", "What is fair, and what is stable");
    command->add_option("package", options->package, "Package file; - is standard input");
    command->add_option("--game", options->game, "File of a bare game, JSON or CSV; - is standard input");
    command->add_option("--rule", options->rule, "Only this rule, such as nucleolus or shapley");
    command->add_option(
        "--weights", options->weights,
        "One for each player, apart by commas: for weighted_shapley, nash_weighted, proportional");
    command->add_option("--at-least", options->at_least,
                        "For nash_weighted, what each must have, apart by commas; empty for no limit: 5,,2");
    command->add_option("--at-most", options->at_most, "For nash_weighted, what each may have at most");
    command
        ->add_option("--draws", options->draws,
                     "Beyond 16 signatories: drawn orders of joining, each also backwards")
        ->check(CLI::Range(2, 1'000'000));
    command->add_option("--seed", options->seed, "Of the draws");
    command
        ->add_option("--figures", options->figures,
                     "Own table of figures (CSV), laid over the catalogue; may be given again")
        ->allow_extra_args(false);
    command->add_option("--variant", options->variant, "A variant the package file states");
    options->output.add_to(*command, {"table", "json", "csv"});
    command->callback([options, &common] { run(*options, common); });
}

} // namespace byggom
