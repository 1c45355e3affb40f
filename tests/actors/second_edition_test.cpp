#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <tuple>

using namespace byggom;
using namespace byggom::test;

// The properties of the model's second edition (docs/reference/model.md): what holds whatever the figures are.

namespace {

/// What society gains by the lines that the test names, present value.
template <class Which>
double society_by(const Evaluated& one, Which which)
{
    const Draw draw(one.package.figures);
    const Context context{one.package, draw};
    double sum = 0;
    for (const auto& line : one.evaluation.ledger.lines())
        if (which(line))
            sum -= present_value(gain_of(resources, line, one.package), society_factors(context))[0];
    return sum;
}

/// In the package's prices.
double figure(const Evaluated& one, const std::string& id)
{
    return Draw(one.package.figures)[*one.package.figures.find(id)][0];
}

double total_of(const Evaluated& one, std::string_view id)
{
    double sum = 0;
    for (const auto& line : one.evaluation.ledger.lines())
        if (id_of(line.item) == id)
            sum += total(line.amount)[0];
    return sum;
}

bool is_of_moves(const Line& line)
{
    switch (line.item.id) {
    case LineId::moves_tenant:
    case LineId::moves_city:
    case LineId::moves_owner:
    case LineId::assistance_handling:
    case LineId::assistance_handling_rent:
        return true;
    default:
        return false;
    }
}

std::string with_rise(const std::string& text, int kronor)
{
    return changed(text, "rent_rise = \"500 SEK/month\"",
                   "rent_rise = \"" + std::to_string(kronor) + " SEK/month\"");
}

/// Society's total less what moves and the handling of assistance cost, with their corrections.
double but_for_moves(const Evaluated& one)
{
    const double share = figure(one, "asek.indirect_tax");
    const auto of_moves = society_by(one, is_of_moves);
    const auto at_factor_cost = society_by(
        one, [](const Line& line) { return is_of_moves(line) && line.item.basis == Basis::factor; });
    return one.evaluation.appraisal.society.npv - of_moves - share * at_factor_cost;
}

std::string block()
{
    return R"(
name = "a block"
start = 2025
horizon = 60
price_year = 2025
rules_year = 2025
[[actor]]
id = "owner"
role = "property_owner"
[[actor]]
id = "city"
role = "municipality"
[[measure]]
id = "block"
kind = "new_build"
flats = 50
area_let = "3500 m2"
capex = "25000 SEK/m2"
life = "30 year"
first_year = 1
schedule = [0.5, 0.5]
fee_exempt_years = 15
[[measure]]
id = "plot"
kind = "ground_rent"
requires = ["block"]
rate = "60 SEK/m2/year"
area_gross = "4500 m2"
first_year = 2
rebate = [0.5]
income_without = "10000 SEK/year"
plot_price = "10000000 SEK"
)";
}

} // namespace

TEST_CASE("no rent makes a package better for society", "[model]")
{
    const auto theta = GENERATE(values<std::string>({"0", "0.25", "0.5", "1"}));
    const auto text = changed(small_package(), "rent_rise", "theta = " + theta + "\nrent_rise");
    const Evaluated none(with_rise(text, 0));
    for (const int rise : {300, 600, 1800, 5000}) {
        CAPTURE(theta, rise);
        const Evaluated one(with_rise(text, rise));
        CHECK(but_for_moves(one) == Approx(but_for_moves(none)).epsilon(1e-9).margin(1));
    }
}

TEST_CASE("a rent rise above the worth of the better dwelling makes tenants lose", "[model]")
{
    const auto text =
        changed(small_package(), "rent_rise", "worth = \"400 SEK/month\"\nmove_elasticity = 0\nrent_rise");
    const auto staying = [&](int rise) {
        const Evaluated one(with_rise(text, rise));
        return one.of("tenants.staying").npv_society;
    };
    CHECK(staying(0) > 0);
    CHECK(staying(0) > staying(300));
    CHECK(staying(1800) < 0);
}

