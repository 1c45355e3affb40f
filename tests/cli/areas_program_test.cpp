#include "cli/file.hpp"
#include "cli/report/forms/plain_number.hpp"
#include "cli/report/map_classes.hpp"
#include "tests/support/ran.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <filesystem>
#include <string>

using namespace byggom;

// The real program on areas drawn here, as a user runs it.

namespace {

test::Ran run(const std::string& arguments)
{
    return test::ran("LC_ALL=C.UTF-8 " BYGGOM_PROGRAM " " + arguments + " 2>&1");
}

/// Two areas of DeSO, 1 km wide, with their statistics in a file of its own.
struct World {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("byggom-areas-" + std::to_string(::getpid()));
    World()
    {
        std::filesystem::create_directories(path);
        const auto square = [](const std::string& code, int x) {
            const auto at = [&](int east, int north) {
                return "[" + std::to_string(370000 + x + east) + "," + std::to_string(6160000 + north) + "]";
            };
            return R"({"type":"Feature","properties":{"desokod":")" + code +
                   R"("},"geometry":{"type":"Polygon","coordinates":[[)" + at(0, 0) + "," + at(1000, 0) +
                   "," + at(1000, 1000) + "," + at(0, 1000) + "," + at(0, 0) + "]]}}";
        };
        write(
            "zones.geojson",
            R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[)" +
                square("1280C1171", 0) + "," + square("1280C1172", 1000) + "]}");
        write("work.csv", "deso;i arbete;alla\n1280C1171_DeSO2025;510;1000\n1280C1172_DeSO2025;1540;2000\n");
    }
    World(const World&) = delete;
    World& operator=(const World&) = delete;
    ~World() { std::filesystem::remove_all(path); }
    void write(const std::string& name, const std::string& text) const { write_file(file(name), text); }
    std::string file(const std::string& name) const { return (path / name).string(); }
    std::string input() const { return file("zones.geojson") + " --statistics " + file("work.csv"); }
};

} // namespace

TEST_CASE("a map of two areas: the one at the reference costs nothing, the other what its gap costs",
          "[program][areas]")
{
    const World world;
    const std::string map = "map " + world.input() + " --people alla --in-work 'i arbete' --reference 0.77 ";
    const auto ran = run(map + "-o " + world.file("map.json"));
    CAPTURE(ran.text);
    REQUIRE(ran.code == 0);
    const auto json = nlohmann::json::parse(read_file(world.file("map.json")));
    const auto& poor = json["areas"][0];
    CHECK(poor["employment"] == Approx(0.51));
    CHECK(poor["gap"] == Approx(260));
    CHECK(poor["society_sek"].get<double>() > 0);
    CHECK(poor["society_low_sek"].get<double>() < poor["society_sek"].get<double>());
    CHECK(poor["society_high_sek"].get<double>() > poor["society_sek"].get<double>());
    CHECK(poor["society_per_head_sek"] == Approx(poor["society_sek"].get<double>() / 1000));
    CHECK(json["areas"][1]["society_sek"] == Approx(0).margin(1));
    double actors = 0;
    for (const auto& row : json["tables"]["costs"])
        if (row["area_code"] == "1280C1171")
            actors += row["sek"].get<double>();
    CHECK(actors == Approx(poor["society_sek"].get<double>()));

    CHECK(run(map + "-o " + world.file("map.gpkg")).code == 0);
    const auto first = read_file(world.file("map.gpkg"));
    CHECK(run(map + "-o " + world.file("map.gpkg")).code == 0);
    CHECK(read_file(world.file("map.gpkg")) == first);
    CHECK(run("--lang sv " + map).text.find("Samhällets kostnad") != std::string::npos);
    CHECK(run(map + "--format geojson").text.find("\"society_sek\"") != std::string::npos);
}

