#include "gis/read/reference_system.hpp"

#include "gis/layer_failed.hpp"
#include "gis/read/gdal_handle.hpp"

#include <cmath>
#include <utility>

namespace byggom {
namespace {

constexpr int sweref_99_tm = 3006;
constexpr int wgs_84 = 4326;

[[noreturn]] void refuse(const std::string& source, Message what, Message hint)
{
    throw InvalidInput({{{source, 0, 0}, "", std::move(what), std::move(hint)}});
}

OGRSpatialReference by_code(int epsg)
{
    OGRSpatialReference system;
    system.importFromEPSG(epsg);
    return east_first(system);
}

/// SWEREF 99 TM and its twelve local zones.
bool is_sweref(const std::string& code)
{
    const auto number = code.rfind("EPSG:", 0) == 0 ? std::atoi(code.c_str() + 5) : 0;
    return number >= 3006 && number <= 3018;
}

void check_coordinates(const OGRSpatialReference& system, const Box& extent, const std::string& source)
{
    const auto code = code_of(system);
    const bool small = std::abs(extent.low.x) <= 180 && std::abs(extent.high.x) <= 180 &&
                       std::abs(extent.low.y) <= 90 && std::abs(extent.high.y) <= 90;
    if (system.IsProjected() && small)
        refuse(source, Message("the coordinates look like degrees, and {} has metres", {code}),
               "take the right reference system with --crs, for degrees EPSG:4326");
    if (!system.IsProjected() && !small)
        refuse(source, Message("the coordinates look like metres, and {} has degrees", {code}),
               "take the right reference system with --crs, for SWEREF 99 TM EPSG:3006");
    if (is_sweref(code) && extent.low.x > 6'000'000 && extent.high.y < 1'000'000)
        refuse(source, "north stands before east in the coordinates",
               "write the layer with east first, as every file format has it");
}

bool in_sweden(const Point& degrees)
{
    return degrees.x > 10.0 && degrees.x < 24.5 && degrees.y > 55.0 && degrees.y < 69.3;
}

Point centre_in_degrees(const OGRSpatialReference& system, const Box& extent, const std::string& source)
{
    std::vector<double> x{(extent.low.x + extent.high.x) / 2};
    std::vector<double> y{(extent.low.y + extent.high.y) / 2};
    if (!Transformation(system, by_code(wgs_84))(x, y))
        refuse(source, Message("the coordinates lie outside the reach of {}", {code_of(system)}),
               "take the right reference system with --crs");
    return {x[0], y[0]};
}

} // namespace

OGRSpatialReference system_of(const OGRSpatialReference* own, const std::string& stated,
                              const std::string& source)
{
    if (!stated.empty()) {
        OGRSpatialReference system;
        if (system.SetFromUserInput(stated.c_str()) != OGRERR_NONE)
            refuse(source, Message("--crs {}: no such reference system", {stated}), "write it as EPSG:3006");
        return east_first(system);
    }
    if (own == nullptr || own->IsEmpty())
        refuse(source, "the layer does not say which reference system its coordinates are of",
               "state it with --crs, for SWEREF 99 TM EPSG:3006");
    if (!own->IsProjected() && !own->IsGeographic())
        refuse(source, "the reference system is neither projected nor of degrees",
               "take the right one with --crs");
    return east_first(*own);
}

std::string code_of(const OGRSpatialReference& system)
{
    const std::unique_ptr<OGRSpatialReference> match(system.FindBestMatch(90, "EPSG", nullptr));
    const auto& known = match ? *match : system;
    const char* authority = known.GetAuthorityName(nullptr);
    const char* code = known.GetAuthorityCode(nullptr);
    if (authority != nullptr && code != nullptr)
        return std::string(authority) + ":" + code;
    const char* name = system.GetName();
    return name == nullptr ? "unnamed" : name;
}

OGRSpatialReference plane_of_measurement(const OGRSpatialReference& system, const Box& extent,
                                         const std::string& source, const std::string& stated)
{
    check_coordinates(system, extent, source);
    if (!stated.empty()) {
        OGRSpatialReference other;
        other.importFromWkt(stated.c_str());
        return east_first(other);
    }
    const auto centre = centre_in_degrees(system, extent, source);
    if (in_sweden(centre))
        return by_code(sweref_99_tm);
    OGRSpatialReference plane;
    plane.SetWellKnownGeogCS("WGS84");
    plane.SetLAEA(std::round(centre.y), std::round(centre.x), 0, 0);
    plane.SetProjCS("Equal area");
    return east_first(plane);
}

Transformation::Transformation(const OGRSpatialReference& from, const OGRSpatialReference& to)
{
    const auto code = code_of(from);
    is_same_ = from.IsSame(&to) != 0 || (code.rfind("EPSG:", 0) == 0 && code == code_of(to));
    if (is_same_)
        return;
    transformation_.reset(OGRCreateCoordinateTransformation(&from, &to));
    if (!transformation_)
        throw LayerFailed("no way from " + code_of(from) + " to " + code_of(to) + ": " + last_gdal_message());
}

bool Transformation::operator()(std::vector<double>& x, std::vector<double>& y) const
{
    if (!is_same_ && x.size() > 0 &&
        transformation_->Transform(static_cast<int>(x.size()), x.data(), y.data()) == 0)
        return false;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (!std::isfinite(x[i]) || !std::isfinite(y[i]))
            return false;
    return true;
}

} // namespace byggom
