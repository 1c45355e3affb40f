#include "cli/solve/clp_solver.hpp"
#include "libpackage/settlement/net_transfers.hpp"
#include "libpackage/settlement/payment_network.hpp"
#include "tests/support/payments.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

using namespace byggom;
using test::random_payments;

namespace {

std::size_t place(int i) { return static_cast<std::size_t>(i); }

PaymentChannel open_channel(const std::string& id, int from, int to,
                            std::optional<std::int64_t> most = std::nullopt)
{
    return {id, from, to, most, 0, false, true};
}

std::int64_t left_unpaid(const Settlement& settlement)
{
    std::int64_t sum = 0;
    for (const auto& debt : settlement.unpaid)
        sum += debt.ore;
    return sum;
}

/// What each party has in the end: what came in, and what it is still owed.
std::vector<std::int64_t> reached(const Settlement& settlement, std::size_t parties)
{
    std::vector<std::int64_t> net(parties, 0);
    const auto add = [&](int from, int to, std::int64_t ore) {
        net[place(from)] -= ore;
        net[place(to)] += ore;
    };
    for (const auto& payment : settlement.paid)
        add(payment.from, payment.to, payment.ore);
    for (const auto& debt : settlement.unpaid)
        add(debt.from, debt.to, debt.ore);
    return net;
}

/// The least that stays unpaid times ten, and the friction, as a linear program says it in its own words.
double least_by_program(const PaymentNetwork& network, const std::vector<std::int64_t>& net)
{
    constexpr double none = std::numeric_limits<double>::infinity();
    const auto channels = network.channels.size();
    const auto parties = network.parties.size();
    const auto through_pot = channels;
    const auto owed_to = channels + 1;
    const auto owed_by = owed_to + parties;
    std::vector<double> cost(owed_by + parties, 0.0);
    for (std::size_t c = 0; c < channels; ++c)
        cost[c] = static_cast<double>(network.channels[c].friction) / 1e6;
    for (std::size_t p = 0; p < parties; ++p)
        cost[owed_to + p] = 10;
    const auto program = ClpSolver().start(cost);
    const auto bound = [&](std::size_t column, double most) {
        std::vector<double> row(cost.size(), 0.0);
        row[column] = 1;
        program->add_row(row, 0, most);
    };
    for (std::size_t c = 0; c < channels; ++c)
        bound(c, network.channels[c].most ? static_cast<double>(*network.channels[c].most) : none);
    bound(through_pot, network.pot ? none : 0);
    for (std::size_t p = 0; p < parties; ++p) {
        const bool is_pot = network.pot && network.pot->party == static_cast<int>(p);
        bound(owed_to + p, net[p] > 0 || !is_pot ? none : 0);
        bound(owed_by + p, is_pot ? 0 : none);
        std::vector<double> balance(cost.size(), 0.0); // in − out + owed to − owed by = net
        std::vector<double> own(cost.size(), 0.0);     // out − in that may be paid on <= own money
        std::vector<double> aid(cost.size(), 0.0);
        for (std::size_t c = 0; c < channels; ++c) {
            const auto& channel = network.channels[c];
            balance[c] +=
                (channel.to == static_cast<int>(p) ? 1 : 0) - (channel.from == static_cast<int>(p) ? 1 : 0);
            own[c] += (channel.from == static_cast<int>(p) ? 1 : 0) -
                      (channel.to == static_cast<int>(p) && channel.passes_on ? 1 : 0);
            aid[c] += channel.to == static_cast<int>(p) && channel.aid ? 1 : 0;
        }
        if (network.pot)
            for (const auto& member : network.pot->members) {
                const double parts = member.parts;
                const double flow = (is_pot ? parts : 0) - (member.party == static_cast<int>(p) ? parts : 0);
                balance[through_pot] += flow;
                own[through_pot] -= is_pot ? parts : 0; // a share comes out of the member's budget
            }
        balance[owed_to + p] = 1;
        balance[owed_by + p] = -1;
        program->add_row(balance, static_cast<double>(net[p]), static_cast<double>(net[p]));
        program->add_row(own, -none, static_cast<double>(std::max<std::int64_t>(0, -net[p])));
        if (network.aid_room[p < network.aid_room.size() ? p : 0] && p < network.aid_room.size())
            program->add_row(aid, 0, static_cast<double>(*network.aid_room[p]));
    }
    const auto solution = program->solve();
    REQUIRE(solution);
    return std::inner_product(cost.begin(), cost.end(), solution->x.begin(), 0.0);
}

double least_by_flow(const PaymentNetwork& network, const Settlement& settlement)
{
    double friction = 0;
    for (const auto& payment : settlement.paid)
        if (payment.channel >= 0)
            friction += static_cast<double>(payment.ore) *
                        static_cast<double>(network.channels[place(payment.channel)].friction) / 1e6;
    return 10 * static_cast<double>(left_unpaid(settlement)) + friction;
}

} // namespace

