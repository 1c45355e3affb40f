#include "tests/support/zoning.hpp"

#include "tests/support/shapes.hpp"

#include <boost/polygon/voronoi.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace byggom::test {
namespace {

constexpr double west = 300'000.0;
constexpr double south = 6'150'000.0;
constexpr double millimetre = 0.001;
constexpr int towns = 60;

using Diagram = boost::polygon::voronoi_diagram<double>;
using Site = boost::polygon::point_data<int>;

/// Between -1 and 1, most often near 0.
double bell(Chance& chance) { return (chance() + chance() + chance() + chance()) / 2 - 1; }

/// Four of five in a town, near its middle.
std::vector<Point> seeds_of(const ZoningShape& shape, Chance& chance)
{
    std::vector<Point> middles;
    for (int i = 0; i < towns; ++i)
        middles.push_back(
            {west + shape.width * (0.05 + 0.9 * chance()), south + shape.height * (0.05 + 0.9 * chance())});
    const double reach = std::min(shape.width, shape.height) * 0.06;
    std::vector<Point> seeds;
    for (int i = 0; i < shape.areas; ++i) {
        Point seed{west + shape.width * chance(), south + shape.height * chance()};
        if (i % 5 != 0) {
            const auto& middle = middles[static_cast<std::size_t>(chance() * towns)];
            seed = {middle.x + reach * bell(chance) * chance(), middle.y + reach * bell(chance) * chance()};
        }
        seeds.push_back({std::clamp(seed.x, west + 1, west + shape.width - 1),
                         std::clamp(seed.y, south + 1, south + shape.height - 1)});
    }
    return seeds;
}

int in_millimetres(double metres) { return static_cast<int>(std::lround(metres / millimetre)); }

/// The seeds, and each mirrored at the four sides, so that cells end at the rectangle. Millimetres from its
/// corner.
std::vector<Site> sites_of(const std::vector<Point>& seeds, const ZoningShape& shape)
{
    std::vector<Site> sites;
    const int width = in_millimetres(shape.width);
    const int height = in_millimetres(shape.height);
    for (const auto& seed : seeds)
        sites.emplace_back(in_millimetres(seed.x - west), in_millimetres(seed.y - south));
    const auto inner = sites;
    for (const auto& site : inner) {
        sites.emplace_back(-site.x(), site.y());
        sites.emplace_back(2 * width - site.x(), site.y());
        sites.emplace_back(site.x(), -site.y());
        sites.emplace_back(site.x(), 2 * height - site.y());
    }
    return sites;
}

Point rounded(const Point& point)
{
    return {std::round(point.x / millimetre) * millimetre, std::round(point.y / millimetre) * millimetre};
}

/// A corner of the cells, on a side of the rectangle exactly where it lies there.
Point corner(const Diagram::vertex_type& vertex, const ZoningShape& shape)
{
    const auto on_side = [](double value, double side) {
        return std::abs(value) < 0.01 ? 0.0 : std::abs(value - side) < 0.01 ? side : value;
    };
    return rounded({west + on_side(vertex.x() * millimetre, shape.width),
                    south + on_side(vertex.y() * millimetre, shape.height)});
}

Point place_of(const Site& site) { return {west + site.x() * millimetre, south + site.y() * millimetre}; }

/// How steeply the way from an end of the border to a seed leaves it.
double steepness(const Point& end, const Point& other, const Point& seed)
{
    const double x = other.x - end.x;
    const double y = other.y - end.y;
    const double along = x * (seed.x - end.x) + y * (seed.y - end.y);
    const double across = std::abs(x * (seed.y - end.y) - y * (seed.x - end.x));
    return along > 0.0 ? across / along : 1.0;
}

/// Part of its length by which the middle of a border may move, so that the line stays within the two
/// triangles between the border and the seeds of its cells, where no other border comes: moved middles add up
/// to 9.4 times the first, in steepness.
double most_winding(const Point& from, const Point& to, const Point& a, const Point& b)
{
    const double least = std::min(
        {steepness(from, to, a), steepness(from, to, b), steepness(to, from, a), steepness(to, from, b)});
    return std::min(0.04, 0.9 * least / 9.4);
}

/// From one corner to the other, the first left in and the last left out: its middle is moved sideways, then
/// the middles of both halves by less, and so on. The chance hangs on the two corners alone, so that both
/// cells have the same line.
/// \param a  seed of the cell on one side,
/// \param b  on the other
Ring winding(Point from, Point to, Point a, Point b, int pieces)
{
    const auto before = [](const Point& p, const Point& q) { return p.x < q.x || (p.x == q.x && p.y < q.y); };
    const bool turned = before(to, from);
    if (turned)
        std::swap(from, to);
    if (before(b, a))
        std::swap(a, b);
    const auto key = [](double value) { return static_cast<std::uint64_t>(std::llround(value * 1000)); };
    Chance chance((key(from.x) * 0x9E3779B97F4A7C15U) ^ (key(from.y) * 0xC2B2AE3D27D4EB4FU) ^
                  (key(to.x) * 0x165667B19E3779F9U) ^ (key(to.y) * 0x27D4EB2F165667C5U));
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const Point aside{-(to.y - from.y) / length, (to.x - from.x) / length};
    double most = most_winding(from, to, a, b) * length;
    Ring line{from, to};
    while (static_cast<int>(line.size()) - 1 < pieces && length > 5.0) {
        Ring finer;
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const double far = most * (2 * chance() - 1);
            finer.push_back(line[i]);
            finer.push_back(rounded({(line[i].x + line[i + 1].x) / 2 + aside.x * far,
                                     (line[i].y + line[i + 1].y) / 2 + aside.y * far}));
        }
        finer.push_back(line.back());
        line = std::move(finer);
        most *= 0.45;
    }
    if (turned)
        std::reverse(line.begin(), line.end());
    line.pop_back();
    return line;
}

