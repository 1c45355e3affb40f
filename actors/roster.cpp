#include "actors/roster.hpp"

#include "actors/accounts.hpp"
#include "actors/corporate_tax.hpp"
#include "actors/industry_jobs.hpp"
#include "actors/local_tax.hpp"
#include "actors/wage_growth.hpp"
#include "libpackage/accounts/imputed.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace byggom {
namespace {

/// Every actor with an account. A new one is one file and one line here.
constexpr std::array<MakeAccount, 14> roster{property_owner,
                                             tenants,
                                             municipality,
                                             region,
                                             employment_service,
                                             social_insurance,
                                             justice,
                                             treasury,
                                             rest_of_local_government,
                                             pension_system,
                                             energy_supplier,
                                             others,
                                             society,
                                             agreed_costs};

class SwedishRules final : public Rules {
public:
    explicit SwedishRules(FigureLookup& find)
        : law_(find), take_up_(find), rent_figures_(find), local_tax_(find), corporate_tax_(find),
          industry_jobs_(find), vat_(find("rules.vat.standard", "1")),
          indirect_tax_(find("asek.indirect_tax", "1"))
    {
        for (const auto make : roster)
            accounts_.push_back(make(find));
    }

    void complete(const Context& context, Outcomes& outcomes) const override
    {
        for (auto& works : outcomes.works)
            works.vat = context[vat_];
        for (auto& rise : outcomes.rent)
            rise.worth =
                rise.stated_worth
                    ? *rise.stated_worth
                    : (rise.would_pay * rise.dearer * (1.0 + context[vat_])).min(rise.worth_most).eval();
        industry_jobs_.add(context, outcomes);
    }

    void lines(const Context& context, const Outcomes& outcomes, LineSink& sink) const override
    {
        Households households(law_, take_up_, context);
        PricedOutcomes priced{context, outcomes, {}, {}, {}, RolePlaces(context.package)};
        priced.people.reserve(outcomes.employment.size());
        for (const auto& who : outcomes.employment)
            priced.people.push_back({&who, &households.at(who.wage).accounts_of(who)});
        for (const auto& rise : outcomes.rent)
            priced.rents.push_back(
                rent_incidence(rise, outcomes.employment, households, rent_figures_, context));
        for (const auto& dwellings : outcomes.dwellings)
            priced.moving_in.push_back(moving_in(dwellings, households, rent_figures_, context));
        if (unit_of(context.package) == UnitOfAccount::as_paid) {
            write_growing(priced, sink);
            return;
        }
        ImputingSink imputing(sink, context.package, context[indirect_tax_], indirect_tax_);
        write_growing(priced, imputing);
    }

    std::vector<RentBurden> rent_burdens(const Context& context, const Outcomes& outcomes) const override
    {
        Households households(law_, take_up_, context);
        std::vector<RentBurden> burdens;
        for (const auto& rise : outcomes.rent) {
            const auto found = byggom::rent_burdens(rise, households, rent_figures_, context);
            burdens.insert(burdens.end(), found.begin(), found.end());
        }
        return burdens;
    }

    Lanes settled_beyond_horizon(const Context& context, const Outcomes& outcomes) const override
    {
        Lanes sum = lanes(0.0);
        if (!context.package.equalisation)
            return sum;
        Households households(law_, take_up_, context);
        for (const auto& who : outcomes.employment) {
            const auto& accounts = households.at(who.wage).accounts_of(who);
            const Lanes dropped =
                dropped_behind_the_end(priced({who.person_years_local}, accounts.taxable_income));
            sum += dropped * (local_tax_.municipality_keeps(context) + local_tax_.region_keeps(context));
        }
        return sum;
    }

private:
    static bool taxes_owners(const Package& package)
    {
        return std::any_of(package.actors.begin(), package.actors.end(),
                           [](const Actor& actor) { return actor.corporate_tax; });
    }

    /// With wages, and what is a share of them, that grow.
    void write_growing(const PricedOutcomes& priced, LineSink& sink) const
    {
        const auto growth = priced.context.package.growth.wage;
        if (!any(priced[growth])) {
            write_taxed(priced, sink);
            return;
        }
        WageGrowth growing(sink, priced.context.growth(growth));
        write_taxed(priced, growing);
    }

    void write_taxed(const PricedOutcomes& priced, LineSink& sink) const
    {
        if (!taxes_owners(priced.context.package)) {
            write(priced, sink);
            return;
        }
        Ledger before_tax;
        write(priced, before_tax);
        for (const auto& line : before_tax.lines())
            sink.add(line);
        corporate_tax_.add(priced.context, before_tax.lines(), sink);
        sink.flush();
    }

    void write(const PricedOutcomes& priced, LineSink& sink) const
    {
        for (const auto& account : accounts_)
            account->lines(priced, sink);
        sink.flush();
    }

    Law law_;
    TakeUp take_up_;
    RentFigures rent_figures_;
    LocalTax local_tax_;
    CorporateTax corporate_tax_;
    IndustryJobs industry_jobs_;
    FigureId vat_;
    FigureId indirect_tax_;
    std::vector<std::unique_ptr<Account>> accounts_;
};

} // namespace

ActorId PricedOutcomes::persons(const Employment& people_who) const
{
    return the(people_who.displaced ? Role::others : Role::tenants_helped);
}

std::unique_ptr<Rules> swedish_rules(const Package& package)
{
    FigureLookup find(package.figures);
    auto rules = std::make_unique<SwedishRules>(find);
    if (find.problems().empty())
        return rules;
    auto problems = find.problems();
    for (auto& problem : problems)
        if (problem.field.rfind("rules.", 0) == 0)
            problem.what += " in the rules of " + std::to_string(package.rules_year);
    throw InvalidInput(std::move(problems));
}

} // namespace byggom
