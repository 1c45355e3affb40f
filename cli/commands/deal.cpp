#include "cli/report/deal.hpp"

#include "actors/roster.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/package_input.hpp"
#include "cli/commands/varied_field.hpp"
#include "cli/read/decimal.hpp"
#include "cli/read/suggestion.hpp"
#include "libpackage/bargain/package_game.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace byggom {
namespace {

struct DealOptions {
    PackageInput input;
    std::string owner;
    bool zone = false;
    std::vector<std::string> vary;
    std::string against;
    int steps = 41;
    Output output;
};

[[noreturn]] void wrong(const std::string& field, const std::string& what, const std::string& hint)
{
    throw InvalidInput({{{}, field, what, hint}});
}

/// The owner asked for, or the first that has a quota or a rebate; nobody where none has and none is asked
/// for.
std::optional<ActorId> owner_asked(const DealOptions& options, const Package& package)
{
    std::vector<std::string> owners;
    for (std::uint32_t i = 0; i < package.actors.size(); ++i) {
        const auto terms = terms_of_deal(package, {i});
        if (package.actors[i].role != Role::property_owner || (terms.quotas.empty() && terms.rebates.empty()))
            continue;
        if (options.owner.empty() || package.actors[i].id == options.owner)
            return ActorId{i};
        owners.push_back(package.actors[i].id);
    }
    if (!options.owner.empty())
        wrong("--owner", "\"" + options.owner + "\" has no part in a deal",
              suggestion(options.owner, owners));
    return std::nullopt;
}

ActorId owner_of(const DealOptions& options, const Package& package)
{
    const auto owner = owner_asked(options, package);
    if (!owner)
        wrong("measure", "no owner has a hiring quota or a rebate on its ground rent",
              "a deal is a hiring_quota, and a ground_rent with a rebate");
    return *owner;
}

/// The signatories, and the owner if it is not one.
std::vector<ActorId> who_must_gain(const Package& package, std::optional<ActorId> owner)
{
    auto actors = signatories(package);
    if (owner && std::find(actors.begin(), actors.end(), *owner) == actors.end())
        actors.push_back(*owner);
    return actors;
}

/// "FIELD" or "FIELD=LOW..HIGH".
struct Varied {
    std::string name;
    std::optional<double> low;
    std::optional<double> high;
};

Varied varied_from(const std::string& text)
{
    const auto equals = text.rfind('=');
    if (equals == std::string::npos)
        return {text, std::nullopt, std::nullopt};
    const auto range = text.substr(equals + 1);
    const auto dots = range.find("..");
    const auto low = read_decimal(range.substr(0, dots));
    const auto high = dots == std::string::npos ? std::nullopt : read_decimal(range.substr(dots + 2));
    if (!low || !high)
        wrong("--vary", "\"" + range + "\" is no range", "write FIELD=LOW..HIGH, like quota=0..0.5");
    return {text.substr(0, equals), low->value().convert_to<double>(), high->value().convert_to<double>()};
}

ZoneTerm between(ZoneTerm term, const Varied& varied)
{
    term.low = varied.low.value_or(term.low);
    term.high = varied.high.value_or(term.high);
    if (!(0 <= term.low && term.low < term.high && term.high <= 1))
        wrong("--vary", fmt::format("no range of {} from {} to {}", term.name, term.low, term.high),
              "a share lies between 0 and 1");
    return term;
}

ZoneTerm term_of(const std::string& text, const Package& package, std::optional<ActorId> owner)
{
    const auto varied = varied_from(text);
    if (owner && (varied.name == "quota" || varied.name == "rebate")) {
        auto term = varied.name == "quota" ? quota_term(package, *owner) : rebate_term(package, *owner);
        return between(std::move(term), varied);
    }
    const auto field =
        varied_field(varied.name, package,
                     owner ? std::vector<std::string>{"quota", "rebate"} : std::vector<std::string>{});
    const auto [low, high] = varied_range(field, package, varied.low, varied.high, "--vary");
    return {field.name,
            std::string(field.limits.unit),
            is_share(field),
            field.figures,
            false,
            low,
            high,
            Draw(package.figures)[field.figures.front()][0]};
}

/// Whether the number belongs to the deal: its quota, its rebate, or another number of these measures.
bool is_of_the_deal(const ZoneTerm& term, const Package& package)
{
    return term.in_proportion ||
           std::any_of(package.measures.begin(), package.measures.end(), [&](const auto& measure) {
               return (measure->kind() == "hiring_quota" || measure->kind() == "ground_rent") &&
                      term.name.rfind("measure." + measure->id + ".", 0) == 0;
           });
}

ZoneQuestion question_of(const DealOptions& options, const Package& package)
{
    const auto owner = options.vary.empty() ? owner_of(options, package) : owner_asked(options, package);
    if (!options.vary.empty() && options.vary.size() != 2)
        throw WrongUsage{"--vary", "a zone lies over two numbers: give --vary twice"};
    const auto& vary = options.vary.empty() ? std::vector<std::string>{"quota", "rebate"} : options.vary;
    ZoneQuestion question;
    question.across = term_of(vary[0], package, owner);
    question.up = term_of(vary[1], package, owner);
    for (const auto* term : {&question.across, &question.up})
        if (term->figures.empty() && !options.vary.empty())
            wrong("--vary", "the deal has no " + term->name, "vary another number");
    for (const auto figure : question.across.figures)
        if (std::find(question.up.figures.begin(), question.up.figures.end(), figure) !=
            question.up.figures.end())
            wrong("--vary", question.across.name + " and " + question.up.name + " are the same number",
                  "vary two that are apart");
    question.actors = who_must_gain(package, owner);
    const bool by_deal = options.against.empty() ? is_of_the_deal(question.across, package) &&
                                                       is_of_the_deal(question.up, package)
                                                 : options.against == "no-deal";
    if (by_deal)
        question.deal_of = owner_of(options, package);
    question.columns = options.steps;
    question.rows = options.steps;
    return question;
}

void run(const DealOptions& options, const Common& common)
{
    const auto format = options.output.chosen();
    if (format == "svg" && !options.zone)
        throw WrongUsage{"--format", "svg draws the zone: add --zone"};
    if (!options.zone && !(options.vary.empty() && options.against.empty()))
        throw WrongUsage{"--vary, --against", "they shape the zone: add --zone"};
    const auto loaded = options.input.load(common);
    const auto& package = loaded.package;
    const auto rules = swedish_rules(package);
    if (!options.zone)
        return options.output.deliver(describe(package, deal(package, *rules, owner_of(options, package))),
                                      common, loaded.question());
    options.output.deliver(describe(package, bargaining_zone(package, *rules, question_of(options, package))),
                           common, loaded.question());
}

} // namespace

void add_deal(const Command& app, const Common& common)
{
    auto options = std::make_shared<DealOptions>();
    auto command = app.command("deal", "Is a hiring quota for a rebate worth signing");
    options->input.add_to(command).required();
    command.option("--owner", options->owner, "Whose deal; the first owner's that has one");
    command.flag("--zone", options->zone, "Over which quotas and rebates every signatory gains");
    command
        .option("--vary", options->vary,
                "With --zone, given twice: other numbers than quota and rebate, FIELD or FIELD=LOW..HIGH")
        .one_at_a_time();
    command
        .option("--against", options->against,
                "What gains are measured against; no-deal where both numbers are of the deal")
        .one_of({"no-deal", "no-package"});
    command.option("--steps", options->steps, "Steps of the zone each way").between(3, 201);
    options->output.add_to(command, {"svg"});
    command.run([options, &common] { run(*options, common); });
}

} // namespace byggom