TEST_CASE("the worth of a better dwelling is a share of what the works cost beyond the repair", "[model]")
{
    const Evaluated one(small_package());
    const auto annuity_of = [](double cost, int life) { return cost * 0.035 / (1 - std::pow(1.035, -life)); };
    const double repair = figure(one, "ren.do_minimum");
    const double dearer = annuity_of(3000, static_cast<int>(figure(one, "ren.light_life"))) -
                          annuity_of(repair, static_cast<int>(figure(one, "ren.do_minimum_life")));
    const double worth = std::min(0.5 * dearer * 1.25 * 75 / 12, figure(one, "tenants.worth_most"));
    double first = 0;
    for (const auto& line : one.evaluation.ledger.lines())
        if (line.item.id == LineId::dwelling_worth)
            first += line.amount(0, 1);
    CHECK(first == Approx(worth * 12 * 100 * (1 - figure(one, "vacancy"))));
}

TEST_CASE("prices as paid differ from consumer prices by the imputed lines alone", "[model]")
{
    const Evaluated consumer(small_package());
    const Evaluated paid(
        changed(small_package(), "rules_year = 2025", "rules_year = 2025\nunit_of_account = \"as_paid\""));
    const Evaluated factor(
        changed(small_package(), "rules_year = 2025", "rules_year = 2025\nunit_of_account = \"factor\""));
    const double imputed = society_by(consumer, [](const Line& line) { return line.kind == Kind::imputed; });
    CHECK(imputed != 0);
    CHECK(consumer.evaluation.appraisal.society.npv - paid.evaluation.appraisal.society.npv ==
          Approx(imputed));
    CHECK(society_by(paid, [](const Line& line) { return line.kind == Kind::imputed; }) == 0);
    CHECK(factor.evaluation.appraisal.society.npv * 1.21 ==
          Approx(consumer.evaluation.appraisal.society.npv));
    CHECK(factor.of("owner").npv_own == consumer.of("owner").npv_own);
}

TEST_CASE("imputed tax is in no cash, no own verdict and no supplement", "[model]")
{
    const Evaluated with(small_package());
    const Evaluated without(
        changed(small_package(), "rules_year = 2025", "rules_year = 2025\nunit_of_account = \"as_paid\""));
    for (std::size_t i = 0; i < with.package.actors.size(); ++i) {
        const auto& a = with.evaluation.appraisal.actors[i];
        const auto& b = without.evaluation.appraisal.actors[i];
        CAPTURE(with.package.actors[i].id);
        if (a.actor == resources)
            continue;
        CHECK(a.npv_own == Approx(b.npv_own).margin(1e-6));
        CHECK(a.cash == Approx(b.cash).margin(1e-6));
        CHECK(a.gains == Approx(b.gains).margin(1e-6));
    }
    for (std::size_t i = 0; i < with.evaluation.appraisal.consolidations.size(); ++i)
        CHECK(with.evaluation.appraisal.consolidations[i].npv_society ==
              Approx(without.evaluation.appraisal.consolidations[i].npv_society));
    CHECK(with.evaluation.appraisal.society.cost_of_public_funds ==
          Approx(without.evaluation.appraisal.society.cost_of_public_funds));
    CHECK(with.of("treasury").npv_society ==
          Approx(with.of("treasury.taxes").npv_society + with.of("treasury.labour_market").npv_society +
                 with.of("treasury.social_insurance").npv_society + with.of("treasury.imputed").npv_society));
}

TEST_CASE(
    "a correction stands beside each real resource at factor cost, once for measure, kind and treatment",
    "[model]")
{
    const Evaluated one(small_package());
    std::map<std::tuple<std::uint32_t, ActorId, Treatment>, int> count;
    Series expected = zeros(one.package.horizon);
    Series found = zeros(one.package.horizon);
    for (const auto& line : one.evaluation.ledger.lines()) {
        const Series to_resources = gain_of(resources, line, one.package);
        if (line.kind == Kind::imputed) {
            ++count[{line.measure.index, line.payer, line.item.treatment}];
            found += to_resources;
            CHECK(line.item.id == LineId::indirect_tax);
        } else if (line.item.basis == Basis::factor) {
            expected += to_resources * 0.21;
        }
    }
    for (const auto& [key, times] : count)
        CHECK(times == 1);
    CHECK((expected - found).abs().maxCoeff() < 1e-3);
}

