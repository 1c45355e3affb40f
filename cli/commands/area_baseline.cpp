#include "cli/commands/area_baseline.hpp"

#include "cli/commands/area_input.hpp"
#include "cli/read/area_baseline.hpp"
#include "cli/read/suggestion.hpp"
#include "libpackage/area/interpolate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace byggom {
namespace {

struct Rate {
    double value;
    std::string note;
};

[[noreturn]] void refuse(const AreaBaseline& baseline, const std::string& field, Message what, Message hint)
{
    throw InvalidInput({{baseline.origin, "area.baseline" + field, std::move(what), std::move(hint)}});
}

/// Numbers of the areas named, added up.
Rate of_codes(const AreaBaseline& baseline, const LoadedAreas& areas, const AreaValues& in_work,
              const AreaValues& people)
{
    double working = 0.0;
    double all = 0.0;
    const auto& codes = areas.table.codes;
    for (const auto& code : baseline.codes) {
        const auto found = std::find(codes.begin(), codes.end(), code);
        if (found == codes.end())
            refuse(baseline, ".codes", Message("there is no area {}", {code}), suggestion(code, codes));
        const auto place = static_cast<std::size_t>(found - codes.begin());
        if (!in_work[place] || !people[place])
            refuse(baseline, ".codes", Message("people or people in work of {} are not known", {code}), "");
        working += *in_work[place];
        all += *people[place];
    }
    if (!(all > 0.0))
        refuse(baseline, ".people", "nobody lives in these areas", "");
    return {working / all, fmt::format("{:.0f} of {:.0f} people of 20 to 64", working, all)};
}

/// The polygon as GDAL takes it without a file.
std::string geojson_of(const AreaBaseline& baseline)
{
    std::string ring;
    for (const auto& [east, north] : baseline.outline)
        ring += fmt::format("[{},{}],", east, north);
    ring += fmt::format("[{},{}]", baseline.outline[0].first, baseline.outline[0].second);
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"area_code":"outline"},)"
           R"("geometry":{"type":"Polygon","coordinates":[[)" +
           ring + "]]}}]}";
}

Rate of_outline(const AreaBaseline& baseline, const LoadedAreas& areas, const AreaValues& in_work,
                const AreaValues& people)
{
    constexpr double enough = 0.5;
    AreaSource drawn;
    drawn.path = geojson_of(baseline);
    drawn.plane = gis().notes(*areas.zones).plane;
    const auto outline = gis().read_areas(drawn);
    const auto weights = gis().area_weights(*areas.zones, *outline, 1);
    const auto rate = interpolate_rate(weights, in_work, people, {})[0];
    if (!rate.value || rate.coverage < enough)
        refuse(baseline, ".outline",
               Message("areas with figures cover {} % of the outline",
                       {std::round(100 * (rate.value ? rate.coverage : 0.0))}),
               "draw it within the layer; degrees, east first");
    return {*rate.value, fmt::format("drawn by hand over {} areas that cover {:.0f} %; shared out by ground",
                                     rate.sources, 100 * rate.coverage)};
}

std::string source_of(const AreaBaseline& baseline, const LoadedAreas& areas)
{
    std::string source = baseline.source.empty() ? without_password(baseline.layer) : baseline.source;
    if (baseline.source.empty())
        for (const auto& file : baseline.statistics)
            source += ", " + without_password(file);
    source += areas.table.edition.empty() ? "" : " (" + areas.table.edition + ")";
    source += baseline.codes.empty() ? "" : ":";
    for (const auto& code : baseline.codes)
        source += " " + code;
    return source;
}

Figure employment_of(const AreaBaseline& baseline)
{
    AreaInput input;
    input.source.path = baseline.layer;
    input.source.code_field = baseline.code;
    input.statistics = baseline.statistics;
    const auto areas = input.load(false);
    refuse_mistakes(areas, baseline.layer);
    const auto values = [&](const std::string& name, const char* field) -> const AreaValues& {
        return areas.table.columns[column_called(areas.table, name, std::string("area.baseline.") + field)]
            .values;
    };
    const auto& in_work = values(baseline.in_work, "in_work");
    const auto& people = values(baseline.people, "people");
    const auto rate = baseline.codes.empty() ? of_outline(baseline, areas, in_work, people)
                                             : of_codes(baseline, areas, in_work, people);
    if (rate.value > 1.0)
        refuse(baseline, ".in_work", "more people in work than there are", "people are those of 20 to 64");
    Figure figure;
    figure.id = baseline_employment;
    figure.value = rate.value;
    figure.unit = "1";
    figure.source = source_of(baseline, areas);
    figure.grade = baseline.grade.empty() ? "B" : baseline.grade;
    figure.mark = Mark::derived;
    figure.note = rate.note;
    figure.origin = baseline.origin;
    return figure;
}

} // namespace

std::vector<Figure> with_area(std::vector<Figure> overlay, std::string_view text, const std::string& file,
                              std::string_view variant)
{
    if (const auto baseline = read_area_baseline(text, file, variant))
        overlay.push_back(employment_of(*baseline));
    return overlay;
}

} // namespace byggom
