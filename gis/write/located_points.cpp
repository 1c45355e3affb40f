#include "gis/write/located_points.hpp"

#include "gis/overlap/locate.hpp"
#include "gis/read/open_layer.hpp"
#include "gis/read/place.hpp"
#include "gis/read/reference_system.hpp"
#include "gis/write/geopackage_there.hpp"
#include "gis/write/output_file.hpp"
#include "gis/write/packed_index.hpp"
#include "libpackage/problem/problem.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace byggom {
namespace {

constexpr std::size_t features_a_batch = 65'536;
constexpr std::array<const char*, 3> own_fields{"area_code", "area_name", "area_distance"};

/// The name a column of our own gets: another one, where the points have it already.
std::string free_name(OGRLayer& layer, const std::string& wanted)
{
    const bool taken = layer.GetLayerDefn()->GetFieldIndex(wanted.c_str()) >= 0;
    return taken ? free_name(layer, "own_" + wanted) : wanted;
}

/// The authority's own definition where there is one: files of others keep it with small differences, and the
/// layer would get a private number.
OGRSpatialReference clean(const OGRSpatialReference& system)
{
    OGRSpatialReference listed;
    const bool is_listed = listed.SetFromUserInput(code_of(system).c_str()) == OGRERR_NONE;
    CPLErrorReset();
    return is_listed ? east_first(listed) : system;
}

const char* driver_of(const std::string& path)
{
    if (ends_with(path, ".fgb"))
        return "FlatGeobuf";
    return ends_with(path, ".csv") ? "CSV" : "GPKG";
}

class LocatedWriter {
public:
    LocatedWriter(const Zones& zones, const AreaSource& source, const LocatedPointsToWrite& wanted,
                  const std::string& path)
        : zones_(zones), wanted_(wanted), path_(path), source_path_(source.path),
          read_from_(open_for_reading(source.path)), from_(layer_of(*read_from_, source, has_places)),
          system_(system_of(from_.GetSpatialRef(), source.crs, source.path)),
          to_plane_(system_, plane_of(zones)), locate_(zones.polygons, wanted.threads), file_(path),
          driver_(driver_of(path)), written_(create(driver_, file_.name(), path))
    {}

    LocatedPoints write()
    {
        make_layer();
        const bool in_steps = written_->StartTransaction() == OGRERR_NONE;
        from_.ResetReading();
        while (read_batch())
            write_batch();
        demand(!in_steps || written_->CommitTransaction() == OGRERR_NONE, path_);
        close(std::move(written_), path_);
        if (packed_)
            write_packed_index(file_.name(), {wanted_.name, geometry_, id_}, boxes_, path_);
        file_.take_its_place();
        return counts_;
    }

private:
    static OGRSpatialReference plane_of(const Zones& zones)
    {
        OGRSpatialReference plane;
        plane.importFromWkt(zones.plane.c_str());
        return east_first(plane);
    }

    void make_layer()
    {
        const bool is_geopackage = std::string(driver_) == "GPKG";
        packed_ = is_geopackage && from_.GetFeatureCount() > static_cast<GIntBig>(most_indexed_by_gdal);
        geometry_ = free_name(from_, "geom");
        id_ = free_name(from_, "fid");
        std::vector<std::string> options;
        if (is_geopackage)
            options = {"GEOMETRY_NAME=" + geometry_, "FID=" + id_, "IDENTIFIER=" + wanted_.title,
                       "DESCRIPTION=" + wanted_.description,
                       packed_ ? "SPATIAL_INDEX=NO" : "SPATIAL_INDEX=YES"};
        else if (std::string(driver_) == "CSV")
            options = {wkbFlatten(from_.GetGeomType()) == wkbPoint ? "GEOMETRY=AS_XY" : "GEOMETRY=AS_WKT",
                       "STRING_QUOTING=IF_NEEDED"};
        auto system = clean(system_);
        layer_ = written_->CreateLayer(wanted_.name.c_str(), &system, from_.GetGeomType(),
                                       options_of(options).List());
        demand(layer_ != nullptr, path_);
        if (is_geopackage)
            demand(layer_->SetMetadataItem(written_by, this_program) == CE_None, path_);
        auto* definition = from_.GetLayerDefn();
        for (int i = 0; i < definition->GetFieldCount(); ++i) {
            const std::string name = definition->GetFieldDefn(i)->GetNameRef();
            const bool is_own = std::find(own_fields.begin(), own_fields.end(), name) != own_fields.end();
            fields_.push_back(is_own ? -1 : next_field_++);
            if (!is_own)
                demand(layer_->CreateField(definition->GetFieldDefn(i)) == OGRERR_NONE, path_);
        }
        add_own_field("area_code", OFTString);
        add_own_field("area_name", OFTString);
        if (wanted_.reach > 0.0)
            add_own_field("area_distance", OFTReal);
    }

