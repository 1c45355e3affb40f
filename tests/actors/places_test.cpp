#include "actors/catalogue.hpp"
#include "actors/figures/tables.hpp"
#include "actors/places.hpp"
#include "actors/roster.hpp"
#include "cli/read/package_file.hpp"
#include "libpackage/figure/figure_table.hpp"
#include "libpackage/questions/evaluate.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace byggom;

namespace {

Figures of_place(const std::string& name, int rules_year, EqualisationRate rate = EqualisationRate::unsaid,
                 const std::vector<Figure>& own = {})
{
    PlaceTerms terms;
    if (!name.empty())
        terms.municipality = municipality_called(name);
    REQUIRE((name.empty() || terms.municipality));
    terms.rules_year = rules_year;
    terms.equalisation = rate;
    Figures figures;
    for (auto& figure : figures_of_place(terms, catalogue(2025), own))
        figures.add(std::move(figure));
    return figures;
}

const Figure& get(const Figures& figures, const std::string& id)
{
    CAPTURE(id);
    REQUIRE(figures.find(id));
    return figures[*figures.find(id)];
}

double value(const Figures& figures, const std::string& id) { return get(figures, id).value; }

double municipality_keeps(const Figures& figures, const std::string& rate = "")
{
    return value(figures, "rules.municipal_tax_rate") -
           value(figures, "rules.equalisation.municipality" + rate);
}

/// Of a package's finance committee, whose only money is the municipality's tax.
double finance(const std::string& municipality)
{
    const auto text = test::changed(test::example("vivalla"), "municipality = \"Örebro\"", municipality);
    const auto package = read_package(text, "vivalla.toml");
    const auto evaluation = evaluate(package, *swedish_rules(package));
    const auto committee = find_actor(package, "orebro.finance");
    for (const auto& verdict : evaluation.appraisal.actors)
        if (verdict.actor == *committee)
            return verdict.npv_own;
    FAIL("no finance committee");
    return 0;
}

} // namespace

TEST_CASE("there are 290 municipalities, by code, with the people of the country", "[places]")
{
    std::set<std::string> codes;
    double people = 0;
    for (const auto& one : municipalities()) {
        CHECK(one.code.size() == 4);
        CHECK(one.code.substr(0, 2) == one.county);
        codes.insert(one.code);
        people += one.population;
    }
    CHECK(codes.size() == 290);
    CHECK(people == 10605520); // Statistics Sweden, 31 December 2025
}

TEST_CASE("a municipality is found by code and by name, however it is written", "[places]")
{
    for (const auto* name : {"1880", "Örebro", "örebro", "ÖREBRO", "Örebro kommun"}) {
        CAPTURE(name);
        REQUIRE(municipality_called(name));
        CHECK(municipality_called(name)->code == "1880");
    }
    CHECK(municipality_called("Malmö stad")->code == "1280");
    CHECK(municipality_called("0114")->name == "Upplands Väsby");
    for (const auto* name : {"", "114", "18", "Orebro", "kommun", "00", "0012"}) {
        CAPTURE(name);
        CHECK_FALSE(municipality_called(name));
    }
}

TEST_CASE("every municipality brings all its figures, none of another municipality's and none of 0",
          "[places]")
{
    std::set<std::string> names;
    for (const auto& one : municipalities())
        names.insert(one.name);
    for (const int year : {2014, 2025})
        for (const auto& one : municipalities()) {
            CAPTURE(one.name, year);
            const auto figures = of_place(one.code, year);
            for (const auto* id :
                 {"rules.municipal_tax_rate", "rules.region_tax_rate", "rules.equalisation.municipality",
                  "rules.equalisation.region.fee", "rules.accepted_rent.single", "rules.accepted_rent.couple",
                  "rules.accepted_rent.child_1", "rules.accepted_rent.child_2", "rules.accepted_rent.child_3",
                  "rules.accepted_rent.more", "en.heat_price", "rent.median", "newbuild.capex",
                  "newbuild.rent", "newbuild.on_assistance", "area.default.employment", "fs.cost_per_household_month"}) {
                const auto& figure = get(figures, id);
                const bool may_be_none = figure.id == "rules.accepted_rent.more" || one.code == "0980";
                CAPTURE(figure.id, figure.value);
                CHECK((figure.value > 0 || may_be_none));
                CHECK(figure.low.value_or(figure.value) <= figure.value);
                CHECK(figure.high.value_or(figure.value) >= figure.value);
                CHECK_FALSE(figure.source.empty());
                CHECK_FALSE(figure.address.empty());
                CHECK_FALSE(figure.grade.empty());
                CHECK(figure.year);
                const bool anothers = figure.place != one.name && names.count(figure.place) != 0;
                CHECK_FALSE(anothers);
                if (figure.place != one.name && figure.place != one.county_name)
                    CHECK(figure.mark == Mark::derived);
            }
            const double total =
                value(figures, "rules.municipal_tax_rate") + value(figures, "rules.region_tax_rate");
            CHECK(total > 0.28);
            CHECK(total < 0.36);
        }
}

