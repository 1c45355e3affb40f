#pragma once

#include "gis/write/map_style.hpp"

#include <string>
#include <utility>
#include <vector>

namespace byggom {

/// Titles of a layer's columns, in their order: (field, title).
using Titles = std::vector<std::pair<std::string, std::string>>;

/// A style in the form QGIS keeps (QML): a graduated map with the columns' titles. Areas without a value are
/// not drawn.
std::string qgis_style(const MapStyle& style, const Titles& titles);

/// Its renderer alone, which a project repeats.
std::string graduated_renderer(const MapStyle& style);
/// The element with the columns' titles.
std::string column_titles(const Titles& titles);
/// The element that hatches what a graduated map leaves out: areas without a value.
std::string hatched_renderer();

/// The same for other programs (SLD 1.1).
std::string sld_style(const MapStyle& style, const std::string& layer);

/// "&lt;" for "<" and so on.
std::string xml_text(const std::string& text);

} // namespace byggom
