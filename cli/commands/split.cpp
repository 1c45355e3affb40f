#include "cli/report/split.hpp"

#include "actors/roster.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/no_answer.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/commands/solve_library.hpp"
#include "cli/file.hpp"
#include "cli/read/game_file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/large_split.hpp"
#include "cli/report/package_split.hpp"
#include "cli/report/reasons.hpp"
#include "cli/report/settlement.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace byggom {
namespace {

struct SplitOptions {
    std::string package;
    std::string game;
    std::vector<std::string> figures;
    std::string variant;
    std::string rule;
    std::string weights;
    std::string settle;
    std::string settle_by = "year";
    std::string at_least;
    std::string at_most;
    int draws = 1000;
    std::uint64_t seed = 1;
    Output output;
};

std::optional<std::string> rule_named(const std::string& name, const std::string& option)
{
    if (name.empty())
        return std::nullopt;
    if (find_rule(name) == nullptr) {
        std::vector<std::string> known;
        for (const auto& rule : all_rules())
            known.push_back(rule.name);
        throw CLI::ValidationError(option, "there is no rule \"" + name + "\"; " + suggestion(name, known));
    }
    return name;
}

std::optional<std::string> rule_of(const SplitOptions& options) { return rule_named(options.rule, "--rule"); }

/// The rule whose split is paid: of one rule alone no other.
std::optional<std::string> rule_settled(const SplitOptions& options)
{
    auto settled = rule_named(options.settle, "--settle");
    if (settled && !options.rule.empty() && *settled != options.rule)
        throw CLI::ValidationError("--settle", "only " + options.rule + " is asked for with --rule");
    return settled;
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

/// What the command line says, in place of what the file says.
void lay_over(RuleInputs& asked, const SplitOptions& options, std::size_t players)
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

bool in_colour(const SplitOptions& options) { return options.output.file.empty() && Common::colour(); }

std::string text_of(const GameFile& file, const SplitAnswer& answer, const SplitOptions& options,
                    Language language)
{
    const auto format = options.output.chosen();
    if (format == "json")
        return split_json(file.title, file.game, answer);
    return format == "csv" ? split_csv(file.game, answer)
                           : split_page(file.title, file.game, answer, language, in_colour(options));
}

/// The reasons why the one rule that was asked for has no answer.
const Reasons* unanswered(const SplitOptions& options, const SplitAnswer& answer)
{
    const auto& first = answer.rules.front().allocation;
    return options.rule.empty() || first.defined ? nullptr : &first.why;
}

void run_game(const SplitOptions& options, Language language)
{
    const auto rule = rule_of(options);
    auto file = read_game(read_file(options.game), options.game);
    lay_over(file.asked, options, file.game.players.size());
    const auto& solver = solvers().linear();
    const auto answer = split_answer(file.game, file.asked, rule, &solver);
    options.output.deliver(text_of(file, answer, options, language));
    if (const auto* why = unanswered(options, answer))
        throw NoAnswer(options.rule + ": " + format_reasons(file.game, *why, language));
}

std::string text_of(const Package& package, const PackageSplit& split, const PackageSettlement& settlement,
                    const SplitOptions& options, Language language)
{
    const auto format = options.output.chosen();
    if (format == "json")
        return package_split_json(package, split, &settlement);
    if (format == "csv")
        return options.settle.empty() ? split_csv(split.game, split.answer)
                                      : settlement_csv(package, settlement);
    return package_split_page(package, split, language, in_colour(options)) +
           settlement_page(package, split, settlement, language, in_colour(options));
}

/// More signatories than a table takes: the contract, and an estimate of the Shapley value.
void run_large(const SplitOptions& options, const Common& common, const Package& package)
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

void run_package(const SplitOptions& options, const Common& common)
{
    const auto rule = rule_of(options);
    const auto settled = rule_settled(options);
    const auto file = read_file(options.package);
    const auto own = with_area(overlay(common, options.figures), file, options.package, options.variant);
    const auto package = read_package(file, options.package, own, options.variant, {}, Alternatives::kept);
    auto problems = check_split(package);
    for (auto& problem : check_settlement(package, signatories(package)))
        problems.push_back(std::move(problem));
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
    if (signatories(package).size() > static_cast<std::size_t>(most_in_table))
        return run_large(options, common, package);
    RuleInputs given;
    lay_over(given, options, signatories(package).size());
    const auto& solver = solvers().linear();
    const auto rules = swedish_rules(package);
    const auto split = split_package(package, *rules, given, rule, &solver);
    const auto settlement =
        settle_package(package, *rules, split, settled.value_or(rule_to_settle(split.answer)),
                       options.settle_by == "value" ? SettleBy::value : SettleBy::year, &solver);
    options.output.deliver(text_of(package, split, settlement, options, common.language()));
    if (const auto* why = unanswered(options, split.answer))
        throw NoAnswer(options.rule + ": " + format_reasons(package, split, *why, common.language()));
}

void run(const SplitOptions& options, const Common& common)
{
    if (options.package.empty() == options.game.empty())
        throw CLI::ValidationError("split", "name a package file, or a game with --game");
    if (options.package.empty())
        run_game(options, common.language());
    else
        run_package(options, common);
}

} // namespace

void add_split(CLI::App& app, const Common& common)
{
    auto options = std::make_shared<SplitOptions>();
    auto* command = app.add_subcommand("split", "What is fair, and what is stable");
    command->add_option("package", options->package, "Package file; - is standard input");
    command->add_option("--game", options->game, "File of a bare game, JSON or CSV; - is standard input");
    command->add_option("--rule", options->rule, "Only this rule, such as nucleolus or shapley");
    command->add_option(
        "--weights", options->weights,
        "One for each player, apart by commas: for weighted_shapley, nash_weighted, proportional");
    command->add_option("--settle", options->settle,
                        "The rule whose split is paid; else a stable one. As CSV: the payments");
    command->add_option("--settle-by", options->settle_by, "Payments year by year, or as present values")
        ->check(CLI::IsMember({"year", "value"}))
        ->capture_default_str();
    command->add_option("--at-least", options->at_least,
                        "For nash_weighted, what each must have, apart by commas; empty for no limit: 5,,2");
    command->add_option("--at-most", options->at_most, "For nash_weighted, what each may have at most");
    command
        ->add_option("--draws", options->draws,
                     "Beyond 20 signatories: drawn orders of joining, each also backwards")
        ->check(CLI::Range(2, 1'000'000));
    command->add_option("--seed", options->seed, "Of the draws");
    add_figures_and_variant(*command, options->figures, options->variant);
    options->output.add_to(*command, {"table", "json", "csv"});
    command->callback([options, &common] { run(*options, common); });
}

} // namespace byggom