TEST_CASE("the reconciliation view: 2083 people without work are 250 and 250 million a year",
          "[program][areas]")
{
    // Prices of 2013, as the figures are; the two halves are never added up.
    const World world;
    world.write("lind.csv", "deso,all,working\n1280C1171,4251,2168\n");
    const auto ran = run("map " + world.file("zones.geojson") + " --statistics " + world.file("lind.csv") +
                         " --people all --in-work working --reconcile --price-year 2013 --format csv");
    CAPTURE(ran.text);
    REQUIRE(ran.code == 0);
    CHECK(ran.text.find("nw_direct_sek") != std::string::npos);
    CHECK(ran.text.find("249960000") != std::string::npos);
    CHECK(ran.text.find("1 areas without a cost, since people or employment is not known: 1280C1172") !=
          std::string::npos);
}

TEST_CASE("areas are imported, listed, checked and read again", "[program][areas]")
{
    const World world;
    CHECK(run("areas import " + world.input() + " -o " + world.file("own.gpkg")).code == 0);
    const auto listed = run("areas list " + world.file("own.gpkg"));
    CHECK(listed.code == 0);
    CHECK(listed.text.find("areas: 2 areas of DeSO 2025, code in area_code, measured in EPSG:3006") == 0);
    CHECK(listed.text.find("2,050.00") != std::string::npos); // in work, both areas
    const auto checked = run("areas check " + world.input());
    CHECK(checked.code == 0);
    CHECK(checked.text == "2 areas, 0 mistakes\n");
}

TEST_CASE("values of other areas are shared out by ground, with their trust beside them", "[program][areas]")
{
    const World world;
    run("areas import " + world.input() + " -o " + world.file("own.gpkg"));
    const auto ran = run("areas attach " + world.file("zones.geojson") + " --from " + world.file("own.gpkg") +
                         " --count alla --rate 'i arbete/alla' --format json");
    CAPTURE(ran.text);
    REQUIRE(ran.code == 0);
    const auto json = nlohmann::json::parse(ran.text);
    CHECK(json["areas"][1]["alla"] == Approx(2000));
    CHECK(json["areas"][1]["alla coverage"] == Approx(1));
    CHECK(json["areas"][1]["i arbete/alla"] == Approx(0.77));
}

TEST_CASE("fields named once are kept in a profile and known again", "[program][areas]")
{
    const World world;
    auto zones = read_file(world.file("zones.geojson"));
    for (auto place = zones.find("\"desokod\""); place != std::string::npos;
         place = zones.find("\"desokod\""))
        zones.replace(place, 9, "\"nr\"");
    for (const auto* code : {"\"1280C1171\"", "\"1280C1172\""})
        zones.replace(zones.find(code), 11, std::string(code) == "\"1280C1171\"" ? "114" : "180");
    world.write("numbers.geojson", zones);
    world.write("own.csv", "nr;alla\n0114;1000\n0180;2000\n");
    world.write("own.toml",
                "code = \"nr\"\ncode_width = 4\nedition = \"ours 2025\"\nstatistics_code = \"nr\"\n");
    const auto ran = run("areas import " + world.file("numbers.geojson") + " --statistics " +
                         world.file("own.csv") + " --profile " + world.file("own.toml") + " --save-profile " +
                         world.file("kept.toml") + " --format csv");
    CAPTURE(ran.text);
    CHECK(ran.code == 0);
    CHECK(ran.text.find("0114,,1000\n") != std::string::npos);
    CHECK(ran.text.find("0180,,2000\n") != std::string::npos);
    const auto again = run("areas import " + world.file("numbers.geojson") + " --statistics " +
                           world.file("own.csv") + " --profile " + world.file("kept.toml") + " --format csv");
    CHECK(again.text == ran.text);
    world.write("wrong.toml", "kode = \"nr\"\n");
    const auto wrong =
        run("areas list " + world.file("numbers.geojson") + " --profile " + world.file("wrong.toml"));
    CHECK(wrong.code == 1);
    CHECK(wrong.text.find("wrong.toml:1:8: kode: no such field (did you mean code?)") != std::string::npos);
}

