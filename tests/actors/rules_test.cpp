#include "libpackage/accounts/balance.hpp"
#include "libpackage/accounts/identity.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

using namespace byggom;
using test::changed;
using test::Evaluated;
using test::small_package;

namespace {

double sum(const std::vector<double>& values)
{
    double total_of = 0;
    for (const double value : values)
        total_of += value;
    return total_of;
}

/// Undiscounted sum of all lines with an id.
double of_line(const Evaluated& one, std::string_view id)
{
    double amount = 0;
    for (const auto& line : one.evaluation.ledger.lines())
        if (id_of(line.item) == id)
            amount += total(line.amount)[0];
    return amount;
}

} // namespace

TEST_CASE("the ledger balances in every year, whatever the package", "[rules][ledger]")
{
    const auto text = GENERATE(as<std::string>{}, "small", "lindangen", "displaced", "unequalised", "taxed",
                               "subsidised", "additional");
    CAPTURE(text);
    const auto package =
        text == "small"         ? small_package()
        : text == "lindangen"   ? test::lindangen()
        : text == "displaced"   ? changed(small_package(), "displacement = 0.0", "displacement = 0.7")
        : text == "unequalised" ? "equalisation = false\n" + small_package()
        : text == "taxed"       ? changed(small_package(), "role = \"property_owner\"",
                                          "role = \"property_owner\"\ncorporate_tax = true")
        : text == "subsidised"
            ? changed(small_package(), "quota = 0.25", "quota = 0.25\nsubsidy = \"introduction_job\"")
            : changed(small_package(), "energy_saving", "additionality = 0.6\nenergy_saving");
    const Evaluated one(package);
    CHECK_FALSE(broken_identity(one.evaluation.ledger.lines(), one.package));
    double actors = 0;
    for (const auto& verdict : one.evaluation.appraisal.actors)
        if (!one.package.actors[verdict.actor.index].parent && verdict.actor != resources)
            actors += verdict.npv_society;
    CHECK(actors == Approx(one.evaluation.appraisal.society.npv));
}

TEST_CASE("a batch that is only added up comes to the balances of its ledger", "[rules][ledger]")
{
    const auto text = GENERATE(as<std::string>{}, "lindangen", "vivalla", "employment-clause", "other wage",
                               "additional", "taxed");
    CAPTURE(text);
    const auto clause =
        changed(test::lindangen(), "id = \"block-jobs\"", "wage = \"30000 SEK/month\"\nid = \"block-jobs\"");
    const auto package = read_package(
        text == "other wage"   ? clause
        : text == "additional" ? changed(clause, "flats = 400", "flats = 400\nadditionality = 0.6")
        : text == "taxed"
            ? changed(clause, "role = \"property_owner\"", "role = \"property_owner\"\ncorporate_tax = true")
            : test::example(text),
        "test.toml");
    const auto rules = swedish_rules(package);
    Draw draw(package.figures);
    Model model(package, *rules);
    BalanceSheet sheet(package);
    for (const double apart : {0.02, 0.0, 0.01}) { // the memory of one batch serves the next
        for (std::uint32_t i = 0; i < package.figures.size(); ++i)
            if (package.figures[FigureId{i}].id.rfind("wage.", 0) == 0)
                for (int lane = 0; lane < lane_count; ++lane) {
                    Lanes values = draw[FigureId{i}];
                    values[lane] = package.figures[FigureId{i}].value * (1 + apart * lane);
                    draw.set(FigureId{i}, values);
                }
        sheet.clear();
        model.run(Context{package, draw}, sheet);
        Ledger ledger;
        model.run(Context{package, draw}, ledger);
        CHECK_FALSE(broken_identity(ledger.lines(), package));
        const auto expected = balances(ledger.lines(), package);
        const auto found = sheet.by_actor();
        for (std::size_t account = 0; account < found.size(); ++account) {
            CAPTURE(package.actors[account].id);
            CHECK(((found[account] - expected[account]).abs() < 1e-5).all());
        }
    }
}

