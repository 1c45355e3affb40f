#include "cli/report/deal.hpp"
#include "cli/report/zone_shapes.hpp"
#include "cli/report/zone_svg.hpp"
#include "libpackage/questions/bargaining_zone.hpp"
#include "libpackage/package/figure_fields.hpp"
#include "libpackage/bargain/package_game.hpp"
#include "tests/support/forms.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace byggom;

// A deal against the same package evaluated with its terms written otherwise.

namespace {

std::string with_quota(std::string text, const std::string& quota)
{
    for (int i = 0; i < 3; ++i)
        text = test::changed(text, "quota = { value = 0.25", "quota = { value = " + quota);
    return text;
}

std::string with_rebates(std::string text, const std::string& first, const std::string& second,
                         const std::string& third)
{
    text = test::changed(text, "{ value = 0.75, low = 0.5, high = 1.0,", "{ value = " + first + ",");
    text = test::changed(text, "{ value = 0.50, low = 0.25, high = 0.75,", "{ value = " + second + ",");
    return test::changed(text, "{ value = 0.25, low = 0.0, high = 0.5,", "{ value = " + third + ",");
}

double trianon(const std::string& text) { return test::Evaluated(text).of("trianon").npv_own; }

struct Asked {
    Package package = read_package(test::lindangen(), "test.toml");
    std::unique_ptr<Rules> rules = swedish_rules(package);
    ActorId owner = find_actor(package, "trianon").value();
};

} // namespace

TEST_CASE("with and without the deal are the package with its terms and with none", "[deal]")
{
    const Asked asked;
    const auto one = deal(asked.package, *asked.rules, asked.owner);
    CHECK(one.quota == 0.25);
    CHECK(one.rebate == 0.75);
    CHECK(one.with.npv == Approx(trianon(test::lindangen())));
    const auto none = with_rebates(with_quota(test::lindangen(), "0.0"), "0.0", "0.0", "0.0");
    CHECK(one.without.npv == Approx(trianon(none)));
    CHECK(one.difference.npv == Approx(one.with.npv - one.without.npv));
    for (std::size_t year = 0; year < one.with.balance.size(); ++year)
        CHECK(one.difference.balance[year] == Approx(one.with.balance[year] - one.without.balance[year]));
}

TEST_CASE("at the rebate it needs, or the quota it bears, the owner is as well off as without the deal",
          "[deal]")
{
    const Asked asked;
    const auto one = deal(asked.package, *asked.rules, asked.owner);
    const auto without = one.without.npv;
    REQUIRE(one.quota_borne.value);
    const auto bears = with_quota(test::lindangen(), std::to_string(*one.quota_borne.value));
    CHECK(trianon(bears) == Approx(without).margin(100)); // SEK; the quota is written with six decimals
    if (one.rebate_needed.value) {
        const double first = *one.rebate_needed.value;
        const auto rebated = with_rebates(test::lindangen(), std::to_string(first),
                                          std::to_string(first * 2 / 3), std::to_string(first / 3));
        CHECK(trianon(rebated) == Approx(without).margin(100));
    } else {
        CHECK(one.rebate_needed.at_low < 0);
        CHECK(one.rebate_needed.at_high < 0);
    }
}

namespace {

ZoneQuestion quota_and_rebate(const Asked& asked, int columns, int rows)
{
    return {quota_term(asked.package, asked.owner),
            rebate_term(asked.package, asked.owner),
            signatories(asked.package),
            asked.owner,
            columns,
            rows};
}

ZoneTerm field(const Package& package, const std::string& name, double low, double high)
{
    for (const auto& found : figure_fields(package))
        if (found.name == name)
            return {name,  std::string(found.limits.unit),
                    false, found.figures,
                    false, low,
                    high,  Draw(package.figures)[found.figures.front()][0]};
    FAIL(name);
    return {};
}

/// Two actors whose gains are planes: the first loses left of 0.6, the second below 0.25.
BargainingZone planes()
{
    BargainingZone zone;
    zone.question.actors = {{0}, {1}};
    zone.question.across = {"quota", "1", true, {}, true, 0, 1, 0.75};
    zone.question.up = {"rebate", "1", true, {}, true, 0, 1, 0.5};
    zone.across = {0, 0.5, 1};
    zone.up = {0, 1};
    for (const double y : zone.up) {
        auto& row = zone.gain.emplace_back();
        for (const double x : zone.across)
            row.push_back({x - 0.6, 4 * y - 1});
    }
    return zone;
}

double size_of_area(const std::vector<std::vector<ZonePoint>>& area)
{
    double size = 0;
    for (const auto& polygon : area)
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const auto& next = polygon[(i + 1) % polygon.size()];
            size += (polygon[i].x * next.y - next.x * polygon[i].y) / 2;
        }
    return std::abs(size);
}

} // namespace

TEST_CASE("more rebate never hurts the owner, and in the deal zone nobody loses", "[deal]")
{
    const Asked asked;
    const auto zone = bargaining_zone(asked.package, *asked.rules, quota_and_rebate(asked, 11, 5));
    REQUIRE(zone.gain.size() == 5);
    REQUIRE(zone.gain.front().size() == 11);
    const auto& actors = zone.question.actors;
    const auto owner =
        static_cast<std::size_t>(std::find(actors.begin(), actors.end(), asked.owner) - actors.begin());
    for (std::size_t quota = 0; quota < 11; ++quota)
        for (std::size_t rebate = 1; rebate < 5; ++rebate)
            CHECK(zone.gain[rebate][quota][owner] >= zone.gain[rebate - 1][quota][owner]);
    CHECK(zone.all_gain(0, 0));   // no deal: nobody gains, nobody loses
    CHECK(!zone.all_gain(4, 0));  // a waiver for nothing: the city loses
    CHECK(!zone.all_gain(0, 10)); // hires for nothing: the owner loses
    const auto one = deal(asked.package, *asked.rules, asked.owner);
    const auto fine = bargaining_zone(asked.package, *asked.rules, quota_and_rebate(asked, 5, 5));
    CHECK(fine.gain[3][1][owner] == Approx(one.difference.npv)); // 75 % and 25 %: as agreed
    CHECK(fine.agreed[owner] == Approx(one.difference.npv));
    CHECK(fine.along_across[1] == fine.gain[3][1]);
    CHECK(fine.along_up[3] == fine.gain[3][1]);
}

