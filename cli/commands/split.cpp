#include "cli/report/split.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/no_answer.hpp"
#include "cli/commands/output.hpp"
#include "cli/file.hpp"
#include "cli/read/game_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/solve/clp_solver.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace byggom {
namespace {

struct Options {
    std::string game;
    std::string rule;
    std::string weights;
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

void check_weights(const GameFile& file)
{
    if (!file.asked.weights.empty() && file.asked.weights.size() != file.game.players.size())
        throw InvalidInput(
            {{{}, "--weights", fault_of_weights(file.game, file.asked), "one for each player"}});
}

std::string text_of(const GameFile& file, const SplitAnswer& answer, const std::string& format, bool colour)
{
    if (format == "json")
        return split_json(file.title, file.game, answer);
    return format == "csv" ? split_csv(file.game, answer) : split_page(file.title, file.game, answer, colour);
}

void run(const Options& options)
{
    const auto format = options.output.chosen();
    const auto only = rule_of(options);
    auto file = read_game(read_file(options.game), options.game);
    if (!options.weights.empty())
        file.asked.weights = read_amounts(options.weights, "--weights");
    check_weights(file);
    const ClpSolver solver;
    const auto answer = split_answer(file.game, file.asked, only, &solver);
    const auto text = text_of(file, answer, format, options.output.file.empty() && Common::colour());
    options.output.deliver(text);
    if (only && !answer.rules.front().allocation.defined)
        throw NoAnswer(*only + ": " + answer.rules.front().allocation.why);
}

} // namespace

void add_split(CLI::App& app, const Common&)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("split", "What is fair, and what is stable");
    command->add_option("--game", options->game, "File of a bare game, JSON or CSV; - is standard input")
        ->required();
    command->add_option("--rule", options->rule, "Only this rule, such as nucleolus or shapley");
    command->add_option(
        "--weights", options->weights,
        "One for each player, apart by commas: for weighted_shapley, nash_weighted, proportional");
    options->output.add_to(*command, {"table", "json", "csv"});
    command->callback([options] { run(*options); });
}

} // namespace byggom
