#include "libpackage/accounts/balance.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace byggom;
using test::Evaluated;

// Published: IHE 2012 for the Malmö Commission, as told by Ericsson 2015 (mau.diva-portal.org diva2:1408929).

namespace {

constexpr double cost = 16e6;
constexpr double production = 59e6;
constexpr double care = 56e6;
constexpr double cost_of_pupil = 4600;
constexpr double published_gain_of_pupil = 38000;

double total(const ActorAppraisal& verdict)
{
    double sum = 0;
    for (const double amount : verdict.balance)
        sum += amount;
    return sum;
}

/// What the real economy gives the actors by lines of the kind, over all years.
double from_resources(const Evaluated& one, Kind kind)
{
    double sum = 0;
    for (const auto& line : one.evaluation.ledger.lines())
        if (line.kind == kind && line.payer == resources)
            for (int year = 0; year < one.package.horizon; ++year)
                sum += line.amount(0, year);
    return sum;
}

double society(const Evaluated& one) { return one.evaluation.appraisal.society.npv; }

} // namespace

TEST_CASE("Bunkeflo: undiscounted, the totals are the published ones", "[bunkeflo]")
{
    const Evaluated one(test::example("bunkeflo"));
    CHECK(total(one.of("malmo")) == Approx(-cost).epsilon(1e-9));
    CHECK(from_resources(one, Kind::production) == Approx(production).epsilon(1e-5));
    CHECK(total(one.of("region")) == Approx(care).epsilon(1e-5));
    double all = 0;
    for (const double amount : one.evaluation.appraisal.society.balance)
        all += amount;
    CHECK(all == Approx(production + care - cost).epsilon(1e-5));
}

TEST_CASE("Bunkeflo: the published gain of a pupil does not follow from the published totals", "[bunkeflo]")
{
    const Evaluated one(test::example("bunkeflo"));
    const double pupils =
        one.package.figures[*one.package.figures.find("measure.daily-hour.participants.1")].value;
    CHECK(pupils == Approx(cost / cost_of_pupil).margin(0.5));
    const double gain_of_pupil = (from_resources(one, Kind::production) + total(one.of("region"))) / pupils;
    CHECK(gain_of_pupil == Approx((production + care) / cost * cost_of_pupil).epsilon(1e-3));
    CHECK(gain_of_pupil == Approx(33000).margin(100));
    CHECK(published_gain_of_pupil / gain_of_pupil == Approx(1.15).margin(0.01));
    // to give 38,000 each, the totals would have to be shared by some 3,000 pupils, at 5,300 SEK each
    const double pupils_for_it = (production + care) / published_gain_of_pupil;
    CHECK(pupils_for_it == Approx(3026).margin(1));
    CHECK(cost / pupils_for_it == Approx(5287).margin(1));
    const auto readme = read_file(BYGGOM_SOURCE_DIR "/examples/bunkeflo/README.md");
    for (const std::string said : {"38,000", "33,000", "does not follow"})
        CHECK(readme.find(said) != std::string::npos);
}

TEST_CASE("Bunkeflo: nothing comes before the pupils leave school, ten years later all has come",
          "[bunkeflo]")
{
    const Evaluated one(test::example("bunkeflo"));
    const auto& region = one.of("region").balance;
    REQUIRE(region.size() == 19);
    for (std::size_t year = 0; year < 9; ++year)
        CHECK(region[year] == 0);
    for (std::size_t year = 9; year < 19; ++year)
        CHECK(region[year] == Approx(care / 10).epsilon(1e-5));
}

TEST_CASE("Bunkeflo: the city's schools pay, the city gains nothing, others gain", "[bunkeflo]")
{
    const Evaluated one(test::example("bunkeflo"));
    CHECK(one.of("malmo").gains == 0);
    CHECK(one.of("malmo.education").npv_society == one.of("malmo").npv_society);
    for (const std::string winner : {"region", "tenants", "treasury", "rest_of_local_government"})
        CHECK(one.of(winner).npv_society > 0);
    // waiting nine to eighteen years costs two fifths of the gain at 3.5 %
    CHECK(society(one) < 0.6 * (production + care - cost));
    CHECK(society(one) > 0);
}

TEST_CASE("Bunkeflo: corrected for optimism a quarter of each gain goes, and none of the cost", "[bunkeflo]")
{
    const Evaluated published(test::example("bunkeflo"));
    const Evaluated corrected(test::example("bunkeflo"), "corrected");
    CHECK(corrected.of("malmo").npv_society == published.of("malmo").npv_society);
    for (const std::string winner : {"region", "tenants", "treasury", "rest_of_local_government"})
        CHECK(corrected.of(winner).npv_society == Approx(0.75 * published.of(winner).npv_society));
    CHECK(society(corrected) > 0);
}

TEST_CASE("Bunkeflo: the README shows what the model gives", "[bunkeflo][docs]")
{
    const auto readme = read_file(BYGGOM_SOURCE_DIR "/examples/bunkeflo/README.md");
    const Evaluated one(test::example("bunkeflo"));
    const auto msek = [](double amount) {
        return fmt::format("{}{:.1f}", amount < 0 ? "−" : "", std::abs(amount) / 1e6);
    };
    for (const auto& [name, actor] : std::vector<std::pair<std::string, std::string>>{
             {"the city's schools", "malmo.education"},
             {"region: care not needed", "region"},
             {"former pupils: wages after local tax", "tenants"},
             {"local government elsewhere: tax", "rest_of_local_government"},
             {"treasury: employer contributions", "treasury"}}) {
        const auto row = fmt::format("| {} | {} | {} |", name, msek(total(one.of(actor))),
                                     msek(one.of(actor).npv_society));
        CAPTURE(row);
        CHECK(readme.find(row) != std::string::npos);
    }
    CHECK(readme.find(fmt::format("| society | 99.0 | {} |", msek(society(one)))) != std::string::npos);
    const Evaluated corrected(test::example("bunkeflo"), "corrected");
    CHECK(readme.find(msek(society(corrected)) + " is left") != std::string::npos);
}
