#include "gis/read/point_batches.hpp"

#include "gis/layer_failed.hpp"
#include "gis/read/gdal_handle.hpp"

#include <ogr_recordbatch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

namespace byggom {
namespace {

/// Frees what a stream, schema or array of Arrow's holds.
template <class Arrow>
class Held {
public:
    Held() : held_{} {}
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held()
    {
        if (held_.release != nullptr)
            held_.release(&held_);
    }
    Arrow* operator->() { return &held_; }
    Arrow* get() { return &held_; }

private:
    Arrow held_;
};

/// While it lives, the layer hands out the geometry and these fields alone.
class OnlyFields {
public:
    OnlyFields(OGRLayer& layer, const std::vector<int>& fields) : layer_(layer)
    {
        std::vector<std::string> others{"OGR_STYLE"};
        auto* definition = layer.GetLayerDefn();
        const int first = fields.empty() ? 1 : 0; // GDAL 3.6 hands out no geometry where it has no field to
        for (int i = first; i < definition->GetFieldCount(); ++i)
            if (std::find(fields.begin(), fields.end(), i) == fields.end())
                others.emplace_back(definition->GetFieldDefn(i)->GetNameRef());
        std::vector<const char*> names;
        for (const auto& name : others)
            names.push_back(name.c_str());
        names.push_back(nullptr);
        layer_.SetIgnoredFields(names.data());
    }
    OnlyFields(const OnlyFields&) = delete;
    OnlyFields& operator=(const OnlyFields&) = delete;
    ~OnlyFields() { layer_.SetIgnoredFields(nullptr); }

private:
    OGRLayer& layer_;
};

bool is_set(const ArrowArray& array, std::int64_t row)
{
    const auto* bits = static_cast<const std::uint8_t*>(array.buffers[0]);
    const auto place = row + array.offset;
    return bits == nullptr || (bits[place / 8] >> (place % 8) & 1) != 0;
}

template <class Number>
double number_at(const ArrowArray& array, std::int64_t row)
{
    return static_cast<double>(static_cast<const Number*>(array.buffers[1])[row + array.offset]);
}

using NumberAt = double (*)(const ArrowArray&, std::int64_t);

/// How the numbers of a column are stored; null where they are none.
NumberAt reader_of(std::string_view format)
{
    if (format == "g")
        return number_at<double>;
    if (format == "f")
        return number_at<float>;
    if (format == "l")
        return number_at<std::int64_t>;
    if (format == "i")
        return number_at<std::int32_t>;
    return format == "s" ? number_at<std::int16_t> : nullptr;
}

double coordinate(const std::uint8_t* bytes, bool low_byte_first)
{
    std::array<std::uint8_t, sizeof(double)> own{};
    std::copy(bytes, bytes + own.size(), own.begin());
    if (!low_byte_first)
        std::reverse(own.begin(), own.end());
    double value = 0.0;
    std::memcpy(&value, own.data(), own.size());
    return value;
}

/// The point of a well-known binary; nothing where it is empty. A third coordinate is left out.
std::optional<Point> point_of(const std::uint8_t* bytes, std::int64_t size)
{
    constexpr std::int64_t size_of_point = 1 + 4 + 2 * 8;
    if (size < size_of_point)
        return std::nullopt;
    const bool low_byte_first = bytes[0] == 1;
    const Point point{coordinate(bytes + 5, low_byte_first), coordinate(bytes + 13, low_byte_first)};
    return std::isfinite(point.x) && std::isfinite(point.y) ? std::optional(point) : std::nullopt;
}

std::optional<Point> point_at(const ArrowArray& array, std::int64_t row)
{
    if (!is_set(array, row))
        return std::nullopt;
    const auto* ends = static_cast<const std::int32_t*>(array.buffers[1]) + array.offset;
    return point_of(static_cast<const std::uint8_t*>(array.buffers[2]) + ends[row],
                    ends[row + 1] - ends[row]);
}

/// Where the columns of a batch stand.
struct Places {
    int geometry = -1;
    std::vector<int> numbers; ///< of each field
    std::vector<NumberAt> readers;
    bool are_complete() const
    {
        return geometry >= 0 && std::find(numbers.begin(), numbers.end(), -1) == numbers.end() &&
               std::find(readers.begin(), readers.end(), nullptr) == readers.end();
    }
};

Places places_in(const ArrowSchema& schema, OGRLayer& layer, const std::vector<int>& fields)
{
    Places places{-1, std::vector<int>(fields.size(), -1), std::vector<NumberAt>(fields.size(), nullptr)};
    const std::string_view geometry = layer.GetGeometryColumn();
    for (int i = 0; i < schema.n_children; ++i) {
        const auto& child = *schema.children[i];
        const std::string_view name = child.name;
        const std::string_view format = child.format;
        if (format == "z" && (name == geometry || name == "wkb_geometry"))
            places.geometry = i;
        for (std::size_t field = 0; field < fields.size(); ++field)
            if (name == layer.GetLayerDefn()->GetFieldDefn(fields[field])->GetNameRef()) {
                places.numbers[field] = i;
                places.readers[field] = reader_of(format);
            }
    }
    return places;
}

void add_batch(const ArrowArray& batch, const Places& places, PlacedPoints& points)
{
    const auto& geometries = *batch.children[places.geometry];
    for (std::int64_t row = batch.offset; row < batch.offset + batch.length; ++row) {
        const auto point = point_at(geometries, row);
        if (!point) {
            ++points.without_place;
            continue;
        }
        points.points.push_back(*point);
        for (std::size_t i = 0; i < places.numbers.size(); ++i) {
            const auto& column = *batch.children[places.numbers[i]];
            const double number = is_set(column, row) ? places.readers[i](column, row)
                                                      : std::numeric_limits<double>::quiet_NaN();
            points.columns[i].values.push_back(std::isfinite(number) ? std::optional(number) : std::nullopt);
        }
    }
}

} // namespace

bool read_in_batches(OGRLayer& layer, const std::vector<int>& fields, PlacedPoints& points)
{
    if (wkbFlatten(layer.GetGeomType()) != wkbPoint || layer.TestCapability(OLCFastGetArrowStream) == 0)
        return false;
    const OnlyFields only(layer, fields);
    Held<ArrowArrayStream> stream;
    const CPLStringList options(CSLSetNameValue(nullptr, "INCLUDE_FID", "NO"));
    if (!layer.GetArrowStream(stream.get(), options.List()))
        return false;
    Held<ArrowSchema> schema;
    if (stream->get_schema(stream.get(), schema.get()) != 0)
        return false;
    const auto places = places_in(*schema.get(), layer, fields);
    if (!places.are_complete())
        return false;
    for (;;) {
        Held<ArrowArray> batch;
        if (stream->get_next(stream.get(), batch.get()) != 0)
            throw LayerFailed(std::string(layer.GetName()) + ": cannot be read: " + last_gdal_message());
        if (batch->release == nullptr)
            return true;
        add_batch(*batch.get(), places, points);
    }
}

} // namespace byggom
