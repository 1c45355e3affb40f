#include "cli/file.hpp"
#include "tests/support/ran.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

using namespace byggom;

// What the program writes of areas, opened again by other means: printed maps and workbooks.

namespace {

test::Ran run(const std::string& arguments)
{
    return test::ran("cd " BYGGOM_SOURCE_DIR "/examples/malmo-areas && LC_ALL=C.UTF-8 " BYGGOM_PROGRAM " " +
                     arguments + " 2>&1");
}

const std::string malmo =
    "map areas.geojson --statistics statistics.csv --people people_20_64 --in-work in_work ";

/// A file within a workbook, which is a ZIP.
std::string part_of(const std::string& workbook, const std::string& name)
{
    const auto path = "/vsizip/" + workbook + "/" + name;
    vsi_l_offset size = 0;
    GByte* bytes = nullptr;
    if (VSIIngestFile(nullptr, path.c_str(), &bytes, &size, -1) == FALSE)
        return {};
    std::string text(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    VSIFree(bytes);
    return text;
}

std::size_t number_at(const std::string& bytes, std::size_t place)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number * 256 + static_cast<unsigned char>(bytes[place + i]);
    return number;
}

} // namespace

TEST_CASE("a printed map is a slide of the size asked for, the same bytes twice", "[program][map]")
{
    const tests::TemporaryFolder folder;
    const auto file = [&](const std::string& name) { return (folder.path() / name).string(); };
    for (const std::string ending : {"png", "svg", "pdf"}) {
        CAPTURE(ending);
        const auto ran = run(malmo + "-o " + file("a." + ending));
        CAPTURE(ran.text);
        REQUIRE(ran.code == 0);
        REQUIRE(run(malmo + "-o " + file("b." + ending)).code == 0);
        CHECK(read_file(file("a." + ending)) == read_file(file("b." + ending)));
    }
    const auto png = read_file(file("a.png"));
    CHECK(png.substr(1, 3) == "PNG");
    CHECK(number_at(png, 16) == 1600);
    CHECK(number_at(png, 20) == 900);
    CHECK(png.size() > 20000);
    CHECK(read_file(file("a.pdf")).substr(0, 5) == "%PDF-");
    // Every class in its colour, and the area without a figure.
    const auto svg = read_file(file("a.svg"));
    CHECK(svg.find("rgb(64.705882%,5.882353%,8.235294%)") != std::string::npos); // #a50f15
    CHECK(svg.find("rgb(93%,93%,93%)") != std::string::npos);

    REQUIRE(run(malmo + "--size 1080x1350 -o " + file("high.png")).code == 0);
    CHECK(number_at(read_file(file("high.png")), 20) == 1350);
    // Another language, another picture.
    REQUIRE(run("--lang sv " + malmo + "-o " + file("sv.svg")).code == 0);
    CHECK(read_file(file("sv.svg")) != svg);
}

TEST_CASE("what cannot be drawn is told before anything is written", "[program][map]")
{
    const tests::TemporaryFolder folder;
    const auto file = (folder.path() / "x.png").string();
    struct Case {
        std::string arguments;
        int code;
        std::string says;
    };
    for (const auto& c : std::vector<Case>{
             {malmo + "--size 16:9 -o " + file, 2, "--size: 16:9: write WIDTHxHEIGHT"},
             {malmo + "--size 10x10 -o " + file, 2, "each 300 to 10000"},
             {malmo + "--show sosiety -o " + file, 1, "--show sosiety: "},
             {malmo + "-o map.docx", 2,
              "use one of .txt, .json, .csv, .xlsx, .html, .geojson, .gpkg, .fgb, .png, .svg, .pdf"},
             {"areas import areas.geojson -o " + file, 1, "there is no column to colour a map by"},
         }) {
        const auto ran = run(c.arguments);
        CAPTURE(c.arguments, ran.text);
        CHECK(ran.code == c.code);
        CHECK(ran.text.find(c.says) != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(file));
    }
}

TEST_CASE("every ending gives its format, for a map and for a screening", "[program][map]")
{
    const tests::TemporaryFolder folder;
    const std::string screen =
        "screen template.toml --areas areas.geojson --statistics statistics.csv --people "
        "people_20_64 --in-work in_work ";
    for (const auto& command : {malmo, screen})
        for (const std::string ending :
             {"txt", "csv", "json", "xlsx", "geojson", "gpkg", "fgb", "png", "svg", "pdf"}) {
            const auto file = (folder.path() / ("x." + ending)).string();
            const auto ran = run(command + "-o " + file);
            CAPTURE(command, ending, ran.text);
            CHECK(ran.code == 0);
            CHECK(std::filesystem::file_size(file) > 400);
            std::filesystem::remove(file);
        }
}

