#include "libpackage/area/join.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace byggom;

namespace {

AreaTable table(std::vector<std::string> codes, std::vector<std::optional<double>> values,
                std::string edition = {})
{
    AreaTable result;
    result.edition = std::move(edition);
    result.names.assign(codes.size(), "");
    result.codes = std::move(codes);
    result.columns.push_back({"people", std::move(values)});
    return result;
}

bool tells(const Joined& joined, const std::string& words)
{
    return std::any_of(joined.findings.begin(), joined.findings.end(), [&](const AreaFinding& finding) {
        return to_string(finding).find(words) != std::string::npos;
    });
}

bool has_mistake(const Joined& joined)
{
    return std::any_of(joined.findings.begin(), joined.findings.end(),
                       [](const AreaFinding& finding) { return finding.is_mistake; });
}

} // namespace

TEST_CASE("codes join as text; lost zeros are put back; what has no row has no value", "[area][join]")
{
    const auto areas = table({"0114", "0115", "1280"}, {1.0, 2.0, 3.0});
    const auto joined = join(areas, table({"1280", "114", "9999"}, {30.0, 10.0, 5.0}));
    REQUIRE(joined.table.columns.size() == 2);
    CHECK(joined.table.columns[1].name == "people (2)");
    CHECK(joined.table.columns[1].values == std::vector<std::optional<double>>{10.0, std::nullopt, 30.0});
    CHECK(tells(joined, "1 areas without a row in the statistics: 0115"));
    CHECK(tells(joined, "1 rows of the statistics without an area: 9999"));
    CHECK(tells(joined, "1 codes of the statistics that got their leading zeros back"));
    CHECK_FALSE(has_mistake(joined));
}

TEST_CASE("editions are never mixed in silence", "[area][join]")
{
    const auto areas = table({"1280C1171"}, {1.0}, "DeSO 2025");
    CHECK(has_mistake(join(areas, table({"1280C1171"}, {1.0}, "DeSO 2018"))));
    CHECK_FALSE(has_mistake(join(areas, table({"1280C1171"}, {1.0}, "DeSO 2025"))));
    CHECK_FALSE(has_mistake(join(areas, table({"1280C1171"}, {1.0}, "DeSO"))));
    CHECK_FALSE(has_mistake(join(areas, table({"1280C1171"}, {1.0}))));
    CHECK(editions_agree("RegSO", "RegSO 2025"));
    CHECK_FALSE(editions_agree("RegSO 2025", "DeSO 2025"));
}

TEST_CASE("two rows for an area, or none for any, are mistakes", "[area][join]")
{
    const auto areas = table({"0114", "0115"}, {1.0, 2.0});
    CHECK(has_mistake(join(areas, table({"0114", "0114"}, {1.0, 2.0}))));
    const auto none = join(areas, table({"9999"}, {1.0}));
    CHECK(has_mistake(none));
    CHECK(tells(none, "the statistics begin with 9999"));
}

TEST_CASE("labels of RegSO join by name", "[area][join]")
{
    auto areas = table({"1280R045", "1280R001"}, {1.0, 2.0});
    areas.names = {"Lindängen", "Klagshamn"};
    auto statistics = table({"", ""}, {7.0, 8.0});
    statistics.names = {"Malmö (RegSO-Lindängen)", "Kiruna (Östermalm)"};
    const auto joined = join(areas, statistics);
    CHECK(joined.table.columns[1].values == std::vector<std::optional<double>>{7.0, std::nullopt});
}

TEST_CASE("a name in brackets is of its municipality alone; capitals and decomposed letters do not matter",
          "[area][join]")
{
    auto areas = table({"1280R001", "1281R002"}, {1.0, 2.0});
    areas.names = {"Möllevången", "Öster"};
    auto statistics = table({"", ""}, {999.0, 8.0});
    statistics.names = {"Lund (Möllevången)", "LUND (O\xCC\x88STER)"};
    const auto joined = join(areas, statistics);
    CHECK(joined.table.columns[1].values == std::vector<std::optional<double>>{std::nullopt, 8.0});
}

TEST_CASE("editions are told by the areas that were split", "[area][join]")
{
    const auto parts = table({"1280C1171", "1280C1172", "1280C1210"}, {1.0, 2.0, 3.0}, "DeSO 2025");
    const auto wholes = table({"1280C1170", "1280C1210"}, {1.0, 2.0}, "DeSO");
    CHECK(has_mistake(join(parts, wholes)));
    CHECK(tells(join(parts, wholes), "they are of DeSO 2018: 1280C1170"));
    CHECK(has_mistake(join(wholes, parts)));
    CHECK_FALSE(has_mistake(join(parts, table({"1280C1210"}, {2.0}, "DeSO"))));
}

TEST_CASE("codes of the user's own join too", "[area][join]")
{
    auto statistics = table({"", "", ""}, {7.0, 8.0, 9.0});
    statistics.names = {"fosie", "rest", "Malmö"};
    const auto joined = join(table({"rest", "fosie"}, {1.0, 2.0}), statistics);
    CHECK(joined.table.columns[1].values == std::vector<std::optional<double>>{8.0, 7.0});
    CHECK(tells(joined, "1 rows of the statistics without an area: Malmö"));
}

TEST_CASE("a column of zeros is told: the areas may not have been there", "[area][join]")
{
    CHECK(tells(join(table({"1"}, {1.0}), table({"1"}, {0.0})), "all 0 in \"people (2)\""));
}

TEST_CASE("codes show their edition", "[area]")
{
    CHECK(region_code("1280C1210_DeSO2025").code == "1280C1210");
    CHECK(region_code("1280C1210_DeSO2025").edition == "DeSO 2025");
    CHECK(region_code("1280R045").edition.empty());
    CHECK(edition_of({"1280C1170", "1280C1171"}) == "DeSO 2025");
    CHECK(edition_of({"1280C1170", "0114A0010"}) == "DeSO");
    CHECK(edition_of({"1280R045"}) == "RegSO");
    CHECK(edition_of({"1280"}).empty());
}
