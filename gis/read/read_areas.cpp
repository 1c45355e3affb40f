#include "gis/read/read_areas.hpp"

#include "gis/read/open_layer.hpp"
#include "gis/read/outline.hpp"
#include "gis/read/reference_system.hpp"
#include "gis/read/utf8_text.hpp"
#include "libpackage/area/municipalities.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

constexpr std::size_t examples = 5; ///< so many codes stand for all

bool holds_polygons(OGRwkbGeometryType type)
{
    const auto flat = wkbFlatten(type);
    return flat == wkbPolygon || flat == wkbMultiPolygon || flat == wkbCurvePolygon ||
           flat == wkbMultiSurface || flat == wkbUnknown || flat == wkbGeometryCollection;
}

bool anything(OGRwkbGeometryType /*type*/) { return true; }

/// Codes, names and columns as features come.
class TableReader {
public:
    TableReader(OGRLayer& layer, const AreaSource& source) : keys_(key_fields(layer, source))
    {
        auto* definition = layer.GetLayerDefn();
        for (int i = 0; i < definition->GetFieldCount(); ++i)
            if (i != keys_.code && is_number(*definition->GetFieldDefn(i))) {
                fields_.push_back(i);
                table_.columns.push_back({name_of_field(*definition, i), {}});
            } else if (definition->GetFieldDefn(i)->GetType() == OFTString) {
                text_fields_.push_back(i);
                texts_.push_back({name_of_field(*definition, i), {}});
            }
        notes_.layer = layer.GetName();
        notes_.profile = keys_.profile;
        notes_.code_width = keys_.width;
        if (keys_.code >= 0)
            notes_.code_field = definition->GetFieldDefn(keys_.code)->GetNameRef();
        if (keys_.name >= 0)
            notes_.name_field = definition->GetFieldDefn(keys_.name)->GetNameRef();
        table_.edition = source.edition;
    }

    std::string code(const OGRFeature& feature)
    {
        auto text = keys_.code < 0
                        ? std::to_string(feature.GetFID())
                        : utf8_text(code_text(feature, keys_.code, keys_.width, notes_.padded).c_str(),
                                    notes_.not_utf8);
        auto [code, edition] = region_code(text);
        if (edition.empty())
            edition = stated_edition(feature, keys_);
        if (table_.edition.empty())
            table_.edition = edition;
        auto& seen = notes_.editions;
        if (!edition.empty() && std::find(seen.begin(), seen.end(), edition) == seen.end())
            seen.push_back(edition);
        return code;
    }

    void add(const OGRFeature& feature, std::string code)
    {
        table_.codes.push_back(std::move(code));
        table_.names.push_back(
            keys_.name < 0 ? "" : utf8_text(feature.GetFieldAsString(keys_.name), notes_.not_utf8));
        for (std::size_t i = 0; i < fields_.size(); ++i)
            table_.columns[i].values.push_back(number_of(feature, fields_[i]));
        for (std::size_t i = 0; i < text_fields_.size(); ++i)
            texts_[i].values.push_back(utf8_text(feature.GetFieldAsString(text_fields_[i]), notes_.not_utf8));
    }

    AreaTable take_table()
    {
        if (table_.edition.empty()) {
            const auto shown = edition_of(table_.codes);
            const bool has_year = shown.find(' ') != std::string::npos;
            table_.edition = has_year || keys_.edition.empty() ? shown : keys_.edition;
        }
        return std::move(table_);
    }
    std::vector<AreaTexts> take_texts() { return std::move(texts_); }
    ReadNotes& notes() { return notes_; }

private:
    std::string name_of_field(OGRFeatureDefn& definition, int field)
    {
        return utf8_text(definition.GetFieldDefn(field)->GetNameRef(), notes_.not_utf8);
    }

    KeyFields keys_;
    std::vector<int> fields_;
    std::vector<int> text_fields_;
    std::vector<AreaTexts> texts_;
    AreaTable table_;
    ReadNotes notes_;
};

Polygon moved(const OGRGeometry& geometry, const Transformation& transformation, const AreaSource& source)
{
    const auto from = outline(geometry);
    Polygon result;
    for (std::size_t i = 0; i < from.rings().size(); ++i) {
        std::vector<double> x;
        std::vector<double> y;
        for (const auto& point : from.rings()[i]) {
            x.push_back(point.x);
            y.push_back(point.y);
        }
        if (!transformation(x, y))
            throw InvalidInput({{{source.path, 0, 0},
                                 "",
                                 "a point of an outline lies outside the reach of its reference system",
                                 "take the right one with --crs"}});
        Ring ring;
        for (std::size_t k = 0; k < x.size(); ++k)
            ring.push_back({x[k], y[k]});
        result.add(std::move(ring), from.is_hole(i));
    }
    return result;
}

