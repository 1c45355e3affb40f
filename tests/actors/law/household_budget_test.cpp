#include "actors/catalogue.hpp"
#include "actors/law/household_budget.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace byggom;

namespace {

using enum LabourState;

/// The law of 2025 over the catalogue's figures.
struct Year2025 {
    Figures figures;
    std::vector<Household> households;

    Year2025()
    {
        for (auto& figure : catalogue(2025))
            figures.add(std::move(figure));
        households = default_households(figures);
    }
    Law law() const
    {
        FigureLookup find(figures);
        Law made(find);
        REQUIRE(find.problems().empty());
        return made;
    }
    Budget budget(const Household& household, LabourState state, double wage, double rent) const
    {
        return law().budget(household, state, lanes(wage), lanes(rent), Draw(figures));
    }
};

Household people(int adults, std::vector<int> ages = {})
{
    Household household;
    household.adults = adults;
    household.partner = outside;
    household.child_ages = std::move(ages);
    return household;
}

double slope(double at_higher, double at_lower, double step) { return (at_higher - at_lower) / step; }

} // namespace

TEST_CASE("the five worked tax cases of 2025 come out to the krona", "[law][golden]")
{
    // Income Tax Act 1999:1229 with Malmö's and Skåne's rates, price base amount 58,800; computed
    // independently.
    struct Case {
        double wage, allowance, municipal, region, credit, net, contributions;
    };
    const auto c = GENERATE(values<Case>({{20000, 39600, 42565, 22405, 24916, 199946, 75408},
                                          {24000, 34800, 53780, 28308, 29569, 235481, 90490},
                                          {27900, 30100, 64718, 34065, 34112, 270128, 105194},
                                          {32000, 25200, 76209, 40114, 38874, 306551, 120653},
                                          {36000, 20400, 87424, 46017, 43527, 342087, 135734}}));
    CAPTURE(c.wage);
    const Year2025 year;
    FigureLookup find(year.figures);
    const IncomeTax tax(find);
    const auto result = tax.on(lanes(12 * c.wage), lanes(0.0), Draw(year.figures));
    const double net =
        12 * c.wage - result.municipal[0] - result.region[0] - result.state[0] + result.in_work_credit[0];
    CHECK(result.basic_allowance[0] == c.allowance);
    CHECK(result.municipal[0] == Approx(c.municipal).margin(1));
    CHECK(result.region[0] == Approx(c.region).margin(1));
    CHECK(result.in_work_credit[0] == Approx(c.credit).margin(1));
    CHECK(net == Approx(c.net).margin(1));
    const auto budget = year.budget(people(1), employed, c.wage, 7500);
    CHECK(budget.contributions[0] == Approx(c.contributions).margin(1));
}

TEST_CASE("a plain second computation of the tax agrees over all incomes", "[law]")
{
    const Year2025 year;
    FigureLookup find(year.figures);
    const IncomeTax tax(find);
    std::mt19937 random(GENERATE(range(1U, 60U)));
    const double wage = std::uniform_real_distribution<double>(0, 900000)(random);
    const double benefit = std::uniform_real_distribution<double>(0, 300000)(random);
    constexpr double base = 58800;
    const double income = wage + benefit;
    double allowance = 0.423 * base;
    if (income > 7.88 * base)
        allowance = 0.293 * base;
    else if (income > 3.11 * base)
        allowance = 0.77 * base - 0.10 * (income - 3.11 * base);
    else if (income > 2.72 * base)
        allowance = 0.77 * base;
    else if (income > 0.99 * base)
        allowance = 0.423 * base + 0.20 * (income - 0.99 * base);
    allowance = std::min(income, std::ceil(allowance / 100) * 100);
    double credit_base = wage;
    if (wage > 8.08 * base)
        credit_base = 2.776 * base;
    else if (wage > 3.24 * base)
        credit_base = 1.813 * base + 0.199 * (wage - 3.24 * base);
    else if (wage > 0.91 * base)
        credit_base = 0.91 * base + 0.3874 * (wage - 0.91 * base);
    const double local = 0.3242 * (income - allowance);
    const double credit = std::min(local, std::max(0.0, credit_base - allowance) * 0.3242);
    const double state = 0.2 * std::max(0.0, income - allowance - 625800);

    const auto result = tax.on(lanes(wage), lanes(benefit), Draw(year.figures));
    CHECK(result.municipal[0] + result.region[0] == Approx(local).margin(1e-6));
    CHECK(result.in_work_credit[0] == Approx(credit).margin(1e-6));
    CHECK(result.state[0] == Approx(state).margin(1e-6));
}

