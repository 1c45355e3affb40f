#include "actors/area_cost.hpp"
#include "actors/catalogue.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/area_baseline.hpp"
#include "cli/commands/area_input.hpp"
#include "cli/commands/area_output.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "libpackage/problem/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace byggom {
namespace {

struct MapOptions {
    AreaInput input;
    AreaOutput output;
    std::string people;
    std::string in_work;
    std::string employment;
    std::string package;
    std::vector<std::string> figures;
    double reference = 0.0; ///< 0: the catalogue's
    int price_year = 0;     ///< 0: that of the rules
    bool reconcile = false;
};

/// Terms without measures, for areas alone.
Package terms_of(const MapOptions& options, const Common& common)
{
    const auto own = overlay(common, options.figures);
    if (!options.package.empty()) {
        const auto text = read_file(options.package);
        return read_terms(text, options.package, with_area(own, text, options.package));
    }
    const int rules_year = years_with_rules().back();
    const int price_year = options.price_year == 0 ? rules_year : options.price_year;
    return read_terms(
        fmt::format("name = \"areas\"\nstart = {0}\nhorizon = 3\nprice_year = {0}\nrules_year = {1}\n",
                    price_year, rules_year),
        "--price-year", own);
}

double figure(const Package& package, const std::string& id)
{
    const auto found = package.figures.find(id);
    if (!found)
        throw InvalidInput({{{}, id, "this figure is missing", "add it to the catalogue"}});
    return package.figures[*found].value * package.figures[*found].to_package_prices;
}

/// People of 20 to 64 of each area and the share of them in work.
struct Employed {
    std::vector<std::optional<double>> people;
    std::vector<std::optional<double>> share;
};

Employed employed(const MapOptions& options, const LoadedAreas& areas, std::vector<AreaFinding>& findings)
{
    const auto& table = areas.table;
    const auto values = [&](const std::string& name, const char* option) {
        return table.columns[column_called(table, name, option)].values;
    };
    Employed result{values(options.people, "--people"), {}};
    const bool is_count = !options.in_work.empty();
    const auto stated =
        is_count ? values(options.in_work, "--in-work") : values(options.employment, "--employment");
    const bool per_cent = !is_count && std::any_of(stated.begin(), stated.end(),
                                                   [](const auto& value) { return value && *value > 1.0; });
    if (per_cent)
        findings.push_back({options.employment + " is read as per cent", 0, {}, false, ""});
    std::vector<std::string> impossible;
    for (std::size_t i = 0; i < stated.size(); ++i) {
        const auto& people = result.people[i];
        std::optional<double> share;
        if (stated[i] && people && *people > 0.0)
            share = is_count ? *stated[i] / *people : *stated[i] / (per_cent ? 100.0 : 1.0);
        if (share && (*share < 0.0 || *share > 1.0)) {
            impossible.push_back(table.codes[i]);
            share.reset();
        }
        result.share.push_back(share);
    }
    if (!impossible.empty())
        findings.push_back({"areas with an employment outside 0 to 1", impossible.size(),
                            first_few(impossible), true,
                            "--people are those of 20 to 64 of whom --in-work are in work"});
    return result;
}

/// Amounts end so, whatever else they are called.
const std::string unit_ending = "_sek";

/// What a year costs: added up over areas.
AreaAnswerColumn cost_column(const std::string& key, const std::string& title, bool on_page)
{
    return {key + unit_ending, title, "SEK a year", 0, on_page, "", Total::sum, "", Tint::cost};
}

/// The same over the people of an area.
AreaAnswerColumn per_head_column(const std::string& key, const std::string& title, bool on_page)
{
    return {key + unit_ending, title, "SEK a year", 0, on_page, "", Total::mean, "people", Tint::cost};
}

Banded over(const Banded& amount, double people)
{
    return {amount.value / people, amount.low / people, amount.high / people};
}

/// The columns of an answer, filled area by area.
class CostColumns {
public:
    CostColumns(AreaAnswer& answer, std::size_t areas) : answer_(answer), areas_(areas) {}

