#include "gis/overlap/locate.hpp"
#include "gis/overlap/overlaps.hpp"
#include "gis/read/points.hpp"
#include "gis/write/located_points.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/zoning.hpp"

#include <benchmark/benchmark.h>
#include <ogrsf_frmts.h>
#include <sys/resource.h>

#include <stdexcept>

// Zonings of the size of Sweden's DeSO: 6,160 areas with 2.35 million points and 3,000 with 1.14 million,
// 6,160 joined on a grid of 40 km, and a million points. Aims on two cores of 2.8 GHz: weights between the
// two zonings 0.6 s on one thread and less on two, between the nested ones 0.5 s; a million points located
// in 1.6 s, and written with their area and an index in less than 10 s. `peak_MB` is the most memory the
// program has held.

namespace {

using namespace byggom;

const test::ZoningShape as_deso{6160, 64, 300'000.0, 600'000.0};
const test::ZoningShape coarser{3000, 64, 300'000.0, 600'000.0};
constexpr int a_million = 1'000'000;

const test::Zoning& fine()
{
    static const auto zoning = test::made_up_zoning(as_deso, 2025, 40'000.0);
    return zoning;
}

const test::Zoning& coarse()
{
    static const auto zoning = test::made_up_zoning(coarser, 7);
    return zoning;
}

const std::vector<Point>& points()
{
    static const auto all = test::made_up_points(fine(), as_deso, a_million, 99);
    return all;
}

void report_memory(benchmark::State& state)
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void weights(benchmark::State& state, const std::vector<Polygon>& sources,
             const std::vector<Polygon>& targets)
{
    std::size_t pairs = 0;
    for (auto _ : state)
        pairs = overlaps(sources, targets, static_cast<unsigned>(state.range(0))).entries.size();
    state.counters["pairs"] = static_cast<double>(pairs);
    state.counters["points_of_both"] = static_cast<double>(test::vertices(sources) + test::vertices(targets));
    report_memory(state);
}

void area_weights(benchmark::State& state) { weights(state, fine().areas, coarse().areas); }
void nested_weights(benchmark::State& state) { weights(state, fine().areas, fine().joined); }

void a_million_points_located(benchmark::State& state)
{
    const auto threads = static_cast<unsigned>(state.range(0));
    std::size_t outside = 0;
    points();
    for (auto _ : state) {
        const auto places = located(Locator(fine().areas, threads), points(), threads);
        outside = static_cast<std::size_t>(std::count(places.begin(), places.end(), std::nullopt));
    }
    state.counters["outside"] = static_cast<double>(outside);
    report_memory(state);
}

/// With eight fields, as a register of buildings has them.
void write_register(const std::string& file)
{
    GDALAllRegister();
    std::unique_ptr<GDALDataset> dataset(
        GetGDALDriverManager()->GetDriverByName("GPKG")->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    OGRSpatialReference plane;
    plane.importFromEPSG(3006);
    plane.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    CPLStringList options;
    options.AddString("SPATIAL_INDEX=NO");
    auto* layer = dataset->CreateLayer("buildings", &plane, wkbPoint, options.List());
    for (const char* name : {"dwellings", "floors", "year", "people"}) {
        OGRFieldDefn field(name, OFTInteger);
        layer->CreateField(&field);
    }
    for (const char* name : {"let_area", "heated_area"}) {
        OGRFieldDefn field(name, OFTReal);
        layer->CreateField(&field);
    }
    dataset->StartTransaction();
    int number = 0;
    for (const auto& point : points()) {
        OGRFeature feature(layer->GetLayerDefn());
        OGRPoint place(point.x, point.y);
        feature.SetGeometry(&place);
        for (int field = 0; field < 6; ++field)
            feature.SetField(field, 1 + number * (field + 7) % 59);
        ++number;
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            throw std::runtime_error("the register cannot be written");
    }
    dataset->CommitTransaction();
}

Zones zones()
{
    Zones result;
    result.polygons = fine().areas;
    for (std::size_t i = 0; i < result.polygons.size(); ++i) {
        result.table.codes.push_back(std::to_string(1'000'000 + i));
        result.table.names.emplace_back();
    }
    OGRSpatialReference plane;
    plane.importFromEPSG(3006);
    char* text = nullptr;
    plane.exportToWkt(&text);
    result.plane = text;
    CPLFree(text);
    return result;
}

struct Register {
    tests::TemporaryFolder folder;
    AreaSource source;
    Zones areas = zones();
    Register()
    {
        source.path = folder / "buildings.gpkg";
        write_register(source.path);
    }
};

const Register& buildings()
{
    static const Register all;
    return all;
}

void a_million_points_read_and_counted(benchmark::State& state)
{
    const auto& [folder, source, areas] = buildings();
    for (auto _ : state)
        benchmark::DoNotOptimize(count_points(areas, read_points(source, {"dwellings"}, areas.plane),
                                              static_cast<unsigned>(state.range(0))));
    report_memory(state);
}

void a_million_points_written_with_their_area(benchmark::State& state)
{
    const auto& [folder, source, areas] = buildings();
    LocatedPointsToWrite wanted;
    wanted.name = "points";
    wanted.moment = "2025-01-01T00:00:00.000Z";
    wanted.threads = static_cast<unsigned>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(write_located_points(areas, source, wanted, folder / "located.gpkg"));
    report_memory(state);
}

BENCHMARK(area_weights)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(nested_weights)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(a_million_points_located)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(a_million_points_read_and_counted)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(a_million_points_written_with_their_area)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

BENCHMARK_MAIN();
