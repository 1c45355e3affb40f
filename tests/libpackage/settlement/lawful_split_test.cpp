#include "cli/solve/clp_solver.hpp"
#include "libpackage/game/nucleolus.hpp"
#include "libpackage/settlement/lawful_split.hpp"
#include "tests/support/games.hpp"
#include "tests/support/payments.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <numeric>

using namespace byggom;

namespace {

const ClpSolver solver;

PaymentNetwork between_all(const Game& game)
{
    PaymentNetwork network;
    network.parties = game.players;
    for (int from = 0; from < game.size(); ++from)
        for (int to = 0; to < game.size(); ++to)
            if (from != to)
                network.channels.push_back({"c", from, to, std::nullopt, 0, false, true});
    return network;
}

/// A package of one year.
PaymentGraph one_year(const PaymentNetwork& network)
{
    PaymentGraph graph;
    graph.network = network;
    for (const auto& channel : network.channels)
        graph.most.push_back(channel.most ? std::optional(std::vector<std::int64_t>{*channel.most})
                                          : std::nullopt);
    for (const auto& room : network.aid_room)
        graph.aid.push_back(room ? std::optional(AidLedger(*room, {}, {0})) : std::nullopt);
    graph.discount = {1.0};
    return graph;
}

LawfulSplit lawful(const Game& game, const std::vector<std::int64_t>& position, const PaymentNetwork& network,
                   const Bears& bears = {})
{
    const auto split = lawful_split(game, position, one_year(network), {}, bears, solver);
    REQUIRE(split);
    return *split;
}

/// Everything with the first player.
std::vector<std::int64_t> one_has_all(const Game& game)
{
    std::vector<std::int64_t> position(game.players.size(), 0);
    position.front() = game.worth(game.all());
    return position;
}

std::int64_t worst_objection(const Game& game, const std::vector<std::int64_t>& shares)
{
    std::optional<std::int64_t> worst;
    for (Coalition coalition = 1; coalition < game.all(); ++coalition) {
        auto by = game.worth(coalition);
        for (int player = 0; player < game.size(); ++player)
            by -= contains(coalition, player) ? shares[static_cast<std::size_t>(player)] : 0;
        worst = std::max(worst.value_or(by), by);
    }
    return *worst;
}

/// Amounts in öre, so that parts of one do not count.
Game in_ore(Game game)
{
    for (auto& amount : game.table)
        amount *= 1000;
    return game;
}

} // namespace

TEST_CASE("where everybody may pay everybody, the best lawful split is the prenucleolus", "[settlement]")
{
    for (unsigned seed = 0; seed < 24; ++seed) {
        const int players = 2 + static_cast<int>(seed % 4);
        const auto game =
            in_ore(seed % 2 == 0 ? test::package_game(players, seed) : test::random_game(players, seed));
        CAPTURE(seed);
        const auto split = lawful(game, one_has_all(game), between_all(game));
        const auto exact = prenucleolus({game, Per::coalition, false}, &solver);
        CHECK(std::abs(worst_objection(game, split.shares) - split.epsilon) <= players);
        for (int player = 0; player < players; ++player)
            CHECK(static_cast<double>(split.shares[static_cast<std::size_t>(player)]) ==
                  Approx(exact.x[static_cast<std::size_t>(player)].convert_to<double>()).margin(2));
    }
}

TEST_CASE("where nobody may pay, the only lawful split is what each has", "[settlement]")
{
    const auto game = test::package_game(4, 7);
    PaymentNetwork network;
    network.parties = game.players;
    const auto position = one_has_all(game);
    const auto split = lawful(game, position, network);
    CHECK(split.shares == position);
    CHECK(worst_objection(game, split.shares) == split.epsilon);
}

