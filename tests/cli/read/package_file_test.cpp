#include "cli/read/package_file.hpp"
#include "cli/read/starter.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

using namespace byggom;
using test::changed;
using test::small_package;

namespace {

std::string mistakes_of(const std::string& text)
{
    try {
        const auto package = read_package(text, "p.toml");
        swedish_rules(package);
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("the starter and the Lindängen deal have no mistakes", "[reader]")
{
    CHECK(mistakes_of(std::string(starter())).empty());
    CHECK(mistakes_of(std::string(starter(true))).empty());
    CHECK(mistakes_of(test::lindangen()).empty());
    CHECK(mistakes_of(small_package()).empty());
}

TEST_CASE("each mistake has its place, its field and the way to mend it", "[reader]")
{
    struct Case {
        std::string from;
        std::string to;
        std::string message;
    };
    const auto c = GENERATE(values<Case>({
        {"quota = 0.25", "quota = 2.5",
         "p.toml:27:9: measure.jobs.quota: 2.5: a share must lie between 0 and 1 (did you mean 0.25?)"},
        {"quota = 0.25", "quota = 25",
         "p.toml:27:9: measure.jobs.quota: 25: a share must lie between 0 and 1 (did you mean 0.25?)"},
        {"quota = 0.25", "qouta = 0.25",
         "p.toml:27:9: measure.jobs.qouta: unknown field (did you mean quota?)"},
        {"quota = 0.25\n", "",
         "p.toml:23:1: measure.jobs.quota: is missing (Share of the labour recruited under the quota.)"},
        {"deadweight = 0.0\n", "",
         "p.toml:23:1: measure.jobs.deadweight: is missing (Share whom this employer would have hired anyway "
         "on the "
         "same day. Jobs found anyway later are in the hazards already.)"},
        {"displacement = 0.0\n", "",
         "p.toml:23:1: measure.jobs.displacement: is missing (Jobs lost by people outside the deal for each "
         "job "
         "gained.)"},
        {"contract_months = \"12 months\"", "contract_months = 12",
         "p.toml:28:19: measure.jobs.contract_months: 12: the unit is missing (write it as \"12 month\")"},
        {"contract_months = \"12 months\"", "contract_months = \"12 SEK\"",
         "p.toml:28:19: measure.jobs.contract_months: SEK: is no measure of month (write it as \"120 "
         "month\")"},
        {"capex = \"3000 SEK/m2\"", "capex = \"3000 kWh/m2\"",
         "p.toml:19:9: measure.works.capex: kWh/m2: is no measure of SEK/m2 (write it as \"120 SEK/m2\")"},
        {"capex = \"3000 SEK/m2\"", "capex = \"3 000 SEK/m2\"",
         "p.toml:19:9: measure.works.capex: \"3 000 SEK/m2\": two numbers (leave the space out, or write "
         "4_500)"},
        {"capex = \"3000 SEK/m2\"", "capex = true",
         "p.toml:19:9: measure.works.capex: no number (write \"120 SEK/m2\", or a table with value, low, "
         "high and "
         "source)"},
        {"capex = \"3000 SEK/m2\"", "capex = { low = \"2000 SEK/m2\" }",
         "p.toml:19:9: measure.works.capex: the value is missing (write { value = …, source = … } or { from "
         "= \"a "
         "catalogue id\" })"},
        {"capex = \"3000 SEK/m2\"", "capex = { value = \"3000 SEK/m2\", low = 2000, high = 4000 }",
         "p.toml:19:9: measure.works.capex: an uncertain value without a source (state its source, or mark = "
         "\"assumption\")"},
        {"capex = \"3000 SEK/m2\"",
         "capex = { value = \"3000 SEK/m2\", low = 3500, high = 4000, mark = \"assumption\" }",
         "p.toml:19:9: measure.works.capex: the value 3000 lies outside its own low and high (low <= value "
         "<= high)"},
        {"capex = \"3000 SEK/m2\"", "capex = { value = \"3000 SEK/m2\", sorce = \"x\" }",
         "p.toml:19:42: measure.works.capex.sorce: unknown field (did you mean source?)"},
        {"capex = \"3000 SEK/m2\"", "capex = { value = \"3000 SEK/m2\", mark = \"guess\" }",
         "p.toml:19:41: measure.works.capex.mark: guess: no such mark (found, from memory, derived, "
         "assumption or "
         "stated)"},
        {"capex = \"3000 SEK/m2\"", "capex = { value = \"3000 SEK/m2\", dist = \"flat\", source = \"x\" }",
         "p.toml:19:41: measure.works.capex.dist: flat: no such distribution (certain, uniform, triangular, "
         "pert, "
         "normal, lognormal or beta)"},
        {"capex = \"3000 SEK/m2\"", "capex = { value = \"3000 SEK/m2\", price_year = 1950 }",
         "p.toml:19:9: measure.works.capex: the price index has no year 1950 (state it in the prices of "
         "another "
         "year, or add price.cpi.1950 to the catalogue)"},
        {"capex = \"3000 SEK/m2\"", "capex = { from = \"ren.full\" }", ""},
        {"capex = \"3000 SEK/m2\"", "capex = { from = \"ren.ful\" }",
         "p.toml:19:18: measure.works.capex: the catalogue has no \"ren.ful\" (did you mean ren.full?)"},
        {"capex = \"3000 SEK/m2\"", "capex = { from = \"wage.cleaner\" }",
         "p.toml:19:18: measure.works.capex: wage.cleaner is in SEK/month where SEK/m2 is needed"},
        {"kind = \"renovation\"", "kind = \"renovtion\"",
         "p.toml:15:8: measure.works.kind: \"renovtion\": no such kind of measure (did you mean "
         "renovation?)"},
        {"kind = \"renovation\"\n", "",
         "p.toml:13:1: measure.works.kind: is missing (there is renovation, new_build, hiring_quota, "
         "ground_rent, "
         "programme)"},
        {"on = [\"works\"]", "on = [\"work\"]",
         "p.toml:26:7: measure.jobs.on: there is no measure \"work\" (did you mean works?)"},
        {"on = [\"works\"]\n", "",
         "p.toml:23:1: measure.jobs.on: the quota rides on no works and no upkeep (name the works in `on`, "
         "or state "
         "upkeep_labour_years)"},
        {"role = \"municipality\"", "role = \"comune\"",
         "p.toml:12:8: actor.city.role: \"comune\": no such choice"},
        {"flats = 100", "flats = 100\nowner = \"oner\"",
         "p.toml:17:9: measure.works.owner: there is no actor \"oner\" (did you mean owner?)"},
        {"flats = 100", "flats = 100\nowner = \"city\"",
         "p.toml:17:9: measure.works.owner: \"city\" is no property_owner (there is owner)"},
        {"schedule = [1.0]", "schedule = [0.5, 0.4]",
         "p.toml:13:1: measure.works.schedule: the shares add up to 0.9 (they must add up to 1)"},
        {"schedule = [1.0]", "schedule = 1.0",
         "p.toml:20:12: measure.works.schedule: no list of numbers, one a year (write [0.5, 0.5])"},
        {"schedule = [1.0]", "first_year = 25\nschedule = [1.0]",
         "p.toml:13:1: measure.works.schedule: the works end after the horizon of 20 years (lengthen the "
         "horizon or "
         "begin earlier)"},
        {"horizon = 20", "horizon = 200", "p.toml:4:11: horizon: 200: it must lie between 1 and 100"},
        {"horizon = 20", "horizon = 20.5",
         "p.toml:4:11: horizon: no whole number (write digits alone, without unit and quotes)"},
        {"horizon = 20\n", "", "p.toml:1:1: horizon: is missing (Number of years, year 0 included.)"},
        {"price_year = 2025", "price_year = 1985",
         "p.toml:5:14: price_year: the price index has no year 1985 (state another year, or add "
         "price.cpi.1985 to the "
         "catalogue)"},
        {"rules_year = 2025", "rules_year = 1999",
         "p.toml:6:14: rules_year: there are no tax and benefit rules of 1999 (there are those of 2014, "
         "2025)"},
        {"rules_year = 2025", "rules_year = 2014",
         "rules.norm.single: this figure is missing in the rules of 2014"},
        {"horizon = 20", "horizon = 20\ntiming = \"noon\"",
         "p.toml:5:10: timing: \"noon\": no such choice (there is start, mid, end)"},
        {"id = \"works\"", "id = \"jobs\"", "measure.jobs: this id is given twice (ids are unique)"},
        {"id = \"works\"", "id = \"works\"\nrequires = [\"jobs\"]",
         "measure.works.requires: the measures require each other in a circle: works -> jobs -> works (take "
         "one of "
         "these arrows away)"},
        {"id = \"works\"", "id = \"works\"\nexcludes = [\"jobs\"]",
         "p.toml:13:1: measure.works.excludes: excludes jobs, which is in the package too (keep one of the "
         "two)"},
        {"id = \"works\"", "id = \"works\"\nvat_included = true",
         "p.toml:13:1: measure.works.vat_rate: is missing beside vat_included (state both, or neither)"},
        {"id = \"works\"", "id = \"works\"\nvat_included = \"yes\"",
         "p.toml:15:16: measure.works.vat_included: neither true nor false (write true or false without "
         "quotes)"},
        {"[[actor]]", "[figures]\n\"wage.clener\" = \"1 SEK/month\"\n[[actor]]",
         "p.toml:8:17: figures.wage.clener: the catalogue has no such figure (did you mean wage.cleaner?)"},
        {"[[actor]]", "[area]\non_assistance = 15\n[[actor]]",
         "p.toml:8:17: area.on_assistance: 15: a share must lie between 0 and 1 (did you mean 0.15?)"},
        {"[[actor]]", "[area]\nemployed = 0.9\n[[actor]]", "p.toml:7:1: area: the shares add up to 1.18"},
        {"[[actor]]",
         "[[household]]\nid = \"all\"\nweight = 0.5\nadults = 1\nrent = \"6000 SEK/month\"\n[[actor]]",
         "p.toml:7:1: household.weight: the shares add up to 0.5 (they must add up to 1)"},
        {"[[actor]]", "[figures]\n\"haz.separation\" = { value = \"0 1/year\", source = \"x\" }\n[[actor]]",
         "p.toml:8:20: haz.separation: 0: must lie above 0 and up to 50 a year"},
        {"[[actor]]", "[figures]\n\"hire.creaming\" = -0.1\n[[actor]]",
         "p.toml:8:19: hire.creaming: -0.1: a share must lie between 0 and 1"},
        {"name = \"small\"", "name = \"små\" x", "p.toml:2:14:"},
        {"name = \"small\"", "namn = \"små\"", "unknown field (did you mean name?)"},
        {"subsidy", "subsidy", ""},
    }));
    if (c.from == "subsidy")
        return;
    CAPTURE(c.from, c.to);
    const auto message = mistakes_of(changed(small_package(), c.from, c.to));
    CAPTURE(message);
    if (c.message.empty())
        CHECK(message.empty());
    else
        CHECK(message.find(c.message) != std::string::npos);
}

TEST_CASE("all mistakes of a file come in one run, in the order of their places", "[reader]")
{
    auto text = changed(small_package(), "quota = 0.25", "quota = 25");
    text = changed(text, "capex = \"3000 SEK/m2\"", "capex = \"3000\"");
    text = changed(text, "horizon = 20", "horizont = 20");
    try {
        read_package(text, "p.toml");
        FAIL("the file was taken");
    } catch (const InvalidInput& error) {
        CAPTURE(error.what());
        REQUIRE(error.problems().size() == 4);
        CHECK(error.problems()[0].field == "horizon");
        CHECK(error.problems()[1].field == "horizont");
        CHECK(error.problems()[2].field == "measure.works.capex");
        CHECK(error.problems()[3].field == "measure.jobs.quota");
    }
}

TEST_CASE("columns count characters, not bytes", "[reader]")
{
    const auto message =
        mistakes_of(changed(small_package(), "horizon = 20", "timing = \"åäö\"\nhorizon = 20"));
    CHECK(message.find("p.toml:4:10: timing") != std::string::npos);
    const auto behind = mistakes_of(changed(small_package(), "capex = \"3000 SEK/m2\"",
                                            "capex = { source = \"Åsögatan\", value = 3000 }"));
    CHECK(behind.find("p.toml:19:40: measure.works.capex: 3000: the unit is missing") != std::string::npos);
}

TEST_CASE("an uncertain value keeps its band, source, price year, grade and mark", "[reader]")
{
    const auto package = read_package(
        changed(small_package(), "capex = \"3000 SEK/m2\"",
                "capex = { value = \"3000 SEK/m2\", low = 2500, high = \"4 kSEK/m2\", dist = \"triangular\", "
                "price_year = "
                "2013, source = \"a tender\", grade = \"B\", address = \"here\", note = \"n\" }"),
        "p.toml");
    const auto& figure = package.figures[*package.figures.find("measure.works.capex")];
    CHECK(figure.value == 3000);
    CHECK(figure.low == 2500.0);
    CHECK(figure.high == 4000.0);
    CHECK(figure.distribution == Distribution::triangular);
    CHECK(figure.price_year == Year{2013});
    CHECK(figure.to_package_prices == Approx(418 / 314.1));
    CHECK(figure.source == "a tender");
    CHECK(figure.mark == Mark::found);
    CHECK(figure.grade == "B");
}

TEST_CASE("a package's own figures take the place of the catalogue's", "[reader]")
{
    const auto package = read_package(changed(small_package(), "[[actor]]",
                                              "[figures]\n\"wage.cleaner\" = { value = \"30000 SEK/month\", "
                                              "price_year = 2024, source = \"agreement\" }\n[[actor]]"),
                                      "p.toml");
    const auto& wage = package.figures[*package.figures.find("wage.cleaner")];
    CHECK(wage.value == 30000);
    CHECK(wage.source == "agreement");
}

TEST_CASE("a discount rate may be real, nominal, or change over time", "[reader]")
{
    const auto rates_of = [](const std::string& rate) {
        const auto package = read_package(changed(small_package(), "role = \"property_owner\"",
                                                  "role = \"property_owner\"\nrate = " + rate),
                                          "p.toml");
        const auto owner = find_actor(package, "owner").value();
        return real_rates(package.actors[owner.index].rates, Draw(package.figures), 20);
    };
    CHECK(rates_of("0.05")(0, 3) == 0.05);
    CHECK(rates_of("{ real = 0.04 }")(0, 3) == 0.04);
    CHECK(rates_of("{ nominal = 0.06, inflation = 0.02 }")(0, 3) == Approx(1.06 / 1.02 - 1));
    CHECK(rates_of("{ nominal = 0.06 }")(0, 3) == Approx(1.06 / 1.02 - 1));
    const Series steps = rates_of("[{ from = 0, real = 0.035 }, { from = 5, real = 0.03 }]");
    CHECK(steps(0, 4) == 0.035);
    CHECK(steps(0, 5) == 0.03);
}
