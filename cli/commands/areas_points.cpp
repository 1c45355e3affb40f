#include "cli/commands/area_input.hpp"
#include "cli/commands/area_output.hpp"
#include "cli/commands/areas.hpp"
#include "cli/commands/timestamp.hpp"
#include "cli/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <utility>

namespace byggom {
namespace {

struct AreasPointsOptions {
    AreaInput input;
    AreaOutput output;
    AreaSource points;
    std::vector<std::string> sums;
    std::string file;
    double reach = 0.0;
};

void add_points(CLI::App& command, AreasPointsOptions& options)
{
    options.input.add_to(command);
    command
        .add_option(
            "--points", options.points.path,
            "Points, or polygons of which a point within each is taken: any file or connection GDAL opens")
        ->transform(without_password)
        ->required();
    command.add_option("--points-layer", options.points.layer, "Name of their layer");
    command.add_option("--points-crs", options.points.crs, "Reference system of their coordinates");
}

void add_finding(std::vector<AreaFinding>& findings, std::string what, std::size_t count,
                 std::string hint = {})
{
    if (count > 0)
        findings.push_back({std::move(what), count, {}, false, std::move(hint)});
}

void count(const AreasPointsOptions& options, const Common& common)
{
    const auto areas = options.input.load(false);
    refuse_mistakes(areas, options.input.source.path);
    note_input(options.points.path);
    const auto counts = gis().count_points(*areas.zones, options.points, options.sums, all_threads());
    AreaAnswer answer;
    answer.name = "areas";
    answer.title = "Areas";
    answer.files = {options.input.source.path, options.points.path};
    answer.table = areas.table;
    answer.table.columns.clear();
    const auto add = [&](AreaColumn column) {
        answer.columns.push_back({column.name, column.name, "", 0, true});
        answer.drawn.push_back(column.name);
        answer.table.columns.push_back(std::move(column));
    };
    add({"points", {counts.points.begin(), counts.points.end()}});
    std::vector<AreaFinding> findings;
    add_finding(findings, "points in no area", counts.outside);
    add_finding(findings, "features without a geometry are left out", counts.without_place);
    for (std::size_t i = 0; i < counts.sums.size(); ++i) {
        const auto& name = counts.sums[i].name;
        add_finding(findings, "points without a value of " + name, counts.without_value[i],
                    "they add nothing to its sum");
        if (counts.outside > 0)
            findings.push_back(
                {fmt::format("{} of {} lie in no area", counts.sums_outside[i], name), 0, {}, false, ""});
        add(counts.sums[i]);
    }
    warn_of(findings);
    options.output.deliver(answer, *areas.zones, common);
}

void locate(const AreasPointsOptions& options)
{
    const auto dot = options.file.rfind('.');
    const auto ending = dot == std::string::npos ? std::string{} : options.file.substr(dot);
    if (ending != ".gpkg" && ending != ".fgb" && ending != ".csv")
        throw CLI::ValidationError("-o", options.file + ": points are written as .gpkg, .fgb or .csv");
    const auto areas = options.input.load(false);
    refuse_mistakes(areas, options.input.source.path);
    LocatedPointsToWrite wanted;
    wanted.name = "points";
    wanted.title = "Points with their area";
    wanted.description = options.points.path + " in " + options.input.source.path;
    wanted.moment = timestamp();
    wanted.reach = options.reach;
    wanted.threads = all_threads();
    note_input(options.points.path);
    const auto counts =
        gis().locate_points(*areas.zones, options.points, wanted, place_of_output(options.file));
    std::vector<AreaFinding> findings;
    add_finding(findings, "points in no area", counts.outside - counts.nearest);
    add_finding(findings, "points outside every area took the nearest", counts.nearest,
                fmt::format("none further than {} m; area_distance is above 0", options.reach));
    add_finding(findings, "features without a geometry have no area", counts.without_place);
    warn_of(findings);
}

} // namespace

void add_areas_count(CLI::App& areas, const Common& common)
{
    auto options = std::make_shared<AreasPointsOptions>();
    auto* command =
        areas.add_subcommand("count", "How many points lie in each area, and sums of their numbers");
    add_points(*command, *options);
    command->add_option("--sum", options->sums, "Field of the points to add up. May be given again")
        ->allow_extra_args(false);
    options->output.add_to(*command);
    command->callback([options, &common] {
        count(*options, common);
        if (options->input.verbose)
            report_memory();
    });
}

void add_areas_locate(CLI::App& areas, const Common& /*common*/)
{
    auto options = std::make_shared<AreasPointsOptions>();
    auto* command = areas.add_subcommand("locate", "Points with the code and name of the area they lie in");
    add_points(*command, *options);
    command
        ->add_option("--nearest", options->reach,
                     "Metres within which a point outside every area takes the nearest")
        ->check(CLI::Range(0.0, 1e6));
    command->add_option("-o,--output", options->file, "File to write: .gpkg, .fgb or .csv")->required();
    command->callback([options] {
        locate(*options);
        if (options->input.verbose)
            report_memory();
    });
}

} // namespace byggom
