#include "cli/report/deal.hpp"
#include "libpackage/appraisal/deal.hpp"
#include "libpackage/package/figure_fields.hpp"
#include "libpackage/split/package_game.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

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

TEST_CASE("more rebate never hurts the owner, and in the deal zone nobody loses", "[deal]")
{
    const Asked asked;
    const auto zone = deal_zone(asked.package, *asked.rules, asked.owner, signatories(asked.package), 11, 5);
    REQUIRE(zone.gain.size() == 5);
    REQUIRE(zone.gain.front().size() == 11);
    const auto owner = static_cast<std::size_t>(
        std::find(zone.actors.begin(), zone.actors.end(), asked.owner) - zone.actors.begin());
    for (std::size_t quota = 0; quota < 11; ++quota)
        for (std::size_t rebate = 1; rebate < 5; ++rebate)
            CHECK(zone.gain[rebate][quota][owner] >= zone.gain[rebate - 1][quota][owner]);
    CHECK(zone.all_gain(0, 0));   // no deal: nobody gains, nobody loses
    CHECK(!zone.all_gain(4, 0));  // a waiver for nothing: the city loses
    CHECK(!zone.all_gain(0, 10)); // hires for nothing: the owner loses
    const auto one = deal(asked.package, *asked.rules, asked.owner);
    const auto fine = deal_zone(asked.package, *asked.rules, asked.owner, {asked.owner}, 5, 5);
    CHECK(fine.gain[3][1][0] == Approx(one.difference.npv)); // 75 % and 25 %: as agreed
}

TEST_CASE("the picture of the zone is well-formed and names whom a border binds", "[deal]")
{
    const Asked asked;
    const auto zone = deal_zone(asked.package, *asked.rules, asked.owner, signatories(asked.package), 9, 9);
    const auto svg = zone_svg(asked.package, zone, Language::english);
    CHECK(svg.rfind("<svg", 0) == 0);
    CHECK(svg.find("</svg>") != std::string::npos);
    CHECK(svg.find("Trianon gains nothing") != std::string::npos);
    const auto csv = zone_csv(asked.package, zone);
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 1 + 9 * 9 * 2);
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
