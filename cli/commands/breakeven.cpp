#include "actors/roster.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/no_answer.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/turning_point.hpp"
#include "libpackage/package/figure_fields.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace byggom {
namespace {

struct Options {
    std::string package;
    std::string field;
    std::string actor;
    std::optional<double> from;
    std::optional<double> to;
    std::vector<std::string> figures;
    std::string variant;
    Output output;
};

/// A field of the package, else a figure of the catalogue by its id.
FigureField field_of(const std::string& name, const Package& package)
{
    const auto fields = figure_fields(package);
    std::vector<std::string> known;
    for (const auto& field : fields) {
        if (field.name == name)
            return field;
        known.push_back(field.name);
    }
    if (const auto figure = package.figures.find(name))
        return {name, {*figure}, {package.figures[*figure].unit, -any_amount, any_amount}};
    for (const auto& figure : package.figures)
        known.push_back(figure.id);
    throw InvalidInput({{{}, "--vary", "no number is called \"" + name + "\"", suggestion(name, known)}});
}

/// Numbers that add up to 1 with others cannot be varied by themselves.
void refuse_parts_of_a_whole(const std::string& name)
{
    const bool is_spread = name.find(".schedule") != std::string::npos ||
                           (name.rfind("household.", 0) == 0 && name.find(".weight") != std::string::npos);
    bool is_state = false;
    for (const auto state : state_names)
        is_state = is_state || name == "area." + std::string(state);
    if (is_spread || is_state)
        throw InvalidInput({{{},
                             "--vary",
                             name + " adds up to 1 with others and cannot be varied by itself",
                             "compare variants of the package"}});
}

ActorId actor_of(const std::string& id, const Package& package)
{
    if (const auto actor = find_actor(package, id))
        return *actor;
    std::vector<std::string> ids;
    for (const auto& known : package.actors)
        ids.push_back(known.id);
    throw InvalidInput({{{}, "--actor", "there is no actor \"" + id + "\"", suggestion(id, ids)}});
}

/// As stated, else 0 to 1 of a share, else the figure's own bounds, else nothing to twice its value.
std::pair<double, double> range_of(const Options& options, const FigureField& field, const Package& package)
{
    const auto& figure = package.figures[field.figures.front()];
    const double twice = 2 * figure.value;
    double low = std::min(0.0, twice);
    double high = std::max(0.0, twice);
    if (field.limits.least == 0 && field.limits.most == 1)
        high = 1;
    else if (figure.low && figure.high && *figure.low < *figure.high) {
        low = *figure.low;
        high = *figure.high;
    }
    low = options.from.value_or(low);
    high = options.to.value_or(high);
    if (!(low < high))
        throw InvalidInput({{{},
                             "--from, --to",
                             "no range from " + std::to_string(low) + " to " + std::to_string(high),
                             "--from must lie below --to"}});
    if (low < field.limits.least || high > field.limits.most)
        throw InvalidInput(
            {{{},
              "--from, --to",
              "outside what " + field.name + " may be",
              "from " + std::to_string(field.limits.least) + " to " + std::to_string(field.limits.most)}});
    return {low, high};
}

void run(const Options& options, const Common& common)
{
    const auto format = options.output.chosen();
    const auto file = read_file(options.package);
    const auto own = with_area(overlay(common, options.figures), file, options.package, options.variant);
    const auto package = read_package(file, options.package, own, options.variant);
    const auto field = field_of(options.field, package);
    refuse_parts_of_a_whole(field.name);
    const auto actor = actor_of(options.actor, package);
    const auto [low, high] = range_of(options, field, package);
    const auto rules = swedish_rules(package);
    const Draw draw(package.figures);
    const auto worth = [&](const Lanes& values) {
        Draw changed = draw;
        for (const auto figure : field.figures)
            changed.set(figure, values);
        return present_value_of(actor, Scene{package, changed}, *rules);
    };
    const VariedField varied{field.name, std::string(field.limits.unit), draw[field.figures.front()][0],
                             actor, turning_point(worth, low, high)};
    options.output.deliver(format == "json" ? turning_point_json(package, varied)
                                            : turning_point_page(package, varied, common.language()));
    if (!varied.turn.value)
        throw NoAnswer("none in range");
}

} // namespace

void add_breakeven(CLI::App& app, const Common& common)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("breakeven", "Where an actor's verdict turns with a number");
    command->add_option("package", options->package, "Package file; - is standard input")->required();
    command->add_option("--vary", options->field, "The number: a field, or a figure of the catalogue")
        ->required();
    command->add_option("--actor", options->actor, "Whose verdict, at its own rate")->required();
    command->add_option("--from", options->from, "Lowest value tried, in the field's unit");
    command->add_option("--to", options->to, "Highest value tried");
    command
        ->add_option("--figures", options->figures,
                     "Own table of figures (CSV), laid over the catalogue; may be given again")
        ->allow_extra_args(false);
    command->add_option("--variant", options->variant, "A variant the package file states");
    options->output.add_to(*command, {"table", "json"});
    command->callback([options, &common] { run(*options, common); });
}

} // namespace byggom
