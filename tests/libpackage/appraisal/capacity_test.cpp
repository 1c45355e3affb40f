#include "libpackage/accounts/balance.hpp"
#include "libpackage/accounts/identity.hpp"
#include "libpackage/appraisal/capacity.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "tests/support/package.hpp"
#include "tests/support/plain_deal.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace byggom;
using test::Evaluated;
using test::PlainDeal;
using test::yearly;

namespace {

/// Savings of a service over twenty years, some of them needs; none larger than ten steps.
Series some_savings(unsigned seed, double step)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> amount(-2 * step, 10 * step);
    Series saved = zeros(20);
    for (Eigen::Index year = 0; year < saved.cols(); ++year)
        saved.col(year) = lanes(amount(random));
    return saved;
}

double some_step(unsigned seed)
{
    std::mt19937 random(seed + 1000);
    return std::uniform_real_distribution<double>(1.0, 1e6)(random);
}

double worth(const Series& amount)
{
    return present_value(
        amount, discount_factors(each_year(lanes(0.035), static_cast<int>(amount.cols())), lanes(0.035), Timing::start))[0];
}

Series series_of(const std::vector<double>& values)
{
    Series series = zeros(static_cast<int>(values.size()));
    for (std::size_t year = 0; year < values.size(); ++year)
        series.col(static_cast<Eigen::Index>(year)) = lanes(values[year]);
    return series;
}

} // namespace

TEST_CASE("whole steps become cash, the rest and added needs do not", "[capacity]")
{
    const Series cash = freed(yearly({0, 29, 30, 59.9, 60, 95, -40}), lanes(30));
    CHECK((cash == yearly({0, 0, 30, 30, 60, 90, 0})).all());
}

TEST_CASE("a step is reached even where a sum of doubles misses its last digit", "[capacity]")
{
    double sum = 0;
    for (int i = 0; i < 10; ++i)
        sum += 0.1;
    REQUIRE(sum < 1.0);
    CHECK(freed(yearly({sum}), lanes(1))(0, 0) == sum); // and yet never more than is saved
}

TEST_CASE("cash is never more than the value, never negative, and nothing below one step",
          "[capacity][property]")
{
    const unsigned seed = GENERATE(range(1U, 101U));
    const double step = some_step(seed);
    const Series saved = some_savings(seed, step);
    const Series cash = freed(saved, lanes(step));
    CHECK((cash >= 0.0).all());
    CHECK((cash <= saved.max(0.0)).all());
    CHECK((saved.max(0.0) - cash < step).all());
    for (Eigen::Index year = 0; year < saved.cols(); ++year)
        if (saved(0, year) < step * (1 - 1e-6))
            CHECK(cash(0, year) == 0.0);
}

TEST_CASE("a larger package frees no less", "[capacity][property]")
{
    const unsigned seed = GENERATE(range(1U, 101U));
    const double step = some_step(seed);
    const Series saved = some_savings(seed, step);
    double before = 0;
    for (int tenth = 0; tenth < 100; ++tenth) {
        const double cash = worth(freed(saved * (tenth / 10.0), lanes(step)));
        CHECK(cash >= before);
        before = cash;
    }
}

TEST_CASE("the larger the package, the nearer its cash comes to its value, from below",
          "[capacity][property]")
{
    const unsigned seed = GENERATE(range(1U, 101U));
    const double step = some_step(seed);
    const Series saved = some_savings(seed, step).max(0.0);
    const double one_step_each_year = worth(each_year(lanes(step), 20));
    for (const double size : {1.0, 10.0, 1e3, 1e6}) {
        const double value = worth(saved * size);
        const double cash = worth(freed(saved * size, lanes(step)));
        CHECK(cash <= value * (1 + 1e-12));
        CHECK(value - cash <= one_step_each_year * (1 + 1e-9)); // bounded: the share that is cash tends to 1
    }
}

