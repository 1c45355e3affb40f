#include "libpackage/package/measure_graph.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/topological_sort.hpp>

#include <algorithm>

namespace byggom {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

/// An arrow from each measure to what it requires.
Graph graph_of(const Package& package)
{
    Graph graph(package.measures.size());
    for (Vertex from = 0; from < package.measures.size(); ++from) {
        for (const auto& to : package.measures[from]->prerequisites)
            boost::add_edge(from, to.index, graph);
        for (const auto& to : package.measures[from]->on)
            boost::add_edge(from, to.index, graph);
    }
    return graph;
}

/// Remembers how the search came to each measure and, at the first arrow back into its own path, writes the
/// round.
class FirstRound : public boost::default_dfs_visitor {
public:
    FirstRound(std::vector<Vertex>& came_from, std::vector<MeasureId>& round)
        : came_from_(&came_from), round_(&round)
    {}
    void tree_edge(boost::graph_traits<Graph>::edge_descriptor edge, const Graph& graph)
    {
        (*came_from_)[target(edge, graph)] = source(edge, graph);
    }
    void back_edge(boost::graph_traits<Graph>::edge_descriptor edge, const Graph& graph)
    {
        if (!round_->empty())
            return;
        const Vertex first = target(edge, graph);
        for (Vertex at = source(edge, graph); at != first; at = (*came_from_)[at])
            round_->push_back({static_cast<std::uint32_t>(at)});
        round_->push_back({static_cast<std::uint32_t>(first)});
        std::reverse(round_->begin(), round_->end());
    }

private:
    std::vector<Vertex>* came_from_;
    std::vector<MeasureId>* round_;
};

} // namespace

std::vector<MeasureId> in_order(const Package& package)
{
    std::vector<Vertex> order;
    const Graph graph = graph_of(package);
    boost::topological_sort(graph, std::back_inserter(order));
    std::vector<MeasureId> measures;
    for (const auto vertex : order) // what is required comes out first
        measures.push_back({static_cast<std::uint32_t>(vertex)});
    return measures;
}

std::vector<MeasureId> find_cycle(const Package& package)
{
    std::vector<Vertex> came_from(package.measures.size());
    std::vector<MeasureId> round;
    boost::depth_first_search(graph_of(package), boost::visitor(FirstRound(came_from, round)));
    return round;
}

std::vector<MeasureId> required_by(MeasureId measure, const Package& package)
{
    const Graph graph = graph_of(package);
    std::vector<boost::default_color_type> colour(package.measures.size());
    boost::breadth_first_search(graph, Vertex{measure.index}, boost::color_map(colour.data()));
    std::vector<MeasureId> reached;
    for (std::uint32_t i = 0; i < colour.size(); ++i)
        if (colour[i] != boost::white_color && i != measure.index)
            reached.push_back({i});
    return reached;
}

} // namespace byggom
