#include "gis/read/open_layer.hpp"

#include "gis/read/profile.hpp"
#include "libpackage/problem/problem.hpp"

#include <array>
#include <cmath>
#include <utility>

namespace byggom {
namespace {

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

[[noreturn]] void refuse(const AreaSource& source, std::string field, std::string what, std::string hint)
{
    throw InvalidInput({{{source.path, 0, 0}, std::move(field), std::move(what), std::move(hint)}});
}

int named_field(OGRLayer& layer, const AreaSource& source, const std::string& name)
{
    const std::array<std::string_view, 1> wanted{name};
    const auto fields = field_names(layer);
    const int place = find_field(fields, wanted);
    if (place < 0)
        refuse(source, name, "the layer has no such field", "it has " + listed(fields));
    return place;
}

const Profile* profile_for(OGRLayer& layer, const AreaSource& source)
{
    if (source.profile.empty())
        return detected_profile(field_names(layer));
    if (const auto* profile = profile_called(source.profile))
        return profile;
    std::vector<std::string> names;
    for (const auto& profile : profiles())
        names.emplace_back(profile.name);
    refuse(source, "--profile", source.profile + ": no such profile", "one of " + listed(names));
}

std::string digits_of(const OGRFeature& feature, int field, OGRFieldType type)
{
    const double number = feature.GetFieldAsDouble(field);
    const bool is_whole = std::isfinite(number) && number == std::floor(number) && std::abs(number) < 1e15;
    if (type == OFTReal && is_whole)
        return std::to_string(static_cast<long long>(number));
    return feature.GetFieldAsString(field);
}

std::string trimmed(std::string text)
{
    const auto first = text.find_first_not_of(" \t");
    const auto last = text.find_last_not_of(" \t");
    return first == std::string::npos ? std::string{} : text.substr(first, last - first + 1);
}

} // namespace

OGRLayer& layer_of(GDALDataset& dataset, const AreaSource& source, bool (*could_be)(OGRwkbGeometryType))
{
    std::vector<std::string> names;
    std::vector<OGRLayer*> fitting;
    for (auto* layer : dataset.GetLayers()) {
        names.emplace_back(layer->GetName());
        if (source.layer == layer->GetName())
            return *layer;
        if (could_be(layer->GetGeomType()))
            fitting.push_back(layer);
    }
    if (!source.layer.empty()) // databases list tables with geometries alone
        if (auto* unlisted = dataset.GetLayerByName(source.layer.c_str()))
            return *unlisted;
    if (!source.layer.empty())
        refuse(source, "--layer", source.layer + ": no such layer", "there is " + listed(names));
    if (fitting.size() > 1)
        refuse(source, "", "several layers could be meant",
               "name one with --layer (of statistics --statistics-layer, of points --points-layer): " +
                   listed(names));
    if (fitting.empty())
        refuse(source, "", names.empty() ? "holds no layer" : "no layer with what is looked for",
               names.empty()        ? ""
               : could_be(wkbPoint) ? "there is " + listed(names) +
                                          "; of a table, name its columns of coordinates with --x and --y"
                                    : "there is " + listed(names));
    return *fitting.front();
}

std::vector<std::string> field_names(OGRLayer& layer)
{
    std::vector<std::string> names;
    auto* definition = layer.GetLayerDefn();
    for (int i = 0; i < definition->GetFieldCount(); ++i)
        names.emplace_back(definition->GetFieldDefn(i)->GetNameRef());
    return names;
}

KeyFields key_fields(OGRLayer& layer, const AreaSource& source)
{
    KeyFields keys;
    const auto fields = field_names(layer);
    const auto* profile = profile_for(layer, source);
    if (profile != nullptr) {
        keys.code = find_field(fields, profile->code_fields);
        keys.name = find_field(fields, profile->name_fields);
        keys.width = profile->code_width;
        keys.profile = profile->name;
        keys.edition = edition_in(source.profile.empty() ? layer.GetName() : source.profile);
        if (keys.edition.empty())
            keys.edition = profile->edition;
        if (keys.code < 0)
            refuse(source, "--profile", source.profile + ": the layer has none of its fields",
                   "it has " + listed(fields));
    }
    if (!source.code_field.empty()) {
        keys.code = named_field(layer, source, source.code_field);
        keys.width = source.code_width;
        keys.profile.clear();
        keys.edition.clear();
    }
    if (keys.name == keys.code)
        keys.name = -1;
    if (!source.name_field.empty())
        keys.name = named_field(layer, source, source.name_field);
    return keys;
}

std::string code_text(const OGRFeature& feature, int field, int width, std::size_t& padded)
{
    if (feature.IsFieldSetAndNotNull(field) == 0)
        return {};
    const auto type = feature.GetFieldDefnRef(field)->GetType();
    if (type == OFTString)
        return trimmed(feature.GetFieldAsString(field));
    auto text = digits_of(feature, field, type);
    if (text.size() < static_cast<std::size_t>(width)) {
        text.insert(0, static_cast<std::size_t>(width) - text.size(), '0');
        ++padded;
    }
    return text;
}

std::string stated_edition(const OGRFeature& feature, const KeyFields& keys)
{
    if (const int own = feature.GetFieldIndex("edition"); own >= 0)
        return feature.GetFieldAsString(own);
    const auto kind = keys.profile.substr(0, keys.profile.find(' '));
    if (kind != "DeSO" && kind != "RegSO")
        return {};
    for (const char* field : {"version", "referensdatum"}) {
        const int place = feature.GetFieldIndex(field);
        const std::string text = place < 0 ? "" : feature.GetFieldAsString(place);
        const auto year = text.substr(0, 4);
        if (year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos)
            return kind + " " + year;
    }
    return {};
}

std::optional<double> number_of(const OGRFeature& feature, int field)
{
    if (feature.IsFieldSetAndNotNull(field) == 0)
        return std::nullopt;
    const double number = feature.GetFieldAsDouble(field);
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool is_number(const OGRFieldDefn& field)
{
    const auto type = field.GetType();
    return type == OFTInteger || type == OFTInteger64 || type == OFTReal;
}

} // namespace byggom