TEST_CASE("points are counted in areas, and written with the area they lie in", "[program][areas]")
{
    const World world;
    const auto point = [](int x, const std::string& flats) {
        return R"({"type":"Feature","properties":{"flats":)" + flats +
               R"(},"geometry":{"type":"Point","coordinates":[)" + std::to_string(370000 + x) + ",6160500]}}";
    };
    world.write(
        "points.geojson",
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[)" +
            point(10, "3") + "," + point(1000, "4") + "," + point(1500, "null") + "," + point(2040, "9") +
            "]}");
    const auto points = world.file("zones.geojson") + " --points " + world.file("points.geojson");
    const auto counted = run("areas count " + points + " --sum flats --format csv");
    CAPTURE(counted.text);
    CHECK(counted.code == 0);
    CHECK(counted.text.find("1280C1171,,1,3\n") != std::string::npos);
    CHECK(counted.text.find("1280C1172,,2,4\n") != std::string::npos); // one on the border of both
    CHECK(counted.text.find("1 points in no area") != std::string::npos);
    CHECK(counted.text.find("9 of flats lie in no area") != std::string::npos);
    CHECK(counted.text.find("1 points without a value of flats") != std::string::npos);
    const auto located =
        run("areas locate " + points + " --nearest 50 --verbose -o " + world.file("points.csv"));
    CAPTURE(located.text);
    CHECK(located.code == 0);
    CHECK(located.text.find("1 points outside every area took the nearest") != std::string::npos);
    CHECK(located.text.find("MB of memory") != std::string::npos);
    CHECK(read_file(world.file("points.csv")).find("372040,6160500,9,1280C1172,,40\n") != std::string::npos);
    CHECK(run("areas locate " + points + " -o " + world.file("points.txt")).code == 2);
    CHECK(run("areas count " + points + " --sum name").code == 1);
}

TEST_CASE("an area takes the text with most weight in it", "[program][areas]")
{
    const World world;
    run("areas import " + world.input() + " -o " + world.file("own.gpkg"));
    const auto ran = run("areas attach " + world.file("zones.geojson") + " --from " + world.file("own.gpkg") +
                         " --category area_code --count alla --format json");
    CAPTURE(ran.text);
    REQUIRE(ran.code == 0);
    const auto json = nlohmann::json::parse(ran.text);
    CHECK(json["areas"][0]["source area_code"] == "1280C1171");
    CHECK(json["areas"][0]["source area_code share"] == Approx(1));
    CHECK(json["areas"][0]["alla"] == Approx(1000));
    CHECK(run("areas attach " + world.file("zones.geojson") + " --from " + world.file("own.gpkg") +
              " --category none")
              .text.find("no such field of text (it has area_code, area_name, edition)") !=
          std::string::npos);
}

TEST_CASE("mistakes with areas end with their code and the way to mend them", "[program][areas]")
{
    const World world;
    world.write("old.csv", "deso,alla\n1280C1171_DeSO2018,1\n");
    world.write("twice.csv", "deso,alla\n1280C1171,1\n1280C1171,2\n");
    struct Case {
        std::string arguments;
        int code;
        std::string says;
    };
    const auto zones = world.file("zones.geojson");
    for (const auto& c : std::vector<Case>{
             {"areas check " + zones + " --statistics " + world.file("old.csv"), 1,
              "editions: the areas are DeSO 2025, the statistics DeSO 2018"},
             {"areas check " + zones + " --statistics " + world.file("twice.csv"), 1,
              "twice.csv:3:1: 1280C1171"},
             {"map " + world.input() + " --people ale --in-work 'i arbete'", 1,
              "--people ale: there is no such column (did you mean alla?)"},
             {"map " + world.input() + " --people 'i arbete' --in-work alla", 1, "employment outside 0 to 1"},
             {"map " + world.input() + " --people alla", 2, "either --in-work"},
             {"map " + world.input() + " --people alla --in-work 'i arbete' --format gpkg", 2,
              "name it with -o"},
             {"areas attach " + zones + " --from " + zones + " --rate x", 2, "NUMERATOR/DENOMINATOR"},
             {"areas list " + world.file("none.gpkg"), 3, "none.gpkg: cannot be read"},
             {"areas import " + zones + " -o /no/such/x.gpkg", 3, "/no/such/x.gpkg: cannot be written"},
         }) {
        const auto ran = run(c.arguments);
        CAPTURE(c.arguments, ran.text);
        CHECK(ran.code == c.code);
        CHECK(ran.text.find(c.says) != std::string::npos);
    }
}