TEST_CASE("who differs in anything the accounts look at is counted apart", "[rules][ledger]")
{
    const PersonGroup usual{.municipality = ActorId{3}, .wage = lanes(25000.0)};
    auto elsewhere = usual;
    elsewhere.municipality = ActorId{4};
    auto lost = usual;
    lost.displaced = true;
    auto far = usual;
    far.severity = {lanes(0.5), lanes(0.5), lanes(0.0)};
    auto creamed = usual;
    creamed.creaming[7] = 0.1;
    auto paid = usual;
    paid.wage[3] += 1e-9;
    Outcomes outcomes;
    outcomes.by_measure = false;
    outcomes.employment.reserve(16);
    const auto* first = &outcomes.people(MeasureId{0}, usual);
    for (const auto& other : {elsewhere, lost, far, creamed, paid})
        CHECK(&outcomes.people(MeasureId{1}, other) != first);
    CHECK(outcomes.employment.size() == 6);
    CHECK(&outcomes.people(MeasureId{2}, usual) == first);
    CHECK(outcomes.employment.size() == 6);
    outcomes.by_measure = true;
    CHECK(&outcomes.people(MeasureId{2}, usual) != first);
}

TEST_CASE("committees add up to their municipality and sub-accounts to the treasury", "[rules]")
{
    const Evaluated one(test::lindangen());
    for (const std::string whole : {"malmo", "treasury"}) {
        std::vector<double> parts(one.of(whole).balance.size(), 0.0);
        const auto parent = find_actor(one.package, whole);
        for (const auto& verdict : one.evaluation.appraisal.actors)
            if (one.package.actors[verdict.actor.index].parent == parent)
                for (std::size_t year = 0; year < parts.size(); ++year)
                    parts[year] += verdict.balance[year];
        for (std::size_t year = 0; year < parts.size(); ++year)
            CHECK(one.of(whole).balance[year] == Approx(parts[year]).margin(1e-6));
    }
}

TEST_CASE("of its own tax the municipality keeps 7.2 %, the region 15.9 %, two years later", "[rules]")
{
    const Evaluated with(small_package());
    const Evaluated without("equalisation = false\n" + small_package());
    const auto kept = [&](std::string_view id, ActorId receiver, const Evaluated& one, int year) {
        double amount = 0;
        for (const auto& line : one.evaluation.ledger.lines())
            if (id_of(line.item) == id && line.payee == receiver)
                amount += line.amount(0, year);
        return amount;
    };
    const auto finance = find_actor(with.package, "city.finance").value();
    const auto region = the(Role::region, with.package);
    CHECK(kept("tax.municipal_kept", finance, with, 0) == 0);
    CHECK(kept("tax.municipal_kept", finance, with, 1) == 0);
    for (const int year : {2, 5, 10}) {
        CHECK(kept("tax.municipal_kept", finance, with, year) /
                  kept("tax.municipal", finance, without, year - 2) ==
              Approx(0.0725).margin(0.0005));
        CHECK(kept("tax.regional_kept", region, with, year) /
                  kept("tax.regional", region, without, year - 2) ==
              Approx(0.1592).margin(0.0005));
    }
}

TEST_CASE("equalisation changes who gains, never the sum", "[rules]")
{
    const Evaluated with(small_package());
    const Evaluated without("equalisation = false\n" + small_package());
    for (std::size_t year = 0; year < 20; ++year)
        CHECK(with.evaluation.appraisal.society.balance[year] ==
              Approx(without.evaluation.appraisal.society.balance[year]).margin(0.01));
    CHECK(without.of("city").npv_own > with.of("city").npv_own);
    CHECK(without.evaluation.appraisal.tax_beyond_horizon == 0);
    CHECK(with.evaluation.appraisal.tax_beyond_horizon > 0);
}

TEST_CASE(
    "when every job gained is lost by another, society's production gains nothing and the owner no less",
    "[rules]")
{
    const Evaluated none(small_package());
    const Evaluated full(changed(small_package(), "displacement = 0.0", "displacement = 1.0"));
    const auto production = static_cast<std::size_t>(Kind::production);
    CHECK(none.evaluation.appraisal.society.by_kind[production] > 1e5);
    CHECK(full.evaluation.appraisal.society.by_kind[production] == Approx(0).margin(0.01));
    CHECK(full.of("owner").npv_own == none.of("owner").npv_own);
    CHECK(full.of("others").npv_own < 0);
}