namespace {

std::string unhexed(const std::string& text)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes += static_cast<char>(std::stoi(text.substr(i, 2), nullptr, 16));
    return bytes;
}

/// The upper ends of a style's classes.
std::vector<double> uppers(const std::string& style)
{
    std::vector<double> ends;
    const std::string word = "upper=\"";
    for (auto at = style.find(word); at != std::string::npos; at = style.find(word, at + 1))
        ends.push_back(std::stod(style.substr(at + word.size())));
    return ends;
}

} // namespace

TEST_CASE("what QGIS needs to open the map of Malmö styled, in the language asked for", "[program][map]")
{
    const tests::TemporaryFolder folder;
    const auto file = (folder.path() / "malmo.gpkg").string();
    const auto ran = run("--lang sv " + malmo + "-o " + file);
    CAPTURE(ran.text);
    REQUIRE(ran.code == 0);
    SQLite::Database database(file);
    const auto number = [&](const std::string& sql) { return database.execAndGet(sql).getDouble(); };
    const auto text = [&](const std::string& sql) { return database.execAndGet(sql).getString(); };
    // The four conditions that QGIS is silent about.
    CHECK(number("SELECT count(*) FROM layer_styles WHERE f_table_schema = ''") ==
          number("SELECT count(*) FROM layer_styles"));
    CHECK(number("SELECT count(*) FROM layer_styles s JOIN gpkg_geometry_columns g ON g.table_name = "
                 "s.f_table_name "
                 "AND g.column_name = s.f_geometry_column WHERE s.useAsDefault = 1") == 1);
    CHECK(number("SELECT count(*) FROM gpkg_contents WHERE table_name = 'layer_styles' AND data_type = "
                 "'attributes'") == 1);
    const auto style = text("SELECT styleQML FROM layer_styles WHERE useAsDefault = 1");
    CHECK(style.find("renderer-v2 type=\"graduatedSymbol\" attr=\"society_per_head_sek\"") !=
          std::string::npos);
    // No value falls outside the classes, and titles are Swedish.
    CHECK(uppers(style).back() >= number("SELECT max(society_per_head_sek) FROM areas"));
    CHECK(number("SELECT count(*) FROM areas WHERE society_per_head_sek IS NULL") == 1);
    CHECK(style.find("name=\"Samhällets kostnad per person, kr per år\"") != std::string::npos);
    CHECK(text("SELECT identifier FROM gpkg_contents WHERE table_name = 'areas'") ==
          "Årlig kostnad för låg sysselsättning");
    CHECK(text("SELECT description FROM gpkg_contents WHERE table_name = 'areas'") ==
          "Jämfört med en sysselsättning på 77,0 %, prisnivå 2025; från areas.geojson, statistics.csv");
    const auto project = unhexed(text("SELECT content FROM qgis_projects"));
    CHECK(project.find("./malmo.gpkg|layername=areas|subset=&quot;society_per_head_sek&quot; IS NULL") !=
          std::string::npos);
    CHECK(project.find("<layername>uppgift saknas</layername>") != std::string::npos);
    // QGIS takes an id from a project only if it has more than ten letters; else its tree shows no layer.
    for (const std::string id : {"areas_with_value", "areas_without_value"}) {
        CHECK(id.size() > 10);
        CHECK(project.find("<id>" + id + "</id>") != std::string::npos);
        CHECK(project.find("layer-tree-layer id=\"" + id + "\"") != std::string::npos);
    }
    CHECK(project.find("name=\"Samhällets kostnad per person, kr per år\"") != std::string::npos);
}

TEST_CASE("an evaluation's workbook follows its lines to the verdicts", "[program][workbook]")
{
    const tests::TemporaryFolder folder;
    const auto file = (folder.path() / "deal.xlsx").string();
    const auto again = (folder.path() / "again.xlsx").string();
    const auto ran = run("evaluate ../lindangen/package.toml -o " + file);
    CAPTURE(ran.text);
    REQUIRE(ran.code == 0);
    REQUIRE(run("evaluate ../lindangen/package.toml -o " + again).code == 0);
    CHECK(read_file(file) == read_file(again));
    const auto verdicts = part_of(file, "xl/worksheets/sheet1.xml");
    const auto balances = part_of(file, "xl/worksheets/sheet2.xml");
    CHECK(verdicts.find("<f>SUMPRODUCT('Balances'!C3:") != std::string::npos);
    CHECK(balances.find("<f>SUMIFS('Ledger'!") != std::string::npos);
    // Whom nobody knows leaves the file as it was; an actor's lines are a sheet of their own.
    CHECK(run("evaluate ../lindangen/package.toml --explain municipality -o " + file).code == 1);
    CHECK(read_file(file) == read_file(again));
    REQUIRE(run("evaluate ../lindangen/package.toml --explain malmo -o " + file).code == 0);
    CHECK(part_of(file, "xl/workbook.xml").find("Lines behind City of Malmö") != std::string::npos);
}

