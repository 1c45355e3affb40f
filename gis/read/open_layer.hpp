#pragma once

#include "gis/read/area_source.hpp"
#include "gis/read/gdal_handle.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// The layer a source means: the one named, else the only one with the kind of geometry wanted.
/// \param could_be  whether a layer with this type of geometry is one that could be meant
/// \throws InvalidInput naming the layers there are
OGRLayer& layer_of(GDALDataset& dataset, const AreaSource& source, bool (*could_be)(OGRwkbGeometryType));

/// The names of a layer's fields, in their order.
std::vector<std::string> field_names(OGRLayer& layer);

/// Which field is the code and which the name; -1 where there is none.
struct KeyFields {
    int code = -1;
    int name = -1;
    int width = 0; ///< digits of a code given as a number
    std::string profile;
    std::string edition;
};
/// \throws InvalidInput where a named field or profile is not there
KeyFields key_fields(OGRLayer& layer, const AreaSource& source);

/// A code as text: a number without decimals, with leading zeros up to `width`.
/// \param padded  counts the codes that got zeros
std::string code_text(const OGRFeature& feature, int field, int width, std::size_t& padded);

/// The year or edition a layer states in a field of its own ("2025_v2"), with the kind of its division.
std::string stated_edition(const OGRFeature& feature, const KeyFields& keys);

/// A number of a field, or nothing where it is not set.
std::optional<double> number_of(const OGRFeature& feature, int field);
/// Whether a field holds numbers.
bool is_number(const OGRFieldDefn& field);

} // namespace byggom
