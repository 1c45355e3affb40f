#include "cli/file.hpp"
#include "tests/support/ran.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>

using namespace byggom;
using byggom::tests::TemporaryFolder;

// No output destroys what is not its own: through the real program.

namespace {

const std::string package = BYGGOM_SOURCE_DIR "/examples/vivalla/package.toml";

test::Ran run_in(const TemporaryFolder& folder, const std::string& arguments)
{
    return test::ran("cd '" + folder.path().string() + "' && LC_ALL=C.UTF-8 " BYGGOM_PROGRAM " " + arguments +
                     " 2>&1");
}

std::string square(const std::string& code, int x)
{
    const auto at = [&](int east, int north) {
        return "[" + std::to_string(370000 + x + east) + "," + std::to_string(6160000 + north) + "]";
    };
    return R"({"type":"Feature","properties":{"code":")" + code +
           R"(","people":1000,"in_work":600},"geometry":{"type":"Polygon","coordinates":[[)" + at(0, 0) +
           "," + at(1000, 0) + "," + at(1000, 1000) + "," + at(0, 1000) + "," + at(0, 0) + "]]}}";
}

void write_areas(const std::string& file)
{
    write_file(
        file,
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[)" +
            square("A", 0) + "," + square("B", 1000) + "]}");
}

const std::string map = "map areas.geojson --code code --people people --in-work in_work ";

std::size_t part_files(const TemporaryFolder& folder)
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        count += entry.path().string().find(".part-") != std::string::npos ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("an output never takes the place of what the command reads", "[program]")
{
    const TemporaryFolder folder;
    std::filesystem::copy_file(package, folder / "package.json");
    std::filesystem::create_symlink("package.json", folder / "link.json");
    std::filesystem::create_hard_link(folder / "package.json", folder / "twin.json");
    const auto before = read_file(package);
    for (const std::string output : {"package.json", "./package.json", "link.json", "twin.json"}) {
        CAPTURE(output);
        const auto ran = run_in(folder, "evaluate package.json -o " + output);
        CHECK(ran.code == 2);
        CHECK(ran.text.find("is read by this command") != std::string::npos);
        CHECK(read_file(folder / "package.json") == before);
    }
    write_areas(folder / "areas.geojson");
    const auto areas = read_file(folder / "areas.geojson");
    CHECK(run_in(folder, map + "-o areas.geojson").code == 2);
    CHECK(read_file(folder / "areas.geojson") == areas);
}

TEST_CASE("an output follows a link and leaves it a link", "[program]")
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "far");
    std::filesystem::create_symlink("far/there.json", folder / "here.json");
    for (int times = 0; times < 2; ++times) {
        CHECK(run_in(folder, "evaluate " + package + " -o here.json").code == 0);
        CHECK(std::filesystem::is_symlink(folder / "here.json"));
        CHECK(read_file(folder / "far/there.json").front() == '{');
    }
    CHECK(part_files(folder) == 0);
}

TEST_CASE("what is no plain file is written through", "[program]")
{
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const auto ran = test::ran("cd '" + folder.path().string() +
                               "' && (cat pipe > copy.json &) && " BYGGOM_PROGRAM " evaluate " + package +
                               " --format json -o pipe 2>&1 && sleep 0.2");
    CHECK(ran.code == 0);
    CHECK(std::filesystem::is_fifo(folder / "pipe"));
    CHECK(read_file(folder / "copy.json").front() == '{');
    const auto out = run_in(folder, "evaluate " + package + " --format json -o /dev/stdout");
    CHECK(out.code == 0);
    CHECK(out.text.front() == '{');
}

TEST_CASE("a map is added to a workspace, whose runs stay", "[program]")
{
    const TemporaryFolder folder;
    write_areas(folder / "areas.geojson");
    REQUIRE(run_in(folder, "-w w.gpkg evaluate " + package).code == 0);
    for (int times = 0; times < 2; ++times) {
        const auto ran = run_in(folder, map + "-o w.gpkg");
        CAPTURE(ran.text);
        CHECK(ran.code == 0);
        CHECK(run_in(folder, "-w w.gpkg runs show 1 --format json").code == 0);
    }
    CHECK(run_in(folder, "-w w.gpkg evaluate " + package).code == 0);
    CHECK(run_in(folder, "areas list w.gpkg --code area_code").code == 0);
    const auto text = run_in(folder, "evaluate " + package + " --format json -o w.gpkg");
    CHECK(text.code == 2);
    CHECK(run_in(folder, "-w w.gpkg runs show 1 --format json").code == 0);
}

TEST_CASE("a GeoPackage is replaced only where all its layers are ours", "[program]")
{
    const TemporaryFolder folder;
    write_areas(folder / "areas.geojson");
    CHECK(run_in(folder, map + "-o map.gpkg").code == 0);
    CHECK(run_in(folder, map + "-o map.gpkg").code == 0);
    REQUIRE(test::ran("ogr2ogr -f GPKG -update '" + folder.path().string() + "/map.gpkg' '" +
                      folder.path().string() + "/areas.geojson' -nln drawn 2>&1")
                .code == 0);
    const auto ran = run_in(folder, map + "-o map.gpkg");
    CHECK(ran.code == 3);
    CHECK(ran.text.find("holds \"drawn\"") != std::string::npos);
    CHECK(run_in(folder, "areas list map.gpkg --layer drawn --code code").code == 0);
    CHECK(part_files(folder) == 0);
}
