#include "actors/lawful_settling.hpp"

#include "actors/payment_channels.hpp"
#include "libpackage/accounts/balance.hpp"
#include "libpackage/settlement/floor_payments.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace byggom {

Settling settle_lawfully(const Package& package, const Rules& rules, const std::vector<ActorId>& signatories,
                         const SeenCandidate& seen, const std::vector<std::int64_t>& floors, const Draw& draw,
                         std::optional<int> spared, const LinearSolver& solver)
{
    const auto channels = lawful_channels(package, rules, signatories, seen.candidate.measures, draw);
    const auto& terms = package.settlement;
    // Out of its own a party pays no more in a year than its budget leaves it.
    std::vector<std::optional<std::vector<std::int64_t>>> purse(signatories.size());
    for (std::size_t b = 0; b < seen.room.size(); ++b)
        for (std::size_t i = 0; i < signatories.size(); ++i)
            if (belongs_to(signatories[i], package.compose.budgets[b].actor, package)) {
                auto& room = purse[i];
                if (!room)
                    room.emplace(seen.room[b].size(), std::numeric_limits<std::int64_t>::max());
                for (std::size_t year = 0; year < seen.room[b].size(); ++year)
                    (*room)[year] = std::min((*room)[year],
                                             static_cast<std::int64_t>(std::floor(
                                                 std::max(0.0, std::min(seen.room[b][year], 8e14)) * 100)));
            }
    const auto payments = pay_to_floors(channels.graph, seen.gain, floors, solver,
                                        {terms.first_year, terms.instalments}, spared, std::move(purse));
    const auto signatory = [&](int party) {
        return party < static_cast<int>(signatories.size()) ? std::optional<int>(party) : std::nullopt;
    };
    Settling settling;
    settling.unpaid = payments.unpaid;
    for (std::size_t i = 0; i < signatories.size() && !payments.received.empty(); ++i) {
        auto& received = settling.received.emplace_back();
        for (const auto ore : payments.received[i])
            received.push_back(static_cast<double>(ore) / 100);
    }
    for (const auto& payment : payments.paid) {
        const auto* row =
            payment.channel < 0 ? nullptr : channels.rows[static_cast<std::size_t>(payment.channel)];
        settling.payments.push_back(
            {signatory(payment.from), signatory(payment.to),
             payment.channel < 0
                 ? "association_share"
                 : channels.graph.network.channels[static_cast<std::size_t>(payment.channel)].id,
             row == nullptr ? "" : row->instrument, payment.ore});
    }
    return settling;
}

} // namespace byggom
