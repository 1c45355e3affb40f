#include "cli/command_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/report/converted_run.hpp"
#include "cli/report/forms/forms.hpp"
#include "cli/report/run_difference.hpp"
#include "cli/store/run_store.hpp"
#include "libpackage/problem/problem.hpp"

#include <fmt/format.h>

#include <memory>

namespace byggom {
namespace {

struct RunsOptions {
    std::int64_t first = 0;
    std::int64_t second = 0;
    std::string part = "results";
    Output output;
};

Workspace opened(const Common& common)
{
    if (common.workspace.empty())
        throw MissingOption{"-w WORKSPACE"};
    return {common.workspace, Workspace::Access::read};
}

KeptRun found(Workspace& workspace, std::int64_t id)
{
    if (auto run = kept_run(workspace, id))
        return std::move(*run);
    throw InvalidInput({{{workspace.path(), 0, 0},
                         "",
                         fmt::format("there is no run {}", id),
                         fmt::format("byggom runs list -w {}", workspace.path())}});
}

Value seed_of(const Run& run) { return run.seed ? Value(*run.seed) : Value(); }

/// The result as it is described. One kept by an earlier program is its JSON alone: it is converted.
Document document_of(const KeptRun& kept)
{
    const auto& text = kept.run.results;
    return is_kept_form(text) ? read_kept_form(text) : converted(text, kept.run.name, kept.run.engine);
}

void list(const RunsOptions& options, const Common& common)
{
    options.output.chosen();
    auto workspace = opened(common);
    Table table{"runs",
                {},
                {{"id", "run", Quantity::whole},
                 {"finished", "finished (UTC)"},
                 {"command", "command"},
                 {"package", "package"},
                 {"file", "file"},
                 {"engine", "engine"},
                 {"input_hash", {}, Quantity::none, in_files},
                 {"", "inputs", Quantity::none, on_page},
                 {"seed", "seed", Quantity::whole}}};
    for (const auto& [id, finished, package_hash, input, run] : kept_runs(workspace))
        table.rows.push_back({{Value(id), own_text(finished), own_text(run.command), own_text(run.name),
                               own_text(run.file), own_text(run.engine), own_text(input),
                               own_text(input.substr(0, 12)), run.seed ? Value(*run.seed) : own_text("")}});
    Document document;
    document.schema = "byggom/runs/2";
    document.blocks.emplace_back(std::move(table));
    options.output.deliver(std::move(document), common);
}

Facts head_of(const KeptRun& kept, const std::string& key)
{
    Facts facts{key,
                {},
                {{"id", "run", Value(kept.id)},
                 {"finished", "finished (UTC)", own_text(kept.finished)},
                 {"command", "command", own_text(kept.run.command)},
                 {"package", "package", own_text(kept.run.name)},
                 {"file", "file", own_text(kept.run.file)},
                 {"engine", "engine", own_text(kept.run.engine)},
                 {"package_hash", "hash of the package", own_text(kept.package_hash)},
                 {"input_hash", "hash of the inputs", own_text(kept.input_hash)},
                 {"seed", {}, seed_of(kept.run)}}};
    return facts;
}

/// The result as it was, in any form; JSON and the page have what it answered before it.
void show(const RunsOptions& options, const Common& common)
{
    const auto form = options.output.chosen();
    auto workspace = opened(common);
    const auto kept = found(workspace, options.first);
    auto document = document_of(kept);
    auto head = head_of(kept, "");
    if (form == "json") {
        Document whole;
        whole.schema = "byggom/run/2";
        head.facts.push_back({"own_figures", {}, own_text(kept.run.own_figures)});
        whole.blocks.emplace_back(std::move(head));
        whole.blocks.emplace_back(Tree{"results", [document] { return json(document); }});
        return options.output.deliver(std::move(whole), common);
    }
    head.in = for_people;
    document.blocks.insert(document.blocks.begin(), std::move(head));
    options.output.deliver(std::move(document), common);
}

void diff(const RunsOptions& options, const Common& common)
{
    options.output.chosen();
    auto workspace = opened(common);
    const auto first = found(workspace, options.first);
    const auto second = found(workspace, options.second);
    const auto one = document_of(first);
    const auto other = document_of(second);
    if (one.schema != other.schema)
        throw InvalidInput(
            {{{workspace.path(), 0, 0},
              "",
              fmt::format("run {} is {}, run {} is {}", first.id, one.schema, second.id, other.schema),
              "compare two results of one kind: byggom runs list"}});
    Document document;
    document.schema = "byggom/runs-diff/2";
    document.conventions = one.conventions;
    auto inputs = differing_inputs(json(one), json(other));
    auto results = differing_results(json(one), json(other));
    document.csv_table = "results";
    auto heads = std::vector{head_of(first, "first"), head_of(second, "second")};
    for (auto& head : heads) {
        head.in = in_json;
        document.blocks.emplace_back(std::move(head));
    }
    if (first.run.engine != second.run.engine)
        document.blocks.emplace_back(
            paragraph({"Engine: {} and {}", {own_text(first.run.engine), own_text(second.run.engine)}}));
    if (inputs.rows.empty())
        document.blocks.emplace_back(paragraph("The inputs are the same."));
    document.blocks.emplace_back(std::move(inputs));
    if (results.rows.empty())
        document.blocks.emplace_back(paragraph("The results are the same."));
    document.blocks.emplace_back(std::move(results));
    options.output.deliver(std::move(document), common);
}

void export_run(const RunsOptions& options, const Common& common)
{
    if (options.part == "results")
        options.output.chosen();
    auto workspace = opened(common);
    const auto kept = found(workspace, options.first);
    const auto& run = kept.run;
    if (options.part == "package")
        return options.output.deliver(run.package_text);
    if (options.part == "figures")
        return options.output.deliver(run.own_figures);
    auto output = options.output;
    if (output.format.empty() && (output.file.empty() || output.file == "-"))
        output.format = "json"; // as it always was
    auto document = document_of(kept);
    auto as_kept = common;
    as_kept.version = document.program.empty() ? run.engine : document.program;
    output.deliver(std::move(document), as_kept);
}

using RunsAction = void (*)(const RunsOptions&, const Common&);

Command add(const Command& runs, const Common& common, const std::shared_ptr<RunsOptions>& options,
            const std::string& name, const std::string& help, RunsAction action)
{
    auto command = runs.command(name, help);
    command.run([options, &common, action] { action(*options, common); });
    return command;
}

} // namespace

void add_runs(const Command& app, const Common& common)
{
    auto runs = app.command("runs", "The runs a workspace keeps");
    runs.needs_command();
    const auto options_of = [] { return std::make_shared<RunsOptions>(); };

    auto options = options_of();
    options->output.add_to(add(runs, common, options, "list", "Every run", list));

    options = options_of();
    auto command = add(runs, common, options, "show", "One run: its inputs' hashes and what came out", show);
    command.option("run", options->first, "Number of the run").required();
    options->output.add_to(command);

    options = options_of();
    command = add(runs, common, options, "diff", "What differs between two runs: inputs, then results", diff);
    command.option("first", options->first, "Number of a run").required();
    command.option("second", options->second, "Number of another").required();
    options->output.add_to(command);

    options = options_of();
    command = add(runs, common, options, "export",
                  "What a run was asked, byte by byte, or answered, in any form", export_run);
    command.option("run", options->first, "Number of the run").required();
    command.option("--part", options->part, "results, package (TOML) or figures (CSV)")
        .one_of({"results", "package", "figures"});
    options->output.add_to(command);
}

} // namespace byggom
