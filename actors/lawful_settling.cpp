#include "actors/lawful_settling.hpp"

#include "actors/payment_channels.hpp"
#include "libpackage/settlement/floor_payments.hpp"

namespace byggom {

Settling settle_lawfully(const Package& package, const Rules& rules, const std::vector<ActorId>& signatories,
                         const SeenCandidate& seen, const std::vector<std::int64_t>& floors, const Draw& draw,
                         std::optional<int> spared)
{
    const auto channels = lawful_channels(package, rules, signatories, seen.candidate.measures, draw);
    const auto& terms = package.settlement;
    const auto payments =
        pay_to_floors(channels.graph, seen.gain, floors, {terms.first_year, terms.instalments}, spared);
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
