#include "cli/solve/clp_solver.hpp"
#include "libpackage/settlement/payment_plan.hpp"
#include "tests/support/payments.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace byggom;

namespace {

using Amounts = std::vector<std::int64_t>;

std::vector<double> discount_at(double rate, int years)
{
    std::vector<double> factors{1.0};
    while (static_cast<int>(factors.size()) < years)
        factors.push_back(factors.back() / (1 + rate));
    return factors;
}

/// A city that rebates an owner's ground rent of 100 a year, under a ceiling of 150 for three years.
PaymentGraph rebate(double rate, int years, const Amounts& before = {}, Amounts given = {})
{
    given.resize(static_cast<std::size_t>(years), 0);
    PaymentGraph graph;
    graph.network = {{"city", "owner"}, {{"rebate", 0, 1, std::nullopt, 0, true, true}}, {}, {}};
    graph.most = {Amounts(static_cast<std::size_t>(years), 100)};
    graph.aid = {std::nullopt, AidLedger(150, before, given)};
    graph.discount = discount_at(rate, years);
    return graph;
}

Amounts by_year(const PaymentPlan& plan, int years)
{
    Amounts paid(static_cast<std::size_t>(years), 0);
    for (const auto& payment : plan.paid)
        paid[static_cast<std::size_t>(payment.year.value())] += payment.ore;
    return paid;
}

PaymentGraph random_graph(unsigned seed, int years)
{
    const auto [network, net] = test::random_payments(seed, seed % 3 == 0);
    PaymentGraph graph;
    graph.network = network;
    for (std::size_t channel = 0; channel < network.channels.size(); ++channel) {
        graph.most.push_back(std::nullopt);
        if (network.channels[channel].most) {
            graph.most.back() = Amounts(static_cast<std::size_t>(years), *network.channels[channel].most / 3);
            graph.most.back()->front() = 0;
        }
    }
    for (const auto& room : network.aid_room)
        graph.aid.push_back(
            room ? std::optional(AidLedger(*room, {}, Amounts(static_cast<std::size_t>(years))))
                 : std::nullopt);
    graph.discount = discount_at(0.035, years);
    return graph;
}

} // namespace

// By hand: 100 and 50 fill years 0 to 2, so year 2 gives nothing; year 3 sees 50 + 0 and has room for 100.
TEST_CASE("over any three years an undertaking gets no more aid than the ceiling", "[settlement]")
{
    const auto plan = plan_by_year(rebate(0, 6), {-330, 330}, ClpSolver());
    CHECK(by_year(plan, 6) == Amounts{100, 50, 0, 100, 50, 0});
    REQUIRE(plan.unpaid.size() == 1);
    CHECK(plan.unpaid[0].ore == 30);
    REQUIRE(plan.binding.size() == 2); // the ground rent in some years, the ceiling in others
    const auto ceiling = std::find_if(plan.binding.begin(), plan.binding.end(),
                                      [](const Binding& binding) { return binding.ceiling; });
    REQUIRE(ceiling != plan.binding.end());
    CHECK(ceiling->years == std::vector<int>{1, 2, 4, 5});
}

TEST_CASE("aid the package gives, before and after, counts first", "[settlement]")
{
    SECTION("of the two years before the start")
    {
        CHECK(by_year(plan_by_year(rebate(0, 4, {80, 40}), {-200, 200}, ClpSolver()), 4) ==
              Amounts{30, 80, 40, 30});
    }
    SECTION("of years to come: what is given in year 2 leaves less for 0 and 1")
    {
        CHECK(by_year(plan_by_year(rebate(0, 4, {}, {0, 0, 120, 0}), {-200, 200}, ClpSolver()), 4) ==
              Amounts{30, 0, 0, 30});
    }
    SECTION("where it is above the ceiling already, nothing is added")
    {
        CHECK(by_year(plan_by_year(rebate(0, 3, {}, {0, 200, 0}), {-10, 10}, ClpSolver()), 3) ==
              Amounts{0, 0, 0});
    }
}

