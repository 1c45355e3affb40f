#include "cli/file.hpp"
#include "cli/read/area_profile.hpp"
#include "cli/read/statistics.hpp"
#include "cli/read/statistics/absence.hpp"
#include "cli/read/statistics/written_number.hpp"
#include "cli/read/text_encoding.hpp"
#include "libpackage/problem/problem.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace byggom;

namespace {

std::optional<double> value(const Statistics& read, const std::string& code, const std::string& column)
{
    const auto& table = read.table;
    const auto area = std::find(table.codes.begin(), table.codes.end(), code) - table.codes.begin();
    const auto place = find_column(table, column);
    CAPTURE(code, column);
    REQUIRE(place);
    REQUIRE(static_cast<std::size_t>(area) < table.size());
    return table.columns[*place].values[static_cast<std::size_t>(area)];
}

std::string mistakes(const std::string& text)
{
    try {
        read_statistics(text, "s.csv");
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("PxWeb's old CSV: Latin-1, a title, code and name in one cell, two dots", "[statistics]")
{
    const auto read = read_statistics("\"Riksdagsval\"\n\n\"region\",\"parti mm\",\"1973\",\"1976\"\n"
                                      "\"0114 Upplands V\xE4sby\",\"A\",1918,..\n"
                                      "\"0114 Upplands V\xE4sby\",\"B\",3,4\n\"0115 Vallentuna\",\"A\",5,6\n",
                                      "s.csv");
    CHECK(read.table.codes == std::vector<std::string>{"0114", "0115"});
    CHECK(read.table.names[0] == "Upplands Väsby");
    CHECK(value(read, "0114", "1973, A") == 1918.0);
    CHECK_FALSE(value(read, "0114", "1976, A"));
    CHECK(value(read, "0114", "1976, B") == 4.0);
    CHECK_FALSE(value(read, "0115", "1973, B")); // no such row: unknown, not 0
    REQUIRE(read.report.signs.size() == 1);
    CHECK(read.report.signs[0].text == "..");
    CHECK(read.report.signs[0].count == 1);
    CHECK(read.report.encoding == "Windows-1252");
}

TEST_CASE("a spreadsheet's CSV: mark, semicolons, decimal commas, footnotes", "[statistics]")
{
    const auto read = read_statistics("\xEF\xBB\xBFkommun;namn;Antal 2020;Andel;;\"om tabellen\"\r\n"
                                      "0114;Upplands;1 234;51,5;;\r\n0180;Sthlm;-;..;;\r\n;;;;;\r\n"
                                      "\"Fotnot: en\nrad till\";;;;;\r\n",
                                      "s.csv");
    CHECK(value(read, "0114", "Antal 2020") == 1234.0);
    CHECK(value(read, "0114", "Andel") == 51.5);
    CHECK(value(read, "0180", "Antal 2020") == 0.0);
    CHECK_FALSE(value(read, "0180", "Andel"));
    CHECK(read.table.names[1] == "Sthlm");
    CHECK(read.table.size() == 2);
}

TEST_CASE("years in a column divide the figures; what has one value only is not named", "[statistics]")
{
    const auto read = read_statistics(
        "deso\tår\tkön\tantal\n1280C1171_DeSO2025\t2023\ttotalt\t5\n1280C1171_DeSO2025\t2024\ttotalt\t6\n",
        "s");
    CHECK(read.table.edition == "DeSO 2025");
    CHECK(value(read, "1280C1171", "2024") == 6.0);
    CHECK(read.table.columns.size() == 2);
}

TEST_CASE("mistakes of a table are named with their line", "[statistics]")
{
    CHECK(mistakes("kommun,antal\n0114,5\n0114,6\n")
              .find("s.csv:3:1: 0114: this area has a row like this already") == 0);
    CHECK(mistakes("").find("no table is found") != std::string::npos);
    CHECK(mistakes("kommun,antal\n0114,many\n").find("no column holds figures") != std::string::npos);
    CHECK(mistakes("{\"a\": 1").find("no JSON") != std::string::npos);
    CHECK(mistakes("[9e999]").find("a number is greater") != std::string::npos); // found by fuzzing
    CHECK(mistakes("{\"a\": 1}").find("no format of statistics that is known") != std::string::npos);
}

TEST_CASE("PxWeb's JSON has numbers as text, and dots for what is missing", "[statistics]")
{
    const auto read = read_statistics(
        R"({"columns":[{"code":"Region","text":"region","type":"d"},{"code":"Kon","text":"kön","type":"d"},{"code":"Tid","text":"år","type":"t"},{"code":"N","text":"Antal","type":"c"}],
        "data":[{"key":["1280R001_RegSO2025","1","2024"],"values":["1700"]},{"key":["1280R001_RegSO2025","2","2024"],"values":[".."]}]})",
        "s.json");
    CHECK(read.table.edition == "RegSO 2025");
    CHECK(value(read, "1280R001", "1") == 1700.0);
    CHECK_FALSE(value(read, "1280R001", "2"));
}

TEST_CASE("json-stat: rows in order, nulls, sparse objects, both versions", "[statistics]")
{
    const std::string dimensions =
        R"("dimension":{"Region":{"category":{"index":{"0114":0,"0180":1},"label":{"0114":"Upplands Väsby","0180":"Stockholm"}}},"ContentsCode":{"category":{"index":["X","Y"],"label":{"X":"i arbete","Y":"alla"}}})";
    const std::string two =
        R"({"class":"dataset","id":["Region","ContentsCode"],"size":[2,2],"role":{"geo":["Region"]},)" +
        dimensions + "},";
    const auto read = read_statistics(two + R"("value":[1,2,null,4]})", "s.json");
    CHECK(value(read, "0114", "alla") == 2.0);
    CHECK_FALSE(value(read, "0180", "i arbete"));
    CHECK(read.table.names[1] == "Stockholm");
    const auto sparse = read_statistics(two + R"("value":{"3":4}})", "s.json");
    CHECK(value(sparse, "0180", "alla") == 4.0);
    CHECK_FALSE(value(sparse, "0114", "alla"));
    const auto one =
        read_statistics(R"({"dataset":{)" + dimensions +
                            R"(,"id":["Region","ContentsCode"],"size":[2,2]},"value":[1,2,3,4]}})",
                        "s.json");
    CHECK(value(one, "0180", "i arbete") == 3.0);
    CHECK(mistakes(two + R"("value":[1,2]})").find("2 values where the sizes make 4") != std::string::npos);
}

TEST_CASE("a status of two dots takes the value away, whatever stands there", "[statistics]")
{
    const std::string head =
        R"({"class":"dataset","id":["Region","Tid"],"size":[2,1],"dimension":{"Region":{"category":{"index":["0114","0180"]}},)"
        R"("Tid":{"category":{"index":["2024"]}}},"value":[0,5],"status":)";
    const auto sparse = read_statistics(head + R"({"0":".."}})", "s.json");
    CHECK_FALSE(value(sparse, "0114", "2024"));
    CHECK(value(sparse, "0180", "2024") == 5.0);
    const auto listed = read_statistics(head + R"([".",null]})", "s.json");
    CHECK_FALSE(value(listed, "0114", "2024"));
    CHECK(value(listed, "0180", "2024") == 5.0);
}

TEST_CASE("editions mixed in one table are a mistake", "[statistics]")
{
    CHECK(
        mistakes("deso,antal\n1280C1210_DeSO2018,5\n1280C1211_DeSO2025,6\n")
            .find("areas of several editions: DeSO 2018, DeSO 2025 (take the areas of one edition alone)") !=
        std::string::npos);
}

TEST_CASE("a saved profile says how a source names its fields", "[areas]")
{
    AreaProfile profile;
    profile.layer = "zones";
    profile.code = "områdeskod";
    profile.code_width = 5;
    profile.statistics_code = "kod \"ny\"";
    const auto again = read_area_profile(toml_text(profile), "own.toml");
    CHECK(again.layer == "zones");
    CHECK(again.code == "områdeskod");
    CHECK(again.code_width == 5);
    CHECK(again.statistics_code == "kod \"ny\"");
    CHECK(again.name.empty());
    try {
        read_area_profile("code = 5\nlayr = \"a\"\ncode_width = -1\n", "own.toml");
        FAIL("mistakes were not found");
    } catch (const InvalidInput& error) {
        CHECK(error.problems().size() == 3);
        const std::string text = error.what();
        CHECK(text.find("own.toml:2:8: layr: no such field (did you mean layer?)") != std::string::npos);
        CHECK(text.find("code: no text") != std::string::npos);
    }
    CHECK_THROWS_AS(read_area_profile("code = \n", "own.toml"), InvalidInput);
}

TEST_CASE("Kolada's pages are read together, and never in part", "[statistics]")
{
    const auto page = [](const std::string& code, const std::string& next) {
        return R"({"values":[{"kpi":"N03937","municipality":")" + code +
               R"(","period":2023,"values":[{"gender":"T","value":9.1,"count":1},{"gender":"K","value":null}]}],"next_url":)" +
               next + "}";
    };
    const auto read = read_statistics(page("0114", "null"), "s.json");
    CHECK(value(read, "0114", "T") == 9.1);
    CHECK_FALSE(value(read, "0114", "K"));
    CHECK(mistakes(page("0114", "\"x\"")).find("further pages") != std::string::npos);
    const auto both =
        read_statistics("[" + page("0114", "\"x\"") + "," + page("0180", "null") + "]", "s.json");
    CHECK(both.table.size() == 2);
}