TEST_CASE("deadweight takes people out of the effect in proportion", "[rules]")
{
    const Evaluated none(small_package());
    const Evaluated half(changed(small_package(), "deadweight = 0.0", "deadweight = 0.5"));
    CHECK(of_line(half, "wages") == Approx(0.5 * of_line(none, "wages")));
    CHECK(of_line(half, "hire.training") == of_line(none, "hire.training"));
}

TEST_CASE("a saved benefit is no gain to society, only to its payer", "[rules]")
{
    const Evaluated one(small_package());
    CHECK(one.evaluation.appraisal.society.by_kind[static_cast<std::size_t>(Kind::transfer)] ==
          Approx(0).margin(0.01));
    CHECK(of_line(one, "assistance") < 0);
}

TEST_CASE("the labour-years of hires never exceed the quota of the works' labour", "[rules]")
{
    const Evaluated one(small_package());
    const double capex = 3000.0 * 7500;
    const double site_labour = capex * 0.33 / (649000.0 * 418 / 415);
    CHECK(one.evaluation.appraisal.hiring.labour_years == Approx(0.25 * site_labour));
}

TEST_CASE("more rebate never hurts the owner, and costs the municipality exactly what it gives", "[rules]")
{
    const auto with_rebate = [](const std::string& rebate) {
        return Evaluated(small_package() + R"(
[[measure]]
id = "ground"
kind = "ground_rent"
rate = "52 SEK/m2/year"
area_gross = "10000 m2"
first_year = 1
rebate = )" + rebate + "\nyears_a_step = 5\nincome_without = \"0 SEK/year\"\n");
    };
    const auto little = with_rebate("[0.5, 0.25]");
    const auto much = with_rebate("[0.9, 0.5, 0.1]");
    for (std::size_t year = 0; year < 20; ++year) {
        CHECK(much.of("owner").balance[year] >= little.of("owner").balance[year]);
        CHECK(much.of("owner").balance[year] - little.of("owner").balance[year] ==
              Approx(little.of("city.land").balance[year] - much.of("city.land").balance[year]).margin(1e-6));
    }
    CHECK(much.of("tenants").npv_own == little.of("tenants").npv_own);
}

TEST_CASE("a ground rent is fixed in kronor for ten years and then set anew", "[rules]")
{
    const Evaluated one(small_package() + R"(
[[measure]]
id = "ground"
kind = "ground_rent"
rate = "52 SEK/m2/year"
area_gross = "10000 m2"
first_year = 1
rebate = [0.0]
income_without = "100000 SEK/year"
)");
    const auto& balance = one.of("city.land").balance;
    CHECK(balance[0] == 0);
    CHECK(balance[1] == Approx(520000 - 100000));
    CHECK(balance[10] == Approx(520000 / std::pow(1.02, 9) - 100000));
    CHECK(balance[11] == Approx(520000 - 100000));
}

TEST_CASE("heat saved takes the margin from the supplier, the VAT from the state and the fuel from nobody",
          "[rules]")
{
    const Evaluated one(small_package());
    const double kwh = 160 * 0.25 * 0.75 * 8800 * 19; // from the year after the works
    const double price = 1.05 * 0.65;
    CHECK(of_line(one, "heat.vat") == Approx(kwh * price * 0.2));
    CHECK(of_line(one, "heat.margin") == Approx(kwh * price * 0.8 * 0.4));
    CHECK(of_line(one, "heat.fuel") == Approx(kwh * price * 0.8 * 0.6));
    CHECK(one.of("energy_supplier").npv_own < 0);
}

TEST_CASE(
    "VAT on works is the owner's final cost; the repair that they spare is spared again while they last",
    "[rules]")
{
    const Evaluated one(small_package());
    const double net = (3000.0 - 2 * 500.0 * 418 / 313.5) * 7500 * 0.25; // works of 25 years, repairs of 15
    CHECK(of_line(one, "works.vat") + of_line(one, "without.works.vat") == Approx(net));
    const Evaluated additional(
        changed(small_package(), "energy_saving", "additionality = 1.0\nenergy_saving"));
    CHECK(of_line(additional, "industry.wages") > 0);
}