TEST_CASE("the norm of 2025: 5,180 for one adult, 15,880 for a couple with children of 5 and 9",
          "[law][golden]")
{
    const Year2025 year;
    CHECK(year.budget(people(1), outside, 27900, 0).norm[0] == Approx(12 * 5180));
    CHECK(year.budget(people(2, {5, 9}), outside, 27900, 0).norm[0] == Approx(12 * 15880));
}

TEST_CASE("an adult alone on assistance with a rent of 7,500 has 12,680 a month", "[law][golden]")
{
    const Year2025 year;
    const auto budget = year.budget(people(1), social_assistance, 27900, 7500);
    CHECK(budget.disposable[0] / 12 == Approx(12680));
    CHECK(budget.social_assistance[0] / 12 == Approx(12680));
}

TEST_CASE("going to work leaves a third or less: participation tax of 65 % at 27,900 and 80 % at 20,000",
          "[law]")
{
    const Year2025 year;
    const auto idle = year.budget(people(1), social_assistance, 27900, 7500);
    CHECK(participation_tax_rate(year.budget(people(1), employed, 27900, 7500), idle)[0] ==
          Approx(0.65).margin(0.01));
    CHECK(participation_tax_rate(year.budget(people(1), employed, 20000, 7500), idle)[0] ==
          Approx(0.80).margin(0.01));
}

TEST_CASE("wage cost is net pay, taxes and contributions; nothing is lost between the accounts", "[law]")
{
    const Year2025 year;
    const auto& household = GENERATE_REF(from_range(year.households));
    const auto state = static_cast<LabourState>(GENERATE(range(0, state_count)));
    const auto budget = year.budget(household, state, 27900, 6500);
    CAPTURE(household.id, to_string(state));
    const double received = budget.wage[0] + budget.labour_market_benefit[0] + budget.insurance_benefit[0] +
                            budget.child_allowance[0] + budget.housing_allowance[0] +
                            budget.social_assistance[0];
    const double paid =
        budget.municipal_tax[0] + budget.region_tax[0] + budget.state_tax[0] - budget.in_work_credit[0];
    CHECK(budget.disposable[0] == Approx(received - paid));
    CHECK(budget.contributions[0] == Approx(0.3142 * budget.wage[0]));
}

TEST_CASE("who bears a rent rise hangs on the band of the rent and on assistance", "[law]")
{
    const Year2025 year;
    const auto family = people(1, {5, 9});
    constexpr double step = 10;
    SECTION("on assistance the municipality bears a rise in full, up to the rent accepted")
    {
        const auto below = year.budget(people(1), social_assistance, 27900, 6000);
        const auto above = year.budget(people(1), social_assistance, 27900, 6000 + step);
        CHECK(slope(above.social_assistance[0], below.social_assistance[0], 12 * step) == Approx(1));
        const auto over = year.budget(people(1), social_assistance, 27900, 8000);
        const auto more = year.budget(people(1), social_assistance, 27900, 8000 + step);
        CHECK(more.social_assistance[0] == over.social_assistance[0]);
    }
    SECTION("within the band the state bears half, and assistance the other half")
    {
        const auto below = year.budget(family, social_assistance, 27900, 4000);
        const auto above = year.budget(family, social_assistance, 27900, 4000 + step);
        CHECK(slope(above.housing_allowance[0], below.housing_allowance[0], 12 * step) == Approx(0.5));
        CHECK(slope(above.social_assistance[0], below.social_assistance[0], 12 * step) == Approx(0.5));
    }
    SECTION("above the cap the state bears nothing")
    {
        const auto below = year.budget(family, social_assistance, 27900, 7000);
        const auto above = year.budget(family, social_assistance, 27900, 7000 + step);
        CHECK(above.housing_allowance[0] == below.housing_allowance[0]);
        CHECK(slope(above.social_assistance[0], below.social_assistance[0], 12 * step) == Approx(1));
    }
    SECTION("a family in work bears it itself")
    {
        const auto below = year.budget(people(2, {5, 9}), employed, 35000, 7000);
        const auto above = year.budget(people(2, {5, 9}), employed, 35000, 7000 + step);
        CHECK(above.disposable[0] == below.disposable[0]);
    }
}

