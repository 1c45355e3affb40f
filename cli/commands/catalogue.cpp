#include "actors/catalogue.hpp"

#include "actors/roster.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/read/text.hpp"
#include "cli/read/unit_cost_table.hpp"
#include "cli/report/channels.hpp"
#include "cli/report/figures.hpp"
#include "cli/store/figure_store.hpp"
#include "libpackage/figure/composite.hpp"
#include "libpackage/figure/figure_table.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace byggom {
namespace {

struct CatalogueOptions {
    int rules_year = years_with_rules().back();
    std::vector<std::string> tables;
    std::vector<std::string> words;
    std::string id;
    std::string package;
    std::string file;
    bool unit_costs = false;
    UnitCostImport import{"", "", "C"};
    std::optional<int> oldest;
    int as_of = 0;
    Output output;
};

int as_of(const CatalogueOptions& options) { return options.as_of == 0 ? this_year() : options.as_of; }

std::vector<Figure> all_figures(const CatalogueOptions& options, const Common& common)
{
    Figures figures;
    for (auto& figure : catalogue(options.rules_year))
        figures.add(std::move(figure));
    for (auto& figure : overlay(common, options.tables))
        figures.add(std::move(figure));
    return {figures.begin(), figures.end()};
}

Document described(const std::vector<Figure>& figures, const CatalogueOptions& options)
{
    return describe(figures, as_of(options), options.oldest);
}

bool speaks_of(const Figure& figure, const std::vector<std::string>& words)
{
    const auto text = lower(figure.id + " " + figure.unit + " " + figure.actor + " " + figure.source + " " +
                            figure.note + " " + std::string(to_string(figure.mark)));
    return std::all_of(words.begin(), words.end(),
                       [&](const auto& word) { return text.find(lower(word)) != std::string::npos; });
}

void list(const CatalogueOptions& options, const Common& common)
{
    options.output.deliver(described(all_figures(options, common), options), common);
}

void search(const CatalogueOptions& options, const Common& common)
{
    std::vector<Figure> found;
    for (auto& figure : all_figures(options, common))
        if (speaks_of(figure, options.words))
            found.push_back(std::move(figure));
    options.output.deliver(described(found, options), common);
}

void show(const CatalogueOptions& options, const Common& common)
{
    const auto figures = all_figures(options, common);
    std::vector<std::string> ids;
    std::vector<Figure> shown;
    for (const auto& figure : figures) {
        ids.push_back(figure.id);
        if (figure.id == options.id)
            shown.push_back(figure);
    }
    if (shown.empty())
        throw InvalidInput(
            {{{}, options.id, "the catalogue has no such figure", suggestion(options.id, ids)}});
    for (const auto* part : parts_of(Figure(shown.front()), figures))
        shown.push_back(*part);
    options.output.deliver(describe_in_full(shown, as_of(options), options.oldest), common);
}

void export_figures(const CatalogueOptions& options, const Common& common)
{
    const auto figures = all_figures(options, common);
    if (options.output.chosen() == "csv")
        return options.output.deliver(figure_table(figures)); // as it is read back, in every language
    options.output.deliver(described(figures, options), common);
}

/// Who may pay whom; with words, the rows that hold them all.
void channels(const CatalogueOptions& options, const Common& common)
{
    std::vector<ChannelRow> found;
    for (const auto& row : channel_rows()) {
        const auto text = lower(row.id + " " + row.from + " " + row.to + " " + row.instrument + " " +
                                row.ground + " " + row.condition + " " + row.note + " " +
                                std::string(channel_status_names[static_cast<std::size_t>(row.status)]));
        if (std::all_of(options.words.begin(), options.words.end(),
                        [&](const auto& word) { return text.find(lower(word)) != std::string::npos; }))
            found.push_back(row);
    }
    options.output.deliver(describe(found), common);
}

/// The figures a package's result rests on, its own terms apart.
std::vector<Figure> used_by(const std::string& file, const std::vector<Figure>& own)
{
    const auto text = read_file(file);
    const auto package = read_package(text, file, with_area(own, text, file));
    const auto rules = swedish_rules(package);
    std::vector<Figure> figures;
    for (const auto id : evaluate(package, *rules).used)
        if (package.figures[id].mark != Mark::stated)
            figures.push_back(package.figures[id]);
    return figures;
}

/// What is to be doubted is shown; what contradicts itself is a mistake.
void check(const CatalogueOptions& options, const Common& common)
{
    const auto all = all_figures(options, common);
    const auto figures =
        options.package.empty() ? all : used_by(options.package, overlay(common, options.tables));
    std::vector<Figure> doubted;
    for (const auto& figure : figures)
        if (!flags(figure, as_of(options), options.oldest).empty())
            doubted.push_back(figure);
    auto document = described(doubted, options);
    document.blocks.emplace_back(
        paragraph({"{} of {} figures are to be doubted", {Value(doubted.size()), Value(figures.size())}}));
    options.output.deliver(std::move(document), common);
    if (auto problems = check_composites(all); !problems.empty())
        throw InvalidInput(std::move(problems));
}

Workspace workspace_of(const Common& common)
{
    if (common.workspace.empty())
        throw MissingOption{"-w WORKSPACE"};
    return {common.workspace, Workspace::Access::write};
}

void import_figures(const CatalogueOptions& options, const Common& common)
{
    if (options.unit_costs && options.import.currency.empty())
        throw MissingOption{"--currency"};
    const auto text = table_text(options.file);
    const auto figures = options.unit_costs ? read_unit_costs(text, options.file, options.import)
                                            : read_figure_table(text, options.file);
    warn(check_composites(figures));
    auto workspace = workspace_of(common);
    keep_figures(workspace, figures);
    print(fmt::format("{}: {} figures kept in {}\n", options.file, figures.size(), common.workspace));
}

void drop(const CatalogueOptions& options, const Common& common)
{
    auto workspace = workspace_of(common);
    if (drop_figure(workspace, options.id))
        return;
    std::vector<std::string> ids;
    for (const auto& figure : own_figures(workspace))
        ids.push_back(figure.id);
    throw InvalidInput(
        {{{common.workspace, 0, 0}, options.id, "no own figure has this id", suggestion(options.id, ids)}});
}

using CatalogueAction = void (*)(const CatalogueOptions&, const Common&);

/// The parts of the command, each with its own options.
class Adder {
public:
    Adder(const Command& catalogue, const Common& common) : catalogue_(catalogue), common_(common) {}

