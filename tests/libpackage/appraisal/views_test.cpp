#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/benefit_columns.hpp"
#include "libpackage/appraisal/costs.hpp"
#include "libpackage/appraisal/economic_case.hpp"
#include "libpackage/appraisal/financial_case.hpp"
#include "libpackage/appraisal/referent_group.hpp"
#include "tests/support/package.hpp"
#include "tests/support/plain_deal.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace byggom;
using test::Evaluated;
using test::PlainDeal;
using test::yearly;

namespace {

constexpr auto participants = static_cast<std::size_t>(BenefitGroup::participants);
constexpr auto taxpayers = static_cast<std::size_t>(BenefitGroup::taxpayers);
constexpr auto others = static_cast<std::size_t>(BenefitGroup::others);

/// The Lindängen deal, or a small one, and what a view makes of it.
struct Looked {
    Evaluated one;
    Draw draw;
    explicit Looked(const std::string& text) : one(text), draw(one.package.figures) {}
    Context context() const { return {one.package, draw}; }
    const std::vector<Line>& lines() const { return one.evaluation.ledger.lines(); }
    const Appraisal& appraisal() const { return one.evaluation.appraisal; }
};

struct Jtpa {
    double earnings;
    double subsidy;
    double welfare_reduction;
    double cost;
    double private_training;
    double people;
};
constexpr double jtpa_tax = 0.128;
constexpr Jtpa men{1599, 244, -334, 1175, 100, 5102};
constexpr Jtpa women{1837, 154, 235, 1381, 56, 6102};

/// The accounts of one assignee, undiscounted.
PlainDeal jtpa_accounts(const Jtpa& who)
{
    PlainDeal deal(1, 0.0);
    deal.line(Role::resources, Role::tenants, Kind::production, yearly({who.earnings}));
    deal.line(Role::tenants, Role::treasury, Kind::tax, yearly({jtpa_tax * who.earnings}));
    deal.line(Role::treasury, Role::tenants, Kind::transfer, yearly({-who.welfare_reduction}));
    deal.line(Role::resources, Role::tenants, Kind::services, yearly({who.private_training}));
    deal.line(Role::treasury, Role::resources, Kind::services, yearly({who.cost}), Part::input);
    return deal;
}

/// Earnings over 30 months with their tax and the welfare that goes with them, as a share of all assignees.
void add_jtpa_flows(PlainDeal& deal, const Jtpa& who)
{
    const double share = who.people / (men.people + women.people);
    const double year = (who.earnings - who.subsidy) * 12 / 30 * share;
    // The last half year is discounted by one year and a half.
    const Series earned = yearly({year + who.subsidy * share, year, 0.5 * year * std::sqrt(1.03)});
    const double welfare = who.welfare_reduction / who.earnings;
    deal.line(Role::resources, Role::tenants, Kind::production, earned);
    deal.line(Role::tenants, Role::treasury, Kind::tax, earned * jtpa_tax);
    deal.line(Role::treasury, Role::tenants, Kind::transfer, earned * -welfare);
    deal.line(Role::treasury, Role::resources, Kind::services, yearly({who.cost * share, 0, 0}), Part::input);
}

} // namespace

TEST_CASE("JTPA: the accounts of participants and of the rest of society", "[views][golden]")
{
    // Opportunity Insights, JTPA_Adult.do; Bloom et al. 1997, Table 8. Dollars per assignee.
    const auto of_men = jtpa_accounts(men).seen_by(benefit_columns);
    CHECK(std::round(of_men.groups[participants].net) == 1828);
    CHECK(std::round(of_men.groups[taxpayers].net) == -1304);
    CHECK(std::round(of_men.net) == 524);
    const auto of_women = jtpa_accounts(women).seen_by(benefit_columns);
    CHECK(std::round(of_women.groups[participants].net) == 1423);
    CHECK(std::round(of_women.groups[taxpayers].net) == -911);
    CHECK(std::round(of_women.net) == 512);
    CHECK(of_men.groups[taxpayers].costs == Approx(1175));
    CHECK(of_men.groups[others].net == 0);
}

