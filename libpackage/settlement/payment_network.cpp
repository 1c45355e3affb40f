#include "libpackage/settlement/payment_network.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>

#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>
#include <utility>

namespace byggom {
namespace {

__extension__ typedef __int128 Wide;

using Amounts = std::vector<std::int64_t>;

/// What each party has to pay out of, and what it is to have in the end. Who is to receive pays nothing of
/// its own; a share in a pot comes out of its budget and is made good, so it adds to what the member is to
/// have.
struct Sides {
    Amounts own;
    Amounts due;
};

Sides sides_of(const Amounts& net)
{
    Sides sides;
    for (const auto amount : net) {
        sides.own.push_back(amount < 0 ? -amount : 0);
        sides.due.push_back(amount > 0 ? amount : 0);
    }
    return sides;
}

/// An order of places that hangs on what is there, not on how it came to stand there.
std::vector<int> places_in_order(std::size_t count)
{
    std::vector<int> places(count);
    std::iota(places.begin(), places.end(), 0);
    return places;
}

/// The network as a graph. A party has a purse, out of which it pays, and a till, in which it keeps what it
/// is to receive; money that may be paid on comes into the purse, other money into the till. Aid comes
/// through a gate as wide as the ceiling.
class FlowGraph {
public:
    FlowGraph(const PaymentNetwork& network, const Sides& sides)
        : network_(network), sides_(sides), parties_(network.parties.size()), graph_(4 * parties_ + 2)
    {
        for (const auto amount : sides.due)
            unbounded_ += amount;
        const auto order = parties_by_name();
        source_arc_.resize(parties_);
        sink_arc_.resize(parties_);
        gate_arc_.resize(parties_);
        for (const int party : order)
            join(party);
        channel_arc_.resize(network.channels.size());
        for (const int channel : channels_by_name(order))
            channel_arc_[place(channel)] = connect(channel);
    }

    void solve()
    {
        const auto index = get(boost::vertex_index, graph_);
        const auto count = num_vertices(graph_);
        std::vector<Edge> before(count);
        std::vector<std::int64_t> distance(count);
        // Unsigned: Boost goes on adding to the distance of what cannot be reached, which is the largest.
        std::vector<std::uint64_t> earlier(count);
        boost::successive_shortest_path_nonnegative_weights(
            graph_, source(), sink(), get(&Arc::capacity, graph_), get(&Arc::residual, graph_),
            get(&Arc::weight, graph_), get(&Arc::reverse, graph_), index,
            boost::make_iterator_property_map(before.begin(), index),
            boost::make_iterator_property_map(distance.begin(), index),
            boost::make_iterator_property_map(earlier.begin(), index));
    }

    std::int64_t through(int channel) const { return flow(channel_arc_[place(channel)]); }
    /// What a party has not paid of its own.
    std::int64_t not_paid(int party) const { return residual(source_arc_[place(party)]); }
    /// What it has not got.
    std::int64_t not_got(int party) const { return residual(sink_arc_[place(party)]); }
    /// Öre times a millionth.
    Wide friction() const
    {
        Wide sum = 0;
        for (std::size_t channel = 0; channel < channel_arc_.size(); ++channel)
            sum += static_cast<Wide>(flow(channel_arc_[channel])) * network_.channels[channel].friction;
        return sum;
    }
    BindingCut cut() const;

private:
    using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
    using Edge = Traits::edge_descriptor;
    struct Arc {
        std::int64_t capacity = 0;
        std::int64_t residual = 0;
        std::int64_t weight = 0;
        Edge reverse;
    };
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Arc>;

    static std::size_t place(int i) { return static_cast<std::size_t>(i); }
    std::size_t purse(int party) const { return place(party); }
    std::size_t till(int party) const { return parties_ + place(party); }
    std::size_t before_gate(int party) const { return 2 * parties_ + place(party); }
    std::size_t behind_gate(int party) const { return 3 * parties_ + place(party); }
    std::size_t source() const { return 4 * parties_; }
    std::size_t sink() const { return 4 * parties_ + 1; }

    std::optional<std::int64_t> aid_room(int party) const
    {
        return place(party) < network_.aid_room.size() ? network_.aid_room[place(party)] : std::nullopt;
    }
    bool is_pot(int party) const { return network_.pot && network_.pot->party == party; }