TEST_CASE("wage subsidies come from the labour-market account by the rules of their scheme", "[rules]")
{
    const auto subsidy = [](const std::string& scheme) {
        return Evaluated(
            changed(small_package(), "quota = 0.25", "quota = 0.25\nsubsidy = \"" + scheme + "\""));
    };
    const auto introduction = subsidy("introduction_job");
    const double years = introduction.evaluation.appraisal.hiring.labour_years;
    // 80 % of wage and contributions on 20,000 a month: 252,326 a year; new-start jobs 75,408 and its
    // multiples
    CHECK(of_line(introduction, "hire.subsidy") / years == Approx(252326).margin(1));
    CHECK(of_line(subsidy("new_start_job_1"), "hire.subsidy") / years == Approx(75408).margin(1));
    CHECK(of_line(subsidy("new_start_job_2"), "hire.subsidy") / years == Approx(150816).margin(1));
    CHECK(of_line(subsidy("new_start_job_2_5"), "hire.subsidy") / years == Approx(188520).margin(1));
    CHECK(of_line(subsidy("none"), "hire.subsidy") == 0);
}

TEST_CASE("corporate tax is a fifth of the yearly gain after depreciation, where it is asked for", "[rules]")
{
    const Evaluated taxed(changed(small_package(), "role = \"property_owner\"",
                                  "role = \"property_owner\"\ncorporate_tax = true"));
    const Evaluated untaxed(small_package());
    CHECK(taxed.of("owner").npv_own < untaxed.of("owner").npv_own);
    double running = 0;
    for (const auto& line : untaxed.evaluation.ledger.lines())
        if (line.measure.index == 0 && line.item.treatment == Treatment::running)
            running += gain_of(find_actor(untaxed.package, "owner").value(), line, untaxed.package)(0, 10);
    const double depreciation = 0.02 * (3000.0 - 500.0 * 418 / 313.5) * 7500 * 1.25;
    double tax = 0;
    for (const auto& line : taxed.evaluation.ledger.lines())
        if (line.item.id == LineId::corporate_tax && line.measure.index == 0)
            tax += line.amount(0, 10);
    CHECK(tax == Approx(0.206 * (running - depreciation)));
}

TEST_CASE("what a user calls a line changes nobody's account", "[rules]")
{
    const std::string text = R"(
name = "a name decides no tax"
start = 2025
horizon = 10
price_year = 2025
rules_year = 2025
[[actor]]
id = "owner"
role = "property_owner"
corporate_tax = true
[[measure]]
id = "caretaking"
kind = "programme"
participants = [1]
[[measure.cost]]
name = "caretaker"
payer = "owner"
amount = ["100000 SEK"]
[[measure.effect]]
name = "upkeep saved, flats"
take_up = 1
impact = 1
deadweight = 0
displacement = 0
confidence = 1
duration = 9
drop_off = 0
payer = "resources"
payee = "owner"
unit_value = "50000 SEK"
)";
    const Evaluated stated(text);
    const auto name = GENERATE(values<std::string>(
        {"residual value of the roof, flats", "works", "VAT on works", "without: repair", "corporate tax"}));
    CAPTURE(name);
    const Evaluated effect(changed(text, "upkeep saved, flats", name));
    const Evaluated cost(changed(text, "\"caretaker\"", "\"" + name + "\""));
    CHECK(stated.of("owner").npv_own == Approx(228458).margin(1));
    CHECK(effect.of("owner").npv_own == stated.of("owner").npv_own);
    CHECK(cost.of("owner").npv_own == stated.of("owner").npv_own);
}

TEST_CASE("a programme's cost is running money, unless it is stated as an investment", "[rules]")
{
    const auto deal = [](const std::string& treatment) {
        return R"(
name = "a playground"
start = 2025
horizon = 60
price_year = 2025
rules_year = 2025
[[actor]]
id = "owner"
role = "property_owner"
corporate_tax = true
[[measure]]
id = "playground"
kind = "programme"
participants = [1]
[[measure.cost]]
name = "playground"
payer = "owner"
amount = ["1000000 SEK"]
)" + treatment;
    };
    const auto tax = [](const Evaluated& one, int year) {
        double paid = 0;
        for (const auto& line : one.evaluation.ledger.lines())
            if (line.item.id == LineId::corporate_tax)
                paid += line.amount(0, year);
        return paid;
    };
    const Evaluated running(deal(""));
    CHECK(tax(running, 0) == Approx(-206000));
    CHECK(tax(running, 1) == 0);
    const Evaluated invested(deal("treatment = \"investment\"\n"));
    CHECK(tax(invested, 0) == 0);
    CHECK(tax(invested, 1) == Approx(-206000 * 0.02));
    CHECK(tax(invested, 50) == Approx(-206000 * 0.02));
    CHECK(tax(invested, 51) == Approx(0).margin(1e-6));
}

