#include "libpackage/settlement/floor_payments.hpp"

#include <algorithm>

namespace byggom {
namespace {

std::vector<std::vector<std::int64_t>> received_by_year(const PaymentPlan& plan, const PaymentGraph& graph)
{
    const std::vector<std::int64_t> nothing(static_cast<std::size_t>(graph.years()), 0);
    std::vector<std::vector<std::int64_t>> received(graph.network.parties.size(), nothing);
    for (const auto& payment : plan.paid) {
        const auto year = static_cast<std::size_t>(payment.year.value_or(0));
        received[static_cast<std::size_t>(payment.from)][year] -= payment.ore;
        received[static_cast<std::size_t>(payment.to)][year] += payment.ore;
    }
    return received;
}

} // namespace

FloorPayments pay_to_floors(const PaymentGraph& graph, const std::vector<std::int64_t>& gain,
                            const std::vector<std::int64_t>& floors, Instalments due,
                            std::optional<int> spared)
{
    // One party more takes what nobody needs, so that what is owed and what is needed add up.
    auto network = network_by_value(graph);
    const int keeper = static_cast<int>(network.parties.size());
    const auto lawful = network.channels.size();
    network.parties.emplace_back("kept");
    std::vector<std::int64_t> net(network.parties.size(), 0);
    for (std::size_t i = 0; i < gain.size(); ++i) {
        net[i] = floors[i] - gain[i];
        net.back() -= net[i];
        if (net[i] < 0) {
            PaymentChannel channel;
            channel.id = "kept";
            channel.from = static_cast<int>(i);
            channel.to = keeper;
            // The least friction there is: it decides only between ways that else cost the same.
            channel.friction = spared && *spared != static_cast<int>(i) ? 1 : 0;
            network.channels.push_back(std::move(channel));
        }
    }
    const auto settlement = settle(network, net);

    FloorPayments payments;
    for (const auto& unpaid : settlement.unpaid)
        payments.unpaid += unpaid.to == keeper ? 0 : unpaid.ore;
    std::vector<std::int64_t> moved(graph.network.parties.size(), 0);
    for (const auto& payment : settlement.paid) {
        if (payment.channel >= static_cast<int>(lawful))
            continue;
        payments.paid.push_back(payment);
        moved[static_cast<std::size_t>(payment.from)] -= payment.ore;
        moved[static_cast<std::size_t>(payment.to)] += payment.ore;
    }
    if (payments.unpaid > 0)
        return payments;
    const auto plan = plan_by_year(graph, moved, due);
    for (const auto& unpaid : plan.unpaid)
        payments.unpaid += unpaid.ore;
    if (payments.unpaid == 0)
        payments.received = received_by_year(plan, graph);
    return payments;
}

} // namespace byggom