TEST_CASE("JTPA: what participants gain for a dollar of net public cost is 1.38", "[views][golden]")
{
    // policyimpacts.org: net cost 1,093, willingness to pay 1,504, MVPF 1.38; valued at cost 1.18.
    PlainDeal deal(3, 0.03);
    add_jtpa_flows(deal, men);
    add_jtpa_flows(deal, women);
    const auto columns = deal.seen_by(benefit_columns);
    CHECK(columns.groups[participants].net == Approx(1504.05).margin(0.005));
    CHECK(columns.groups[taxpayers].net == Approx(-1093.79).margin(0.005));
    CHECK(columns.value_of_public_funds.value() == Approx(1.375).margin(5e-4));
    CHECK(columns.groups[taxpayers].costs / -columns.groups[taxpayers].net == Approx(1.177).margin(5e-4));
}

TEST_CASE("the Green Book's option A as a financial and an economic case", "[views][golden]")
{
    // HM Treasury Green Book (2003): −10, then 2.5 for four years, at 3.5 %; NPV −0.82.
    PlainDeal deal(5, 0.035);
    deal.line(Role::municipality, Role::resources, Kind::services, yearly({10, 0, 0, 0, 0}), Part::input);
    deal.line(Role::resources, Role::municipality, Kind::services, yearly({0, 2.5, 2.5, 2.5, 2.5}));
    const auto economic = deal.seen_by(economic_case);
    CHECK(economic.costs == 10);
    CHECK(economic.public_value == Approx(-0.817302).margin(5e-7));
    CHECK(economic.ratio.value() == Approx(9.182698 / 10).margin(5e-8));
    const auto financial = deal.seen_by(financial_case);
    CHECK(financial.together.net_budget_impact == Approx(0.817302).margin(5e-7));
    CHECK(financial.together.fiscal_return.value() == Approx(0.9182698).margin(5e-8));
    CHECK(financial.together.payback == 4); // counted undiscounted, as the model does
    REQUIRE(financial.agencies.size() == 1);
    CHECK(financial.agencies.front().agency == deal.the(Role::municipality));
}

TEST_CASE("a transfer is no public value, whoever makes it", "[views]")
{
    PlainDeal deal(2, 0.0);
    deal.line(Role::municipality, Role::tenants, Kind::transfer, yearly({100, 100}));
    deal.line(Role::treasury, Role::property_owner, Kind::transfer, yearly({50, 0}), Part::input);
    const auto economic = deal.seen_by(economic_case);
    CHECK(economic.public_value == 0);
    CHECK_FALSE(economic.ratio.has_value());
    const auto financial = deal.seen_by(financial_case);
    CHECK(financial.together.costs == 50);
    CHECK(financial.together.benefits == -200);
    CHECK_FALSE(financial.together.payback.has_value());
}

TEST_CASE("a tax forgone is no spending of the treasury, and VAT is a cost of the owner", "[views]")
{
    PlainDeal deal(1, 0.0);
    deal.line(Role::property_owner, Role::treasury, Kind::tax, yearly({25}), Part::input);
    deal.line(Role::treasury, Role::resources, Kind::tax, yearly({20}), Part::input);
    const auto financial = deal.seen_by(financial_case);
    CHECK(financial.together.costs == 0);
    CHECK(financial.together.benefits == 5);
    const auto columns = deal.seen_by(benefit_columns);
    CHECK(columns.groups[others].costs == 25);
    CHECK(columns.groups[others].net == -25);
}