// By hand: together 100, alone nothing; a has all. With 30 to pay b, a keeps 70, and b objects most.
TEST_CASE("a narrow channel bounds the best lawful split, and its price says by how much", "[settlement]")
{
    const auto game = test::game_of(GameForm::value, {0, 0, 0, 100});
    PaymentNetwork network{game.players, {{"c", 0, 1, 30, 0, false, true}}, {}, {}};
    auto split = lawful(game, {100, 0}, network);
    CHECK(split.epsilon == -30);
    CHECK(split.shares == std::vector<std::int64_t>{70, 30});
    CHECK(split.prices.at(0) == Approx(1));

    network.channels[0].most = 80;
    split = lawful(game, {100, 0}, network);
    CHECK(split.epsilon == -50);
    CHECK(split.prices.at(0) == Approx(0).margin(1e-6));

    network.channels[0].aid = true;
    network.aid_room = {std::nullopt, 20};
    split = lawful(game, {100, 0}, network);
    CHECK(split.epsilon == -20);
    CHECK(split.aid_prices.at(1) == Approx(1));
}

// By hand: of 100, b needs nothing and gets what a pays; each krona paid costs half a krona. Whoever pays the
// cost, both have the same in the end where that is best for who objects most.
TEST_CASE("what paying costs is taken from who bears it before the best lawful split is sought",
          "[settlement]")
{
    const auto game = test::game_of(GameForm::value, {0, 0, 0, 100'000});
    const PaymentNetwork network{game.players, {{"c", 0, 1, std::nullopt, 500'000, false, true}}, {}, {}};
    const auto by_payer = lawful(game, {100'000, 0}, network);
    CHECK(by_payer.shares == std::vector<std::int64_t>{40'000, 40'000}); // 40 paid, 20 lost
    CHECK(by_payer.plan.friction == 20'000);
    const auto by_payee = lawful(game, {100'000, 0}, network, {Bears::Who::payee, 0, {}});
    CHECK(by_payee.shares[0] == Approx(33'333).margin(1)); // 66.7 paid, of which 33.3 come
    CHECK(by_payee.shares[1] == Approx(33'333).margin(1));
}

TEST_CASE("nobody pays another for nothing", "[settlement]")
{
    const auto game = test::game_of(GameForm::value, {0, 0, 0, 100});
    const PaymentNetwork network{
        game.players,
        {{"there", 0, 1, std::nullopt, 0, false, true}, {"back", 1, 0, std::nullopt, 0, false, true}},
        {},
        {}};
    CHECK(lawful(game, {50, 50}, network).plan.paid.empty());
    CHECK(lawful(game, {70, 30}, network).plan.paid.size() == 1);
}

TEST_CASE("the best lawful split can be paid, and is no better than the least core", "[settlement]")
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        CAPTURE(seed);
        auto network = test::random_payments(seed, seed % 3 == 0).network;
        if (network.parties.size() > 6)
            continue;
        const int players = static_cast<int>(network.parties.size()) - (network.pot ? 1 : 0);
        auto game = test::package_game(players, seed);
        game.players.assign(network.parties.begin(), network.parties.begin() + players);
        for (auto& channel : network.channels)
            channel.friction = 0;
        const auto position = one_has_all(game);
        const auto split = lawful(game, position, network);
        CHECK(std::abs(worst_objection(game, split.shares) - split.epsilon) <= players);
        CHECK(static_cast<double>(split.epsilon) >= core(game, nullptr).epsilon->convert_to<double>() - 1);
        std::vector<std::int64_t> net;
        for (std::size_t i = 0; i < position.size(); ++i)
            net.push_back(split.shares[i] - position[i]);
        net.resize(network.parties.size(), 0);
        std::int64_t unpaid = 0;
        for (const auto& debt : settle(network, net).unpaid)
            unpaid += debt.ore;
        CHECK(unpaid <= 4 * players); // rounding
    }
}

TEST_CASE("one more channel never makes the best lawful split worse", "[settlement]")
{
    for (unsigned seed = 0; seed < 15; ++seed) {
        CAPTURE(seed);
        auto network = test::random_payments(seed, false).network;
        if (network.parties.size() > 5)
            continue;
        auto game = test::package_game(static_cast<int>(network.parties.size()), seed + 1);
        game.players = network.parties;
        const auto before = lawful(game, one_has_all(game), network).epsilon;
        network.channels.push_back({"more", 0, 1, std::nullopt, 0, false, true});
        CHECK(lawful(game, one_has_all(game), network).epsilon <= before);
    }
}
