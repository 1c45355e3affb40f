#include "cli/report/zone_shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace byggom {
namespace {

struct Corner {
    ZonePoint place;
    std::vector<double> gain;
};
using Piece = std::vector<Corner>;

Corner corner_at(const BargainingZone& zone, std::size_t row, std::size_t column)
{
    return {{static_cast<double>(column) / static_cast<double>(zone.across.size() - 1),
             static_cast<double>(row) / static_cast<double>(zone.up.size() - 1)},
            zone.gain[row][column]};
}

Corner between(const Corner& a, const Corner& b, double share)
{
    Corner middle{{a.place.x + share * (b.place.x - a.place.x), a.place.y + share * (b.place.y - a.place.y)},
                  a.gain};
    for (std::size_t i = 0; i < middle.gain.size(); ++i)
        middle.gain[i] += share * (b.gain[i] - a.gain[i]);
    return middle;
}

/// The point of an edge where an actor's gain is nothing, the same whichever way the edge is walked.
Corner border_point(const Corner& a, const Corner& b, std::size_t actor)
{
    const bool turned = std::pair(b.place.x, b.place.y) < std::pair(a.place.x, a.place.y);
    const Corner& first = turned ? b : a;
    const Corner& last = turned ? a : b;
    auto point = between(first, last, first.gain[actor] / (first.gain[actor] - last.gain[actor]));
    point.gain[actor] = 0;
    return point;
}

/// The part of a convex polygon where an actor loses, or does not (Sutherland and Hodgman 1974).
Piece cut(const Piece& polygon, std::size_t actor, bool loses)
{
    Piece part;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const auto& here = polygon[i];
        const auto& next = polygon[(i + 1) % polygon.size()];
        const bool keeps = (here.gain[actor] < 0) == loses;
        if (keeps)
            part.push_back(here);
        if (keeps != ((next.gain[actor] < 0) == loses))
            part.push_back(border_point(here, next, actor));
    }
    return part;
}

template <class Use>
void for_each_triangle(const BargainingZone& zone, const Use& use)
{
    for (std::size_t row = 0; row + 1 < zone.up.size(); ++row)
        for (std::size_t column = 0; column + 1 < zone.across.size(); ++column) {
            const auto low = corner_at(zone, row, column);
            const auto high = corner_at(zone, row + 1, column + 1);
            use(Piece{low, corner_at(zone, row, column + 1), high});
            use(Piece{low, high, corner_at(zone, row + 1, column)});
        }
}

bool is_uniform(const BargainingZone& zone, std::size_t row, std::size_t column, const Losers& losers)
{
    return losers_at(zone, row, column) == losers && losers_at(zone, row, column + 1) == losers &&
           losers_at(zone, row + 1, column) == losers && losers_at(zone, row + 1, column + 1) == losers;
}

/// Whole squares of a row side by side, as one rectangle.
void add_rectangles(const BargainingZone& zone, const Losers& losers,
                    std::vector<std::vector<ZonePoint>>& area)
{
    for (std::size_t row = 0; row + 1 < zone.up.size(); ++row)
        for (std::size_t column = 0; column + 1 < zone.across.size();) {
            const auto begin = column;
            while (column + 1 < zone.across.size() && is_uniform(zone, row, column, losers))
                ++column;
            if (column > begin) {
                const auto low = corner_at(zone, row, begin).place;
                const auto high = corner_at(zone, row + 1, column).place;
                area.push_back({low, {high.x, low.y}, high, {low.x, high.y}});
            } else
                ++column;
        }
}

using Segment = std::pair<ZonePoint, ZonePoint>;

/// The stretch of an actor's border within a triangle, parted by whether others lose along it.
void add_segments(const Piece& triangle, std::size_t actor, std::array<std::vector<Segment>, 2>& segments)
{
    Piece ends;
    for (std::size_t i = 0; i < triangle.size(); ++i) {
        const auto& here = triangle[i];
        const auto& next = triangle[(i + 1) % triangle.size()];
        if ((here.gain[actor] < 0) != (next.gain[actor] < 0))
            ends.push_back(border_point(here, next, actor));
    }
    if (ends.size() != 2)
        return;
    std::vector<double> cuts{0, 1};
    for (std::size_t other = 0; other < ends[0].gain.size(); ++other)
        if ((ends[0].gain[other] < 0) != (ends[1].gain[other] < 0))
            cuts.push_back(ends[0].gain[other] / (ends[0].gain[other] - ends[1].gain[other]));
    std::sort(cuts.begin(), cuts.end());
    for (std::size_t k = 0; k + 1 < cuts.size(); ++k) {
        const auto middle = between(ends[0], ends[1], (cuts[k] + cuts[k + 1]) / 2);
        bool binds = true;
        for (std::size_t other = 0; other < middle.gain.size(); ++other)
            binds = binds && (other == actor || middle.gain[other] >= 0);
        segments[binds ? 1 : 0].push_back(
            {between(ends[0], ends[1], cuts[k]).place, between(ends[0], ends[1], cuts[k + 1]).place});
    }
}

