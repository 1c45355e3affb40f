#include "actors/roster.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/no_answer.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/commands/varied_field.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/switching_value.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace byggom {
namespace {

struct BreakevenOptions {
    std::string package;
    std::string field;
    std::string actor;
    std::optional<double> from;
    std::optional<double> to;
    std::vector<std::string> figures;
    std::string variant;
    Output output;
};

ActorId actor_of(const std::string& id, const Package& package)
{
    if (const auto actor = find_actor(package, id))
        return *actor;
    std::vector<std::string> ids;
    for (const auto& known : package.actors)
        ids.push_back(known.id);
    throw InvalidInput({{{}, "--actor", "there is no actor \"" + id + "\"", suggestion(id, ids)}});
}

void run(const BreakevenOptions& options, const Common& common)
{
    const auto format = options.output.chosen();
    const auto file = read_file(options.package);
    const auto own = with_area(overlay(common, options.figures), file, options.package, options.variant);
    const auto package = read_package(file, options.package, own, options.variant);
    const auto field = varied_field(options.field, package);
    const auto actor = actor_of(options.actor, package);
    const auto [low, high] = varied_range(field, package, options.from, options.to, "--from, --to");
    const auto rules = swedish_rules(package);
    const Draw draw(package.figures);
    const auto worth = [&](const Lanes& values) {
        Draw changed = draw;
        for (const auto figure : field.figures)
            changed.set(figure, values);
        return present_value_of(actor, Context{package, changed}, *rules);
    };
    const VariedField varied{field.name, std::string(field.limits.unit), draw[field.figures.front()][0],
                             actor, switching_value(worth, low, high)};
    options.output.deliver(format == "json" ? switching_value_json(package, varied)
                                            : switching_value_page(package, varied, common.language()));
    if (!varied.turn.value)
        throw NoAnswer(std::string(translate(common.language(), "none in range")));
}

} // namespace

void add_breakeven(CLI::App& app, const Common& common)
{
    auto options = std::make_shared<BreakevenOptions>();
    auto* command = app.add_subcommand("breakeven", "Where an actor's verdict turns with a number");
    command->add_option("package", options->package, "Package file; - is standard input")->required();
    command->add_option("--vary", options->field, "The number: a field, or a figure of the catalogue")
        ->required();
    command->add_option("--actor", options->actor, "Whose verdict, at its own rate")->required();
    command->add_option("--from", options->from, "Lowest value tried, in the field's unit");
    command->add_option("--to", options->to, "Highest value tried");
    add_figures_and_variant(*command, options->figures, options->variant);
    options->output.add_to(*command, {"table", "json"});
    command->callback([options, &common] { run(*options, common); });
}

} // namespace byggom