TEST_CASE("what is paid and what stays unpaid make up the split, to the öre", "[settlement]")
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        const auto [network, net] = random_payments(seed, seed % 4 == 0);
        CHECK(reached(settle(network, net), network.parties.size()) == net);
    }
}

TEST_CASE("no payment breaks a capacity, a ceiling for aid, or the rule that kept money is not paid on",
          "[settlement]")
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        const auto [network, net] = random_payments(seed, seed % 4 == 0);
        std::vector<std::int64_t> aid(network.parties.size(), 0);
        std::vector<std::int64_t> out(aid);
        std::vector<std::int64_t> may_pass(aid);
        for (const auto& [channel, from, to, ore] : settle(network, net).paid) {
            CHECK(ore > 0);
            if (channel < 0) {
                may_pass[place(to)] += ore;
                continue;
            }
            out[place(from)] += ore;
            const auto& one = network.channels[place(channel)];
            CHECK((!one.most || ore <= *one.most));
            aid[place(to)] += one.aid ? ore : 0;
            may_pass[place(to)] += one.passes_on ? ore : 0;
        }
        for (std::size_t party = 0; party < aid.size(); ++party) {
            CHECK(out[party] <= may_pass[party] + std::max<std::int64_t>(0, -net[party]));
            if (party < network.aid_room.size() && network.aid_room[party])
                CHECK(aid[party] <= *network.aid_room[party]);
        }
    }
}

TEST_CASE("the cheapest payments cost what a linear program says they do", "[settlement]")
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        const auto [network, net] = random_payments(seed, false);
        CHECK(least_by_flow(network, settle(network, net)) ==
              Approx(least_by_program(network, net)).margin(1e-5));
    }
}

TEST_CASE("through a pot the payments cost what a linear program says, but for the parts of an öre",
          "[settlement]")
{
    for (unsigned seed = 1000; seed < 1200; ++seed) {
        CAPTURE(seed);
        const auto [network, net] = random_payments(seed, true);
        const double flow = least_by_flow(network, settle(network, net));
        const double program = least_by_program(network, net);
        CHECK(flow >= program - 1e-5);
        CHECK(flow <= program + 10 * 4); // less than one round of all four parts
    }
}

TEST_CASE("the members of an association pay a half, a quarter and a quarter, and it keeps nothing",
          "[settlement]")
{
    int used = 0;
    for (unsigned seed = 1000; seed < 1200; ++seed) {
        CAPTURE(seed);
        const auto [network, net] = random_payments(seed, true);
        const int pot = network.pot->party;
        std::map<int, std::int64_t> in;
        std::int64_t out = 0;
        for (const auto& payment : settle(network, net).paid) {
            if (payment.to == pot)
                in[payment.from] += payment.ore;
            out += payment.from == pot ? payment.ore : 0;
        }
        CHECK(in[0] == 2 * in[1]);
        CHECK(in[1] == in[2]);
        CHECK(in[0] + in[1] + in[2] == out);
        used += out > 0 ? 1 : 0;
    }
    CHECK(used > 20);
}

TEST_CASE("the binding channels account for all that stays unpaid", "[settlement]")
{
    int short_of = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        const auto [network, net] = random_payments(seed, seed % 4 == 0);
        const auto settlement = settle(network, net);
        CHECK(settlement.cut.shortfall() == left_unpaid(settlement));
        short_of += settlement.complete() ? 0 : 1;
    }
    CHECK(short_of > 100);
    CHECK(short_of < 390);
}

