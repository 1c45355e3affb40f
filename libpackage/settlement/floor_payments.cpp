#include "libpackage/settlement/floor_payments.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace byggom {
namespace {

std::vector<std::vector<std::int64_t>> received_by_year(const PaymentPlan& plan, const PaymentGraph& graph)
{
    const std::vector<std::int64_t> nothing(static_cast<std::size_t>(graph.years()), 0);
    std::vector<std::vector<std::int64_t>> received(graph.network.parties.size(), nothing);
    for (const auto& payment : plan.paid) {
        const auto year = static_cast<std::size_t>(payment.year.value_or(0));
        const auto cost =
            payment.channel < 0
                ? 0.0
                : static_cast<double>(payment.ore) * 1e-6 *
                      static_cast<double>(
                          graph.network.channels[static_cast<std::size_t>(payment.channel)].friction);
        received[static_cast<std::size_t>(payment.from)][year] -= payment.ore + std::llround(cost);
        received[static_cast<std::size_t>(payment.to)][year] += payment.ore;
    }
    return received;
}

/// What goes through each channel in all years together.
std::vector<Payment> by_value(const PaymentPlan& plan, const PaymentGraph& graph)
{
    std::map<std::tuple<int, int, int>, double> sums;
    for (const auto& payment : plan.paid)
        sums[{payment.channel, payment.from, payment.to}] +=
            static_cast<double>(payment.ore) *
            graph.discount[static_cast<std::size_t>(payment.year.value_or(0))];
    std::vector<Payment> paid;
    for (const auto& [key, ore] : sums)
        if (const auto whole = std::llround(ore); whole > 0)
            paid.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), whole});
    return paid;
}

} // namespace

FloorPayments pay_to_floors(const PaymentGraph& graph, const std::vector<std::int64_t>& gain,
                            const std::vector<std::int64_t>& floors, const LinearSolver& solver,
                            Instalments due, std::optional<int> spared,
                            std::vector<std::optional<std::vector<std::int64_t>>> purse)
{
    YearsQuestion question{{}, {}, due, {}, std::move(purse), spared};
    // Whoever pays has its floor after what paying costs it, too.
    question.bears.assign(graph.network.parties.size(), 0.0);
    std::int64_t asked = 0;
    for (std::size_t i = 0; i < gain.size(); ++i) {
        question.own.push_back(std::max<std::int64_t>(0, gain[i] - floors[i]));
        question.due.push_back(std::max<std::int64_t>(0, floors[i] - gain[i]));
        asked += question.due.back();
    }
    FloorPayments payments;
    const auto plan = plan_over_years(graph, question, solver);
    if (!plan) {
        payments.unpaid = asked;
        return payments;
    }
    payments.paid = by_value(*plan, graph);
    for (const auto& unpaid : plan->unpaid)
        payments.unpaid += unpaid.ore;
    if (payments.unpaid == 0)
        payments.received = received_by_year(*plan, graph);
    return payments;
}

} // namespace byggom
