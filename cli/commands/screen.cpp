#include "actors/roster.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/area_input.hpp"
#include "cli/commands/area_output.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/own_figures.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/forms/plain_number.hpp"
#include "cli/report/names.hpp"
#include "libpackage/problem/problem.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace byggom {
namespace {

struct ScreenOptions {
    AreaInput input;
    AreaOutput output;
    std::string package;
    std::vector<std::string> set;
    std::string people;
    std::string in_work;
    std::string rank = "society";
    std::vector<std::string> figures;
};

/// A field of the package that takes each area's own number: "measure.works.area_let=floor:m2".
struct Filled {
    std::string table; ///< "measure.works", as TOML wants it
    std::string field;
    std::string unit; ///< empty: a plain number
    const AreaColumn* column;
};

[[noreturn]] void wrong_set(const std::string& text)
{
    throw WrongUsage{"--set", text + ": write measure.ID.FIELD=COLUMN or, with a unit, "
                                     "measure.ID.FIELD=COLUMN:m2"};
}

Filled filled_from(const std::string& text, const AreaTable& table)
{
    const auto equals = text.find('=');
    const auto dot = text.rfind('.', equals);
    if (equals == std::string::npos || dot == std::string::npos || dot == 0 || equals + 1 == text.size())
        wrong_set(text);
    const auto path = text.substr(0, dot);
    const auto first = path.find('.');
    auto column = text.substr(equals + 1);
    const auto colon = column.rfind(':');
    const auto unit = colon == std::string::npos ? std::string{} : column.substr(colon + 1);
    column = column.substr(0, colon);
    const auto head =
        first == std::string::npos ? path : path.substr(0, first) + ".\"" + path.substr(first + 1) + "\"";
    if (path.find_first_of("\"\n\\") != std::string::npos ||
        unit.find_first_of("\"\n\\") != std::string::npos)
        wrong_set(text);
    return {head, text.substr(dot + 1, equals - dot - 1), unit,
            &table.columns[column_called(table, column, "--set")]};
}

constexpr std::string_view variant_id = "screened-area";

/// What one area changes in the template, as a variant of the file.
/// \throws InvalidInput where the area lacks a number
std::string variant_of(const std::vector<Filled>& fields, std::size_t area)
{
    std::string text = fmt::format("\n\n[[variant]]\nid = \"{}\"\nname = \"{}\"\n", variant_id, variant_id);
    std::vector<std::string> opened;
    for (const auto& field : fields) {
        const auto& value = field.column->values[area];
        if (!value)
            throw InvalidInput({{{}, field.column->name, "is not known", ""}});
        if (std::find(opened.begin(), opened.end(), field.table) != opened.end())
            continue;
        opened.push_back(field.table);
        text += "[variant.set." + field.table + "]\n";
        for (const auto& other : fields)
            if (other.table == field.table && other.column->values[area]) {
                auto number = plain_number(*other.column->values[area]);
                text += other.field + " = " +
                        (other.unit.empty() ? number : "\"" + number + " " + other.unit + "\"") + "\n";
            }
    }
    return text;
}

/// The template in one area, or why it cannot be there.
struct Screened {
    std::optional<Evaluation> evaluation;
    std::string reason;
};

Screened screened(const ScreenOptions& options, const std::string& text, const std::vector<Filled>& fields,
                  std::size_t area, const std::vector<Figure>& own, std::optional<Package>& package)
{
    try {
        package = read_package(text + variant_of(fields, area), options.package, own, variant_id);
        return {evaluate(*package, *swedish_rules(*package)), ""};
    } catch (const InvalidInput& error) {
        const auto& problem = error.problems().front();
        const std::string shown = "variant " + std::string(variant_id) + ": ";
        const auto field =
            problem.field.rfind(shown, 0) == 0 ? problem.field.substr(shown.size()) : problem.field;
        return {std::nullopt, field + ": " + problem.what};
    }
}

void put(AreaAnswer& answer, std::size_t area, const AreaAnswerColumn& column, double value)
{
    const auto known = std::find_if(answer.columns.begin(), answer.columns.end(),
                                    [&](const AreaAnswerColumn& other) { return other.key == column.key; });
    const auto place = static_cast<std::size_t>(known - answer.columns.begin());
    if (known == answer.columns.end()) {
        answer.columns.push_back(column);
        answer.table.columns.push_back({column.key, std::vector<std::optional<double>>(answer.table.size())});
    }
    answer.table.columns[place].values[area] = value;
}

AreaAnswerColumn gain_column(const std::string& key, const std::string& title, const std::string& whose,
                             bool on_page)
{
    return {key, title, "SEK", 0, on_page, whose, Total::sum, "", Tint::gain};
}

AreaAnswerColumn people_column(const std::string& key, const std::string& title)
{
    return {key, title, "", 1, true, "", Total::sum, "", Tint::gain};
}

void put_all(AreaAnswer& answer, std::size_t area, const Package& package, const Evaluation& evaluation,
             const std::string& rank, Language language)
{
    const auto& appraisal = evaluation.appraisal;
    put(answer, area, gain_column("npv_sek", "Society's present value", "", true), appraisal.society.npv);
    put(answer, area, people_column("heads", "Heads moved into work"), appraisal.hiring.heads);
    put(answer, area, people_column("lasting_jobs", "Lasting jobs"), appraisal.hiring.lasting_jobs);
    for (const auto& verdict : appraisal.actors) {
        const auto& actor = package.actors[verdict.actor.index];
        if (verdict.actor != resources && !actor.parent)
            put(answer, area,
                gain_column("actor_" + actor.id + "_npv_sek", "Present value", name_of(actor, language),
                            actor.id == rank || actor.role == Role::property_owner ||
                                actor.role == Role::municipality),
                verdict.npv_own);
    }
}

std::string key_of_rank(const std::string& rank)
{
    if (rank == "society")
        return "npv_sek";
    return rank == "heads" || rank == "lasting_jobs" ? rank : "actor_" + rank + "_npv_sek";
}

/// Places of the areas, the best first; those without a value behind.
std::vector<std::size_t> ranked(const AreaAnswer& answer, const std::string& rank)
{
    const auto key = key_of_rank(rank);
    std::vector<std::string> keys;
    for (const auto& column : answer.table.columns)
        keys.push_back(column.name);
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        throw InvalidInput({{{},
                             "--rank",
                             rank + ": nothing to rank by",
                             "society, heads, lasting_jobs or the id of an actor of the package"}});
    const auto& values = answer.table.columns[static_cast<std::size_t>(found - keys.begin())].values;
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return values[a] && (!values[b] || *values[a] > *values[b]);
    });
    return order;
}

