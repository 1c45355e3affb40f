#include "gis/check/check_areas.hpp"

#include "gis/overlap/overlaps.hpp"
#include "gis/read/outline.hpp"

#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace byggom {
namespace {

/// Share of the smaller area from which two lie on each other by more than the width of a line.
constexpr double told_from = 1e-6;
/// m2; smaller holes are rounding.
constexpr double smallest_hole = 1.0;

void add_finding(std::vector<AreaFinding>& findings, std::string what, const std::vector<std::string>& which,
                 bool is_mistake, std::string hint)
{
    if (!which.empty())
        findings.push_back({std::move(what), which.size(), first_few(which), is_mistake, std::move(hint)});
}

void codes(const Zones& zones, std::vector<AreaFinding>& findings)
{
    std::vector<std::string> nameless;
    std::map<std::string, int> times;
    for (std::size_t i = 0; i < zones.table.size(); ++i) {
        if (zones.table.codes[i].empty())
            nameless.push_back(zones.table.names[i].empty() ? "area " + std::to_string(i + 1)
                                                            : zones.table.names[i]);
        else
            ++times[zones.table.codes[i]];
    }
    std::vector<std::string> several;
    for (const auto& [code, count] : times)
        if (count > 1)
            several.push_back(code);
    add_finding(findings, "areas without a code", nameless, true, "give each area a code, or leave it out");
    add_finding(findings, "codes given to several areas", several, true,
                "dissolve the parts of an area into one feature");
    if (zones.notes.code_field.empty())
        add_finding(findings, "areas numbered, since no field is known as their code", zones.table.codes,
                    false, "name the field with --code");
}

std::string rounded(double square_metres) { return std::to_string(std::llround(square_metres)); }

void outlines(const Zones& zones, std::vector<AreaFinding>& findings)
{
    const auto& notes = zones.notes;
    if (notes.editions.size() > 1)
        add_finding(findings, "editions in one layer", notes.editions, true,
                    "take the areas of one edition alone");
    add_finding(findings, "areas left out, since they have no outline", notes.without_outline, false, "");
    if (notes.repaired > 0)
        findings.push_back({"outlines that were not valid and were repaired", notes.repaired,
                            notes.repaired_codes, false,
                            "their area went from " + rounded(notes.repaired_from) + " to " +
                                rounded(notes.repaired_to) + " m2"});
    if (notes.padded > 0)
        findings.push_back(
            {"codes given as numbers that got their leading zeros back", notes.padded, {}, false, ""});
}

void on_each_other(const Zones& zones, std::vector<AreaFinding>& findings)
{
    std::vector<std::string> pairs;
    double area = 0.0;
    for (const auto& pair : overlapping_pairs(zones.polygons, told_from)) {
        pairs.push_back(zones.table.codes[pair.first] + " and " + zones.table.codes[pair.second]);
        area += pair.area;
    }
    add_finding(findings, "pairs of areas lie on each other", pairs, false,
                rounded(area) + " m2 are counted twice");
}

void holes(const Zones& zones, std::vector<AreaFinding>& findings)
{
    OGRMultiPolygon all;
    for (const auto& polygon : zones.polygons) {
        const auto geometry = geometry_of(polygon);
        for (const auto* part : *geometry->toMultiPolygon())
            all.addGeometry(part);
    }
    const Geometry whole(all.UnionCascaded());
    if (!whole)
        return;
    const auto joined = outline(*whole);
    std::vector<std::string> found;
    double area = 0.0;
    for (std::size_t i = 0; i < joined.rings().size(); ++i) {
        const double size = std::abs(signed_area(joined.rings()[i]));
        if (!joined.is_hole(i) || size < smallest_hole)
            continue;
        const auto& place = joined.rings()[i].front();
        found.push_back("at " + rounded(place.x) + " " + rounded(place.y));
        area += size;
    }
    add_finding(findings, "holes within the areas", found, false, rounded(area) + " m2 belong to none");
}

} // namespace

std::vector<AreaFinding> check_areas(const Zones& zones)
{
    std::vector<AreaFinding> findings;
    codes(zones, findings);
    outlines(zones, findings);
    on_each_other(zones, findings);
    holes(zones, findings);
    return findings;
}

} // namespace byggom