TEST_CASE("a number is what it is under either decimal mark, and nothing else", "[statistics]")
{
    CHECK(written_number("1 234,5").with_comma == 1234.5);
    CHECK_FALSE(written_number("1 234,5").with_point);
    CHECK(written_number("-3.5").with_point == -3.5);
    CHECK(written_number("\xE2\x88\x92"
                         "3.5")
              .with_point == -3.5);
    CHECK(written_number("1,000").with_comma == 1.0);
    CHECK(written_number("1,000").with_point == 1000.0);
    CHECK(written_number("1,000").is_ambiguous());
    CHECK_FALSE(written_number("0,512").with_point);
    CHECK(written_number("1'234'567").with_point == 1234567.0);
    CHECK(written_number("12 %").unit == "%");
    CHECK(written_number("1500*").note == "*");
    for (const char* none : {"12a", "1 23", "0114 800", "nan", "", "..", "1,2,3", "1.5.", "--5"}) {
        CAPTURE(none);
        CHECK_FALSE(written_number(none).is_number());
    }
}

TEST_CASE("signs of missing figures mean what their makers say", "[statistics]")
{
    CHECK(absence_of("..") == Absence::unavailable);
    CHECK(absence_of("-") == Absence::zero);
    CHECK(absence_of("x") == Absence::suppressed);
    CHECK(absence_of("<5") == Absence::suppressed);
    CHECK(absence_of("#N/A") == Absence::sheet_error);
    CHECK(absence_of(".") == Absence::not_applicable);
    CHECK_FALSE(absence_of("Malmö"));
}