    std::vector<int> parties_by_name() const
    {
        auto order = places_in_order(parties_);
        std::sort(order.begin(), order.end(),
                  [this](int a, int b) { return network_.parties[place(a)] < network_.parties[place(b)]; });
        return order;
    }
    std::vector<int> channels_by_name(const std::vector<int>& order) const
    {
        std::vector<int> rank(parties_);
        for (std::size_t i = 0; i < order.size(); ++i)
            rank[place(order[i])] = static_cast<int>(i);
        const auto key = [&](int channel) {
            const auto& one = network_.channels[place(channel)];
            return std::make_tuple(std::cref(one.id), rank[place(one.from)], rank[place(one.to)],
                                   one.most.value_or(-1), one.friction, one.aid, one.passes_on);
        };
        auto channels = places_in_order(network_.channels.size());
        std::sort(channels.begin(), channels.end(), [&](int a, int b) { return key(a) < key(b); });
        return channels;
    }

    Edge arc(std::size_t from, std::size_t to, std::int64_t capacity, std::int64_t weight)
    {
        const auto there = add_edge(from, to, graph_).first;
        const auto back = add_edge(to, from, graph_).first;
        graph_[there] = {capacity, 0, weight, back};
        graph_[back] = {0, 0, -weight, there};
        return there;
    }

    /// Money in a pot goes out before any other: a pot that keeps some has been paid for nothing.
    static constexpr std::int64_t behind_the_pot = std::int64_t{1} << 45;

    void join(int party)
    {
        if (const auto own = sides_.own[place(party)]; own > 0)
            source_arc_[place(party)] =
                arc(source(), purse(party), own, network_.pot && !is_pot(party) ? behind_the_pot : 0);
        if (const auto due = sides_.due[place(party)]; due > 0)
            sink_arc_[place(party)] = arc(till(party), sink(), due, 0);
        arc(purse(party), till(party), unbounded_, 0);
        if (const auto room = aid_room(party)) {
            const auto is_aid = [party](const PaymentChannel& channel) {
                return channel.to == party && channel.aid;
            };
            const bool passes_on =
                std::all_of(network_.channels.begin(), network_.channels.end(),
                            [&](const auto& channel) { return !is_aid(channel) || channel.passes_on; });
            gate_arc_[place(party)] = arc(before_gate(party), behind_gate(party),
                                          std::clamp(*room, std::int64_t{0}, unbounded_), 0);
            arc(behind_gate(party), passes_on ? purse(party) : till(party), unbounded_, 0);
        }
    }

    /// Of ways that cost the same the one through fewer hands.
    Edge connect(int channel)
    {
        const auto& one = network_.channels[place(channel)];
        const auto to = one.aid && aid_room(one.to) ? before_gate(one.to)
                        : one.passes_on             ? purse(one.to)
                                                    : till(one.to);
        return arc(purse(one.from), to,
                   std::clamp(one.most.value_or(unbounded_), std::int64_t{0}, unbounded_),
                   one.friction * 1024 + 1);
    }

    std::int64_t residual(const std::optional<Edge>& edge) const { return edge ? graph_[*edge].residual : 0; }
    std::int64_t flow(const Edge& edge) const { return graph_[edge].capacity - graph_[edge].residual; }

    std::vector<char> reached() const
    {
        std::vector<char> seen(num_vertices(graph_), 0);
        std::vector<std::size_t> open{source()};
        seen[source()] = 1;
        while (!open.empty()) {
            const auto at = open.back();
            open.pop_back();
            const auto range = out_edges(at, graph_);
            for (auto edge = range.first; edge != range.second; ++edge)
                if (const auto to = target(*edge, graph_); graph_[*edge].residual > 0 && seen[to] == 0) {
                    seen[to] = 1;
                    open.push_back(to);
                }
        }
        return seen;
    }

    const PaymentNetwork& network_;
    const Sides& sides_;
    std::size_t parties_;
    Graph graph_;
    std::int64_t unbounded_ = 1; ///< more than there is to pay: INT64_MAX would overflow in sums of arcs
    std::vector<std::optional<Edge>> source_arc_;
    std::vector<std::optional<Edge>> sink_arc_;
    std::vector<std::optional<Edge>> gate_arc_;
    std::vector<Edge> channel_arc_;
};

BindingCut FlowGraph::cut() const
{
    BindingCut cut;
    const auto seen = reached();
    const auto crosses = [&](const Edge& edge) {
        return seen[boost::source(edge, graph_)] != 0 && seen[target(edge, graph_)] == 0;
    };
    for (int party = 0; party < static_cast<int>(parties_); ++party) {
        if (const auto own = sides_.own[place(party)]; own > 0 && seen[purse(party)] != 0) {
            cut.payers.push_back(party);
            cut.owed += own;
        }
        if (const auto due = sides_.due[place(party)]; due > 0 && seen[till(party)] != 0) {
            cut.receivers.push_back(party);
            cut.needed += due;
        }
        if (const auto& gate = gate_arc_[place(party)]; gate && crosses(*gate)) {
            cut.ceilings.push_back(party);
            cut.carried += graph_[*gate].capacity;
        }
    }
    for (int channel = 0; channel < static_cast<int>(channel_arc_.size()); ++channel)
        if (const auto& edge = channel_arc_[place(channel)]; crosses(edge)) {
            cut.channels.push_back(channel);
            cut.carried += graph_[edge].capacity;
        }
    return cut;
}

/// One way through a pot: what goes through it is given.
struct Attempt {
    std::int64_t unmet = 0;
    Wide friction = 0;
    bool pot_is_empty = true; ///< all that was paid into the pot has been paid out