TEST_CASE("every view of the Lindängen deal adds up to its result", "[views][lindangen]")
{
    const std::string text = GENERATE(test::lindangen(), test::small_package());
    const Looked deal(text);
    const double society = deal.appraisal().society.npv;
    const double public_sector = deal.appraisal().consolidations.front().npv_society;

    const auto financial = financial_case(deal.context(), deal.lines());
    CHECK(financial.together.benefits - financial.together.costs == Approx(public_sector).margin(0.01));
    CHECK(financial.together.cashable <= financial.together.benefits);
    for (const auto& agency : financial.agencies)
        CHECK(agency.benefits - agency.costs ==
              Approx(deal.appraisal().actors[agency.agency.index].npv_society).margin(0.01));

    const auto economic = economic_case(deal.context(), deal.lines());
    CHECK(economic.public_value == Approx(society).margin(0.01));
    for (std::size_t kind = 0; kind < kind_count; ++kind)
        CHECK(economic.benefits_by_kind[kind] - economic.costs_by_kind[kind] ==
              Approx(deal.appraisal().society.by_kind[kind]).margin(0.01));

    const auto columns = benefit_columns(deal.context(), deal.lines());
    CHECK(columns.net == Approx(society).margin(0.01));
    CHECK(columns.groups[participants].net == Approx(deal.one.of("tenants").npv_society).margin(0.01));
    CHECK(columns.groups[taxpayers].net == Approx(public_sector).margin(0.01));
    CHECK(columns.indirect == Approx(deal.appraisal().society.cost_of_public_funds).margin(0.01));
}

TEST_CASE("the financial case in cash is the public sector's result in cash", "[views][lindangen]")
{
    const auto package = read_package(test::lindangen(), "lindangen");
    const auto cash = evaluate(package, *swedish_rules(package), Savings::as_cash);
    const Draw draw(package.figures);
    const auto financial = financial_case({package, draw}, cash.ledger.lines());
    CHECK(-financial.together.net_budget_impact ==
          Approx(cash.appraisal.consolidations.front().npv_society).margin(0.01));
    CHECK(financial.together.cashable < financial.together.benefits - 1e5);
}

TEST_CASE("the referent group is everybody less who does not count, and the sum of who does",
          "[views][lindangen]")
{
    const Looked deal(test::lindangen());
    const auto& package = deal.one.package;
    const std::vector<std::string> ids =
        GENERATE(std::vector<std::string>{}, std::vector<std::string>{"malmo"},
                 std::vector<std::string>{"tenants", "malmo", "region"},
                 std::vector<std::string>{"trianon", "eon", "treasury"});
    std::vector<ActorId> group;
    double sum = 0;
    for (const auto& id : ids) {
        group.push_back(find_actor(package, id).value());
        sum += deal.one.of(id).npv_society;
    }
    const auto accounts = referent_group(deal.context(), deal.lines(), group);
    CHECK(accounts.referent.value == Approx(sum).margin(0.01));
    CHECK(accounts.efficiency.value == Approx(deal.appraisal().society.npv).margin(0.01));
    CHECK(accounts.owners.value == Approx(deal.one.of("trianon").npv_society).margin(0.01));
}

TEST_CASE("by default the city's people and budgets count", "[views]")
{
    const Looked deal(test::lindangen());
    std::vector<std::string> ids;
    for (const auto actor : local_group(deal.one.package))
        ids.push_back(deal.one.package.actors[actor.index].id);
    CHECK(ids == std::vector<std::string>{"malmo", "tenants", "region"});
}

TEST_CASE("the project is the owner's venture without others' help, and with their work", "[views]")
{
    PlainDeal deal(1, 0.0);
    deal.line(Role::property_owner, Role::resources, Kind::services, yearly({100}), Part::input);
    deal.line(Role::property_owner, Role::treasury, Kind::tax, yearly({25}), Part::input);
    deal.line(Role::treasury, Role::property_owner, Kind::transfer, yearly({30}), Part::input); // subsidy
    deal.line(Role::region, Role::resources, Kind::services, yearly({7}), Part::input);         // training
    deal.line(Role::tenants, Role::property_owner, Kind::transfer, yearly({150}), Part::term);  // rent
    deal.line(Role::property_owner, Role::treasury, Kind::tax, yearly({11}));                   // on its gain
    deal.line(Role::treasury, Role::tenants, Kind::transfer, yearly({40}));
    const auto accounts = deal.seen_by([&](const Context& context, const std::vector<Line>& lines) {
        return referent_group(context, lines, {});
    });
    CHECK(accounts.project.value == -100 - 25 - 7 + 150);
    CHECK(accounts.owners.value == -100 - 25 + 30 + 150 - 11);
    CHECK(accounts.efficiency.value == -107);
    CHECK(accounts.referent.value == 0);
}
