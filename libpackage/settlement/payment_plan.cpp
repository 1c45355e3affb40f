#include "libpackage/settlement/payment_plan.hpp"

#include "libpackage/settlement/net_transfers.hpp"

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

using Amounts = std::vector<std::int64_t>;

constexpr double most_computed = 4e15; ///< öre: a floating-point number still knows each
constexpr std::int64_t any_amount = 90'000'000'000'000'000;

std::size_t place(int i) { return static_cast<std::size_t>(i); }

/// Whole öre of a present value; what it lets through is never more than the capacities do.
std::int64_t worth_of(const Amounts& by_year, const std::vector<double>& discount)
{
    double worth = 0;
    for (std::size_t year = 0; year < by_year.size(); ++year)
        worth += static_cast<double>(by_year[year]) * discount[year];
    return static_cast<std::int64_t>(std::min(std::floor(worth), static_cast<double>(any_amount)));
}

/// What may come to a party as aid in each year, if nothing but its channels bound it.
Amounts aid_offered(const PaymentGraph& graph, int party)
{
    Amounts most(graph.discount.size(), 0);
    for (std::size_t channel = 0; channel < graph.network.channels.size(); ++channel) {
        const auto& one = graph.network.channels[channel];
        if (one.to != party || !one.aid)
            continue;
        for (std::size_t year = 0; year < most.size(); ++year)
            most[year] = std::min(
                any_amount, most[year] + (graph.most[channel] ? (*graph.most[channel])[year] : any_amount));
    }
    return most;
}

PaymentNetwork network_of_year(const PaymentGraph& graph, const std::vector<std::optional<AidLedger>>& aid,
                               int year)
{
    auto network = graph.network;
    for (std::size_t channel = 0; channel < network.channels.size(); ++channel) {
        network.channels[channel].most.reset();
        if (graph.most[channel])
            network.channels[channel].most = (*graph.most[channel])[place(year)];
    }
    network.aid_room.assign(network.parties.size(), std::nullopt);
    for (std::size_t party = 0; party < aid.size(); ++party)
        if (aid[party])
            network.aid_room[party] = aid[party]->room(year);
    return network;
}

void note(std::vector<Binding>& bindings, bool ceiling, int at, std::optional<int> year)
{
    auto found = std::find_if(bindings.begin(), bindings.end(), [&](const Binding& binding) {
        return binding.ceiling == ceiling && binding.place == at;
    });
    if (found == bindings.end())
        found = bindings.insert(bindings.end(), {ceiling, at, {}});
    if (year)
        found->years.push_back(*year);
}

void note(std::vector<Binding>& bindings, const BindingCut& cut, std::optional<int> year)
{
    for (const int channel : cut.channels)
        note(bindings, false, channel, year);
    for (const int party : cut.ceilings)
        note(bindings, true, party, year);
}

Amounts received_of(const std::vector<Payment>& paid, std::size_t parties)
{
    Amounts received(parties, 0);
    for (const auto& [channel, from, to, ore] : paid) {
        received[place(from)] -= ore;
        received[place(to)] += ore;
    }
    return received;
}

/// The year's amounts and how they are paid, one year after the other.
class YearByYear {
public:
    YearByYear(const PaymentGraph& graph, Amounts net, Instalments due)
        : graph_(graph), net_(std::move(net)), due_(due), aid_(graph.aid)
    {
        net_.resize(names().size(), 0);
        plan_.received.assign(names().size(), 0);
    }

    PaymentPlan plan()
    {
        for (int year = due_.first; year < graph_.years(); ++year)
            pay(year);
        plan_.friction = static_cast<std::int64_t>(std::ceil(friction_));
        Amounts left = net_;
        for (std::size_t party = 0; party < left.size(); ++party)
            left[party] -= plan_.received[party];
        // Nothing is left to pay through: who owes whom what stays unpaid.
        plan_.unpaid = settle({names(), {}, {}, {}}, left).unpaid;
        return std::move(plan_);
    }

private:
    const std::vector<std::string>& names() const { return graph_.network.parties; }