TEST_CASE("a budget's saving is counted over its measures and mirror cohorts, in units or in kronor",
          "[capacity]")
{
    PlainDeal deal(3, 0.0);
    const auto handling = deal.figure("handling", 25);
    const auto care = deal.figure("care.long_term", 10);
    const auto bought = deal.figure("bought", 10);
    deal.figure("step.handling", 4);          // units of the unit cost: 100 SEK a year
    deal.figure("step.care", 70, "SEK/year"); // of the class's family
    deal.line(Role::municipality, Role::resources, Kind::services, yearly({-90, -150, 20}), Part::effect,
              handling);
    deal.line(Role::municipality, Role::resources, Kind::services, yearly({45, 40, 0}), Part::effect,
              handling);
    deal.line(Role::resources, Role::region, Kind::services, yearly({140, 69, 71}), Part::effect, care);
    deal.line(Role::municipality, Role::resources, Kind::services, yearly({-500, 0, 0}), Part::effect,
              bought);
    deal.line(Role::municipality, Role::resources, Kind::services, yearly({-500, 0, 0}), Part::input,
              handling);
    deal.line(Role::municipality, Role::tenants, Kind::transfer, yearly({-500, 0, 0}), Part::effect,
              handling);
    const auto savings = deal.seen_by(service_savings);
    REQUIRE(savings.size() == 3);

    CHECK(savings[0].payer == deal.the(Role::municipality));
    CHECK(savings[0].saved == std::vector<double>{45, 110, 0});
    CHECK(savings[0].step_cost == 100);
    CHECK(savings[0].value == 155);
    CHECK(savings[0].cashable == 100);
    CHECK(savings[0].next.value() == Approx(200.0 / 110)); // year 1's second step before year 0's first
    CHECK(savings[0].next_year == 1);

    CHECK(savings[1].payer == deal.the(Role::region));
    CHECK(savings[1].steps == std::vector<double>{2, 0, 1});
    CHECK(savings[1].cashable == 210);
    CHECK(savings[1].next.value() == Approx(70.0 / 69));

    CHECK_FALSE(savings[2].step.has_value()); // no step is known: told, and counted in full
    CHECK(savings[2].value == 500);
    CHECK(savings[2].cashable == 500);
    CHECK_FALSE(savings[2].next.has_value());
}

TEST_CASE("what a firm no longer buys is money already", "[capacity]")
{
    PlainDeal deal(1, 0.0);
    const auto upkeep = deal.figure("upkeep", 25);
    deal.line(Role::resources, Role::property_owner, Kind::services, yearly({90}), Part::effect, upkeep);
    CHECK(deal.seen_by(service_savings).empty());
}

TEST_CASE("an outcome that a package prices itself takes a step from the user's own figures", "[capacity]")
{
    const auto bunkeflo = read_file(std::string(BYGGOM_SOURCE_DIR) + "/examples/bunkeflo/package.toml");
    const auto care_of = [&](const std::vector<Figure>& own) {
        const auto package = read_package(bunkeflo, "bunkeflo", own);
        const auto evaluation = evaluate(package, *swedish_rules(package));
        const Draw draw(package.figures);
        double cash = 0;
        for (const auto& saving : service_savings({package, draw}, evaluation.ledger.lines())) {
            CHECK(saving.step.has_value() == !own.empty());
            cash += saving.cashable;
        }
        return cash;
    };
    REQUIRE(care_of({}) > 30e6);
    const auto package = read_package(bunkeflo, "bunkeflo");
    const auto evaluation = evaluate(package, *swedish_rules(package));
    const Draw draw(package.figures);
    std::vector<Figure> own;
    for (const auto& saving : service_savings({package, draw}, evaluation.ledger.lines())) {
        const auto& id = package.figures[saving.unit_cost].id;
        REQUIRE(id.find(".unit_value") != std::string::npos);
        own.push_back(test::plain("step." + id.substr(0, id.rfind('.')), 30e6, "SEK/year"));
        own.back().price_year = Year{2012};
    }
    CHECK(care_of(own) < 30e6); // a ward that no year's saving closes
}

TEST_CASE("what is not freed serves others: the payer has the cash, society loses nothing", "[capacity]")
{
    PlainDeal deal(3, 0.0);
    const auto handling = deal.figure("handling", 25);
    deal.figure("step.handling", 4);
    deal.line(Role::municipality, Role::resources, Kind::services, yearly({-90, -150, 20}), Part::effect,
              handling);
    auto lines = deal.lines();
    for (const auto& kept : deal.seen_by(capacity_kept))
        lines.push_back(kept);
    CHECK_FALSE(broken_identity(lines, deal.package()).has_value());
    const auto sheet = balances(lines, deal.package());
    CHECK((sheet[deal.the(Role::municipality).index] == yearly({0, 100, -20})).all());
    CHECK((sheet[deal.the(Role::external).index] == yearly({90, 50, 0})).all());
    CHECK((sheet[resources.index] == yearly({-90, -150, 20})).all());
}