/// Segments that meet, as long lines.
class Joiner {
public:
    explicit Joiner(const std::vector<Segment>& segments) : segments_(segments), used_(segments.size(), 0)
    {
        for (std::size_t i = 0; i < segments.size(); ++i)
            for (const auto& end : {segments[i].first, segments[i].second})
                at_.emplace(key(end), i);
    }
    std::vector<std::vector<ZonePoint>> lines()
    {
        std::vector<std::vector<ZonePoint>> joined;
        for (std::size_t i = 0; i < segments_.size(); ++i) {
            if (used_[i] != 0)
                continue;
            used_[i] = 1;
            std::vector<ZonePoint> line{segments_[i].first, segments_[i].second};
            extend(line);
            std::reverse(line.begin(), line.end());
            extend(line);
            joined.push_back(std::move(line));
        }
        return joined;
    }

private:
    using Key = std::pair<long long, long long>;
    static Key key(const ZonePoint& point)
    {
        return {std::llround(point.x * 1e7), std::llround(point.y * 1e7)};
    }

    void extend(std::vector<ZonePoint>& line)
    {
        for (bool longer = true; longer;) {
            longer = false;
            const auto end = key(line.back());
            const auto [begin, behind] = at_.equal_range(end);
            for (auto found = begin; found != behind && !longer; ++found) {
                if (used_[found->second] != 0)
                    continue;
                used_[found->second] = 1;
                const auto& [first, second] = segments_[found->second];
                line.push_back(key(first) == end ? second : first);
                longer = true;
            }
        }
    }

    const std::vector<Segment>& segments_;
    std::vector<char> used_;
    std::multimap<Key, std::size_t> at_;
};

} // namespace

Losers losers_at(const BargainingZone& zone, std::size_t row, std::size_t column)
{
    const auto losers = zone.losers(row, column);
    if (losers.empty())
        return {};
    return {losers.size() == 1 ? Losers::Kind::one : Losers::Kind::several, losers.front()};
}

std::vector<std::vector<ZonePoint>> area_of(const BargainingZone& zone, const Losers& losers)
{
    std::vector<std::vector<ZonePoint>> area;
    add_rectangles(zone, losers, area);
    for_each_triangle(zone, [&](const Piece& triangle) {
        const auto row = static_cast<std::size_t>(
            std::lround(triangle.front().place.y * static_cast<double>(zone.up.size() - 1)));
        const auto column = static_cast<std::size_t>(
            std::lround(triangle.front().place.x * static_cast<double>(zone.across.size() - 1)));
        if (is_uniform(zone, row, column, losers))
            return;
        Piece part = triangle;
        for (std::size_t actor = 0; actor < triangle.front().gain.size() && part.size() > 2; ++actor)
            part = cut(part, actor, losers.kind == Losers::Kind::one && losers.actor == actor);
        if (part.size() < 3)
            return;
        auto& places = area.emplace_back();
        for (const auto& corner : part)
            places.push_back(corner.place);
    });
    return area;
}

std::vector<ZoneBorder> borders_of(const BargainingZone& zone, std::size_t actor)
{
    std::array<std::vector<Segment>, 2> segments;
    for_each_triangle(zone, [&](const Piece& triangle) { add_segments(triangle, actor, segments); });
    std::vector<ZoneBorder> borders;
    for (const bool binds : {false, true})
        for (auto& line : Joiner(segments[binds ? 1 : 0]).lines())
            borders.push_back({std::move(line), binds});
    return borders;
}

std::optional<ZonePoint> room_for_text(const BargainingZone& zone, const Losers& losers, double width,
                                       double height)
{
    const auto columns = static_cast<int>(zone.across.size());
    const auto rows = static_cast<int>(zone.up.size());
    const int half_rows = static_cast<int>(std::ceil(height / 2 * (rows - 1)));
    const int half_columns = static_cast<int>(std::ceil(width / 2 * (columns - 1)));
    const auto is_there = [&](int row, int column) {
        return row >= 0 && row < rows && column >= 0 && column < columns &&
               losers_at(zone, static_cast<std::size_t>(row), static_cast<std::size_t>(column)) == losers;
    };
    const auto fits = [&](int row, int column, int more) {
        for (int r = row - half_rows - more; r <= row + half_rows + more; ++r)
            for (int c = column - half_columns - more; c <= column + half_columns + more; ++c)
                if (!is_there(r, c))
                    return false;
        return true;
    };
    std::optional<ZonePoint> best;
    int margin = 0;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            while (fits(row, column, margin)) {
                best = ZonePoint{static_cast<double>(column) / (columns - 1),
                                 static_cast<double>(row) / (rows - 1)};
                ++margin;
            }
    return best;
}

} // namespace byggom
