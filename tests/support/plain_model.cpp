#include "tests/support/plain_model.hpp"

#include <algorithm>
#include <cmath>

namespace byggom::test {
namespace {

constexpr int years = 24;
constexpr double rate = 0.035;
constexpr double vat = 0.25;
constexpr double indirect_tax = 0.2;

using Row = std::vector<double>;

Row zero() { return Row(years, 0.0); }

/// Share of a level service of `life` years still to come after `old` years.
double left(double old, double life)
{
    return old >= life ? 0.0 : (1 - std::pow(1 + rate, -(life - old))) / (1 - std::pow(1 + rate, -life));
}

double annuity(double cost, double life) { return cost * rate / (1 - std::pow(1 + rate, -life)); }

/// Share of the works in effect in a year.
double effect(const std::map<int, double>& done, int life, int year)
{
    double share = 0;
    for (const auto& [stage, part] : done)
        if (stage < year && year <= stage + life)
            share += part;
    return share;
}

struct Book {
    std::map<std::string, Row> lines;

    void put(const std::string& what, int year, double amount)
    {
        lines.try_emplace(what, zero()).first->second[static_cast<std::size_t>(year)] += amount;
    }
};

void refurbishment(Book& book)
{
    const std::map<int, double> done{{0, 0.6}, {1, 0.4}};
    constexpr int life = 12;
    constexpr int repair_life = 5;
    constexpr double cost = 4000.0 * 1000;
    constexpr double repair = 600.0 * 1000;
    for (const auto& [stage, part] : done) {
        book.put("works works.capex owner resources", stage, part * cost);
        book.put("works works.vat owner treasury.taxes", stage, part * cost * vat);
        book.put("works indirect_tax treasury.imputed resources investment", stage,
                 indirect_tax * part * cost);
        for (int again = stage; again < stage + life; again += repair_life) {
            book.put("works without.works.capex owner resources", again, -part * repair);
            book.put("works without.works.vat owner treasury.taxes", again, -part * repair * vat);
            book.put("works indirect_tax treasury.imputed resources investment", again,
                     -indirect_tax * part * repair);
        }
        // Three repairs, at 0, 5 and 10: two of the five years of the last are used when the works end.
        const double taken = part * repair * left(2, repair_life);
        book.put("works without.works.residual resources owner", stage + life, -taken);
        book.put("works without.works.residual_vat treasury.imputed owner", stage + life, -taken * vat);
        book.put("works indirect_tax treasury.imputed resources residual", stage + life,
                 indirect_tax * taken);
    }
    const double dearer = annuity(cost, life) - annuity(repair, repair_life);
    const double worth = std::min(0.5 * dearer * (1 + vat) / 20 / 12, 1500.0 * (1000.0 / 20) / 75);
    for (int year = 0; year < years; ++year) {
        const double share = effect(done, life, year);
        const double kwh = 150 * 0.3 * 0.8 * 1200 * share;
        const double bill = kwh * 1.0 * (1 - 0.4) * std::pow(1.01, year);
        book.put("works heat.margin eon owner", year, bill / 1.25 * 0.4);
        book.put("works heat.fuel resources owner", year, bill / 1.25 * 0.6);
        book.put("works indirect_tax treasury.imputed resources running", year,
                 -indirect_tax * bill / 1.25 * 0.6);
        book.put("works heat.vat treasury.taxes owner", year, bill / 1.25 * 0.25);
        book.put("works co2 resources external", year, kwh * 0.05 * 4);
        book.put("works upkeep.saved resources owner", year, 20 * 1000.0 * share);
        book.put("works moves.avoided resources owner", year, (0.2 - 0.1) * 20 * 12000 * share);
        book.put("works dwelling.worth resources tenants.staying", year, worth * 12 * 20 * 0.98 * share);
    }
}

void block(Book& book)
{
    const std::map<int, double> done{{2, 1.0}};
    constexpr int life = 15;
    constexpr double cost = 20000.0 * 700;
    book.put("block works.capex owner resources", 2, cost);
    book.put("block works.vat owner treasury.taxes", 2, cost * vat);
    book.put("block indirect_tax treasury.imputed resources investment", 2, indirect_tax * cost);
    for (int year = 0; year < years; ++year) {
        const double stands = effect(done, life, year);
        book.put("block rent.new tenants.moving_in owner", year, 1700 * 700 * 0.98 * stands);
        book.put("block block.running owner resources", year, 300 * 700 * stands);
        book.put("block dwelling.worth_new resources tenants.moving_in", year, 1600 * 700 * 0.98 * stands);
        if (year >= 3 + 5 && stands > 0)
            book.put("block property_fee owner city.finance", year, 1500.0 * 10);
        const bool due = year >= 3 && year <= 2 + life;
        if (!due)
            continue;
        const int since = year - 3;
        const double full = 40 * 900 / std::pow(1.02, since % 10);
        const double rebate = since < 4 ? 0.5 : since < 8 ? 0.25 : 0.0;
        book.put("plot ground_rent owner city.land", year, full);
        book.put("plot ground_rent.rebate city.land owner", year, full * rebate);
        book.put("plot without.plot others city.land", year, -5000);
        book.put("plot plot.worth city.land resources", year, 8000);
    }
}

void playground(Book& book)
{
    for (const int year : {0, 1}) {
        book.put("play cost.playground city resources", year, 200000);
        book.put("play indirect_tax treasury.imputed resources running", year, indirect_tax * 200000);
    }
    // 30 a year for two years, half of them stay, and each is worth 900 for three years, a tenth less each year.
    for (const int begun : {0, 1})
        for (int since = 0; since < 3; ++since)
            book.put("play effect.joy resources tenants.helped", begun + 1 + since,
                     30 * 0.5 * 0.8 * std::pow(0.9, since) * 900);
}

} // namespace

std::map<std::string, std::vector<double>> plain_lines()
{
    Book book;
    refurbishment(book);
    block(book);
    playground(book);
    return book.lines;
}

std::string plain_package()
{
    return R"(
name = "computed twice"
start = 2025
horizon = 24
price_year = 2025
rules_year = 2025
society_rate = 0.035
[growth]
energy = "0.01 1/year"
[figures]
"asek.indirect_tax" = 0.2
"heat.margin" = 0.4
"heat.emission" = "0.05 kg/kWh"
"co2.value" = { value = "4 SEK/kg", price_year = 2025 }
[[actor]]
id = "owner"
role = "property_owner"
[[actor]]
id = "city"
role = "municipality"
[[actor]]
id = "eon"
role = "energy_supplier"
[[measure]]
id = "works"
kind = "renovation"
flats = 20
area_let = "1000 m2"
area_heated = "1200 m2"
capex = "4000 SEK/m2"
schedule = [0.6, 0.4]
life = "12 year"
do_minimum = "600 SEK/m2"
do_minimum_life = "5 year"
additionality = 0
energy_before = "150 kWh/m2/year"
energy_saving = 0.3
performance = 0.8
heat_price = "1 SEK/kWh"
heat_fixed_share = 0.4
maintenance_saving = "20 SEK/m2/year"
turnover_before = 0.2
turnover_after = 0.1
turnover_cost = "12000 SEK"
rent_rise = "0 SEK/month"
vacancy = 0.02
theta = 0.5
worth_most = "1500 SEK/month"
[[measure]]
id = "block"
kind = "new_build"
flats = 10
area_let = "700 m2"
capex = "20000 SEK/m2"
first_year = 2
schedule = [1.0]
life = "15 year"
additionality = 0
rent = "1700 SEK/m2/year"
operating = "300 SEK/m2/year"
vacancy = 0.02
worth = "1600 SEK/m2/year"
on_assistance = 0
property_fee = "1500 SEK/year"
fee_exempt_years = 5
[[measure]]
id = "plot"
kind = "ground_rent"
requires = ["block"]
rate = "40 SEK/m2/year"
area_gross = "900 m2"
first_year = 3
inflation = 0.02
rebate = [0.5, 0.25]
years_a_step = 4
income_without = "5000 SEK/year"
plot_worth = "8000 SEK/year"
[[measure]]
id = "play"
kind = "programme"
participants = [30, 30]
[[measure.cost]]
name = "playground"
payer = "city"
amount = ["200000 SEK", "200000 SEK"]
[[measure.effect]]
name = "joy"
take_up = 0.5
impact = 0.8
deadweight = 0.0
displacement = 0.0
confidence = 1.0
lag = 1
duration = 3
drop_off = 0.1
payer = "resources"
payee = "tenants"
kind = "external"
unit_value = "900 SEK"
)";
}

} // namespace byggom::test