// Source: ordinance 2004:881, 2-3 §§; law 2004:773, 7 §.
TEST_CASE("the rates of equalisation add up to the same in every county and year", "[places]")
{
    for (const auto& county : {"00", "01", "03", "09", "12", "18", "24"})
        for (const auto* kind : {"grant", "fee"}) {
            const auto municipality = place_values(std::string("municipality_") + kind, county, {});
            const auto region = place_values(std::string("region_") + kind, county, {});
            CAPTURE(county, kind);
            REQUIRE(municipality.size() == region.size());
            REQUIRE(municipality.size() >= 3);
            for (std::size_t i = 0; i < municipality.size(); ++i)
                CHECK(municipality[i].value + region[i].value ==
                      Approx(std::string(kind) == "grant" ? 0.2908 : 0.2649).margin(1e-12));
        }
}

// Source: tax rates of 2026 (Statistics Sweden) less the county's rate; in points of the tax base.
TEST_CASE("what a municipality keeps of a krona of new tax is its own", "[places]")
{
    const std::map<std::string, double> points{{"Malmö", 1.54},      {"Örebro", 2.35},   {"Norrköping", 2.82},
                                               {"Gävle", 2.95},      {"Göteborg", 1.71}, {"Landskrona", 0.54},
                                               {"Huddinge", 0.33},   {"Västerås", 0.17}, {"Stockholm", -0.83},
                                               {"Österåker", -2.45}, {"Gotland", 4.52}};
    for (const auto& [name, kept] : points) {
        CAPTURE(name);
        CHECK(100 * municipality_keeps(of_place(name, 2026)) == Approx(kept).margin(1e-9));
        CHECK(100 * municipality_keeps(of_place(name, 2026, EqualisationRate::fee)) ==
              Approx(kept + (name == "Gotland" ? 2.59 : 2.07)).margin(1e-9));
    }
    std::size_t lose = 0;
    for (const auto& one : municipalities())
        lose += municipality_keeps(of_place(one.code, 2026)) < 0 ? 1U : 0U;
    CHECK(lose == 16);
}

TEST_CASE("that the grant's rate is taken is a guess, unless the package says which", "[places]")
{
    const auto guessed = of_place("Stockholm", 2025);
    CHECK(get(guessed, "rules.equalisation.municipality").mark == Mark::derived);
    CHECK(get(guessed, "rules.equalisation.municipality").note.find("is not known") != std::string::npos);
    CHECK(value(guessed, "rules.equalisation.municipality") == 0.1905);
    CHECK(value(guessed, "rules.equalisation.municipality.fee") == 0.1698);
    const auto said = of_place("Stockholm", 2025, EqualisationRate::fee);
    CHECK(value(said, "rules.equalisation.municipality") == 0.1698);
    CHECK(value(said, "rules.equalisation.region") == 0.0951);
    CHECK(get(of_place("Stockholm", 2025, EqualisationRate::grant), "rules.equalisation.municipality").mark ==
          Mark::found);
}