/// The outline in the plane, valid.
Polygon measured(const OGRGeometry& geometry, const Transformation& transformation, const AreaSource& source,
                 const std::string& code, ReadNotes& notes)
{
    auto polygon = moved(geometry, transformation, source);
    if (polygon.empty())
        return polygon;
    const auto in_plane = geometry_of(polygon);
    if (in_plane->IsValid() != 0)
        return polygon;
    ++notes.repaired;
    notes.repaired_from += polygon.area();
    polygon = outline(*repaired(*in_plane));
    notes.repaired_to += polygon.area();
    if (notes.repaired_codes.size() < examples)
        notes.repaired_codes.push_back(code);
    return polygon;
}

/// Areas whose code names a Swedish municipality and that lie outside the country's box in SWEREF 99 TM.
std::vector<std::string> far_from_sweden(const Zones& zones)
{
    const Box sweden{{200'000.0, 6'100'000.0}, {980'000.0, 7'720'000.0}};
    const bool in_sweden = zones.notes.measured_in == "EPSG:3006";
    std::vector<std::string> far;
    for (std::size_t i = 0; i < zones.polygons.size(); ++i)
        if (!municipality_name(zones.table.codes[i]).empty() &&
            (!in_sweden || !zones.polygons[i].box().touches(sweden)))
            far.push_back(zones.table.codes[i]);
    return far;
}

Box extent_of(OGRLayer& layer, const AreaSource& source)
{
    OGREnvelope extent;
    if (layer.GetFeatureCount() == 0 || layer.GetExtent(&extent) != OGRERR_NONE)
        throw InvalidInput({{{source.path, 0, 0}, layer.GetName(), "the layer is empty", ""}});
    return {{extent.MinX, extent.MinY}, {extent.MaxX, extent.MaxY}};
}

} // namespace

Zones read_areas(const AreaSource& source)
{
    const auto dataset = open_for_reading(source.path);
    auto& layer = layer_of(*dataset, source, holds_polygons);
    const auto extent = extent_of(layer, source);
    const auto system = system_of(layer.GetSpatialRef(), source.crs, source.path);
    const auto plane = plane_of_measurement(system, extent, source.path, source.plane);
    const Transformation transformation(system, plane);
    TableReader reader(layer, source);
    reader.notes().crs = code_of(system);
    reader.notes().measured_in = code_of(plane);
    Zones zones;
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        auto code = reader.code(*feature);
        const auto* geometry = feature->GetGeometryRef();
        auto polygon = geometry == nullptr
                           ? Polygon{}
                           : measured(*geometry, transformation, source, code, reader.notes());
        if (polygon.empty()) {
            reader.notes().without_outline.push_back(std::move(code));
            continue;
        }
        reader.add(*feature, std::move(code));
        for (const auto& ring : polygon.rings())
            reader.notes().vertices += ring.size();
        zones.polygons.push_back(std::move(polygon));
    }
    if (zones.polygons.empty())
        throw InvalidInput(
            {{{source.path, 0, 0}, layer.GetName(), "no area of the layer has an outline", ""}});
    zones.table = reader.take_table();
    zones.texts = reader.take_texts();
    zones.notes = reader.notes();
    zones.source = source.path;
    if (source.plane.empty())
        zones.notes.far = far_from_sweden(zones);
    char* text = nullptr;
    plane.exportToWkt(&text);
    zones.plane = text == nullptr ? "" : text;
    zones.notes.plane = zones.plane;
    CPLFree(text);
    return zones;
}

std::vector<std::string> texts_of(const Zones& zones, const std::string& field)
{
    std::string there;
    for (const auto& text : zones.texts) {
        if (text.name == field)
            return text.values;
        there += (there.empty() ? "" : ", ") + text.name;
    }
    throw InvalidInput({{{zones.source, 0, 0},
                         field,
                         "the layer has no such field of text",
                         there.empty() ? "" : "it has " + there}});
}

AreaTable read_table(const AreaSource& source)
{
    const auto dataset = open_for_reading(source.path);
    auto& layer = layer_of(*dataset, source, anything);
    TableReader reader(layer, source);
    if (reader.notes().code_field.empty())
        throw InvalidInput({{{source.path, 0, 0},
                             layer.GetName(),
                             "no field is known as the code of an area",
                             "name it with --statistics-code"}});
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()})
        reader.add(*feature, reader.code(*feature));
    return reader.take_table();
}

} // namespace byggom