TEST_CASE("a zone lies over any two numbers of the package, each gain what the evaluation says", "[deal]")
{
    const Asked asked;
    ZoneQuestion question{field(asked.package, "measure.refurbishment.capex", 1400, 2600),
                          field(asked.package, "measure.refurbishment.energy_saving", 0, 0.5),
                          {asked.owner},
                          std::nullopt,
                          3,
                          3};
    const auto zone = bargaining_zone(asked.package, *asked.rules, question);
    auto text = test::changed(test::lindangen(), "capex = { value = \"2000 SEK/m2\"",
                              "capex = { value = \"2600 SEK/m2\"");
    text = test::changed(text, "energy_saving = { value = 0.50", "energy_saving = { value = 0.25");
    CHECK(zone.gain[1][2][0] == Approx(trianon(text)));
    CHECK(zone.agreed[0] == Approx(trianon(test::lindangen())));
    // Against no deal, a term that the deal does not touch changes nothing.
    question.deal_of = asked.owner;
    const auto by_deal = bargaining_zone(asked.package, *asked.rules, question);
    CHECK(by_deal.agreed[0] ==
          Approx(deal(asked.package, *asked.rules, asked.owner).difference.npv).margin(1));
}

TEST_CASE("where nobody loses along a line is told with who does beyond", "[deal]")
{
    const std::vector<double> steps{0, 1, 2, 3, 4};
    const auto stretches = gaining_stretches(steps, {{-1, 3}, {1, 2}, {3, 1}, {5, -1}, {-5, 1}});
    REQUIRE(stretches.size() == 1);
    CHECK(stretches[0].from == Approx(0.5));
    CHECK(stretches[0].to == Approx(2.5));
    CHECK(stretches[0].below == 0);
    CHECK(stretches[0].above == 1);
    CHECK(gaining_stretches(steps, {{-1}, {-1}, {-1}, {-1}, {-1}}).empty());
    const auto all = gaining_stretches(steps, {{1}, {1}, {0}, {1}, {1}});
    REQUIRE(all.size() == 1);
    CHECK((!all[0].below && !all[0].above && all[0].to == 4));
}

TEST_CASE("areas and borders of a zone are those of its planes", "[deal]")
{
    const auto zone = planes();
    CHECK(size_of_area(area_of(zone, {})) == Approx(0.4 * 0.75));
    CHECK(size_of_area(area_of(zone, {Losers::Kind::one, 0})) == Approx(0.6 * 0.75));
    CHECK(size_of_area(area_of(zone, {Losers::Kind::one, 1})) == Approx(0.4 * 0.25));
    const auto borders = borders_of(zone, 0);
    REQUIRE(borders.size() == 2); // the one binds, below it the other loses as well
    CHECK(!borders[0].binds);
    CHECK(borders[1].binds);
    for (const auto& border : borders)
        for (const auto& point : border.line) {
            CHECK(point.x == Approx(0.6));
            CHECK((border.binds ? point.y >= 0.25 - 1e-9 : point.y <= 0.25 + 1e-9));
        }
}

TEST_CASE("the picture of the zone is well-formed and names whom a border binds", "[deal]")
{
    const Asked asked;
    const auto zone = bargaining_zone(asked.package, *asked.rules, quota_and_rebate(asked, 9, 9));
    for (const auto language : {Language::english, Language::swedish}) {
        const auto svg = zone_svg(asked.package, zone, language);
        CHECK(svg.rfind("<svg", 0) == 0);
        CHECK(svg.find("</svg>") != std::string::npos);
        CHECK(svg.find("nan") == std::string::npos);
        CHECK(svg.find(language == Language::english ? "here Trianon gains nothing"
                                                     : "här går Trianon jämnt upp") != std::string::npos);
    }
    const auto document = describe(asked.package, zone);
    const auto text = csv(document, Language::english);
    CHECK(std::count(text.begin(), text.end(), '\n') == 1 + 9 * 9 * 2);
    const auto told = test::json_of(document);
    CHECK(told["quotas"].size() == 9);
    CHECK(told["against"] == "no_deal");
    CHECK(told["borders"].size() > 0);
    const auto page = test::page_of(document, Language::swedish);
    for (const auto* english : {" loses", " alone", " stated", "Gains"})
        CHECK(page.find(english) == std::string::npos);
}

TEST_CASE("every number of a package can be varied by its field", "[deal]")
{
    const Asked asked;
    const auto fields = figure_fields(asked.package);
    const auto find = [&](const std::string& name) {
        return std::find_if(fields.begin(), fields.end(),
                            [&](const FigureField& field) { return field.name == name; });
    };
    REQUIRE(find("measure.works-jobs.quota") != fields.end());
    REQUIRE(find("measure.ground-rent.rebate") != fields.end());
    CHECK(find("measure.ground-rent.rebate")->figures.size() == 3);
    CHECK(find("measure.ground-rent.rebate.2")->figures.size() == 1);
    CHECK(find("area.employment") != fields.end());
    CHECK(find("society_rate") != fields.end());
    CHECK(find("actor.trianon.rate") != fields.end());
}
