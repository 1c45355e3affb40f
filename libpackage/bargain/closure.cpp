#include "libpackage/bargain/closure.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>

namespace byggom {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;

/// Source to what gains, what loses to sink, a thing to its prerequisites without bound: what stays on the
/// source's side of the cheapest cut is the closure.
struct Closure::Network {
    struct Arc {
        std::int64_t capacity = 0;
        std::int64_t residual = 0;
        Traits::edge_descriptor reverse;
    };
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Arc>;
    using Edge = Traits::edge_descriptor;

    Graph graph;
    std::vector<Edge> from_source;
    std::vector<Edge> to_sink;
    std::vector<Edge> unbounded;
    std::vector<Edge> before; ///< of each vertex on its path in the search
    std::vector<boost::default_color_type> colour;
    std::vector<long> distance;

    Edge connect(std::size_t from, std::size_t to)
    {
        const auto there = boost::add_edge(from, to, graph).first;
        const auto back = boost::add_edge(to, from, graph).first;
        graph[there].reverse = back;
        graph[back].reverse = there;
        return there;
    }
};

Closure::Closure(int things, const std::vector<std::pair<int, int>>& prerequisites)
    : network_(std::make_unique<Network>())
{
    const auto count = static_cast<std::size_t>(things);
    auto& network = *network_;
    network.graph = Network::Graph(count + 2);
    network.before.resize(count + 2);
    network.colour.resize(count + 2);
    network.distance.resize(count + 2);
    for (std::size_t thing = 0; thing < count; ++thing) {
        network.from_source.push_back(network.connect(count, thing));
        network.to_sink.push_back(network.connect(thing, count + 1));
    }
    for (const auto& [thing, required] : prerequisites)
        network.unbounded.push_back(
            network.connect(static_cast<std::size_t>(thing), static_cast<std::size_t>(required)));
}

Closure::~Closure() = default;

std::vector<char> Closure::best(const std::vector<std::int64_t>& weights)
{
    auto& network = *network_;
    auto& graph = network.graph;
    const std::size_t count = weights.size();
    std::int64_t more_than_all = 1; // an arc without bound: a larger number would overflow in sums of arcs
    for (std::size_t thing = 0; thing < count; ++thing) {
        const auto weight = weights[thing];
        graph[network.from_source[thing]].capacity = weight > 0 ? weight : 0;
        graph[network.to_sink[thing]].capacity = weight < 0 ? -weight : 0;
        more_than_all += weight > 0 ? weight : 0;
    }
    for (const auto& arc : network.unbounded)
        graph[arc].capacity = more_than_all;
    const auto index = boost::get(boost::vertex_index, graph);
    boost::boykov_kolmogorov_max_flow(
        graph, boost::get(&Network::Arc::capacity, graph), boost::get(&Network::Arc::residual, graph),
        boost::get(&Network::Arc::reverse, graph),
        boost::make_iterator_property_map(network.before.begin(), index),
        boost::make_iterator_property_map(network.colour.begin(), index),
        boost::make_iterator_property_map(network.distance.begin(), index), index, count, count + 1);
    std::vector<char> chosen(count);
    for (std::size_t thing = 0; thing < count; ++thing)
        chosen[thing] = network.colour[thing] == boost::black_color ? 1 : 0;
    return chosen;
}

} // namespace byggom