    bool worse_than(const Attempt& other) const
    {
        return std::tie(unmet, friction) > std::tie(other.unmet, other.friction);
    }
};

/// \param rounds  how many times all parts go through the pot
Sides with_pot(const PaymentNetwork& network, Sides sides, std::int64_t rounds)
{
    for (const auto& member : network.pot->members) {
        sides.due[static_cast<std::size_t>(member.party)] += rounds * member.parts;
        sides.own[static_cast<std::size_t>(network.pot->party)] += rounds * member.parts;
    }
    return sides;
}

Attempt attempt(const PaymentNetwork& network, const Sides& sides)
{
    FlowGraph graph(network, sides);
    graph.solve();
    Attempt result;
    for (int party = 0; party < static_cast<int>(network.parties.size()); ++party)
        result.unmet += graph.not_got(party);
    result.friction = graph.friction();
    result.pot_is_empty = graph.not_paid(network.pot->party) == 0;
    return result;
}

/// How many times all parts go into the pot: what is unpaid, and then the friction, is least.
std::int64_t best_through_pot(const PaymentNetwork& network, const Sides& sides)
{
    std::int64_t possible = 0;
    std::int64_t all = 0; // the pot pays no more than what is due: its members' own shares, and the rest
    for (const auto amount : sides.due)
        all += amount;
    for (std::int64_t impossible = all + 1; impossible - possible > 1;) {
        const auto middle = possible + (impossible - possible) / 2;
        (attempt(network, with_pot(network, sides, middle)).pot_is_empty ? possible : impossible) = middle;
    }
    std::int64_t low = 0;
    while (low < possible) {
        const auto middle = low + (possible - low) / 2;
        const auto here = attempt(network, with_pot(network, sides, middle));
        const auto next = attempt(network, with_pot(network, sides, middle + 1));
        if (here.worse_than(next))
            low = middle + 1;
        else
            possible = middle;
    }
    return low;
}

/// Debts against needs, each in the order of names.
std::vector<Unpaid> matched(const PaymentNetwork& network, const FlowGraph& graph)
{
    auto order = places_in_order(network.parties.size());
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return network.parties[static_cast<std::size_t>(a)] < network.parties[static_cast<std::size_t>(b)];
    });
    Amounts debts;
    Amounts needs;
    for (const int party : order) {
        debts.push_back(graph.not_paid(party));
        needs.push_back(graph.not_got(party));
    }
    std::vector<Unpaid> unpaid;
    for (std::size_t payer = 0; payer < order.size(); ++payer)
        for (std::size_t receiver = 0; receiver < order.size(); ++receiver)
            if (const auto ore = std::min(debts[payer], needs[receiver]); ore > 0) {
                debts[payer] -= ore;
                needs[receiver] -= ore;
                unpaid.push_back({order[payer], order[receiver], ore});
            }
    return unpaid;
}

} // namespace

Settlement settle(const PaymentNetwork& network, std::vector<std::int64_t> net)
{
    net.resize(network.parties.size(), 0);
    assert(std::accumulate(net.begin(), net.end(), std::int64_t{0}) == 0);
    Settlement settlement;
    auto sides = sides_of(net);
    if (network.pot) {
        const auto rounds = best_through_pot(network, sides);
        sides = with_pot(network, std::move(sides), rounds);
        for (const auto& member : network.pot->members)
            if (rounds > 0)
                settlement.paid.push_back({-1, member.party, network.pot->party, rounds * member.parts});
    }
    FlowGraph graph(network, sides);
    graph.solve();
    for (int channel = 0; channel < static_cast<int>(network.channels.size()); ++channel)
        if (const auto ore = graph.through(channel); ore > 0) {
            const auto& one = network.channels[static_cast<std::size_t>(channel)];
            settlement.paid.push_back({channel, one.from, one.to, ore});
        }
    settlement.unpaid = matched(network, graph);
    settlement.friction = static_cast<std::int64_t>((graph.friction() + 999'999) / 1'000'000);
    settlement.cut = graph.cut();
    return settlement;
}

} // namespace byggom