namespace {

std::string changed(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

std::string package_with(const std::string& area)
{
    return "name = \"small\"\nstart = 2025\nhorizon = 20\nprice_year = 2025\nrules_year = 2025\n" + area +
           "[[measure]]\nid = \"works\"\nkind = \"renovation\"\nflats = 100\narea_let = \"7500 m2\"\n"
           "area_heated = \"8800 m2\"\nenergy_saving = 0.3\nschedule = [1.0]\n"
           "capex = \"2000 SEK/m2\"\nrent_rise = \"500 SEK/month\"\n"
           "[[measure]]\nid = \"jobs\"\nkind = \"hiring_quota\"\non = [\"works\"]\nquota = 0.25\n"
           "contract_months = \"12 months\"\ndeadweight = 0.0\ndisplacement = 0.5\n";
}

const std::string baseline = "[area.baseline]\nlayer = \"zones.geojson\"\nstatistics = [\"work.csv\"]\n"
                             "people = \"alla\"\nin_work = \"i arbete\"\n";

} // namespace

TEST_CASE("a package takes its employment from areas on a map, and says so", "[program][areas]")
{
    const World world;
    world.write("mapped.toml", package_with(baseline + "codes = [\"1280C1171\", \"1280C1172\"]\n"));
    world.write("stated.toml", package_with("[area]\nemployment = " + plain_number(2050.0 / 3000) + "\n"));
    const auto of = [&](const std::string& name) {
        const auto ran = run("evaluate " + world.file(name) + " --format json");
        CAPTURE(ran.text);
        REQUIRE(ran.code == 0);
        return nlohmann::json::parse(ran.text);
    };
    const auto mapped = of("mapped.toml");
    CHECK(mapped["society"]["npv"] == of("stated.toml")["society"]["npv"]);
    bool told = false;
    for (const auto& assumption : mapped["assumptions"])
        told = told || (assumption["id"] == "area.baseline.employment" &&
                        assumption["value"] == Approx(2050.0 / 3000) && assumption["mark"] == "derived");
    CHECK(told);
    CHECK(run("check " + world.file("mapped.toml")).code == 0);
    const auto page = run("evaluate " + world.file("mapped.toml")).text;
    CAPTURE(page);
    CHECK(page.find("employment of the area, 20 to 64: 68.3 %: ") != std::string::npos);
    CHECK(page.find("work.csv (DeSO 2025): 1280C1171 1280C1172") != std::string::npos);
}

TEST_CASE("an outline drawn by hand takes what lies within it", "[program][areas]")
{
    const World world;
    // A little within the western area, in degrees.
    const auto drawn = run("areas import " + world.file("zones.geojson") + " --format geojson").text;
    const auto json = nlohmann::json::parse(drawn);
    const auto& geometry = json["features"][0]["geometry"];
    const auto& ring =
        geometry["type"] == "Polygon" ? geometry["coordinates"][0] : geometry["coordinates"][0][0];
    double east = 0;
    double north = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        east += ring[i][0].get<double>() / 4;
        north += ring[i][1].get<double>() / 4;
    }
    std::string points;
    for (const auto& [x, y] : std::vector<std::pair<double, double>>{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}})
        points += "[" + plain_number(east + 0.002 * x) + ", " + plain_number(north + 0.002 * y) + "], ";
    world.write("drawn.toml", package_with(baseline + "outline = [" + points + "]\n"));
    const auto ran = run("evaluate " + world.file("drawn.toml") + " --format json");
    CAPTURE(ran.text);
    REQUIRE(ran.code == 0);
    bool told = false;
    const auto evaluated = nlohmann::json::parse(ran.text);
    for (const auto& assumption : evaluated["assumptions"])
        told =
            told || (assumption["id"] == "area.baseline.employment" && assumption["value"] == Approx(0.51));
    CHECK(told);
}

