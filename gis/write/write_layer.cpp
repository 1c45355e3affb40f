#include "gis/write/write_layer.hpp"

#include "gis/layer_failed.hpp"
#include "gis/read/gdal_handle.hpp"
#include "gis/read/outline.hpp"
#include "gis/read/reference_system.hpp"
#include "gis/write/geopackage_there.hpp"
#include "gis/write/output_file.hpp"
#include "gis/write/packed_index.hpp"
#include "gis/write/qgis_project.hpp"
#include "gis/write/qgis_style.hpp"

#include <cpl_vsi.h>

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

void create_field(OGRLayer& layer, const std::string& name, OGRFieldType type, const std::string& path)
{
    OGRFieldDefn field(name.c_str(), type);
    demand(layer.CreateField(&field) == OGRERR_NONE, path);
}

void add_fields(OGRLayer& layer, const AreaTable& table, const std::string& path)
{
    for (const char* name : {"area_code", "area_name", "edition"})
        create_field(layer, name, OFTString, path);
    for (const auto& column : table.columns)
        create_field(layer, column.name, OFTReal, path);
    for (const auto& texts : table.texts)
        create_field(layer, texts.name, OFTString, path);
}

void set(OGRFeature& feature, int field, const std::optional<double>& value)
{
    if (value)
        feature.SetField(field, *value);
    else
        feature.SetFieldNull(field);
}

OGRFeatureUniquePtr feature_of(OGRLayer& layer, const AreaTable& table, std::size_t area)
{
    OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    feature->SetField(0, table.codes[area].c_str());
    feature->SetField(1, table.names[area].c_str());
    feature->SetField(2, table.edition.c_str());
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        set(*feature, static_cast<int>(i) + 3, table.columns[i].values[area]);
    const auto behind = static_cast<int>(table.columns.size()) + 3;
    for (std::size_t i = 0; i < table.texts.size(); ++i)
        if (!table.texts[i].values[area].empty())
            feature->SetField(static_cast<int>(i) + behind, table.texts[i].values[area].c_str());
    return feature;
}

void write_areas(OGRLayer& layer, const Zones& zones, const AreaTable& table, const std::string& path)
{
    add_fields(layer, table, path);
    for (std::size_t area = 0; area < zones.polygons.size(); ++area) {
        const auto feature = feature_of(layer, table, area);
        feature->SetGeometryDirectly(geometry_of(zones.polygons[area]).release());
        demand(layer.CreateFeature(feature.get()) == OGRERR_NONE, path);
    }
}

void write_table(GDALDataset& dataset, const LongTable& table, const std::string& path)
{
    const auto options = options_of({"ASPATIAL_VARIANT=GPKG_ATTRIBUTES", "DESCRIPTION=" + table.description});
    auto* layer =
        dataset.CreateLayer(table.name.c_str(), nullptr, wkbNone, const_cast<char**>(options.List()));
    demand(layer != nullptr, path);
    for (const auto& field : table.text_fields)
        create_field(*layer, field, OFTString, path);
    for (const auto& field : table.number_fields)
        create_field(*layer, field, OFTReal, path);
    demand(layer->SetMetadataItem(written_by, this_program) == CE_None, path);
    for (const auto& row : table.rows) {
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        int field = 0;
        for (const auto& text : row.texts)
            feature->SetField(field++, text.c_str());
        for (const auto& number : row.numbers)
            set(*feature, field++, number);
        demand(layer->CreateFeature(feature.get()) == OGRERR_NONE, path);
    }
}

std::string quoted(const std::string& text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + "'";
}

void run_sql(GDALDataset& dataset, const std::string& statement, const std::string& path)
{
    CPLErrorReset();
    auto* answer = dataset.ExecuteSQL(statement.c_str(), nullptr, nullptr);
    if (answer != nullptr)
        dataset.ReleaseResultSet(answer);
    demand(CPLGetLastErrorType() < CE_Failure, path);
}