TEST_CASE("a workbook adds up by formulas, and its numbers are numbers", "[program][workbook]")
{
    const tests::TemporaryFolder folder;
    const auto file = (folder.path() / "map.xlsx").string();
    const auto again = (folder.path() / "again.xlsx").string();
    const auto ran = run(malmo + "--reconcile -o " + file);
    CAPTURE(ran.text);
    REQUIRE(ran.code == 0);
    REQUIRE(run(malmo + "--reconcile -o " + again).code == 0);
    CHECK(read_file(file) == read_file(again));
    CHECK(part_of(file, "docProps/core.xml").find("2025-01-01T00:00:00Z") != std::string::npos);

    const auto sheet = part_of(file, "xl/worksheets/sheet1.xml");
    // Eleven areas from the third row on; people are added up, employment is averaged by people.
    CHECK(sheet.find("<f>SUM(C3:C13)</f><v>190000</v>") != std::string::npos);
    CHECK(sheet.find("<f>SUMPRODUCT(D3:D13,C3:C13)/SUM(C3:C13)</f><v>0.633894") != std::string::npos);
    CHECK(sheet.find("state=\"frozen\"") != std::string::npos);
    CHECK(part_of(file, "xl/sharedStrings.xml").find("SEK a year") != std::string::npos);

    GDALAllRegister();
    const std::unique_ptr<GDALDataset> book(
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr));
    REQUIRE(book != nullptr);
    CHECK(book->GetLayerByName("costs") != nullptr);
    CHECK(book->GetLayerByName("Notes") != nullptr);
    auto* areas = book->GetLayerByName("Areas");
    REQUIRE(areas != nullptr);
    const std::unique_ptr<OGRFeature> first(areas->GetFeature(3));
    REQUIRE(first != nullptr);
    CHECK(std::string(first->GetFieldAsString(0)) == "limhamn-bunkeflo");
    CHECK(first->GetFieldAsDouble(2) == 25000);
}

TEST_CASE("a name that begins with = stays a name in a workbook", "[program][workbook]")
{
    const tests::TemporaryFolder folder;
    const auto zones = (folder.path() / "zones.geojson").string();
    const auto file = (folder.path() / "zones.xlsx").string();
    write_file(zones,
               R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"area_code":"a1",)"
               R"("area_name":"=1+1","n":3},"geometry":{"type":"Polygon","coordinates":)"
               R"([[[13.0,55.5],[13.1,55.5],[13.1,55.6],[13.0,55.5]]]}}]})");
    const auto ran = run("areas import " + zones + " -o " + file);
    CAPTURE(ran.text);
    REQUIRE(ran.code == 0);
    CHECK(part_of(file, "xl/worksheets/sheet1.xml").find("<f>") == std::string::npos);
    CHECK(part_of(file, "xl/sharedStrings.xml").find("=1+1") != std::string::npos);
}

TEST_CASE("the areas of Malmö and the DeSO around Lindängen become maps", "[program][map][real]")
{
    const auto areas = test::shared_file("data/malmo/malmo_delomraden_3008.gpkg");
    const auto deso = test::shared_file("data/malmo/deso2025_around_lindangen.geojson");
    BYGGOM_SKIP_WITHOUT(areas);
    BYGGOM_SKIP_WITHOUT(deso);
    const tests::TemporaryFolder folder;
    const auto file = (folder.path() / "malmo.png").string();
    const auto ran =
        run("map " + deso + " --people pop_2025 --employment employment_rate_20_64_2024 -o " + file);
    CAPTURE(ran.text);
    CHECK(ran.code == 0);
    CHECK(std::filesystem::file_size(file) > 20000);
    // 136 areas, most of them far from any figure: hatched, not left out.
    const auto shared = run("areas attach " + areas + " --from " + deso +
                            " --mean employment_rate_20_64_2024 --least-coverage 0.9 -o " + file);
    CAPTURE(shared.text);
    CHECK(shared.code == 0);
}
