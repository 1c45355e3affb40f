#include "gis/write/qgis_style.hpp"

#include <array>
#include <charconv>
#include <cstdlib>

namespace byggom {
namespace {

const char* const border = "90,90,90,255";

/// In the fewest digits that give the same number again: a limit must hold the value it was taken from.
std::string number(double value)
{
    std::array<char, 40> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

/// "215,48,31,255" for "#d7301f".
std::string rgba(const std::string& colour)
{
    const auto part = [&](std::size_t place) {
        return std::to_string(std::strtol(colour.substr(place, 2).c_str(), nullptr, 16));
    };
    return part(1) + "," + part(3) + "," + part(5) + ",255";
}

/// A property in the form of old QGIS and of new.
std::string option(const std::string& name, const std::string& value)
{
    return "<Option name=\"" + name + "\" type=\"QString\" value=\"" + value + "\"/>";
}
std::string prop(const std::string& name, const std::string& value)
{
    return "<prop k=\"" + name + "\" v=\"" + value + "\"/>";
}

std::string symbol(const std::string& name, const std::string& colour, const std::string& style = "solid")
{
    const std::array<std::pair<const char*, std::string>, 4> properties{
        {{"color", colour}, {"outline_color", border}, {"outline_width", "0.1"}, {"style", style}}};
    std::string options;
    std::string props;
    for (const auto& [key, value] : properties) {
        options += option(key, value);
        props += prop(key, value);
    }
    return "   <symbol type=\"fill\" name=\"" + name +
           "\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\"><layer class=\"SimpleFill\" enabled=\"1\" "
           "locked=\"0\" pass=\"0\"><Option type=\"Map\">" +
           options + "</Option>" + props + "</layer></symbol>\n";
}

std::string range(const MapClass& one, std::size_t place)
{
    return "   <range lower=\"" + number(one.lower) + "\" upper=\"" + number(one.upper) + "\" symbol=\"" +
           std::to_string(place) + "\" label=\"" + xml_text(one.label) + "\" render=\"true\"/>\n";
}

/// A value on a break belongs to the lower class, as QGIS has it.
std::string sld_rule(const MapStyle& style, const MapClass& one, bool is_first)
{
    const auto bound = [&](const char* kind, double value) {
        return std::string("<ogc:") + kind + "><ogc:PropertyName>" + xml_text(style.column) +
               "</ogc:PropertyName><ogc:Literal>" + number(value) + "</ogc:Literal></ogc:" + kind + ">";
    };
    return "<se:Rule><se:Name>" + xml_text(one.label) + "</se:Name><ogc:Filter><ogc:And>" +
           bound(is_first ? "PropertyIsGreaterThanOrEqualTo" : "PropertyIsGreaterThan", one.lower) +
           bound("PropertyIsLessThanOrEqualTo", one.upper) +
           "</ogc:And></ogc:Filter><se:PolygonSymbolizer><se:Fill><se:SvgParameter name=\"fill\">" +
           one.colour +
           "</se:SvgParameter></se:Fill><se:Stroke><se:SvgParameter name=\"stroke\">#5a5a5a"
           "</se:SvgParameter><se:SvgParameter name=\"stroke-width\">0.4</se:SvgParameter></se:Stroke>"
           "</se:PolygonSymbolizer></se:Rule>\n";
}

} // namespace

std::string xml_text(const std::string& text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else
            safe += c;
    }
    return safe;
}

std::string graduated_renderer(const MapStyle& style)
{
    std::string ranges;
    std::string symbols;
    for (std::size_t i = 0; i < style.classes.size(); ++i) {
        ranges += range(style.classes[i], i);
        symbols += symbol(std::to_string(i), rgba(style.classes[i].colour));
    }
    return " <renderer-v2 type=\"graduatedSymbol\" attr=\"" + xml_text(style.column) +
           "\" graduatedMethod=\"GraduatedColor\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">\n"
           "  <ranges>\n" +
           ranges + "  </ranges>\n  <symbols>\n" + symbols + "  </symbols>\n </renderer-v2>\n";
}

std::string column_titles(const Titles& titles)
{
    std::string text = " <aliases>\n";
    for (std::size_t i = 0; i < titles.size(); ++i)
        text += "  <alias field=\"" + xml_text(titles[i].first) + "\" index=\"" + std::to_string(i + 1) +
                "\" name=\"" + xml_text(titles[i].second) + "\"/>\n";
    return text + " </aliases>\n";
}

std::string hatched_renderer()
{
    return " <renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">\n"
           "  <symbols>\n" +
           symbol("0", "158,158,158,255", "b_diagonal") + "  </symbols>\n </renderer-v2>\n";
}

std::string qgis_style(const MapStyle& style, const Titles& titles)
{
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22.0\" "
           "styleCategories=\"Symbology|Fields\">\n" +
           graduated_renderer(style) + column_titles(titles) +
           " <layerGeometryType>2</layerGeometryType>\n</qgis>\n";
}

std::string sld_style(const MapStyle& style, const std::string& layer)
{
    std::string rules;
    for (std::size_t i = 0; i < style.classes.size(); ++i)
        rules += sld_rule(style, style.classes[i], i == 0);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<StyledLayerDescriptor version=\"1.1.0\" "
           "xmlns=\"http://www.opengis.net/sld\" xmlns:ogc=\"http://www.opengis.net/ogc\" "
           "xmlns:se=\"http://www.opengis.net/se\"><NamedLayer><se:Name>" +
           xml_text(layer) + "</se:Name><UserStyle><se:Name>" + xml_text(style.name) +
           "</se:Name><se:FeatureTypeStyle>\n" + rules +
           "</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>\n";
}

} // namespace byggom