/// Employment of each area as a share, under a name no layer has.
void add_employment(const ScreenOptions& options, AreaTable& table)
{
    AreaColumn share{"employment of the area", std::vector<std::optional<double>>(table.size())};
    const auto people = table.columns[column_called(table, options.people, "--people")].values;
    const auto in_work = table.columns[column_called(table, options.in_work, "--in-work")].values;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (people[i] && in_work[i] && *people[i] > 0.0)
            share.values[i] = *in_work[i] / *people[i];
    table.columns.push_back(std::move(share));
}

std::vector<Filled> fields_of(const ScreenOptions& options, const AreaTable& table)
{
    std::vector<Filled> fields;
    for (const auto& text : options.set)
        fields.push_back(filled_from(text, table));
    if (!options.people.empty())
        fields.push_back({"area", "employment", "", &table.columns.back()});
    return fields;
}

AreaAnswer screen(const ScreenOptions& options, const LoadedAreas& areas, const std::vector<Filled>& fields,
                  const std::vector<Figure>& own, Language language)
{
    const auto text = read_file(options.package);
    AreaAnswer answer;
    answer.name = "areas";
    answer.title = "Where the package pays best";
    answer.files = options.input.files();
    answer.files.insert(answer.files.begin(), options.package);
    answer.table = areas.table;
    answer.table.columns.clear();
    LongTable left_out{
        "left_out", "Areas the package could not be computed for", {"area_code", "reason"}, {}, {}};
    for (std::size_t area = 0; area < areas.table.size(); ++area) {
        std::optional<Package> package;
        const auto one = screened(options, text, fields, area, own, package);
        if (one.evaluation) {
            put_all(answer, area, *package, *one.evaluation, options.rank, language);
            answer.subtitle = package->name + ", " + std::string(translate(language, "tried in each area")) +
                              ", " + std::string(translate(language, "prices of")) + " " +
                              std::to_string(package->price_year);
        } else
            left_out.rows.push_back({{areas.table.codes[area], one.reason}, {}});
    }
    if (left_out.rows.size() == areas.table.size())
        throw InvalidInput({{{options.package, 0, 0},
                             "",
                             "no area has what the package needs: " + left_out.rows[0].texts[0] + ": " +
                                 left_out.rows[0].texts[1],
                             "fill fields from columns with --set"}});
    answer.tables.push_back(std::move(left_out));
    answer.order = ranked(answer, options.rank);
    answer.drawn = {key_of_rank(options.rank)};
    for (const auto* other : {"npv_sek", "heads", "lasting_jobs"})
        if (other != answer.drawn.front())
            answer.drawn.emplace_back(other);
    return answer;
}

void run(const ScreenOptions& options, const Common& common)
{
    if (options.people.empty() != options.in_work.empty())
        throw WrongUsage{"screen", "--people and --in-work go together"};
    auto areas = options.input.load(false);
    refuse_mistakes(areas, options.input.source.path);
    if (!options.people.empty())
        add_employment(options, areas.table);
    if (options.set.empty() && options.people.empty())
        throw WrongUsage{"screen", "name what differs by area: --set, or --people and --in-work"};
    const auto answer = screen(options, areas, fields_of(options, areas.table),
                               overlay(common, options.figures), options.output.language(common));
    for (const auto& row : answer.tables.front().rows)
        areas.findings.push_back({row.texts[0] + " is left out: " + row.texts[1], 0, {}, false, ""});
    warn_of(areas.findings);
    options.output.deliver(answer, *areas.zones, common);
}

} // namespace

void add_screen(const Command& app, const Common& common)
{
    auto options = std::make_shared<ScreenOptions>();
    auto command = app.command("screen", "Where a package would pay best: it is computed for every area");
    command.option("package", options->package, "Package file to be tried in each area").required();
    options->input.add_to(command, "--areas");
    command
        .option(
            "--set", options->set,
            "A field that takes the area's own number: measure.ID.FIELD=COLUMN[:UNIT]; may be given again")
        .one_at_a_time();
    command.option("--people", options->people, "Column with the people of 20 to 64");
    command.option("--in-work", options->in_work, "Column with how many of them are in work");
    command.option("--rank", options->rank, "society, heads, lasting_jobs or an actor's id");
    add_figures(command, options->figures);
    options->output.add_to(command);
    command.run([options, &common] { run(*options, common); });
}

} // namespace byggom
