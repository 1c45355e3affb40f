#include "cli/commands/statistics_file.hpp"
#include "gis/layer_failed.hpp"
#include "gis/read/archive.hpp"
#include "libpackage/figure/figure_table.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <ogrsf_frmts.h>

#include <cstdlib>
#include <fstream>

using namespace byggom;

namespace {

/// A workbook with two figures, its columns in an order of their own.
void write_workbook(const std::string& file, const char* driver)
{
    GDALAllRegister();
    auto* maker = GetGDALDriverManager()->GetDriverByName(driver);
    REQUIRE(maker != nullptr);
    std::unique_ptr<GDALDataset> workbook(maker->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    auto* sheet = workbook->CreateLayer("figures", nullptr, wkbNone, nullptr);
    for (const auto& [name, type] : {std::pair{"unit", OFTString},
                                     {"id", OFTString},
                                     {"value", OFTReal},
                                     {"low", OFTReal},
                                     {"price_year", OFTInteger},
                                     {"source", OFTString},
                                     {"grade", OFTString},
                                     {"mark", OFTString}}) {
        OGRFieldDefn field(name, type);
        sheet->CreateField(&field);
    }
    const auto add = [&](const char* unit, const char* id, double value, int year, const char* source) {
        OGRFeature row(sheet->GetLayerDefn());
        row.SetField("unit", unit);
        row.SetField("id", id);
        row.SetField("value", value);
        if (year != 0) {
            row.SetField("low", value / 2);
            row.SetField("price_year", year);
        }
        row.SetField("source", source);
        row.SetField("grade", "B");
        row.SetField("mark", "found");
        REQUIRE(sheet->CreateFeature(&row) == OGRERR_NONE);
    };
    add("SEK/year", "fs.handling", 31000, 2024, "Our budget, \"2024\"");
    add("1/year", "haz.separation", 0.00004, 0, "Our follow-up");
}

} // namespace

TEST_CASE("figures in a workbook are read as figures in a table of text", "[gis][read]")
{
    const auto [driver, ending] =
        GENERATE(table<std::string, std::string>({{"XLSX", ".xlsx"}, {"ODS", ".ods"}}));
    const tests::TemporaryFolder folder;
    const auto file = folder / ("figures" + ending);
    write_workbook(file, driver.c_str());
    CAPTURE(file);
    const auto figures = read_figure_table(workbook_as_csv(file), file);
    REQUIRE(figures.size() == 2);
    CHECK(figures[0].id == "fs.handling");
    CHECK(figures[0].value == 31000);
    CHECK(figures[0].low == 15500.0);
    CHECK(figures[0].price_year == Year{2024});
    CHECK(figures[0].source == "Our budget, \"2024\"");
    CHECK(figures[0].origin.line == 2);
    CHECK(figures[1].value == 0.00004);
    CHECK_FALSE(figures[1].low);
}

TEST_CASE("the program lays a workbook over its catalogue", "[gis][program]")
{
    const tests::TemporaryFolder folder;
    const auto file = folder / "figures.xlsx";
    write_workbook(file, "XLSX");
    const auto answer = folder / "answer.txt";
    const std::string command = std::string(BYGGOM_PROGRAM) + " catalogue show fs.handling --figures '" +
                                file + "' > '" + answer + "'";
    REQUIRE(std::system(command.c_str()) == 0);
    std::ifstream stream(answer);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    CHECK(text.find("31000") != std::string::npos);
    CHECK(text.find("Our budget") != std::string::npos);
}

TEST_CASE("what is no workbook says so", "[gis][read]")
{
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "broken.xlsx") << "id,value\n";
    CHECK_THROWS_AS(archive_files(folder / "broken.xlsx"), LayerFailed);
}