TEST_CASE("mistakes of a baseline are named with their place", "[program][areas]")
{
    const World world;
    const auto says = [&](const std::string& area, const std::string& words) {
        world.write("wrong.toml", package_with(area));
        const auto ran = run("check " + world.file("wrong.toml"));
        CAPTURE(ran.text);
        CHECK(ran.code == 1);
        CHECK(ran.text.find(words) != std::string::npos);
    };
    says(baseline, "wrong.toml:6:1: area.baseline: names either the codes of areas or an outline");
    says(baseline + "codes = [\"1280C1170\"]\n", "there is no area 1280C1170 (did you mean 1280C117");
    says(baseline + "codes = [1280]\n", "no text (write it in quotes, with its leading zeros)");
    says(baseline + "codes = [\"1280C1171\"]\ncolour = 1\n", "area.baseline.colour: no such field");
    says("[area]\nemployment = 0.5\n" + baseline + "codes = [\"1280C1171\"]\n",
         "is stated, and taken from areas too");
    says(baseline + "outline = [[0.1, 0.1], [0.2, 0.1], [0.2, 0.2]]\n", "cover 0 % of the outline");
}

TEST_CASE("a package is tried in every area; the best comes first, what lacks data is named",
          "[program][areas]")
{
    const World world;
    world.write("template.toml", package_with("[area]\nemployment = 0.6\n"));
    world.write("houses.csv", "deso,flats,floor\n1280C1171,50,3750\n1280C1172,200,15000\n");
    const auto screen = [&](const std::string& houses, const std::string& more) {
        return run("screen " + world.file("template.toml") + " --areas " + world.file("zones.geojson") +
                   " --statistics " + world.file(houses) +
                   " --set measure.works.flats=flats --set measure.works.area_let=floor:m2 " + more);
    };
    const auto ran = screen("houses.csv", "--rank heads --format json");
    CAPTURE(ran.text);
    REQUIRE(ran.code == 0);
    const auto json = nlohmann::json::parse(ran.text);
    CHECK(json["areas"][0]["area_code"] == "1280C1172");
    CHECK(json["areas"][0]["heads"].get<double>() == Approx(4 * json["areas"][1]["heads"].get<double>()));

    // The same as the package with these numbers written into it.
    world.write("own.toml",
                changed(changed(package_with("[area]\nemployment = 0.6\n"), "flats = 100", "flats = 50"),
                        "7500 m2", "3750 m2"));
    const auto alone =
        nlohmann::json::parse(run("evaluate " + world.file("own.toml") + " --format json").text);
    CHECK(json["areas"][1]["npv_sek"] == alone["society"]["npv"]);

    world.write("gaps.csv", "deso,flats,floor\n1280C1171,50,3750\n1280C1172,200,..\n");
    const auto gaps = screen("gaps.csv", "--format csv");
    CHECK(gaps.code == 0);
    CHECK(gaps.text.find("1280C1172 is left out: floor: is not known") != std::string::npos);
    world.write("wrong.csv", "deso,flats,floor\n1280C1171,50,3750\n1280C1172,-5,100\n");
    CHECK(screen("wrong.csv", "").text.find("1280C1172 is left out: measure.works.flats") !=
          std::string::npos);
    CHECK(screen("houses.csv", "--rank nobody").code == 1);
    CHECK(screen("houses.csv", "--set flats").code == 2);
    CHECK(screen("houses.csv", "-o " + world.file("where.gpkg")).code == 0);
}

TEST_CASE("classes of a map hold every value, at round numbers", "[areas]")
{
    const auto classes =
        map_classes({-61224.0, 51121.0, std::nullopt, 10279.0, 12932.0, 95651.0, 24494.0, 77517.0});
    REQUIRE(classes.size() == 5);
    CHECK(classes.front().lower <= -61224.0);
    CHECK(classes.back().upper >= 95651.0);
    for (std::size_t i = 0; i + 1 < classes.size(); ++i)
        CHECK(classes[i].upper == classes[i + 1].lower);
    CHECK(map_classes({}).empty());
    CHECK(map_classes({3.0, 3.0}).size() == 1);
    CHECK(rounded_down(451) == Approx(450));
    CHECK(rounded_up(451) == Approx(460));
    CHECK(rounded_down(-451) == Approx(-460));
    CHECK(rounded_up(0) == 0);
}
