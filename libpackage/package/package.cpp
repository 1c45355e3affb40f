#include "libpackage/package/package.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

constexpr int role_count = static_cast<int>(role_names.size());

/// The roles, and behind them the name that `external` had before.
constexpr std::array<std::string_view, role_names.size() + 1> role_words = [] {
    std::array<std::string_view, role_names.size() + 1> words{};
    for (std::size_t i = 0; i < role_names.size(); ++i)
        words[i] = role_names[i].second;
    words.back() = role_before_external;
    return words;
}();

/// What stands in every package once, beside resources.
constexpr std::array<Role, 13> always_there{Role::property_owner,   Role::tenants,
                                            Role::municipality,     Role::rest_of_local_government,
                                            Role::region,           Role::employment_service,
                                            Role::social_insurance, Role::justice,
                                            Role::treasury,         Role::pension_system,
                                            Role::energy_supplier,  Role::others,
                                            Role::external};
constexpr std::array<std::pair<Role, std::string_view>, 4> committees{
    {{Role::social_committee, "social"},
     {Role::land_committee, "land"},
     {Role::education_committee, "education"},
     {Role::finance_committee, "finance"}}};
constexpr std::array<std::pair<Role, std::string_view>, 3> groups_of_tenants{
    {{Role::tenants_staying, "staying"},
     {Role::tenants_moving_in, "moving_in"},
     {Role::tenants_helped, "helped"}}};
constexpr std::array<std::pair<Role, std::string_view>, 4> sub_accounts{
    {{Role::treasury_taxes, "taxes"},
     {Role::treasury_labour_market, "labour_market"},
     {Role::treasury_social_insurance, "social_insurance"},
     {Role::treasury_imputed, "imputed"}}};

Actor made(std::string id, Role role, std::optional<ActorId> parent = std::nullopt)
{
    Actor actor;
    actor.id = std::move(id);
    actor.name = actor.id;
    actor.role = role;
    actor.parent = parent;
    return actor;
}

bool has(const Package& package, Role role)
{
    return std::any_of(package.actors.begin(), package.actors.end(),
                       [role](const Actor& actor) { return actor.role == role; });
}

template <class Parts>
void add_parts(Package& package, Role whole, const Parts& parts)
{
    for (std::uint32_t i = 0; i < package.actors.size(); ++i) {
        if (package.actors[i].role != whole)
            continue;
        for (const auto& [role, word] : parts)
            package.actors.push_back(made(package.actors[i].id + "." + std::string(word), role, ActorId{i}));
    }
}

RateSchedule rates_of(Role role, FigureLookup& find)
{
    if (role == Role::property_owner)
        return {{0, find("rate.owner", "1"), find("rate.inflation", "1")}};
    if (role == Role::municipality)
        return {{0, find("rate.municipality", "1"), find("rate.inflation", "1")}};
    return {};
}

} // namespace

void Actor::describe(FieldVisitor& field)
{
    field.text("id", id, true, "Short name by which the rest of the file speaks of the actor.");
    int word = static_cast<int>(role);
    field.choice("role", word, role_words, "What the actor is; it decides which rules keep its account.");
    role = word == role_count ? Role::external : static_cast<Role>(word);
    field.text("name", name, false, "Name for the reader; the id where none is given.");
    field.rates(
        "rate", rates, Fallback{Fallback::Kind::none, {}}, from_catalogue("rate.inflation"),
        "Discount rate of the actor's own verdict. Left out: rate.owner for owners, rate.municipality for "
        "municipalities, society's rate for all others.");
    field.flag("corporate_tax", corporate_tax,
               "Owners only: show corporate tax on the owner's yearly gain as a line; the verdict is else "
               "before it.");
}

void Household::describe(FieldVisitor& field)
{
    field.text("id", id, true, "Short name of the type household.");
    field.number("weight", weight, a_share, required,
                 "Share of the area's households; the weights add up to 1.");
    field.whole("adults", adults, 1, 2, true,
                "Number of adults. The first one's work is what measures change.");
    field.whole("age", age, 18, 64, false,
                "Age of the first adult; under 29 without children gives its own housing "
                "allowance.");
    field.choice("partner", partner, state_names,
                 "Labour-market state of the second adult; it stays as it is.");
    field.wholes("child_ages", child_ages, 0, 20, "Ages of the children.");
    field.number("rent", rent, {"SEK/month", 1, 100000}, required, "Rent without the package.");
}

void Area::describe(FieldVisitor& field)
{
    field.text("name", name, false, "Name of the area for the reader.");
    field.number("employment", employment, a_share, from_catalogue("area.default.employment"),
                 "Share of people of 20 to 64 years in work; job-finding is scaled to it.");
    field.number("on_assistance", on_assistance, a_share, from_catalogue("area.default.on_assistance"),
                 "Share of the area's households that get social assistance in a month.");
    for (int state = 0; state < state_count; ++state) {
        if (state == place(LabourState::social_assistance))
            continue;
        const auto& name_of_state = state_names[static_cast<std::size_t>(state)];
        static const std::array<std::string, state_count> fallbacks = [] {
            std::array<std::string, state_count> ids;
            for (std::size_t i = 0; i < ids.size(); ++i)
                ids[i] = "area.default.share." + std::string(state_names[i]);
            return ids;
        }();
        field.number(name_of_state, others[static_cast<std::size_t>(state)], a_share,
                     from_catalogue(fallbacks[static_cast<std::size_t>(state)]),
                     "Share of the households not on assistance whose first adult is in this state.");
    }
    field.number("leave_area", leave_area, {"1/year", 0, 1}, from_catalogue("area.leave"),
                 "Share of the people helped who move away from the estate in a year.");
    field.choice(
        "equalisation_rate", equalisation_rate, equalisation_rates,
        "Which of the county's two rates equalises its local tax: the grant's, or the fee's where the "
        "municipality's own tax capacity is above 115 % of the mean.");
}

