#include "gis/write/qgis_project.hpp"

#include "gis/write/qgis_style.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace byggom {
namespace {

/// CRC-32 of ISO 3309, as ZIP has it.
std::uint32_t checksum(const std::string& bytes)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/// Numbers with the lowest byte first, as ZIP has them.
std::string bytes_of(std::uint32_t number, int count)
{
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>((number >> (8U * static_cast<unsigned>(i))) & 0xFFU);
    return bytes;
}

/// A ZIP with one file, stored as it is; its date is the first that ZIP knows.
std::string zip_of(const std::string& name, const std::string& content)
{
    const auto size = static_cast<std::uint32_t>(content.size());
    const auto name_size = static_cast<std::uint32_t>(name.size());
    const std::string common = bytes_of(0, 2) + bytes_of(0, 2) + bytes_of(0, 2) + bytes_of(0x21, 2) +
                               bytes_of(checksum(content), 4) + bytes_of(size, 4) + bytes_of(size, 4) +
                               bytes_of(name_size, 2) + bytes_of(0, 2);
    const std::string local = "PK\x03\x04" + bytes_of(20, 2) + common + name + content;
    const std::string central = "PK\x01\x02" + bytes_of(20, 2) + bytes_of(20, 2) + common + bytes_of(0, 2) +
                                bytes_of(0, 2) + bytes_of(0, 2) + bytes_of(0, 4) + bytes_of(0, 4) + name;
    const std::string end = "PK\x05\x06" + bytes_of(0, 2) + bytes_of(0, 2) + bytes_of(1, 2) + bytes_of(1, 2) +
                            bytes_of(static_cast<std::uint32_t>(central.size()), 4) +
                            bytes_of(static_cast<std::uint32_t>(local.size()), 4) + bytes_of(0, 2);
    return local + central + end;
}

std::string hexadecimal(const std::string& bytes)
{
    static const char* const digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        text += digits[static_cast<unsigned char>(c) >> 4U];
        text += digits[static_cast<unsigned char>(c) & 15U];
    }
    return text;
}

std::string metres(double value)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.0f", value);
    return text.data();
}

/// QGIS reads a system only with a number of its own above 0; any will do beside the authority's.
std::string system_element(const std::string& authority)
{
    if (authority.empty())
        return {};
    const auto code = authority.substr(authority.find(':') + 1);
    return "<spatialrefsys><srsid>971</srsid><srid>" + code + "</srid><authid>" + authority +
           "</authid></spatialrefsys>";
}

struct ProjectLayer {
    std::string id; ///< QGIS passes over one of ten letters or less, and the layer is lost to its tree
    std::string title;
    std::string source;
    std::string renderer;
    std::string titles; ///< of its columns
};

std::string in_tree(const ProjectLayer& layer)
{
    return "<layer-tree-layer id=\"" + layer.id + "\" name=\"" + layer.title + "\" source=\"" + layer.source +
           "\" providerKey=\"ogr\" checked=\"Qt::Checked\" expanded=\"1\"/>";
}

std::string element_of(const ProjectLayer& layer, const std::string& system)
{
    return "<maplayer type=\"vector\" geometry=\"Polygon\" wkbType=\"MultiPolygon\"><id>" + layer.id +
           "</id><datasource>" + layer.source + "</datasource><layername>" + layer.title +
           "</layername><provider encoding=\"UTF-8\">ogr</provider><srs>" + system + "</srs>\n" +
           layer.renderer + layer.titles + "<layerGeometryType>2</layerGeometryType></maplayer>";
}

bool lacks_values(const LayerToWrite& layer)
{
    if (layer.styles.empty())
        return false;
    for (const auto& column : layer.table.columns)
        if (column.name == layer.styles.front().column)
            return std::any_of(column.values.begin(), column.values.end(),
                               [](const auto& value) { return !value; });
    return false;
}

/// The layer in its first style, and below it the areas this style leaves out.
std::vector<ProjectLayer> layers_of(const LayerToWrite& layer, const std::string& file)
{
    const auto source = "./" + xml_text(file) + "|layername=" + xml_text(layer.name);
    const auto titles = column_titles(layer.titles);
    std::vector<ProjectLayer> layers{
        {"areas_with_value", xml_text(layer.styles.empty() ? layer.title : layer.styles.front().title),
         source, layer.styles.empty() ? std::string{} : graduated_renderer(layer.styles.front()), titles}};
    if (lacks_values(layer))
        layers.push_back({"areas_without_value", xml_text(layer.no_value),
                          source + xml_text("|subset=\"" + layer.styles.front().column + "\" IS NULL"),
                          hatched_renderer(), titles});
    return layers;
}

} // namespace

std::string qgis_project_text(const LayerToWrite& layer, const std::string& file, const Box& extent,
                              const std::string& authority)
{
    const auto system = system_element(authority);
    const auto title = xml_text(layer.title);
    std::string tree;
    std::string elements;
    for (const auto& one : layers_of(layer, file)) {
        tree += in_tree(one);
        elements += element_of(one, system);
    }
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis projectname=\"" + title +
           "\" version=\"3.22.0\"><title>" + title + "</title>\n<projectCrs>" + system +
           "</projectCrs>\n<layer-tree-group>" + tree +
           "</layer-tree-group>\n<mapcanvas name=\"theMapCanvas\"><units>meters</units><extent><xmin>" +
           metres(extent.low.x) + "</xmin><ymin>" + metres(extent.low.y) + "</ymin><xmax>" +
           metres(extent.high.x) + "</xmax><ymax>" + metres(extent.high.y) +
           "</ymax></extent></mapcanvas>\n<projectlayers>" + elements +
           "</projectlayers>\n<properties><SpatialRefSys><ProjectionsEnabled "
           "type=\"int\">1</ProjectionsEnabled></SpatialRefSys><Paths><Absolute "
           "type=\"bool\">false</Absolute></Paths></properties></qgis>\n";
}

std::string qgis_project(const LayerToWrite& layer, const std::string& file, const Box& extent,
                         const std::string& authority)
{
    return hexadecimal(zip_of(layer.name + ".qgs", qgis_project_text(layer, file, extent, authority)));
}

} // namespace byggom
