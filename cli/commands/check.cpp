#include "actors/roster.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/audit_failed.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/commands/package_input.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/audit.hpp"

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
    PackageInput input;
    std::vector<std::string> skipped;
    bool audit = false;
    bool rules = false;
    Output output;
};

/// What the file was found to be; only what it states itself is counted.
Document sentence(const Package& package, const std::string& file)
{
    const auto own = std::count_if(package.figures.begin(), package.figures.end(),
                                   [&](const Figure& figure) { return figure.origin.file == file; });
    const auto assumed =
        std::count_if(package.figures.begin(), package.figures.end(), [&](const Figure& figure) {
            return figure.origin.file == file && figure.mark == Mark::assumption;
        });
    Document document;
    document.schema = "byggom/check/2";
    Facts facts{"",
                {},
                {{"file", {}, own_text(file)},
                 {"measures", {}, Value(package.measures.size())},
                 {"actors", {}, Value(package.actors.size())},
                 {"figures", {}, Value(static_cast<std::int64_t>(own))},
                 {"assumptions", {}, Value(static_cast<std::int64_t>(assumed))}}};
    facts.in = in_files;
    document.blocks = {
        facts,
        paragraph({"{}: no mistakes ({} measures, {} actors, {} figures of its own, {} of them "
                   "assumptions)",
                   {own_text(file), Value(package.measures.size()), Value(package.actors.size()),
                    Value(static_cast<std::int64_t>(own)), Value(static_cast<std::int64_t>(assumed))}})};
    return document;
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
void deliver(const Audit& found, const CheckOptions& options, const Common& common,
             const LoadedPackage& loaded)
{
    options.output.deliver(describe(found), common, loaded.question());
    if (found.open > 0)
        throw AuditFailed();
}

void run(const CheckOptions& options, const Common& common)
{
    options.output.chosen();
    if (options.rules)
        return options.output.deliver(describe_audit_rules(), common);
    refuse_unknown(options.skipped);
    const auto loaded = options.input.load(common);
    const auto& package = loaded.package;
    const auto rules = swedish_rules(package); // finds what the rules of the year lack
    if (auto problems = split_mistakes(package, {}); !problems.empty())
        throw InvalidInput(std::move(problems));
    if (options.input.variant.empty())
        check_variants(loaded.text, options.input.file, overlay(common, options.input.figures));
    if (options.audit)
        return deliver(audit(package, evaluate(package, *rules), options.skipped), options, common, loaded);
    options.output.deliver(sentence(package, options.input.file), common);
}

} // namespace

void add_check(const Command& app, const Common& common)
{
    auto options = std::make_shared<CheckOptions>();
    auto command = app.command("check", "Every mistake of a package file, with the way to mend it");
    const auto file = options->input.add_to(command);
    command.flag("--audit", options->audit, "Then the doubts a reviewer would have about it");
    command.option("--skip", options->skipped, "A rule of the audit not to ask; may be given again")
        .one_at_a_time();
    const auto rules = command.flag("--rules", options->rules, "What the audit asks, and why");
    options->output.add_to(command);
    command.run([options, &common, file, rules] {
        if (!file.given() && !rules.given())
            throw MissingOption{"package"};
        run(*options, common);
    });
}

} // namespace byggom
