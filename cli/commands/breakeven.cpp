#include "actors/roster.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/no_answer.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/package_input.hpp"
#include "cli/commands/varied_field.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/switching_value.hpp"

#include <memory>

namespace byggom {
namespace {

struct BreakevenOptions {
    PackageInput input;
    std::string field;
    std::string actor;
    std::optional<double> from;
    std::optional<double> to;
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
    options.output.chosen();
    const auto loaded = options.input.load(common);
    const auto& package = loaded.package;
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
    options.output.deliver(describe(package, varied), common, loaded.question());
    if (!varied.turn.value)
        throw NoAnswer(std::string(translate(common.language(), "none in range")));
}

} // namespace

void add_breakeven(const Command& app, const Common& common)
{
    auto options = std::make_shared<BreakevenOptions>();
    auto command = app.command("breakeven", "Where an actor's verdict turns with a number");
    options->input.add_to(command).required();
    command.option("--vary", options->field, "The number: a field, or a figure of the catalogue").required();
    command.option("--actor", options->actor, "Whose verdict, at its own rate").required();
    command.option("--from", options->from, "Lowest value tried, in the field's unit");
    command.option("--to", options->to, "Highest value tried");
    options->output.add_to(command);
    command.run([options, &common] { run(*options, common); });
}

} // namespace byggom
