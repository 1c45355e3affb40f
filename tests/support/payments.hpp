#pragma once

#include "libpackage/settlement/payment_network.hpp"

#include <random>

namespace byggom::test {

struct RandomPayments {
    PaymentNetwork network;
    std::vector<std::int64_t> net;
};

/// A few parties, channels between them that may be too narrow, ceilings for aid, and perhaps a pot.
inline RandomPayments random_payments(unsigned seed, bool with_pot)
{
    std::mt19937 random(seed);
    const auto below = [&](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
    RandomPayments result;
    const int parties = 3 + below(5);
    std::int64_t sum = 0;
    for (int party = 0; party < parties; ++party) {
        result.network.parties.push_back("P" + std::to_string(party));
        result.network.aid_room.push_back(below(3) == 0 ? std::optional<std::int64_t>(below(600))
                                                        : std::nullopt);
        result.net.push_back(below(4) == 0 ? 0 : below(2001) - 1000);
        sum += result.net.back();
    }
    result.net.front() -= sum;
    const int channels = 1 + below(3 * parties);
    for (int i = 0; i < channels; ++i) {
        const int from = below(parties);
        const int to = (from + 1 + below(parties - 1)) % parties;
        const bool aid = below(3) == 0;
        result.network.channels.push_back(
            {"c" + std::to_string(i), from, to,
             below(4) == 0 ? std::nullopt : std::optional<std::int64_t>(below(800)),
             below(2) == 0 ? 0 : below(100'000), aid, aid || below(2) == 0});
    }
    if (with_pot) {
        const int pot = parties;
        result.network.parties.emplace_back("pot");
        result.net.push_back(0);
        result.network.pot = CommonPot{pot, {{0, 2}, {1, 1}, {2, 1}}};
        for (int party = 0; party < parties; ++party)
            if (below(2) == 0)
                result.network.channels.push_back({"out" + std::to_string(party), pot, party,
                                                   std::optional<std::int64_t>(below(900)), 50'000, false,
                                                   below(3) == 0});
    }
    return result;
}

} // namespace byggom::test