TEST_CASE("accepted rents: the own decision carried to the rules' year, the agency's, else the rule of thumb",
          "[places]")
{
    // 6,775 · 8,450 · 10,200 + 1,750 of 2022 times 418 / 371.9 (consumer prices)
    const auto malmo = of_place("Malmö", 2025);
    CHECK(value(malmo, "rules.accepted_rent.single") == 7615);
    CHECK(value(malmo, "rules.accepted_rent.child_1") == Approx(9500).margin(5));
    CHECK(value(malmo, "rules.accepted_rent.child_2") == Approx(11465).margin(5));
    CHECK(value(malmo, "rules.accepted_rent.more") == 1967);
    CHECK(get(malmo, "rules.accepted_rent.single").mark == Mark::derived);
    CHECK(get(malmo, "rules.accepted_rent.single").year == 2022);
    CHECK(get(malmo, "rules.accepted_rent.single").price_year == Year{2025});
    const auto exact = of_place("Malmö", 2022);
    CHECK(value(exact, "rules.accepted_rent.child_2") == 10200);
    CHECK(get(exact, "rules.accepted_rent.child_2").mark == Mark::found);
    CHECK(value(of_place("Malmö", 2018), "rules.accepted_rent.couple") == 6220);
    // Lund has none of its own; the agency's holds for all of Greater Malmö
    CHECK(get(of_place("Lund", 2022), "rules.accepted_rent.single").place == "Greater Malmö");
    // median rent of 1,539 SEK/m2 of 2026 times 40, 60, 80 and 90 m2
    const auto orebro = of_place("Örebro", 2026);
    CHECK(value(orebro, "rules.accepted_rent.single") == 5130);
    CHECK(value(orebro, "rules.accepted_rent.couple") == 7695);
    CHECK(value(orebro, "rules.accepted_rent.child_2") == 10260);
    CHECK(value(orebro, "rules.accepted_rent.child_3") == Approx(11542.5).margin(0.6));
    CHECK(value(orebro, "rules.accepted_rent.more") == 0);
    CHECK(get(orebro, "rules.accepted_rent.single").grade == "C");
    // Ängelholm says none for two children: never less than for one
    const auto angelholm = of_place("Ängelholm", 2023);
    CHECK(value(angelholm, "rules.accepted_rent.child_1") == 6970);
    CHECK(value(angelholm, "rules.accepted_rent.child_2") >= 6970);
}

TEST_CASE("heat is the last price known times the country's rise, and never free", "[places]")
{
    // 0.9428 SEK/kWh of 2022 times 1.222 / 0.901
    const auto malmo = of_place("Malmö", 2025);
    CHECK(value(malmo, "en.heat_price") == Approx(1.279).margin(5e-4));
    CHECK(get(malmo, "en.heat_price").price_year == Year{2025});
    std::size_t without = 0;
    for (const auto& one : municipalities())
        without += get(of_place(one.code, 2025), "en.heat_price").place == "Sweden" ? 1U : 0U;
    CHECK(without == 17);
    const auto& ekero = get(of_place("Ekerö", 2025), "en.heat_price");
    CHECK(ekero.note.find("has no district heat in Ekerö") != std::string::npos);
    CHECK(ekero.value == 1.222);
}

TEST_CASE("a rent that is missing is the class's, and a rate of a year unknown the nearest's", "[places]")
{
    CHECK(get(of_place("Vaxholm", 2025), "rent.median").place == "Greater Stockholm");
    const auto& tax = get(of_place("Örebro", 2024), "rules.municipal_tax_rate"); // 2023 and 2024: not known
    CHECK(tax.year == 2025);
    CHECK(tax.mark == Mark::derived);
    CHECK(get(of_place("Örebro", 2014), "rules.municipal_tax_rate").value == 0.2088);
}

TEST_CASE("new dwellings have the cost of the year they are begun in and the rents of the year they are done",
          "[places]")
{
    PlaceTerms terms;
    terms.municipality = municipality_called("Malmö");
    terms.rules_year = 2025;
    terms.built_from = 2016;
    terms.built_until = 2017;
    Figures figures;
    for (auto& figure : figures_of_place(terms, catalogue(2025), {}))
        figures.add(std::move(figure));
    CHECK(value(figures, "newbuild.capex") == 22450);
    CHECK(get(figures, "newbuild.capex").price_year == Year{2016});
    CHECK(value(figures, "newbuild.rent") == 1877); // 2014 and 2019 are known
    CHECK(get(figures, "newbuild.rent").price_year == Year{2019});
    CHECK(get(figures, "newbuild.rent").place == "Sweden");
    CHECK(get(of_place("Stockholm", 2018), "newbuild.rent").place == "Greater Stockholm");
}