TEST_CASE("aid given as early as can be is worth most", "[settlement]")
{
    // Against every schedule in steps of 10 over five years.
    const AidLedger ledger(50, {10, 0}, {0, 0, 20, 0, 0});
    const Amounts most{20, 40, 30, 10, 60};
    const auto discount = discount_at(0.035, 5);
    const auto worth = [&](const Amounts& aid) {
        return std::inner_product(aid.begin(), aid.end(), discount.begin(), 0.0);
    };
    double best = 0;
    Amounts tried(5, 0);
    const auto allowed = [&] {
        auto probe = ledger;
        for (int year = 0; year < 5; ++year) {
            if (tried[static_cast<std::size_t>(year)] > probe.room(year))
                return false;
            probe.add(year, tried[static_cast<std::size_t>(year)]);
        }
        return true;
    };
    for (int code = 0; code < 3 * 5 * 4 * 2 * 7; ++code) {
        int rest = code;
        for (std::size_t year = 0; year < 5; ++year) {
            const int steps = static_cast<int>(most[year] / 10) + 1;
            tried[year] = rest % steps * 10;
            rest /= steps;
        }
        if (allowed())
            best = std::max(best, worth(tried));
    }
    CHECK(worth(ledger.earliest(most)) == Approx(best));
}

TEST_CASE("what waits bears interest, and the present values add up to the öre", "[settlement]")
{
    const auto plan = plan_by_year(rebate(0.1, 20), {-400, 400}, ClpSolver());
    REQUIRE(plan.complete());
    CHECK(plan.received == Amounts{-400, 400});
    double worth = 0;
    const auto discount = discount_at(0.1, 20);
    for (const auto& payment : plan.paid)
        worth += static_cast<double>(payment.ore) * discount[static_cast<std::size_t>(*payment.year)];
    CHECK(worth == Approx(400).margin(5)); // an öre at most for each payment
    CHECK(by_year(plan, 20)[0] == 100);
}

TEST_CASE("instalments are equal where nothing binds", "[settlement]")
{
    auto graph = rebate(0.035, 10);
    graph.most.front().reset();
    graph.aid.clear();
    const auto paid = by_year(plan_by_year(graph, {-1'000'000, 1'000'000}, ClpSolver(), {2, 5}), 10);
    CHECK(paid[1] == 0);
    for (int year = 3; year < 7; ++year)
        CHECK(std::abs(paid[static_cast<std::size_t>(year)] - paid[2]) <= 1);
    CHECK(paid[7] == 0);
    CHECK(plan_by_year(graph, {-1'000'000, 1'000'000}, ClpSolver(), {2, 5}).received ==
          Amounts{-1'000'000, 1'000'000});
}

TEST_CASE("a plan by year makes up the split with what it leaves unpaid, and none by value leaves more",
          "[settlement]")
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        auto [network, net] = test::random_payments(seed, seed % 3 == 0);
        for (auto& amount : net)
            amount *= 1000;
        auto graph = random_graph(seed, 12);
        for (auto& most : graph.most)
            if (most)
                for (auto& ore : *most)
                    ore *= 1000;
        const auto check_sum = [&, net = net](const PaymentPlan& plan) {
            auto sum = plan.received;
            std::int64_t unpaid = 0;
            for (const auto& debt : plan.unpaid) {
                sum[static_cast<std::size_t>(debt.from)] -= debt.ore;
                sum[static_cast<std::size_t>(debt.to)] += debt.ore;
                unpaid += debt.ore;
            }
            CHECK(sum == net);
            return unpaid;
        };
        const auto by_years = check_sum(plan_by_year(graph, net, ClpSolver()));
        const auto by_value = check_sum(plan_by_value(graph, net));
        CHECK(by_value <= by_years + 100); // öre lost in rounding the values down
    }
}