    void set(std::size_t area, const AreaAnswerColumn& column, double value)
    {
        auto place = static_cast<std::size_t>(
            std::find_if(answer_.columns.begin(), answer_.columns.end(),
                         [&](const AreaAnswerColumn& known) { return known.key == column.key; }) -
            answer_.columns.begin());
        if (place == answer_.columns.size()) {
            answer_.columns.push_back(column);
            answer_.table.columns.push_back({column.key, std::vector<std::optional<double>>(areas_)});
        }
        answer_.table.columns[place].values[area] = value;
    }

private:
    AreaAnswer& answer_;
    std::size_t areas_;
};

void set_banded(CostColumns& columns, std::size_t area, const AreaAnswerColumn& column, const Banded& amount)
{
    columns.set(area, column, amount.value);
    auto end = column;
    end.on_page = false;
    const auto key = column.key.substr(0, column.key.size() - unit_ending.size());
    for (const bool is_low : {true, false}) {
        end.detail = is_low ? "low" : "high";
        end.key = key + "_" + end.detail + unit_ending;
        columns.set(area, end, is_low ? amount.low : amount.high);
    }
}

void add_rows(LongTable& table, const std::string& code, const AreaCost& cost, const AreaCosts& costs)
{
    for (const auto& one : cost.actors)
        for (std::size_t kind = 0; kind < kind_count; ++kind) {
            const auto& amount = one.by_kind[kind];
            if (amount.value != 0.0 || amount.low != 0.0 || amount.high != 0.0)
                table.rows.push_back(
                    {{code, costs.package().actors[one.actor.index].id, std::string(kind_names[kind])},
                     {amount.value, amount.low, amount.high}});
        }
}

/// In the manner of Nilsson & Wadeskog: what exclusion costs on average, times everybody without work; as
/// much again is lost, in the proportion of their two halves.
/// \param people  of 20 to 64
void set_reconciliation(CostColumns& columns, std::size_t area, double people, double share,
                        const Package& package)
{
    const double without_work = people * (1.0 - share);
    const double value = figure(package, "nw.direct_per_nonemployed");
    const auto& each = package.figures[*package.figures.find("nw.direct_per_nonemployed")];
    const auto end = [&](const std::optional<double>& stated) {
        return without_work * (stated ? *stated * each.to_package_prices : value);
    };
    const Banded direct{without_work * value, end(each.low), end(each.high)};
    const double times = figure(package, "nw.indirect") / figure(package, "nw.direct");
    const Banded lost{direct.value * times, direct.low * times, direct.high * times};
    columns.set(area, {"without_work", "Without work", "", 0, true, "", Total::sum}, without_work);
    set_banded(columns, area, cost_column("nw_direct", "Average exclusion, direct (N & W)", true), direct);
    set_banded(columns, area, cost_column("nw_indirect", "Average exclusion, lost (N & W)", true), lost);
    set_banded(columns, area,
               per_head_column("nw_direct_per_head", "Average exclusion a head, direct (N & W)", false),
               over(direct, people));
    set_banded(columns, area,
               per_head_column("nw_indirect_per_head", "Average exclusion a head, lost (N & W)", false),
               over(lost, people));
}

void set_costs(CostColumns& columns, std::size_t area, double people, double share, const AreaCost& cost,
               const AreaCosts& costs, double reference)
{
    columns.set(area, {"people", "People 20-64", "", 0, true, "", Total::sum}, people);
    columns.set(area, {"employment", "Employment 20-64", "", 3, true, "", Total::mean, "people"}, share);
    columns.set(area, {"gap", "Missing in work", "", 0, true, "", Total::sum, "", Tint::cost},
                people * (reference - share));
    set_banded(columns, area, per_head_column("society_per_head", "Society's cost a head", true),
               over(cost.society, people));
    set_banded(columns, area, cost_column("society", "Society's cost", true), cost.society);
    set_banded(columns, area, cost_column("public", "Cost of public budgets", true), cost.public_sector);
    set_banded(columns, area, per_head_column("public_per_head", "Cost of public budgets a head", false),
               over(cost.public_sector, people));
    set_banded(columns, area, cost_column("lost_output", "Lost output", false), cost.lost_output);
    set_banded(columns, area, cost_column("lost_tax", "Lost tax and contributions of public budgets", false),
               cost.lost_tax);
    set_banded(columns, area, cost_column("direct", "Direct cost of public budgets", false), cost.direct);
    for (const auto& one : cost.actors)
        if (one.total.value != 0.0 || one.total.high != one.total.low) {
            const auto& actor = costs.package().actors[one.actor.index];
            set_banded(columns, area, cost_column("actor_" + actor.id, actor.name, false), one.total);
        }
}

AreaAnswer costs_of(const MapOptions& options, const LoadedAreas& areas, const Employed& people,
                    const AreaCosts& costs, double reference, Language language,
                    std::vector<AreaFinding>& findings)
{
    AreaAnswer answer;
    answer.name = "areas";
    answer.title = "Yearly cost of low employment";
    answer.subtitle = fmt::format("{} {} %, {} {}", translate(language, "Against an employment of"),
                                  grouped(100 * reference, 1, language), translate(language, "prices of"),
                                  costs.package().price_year);
    answer.files = options.input.files();
    answer.table = areas.table;
    answer.table.columns.clear();
    CostColumns columns(answer, areas.table.size());
    LongTable rows{"costs",
                   "One row an area, actor and kind; positive is a cost",
                   {"area_code", "actor", "kind"},
                   {"sek", "low_sek", "high_sek"},
                   {}};
    std::vector<std::string> without;
    for (std::size_t area = 0; area < areas.table.size(); ++area) {
        if (!people.share[area]) {
            without.push_back(areas.table.codes[area]);
            continue;
        }
        const auto cost = costs(*people.people[area], *people.share[area]);
        set_costs(columns, area, *people.people[area], *people.share[area], cost, costs, reference);
        if (options.reconcile)
            set_reconciliation(columns, area, *people.people[area], *people.share[area], costs.package());
        add_rows(rows, areas.table.codes[area], cost, costs);
    }
    if (!without.empty())
        findings.push_back({"areas without a cost, since people or employment is not known", without.size(),
                            first_few(without), without.size() == areas.table.size(), ""});
    answer.drawn = {"society_per_head_sek", "society_sek", "public_sek"};
    answer.tables.push_back(std::move(rows));
    answer.remarks.push_back("The band of the total is the sum of the areas' bands: the widest it can be");
    if (options.reconcile)
        answer.remarks.push_back(
            "N & W: an average over everybody without work, no effect of any measure; the "
            "two halves are never added up as a cost of society");
    return answer;
}

void run(const MapOptions& options, const Common& common)
{
    if (options.in_work.empty() == options.employment.empty())
        throw WrongUsage{"map", "name the employed: either --in-work (a count) or --employment (a share)"};
    auto areas = options.input.load(false);
    refuse_mistakes(areas, options.input.source.path);
    const auto terms = terms_of(options, common);
    const double reference =
        options.reference > 0.0 ? options.reference : figure(terms, "area.default.employment");
    const auto people = employed(options, areas, areas.findings);
    const AreaCosts costs(terms, reference);
    const auto answer =
        costs_of(options, areas, people, costs, reference, options.output.language(common), areas.findings);
    refuse_mistakes(areas, options.input.source.path);
    warn_of(areas.findings);
    options.output.deliver(answer, *areas.zones, common);
}

} // namespace

void add_map(const Command& app, const Common& common)
{
    auto options = std::make_shared<MapOptions>();
    auto command = app.command("map", "What low employment costs in each area, actor by actor, on a map");
    options->input.add_to(command);
    command.option("--people", options->people, "Column with the people of 20 to 64").required();
    command.option("--in-work", options->in_work, "Column with how many of them are in work");
    command.option("--employment", options->employment,
                   "Column with the share in work, where no count is known");
    command
        .option("--reference", options->reference,
                "Employment to measure against; else area.default.employment")
        .between(0.01, 0.99);
    command.option("--package", options->package,
                   "Package file whose terms hold: municipality, households, years, figures");
    command.option("--price-year", options->price_year, "Prices, where no package says so");
    add_figures(command, options->figures);
    command.flag("--reconcile", options->reconcile,
                 "Beside it the average cost of exclusion in the manner of Nilsson & Wadeskog");
    options->output.add_to(command);
    command.run([options, &common] { run(*options, common); });
}

} // namespace byggom
