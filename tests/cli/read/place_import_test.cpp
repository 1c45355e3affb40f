#include "cli/file.hpp"
#include "cli/read/area_municipality.hpp"
#include "cli/read/place_import.hpp"
#include "libpackage/problem/problem.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace byggom;

namespace {

std::map<std::string, double> values(const std::vector<std::string>& pages)
{
    std::vector<PlaceFile> files;
    for (const auto& page : pages)
        files.push_back({"answer.json", page});
    std::map<std::string, double> result;
    for (const auto& figure : read_places(files).figures)
        result[figure.id] = figure.value;
    return result;
}

std::string mistake(const std::vector<std::string>& pages)
{
    try {
        values(pages);
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return {};
}

std::vector<std::string> shared(const std::vector<std::string>& names)
{
    std::vector<std::string> pages;
    for (const auto& name : names)
        if (const auto file = test::shared_file("places/examples/" + name); !file.empty())
            pages.push_back(read_file(file));
    return pages;
}

const std::string taxes = R"({"columns":[{"code":"Region","type":"d"},{"code":"Tid","type":"t"},
    {"code":"OE0101D2","type":"c"},{"code":"OE0101D3","type":"c"}],"data":[
    {"key":["00","2027"],"values":["..",".."]},{"key":["0980","2027"],"values":["33.60",".."]},
    {"key":["0187","2027"],"values":["20.5","12.33"]},{"key":["0180","2027"],"values":["18.22","12.33"]}]})";

/// A page of Kolada with one value of municipal tax.
std::string page(const std::string& code, const std::string& value, const std::string& end)
{
    return R"({"values":[{"kpi":"N00901","municipality":")" + code +
           R"(","period":2027,"values":[{"gender":"K","value":1},{"gender":"T","value":)" + value + "}]}]" +
           end + "}";
}

} // namespace

TEST_CASE("taxes of PxWeb's first version: a region's rate is its county's, Gotland has none", "[places]")
{
    CHECK(values({taxes}) == std::map<std::string, double>{{"place.0180.municipal_tax.2027", 0.1822},
                                                           {"place.0187.municipal_tax.2027", 0.205},
                                                           {"place.0980.municipal_tax.2027", 0.336},
                                                           {"place.01.region_tax.2027", 0.1233},
                                                           {"place.09.region_tax.2027", 0.0}});
}

TEST_CASE("rents of json-stat: indexes as lists or objects, values as lists or those there are", "[places]")
{
    const auto answer = [](const std::string& index, const std::string& values) {
        return R"({"class":"dataset","id":["Region","ContentsCode","Tid"],"size":[2,1,1],"dimension":{)"
               R"("Region":{"category":{"index":)" +
               index + R"(}},"ContentsCode":{"category":{"index":["000000J4"]}},)" +
               R"("Tid":{"category":{"index":{"2027":0}}}},"value":)" + values + "}";
    };
    const std::map<std::string, double> right{{"place.1280.rent.2027", 1800.0}};
    CHECK(values({answer(R"(["0187","1280"])", "[null,1800]")}) == right);
    CHECK(values({answer(R"({"1280":1,"0187":0})", R"({"1":1800})")}) == right);
}

TEST_CASE("pages of Kolada go on by either name, and none may be missing", "[places]")
{
    const std::map<std::string, double> right{{"place.1280.municipal_tax.2027", 0.2124},
                                              {"place.1880.municipal_tax.2027", 0.2135}};
    for (const std::string next : {"next_page", "next_url"}) {
        const auto first = page("1280", "21.24", ",\"" + next + "\":\"https://there/2\"");
        CHECK(values({first, page("1880", "21.35", ",\"" + next + "\":null")}) == right);
        CHECK(mistake({first}).find("further pages") != std::string::npos);
    }
}

TEST_CASE("the country and regions of Kolada are no municipalities", "[places]")
{
    CHECK(values({R"({"values":[
        {"kpi":"N00902","municipality":"0012","period":2027,"values":[{"gender":"T","value":11.18}]},
        {"kpi":"N00901","municipality":"0000","period":2027,"values":[{"gender":"T","value":20.7}]}]})"}) ==
          std::map<std::string, double>{{"place.12.region_tax.2027", 0.1118}});
}