TEST_CASE("a pension right is owed to the worker and no gain of the state", "[rules]")
{
    const Evaluated one(small_package());
    CHECK(of_line(one, "pension.right") == Approx(of_line(one, "pension.contributions")));
    CHECK(sum(one.of("pension_system").balance) == Approx(0).margin(0.01));
    CHECK(one.of("tenants").accrued > 0);
}

TEST_CASE("renaming and reordering actors changes nothing", "[rules]")
{
    auto renamed = small_package();
    for (const auto& [from, to] : {std::pair{"\"city\"", "\"stad\""}, std::pair{"\"owner\"", "\"bolag\""}})
        renamed = changed(renamed, from, to);
    const Evaluated before(small_package());
    const Evaluated after(renamed);
    CHECK(before.of("owner").npv_own == after.of("bolag").npv_own);
    CHECK(before.of("city").npv_own == after.of("stad").npv_own);
}

TEST_CASE("two owners and two municipalities keep their own accounts", "[rules]")
{
    const Evaluated one(
        changed(changed(small_package(), "[[measure]]\nid = \"works\"\nkind = \"renovation\"",
                        "[[actor]]\nid = \"other-owner\"\nrole = \"property_owner\"\n[[actor]]\nid = "
                        "\"other-city\"\nrole = "
                        "\"municipality\"\n[[measure]]\nid = \"works\"\nkind = \"renovation\"\nowner = "
                        "\"other-owner\"\nmunicipality = \"other-city\""),
                "contract_months", "employer = \"owner\"\nmunicipality = \"city\"\ncontract_months"));
    CHECK(one.of("other-owner").npv_own != 0);
    CHECK(one.of("other-city.social").npv_own < 0); // the rent rise
    CHECK(one.of("city.social").npv_own > 0);       // the jobs
    CHECK(one.of("owner").npv_own < 0);             // supervision and lower output alone
}

TEST_CASE("a package in other prices is the same package", "[rules]")
{
    const Evaluated in_2025(test::lindangen());
    const Evaluated in_2018(
        changed(test::lindangen(), "price_year = 2014\nrules_year", "price_year = 2018\nrules_year"));
    // every figure states its own price year but the plain ones, and those are no money
    const double factor = 328.4 / 313.5;
    for (const std::string actor : {"trianon", "malmo", "tenants", "treasury"})
        CHECK(in_2018.of(actor).npv_society == Approx(factor * in_2025.of(actor).npv_society).epsilon(1e-9));
}

TEST_CASE("a programme costs its payers, and its named outcome pays by its profile", "[rules]")
{
    const Evaluated one(changed(small_package(), "[[measure]]\nid = \"jobs\"", R"([[measure]]
id = "reading"
kind = "programme"
participants = [10]
[[measure.cost]]
name = "reading coaches"
payer = "city.education"
amount = ["500000 SEK"]
[[measure.effect]]
name = "special teaching avoided, pupil-years"
take_up = 0.8
impact = 0.5
deadweight = 0.25
displacement = 0.0
confidence = 1.0
lag = 2
ramp = 2
duration = 4
drop_off = 0.1
payer = "resources"
payee = "city.education"
kind = "services"
unit_value = "100000 SEK"
[[measure]]
id = "jobs")"));
    const auto& balance = one.of("city.education").balance;
    CHECK(balance[0] == -500000);
    CHECK(balance[1] == 0);
    const double full = 10 * 0.8 * 0.5 * 0.75 * 100000;
    CHECK(balance[2] == Approx(full / 2));
    CHECK(balance[3] == Approx(full * 0.9));
    CHECK(balance[4] == Approx(full * 0.81));
    CHECK(balance[5] == Approx(full * 0.729));
    CHECK(balance[6] == 0);
}
