#include "cli/commands/area_input.hpp"
#include "cli/commands/area_output.hpp"
#include "cli/commands/areas.hpp"
#include "cli/commands/shared_out.hpp"
#include "libpackage/area/interpolate.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace byggom {
namespace {

struct AreasAttachOptions {
    AreaInput input;
    AreaOutput output;
    AreaSource from;
    AreaSource points;
    SharedOut shared;
    std::vector<std::string> categories;
};

/// The text with the greatest weight in each area, its share of the covered weight, and the coverage.
void add_category(AreaAnswer& answer, const std::string& field, const std::vector<std::string>& texts,
                  const WeightMatrix& weights)
{
    std::vector<std::string> names;
    std::vector<int> categories;
    for (const auto& text : texts) {
        const auto known = std::find(names.begin(), names.end(), text);
        categories.push_back(text.empty() ? -1 : static_cast<int>(known - names.begin()));
        if (known == names.end() && !text.empty())
            names.push_back(text);
    }
    const bool is_ours = field == "area_code" || field == "area_name" || field == "edition";
    const auto name = is_ours ? "source " + field : field;
    AreaTexts largest{name, {}};
    AreaColumn share{name + " share", {}};
    AreaColumn coverage{name + " coverage", {}};
    for (const auto& one : largest_category(weights, categories)) {
        largest.values.push_back(one.category ? names[static_cast<std::size_t>(*one.category)] : "");
        share.values.push_back(one.category ? std::optional(one.share) : std::nullopt);
        coverage.values.emplace_back(one.coverage);
    }
    answer.table.texts.push_back(std::move(largest));
    add_column(answer, std::move(share), 2);
    add_column(answer, std::move(coverage), 2);
}

WeightMatrix weights_of(const AreasAttachOptions& options, const Zones& sources, const Zones& targets)
{
    if (options.points.path.empty())
        return gis().area_weights(sources, targets, all_threads());
    auto found = gis().point_weights(sources, targets, options.points, options.shared.weight, all_threads());
    std::vector<AreaFinding> findings;
    if (found.by_ground > 0)
        findings.push_back(
            {"sources without points are shared out by ground", found.by_ground, {}, false, ""});
    if (found.without_weight > 0)
        findings.push_back({"points without a weight are left out", found.without_weight, {}, false, ""});
    warn_of(findings);
    return std::move(found.weights);
}

/// Sources that lie on each other would count twice.
void warn_of_overlaps(const WeightMatrix& weights, const AreaTable& targets)
{
    constexpr double rounding = 1e-6;
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < weights.target_coverage.size(); ++i)
        if (weights.target_coverage[i] > 1.0 + rounding)
            codes.push_back(targets.codes[i]);
    if (!codes.empty())
        warn_of({{"areas are covered more than once, since the areas with the values lie on each other",
                  codes.size(), first_few(codes), false, "what lies twice counts twice"}});
}

void warn_of_no_overlap(const WeightMatrix& weights, const std::string& sources)
{
    if (weights.entries.empty())
        warn_of({{"no area of " + sources + " touches any of the areas",
                  0,
                  {},
                  false,
                  "one of the two lies elsewhere: name its reference system with --crs or --from-crs"}});
}

void attach(const AreasAttachOptions& options, const Common& common)
{
    if (options.shared.empty() && options.categories.empty())
        throw CLI::ValidationError("areas attach",
                                   "name a column with --count, --mean, --rate or --category");
    auto input = options.input;
    input.statistics.clear(); // what is shared out stands beside the areas that have it
    const auto areas = input.load(false);
    refuse_mistakes(areas, options.input.source.path);
    warn_of(areas.findings);
    auto from = options.from;
    from.plane = gis().notes(*areas.zones).plane;
    LoadedAreas sources;
    sources.zones = gis().read_areas(from);
    sources.table = gis().table(*sources.zones);
    join_statistics(sources, options.input);
    refuse_mistakes(sources, options.from.path);
    warn_of(sources.findings);
    const auto& table = sources.table;
    const auto weights = weights_of(options, *sources.zones, *areas.zones);
    warn_of_overlaps(weights, areas.table);
    warn_of_no_overlap(weights, options.from.path);
    AreaAnswer answer;
    answer.name = "areas";
    answer.title = "Areas";
    answer.subtitle =
        translate(options.output.language(common),
                  options.points.path.empty() ? "Shared out by ground" : "Shared out by points");
    answer.files = {options.input.source.path, options.from.path};
    answer.files.insert(answer.files.end(), options.input.statistics.begin(), options.input.statistics.end());
    answer.read_as = sources.read_as();
    if (!options.points.path.empty())
        answer.files.push_back(options.points.path);
    answer.table = areas.table;
    answer.table.columns.clear();
    auto shared = options.shared;
    if (!options.points.path.empty())
        shared.weight.clear(); // it is the points'
    shared.add_to_answer(answer, table, weights);
    for (const auto& field : options.categories)
        add_category(answer, field, gis().texts(*sources.zones, field), weights);
    options.output.deliver(answer, *areas.zones, common);
}

void add_options(CLI::App& command, AreasAttachOptions& options)
{
    command.add_option("--from", options.from.path, "Areas that have the values")
        ->transform(without_password)
        ->required();
    command.add_option("--from-layer", options.from.layer, "Name of their layer");
    command.add_option("--from-code", options.from.code_field, "Field with their code");
    command.add_option("--from-crs", options.from.crs, "Reference system of their coordinates");
    command
        .add_option("--category", options.categories,
                    "Field with text; an area takes the text with most weight in it. May be given again")
        ->allow_extra_args(false);
    command
        .add_option("--points", options.points.path,
                    "Points that weigh instead of the ground: dwellings, people")
        ->transform(without_password);
    command.add_option("--points-layer", options.points.layer, "Name of their layer");
    command.add_option("--points-crs", options.points.crs, "Reference system of their coordinates");
    options.shared.add_to(command);
}

} // namespace

void add_areas_attach(CLI::App& areas, const Common& common)
{
    auto options = std::make_shared<AreasAttachOptions>();
    auto* command =
        areas.add_subcommand("attach", "Values of other areas, shared out by ground or by points");
    options->input.add_to(*command);
    add_options(*command, *options);
    options->output.add_to(*command);
    command->callback([options, &common] {
        attach(*options, common);
        if (options->input.verbose)
            report_memory();
    });
}

} // namespace byggom