/// Borders of the cells that count, each with the cell on its left and, where it is one of ours, on its
/// right.
struct Border {
    const Diagram::vertex_type* from;
    const Diagram::vertex_type* to;
    std::size_t left;
    std::size_t right;
};

std::vector<Border> borders_of(const Diagram& diagram, std::size_t cells)
{
    std::vector<Border> borders;
    for (const auto& edge : diagram.edges()) {
        const auto left = edge.cell()->source_index();
        const auto right = edge.twin()->cell()->source_index();
        if (left < cells && edge.vertex0() != nullptr && edge.vertex1() != nullptr)
            borders.push_back({edge.vertex0(), edge.vertex1(), left, right});
    }
    return borders;
}

/// Rings of the borders between areas of different groups: each leads from its end to the one that begins
/// there.
template <class GroupOf>
std::vector<Polygon> outlines(const std::vector<Border>& borders, const std::vector<Site>& sites,
                              std::size_t groups, const ZoningShape& shape, GroupOf group_of)
{
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::multimap<const Diagram::vertex_type*, const Border*>> by_group(groups);
    for (const auto& border : borders) {
        const auto right = group_of(border.right);
        if (group_of(border.left) != right && group_of(border.left) != none)
            by_group[group_of(border.left)].emplace(border.from, &border);
    }
    std::vector<Polygon> polygons;
    for (auto& open : by_group) {
        Polygon polygon;
        while (!open.empty()) {
            Ring ring;
            const auto* begin = open.begin()->first;
            for (auto next = open.begin(); next != open.end();) {
                const auto* border = next->second;
                open.erase(next);
                const auto from = corner(*border->from, shape);
                const auto to = corner(*border->to, shape);
                const bool on_side = (from.x == to.x && (from.x == west || from.x == west + shape.width)) ||
                                     (from.y == to.y && (from.y == south || from.y == south + shape.height));
                if (from == to) {
                    next = border->to == begin ? open.end() : open.find(border->to);
                    continue;
                }
                const auto line = winding(from, to, place_of(sites[border->left]),
                                          place_of(sites[border->right]), on_side ? 1 : shape.pieces);
                ring.insert(ring.end(), line.begin(), line.end());
                next = border->to == begin ? open.end() : open.find(border->to);
            }
            const bool is_hole = signed_area(ring) < 0.0;
            polygon.add(std::move(ring), is_hole);
        }
        polygons.push_back(std::move(polygon));
    }
    return polygons;
}

} // namespace

Zoning made_up_zoning(const ZoningShape& shape, std::uint64_t seed, double square)
{
    Chance chance(seed);
    Zoning zoning;
    zoning.seeds = seeds_of(shape, chance);
    const auto sites = sites_of(zoning.seeds, shape);
    Diagram diagram;
    boost::polygon::construct_voronoi(sites.begin(), sites.end(), &diagram);
    const auto borders = borders_of(diagram, zoning.seeds.size());
    const auto cells = zoning.seeds.size();
    constexpr auto none = static_cast<std::size_t>(-1);
    zoning.areas =
        outlines(borders, sites, cells, shape, [&](std::size_t cell) { return cell < cells ? cell : none; });
    if (!(square > 0.0))
        return zoning;
    std::map<std::pair<int, int>, std::size_t> groups;
    for (const auto& point : zoning.seeds) {
        const std::pair key{static_cast<int>((point.x - west) / square),
                            static_cast<int>((point.y - south) / square)};
        const auto group = groups.try_emplace(key, groups.size()).first->second;
        zoning.joined_of.push_back(static_cast<std::uint32_t>(group));
    }
    zoning.joined = outlines(borders, sites, groups.size(), shape, [&](std::size_t cell) {
        return cell < cells ? std::size_t{zoning.joined_of[cell]} : none;
    });
    return zoning;
}

std::vector<Point> made_up_points(const Zoning& zoning, const ZoningShape& shape, int count,
                                  std::uint64_t seed)
{
    Chance chance(seed);
    const double spread = std::min(shape.width, shape.height) / 750;
    std::vector<Point> points;
    for (int i = 0; i < count; ++i) {
        Point point{west + shape.width * chance(), south + shape.height * chance()};
        if (chance() < 0.85) {
            const auto& near =
                zoning.seeds[static_cast<std::size_t>(chance() * static_cast<double>(zoning.seeds.size()))];
            point = {near.x + spread * 2 * bell(chance), near.y + spread * 2 * bell(chance)};
        }
        points.push_back({std::round(std::clamp(point.x, west, west + shape.width) * 100) / 100,
                          std::round(std::clamp(point.y, south, south + shape.height) * 100) / 100});
    }
    return points;
}

std::size_t vertices(const std::vector<Polygon>& areas)
{
    std::size_t count = 0;
    for (const auto& area : areas)
        for (const auto& ring : area.rings())
            count += ring.size();
    return count;
}

} // namespace byggom::test