void Growth::describe(FieldVisitor& field)
{
    const auto grows = [&](std::string_view name, FigureId& value, std::string_view meaning) {
        field.number(name, value, {"1/year", -0.2, 0.2}, from_catalogue("growth.real"), meaning);
    };
    grows("rent", rent, "Real growth of rents, and of what dwellings are worth to those who live in them.");
    grows("running", running, "Real growth of running and upkeep.");
    grows("wage", wage, "Real growth of wages and of what is a share of them.");
    field.number("energy", energy, {"1/year", -0.2, 0.2}, from_catalogue("en.price_growth_real"),
                 "Real growth of the heat price, where a measure states none of its own.");
}

void Package::describe(FieldVisitor& field)
{
    field.text("name", name, true, "Name of the package.");
    field.whole("start", start, 1990, 2100, true, "Calendar year of year 0.");
    field.whole("horizon", horizon, 1, longest_horizon, true, "Number of years, year 0 included.");
    field.whole("price_year", price_year, 1980, 2100, true, "Every result is in real kronor of this year.");
    field.whole("rules_year", rules_year, 1990, 2100, true,
                "Income year whose tax and benefit rules hold throughout.");
    field.choice("timing", timing, timing_names,
                 "When in a year its amounts fall: start (year 0 undiscounted), mid or end.");
    field.flag("equalisation", equalisation, "Local tax is equalised between municipalities (the law).");
    field.choice("unit_of_account", unit_of_account, units_of_account,
                 "Prices in which society's total stands: consumer prices, factor cost, or as budgets pay.");
    field.rates("society_rate", society_rates, from_catalogue("rate.society"),
                from_catalogue("rate.inflation"), "Society's discount rate; actors compare and split at it.");
}

void AuditTerms::describe(FieldVisitor& field) { field.named_texts(accepted); }

void Package::tables(TableVisitor& visitor)
{
    visitor.table("audit", audit, audit.origin);
    visitor.table("split", split, split.origin);
    visitor.table("settlement", settlement, settlement.origin);
    compose.package = this;
    for (auto& choice : compose.choices)
        choice.package = this;
    visitor.table("compose", compose, compose.origin);
    compose.package = nullptr;
    for (auto& choice : compose.choices)
        choice.package = nullptr;
}

std::vector<std::string> names_of_tables()
{
    struct Names final : TableVisitor {
        void table(std::string_view name, Described&, Origin&) override { all.emplace_back(name); }
        std::vector<std::string> all;
    } names;
    Package().tables(names);
    return names.all;
}

ActorId the(Role role, const Package& package)
{
    const auto found = std::find_if(package.actors.begin(), package.actors.end(),
                                    [role](const Actor& actor) { return actor.role == role; });
    return {static_cast<std::uint32_t>(found - package.actors.begin())};
}

ActorId part_of(ActorId parent, Role role, const Package& package)
{
    const auto found = std::find_if(package.actors.begin(), package.actors.end(), [=](const Actor& actor) {
        return actor.role == role && actor.parent == parent;
    });
    return {static_cast<std::uint32_t>(found - package.actors.begin())};
}

ActorId whole_of(ActorId actor, const Package& package)
{
    return package.actors[actor.index].parent.value_or(actor);
}

std::optional<ActorId> find_actor(const Package& package, std::string_view id)
{
    for (std::uint32_t i = 0; i < package.actors.size(); ++i)
        if (package.actors[i].id == id)
            return ActorId{i};
    return std::nullopt;
}

std::optional<MeasureId> find_measure(const Package& package, std::string_view id)
{
    for (std::uint32_t i = 0; i < package.measures.size(); ++i)
        if (package.measures[i]->id == id)
            return MeasureId{i};
    return std::nullopt;
}

std::vector<Problem> complete_actors(Package& package)
{
    package.actors.insert(package.actors.begin(), made("resources", Role::resources));
    for (const auto role : always_there)
        if (!has(package, role))
            package.actors.push_back(made(std::string(to_string(role)), role));
    add_parts(package, Role::tenants, groups_of_tenants);
    add_parts(package, Role::municipality, committees);
    add_parts(package, Role::treasury, sub_accounts);

    FigureLookup find(package.figures);
    for (auto& actor : package.actors) {
        if (actor.name.empty())
            actor.name = actor.id;
        if (actor.rates.empty() && actor.parent)
            actor.rates = package.actors[actor.parent->index].rates;
        if (actor.rates.empty())
            actor.rates = rates_of(actor.role, find);
        if (actor.rates.empty())
            actor.rates = package.society_rates;
    }
    return find.problems();
}

std::vector<Problem> bind_growth(Package& package)
{
    FigureLookup find(package.figures);
    const auto none = find("growth.real", "1/year");
    package.growth.rent = package.growth.running = package.growth.wage = none;
    package.growth.energy = find("en.price_growth_real", "1/year");
    return find.problems();
}

std::vector<Problem> bind_hazards(Package& package)
{
    FigureLookup find(package.figures);
    package.hazards = Hazards(find);
    return find.problems();
}

} // namespace byggom