Titles titles_with_index(const LayerToWrite& layer)
{
    Titles titles{{"area_code", "area_code"}, {"area_name", "area_name"}, {"edition", "edition"}};
    for (const auto& column : layer.table.columns)
        titles.emplace_back(column.name, column.name);
    for (const auto& texts : layer.table.texts)
        titles.emplace_back(texts.name, texts.name);
    for (auto& [field, title] : titles)
        for (const auto& [column, stated] : layer.titles)
            if (column == field)
                title = stated;
    return titles;
}

/// QGIS opens the layer styled only if the schema is the empty text, the geometry column has its real name,
/// the table is registered and one style is the default.
void write_styles(GDALDataset& dataset, const LayerToWrite& layer, const std::string& path)
{
    run_sql(dataset,
            "CREATE TABLE IF NOT EXISTS layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
            "f_table_catalog "
            "TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), "
            "styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, "
            "owner TEXT(30), ui TEXT(30), update_time DATETIME DEFAULT "
            "(strftime('%Y-%m-%dT%H:%M:%fZ','now')))",
            path);
    run_sql(dataset,
            "INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description, "
            "last_change) VALUES "
            "('layer_styles', 'attributes', 'layer_styles', 'QGIS layer styles', " +
                quoted(layer.moment) + ")",
            path);
    run_sql(dataset, "DELETE FROM layer_styles WHERE f_table_name = " + quoted(layer.name), path);
    const auto titles = titles_with_index(layer);
    for (std::size_t i = 0; i < layer.styles.size(); ++i) {
        const auto& style = layer.styles[i];
        run_sql(dataset,
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, "
                "styleName, styleQML, styleSLD, useAsDefault, description, owner, update_time) VALUES ('', "
                "'', " +
                    quoted(layer.name) + ", 'geom', " + quoted(style.name) + ", " +
                    quoted(qgis_style(style, titles)) + ", " + quoted(sld_style(style, layer.name)) + ", " +
                    (i == 0 ? "1" : "0") + ", " + quoted(style.title) + ", '', " + quoted(layer.moment) + ")",
                path);
    }
}

/// The features of a layer are numbered from 1, as they come.
std::vector<IndexedBox> boxes_of(const Zones& zones)
{
    std::vector<IndexedBox> boxes;
    boxes.reserve(zones.polygons.size());
    for (std::size_t i = 0; i < zones.polygons.size(); ++i)
        boxes.push_back({static_cast<std::int64_t>(i) + 1, zones.polygons[i].box()});
    return boxes;
}

Box extent_of(const Zones& zones)
{
    Box all = zones.polygons.front().box();
    for (const auto& polygon : zones.polygons) {
        const auto& box = polygon.box();
        all.low = {std::min(all.low.x, box.low.x), std::min(all.low.y, box.low.y)};
        all.high = {std::max(all.high.x, box.high.x), std::max(all.high.y, box.high.y)};
    }
    return all;
}

void write_project(GDALDataset& dataset, const Zones& zones, const LayerToWrite& layer,
                   const OGRSpatialReference& plane, const std::string& path)
{
    const auto file = path.substr(path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1);
    const auto code = code_of(plane);
    const auto authority = code.rfind("EPSG:", 0) == 0 ? code : std::string{};
    run_sql(dataset,
            "CREATE TABLE IF NOT EXISTS qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)",
            path);
    run_sql(dataset,
            "INSERT OR REPLACE INTO qgis_projects VALUES (" + quoted(layer.name) + ", " +
                quoted("{\"last_modified_time\": \"" + layer.moment.substr(0, 19) +
                       "\", \"last_modified_user\": \"\" }") +
                ", " + quoted(qgis_project(layer, file, extent_of(zones), authority)) + ")",
            path);
}

OGRSpatialReference plane_of(const Zones& zones)
{
    OGRSpatialReference plane;
    plane.importFromWkt(zones.plane.c_str());
    return east_first(plane);
}