TEST_CASE("a state benefit that rises by a krona lowers assistance by a krona less its tax", "[law]")
{
    Year2025 year;
    const auto before = year.budget(people(1), training, 27900, 7500);
    auto& floor = year.figures[*year.figures.find("rules.activity_support.floor")];
    floor.value += 1;
    const auto after = year.budget(people(1), training, 27900, 7500);
    const double more = after.labour_market_benefit[0] - before.labour_market_benefit[0];
    const double more_tax =
        after.municipal_tax[0] + after.region_tax[0] - before.municipal_tax[0] - before.region_tax[0];
    CHECK(more == Approx(22 * 12));
    CHECK(before.social_assistance[0] - after.social_assistance[0] == Approx(more - more_tax));
    CHECK(before.disposable[0] == Approx(after.disposable[0]));
}

TEST_CASE("training with activity support moves cost from the municipality to the state", "[law]")
{
    const Year2025 year;
    const auto idle = year.budget(people(1), social_assistance, 27900, 7500);
    const auto trained = year.budget(people(1), training, 27900, 7500);
    CHECK(trained.disposable[0] == Approx(idle.disposable[0]));
    CHECK(trained.labour_market_benefit[0] / 12 == Approx(8030));
    // some 6.3 kSEK a month after tax
    CHECK((idle.social_assistance[0] - trained.social_assistance[0]) / 12 == Approx(6300).margin(300));
}

TEST_CASE("a higher wage never lowers what an adult alone has to live on", "[law]")
{
    const Year2025 year;
    double last = 0;
    for (double wage = 0; wage <= 60000; wage += 500) {
        const double now = year.budget(people(1), employed, wage, 7500).disposable[0];
        CHECK(now >= last - 35); // the basic allowance steps by whole hundreds
        last = now;
    }
}

TEST_CASE("the earnings disregard is counted while a job is subsidised, and not after", "[law]")
{
    const Year2025 year;
    const auto family = people(2, {1, 5, 9});
    const auto first_years = year.budget(family, subsidised, 24000, 9000);
    const auto later = year.budget(family, employed, 24000, 9000);
    CHECK(later.social_assistance[0] > 0);
    CHECK(first_years.social_assistance[0] > later.social_assistance[0]);
}

TEST_CASE("young people without children get a housing allowance of their own until they are 29", "[law]")
{
    const Year2025 year;
    auto young = people(1);
    young.age = 24;
    // 90 % of 800 and 65 % of 1,000 a month, before the taper
    CHECK(year.budget(young, outside, 20000, 5000).housing_allowance[0] == Approx(12 * (720 + 650)));
    young.age = 29;
    CHECK(year.budget(young, outside, 20000, 5000).housing_allowance[0] == 0);
}

TEST_CASE("pensions are earned on the wage up to the ceiling only", "[law]")
{
    const Year2025 year;
    const auto usual = year.budget(people(1), employed, 27900, 7500);
    CHECK(usual.pension_right[0] == Approx(0.1721 * 334800));
    const auto high = year.budget(people(1), employed, 100000, 7500);
    CHECK(high.pension_right[0] == Approx(0.1721 * 8.07 * 80600));
}

TEST_CASE("each draw has its own wage and rent", "[law]")
{
    const Year2025 year;
    const auto law = year.law();
    Lanes wage;
    Lanes rent;
    for (int i = 0; i < lane_count; ++i) {
        wage[i] = 15000 + 4000 * i;
        rent[i] = 3000 + 900 * i;
    }
    const auto household = people(1, {5, 9});
    const auto together = law.budget(household, employed, wage, rent, Draw(year.figures));
    for (int i = 0; i < lane_count; ++i) {
        const auto alone = year.budget(household, employed, wage[i], rent[i]);
        CHECK(together.disposable[i] == alone.disposable[0]);
        CHECK(together.housing_allowance[i] == alone.housing_allowance[0]);
    }
}
