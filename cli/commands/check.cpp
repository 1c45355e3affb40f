#include "actors/roster.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/audit_failed.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/audit_page.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace byggom {
namespace {

/// What shows only when the package is split; told for it, and for a variant by its name.
std::vector<Problem> split_mistakes(const Package& package, const std::string& variant)
{
    auto problems = check_split_terms(package);
    for (auto& problem : problems)
        if (!variant.empty())
            problem.field = fmt::format("variant {}: {}", variant, problem.field);
    return problems;
}

/// All mistakes of all variants; those of the package itself have been told.
void check_variants(const std::string& text, const std::string& file, const std::vector<Figure>& own)
{
    std::vector<Problem> problems;
    for (const auto& variant : read_variants(text, file)) {
        try {
            const auto package = read_package(text, file, with_area(own, text, file, variant.id), variant.id);
            swedish_rules(package);
            for (auto& problem : split_mistakes(package, variant.id))
                problems.push_back(std::move(problem));
        } catch (const InvalidInput& error) {
            problems.insert(problems.end(), error.problems().begin(), error.problems().end());
        }
    }
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
}

struct CheckOptions {
    std::string file;
    std::vector<std::string> figures;
    std::vector<std::string> skipped;
    bool audit = false;
    bool rules = false;
    Output output;
};

std::string sentence(const Package& package, const std::string& file)
{
    const auto own = std::count_if(package.figures.begin(), package.figures.end(),
                                   [&](const Figure& figure) { return figure.origin.file == file; });
    const auto assumed =
        std::count_if(package.figures.begin(), package.figures.end(), [&](const Figure& figure) {
            return figure.origin.file == file && figure.mark == Mark::assumption;
        });
    return fmt::format(
        "{}: no mistakes ({} measures, {} actors, {} figures of its own, {} of them assumptions)\n", file,
        package.measures.size(), package.actors.size(), own, assumed);
}

void refuse_unknown(const std::vector<std::string>& skipped)
{
    std::vector<std::string> known;
    for (const auto& rule : audit_rules())
        known.emplace_back(rule.id);
    for (const auto& id : skipped)
        if (std::find(known.begin(), known.end(), id) == known.end())
            throw InvalidInput({{{}, "--skip", "there is no rule \"" + id + "\"", suggestion(id, known)}});
}

/// The doubts, and an exit code that tells whether one is open.
void deliver(const Audit& found, const CheckOptions& options, const Common& common)
{
    const auto format = options.output.chosen();
    options.output.deliver(format == "table" ? audit_page(found, common.language())
                                             : print(audit_records(found), format, common.language(), false));
    if (found.open > 0)
        throw AuditFailed();
}

void run(const CheckOptions& options, const Common& common)
{
    if (options.rules)
        return options.output.deliver(
            print(audit_rule_records(), options.output.chosen(), common.language(), Common::colour()));
    refuse_unknown(options.skipped);
    const auto text = read_file(options.file);
    const auto own = overlay(common, options.figures);
    const auto package = read_package(text, options.file, with_area(own, text, options.file));
    const auto rules = swedish_rules(package); // finds what the rules of the year lack
    if (auto problems = split_mistakes(package, {}); !problems.empty())
        throw InvalidInput(std::move(problems));
    check_variants(text, options.file, own);
    if (options.audit)
        return deliver(audit(package, evaluate(package, *rules), options.skipped), options, common);
    options.output.deliver(sentence(package, options.file));
}

} // namespace

void add_check(CLI::App& app, const Common& common)
{
    auto options = std::make_shared<CheckOptions>();
    auto* command = app.add_subcommand("check", "Every mistake of a package file, with the way to mend it");
    auto* file = command->add_option("package", options->file, "Package file; - is standard input");
    command->add_flag("--audit", options->audit, "Then the doubts a reviewer would have about it");
    command->add_option("--skip", options->skipped, "A rule of the audit not to ask; may be given again")
        ->allow_extra_args(false);
    add_figures(*command, options->figures);
    auto* rules = command->add_flag("--rules", options->rules, "What the audit asks, and why");
    options->output.add_to(*command, {"table", "json", "csv"});
    command->callback([options, &common, file, rules] {
        if (file->count() == 0 && rules->count() == 0)
            throw CLI::RequiredError("package");
        run(*options, common);
    });
}

} // namespace byggom