TEST_CASE("with idle labour and no displacement the corrections of labour cancel", "[model]")
{
    const auto deal = [](const std::string& share) {
        auto text = changed(small_package(), "capex =", "additionality = " + share + "\ncapex =");
        return text.substr(0, text.find("[[measure]]\nid = \"jobs\""));
    };
    const Evaluated idle(deal("1.0"));
    const Evaluated busy(deal("0.0"));
    const double share = figure(idle, "asek.indirect_tax");
    const double labour = figure(idle, "con.labour_share_site") *
                          (total_of(idle, "works.capex") + total_of(idle, "without.works.capex"));
    const auto production = [](const Evaluated& one) {
        return total_of(one, "industry.wages") + total_of(one, "industry.contributions");
    };
    CHECK(production(busy) == 0);
    CHECK(production(idle) == Approx(labour));
    double corrections = 0;
    for (const auto& [one, sign] : {std::pair{&idle, 1.0}, std::pair{&busy, -1.0}})
        for (const auto& line : one->evaluation.ledger.lines())
            if (line.kind == Kind::imputed && line.payer == resources)
                corrections += sign * total(line.amount)[0];
    CHECK(corrections == Approx(share * labour));
}

TEST_CASE("an owner's verdict on a level service keeps its sign at any horizon", "[model]")
{
    const auto verdict = [](int horizon, double saved) {
        auto text = changed(small_package(), "horizon = 20", "horizon = " + std::to_string(horizon));
        text = text.substr(0, text.find("[[measure]]\nid = \"jobs\""));
        text = changed(text, "rent_rise = \"500 SEK/month\"",
                       "rent_rise = \"0 SEK/month\"\ndo_minimum = \"0 SEK/m2\"\nlife = \"25 year\"\n"
                       "maintenance_saving = \"" +
                           std::to_string(saved) + " SEK/m2/year\"");
        text = changed(text, "energy_saving = 0.25", "energy_saving = 0.0");
        return Evaluated(text).of("owner").npv_own;
    };
    const double real = 1.06 / 1.02 - 1; // the owner's own
    const double even = 3000 * 1.25 * real / (1 - std::pow(1 + real, -25));
    for (const int horizon : {2, 5, 12, 25, 26, 27, 60, 100}) {
        CAPTURE(horizon);
        CHECK(verdict(horizon, even * 1.01) > 0);
        CHECK(verdict(horizon, even * 0.99) < 0);
    }
}

TEST_CASE("the groups of tenants add up to them", "[model]")
{
    const Evaluated one(lindangen());
    const auto& whole = one.of("tenants").balance;
    for (std::size_t year = 0; year < whole.size(); ++year)
        CHECK(whole[year] ==
              Approx(one.of("tenants.staying").balance[year] + one.of("tenants.moving_in").balance[year] +
                     one.of("tenants.helped").balance[year])
                  .margin(0.01));
}

TEST_CASE("nothing that ends with a house goes on after it", "[model]")
{
    const Evaluated one(block());
    constexpr int last = 2 + 30; // the second stage, and its life
    bool due = false;
    for (const auto& line : one.evaluation.ledger.lines()) {
        CAPTURE(id_of(line.item));
        for (int year = last + 1; year < one.package.horizon; ++year)
            CHECK(line.amount(0, year) == 0);
        due = due || (line.item.id == LineId::ground_rent && line.amount(0, last) > 0);
    }
    CHECK(due);
}

TEST_CASE("the plot's worth is society's loss, and the income let go a transfer", "[model]")
{
    const Evaluated one(block());
    const Evaluated poorer(
        changed(block(), "income_without = \"10000 SEK/year\"", "income_without = \"0 SEK/year\""));
    CHECK(one.evaluation.appraisal.society.npv == Approx(poorer.evaluation.appraisal.society.npv));
    CHECK(one.of("city").npv_society < poorer.of("city").npv_society);
    double worth = 0;
    for (const auto& line : one.evaluation.ledger.lines())
        if (line.item.id == LineId::plot_worth)
            worth = line.amount(0, 10);
    CHECK(worth == Approx(10e6 * 0.035));
}

