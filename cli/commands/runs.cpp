#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/report/run_difference.hpp"
#include "cli/store/run_store.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

struct RunsOptions {
    std::int64_t first = 0;
    std::int64_t second = 0;
    std::string part = "results";
    Output output;
};

Workspace opened(const Common& common)
{
    if (common.workspace.empty())
        throw CLI::RequiredError("-w WORKSPACE");
    return {common.workspace, Workspace::Access::read};
}

KeptRun found(Workspace& workspace, std::int64_t id)
{
    if (auto run = kept_run(workspace, id))
        return std::move(*run);
    throw InvalidInput({{{workspace.path(), 0, 0},
                         "",
                         {"there is no run {}", {id}},
                         {"byggom runs list -w {}", {workspace.path()}}}});
}

Json seed_of(const Run& run) { return run.seed ? Json(*run.seed) : Json(nullptr); }

void list(const RunsOptions& options, const Common& common)
{
    auto workspace = opened(common);
    Records records{{{"id", "Run", true},
                     {"finished", "Finished (UTC)"},
                     {"command", "Command"},
                     {"package", "Package"},
                     {"file", "File"},
                     {"engine", "Engine"},
                     {"input_hash", "Inputs"},
                     {"seed", "Seed", true}},
                    {}};
    const auto format = options.output.chosen();
    for (const auto& [id, finished, package_hash, input, run] : kept_runs(workspace))
        records.rows.push_back({id, finished, run.command, run.name, run.file, run.engine,
                                format == "table" ? input.substr(0, 12) : input, seed_of(run)});
    options.output.deliver(print(records, format, common.language(), Common::colour()));
}

Json head_of(const KeptRun& kept)
{
    return {{"id", kept.id},
            {"finished", kept.finished},
            {"command", kept.run.command},
            {"package", kept.run.name},
            {"file", kept.run.file},
            {"engine", kept.run.engine},
            {"package_hash", kept.package_hash},
            {"input_hash", kept.input_hash},
            {"seed", seed_of(kept.run)}};
}

Records verdicts(const Json& results)
{
    Records records{{{"actor", "Actor"},
                     {"npv_own", "Own rate, SEK", true, 0},
                     {"npv_society", "Society's rate, SEK", true, 0}},
                    {}};
    for (const auto& actor : results.at("actors"))
        records.rows.push_back({actor.at("id"), actor.at("npv_own"), actor.at("npv_society")});
    records.rows.push_back({"society (all)", nullptr, results.at("society").at("npv")});
    return records;
}

void show(const RunsOptions& options, const Common& common)
{
    auto workspace = opened(common);
    const auto kept = found(workspace, options.first);
    auto head = head_of(kept);
    const auto results = Json::parse(kept.run.results);
    if (options.output.chosen() == "json") {
        head["own_figures"] = kept.run.own_figures;
        head["results"] = results;
        return options.output.deliver(head.dump(1) + "\n");
    }
    std::string text;
    for (const auto& [key, value] : head.items())
        if (!value.is_null())
            text +=
                fmt::format("{:<14}{}\n", key, value.is_string() ? value.get<std::string>() : value.dump());
    text += "\n" + print(verdicts(results), "table", common.language(), Common::colour());
    options.output.deliver(text);
}

void diff(const RunsOptions& options, const Common& common)
{
    auto workspace = opened(common);
    const auto first = found(workspace, options.first);
    const auto second = found(workspace, options.second);
    const auto inputs = differing_inputs(first.run.results, second.run.results);
    const auto results = differing_results(first.run.results, second.run.results);
    const auto printed = [&](const Records& records, std::string_view format) {
        return print(records, format, common.language(), Common::colour());
    };
    if (options.output.chosen() == "json") {
        const Json both{{"first", head_of(first)},
                        {"second", head_of(second)},
                        {"inputs", Json::parse(printed(inputs, "json"))},
                        {"results", Json::parse(printed(results, "json"))}};
        return options.output.deliver(both.dump(1) + "\n");
    }
    std::string text;
    if (first.run.engine != second.run.engine)
        text += fmt::format("Engine: {} and {}\n\n", first.run.engine, second.run.engine);
    text += inputs.rows.empty() ? std::string("The inputs are the same.\n") : printed(inputs, "table");
    options.output.deliver(text + "\n" + printed(results, "table"));
}

void export_run(const RunsOptions& options, const Common& common)
{
    auto workspace = opened(common);
    const auto kept = found(workspace, options.first);
    const auto& run = kept.run;
    options.output.deliver(options.part == "package"   ? run.package_text
                           : options.part == "figures" ? run.own_figures
                                                       : run.results);
}

using RunsAction = void (*)(const RunsOptions&, const Common&);

CLI::App* add(CLI::App& runs, const Common& common, const std::shared_ptr<RunsOptions>& options,
              const std::string& name, const std::string& help, RunsAction action)
{
    auto* command = runs.add_subcommand(name, help);
    command->callback([options, &common, action] { action(*options, common); });
    return command;
}

} // namespace

void add_runs(CLI::App& app, const Common& common)
{
    auto* runs = app.add_subcommand("runs", "The runs a workspace keeps");
    runs->require_subcommand(1);
    const auto options_of = [] { return std::make_shared<RunsOptions>(); };

    auto options = options_of();
    options->output.add_to(*add(*runs, common, options, "list", "Every run", list), {"table", "json", "csv"});

    options = options_of();
    auto* command =
        add(*runs, common, options, "show", "One run: its inputs' hashes and what came out", show);
    command->add_option("run", options->first, "Number of the run")->required();
    options->output.add_to(*command, {"table", "json"});

    options = options_of();
    command =
        add(*runs, common, options, "diff", "What differs between two runs: inputs, then results", diff);
    command->add_option("first", options->first, "Number of a run")->required();
    command->add_option("second", options->second, "Number of another")->required();
    options->output.add_to(*command, {"table", "json"});

    options = options_of();
    command =
        add(*runs, common, options, "export", "What a run was asked or answered, byte by byte", export_run);
    command->add_option("run", options->first, "Number of the run")->required();
    command->add_option("--part", options->part, "results (JSON), package (TOML) or figures (CSV)")
        ->check(CLI::IsMember({"results", "package", "figures"}));
    command->add_option("-o,--output", options->output.file, "File to write");
}

} // namespace byggom