TEST_CASE("the Lindängen deal frees no step, and a larger one does where it is told", "[capacity][lindangen]")
{
    const Evaluated one(test::lindangen());
    const Draw draw(one.package.figures);
    const Context context{one.package, draw};
    const auto savings = service_savings(context, one.evaluation.ledger.lines());
    CHECK(savings.size() >= 6);
    for (const auto& saving : savings) {
        CAPTURE(one.package.actors[saving.payer.index].id, words_of(saving.item));
        CHECK(saving.cashable >= 0);
        CHECK(saving.cashable <= saving.value);
        CHECK(saving.step.has_value());
        CHECK(*std::min_element(saving.steps.begin(), saving.steps.end()) >= 0);
        if (!saving.next)
            continue;
        CHECK(*saving.next > 1);
        const auto year = static_cast<Eigen::Index>(saving.next_year.value());
        const Series saved = series_of(saving.saved);
        const Lanes step = lanes(saving.step_cost.value());
        const auto steps_at = [&](double size) {
            return freed(saved * size, step)(0, year) / saving.step_cost.value();
        };
        CHECK(steps_at(*saving.next * (1 + 1e-6)) == Approx(steps_at(1) + 1));
        CHECK((freed(saved * (*saving.next * (1 - 1e-6)), step) == freed(saved, step)).all());
        double before = 0;
        for (double size = 0.5; size < 5000; size *= 1.7) {
            const double cash = worth(freed(saved * size, step));
            CHECK(cash >= before);
            CHECK(cash <= worth(saved * size) * (1 + 1e-12));
            before = cash;
        }
    }
}

TEST_CASE("a package that really is as large as told frees the step", "[capacity]")
{
    const auto handling_of = [](const Evaluated& one) {
        const Draw draw(one.package.figures);
        for (auto& saving : service_savings({one.package, draw}, one.evaluation.ledger.lines()))
            if (saving.item.id == LineId::assistance_handling &&
                one.package.actors[saving.payer.index].id == "city.social")
                return saving;
        throw std::runtime_error("no handling of assistance");
    };
    const Evaluated small(test::small_package());
    const auto saving = handling_of(small);
    REQUIRE(saving.cashable == 0);
    const double size = saving.next.value() * 1.01; // works, and with them jobs, in proportion
    const Evaluated large(test::changed(test::small_package(), "area_let = \"7500 m2\"",
                                        "area_let = \"" + std::to_string(7500 * size) + " m2\""));
    CHECK(handling_of(large).cashable > 0);
    const Evaluated almost(test::changed(test::small_package(), "area_let = \"7500 m2\"",
                                         "area_let = \"" + std::to_string(7500 * size * 0.98) + " m2\""));
    CHECK(handling_of(almost).cashable == 0);
}

TEST_CASE("counted as cash, each payer's own verdict falls by what is not freed and society's stays",
          "[capacity]")
{
    const auto package = read_package(test::lindangen(), "lindangen");
    const auto rules = swedish_rules(package);
    const auto value = evaluate(package, *rules);
    const auto cash = evaluate(package, *rules, Savings::as_cash);
    CHECK_FALSE(broken_identity(cash.ledger.lines(), package).has_value());
    CHECK(cash.appraisal.society.npv == Approx(value.appraisal.society.npv).epsilon(1e-12));
    const Draw draw(package.figures);
    std::vector<double> idle(package.actors.size());
    for (const auto& saving : service_savings({package, draw}, value.ledger.lines()))
        idle[saving.payer.index] += saving.value - saving.cashable;
    double lost = 0;
    for (std::size_t i = 0; i < idle.size(); ++i) {
        CAPTURE(package.actors[i].id);
        if (package.actors[i].role == Role::external || package.actors[i].role == Role::municipality)
            continue; // gains it; has its committee's
        CHECK(cash.appraisal.actors[i].npv_own ==
              Approx(value.appraisal.actors[i].npv_own - idle[i]).margin(0.01));
        lost += idle[i];
    }
    CHECK(lost > 1e5);
    const auto uses_a_step = [&](const Evaluation& evaluation) {
        return std::any_of(evaluation.used.begin(), evaluation.used.end(),
                           [&](FigureId id) { return package.figures[id].id == "step.fs.handling"; });
    };
    CHECK(uses_a_step(cash));
    CHECK_FALSE(uses_a_step(value));
}