TEST_CASE("a new dwelling is worth the mean rent of new ones, whatever rent is charged", "[model]")
{
    const Evaluated cheap(changed(block(), "fee_exempt_years",
                                  "on_assistance = 0\nrent = \"1200 SEK/m2/year\"\nfee_exempt_years"));
    const Evaluated dear(changed(block(), "fee_exempt_years",
                                 "on_assistance = 0\nrent = \"2600 SEK/m2/year\"\nfee_exempt_years"));
    CHECK(cheap.evaluation.appraisal.society.npv == Approx(dear.evaluation.appraisal.society.npv));
    CHECK(cheap.of("owner").npv_own < dear.of("owner").npv_own);
    CHECK(cheap.of("tenants.moving_in").npv_own > dear.of("tenants.moving_in").npv_own);
}

TEST_CASE("those on assistance who move into new flats are paid for by the city and the state", "[model]")
{
    const auto with = [](const std::string& share) {
        return changed(block(), "fee_exempt_years", "on_assistance = " + share + "\nfee_exempt_years");
    };
    const Evaluated none(with("0"));
    const Evaluated some(with("0.5"));
    CHECK(total_of(none, "assistance.rent") == 0);
    CHECK(total_of(some, "assistance.rent") > 0);
    CHECK(some.of("city").npv_own < none.of("city").npv_own);
    CHECK(some.evaluation.appraisal.society.npv == Approx(none.evaluation.appraisal.society.npv));
}

TEST_CASE("a contract may outlast the horizon", "[model]")
{
    const Evaluated one(R"(
name = "a post that outlasts the horizon"
start = 2025
horizon = 5
price_year = 2025
rules_year = 2025
[[measure]]
id = "post"
kind = "hiring_quota"
quota = 1.0
upkeep_labour_years = ["1 year", "0 year"]
contract_months = "120 month"
deadweight = 0.0
displacement = 0.0
)");
    CHECK(one.evaluation.appraisal.hiring.heads == Approx(0.1));
    CHECK(one.evaluation.appraisal.hiring.gross_person_years < 0.5);
}

TEST_CASE("two quotas on the same works speak of one labour", "[model]")
{
    const auto second = small_package() + R"(
[[measure]]
id = "more-jobs"
kind = "hiring_quota"
on = ["works"]
quota = 0.1
labour_share = 0.5
contract_months = "6 months"
deadweight = 0.0
displacement = 0.0
)";
    CHECK_THROWS_AS(Evaluated(second), InvalidInput);
}

TEST_CASE("a field of the first edition is refused with what to write", "[model]")
{
    const auto told = [](const std::string& text) {
        try {
            Evaluated one(text);
        } catch (const InvalidInput& bad) {
            return bad.problems().front().what + " (" + bad.problems().front().hint + ")";
        }
        return std::string();
    };
    CHECK(told(changed(small_package(), "rent_rise", "valuation = 0.5\nrent_rise")).find("worth") !=
          std::string::npos);
    CHECK(told(changed(block(), "fee_exempt_years", "valuation = 1\nfee_exempt_years")).find("worth") !=
          std::string::npos);
}

TEST_CASE("rents, wages and running costs grow where a package says so", "[model]")
{
    const Evaluated flat(small_package());
    const Evaluated grown(small_package() + "\n[growth]\nrent = \"0.01 1/year\"\nwage = \"0.02 1/year\"\n");
    const auto in = [](const Evaluated& one, LineId id, int year) {
        double sum = 0;
        for (const auto& line : one.evaluation.ledger.lines())
            if (line.item.id == id)
                sum += line.amount(0, year);
        return sum;
    };
    CHECK(in(grown, LineId::rent_rise, 10) == Approx(in(flat, LineId::rent_rise, 10) * std::pow(1.01, 10)));
    CHECK(in(grown, LineId::wages, 10) == Approx(in(flat, LineId::wages, 10) * std::pow(1.02, 10)));
    CHECK(in(grown, LineId::assistance, 10) == Approx(in(flat, LineId::assistance, 10)));
}
