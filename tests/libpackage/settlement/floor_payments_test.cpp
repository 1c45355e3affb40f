#include "cli/solve/clp_solver.hpp"
#include "libpackage/settlement/floor_payments.hpp"
#include "tests/support/payments.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace byggom;

namespace {

using Amounts = std::vector<std::int64_t>;

/// An owner, a city and a region that can pay it, the region at a cost; amounts a year over three years.
PaymentGraph two_that_can_pay(Amounts city, Amounts region)
{
    PaymentGraph graph;
    graph.network = {{"owner", "city", "region"},
                     {{"rebate", 1, 0, std::nullopt, 0, false, false},
                      {"grant", 2, 0, std::nullopt, 100'000, false, false}},
                     {},
                     {}};
    graph.most = {std::move(city), std::move(region)};
    graph.aid.assign(3, std::nullopt);
    graph.discount = {1.0, 1.0, 1.0};
    return graph;
}

/// What each has after the payments.
Amounts after(Amounts gain, const FloorPayments& payments)
{
    for (const auto& payment : payments.paid) {
        gain[static_cast<std::size_t>(payment.from)] -= payment.ore;
        gain[static_cast<std::size_t>(payment.to)] += payment.ore;
    }
    return gain;
}

} // namespace

TEST_CASE("who falls short is brought to its floor by who can pay it cheapest", "[settlement]")
{
    const auto graph = two_that_can_pay({100, 100, 100}, {100, 100, 100});
    const Amounts gain{-250, 400, 400};
    const auto payments = pay_to_floors(graph, gain, {0, 0, 0}, ClpSolver());
    CHECK(payments.unpaid == 0);
    CHECK(after(gain, payments) == Amounts{0, 150, 400});
}

TEST_CASE("nobody is made to pay below its own floor, nor more than its channel carries", "[settlement]")
{
    const auto graph = two_that_can_pay({100, 100, 100}, {100, 100, 100});
    SECTION("the city needs what it has but 50")
    {
        const Amounts gain{-250, 400, 400};
        CHECK(after(gain, pay_to_floors(graph, gain, {0, 350, 0}, ClpSolver())) == Amounts{0, 350, 200});
    }
    SECTION("both channels are too narrow")
    {
        CHECK(pay_to_floors(graph, {-700, 4000, 4000}, {0, 0, 0}, ClpSolver()).unpaid == 100);
    }
    SECTION("no channel leads to the city")
    {
        CHECK(pay_to_floors(graph, {400, -10, 400}, {0, 0, 0}, ClpSolver()).unpaid == 10);
    }
    SECTION("everybody has what it asks for")
    {
        const auto payments = pay_to_floors(graph, {5, 6, 7}, {5, 0, 7}, ClpSolver());
        CHECK(payments.paid.empty());
        CHECK(payments.unpaid == 0);
    }
}

TEST_CASE("what fits as a present value must fit into the years too", "[settlement]")
{
    const auto graph = two_that_can_pay({300, 0, 0}, {0, 0, 0});
    CHECK(pay_to_floors(graph, {-200, 400, 0}, {0, 0, 0}, ClpSolver()).unpaid == 0);
    CHECK(pay_to_floors(graph, {-200, 400, 0}, {0, 0, 0}, ClpSolver(), {1, 1}).unpaid == 200);
}

TEST_CASE("payments to floors take from nobody what it needs and add up", "[settlement][property]")
{
    const auto seed = GENERATE(range(1U, 201U));
    CAPTURE(seed);
    const auto [network, net] = test::random_payments(seed, false);
    PaymentGraph graph;
    graph.network = network;
    for (const auto& channel : network.channels)
        graph.most.push_back(channel.most ? std::optional(Amounts{*channel.most}) : std::nullopt);
    for (const auto& room : network.aid_room)
        graph.aid.push_back(room ? std::optional(AidLedger(*room, {}, {0})) : std::nullopt);
    graph.discount = {1.0};
    auto gain = net;
    const Amounts floors(gain.size(), 0);
    gain[seed % gain.size()] += static_cast<std::int64_t>(seed % 7) * 100;
    const auto payments = pay_to_floors(graph, gain, floors, ClpSolver());
    const auto then = after(gain, payments);
    std::int64_t missing = 0;
    for (std::size_t i = 0; i < gain.size(); ++i) {
        CHECK(then[i] >= std::min<std::int64_t>(gain[i], 0));
        missing += std::max<std::int64_t>(0, -then[i]);
    }
    CHECK(missing == payments.unpaid);
    CHECK(std::accumulate(then.begin(), then.end(), std::int64_t{0}) ==
          std::accumulate(gain.begin(), gain.end(), std::int64_t{0}));
    // With a way of any width between all, nothing stays unpaid.
    auto wider = graph;
    for (int to = 0; to < static_cast<int>(gain.size()); ++to)
        for (int from = 0; from < static_cast<int>(gain.size()); ++from)
            if (from != to) {
                wider.network.channels.push_back({"w", from, to, std::nullopt, 0, false, true});
                wider.most.push_back(std::nullopt);
            }
    CHECK(pay_to_floors(wider, gain, floors, ClpSolver()).unpaid == 0);
}

TEST_CASE("of those that can pay at the same cost, who is spared pays last", "[settlement]")
{
    auto graph = two_that_can_pay({900, 0, 0}, {900, 0, 0});
    graph.network.channels[1].friction = 0;
    const Amounts gain{-250, 400, 200};
    CHECK(after(gain, pay_to_floors(graph, gain, {0, 0, 0}, ClpSolver(), {}, 1)) == Amounts{0, 350, 0});
    CHECK(after(gain, pay_to_floors(graph, gain, {0, 0, 0}, ClpSolver(), {}, 2)) == Amounts{0, 150, 200});
    graph.network.channels[1].friction = 2; // two millionths more, and sparing is no longer free
    CHECK(after(gain, pay_to_floors(graph, gain, {0, 0, 0}, ClpSolver(), {}, 1)) == Amounts{0, 150, 200});
}

TEST_CASE("payments to floors tell in which year each gets and pays what", "[settlement]")
{
    auto graph = two_that_can_pay({100, 100, 100}, {0, 0, 0});
    graph.discount = {1.0, 0.5, 0.25};
    const auto payments = pay_to_floors(graph, {-120, 400, 0}, {0, 0, 0}, ClpSolver());
    REQUIRE(payments.unpaid == 0);
    CHECK(payments.received ==
          std::vector<Amounts>{{100, 40, 0}, {-100, -40, 0}, {0, 0, 0}}); // 100 + 40 / 2 = 120
    CHECK(pay_to_floors(graph, {-700, 4000, 0}, {0, 0, 0}, ClpSolver()).received.empty());
}