TEST_CASE("a heat price of 0 is no district heating", "[places]")
{
    const auto read = read_places({{"heat.json", R"({"values":[
        {"kpi":"N45901","municipality":"0125","period":2022,"values":[{"gender":"T","value":0.0}]},
        {"kpi":"N45901","municipality":"1880","period":2022,"values":[{"gender":"T","value":null}]},
        {"kpi":"N45901","municipality":"1280","period":2022,"values":[{"gender":"T","value":181.97}]}]})"}});
    REQUIRE(read.figures.size() == 1);
    CHECK(read.figures[0].value == Approx(0.943).margin(5e-4));
    CHECK(read.figures[0].unit == "SEK/kWh");
    CHECK(read.remarks == std::vector<std::string>{"2 cells have no value and are left out"});
}

TEST_CASE("the Tax Agency's parishes agree about their municipality, or the answer is refused", "[places]")
{
    const auto rows = [](const std::string& second) {
        return R"({"results":[{"år":"2027","kommun":"MALMÖ","församlings-kod":"128014","kommunal-skatt":"21.24",)"
               R"("landstings-skatt":"11.18"},{"år":"2027","församlings-kod":"128015","kommunal-skatt":")" +
               second + R"(","landstings-skatt":"11.18"}]})";
    };
    CHECK(values({rows("21.24")}) == std::map<std::string, double>{{"place.1280.municipal_tax.2027", 0.2124},
                                                                   {"place.12.region_tax.2027", 0.1118}});
    CHECK(mistake({rows("21.34")}).find("two values") != std::string::npos);
}

TEST_CASE("what cannot be a rate, or no answer at all, is refused with its file", "[places]")
{
    CHECK(mistake({page("1280", "0.2124", "")}).find("lies outside 15 to 25 %") != std::string::npos);
    CHECK(mistake({page("1280", "33.6", "")}).find("lies outside 15 to 25 %") != std::string::npos);
    CHECK(mistake({page("0980", "33.6", "")}).empty());
    CHECK(mistake({"{}"}).find("answer.json: ") != std::string::npos);
    CHECK(mistake({"[1"}).find("JSON") != std::string::npos);
    CHECK(mistake({R"({"values":[]})"}).find("holds nothing") != std::string::npos);
}

TEST_CASE("the answers kept beside the repository are read as their list says", "[places][real]")
{
    const auto tax = shared({"pxweb_v1_tax_response.json"});
    if (tax.empty()) {
        WARN("skipped: the real data are not here");
        return;
    }
    CHECK(values(tax).at("place.0180.municipal_tax.2026") == 0.1822);
    CHECK(values(tax).at("place.1280.municipal_tax.2026") == 0.2124);
    CHECK(values(tax).at("place.12.region_tax.2026") == 0.1118);
    CHECK(values(tax).count("place.00.municipal_tax.2026") == 0);
    const auto rents = values(shared({"pxweb_jsonstat2_rents_response.json"}));
    CHECK(rents.at("place.1880.rent.2026") == 1539);
    CHECK(rents.at("place.1880.margin.2026") == 41);
    CHECK(rents.count("place.0187.rent.2026") == 0);
    CHECK(mistake(shared({"kolada_v3_page1.json"})).find("further pages") != std::string::npos);
    const auto kolada = values(shared({"kolada_v3_page1.json", "kolada_v3_page2.json"}));
    CHECK(kolada.at("place.0980.municipal_tax.2025") == 0.336);
    CHECK(kolada.at("place.12.region_tax.2025") == 0.1118);
    CHECK(kolada.size() == 4);
    CHECK(values(shared({"kolada_v3_gender.json"})).at("place.1280.employment.2022") == Approx(0.74413395));
    CHECK(values(shared({"skatteverket_rowstore.json"})).at("place.09.region_tax.2025") == 0.0);
}

TEST_CASE("an area lies in the municipality of its column, else of its code", "[places][areas]")
{
    AreaTable areas;
    areas.codes = {"1280C1170", "1880R029", "0114", "12", "128045", "rosengard", "1281C1010"};
    areas.names.resize(areas.codes.size());
    areas.columns = {{"kommunkod", {{}, {}, {}, {}, {}, {}, 114.0}}};
    areas.texts = {{"kommun", {"", "", "", "", "", "Malmö", ""}}};
    const auto found = municipalities_of(areas);
    std::vector<std::string> names;
    for (const auto& one : found)
        names.push_back(one ? one->name : "");
    CHECK(names ==
          std::vector<std::string>{"Malmö", "Örebro", "Upplands Väsby", "", "", "Malmö", "Upplands Väsby"});
    CHECK(told(found).unknown == 2);
    CHECK(told(found).names == std::vector<std::string>{"Malmö", "Örebro", "Upplands Väsby"});
}