TEST_CASE("the order in which the parties and channels stand changes nothing", "[settlement]")
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const auto [network, net] = random_payments(seed, seed % 4 == 0);
        std::vector<int> to_new(network.parties.size());
        std::iota(to_new.begin(), to_new.end(), 0);
        std::mt19937 random(seed);
        std::shuffle(to_new.begin(), to_new.end(), random);
        PaymentNetwork other;
        other.parties.resize(to_new.size());
        other.aid_room.resize(to_new.size());
        std::vector<std::int64_t> other_net(to_new.size());
        for (std::size_t p = 0; p < to_new.size(); ++p) {
            other.parties[place(to_new[p])] = network.parties[p];
            other.aid_room[place(to_new[p])] =
                p < network.aid_room.size() ? network.aid_room[p] : std::nullopt;
            other_net[place(to_new[p])] = net[p];
        }
        other.channels = network.channels;
        std::shuffle(other.channels.begin(), other.channels.end(), random);
        for (auto& channel : other.channels) {
            channel.from = to_new[place(channel.from)];
            channel.to = to_new[place(channel.to)];
        }
        if (network.pot) {
            other.pot = network.pot;
            other.pot->party = to_new[place(network.pot->party)];
            for (auto& member : other.pot->members)
                member.party = to_new[place(member.party)];
        }
        const auto by_name = [](const PaymentNetwork& of, const Settlement& settlement) {
            std::map<std::string, std::int64_t> payments;
            for (const auto& payment : settlement.paid)
                payments[of.parties[place(payment.from)] + ">" + of.parties[place(payment.to)] + ":" +
                         (payment.channel < 0 ? "" : of.channels[place(payment.channel)].id)] += payment.ore;
            for (const auto& debt : settlement.unpaid)
                payments[of.parties[place(debt.from)] + " owes " + of.parties[place(debt.to)]] += debt.ore;
            return payments;
        };
        CHECK(by_name(network, settle(network, net)) == by_name(other, settle(other, other_net)));
    }
}

TEST_CASE("one more channel never leaves more unpaid", "[settlement]")
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        auto [network, net] = random_payments(seed, seed % 4 == 0);
        const auto before = left_unpaid(settle(network, net));
        const int parties = static_cast<int>(network.parties.size());
        const int from = static_cast<int>(seed) % parties;
        network.channels.push_back(open_channel("more", from, (from + 1) % parties, 100 + seed));
        network.channels.back().passes_on = seed % 2 == 0;
        CHECK(left_unpaid(settle(network, net)) <= before);
    }
}

TEST_CASE("of two ways the one that loses less is taken first, and costs are rounded up", "[settlement]")
{
    PaymentNetwork network{{"city", "owner"}, {}, {}, {}};
    network.channels = {open_channel("dear", 0, 1), open_channel("cheap", 0, 1, 60)};
    network.channels[0].friction = 100'000;
    network.channels[1].friction = 10'000;
    const auto settlement = settle(network, {-101, 101});
    REQUIRE(settlement.paid.size() == 2);
    CHECK(settlement.paid[0].ore == 41);
    CHECK(settlement.paid[1].ore == 60);
    CHECK(settlement.friction == 5); // 4.1 + 0.6
}

TEST_CASE("support to households does not reach the owner through their rent", "[settlement]")
{
    PaymentNetwork network{{"city", "owner", "tenants"}, {}, {}, {}};
    network.channels = {open_channel("support", 0, 2), open_channel("rent", 2, 1)};
    network.channels[0].passes_on = false;
    const auto settlement = settle(network, {-50, 50, 0});
    CHECK(settlement.paid.empty());
    REQUIRE(settlement.unpaid.size() == 1);
    CHECK(settlement.unpaid[0].from == 0);
    CHECK(settlement.unpaid[0].to == 1);
    CHECK(settlement.cut.channels == std::vector<int>{}); // no channel would do: one is missing

    network.channels[0].passes_on = true; // a rebate on the ground rent in return for lower rents may be
    CHECK(settle(network, {-50, 50, 0}).complete());
}

TEST_CASE("amounts of a hundred billion kronor are settled to the öre", "[settlement]")
{
    PaymentNetwork network{{"a", "b", "c"}, {}, {}, {}};
    constexpr std::int64_t large = 10'000'000'000'001;
    network.channels = {open_channel("ab", 0, 1, large), open_channel("bc", 1, 2, large - 1)};
    network.channels[0].friction = 999'999;
    const auto settlement = settle(network, {-large, 0, large});
    REQUIRE(settlement.unpaid.size() == 1);
    CHECK(settlement.unpaid[0].ore == 1);
    CHECK(settlement.cut.channels == std::vector<int>{1});
    CHECK(settlement.cut.shortfall() == 1);
}

TEST_CASE("net transfers are a split less the positions, in whole öre, with sum 0", "[settlement]")
{
    const std::vector<std::string> names{"c", "a", "b"};
    const auto net =
        net_transfers({Rational(100, 3), Rational(100, 3), Rational(100, 3)}, {90, 10, 0}, names);
    CHECK(net == std::vector<std::int64_t>{-57, 24, 33}); // the odd öre goes to a, first by name
    CHECK(std::accumulate(net.begin(), net.end(), std::int64_t{0}) == 0);
    CHECK(whole_parts({-0.5, 0.25, 0.25}, 0, names) == std::vector<std::int64_t>{0, 0, 0});
}