TEST_CASE("who names no municipality gets the country's means, marked", "[places]")
{
    const auto country = of_place("", 2025);
    for (const auto& figure : country) {
        CAPTURE(figure.id);
        CHECK(figure.place == "Sweden");
        CHECK(figure.mark == Mark::derived);
    }
    CHECK(value(country, "rules.municipal_tax_rate") + value(country, "rules.region_tax_rate") ==
          Approx(0.3241)); // Statistics Sweden: the mean of 2025, weighted by tax base
    CHECK_FALSE(country.find("area.default.employment"));
}

TEST_CASE("a figure of a place that the user brings stands among the tables'", "[places]")
{
    Figure own;
    own.id = "place.1880.municipal_tax.2027";
    own.value = 0.22;
    own.unit = "1";
    own.mark = Mark::found;
    own.source = "Statistics Sweden";
    Figure prices; // amounts of the rules' year hang on its index
    prices.id = "price.cpi.2027";
    prices.value = 430;
    const auto figures = of_place("Örebro", 2027, EqualisationRate::unsaid, {own, prices});
    CHECK(value(figures, "rules.municipal_tax_rate") == 0.22);
    CHECK(get(figures, "rules.municipal_tax_rate").year == 2027);
    CHECK(value(of_place("Örebro", 2025, EqualisationRate::unsaid, {own}), "rules.municipal_tax_rate") ==
          0.2135);
    CHECK(value(of_place("Malmö", 2026, EqualisationRate::unsaid, {own}), "rules.municipal_tax_rate") ==
          0.2124);
    CHECK(is_place_figure(own.id));
    for (const auto* id :
         {"place.1880.tax.2027", "place.1880.municipal_tax", "rules.place", "place.", "place.a"})
        CHECK_FALSE(is_place_figure(id));
}

// The share each municipality keeps is in docs/reference/places.md.
TEST_CASE("a package's finance committee gains by its own municipality's share", "[places]")
{
    const double malmo = finance("municipality = \"Malmö\"");
    CHECK(finance("municipality = \"Örebro\"") / malmo == Approx(2.35 / 1.54).epsilon(1e-6));
    CHECK(finance("municipality = \"Västerås\"") / malmo == Approx(0.17 / 1.54).epsilon(1e-6));
    CHECK(finance("municipality = \"Norrköping\"") / malmo == Approx(2.82 / 1.54).epsilon(1e-6));
    CHECK(finance("municipality = \"0180\"") < 0);
    CHECK(finance("municipality = \"0180\"\nequalisation_rate = \"fee\"") > 0);
}

TEST_CASE("an unknown municipality is told with the nearest name", "[places]")
{
    const auto mistake = [](const std::string& name) {
        try {
            read_package(test::changed(test::example("vivalla"), "municipality = \"Örebro\"",
                                       "municipality = " + name),
                         "v.toml");
        } catch (const InvalidInput& error) {
            return std::string(error.what());
        }
        return std::string{};
    };
    CHECK(mistake("\"Orebro\"")
              .find("area.municipality: there is no municipality \"Orebro\" "
                    "(did you mean Örebro?)") != std::string::npos);
    CHECK(mistake("\"Malmo\"").find("did you mean Malmö?") != std::string::npos);
    CHECK(mistake("1880").find("area.municipality: no text") != std::string::npos);
}

TEST_CASE("every row of the tables of places names a source there is", "[places]")
{
    std::set<std::string> sources;
    for (const auto& table : place_tables())
        if (table.name == "sources.csv") {
            std::size_t position = 0;
            while (position < table.text.size())
                sources.insert(next_record(table.text, position).front());
        }
    for (const auto& table : place_tables()) {
        if (table.name == "sources.csv" || table.name == "municipalities.csv")
            continue;
        CAPTURE(table.name);
        std::size_t position = 0;
        const auto head = next_record(table.text, position);
        const auto source =
            static_cast<std::size_t>(std::find(head.begin(), head.end(), "source") - head.begin());
        std::string last;
        std::size_t rows = 0;
        while (position < table.text.size()) {
            const auto row = next_record(table.text, position);
            REQUIRE(row.size() == head.size());
            CHECK(sources.count(row[source]) == 1);
            CHECK(mark_from(row[source + 1]));
            CHECK(place_name(row[0]) != row[0]);
            CHECK(last <= row[0]); // what is of a place stands together
            last = row[0];
            ++rows;
        }
        CHECK(rows > 9);
    }
}
