#include "cli/solve/clp_solver.hpp"
#include "libpackage/settlement/lawful_split.hpp"
#include "libpackage/settlement/net_transfers.hpp"
#include "tests/support/games.hpp"
#include "tests/support/payments.hpp"

#include <catch2/catch.hpp>

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

/// Everything with the first player.
std::vector<std::int64_t> one_has_all(const Game& game)
{
    std::vector<std::int64_t> position(game.players.size(), 0);
    position.front() = game.worth(game.all());
    return position;
}

Rational worst_objection(const Game& game, const std::vector<Rational>& shares)
{
    std::optional<Rational> worst;
    for (Coalition coalition = 1; coalition < game.all(); ++coalition) {
        const Rational by = game.worth(coalition) - sum_of(shares, coalition);
        if (!worst || by > *worst)
            worst = by;
    }
    return *worst;
}

} // namespace

TEST_CASE("where everybody may pay everybody, the best lawful split is as good as the least core",
          "[settlement]")
{
    for (unsigned seed = 0; seed < 12; ++seed) {
        const int players = 2 + static_cast<int>(seed % 4);
        const auto game =
            seed % 2 == 0 ? test::package_game(players, seed) : test::random_game(players, seed);
        CAPTURE(seed);
        const auto split = lawful_split(game, one_has_all(game), between_all(game), &solver);
        CHECK(split.epsilon == *core(game, nullptr).epsilon);
        CHECK(worst_objection(game, split.shares) == split.epsilon);
    }
}

TEST_CASE("where nobody may pay, the only lawful split is what each has", "[settlement]")
{
    const auto game = test::package_game(4, 7);
    PaymentNetwork network;
    network.parties = game.players;
    const auto position = one_has_all(game);
    const auto split = lawful_split(game, position, network, &solver);
    for (std::size_t i = 0; i < position.size(); ++i)
        CHECK(split.shares[i] == position[i]);
    CHECK(worst_objection(game, split.shares) == split.epsilon);
}

// By hand: together 100, alone nothing; a has all. With 30 to pay b, a keeps 70, and b objects most.
TEST_CASE("a narrow channel bounds the best lawful split, and its price says by how much", "[settlement]")
{
    const auto game = test::game_of(GameForm::value, {0, 0, 0, 100});
    PaymentNetwork network{game.players, {{"c", 0, 1, 30, 0, false, true}}, {}, {}};
    auto split = lawful_split(game, {100, 0}, network, &solver);
    CHECK(split.epsilon == -30);
    CHECK(split.shares == std::vector<Rational>{70, 30});
    CHECK(split.prices == std::vector<Rational>{1});

    network.channels[0].most = 80;
    split = lawful_split(game, {100, 0}, network, &solver);
    CHECK(split.epsilon == -50);
    CHECK(split.prices == std::vector<Rational>{0});

    network.channels[0].aid = true;
    network.aid_room = {std::nullopt, 20};
    split = lawful_split(game, {100, 0}, network, &solver);
    CHECK(split.epsilon == -20);
    CHECK(split.aid_prices == std::vector<Rational>{0, 1});
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
        const auto position = one_has_all(game);
        const auto split = lawful_split(game, position, network, &solver);
        CHECK(worst_objection(game, split.shares) == split.epsilon);
        CHECK(split.epsilon >= *core(game, nullptr).epsilon);

        auto net = net_transfers(split.shares, position, game.players);
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
        const auto before = lawful_split(game, one_has_all(game), network, &solver).epsilon;
        network.channels.push_back({"more", 0, 1, std::nullopt, 0, false, true});
        CHECK(lawful_split(game, one_has_all(game), network, &solver).epsilon <= before);
    }
}

TEST_CASE("with a solver and without, the best lawful split objects as little", "[settlement]")
{
    for (unsigned seed = 0; seed < 25; ++seed) {
        CAPTURE(seed);
        const auto network = test::random_payments(seed, seed % 3 == 0).network;
        const int players = static_cast<int>(network.parties.size()) - (network.pot ? 1 : 0);
        if (players > 5)
            continue;
        auto game = seed % 2 == 0 ? test::package_game(players, seed) : test::random_game(players, seed);
        game.players.assign(network.parties.begin(), network.parties.begin() + players);
        const auto position = one_has_all(game);
        CHECK(lawful_split(game, position, network, &solver).epsilon ==
              lawful_split(game, position, network, nullptr).epsilon);
    }
}
