#include "cli/commands/area_input.hpp"
#include "cli/commands/area_output.hpp"
#include "cli/commands/areas.hpp"
#include "cli/file.hpp"
#include "libpackage/area/interpolate.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace byggom {
namespace {

struct AreasAttachOptions {
    AreaInput input;
    AreaOutput output;
    AreaSource from;
    AreaSource points;
    std::string weight;
    std::vector<std::string> counts;
    std::vector<std::string> means;
    std::vector<std::string> rates;
    std::vector<std::string> categories;
    std::string allocation = "covered";
    std::string missing = "skip";
    double least_coverage = 0.0;
};

InterpolationRules rules_of(const AreasAttachOptions& options)
{
    InterpolationRules rules;
    rules.allocation = options.allocation == "all" ? CountRule::all : CountRule::covered;
    rules.missing = options.missing == "zero"     ? Missing::zero
                    : options.missing == "absent" ? Missing::absent
                                                  : Missing::skip;
    rules.least_coverage = options.least_coverage;
    return rules;
}

void add_column(AreaAnswer& answer, AreaColumn column, int decimals)
{
    answer.columns.push_back({column.name, column.name, "", decimals, true});
    answer.table.columns.push_back(std::move(column));
}

/// Value, coverage, missing share and number of sources, each a column.
void add_interpolated(AreaAnswer& answer, const std::string& name, const std::vector<Interpolated>& values,
                      int decimals)
{
    AreaColumn value{name, {}};
    AreaColumn coverage{name + " coverage", {}};
    AreaColumn missing{name + " missing_share", {}};
    AreaColumn sources{name + " sources", {}};
    for (const auto& one : values) {
        value.values.push_back(one.value);
        coverage.values.emplace_back(one.coverage);
        missing.values.emplace_back(one.missing_share);
        sources.values.emplace_back(one.sources);
    }
    answer.drawn.push_back(name);
    add_column(answer, std::move(value), decimals);
    add_column(answer, std::move(coverage), 2);
    add_column(answer, std::move(missing), 2);
    add_column(answer, std::move(sources), 0);
}

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

/// "in_work/people": numerator and denominator.
std::pair<std::string, std::string> parts_of_rate(const std::string& rate)
{
    const auto slash = rate.find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == rate.size())
        throw CLI::ValidationError("--rate", rate + ": write NUMERATOR/DENOMINATOR, two columns of counts");
    return {rate.substr(0, slash), rate.substr(slash + 1)};
}

WeightMatrix weights_of(const AreasAttachOptions& options, const Zones& sources, const Zones& targets)
{
    if (options.points.path.empty())
        return gis().area_weights(sources, targets, all_threads());
    note_input(options.points.path);
    auto found = gis().point_weights(sources, targets, options.points, options.weight, all_threads());
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

/// What there was, and what was handed out of it.
void report_totals(const std::string& name, const AreaValues& values,
                   const std::vector<Interpolated>& results)
{
    constexpr double rounding = 1e-9;
    double there = 0.0;
    for (const auto& value : values)
        there += value.value_or(0.0);
    double handed_out = 0.0;
    for (const auto& one : results)
        handed_out += one.value.value_or(0.0);
    if (std::abs(there - handed_out) > rounding * std::abs(there))
        warn_of({{fmt::format("{}: {:.1f} of {:.1f} are handed out", name, handed_out, there),
                  0,
                  {},
                  false,
                  "the rest lies in no area, or in areas without a value"}});
}

void attach(const AreasAttachOptions& options, const Common& common)
{
    if (options.counts.empty() && options.means.empty() && options.rates.empty() &&
        options.categories.empty())
        throw CLI::ValidationError("areas attach",
                                   "name a column with --count, --mean, --rate or --category");
    const auto areas = options.input.load(false);
    refuse_mistakes(areas, options.input.source.path);
    auto from = options.from;
    from.plane = gis().notes(*areas.zones).plane;
    note_input(from.path);
    const auto sources = gis().read_areas(from);
    const auto& table = gis().table(*sources);
    const auto weights = weights_of(options, *sources, *areas.zones);
    warn_of_overlaps(weights, areas.table);
    const auto rules = rules_of(options);
    const auto values = [&](const std::string& name, const char* option) -> const AreaValues& {
        return table.columns[column_called(table, name, option)].values;
    };
    AreaAnswer answer;
    answer.name = "areas";
    answer.title = "Areas";
    answer.subtitle =
        translate(options.output.language(common),
                  options.points.path.empty() ? "Shared out by ground" : "Shared out by points");
    answer.files = {options.input.source.path, options.from.path};
    if (!options.points.path.empty())
        answer.files.push_back(options.points.path);
    answer.table = areas.table;
    answer.table.columns.clear();
    for (const auto& name : options.counts) {
        const auto& counts = values(name, "--count");
        const auto results = interpolate_count(weights, counts, rules);
        report_totals(name, counts, results);
        add_interpolated(answer, name, results, 1);
    }
    for (const auto& name : options.means)
        add_interpolated(answer, name, interpolate_mean(weights, values(name, "--mean"), rules), 3);
    for (const auto& rate : options.rates) {
        const auto [numerator, denominator] = parts_of_rate(rate);
        add_interpolated(
            answer, rate,
            interpolate_rate(weights, values(numerator, "--rate"), values(denominator, "--rate"), rules), 3);
    }
    for (const auto& field : options.categories)
        add_category(answer, field, gis().texts(*sources, field), weights);
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
    const auto column = [&](const char* name, std::vector<std::string>& values, const char* meaning) {
        command.add_option(name, values, meaning)->allow_extra_args(false);
    };
    column("--count", options.counts, "Column with a number of things; totals are kept. May be given again");
    column("--mean", options.means, "Column with a mean over the ground. May be given again");
    column("--rate", options.rates, "NUMERATOR/DENOMINATOR, two columns of counts. May be given again");
    column("--category", options.categories,
           "Field with text; an area takes the text with most weight in it. May be given again");
    command
        .add_option("--points", options.points.path,
                    "Points that weigh instead of the ground: dwellings, people")
        ->transform(without_password);
    command.add_option("--points-layer", options.points.layer, "Name of their layer");
    command.add_option("--points-crs", options.points.crs, "Reference system of their coordinates");
    command.add_option("--weight", options.weight, "Field with each point's weight; else each weighs 1");
    command.add_option("--allocation", options.allocation, "Of a count: only the covered part, or all of it")
        ->check(CLI::IsMember({"covered", "all"}));
    command.add_option("--missing", options.missing, "What a missing value does: skip, absent or zero")
        ->check(CLI::IsMember({"skip", "absent", "zero"}));
    command
        .add_option("--least-coverage", options.least_coverage,
                    "Share of an area below which it has no value")
        ->check(CLI::Range(0.0, 1.0));
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