    Command add(const std::string& name, const std::string& help, CatalogueAction action)
    {
        options_ = std::make_shared<CatalogueOptions>();
        auto command = catalogue_.command(name, help);
        command.run([options = options_, &common = common_, action] { action(*options, common); });
        return command;
    }
    Command add_view(const std::string& name, const std::string& help, CatalogueAction action)
    {
        auto& command = add(name, help, action);
        command.option("--rules-year", options_->rules_year, "Income year of tax and benefit rules");
        add_figures(command, options_->tables);
        command.option("--older-than", options_->oldest, "Flag figures older than this, years");
        command.option("--as-of", options_->as_of, "Year that ages are counted to; else this year");
        options_->output.add_to(command);
        return command;
    }
    CatalogueOptions& options() { return *options_; }

private:
    const Command& catalogue_;
    const Common& common_;
    std::shared_ptr<CatalogueOptions> options_;
};

} // namespace

void add_catalogue(const Command& app, const Common& common)
{
    auto catalogue = app.command("catalogue", "The figures, with source, grade and age");
    catalogue.needs_command();
    Adder adder(catalogue, common);
    adder.add_view("list", "Every figure", list);
    adder.add_view("search", "Figures that hold all of the words", search)
        .option("words", adder.options().words, "Words in id, unit, actor, source, note or mark")
        .required();
    adder.add_view("show", "A figure with all there is to know of it, and its parts", show)
        .option("id", adder.options().id, "Id of the figure")
        .required();
    adder.add_view("export", "The table of figures, to change and lay over", export_figures);
    adder.add_view("check", "Figures to be doubted, and composites that do not add up", check)
        .option("package", adder.options().package, "Only the figures this package's result rests on");

    adder.add_view("channels", "Who may pay whom, by what and on what ground", channels)
        .option("words", adder.options().words, "Words the rows must hold");

    auto& import =
        adder.add("import", "Keep a table of figures (CSV, XLSX or ODS) in the workspace", import_figures);
    import.option("table", adder.options().file, "Table to read; - is standard input").required();
    import.flag("--unit-costs", adder.options().unit_costs,
                "The table has the columns code, detail, unit, agency, value, price year");
    import.option("--currency", adder.options().import.currency, "Of the amounts: SEK, GBP");
    import.option("--prefix", adder.options().import.prefix, "Before each code, to make the id");
    import.option("--grade", adder.options().import.grade, "Of the entries, where no column says so");
    adder.add("drop", "Take an own figure out of the workspace", drop)
        .option("id", adder.options().id, "Id of the figure")
        .required();
}

} // namespace byggom
