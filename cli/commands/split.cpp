#include "cli/report/split.hpp"

#include "actors/roster.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/no_answer.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/package_input.hpp"
#include "cli/commands/solve_library.hpp"
#include "cli/file.hpp"
#include "cli/read/game_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/forms/speaker.hpp"
#include "libpackage/problem/problem.hpp"

#include <memory>

namespace byggom {
namespace {

struct SplitOptions {
    PackageInput input;
    std::string game;
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
        throw WrongUsage{option, "there is no rule \"" + name + "\"; " + suggestion(name, known)};
    }
    return name;
}

std::optional<std::string> rule_of(const SplitOptions& options) { return rule_named(options.rule, "--rule"); }

/// The rule whose split is paid: of one rule alone no other.
std::optional<std::string> rule_settled(const SplitOptions& options)
{
    auto settled = rule_named(options.settle, "--settle");
    if (settled && !options.rule.empty() && *settled != options.rule)
        throw WrongUsage{"--settle", "only " + options.rule + " is asked for with --rule"};
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

/// The reasons why the one rule that was asked for has no answer.
const Reasons* unanswered(const SplitOptions& options, const SplitAnswer& answer)
{
    const auto& first = answer.rules.front().allocation;
    return options.rule.empty() || first.defined ? nullptr : &first.why;
}

/// Why the one rule asked for has no answer, on standard error.
[[noreturn]] void end_without_answer(const std::string& rule, const Document& document, const Message& why,
                                     Language language)
{
    throw NoAnswer(rule + ": " + DocumentSpeaker(document, language).form(why));
}

void run_game(const SplitOptions& options, const Common& common)
{
    const auto rule = rule_of(options);
    const auto text = read_file(options.game);
    auto file = read_game(text, options.game);
    lay_over(file.asked, options, file.game.players.size());
    const auto& solver = solvers().linear();
    const auto answer = split_answer(file.game, file.asked, rule, &solver);
    const auto document = describe(file.title, file.game, answer);
    options.output.deliver(document, common, Question{options.game, text, {}});
    if (const auto* why = unanswered(options, answer))
        end_without_answer(options.rule, document, told(file.game, *why), common.language());
}

/// More signatories than a table takes: the contract, and an estimate of the Shapley value.
void run_large(const SplitOptions& options, const Common& common, const LoadedPackage& loaded)
{
    const auto& package = loaded.package;
    if (!options.rule.empty())
        throw InvalidInput(
            {{{package.file, 0, 0},
              "split.players",
              std::to_string(signatories(package).size()) + " signatories: the table of coalitions ends at " +
                  std::to_string(most_in_table),
              "no single rule is asked for beyond it: without --rule the contract is judged and the Shapley "
              "value estimated"}});
    auto question = loaded.question();
    question.seed = static_cast<std::int64_t>(options.seed);
    const auto split = large_split(package, *swedish_rules(package), options.draws, options.seed);
    options.output.deliver(describe(package, split), common, question);
}

void run_package(const SplitOptions& options, const Common& common)
{
    const auto rule = rule_of(options);
    const auto settled = rule_settled(options);
    const auto loaded = options.input.load(common, Alternatives::kept);
    const auto& package = loaded.package;
    auto problems = check_split(package);
    for (auto& problem : check_settlement(package, signatories(package)))
        problems.push_back(std::move(problem));
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
    if (signatories(package).size() > static_cast<std::size_t>(most_in_table))
        return run_large(options, common, loaded);
    RuleInputs given;
    lay_over(given, options, signatories(package).size());
    const auto& solver = solvers().linear();
    const auto rules = swedish_rules(package);
    const auto split = split_package(package, *rules, given, rule, &solver);
    const auto settlement =
        settle_package(package, *rules, split, settled.value_or(rule_to_settle(split.answer)),
                       options.settle_by == "value" ? SettleBy::value : SettleBy::year, &solver);
    auto document = describe(package, split);
    add_settlement(document, package, split, settlement, !options.settle.empty());
    options.output.deliver(document, common, loaded.question());
    if (const auto* why = unanswered(options, split.answer))
        end_without_answer(options.rule, document, told(split, *why), common.language());
}

void run(const SplitOptions& options, const Common& common)
{
    options.output.chosen();
    if (options.input.file.empty() == options.game.empty())
        throw WrongUsage{"split", "name a package file, or a game with --game"};
    if (options.input.file.empty())
        run_game(options, common);
    else
        run_package(options, common);
}

} // namespace

void add_split(const Command& app, const Common& common)
{
    auto options = std::make_shared<SplitOptions>();
    auto command = app.command("split", "What is fair, and what is stable");
    options->input.add_to(command);
    command.option("--game", options->game, "File of a bare game, JSON or CSV; - is standard input");
    command.option("--rule", options->rule, "Only this rule, such as nucleolus or shapley");
    command.option("--weights", options->weights,
                   "One for each player, apart by commas: for weighted_shapley, nash_weighted, proportional");
    command.option("--settle", options->settle,
                   "The rule whose split is paid; else a stable one. As CSV: the payments");
    command.option("--settle-by", options->settle_by, "Payments year by year, or as present values")
        .one_of({"year", "value"})
        .with_default();
    command.option("--at-least", options->at_least,
                   "For nash_weighted, what each must have, apart by commas; empty for no limit: 5,,2");
    command.option("--at-most", options->at_most, "For nash_weighted, what each may have at most");
    command
        .option("--draws", options->draws,
                "Beyond 20 signatories: drawn orders of joining, each also backwards")
        .between(2, 1'000'000);
    command.option("--seed", options->seed, "Of the draws");
    options->output.add_to(command);
    command.run([options, &common] { run(*options, common); });
}

} // namespace byggom
