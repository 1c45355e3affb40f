#include "cli/commands/area_input.hpp"
#include "cli/commands/area_output.hpp"
#include "cli/commands/areas.hpp"
#include "cli/commands/shared_out.hpp"
#include "cli/commands/statistics_file.hpp"
#include "libpackage/area/key_table.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <utility>

namespace byggom {
namespace {

struct AreasSumOptions {
    std::string statistics;
    std::string key;
    std::string from;
    std::string to;
    StatisticsOptions reading;
    SharedOut shared;
    AreaOutput output;
    bool verbose = false;
};

void sum(const AreasSumOptions& options, const Common& common)
{
    if (options.shared.empty())
        throw CLI::ValidationError("areas sum", "name a column with --count, --mean or --rate");
    LoadedAreas read;
    auto statistics = read_statistics_file(options.statistics, options.reading);
    warn_of(findings_of(statistics.report, options.statistics));
    read.reports.push_back({options.statistics, std::move(statistics.report)});
    if (options.verbose)
        for (const auto& line : read.read_as())
            std::cerr << "byggom: " << line << "\n";
    auto added = add_up(statistics.table, read_key_table(options.key), options.from, options.to);
    warn_of(added.findings);
    AreaAnswer answer;
    answer.name = "areas";
    answer.title = "Areas";
    answer.subtitle = translate(options.output.language(common), "Added up by a key");
    answer.files = {options.statistics, options.key};
    answer.read_as = read.read_as();
    answer.table = added.targets;
    options.shared.add_to_answer(answer, in_order_of_key(statistics.table, added), added.weights);
    options.output.deliver_table(std::move(answer), common);
}

} // namespace

void add_areas_sum(CLI::App& areas, const Common& common)
{
    auto options = std::make_shared<AreasSumOptions>();
    auto* command =
        areas.add_subcommand("sum", "Statistics added up to greater areas by a key, without any map");
    command->add_option("statistics", options->statistics, "Table of the small areas")->required();
    command->add_option("--key", options->key, "Table of which area belongs to which: DeSO and RegSO, say")
        ->required();
    command->add_option("--from", options->from, "Its column with the small areas, where it is not found");
    command->add_option("--to", options->to, "Its column with the greater ones, where there are several");
    command->add_option("--statistics-code", options->reading.code_column, "Column with the areas' code");
    command->add_option("--statistics-layer", options->reading.sheet, "Sheet, where several hold a table");
    add_decimal_mark(*command, options->reading.decimal_mark);
    command->add_flag("--verbose", options->verbose, "Tell what the table was taken for");
    options->shared.add_to(*command);
    options->output.add_table_to(*command);
    command->callback([options, &common] { sum(*options, common); });
}

} // namespace byggom
