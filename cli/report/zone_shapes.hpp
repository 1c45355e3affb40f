#pragma once

#include "libpackage/questions/bargaining_zone.hpp"

#include <vector>

/// \file
/// The zone as shapes. Every square of the grid is two triangles, on which gains are planes; so areas and
/// borders fit each other exactly. Places are shares of the way: x to the right, y upwards, 0 to 1.
namespace byggom {

struct ZonePoint {
    double x{};
    double y{};
};

/// Who loses in a part of the zone.
struct Losers {
    enum class Kind { nobody, one, several } kind = Kind::nobody;
    std::size_t actor{}; ///< by its place, where it is one
    friend bool operator==(const Losers& a, const Losers& b)
    {
        return a.kind == b.kind && (a.kind != Kind::one || a.actor == b.actor);
    }
};
Losers losers_at(const BargainingZone& zone, std::size_t row, std::size_t column);

/// The parts where these lose, as polygons beside each other; of several losers none is made: it is the rest.
std::vector<std::vector<ZonePoint>> area_of(const BargainingZone& zone, const Losers& losers);

/// Where an actor gains nothing.
struct ZoneBorder {
    std::vector<ZonePoint> line;
    bool binds = false; ///< nobody else loses along it, so it bounds the zone
};
std::vector<ZoneBorder> borders_of(const BargainingZone& zone, std::size_t actor);

/// Where in an area there is most room for a text of that width: the middle; nothing where it does not fit.
/// \param width  as a share of the whole
/// \param height likewise
std::optional<ZonePoint> room_for_text(const BargainingZone& zone, const Losers& losers, double width,
                                       double height);

} // namespace byggom
