#include "cli/report/deal.hpp"

#include "actors/roster.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/suggestion.hpp"
#include "libpackage/split/package_game.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace byggom {
namespace {

struct Options {
    std::string package;
    std::string owner;
    std::vector<std::string> figures;
    std::string variant;
    bool zone = false;
    int steps = 41;
    Output output;
};

[[noreturn]] void wrong(const std::string& field, const std::string& what, const std::string& hint)
{
    throw InvalidInput({{{}, field, what, hint}});
}

/// The owner asked for, or the first that has a quota or a rebate.
ActorId owner_of(const Options& options, const Package& package)
{
    std::vector<std::string> owners;
    for (std::uint32_t i = 0; i < package.actors.size(); ++i) {
        const auto terms = terms_of_deal(package, {i});
        if (package.actors[i].role != Role::property_owner || (terms.quotas.empty() && terms.rebates.empty()))
            continue;
        if (options.owner.empty() || package.actors[i].id == options.owner)
            return {i};
        owners.push_back(package.actors[i].id);
    }
    if (owners.empty())
        wrong("measure", "no owner has a hiring quota or a rebate on its ground rent",
              "a deal is a hiring_quota, and a ground_rent with a rebate");
    wrong("--owner", "\"" + options.owner + "\" has no part in a deal", suggestion(options.owner, owners));
}

/// The signatories, and the owner if it is not one.
std::vector<ActorId> who_must_gain(const Package& package, ActorId owner)
{
    auto actors = signatories(package);
    if (std::find(actors.begin(), actors.end(), owner) == actors.end())
        actors.push_back(owner);
    return actors;
}

std::string zone_text(const Options& options, const Package& package, ActorId owner,
                      const std::string& format, const Common& common)
{
    const auto rules = swedish_rules(package);
    const auto zone = deal_zone(package, *rules, owner, who_must_gain(package, owner), options.steps,
                                format == "table" ? (options.steps + 1) / 2 : options.steps);
    if (format == "json")
        return zone_json(package, zone);
    if (format == "svg")
        return zone_svg(package, zone, common.language());
    return format == "csv"
               ? zone_csv(package, zone)
               : zone_page(package, zone, common.language(), options.output.file.empty() && Common::colour());
}

std::string deal_text(const Options& options, const Package& package, ActorId owner,
                      const std::string& format, const Common& common)
{
    const auto one = deal(package, *swedish_rules(package), owner);
    if (format == "json")
        return deal_json(package, one);
    return format == "csv"
               ? deal_csv(package, one)
               : deal_page(package, one, common.language(), options.output.file.empty() && Common::colour());
}

void run(const Options& options, const Common& common)
{
    const auto format = options.output.chosen();
    if (format == "svg" && !options.zone)
        throw CLI::ValidationError("--format", "svg draws the zone: add --zone");
    const auto file = read_file(options.package);
    const auto own = with_area(overlay(common, options.figures), file, options.package, options.variant);
    const auto package = read_package(file, options.package, own, options.variant);
    const auto owner = owner_of(options, package);
    options.output.deliver(options.zone ? zone_text(options, package, owner, format, common)
                                        : deal_text(options, package, owner, format, common));
}

} // namespace

void add_deal(CLI::App& app, const Common& common)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("deal", "Is a hiring quota for a rebate worth signing");
    command->add_option("package", options->package, "Package file; - is standard input")->required();
    command->add_option("--owner", options->owner, "Whose deal; the first owner's that has one");
    command->add_flag("--zone", options->zone, "Over which quotas and rebates every signatory gains");
    command->add_option("--steps", options->steps, "Steps of the zone each way")->check(CLI::Range(3, 201));
    command
        ->add_option("--figures", options->figures,
                     "Own table of figures (CSV), laid over the catalogue; may be given again")
        ->allow_extra_args(false);
    command->add_option("--variant", options->variant, "A variant the package file states");
    options->output.add_to(*command, {"table", "json", "csv", "svg"});
    command->callback([options, &common] { run(*options, common); });
}

} // namespace byggom