TEST_CASE("a mark that could be of thousands or of decimals is settled by the other numbers, or asked about",
          "[statistics]")
{
    CHECK(value(read_statistics("kommun;folk;i arbete\n0114;1,000;800\n0115;2,000;1,500\n", "s"), "0114",
                "folk") == 1000.0);
    CHECK(value(read_statistics("kommun;folk;andel\n0114;1,250;80,5\n0115;2,000;7,1\n", "s"), "0114",
                "folk") == 1.25);
    CHECK(mistakes("kommun;folk\n0114;1,000\n0115;2,000\n")
              .find("\"1,000\" (line 2) may be a thousand or a number with three decimals") !=
          std::string::npos);
    StatisticsOptions stated;
    stated.decimal_mark = DecimalMark::point;
    CHECK(value(read_statistics("kommun;folk\n0114;1,000\n0115;2,000\n", "s", stated), "0114", "folk") ==
          1000.0);
    CHECK(mistakes("kommun,folk,andel\n0114,1000,80,1\n0115,2000,75,2\n")
              .find("has 4 cells where the head has 3") != std::string::npos);
}

TEST_CASE("one unknown sign makes no divider of a column, and is told with its place", "[statistics]")
{
    const auto read = read_statistics("kommun;folk\n0114;1000\n0115;okontrollerat\n1280;3000\n1281;x\n", "s");
    CHECK(read.table.columns.size() == 1);
    REQUIRE(read.report.not_understood.size() == 1);
    CHECK(read.report.not_understood[0].place == "line 3");
    CHECK(
        mistakes("kommun;folk\n0114;1000\n0115;ca 2000\n1280;3000\n").find("\"ca 2000\" is not understood") !=
        std::string::npos);
}