    /// Present values of what has fallen due by a year, öre.
    Amounts due_by(int year) const
    {
        const int last = std::min(due_.first + due_.count, graph_.years()) - 1;
        if (year >= last)
            return net_;
        double by_then = 0;
        double in_all = 0;
        for (int t = due_.first; t <= last; ++t) {
            in_all += graph_.discount[place(t)];
            by_then += t <= year ? graph_.discount[place(t)] : 0;
        }
        std::vector<double> part;
        for (const auto amount : net_)
            part.push_back(static_cast<double>(amount) * (by_then / in_all));
        return whole_parts(part, 0, names());
    }

    void pay(int year)
    {
        auto worth = due_by(year);
        bool nothing = true;
        for (std::size_t party = 0; party < worth.size(); ++party) {
            worth[party] -= plan_.received[party];
            nothing = nothing && worth[party] == 0;
        }
        if (nothing)
            return;
        const double factor = graph_.discount[place(year)];
        std::vector<double> amounts;
        for (const auto ore : worth) {
            amounts.push_back(static_cast<double>(ore) / factor);
            if (std::abs(amounts.back()) > most_computed)
                return; // at such rates nothing that waits so long can be paid
        }
        const auto settlement = settle(network_of_year(graph_, aid_, year), whole_parts(amounts, 0, names()));
        book(settlement, year, factor, worth);
    }

    /// \param worth  what the year's payments are worth if nothing stays unpaid
    void book(const Settlement& settlement, int year, double factor, Amounts worth)
    {
        if (!settlement.complete()) {
            std::vector<double> part;
            for (const auto ore : received_of(settlement.paid, names().size()))
                part.push_back(static_cast<double>(ore) * factor);
            worth = whole_parts(part, 0, names());
            note(plan_.binding, settlement.cut, year);
            plan_.cut = settlement.cut;
        }
        for (std::size_t party = 0; party < worth.size(); ++party)
            plan_.received[party] += worth[party];
        friction_ += static_cast<double>(settlement.friction) * factor;
        for (const auto& [channel, from, to, ore] : settlement.paid) {
            plan_.paid.push_back({channel, from, to, year, ore});
            if (channel >= 0 && graph_.network.channels[place(channel)].aid && place(to) < aid_.size() &&
                aid_[place(to)])
                aid_[place(to)]->add(year, ore);
        }
    }

    const PaymentGraph& graph_;
    Amounts net_;
    Instalments due_;
    std::vector<std::optional<AidLedger>> aid_;
    PaymentPlan plan_;
    double friction_ = 0;
};

} // namespace

PaymentNetwork network_by_value(const PaymentGraph& graph)
{
    auto network = graph.network;
    for (std::size_t channel = 0; channel < network.channels.size(); ++channel)
        network.channels[channel].most.reset();
    for (std::size_t channel = 0; channel < network.channels.size(); ++channel)
        if (graph.most[channel])
            network.channels[channel].most = worth_of(*graph.most[channel], graph.discount);
    network.aid_room.assign(network.parties.size(), std::nullopt);
    for (std::size_t party = 0; party < graph.aid.size(); ++party)
        if (graph.aid[party])
            network.aid_room[party] = worth_of(
                graph.aid[party]->earliest(aid_offered(graph, static_cast<int>(party))), graph.discount);
    return network;
}

PaymentPlan plan_by_value(const PaymentGraph& graph, const std::vector<std::int64_t>& net)
{
    const auto settlement = settle(network_by_value(graph), net);
    PaymentPlan plan;
    for (const auto& [channel, from, to, ore] : settlement.paid)
        plan.paid.push_back({channel, from, to, std::nullopt, ore});
    plan.unpaid = settlement.unpaid;
    plan.received = received_of(settlement.paid, graph.network.parties.size());
    plan.friction = settlement.friction;
    if (!plan.complete())
        note(plan.binding, settlement.cut, std::nullopt);
    plan.cut = settlement.cut;
    return plan;
}

PaymentPlan plan_by_year(const PaymentGraph& graph, const std::vector<std::int64_t>& net, Instalments due)
{
    return YearByYear(graph, net, due).plan();
}

} // namespace byggom
