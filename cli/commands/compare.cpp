#include "actors/roster.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/commands/switches.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/report/comparison.hpp"
#include "cli/report/figures.hpp"

#include <memory>
#include <set>

namespace byggom {
namespace {

struct CompareOptions {
    std::vector<std::string> packages;
    std::vector<std::string> figures;
    std::string society_rate;
    bool cashable = false;
    Output output;
};

/// A package or variant as it is asked for.
struct RuleInputs {
    std::string file;
    std::string text;
    std::string variant;
    std::string name;
};

/// "lindangen" for "lindangen.toml" and for "lindangen/package.toml".
std::string short_name(const std::string& file)
{
    const auto slash = file.rfind('/');
    const auto folder_end = slash == std::string::npos ? 0 : slash;
    const auto last = file.substr(slash == std::string::npos ? 0 : slash + 1);
    const auto stem = last.substr(0, last.rfind('.'));
    const auto folder = file.substr(0, folder_end);
    const auto folder_name = folder.substr(folder.rfind('/') + 1);
    return stem == "package" && !folder_name.empty() ? folder_name : stem;
}

std::vector<RuleInputs> asked(const std::vector<std::string>& files)
{
    std::set<std::string> names;
    for (const auto& file : files)
        names.insert(short_name(file));
    std::vector<RuleInputs> all;
    for (const auto& file : files) {
        const auto text = read_file(file);
        const auto name = names.size() == files.size() ? short_name(file) : file;
        all.push_back({file, text, "", name});
        for (const auto& variant : read_variants(text, file))
            all.push_back({file, text, variant.id, name + ": " + variant.name});
    }
    return all;
}

void run(const CompareOptions& options, const Common& common)
{
    options.output.chosen();
    const auto own = overlay(common, options.figures);
    const auto all = asked(options.packages);
    if (all.size() < 2)
        throw WrongUsage{"packages", "name two package files, or one that has a [[variant]]"};
    std::vector<Choice> choices;
    std::vector<std::vector<Figure>> laid_over;
    for (const auto& one : all) {
        laid_over.push_back(with_area(own, one.text, one.file, one.variant));
        auto package = read_package(one.text, one.file, laid_over.back(), one.variant, options.society_rate);
        const auto rules = swedish_rules(package);
        auto evaluation = evaluate(package, *rules, options.cashable ? Savings::as_cash : Savings::at_value);
        choices.push_back({one.name, std::move(package), std::move(evaluation)});
    }
    if (auto problems = check_comparable(choices); !problems.empty())
        throw InvalidInput(std::move(problems));
    Question question;
    for (std::size_t i = 0; i < all.size(); ++i) {
        question.file += (i == 0 ? "" : " ") + all[i].name;
        if (all[i].variant.empty())
            question.text += all[i].text;
        if (i == 0 && !laid_over[i].empty())
            question.own_figures = figure_table(laid_over[i]);
    }
    options.output.deliver(describe(choices), common, question);
}

} // namespace

void add_compare(const Command& app, const Common& common)
{
    auto options = std::make_shared<CompareOptions>();
    auto command = app.command("compare", "Packages and their variants side by side");
    command.option("packages", options->packages, "Package files; each with all its variants").required();
    add_figures(command, options->figures);
    add_switches(command, options->society_rate, options->cashable);
    options->output.add_to(command);
    command.run([options, &common] { run(*options, common); });
}

} // namespace byggom