/// Layer, tables, styles and project, in one transaction where the format has them.
void write_all(GDALDataset& dataset, const Zones& zones, const LayerToWrite& layer, bool is_geopackage,
               bool packed, const std::string& path)
{
    const bool in_one_step = dataset.StartTransaction() == OGRERR_NONE;
    auto plane = plane_of(zones);
    const auto options = is_geopackage ? options_of({"GEOMETRY_NAME=geom", "IDENTIFIER=" + layer.title,
                                                     "DESCRIPTION=" + layer.description, "OVERWRITE=YES",
                                                     packed ? "SPATIAL_INDEX=NO" : "SPATIAL_INDEX=YES"})
                                       : options_of({});
    auto* written =
        dataset.CreateLayer(layer.name.c_str(), &plane, wkbMultiPolygon, const_cast<char**>(options.List()));
    demand(written != nullptr, path);
    write_areas(*written, zones, layer.table, path);
    if (is_geopackage) {
        demand(written->SetMetadataItem(written_by, this_program) == CE_None, path);
        for (const auto& table : layer.tables)
            write_table(dataset, table, path);
        dataset.FlushCache();
        write_styles(dataset, layer, path);
        write_project(dataset, zones, layer, plane, path);
    }
    demand(!in_one_step || dataset.CommitTransaction() == OGRERR_NONE, path);
}

/// A layer more in a workspace: runs and layers of others stay; one of ours that is called so is replaced.
void add_layer(const Zones& zones, const LayerToWrite& layer, const GeopackageThere& there,
               const std::string& path)
{
    std::vector<std::string> names{layer.name};
    for (const auto& table : layer.tables)
        names.push_back(table.name);
    for (const auto& name : names)
        if (std::find(there.foreign.begin(), there.foreign.end(), name) != there.foreign.end())
            throw LayerFailed(
                path + ": holds \"" + name +
                "\", which this program did not write and which would be lost; write to another file");
    start_gdal();
    CPLErrorReset();
    Dataset dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE,
                                      options_of({"GPKG"}).List(), nullptr, nullptr));
    demand(dataset != nullptr, path);
    write_all(*dataset, zones, layer, true, false, path);
    close(std::move(dataset), path);
}

} // namespace

void write_layer(const Zones& zones, const LayerToWrite& layer, const std::string& path)
{
    const Moment moment(layer.moment);
    const bool is_geopackage = !ends_with(path, ".fgb");
    if (const auto there = geopackage_at(path); is_geopackage && there.is_workspace) {
        add_layer(zones, layer, there, path);
        return;
    }
    FileBeside file(path);
    auto dataset = create(is_geopackage ? "GPKG" : "FlatGeobuf", file.name(), path);
    const bool packed = is_geopackage && zones.polygons.size() > most_indexed_by_gdal;
    write_all(*dataset, zones, layer, is_geopackage, packed, path);
    close(std::move(dataset), path);
    if (packed)
        write_packed_index(file.name(), {layer.name, "geom", "fid"}, boxes_of(zones), path);
    file.take_its_place();
}

std::string geojson(const Zones& zones, const LayerToWrite& layer)
{
    const std::string name = "/vsimem/byggom-areas.geojson";
    {
        auto dataset = create("GeoJSON", name, "GeoJSON");
        auto plane = plane_of(zones);
        const auto options = options_of({"RFC7946=YES"});
        auto* written = dataset->CreateLayer(layer.name.c_str(), &plane, wkbMultiPolygon,
                                             const_cast<char**>(options.List()));
        demand(written != nullptr, name);
        write_areas(*written, zones, layer.table, name);
        close(std::move(dataset), name);
    }
    vsi_l_offset size = 0;
    GByte* bytes = VSIGetMemFileBuffer(name.c_str(), &size, TRUE);
    std::string text(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    VSIFree(bytes);
    return text;
}

} // namespace byggom
