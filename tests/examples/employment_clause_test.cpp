#include "libpackage/ledger/line.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace byggom;
using test::Evaluated;

namespace {

const std::string text = test::example("employment-clause");
constexpr double published = 200000; // "over 200,000 SEK", Upphandlingsmyndigheten

double society(const std::string& variant)
{
    return Evaluated(text, variant).evaluation.appraisal.society.npv;
}

/// Undiscounted sum of the lines with this id.
double sum_of(const Evaluated& one, std::string_view id)
{
    double sum = 0;
    for (const auto& line : one.evaluation.ledger.lines())
        if (id_of(line.item) == id)
            for (int year = 0; year < one.package.horizon; ++year)
                sum += line.amount(0, year);
    return sum;
}

} // namespace

TEST_CASE("employment clause: by the agency's assumptions society gains what was published, over 200,000",
          "[employment-clause]")
{
    const Evaluated agency(text);
    CHECK(agency.evaluation.appraisal.society.npv > published);
    CHECK(agency.evaluation.appraisal.society.npv < 2 * published); // and is of that order
    const auto& hiring = agency.evaluation.appraisal.hiring;
    CHECK(hiring.heads == Approx(1));
    CHECK(hiring.gross_person_years == Approx(1).epsilon(0.02));         // less who dies or retires
    CHECK(hiring.net_person_years == Approx(hiring.gross_person_years)); // nobody finds work anyway
    CHECK(hiring.implied_deadweight == Approx(0).margin(1e-9));
    CHECK(hiring.lasting_jobs == 0);
}

TEST_CASE(
    "employment clause: by the agency's assumptions all it names gain, the state if the pension right counts "
    "as its income",
    "[employment-clause]")
{
    const Evaluated agency(text);
    for (const std::string winner : {"supplier", "city", "region", "tenants"})
        CHECK(agency.of(winner).npv_society > 0);
    CHECK(agency.of("others").npv_society == 0);
    const double state = agency.of("treasury").npv_society + agency.of("employment_service").npv_society +
                         agency.of("social_insurance").npv_society;
    CHECK(state < 0);
    CHECK(state + sum_of(agency, "pension.right") > 0);
}

TEST_CASE("employment clause: nothing comes after the contract", "[employment-clause]")
{
    const Evaluated agency(text);
    for (const auto& people : agency.evaluation.outcomes.employment)
        for (const auto& series : people.person_years)
            for (Eigen::Index year = 2; year < series.cols(); ++year)
                CHECK(series(0, year) == Approx(0).margin(1e-12));
}

TEST_CASE("employment clause: what is left as the assumptions go one by one", "[employment-clause]")
{
    const double agency = society("");
    const double deadweight = society("deadweight");
    const double displacement = society("displacement");
    const double retention = society("retention");
    const double preparation = society("preparation");
    CAPTURE(agency, deadweight, displacement, retention, preparation);
    CHECK(deadweight < agency);
    CHECK(displacement < deadweight);
    CHECK(retention > displacement); // a job that lasts brings some of it back
    CHECK(retention < deadweight);   // not all
    CHECK(retention < published);    // nor what was published
    CHECK(preparation < retention);
    // displacement takes most; at once with the job given it leaves next to nothing
    CHECK(deadweight - displacement > 2 * (agency - deadweight));
    CHECK(displacement < 0.1 * published);
}

TEST_CASE("employment clause: with displacement people outside the deal lose", "[employment-clause]")
{
    CHECK(Evaluated(text, "deadweight").of("others").npv_society == 0);
    CHECK(Evaluated(text, "displacement").of("others").npv_society < 0);
    CHECK(Evaluated(text, "retention").of("others").npv_society <
          Evaluated(text, "displacement").of("others").npv_society);
    // full displacement leaves society with the supplier's supervision and lost output, and saved or added
    // services
    const auto full = test::changed(text, "displacement = { from = \"eff.displacement_subsidised\" }",
                                    "displacement = 1.0");
    double production = 0;
    const Evaluated one(full, "displacement");
    for (const auto& line : one.evaluation.ledger.lines())
        if (line.kind == Kind::production && line.payer == resources)
            production += line.amount(0, 0) + line.amount(0, 1);
    CHECK(production == Approx(0).margin(1e-6));
    CHECK(one.evaluation.appraisal.society.npv < 0);
}

TEST_CASE("employment clause: the README shows what the model gives", "[employment-clause][docs]")
{
    const auto readme = read_file(BYGGOM_SOURCE_DIR "/examples/employment-clause/README.md");
    std::string name = "the agency's assumptions";
    std::string id;
    const auto variants = read_variants(text, "test.toml");
    REQUIRE(variants.size() == 4);
    for (std::size_t i = 0; i <= variants.size(); ++i) {
        const Evaluated one(text, id);
        const auto lost = fmt::format("{:.0f}", -one.of("others").npv_society / 1000);
        const auto row =
            fmt::format("| {} | {:.0f} | {}{} |", name, one.evaluation.appraisal.society.npv / 1000,
                        lost == "0" || lost == "-0" ? "" : "−", lost == "-0" ? "0" : lost);
        CAPTURE(row);
        CHECK(readme.find(row) != std::string::npos);
        if (i < variants.size()) {
            id = variants[i].id;
            name = variants[i].name;
        }
    }
}
