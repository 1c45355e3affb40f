#include "actors/roster.hpp"

#include "actors/accounts.hpp"
#include "actors/corporate_tax.hpp"
#include "actors/industry_jobs.hpp"
#include "actors/local_tax.hpp"

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
          industry_jobs_(find)
    {
        for (const auto make : roster)
            accounts_.push_back(make(find));
    }

    void lines(const Scene& scene, const Outcomes& changed, LineSink& sink) const override
    {
        Outcomes outcomes = changed;
        industry_jobs_.add(scene, outcomes);
        const View view = seen(scene, outcomes);
        if (!taxes_owners(scene.package)) {
            write(view, sink);
            return;
        }
        Ledger before_tax;
        write(view, before_tax);
        for (const auto& line : before_tax.lines())
            sink.add(line);
        corporate_tax_.add(scene, before_tax.lines(), sink);
    }

    std::vector<RentBurden> rent_burdens(const Scene& scene, const Outcomes& outcomes) const override
    {
        std::vector<RentBurden> burdens;
        for (const auto& rise : outcomes.rent) {
            const auto incidence =
                rent_incidence(rise, outcomes.employment, law_, take_up_, rent_figures_, scene);
            burdens.insert(burdens.end(), incidence.burdens.begin(), incidence.burdens.end());
        }
        return burdens;
    }

    Lanes settled_beyond_horizon(const Scene& scene, const Outcomes& outcomes) const override
    {
        Lanes sum = lanes(0.0);
        if (!scene.package.equalisation)
            return sum;
        for (const auto& who : outcomes.employment) {
            const auto accounts = person_years(who, law_, take_up_, scene);
            const Lanes dropped =
                dropped_behind_the_end(priced(who.person_years_local, accounts, &PersonYear::taxable_income));
            sum += dropped * (local_tax_.municipality_keeps(scene) + local_tax_.region_keeps(scene));
        }
        return sum;
    }

private:
    static bool taxes_owners(const Package& package)
    {
        return std::any_of(package.actors.begin(), package.actors.end(),
                           [](const Actor& actor) { return actor.corporate_tax; });
    }

    View seen(const Scene& scene, const Outcomes& outcomes) const
    {
        View view{scene, outcomes, {}, {}};
        for (const auto& who : outcomes.employment)
            view.people.push_back(person_years(who, law_, take_up_, scene));
        for (const auto& rise : outcomes.rent)
            view.rents.push_back(
                rent_incidence(rise, outcomes.employment, law_, take_up_, rent_figures_, scene));
        return view;
    }

    void write(const View& view, LineSink& sink) const
    {
        for (const auto& account : accounts_)
            account->lines(view, sink);
    }

    Law law_;
    TakeUp take_up_;
    RentFigures rent_figures_;
    LocalTax local_tax_;
    CorporateTax corporate_tax_;
    IndustryJobs industry_jobs_;
    std::vector<std::unique_ptr<Account>> accounts_;
};

} // namespace

ActorId View::persons(const Employment& people_who) const
{
    return the(people_who.displaced ? Role::others : Role::tenants);
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
