#pragma once

#include "gis/zones/polygon.hpp"
#include "libpackage/problem/problem.hpp"

#include <ogr_spatialref.h>

#include <memory>
#include <string>
#include <vector>

namespace byggom {

/// The reference system of a source: its own, else the one stated.
/// \throws InvalidInput where there is neither, or the stated one is unknown
OGRSpatialReference system_of(const OGRSpatialReference* own, const std::string& stated,
                              const std::string& source);

/// "EPSG:3008", or the system's name where no authority lists it.
std::string code_of(const OGRSpatialReference& system);

/// The plane in which areas of this extent are measured: SWEREF 99 TM in Sweden, else an equal-area
/// projection centred on the extent. Never degrees.
/// \param extent  in `system`'s own coordinates, east first
/// \param stated  WKT of the plane to take instead, that of other areas
/// \throws InvalidInput where the coordinates cannot be of that system: axes swapped, degrees taken for
///         metres
OGRSpatialReference plane_of_measurement(const OGRSpatialReference& system, const Box& extent,
                                         const std::string& source, const std::string& stated = {});

/// Moves points between systems; does nothing where they are the same.
class Transformation {
public:
    Transformation(const OGRSpatialReference& from, const OGRSpatialReference& to);
    /// Whether every point could be moved.
    bool operator()(std::vector<double>& x, std::vector<double>& y) const;

private:
    struct Destroy {
        void operator()(OGRCoordinateTransformation* transformation) const
        {
            OGRCoordinateTransformation::DestroyCT(transformation);
        }
    };
    std::unique_ptr<OGRCoordinateTransformation, Destroy> transformation_;
    bool is_same_ = false;
};

} // namespace byggom