    void add_own_field(const char* name, OGRFieldType type)
    {
        OGRFieldDefn field(name, type);
        demand(layer_->CreateField(&field) == OGRERR_NONE, path_);
    }

    bool read_batch()
    {
        batch_.clear();
        while (batch_.size() < features_a_batch) {
            OGRFeatureUniquePtr feature{from_.GetNextFeature()};
            if (!feature)
                break;
            batch_.push_back(std::move(feature));
        }
        return !batch_.empty();
    }

    void write_batch()
    {
        constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
        std::vector<std::size_t> whose; ///< feature of each place
        std::vector<Point> placed;
        for (std::size_t i = 0; i < batch_.size(); ++i)
            if (const auto place = place_of(batch_[i]->GetGeometryRef())) {
                whose.push_back(i);
                placed.push_back(*place);
            }
        move_all(placed, to_plane_, source_path_);
        std::vector<Point> points(batch_.size(), {nowhere, nowhere});
        for (std::size_t i = 0; i < whose.size(); ++i)
            points[whose[i]] = placed[i];
        const auto areas = located(locate_, points, wanted_.threads);
        for (std::size_t i = 0; i < batch_.size(); ++i)
            write_feature(*batch_[i], points[i], areas[i]);
    }

    void write_feature(OGRFeature& read, const Point& point, std::optional<std::uint32_t> area)
    {
        OGRFeature feature(layer_->GetLayerDefn());
        feature.SetFieldsFrom(&read, fields_.data(), TRUE);
        ++counts_.points;
        std::optional<double> distance = area ? std::optional(0.0) : std::nullopt;
        if (!std::isfinite(point.x)) {
            ++counts_.without_place;
        } else if (!area) {
            ++counts_.outside;
            const auto near = wanted_.reach > 0.0 ? locate_.nearest(point, wanted_.reach) : std::nullopt;
            if (near) {
                ++counts_.nearest;
                area = near->area;
                distance = near->distance;
            }
        }
        if (area) {
            feature.SetField(next_field_, zones_.table.codes[*area].c_str());
            feature.SetField(next_field_ + 1, zones_.table.names[*area].c_str());
        }
        if (distance && wanted_.reach > 0.0)
            feature.SetField(next_field_ + 2, *distance);
        note_box(read);
        feature.SetGeometryDirectly(read.StealGeometry());
        demand(layer_->CreateFeature(&feature) == OGRERR_NONE, path_);
        if (packed_ && !boxes_.empty() && boxes_.back().id == 0)
            boxes_.back().id = feature.GetFID();
    }

    /// The number comes when the feature is written.
    void note_box(OGRFeature& read)
    {
        const auto* geometry = read.GetGeometryRef();
        if (!packed_ || geometry == nullptr || geometry->IsEmpty() != 0)
            return;
        OGREnvelope extent;
        geometry->getEnvelope(&extent);
        boxes_.push_back({0, {{extent.MinX, extent.MinY}, {extent.MaxX, extent.MaxY}}});
    }

    const Zones& zones_;
    const LocatedPointsToWrite& wanted_;
    const std::string& path_;
    const std::string& source_path_;
    Dataset read_from_;
    OGRLayer& from_;
    OGRSpatialReference system_;
    Transformation to_plane_;
    Locator locate_;
    FileBeside file_;
    const char* driver_;
    Dataset written_;
    OGRLayer* layer_ = nullptr;
    bool packed_ = false;
    std::string geometry_;
    std::string id_;
    std::vector<int> fields_; ///< of each field read, its place among those written; -1: left out
    int next_field_ = 0;      ///< behind the points' own
    std::vector<OGRFeatureUniquePtr> batch_;
    std::vector<IndexedBox> boxes_;
    LocatedPoints counts_;
};

} // namespace

LocatedPoints write_located_points(const Zones& zones, const AreaSource& points,
                                   const LocatedPointsToWrite& wanted, const std::string& path)
{
    const Moment moment(wanted.moment);
    return LocatedWriter(zones, points, wanted, path).write();
}

} // namespace byggom