TEST_CASE("text that is the same in all rows of an area divides nothing", "[statistics]")
{
    const auto read =
        read_statistics("kommunkod;Länsnamn;folk\n0114;Stockholm;5\n0115;Stockholm;6\n1280;Skåne;7\n", "s");
    CHECK(read.table.columns.size() == 1);
    CHECK(read.report.beside == std::vector<std::string>{"Länsnamn"});
}

TEST_CASE("PC-Axis: stub and heading, codes, texts in pieces, signs", "[statistics]")
{
    const auto read = read_statistics(
        "CHARSET=\"ANSI\";\nTITLE=\"Folk \"\n\"efter region\";\nSTUB=\"region\";\nHEADING=\"kön\",\"år\";\n"
        "VALUES(\"region\")=\"0114 Upplands Väsby\",\"0115 "
        "Vallentuna\";\nCODES(\"region\")=\"0114\",\"0115\";\n"
        "VALUES(\"kön\")=\"män\",\"kvinnor\";\nVALUES(\"år\")=\"2024\";\nDATA=\n1 \"..\"\n3 \"-\";\n",
        "s.px");
    CHECK(read.table.names[0] == "Upplands Väsby");
    CHECK(value(read, "0115", "män") == 3.0);
    CHECK(value(read, "0115", "kvinnor") == 0.0);
    CHECK_FALSE(value(read, "0114", "kvinnor"));
    CHECK(mistakes("TITLE=\"a\";\nSTUB=\"region\";\nVALUES(\"region\")=\"0114\",\"0115\";\nDATA=\n1;\n")
              .find("1 figures where the dimensions make 2") != std::string::npos);
}

TEST_CASE("encodings are told apart", "[statistics]")
{
    CHECK(decoded("V\xE4sby").text == "Väsby");
    CHECK(decoded("\x80").text == "€");
    CHECK(decoded("Väsby").encoding == "UTF-8");
    CHECK_FALSE(is_utf8("\xC3"));
}

TEST_CASE("real tables of Statistics Sweden", "[statistics][real]")
{
    const auto folder = test::shared_file("data/README.md");
    BYGGOM_SKIP_WITHOUT(folder);
    const auto read = [](const std::string& name) {
        const auto file = test::shared_file("data/" + name);
        return read_statistics(read_file(file), file);
    };
    for (const std::string name :
         {"age", "cars", "education", "foreignborn", "households", "housing", "income"}) {
        CAPTURE(name);
        const auto table = read("deso2018_stats/" + name + "_demographics_deso.csv").table;
        CHECK(table.size() == 5984);
        CHECK(table.edition == "DeSO");
        CHECK(table.codes.front() == "0114A0010");
        CHECK(table.codes.back() == "2584C1130");
    }
    CHECK(value(read("deso2018_stats/income_demographics_deso.csv"), "0114A0010", "Median income tkr") ==
          374.7);
    const auto regso = read("regso2018_stats/deso_foreign_born.csv");
    CHECK(regso.table.size() == 3363);
    CHECK(regso.table.names.front() == "Upplands Väsby (Bollstanäs)");
    CHECK(find_column(regso.table, "Antal 2023, totalt"));
    const auto votes = read("scb_pxweb_raw/ME0104B6_20211111-160107.csv");
    CHECK(value(votes, "0114", "1973, Moderaterna") == 1918.0);
    CHECK(votes.table.size() == 291); // Bara, which is a part of Svedala now, among them
    CHECK(votes.report.signs.front().text == "..");
    CHECK(votes.report.signs.front().count > 900);
    const auto malmo = read("scb_pxweb_raw/malmo_regso2025_age_sex_2024_pxweb_v1.json");
    CHECK(malmo.table.size() == 91);
    CHECK(malmo.table.edition == "RegSO 2025");
    const auto total = malmo.table.columns[*find_column(malmo.table, "totalt, 1+2")];
    double people = 0;
    for (const auto& in_area : total.values)
        people += in_area.value_or(0);
    CHECK(people == 365644);
}
