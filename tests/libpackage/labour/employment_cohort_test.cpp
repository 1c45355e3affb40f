#include "libpackage/figure/figure_table.hpp"
#include "libpackage/labour/employment_cohort.hpp"
#include "tests/support/figures.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace byggom;

namespace {

using enum LabourState;
constexpr int years = 12;

struct Country {
    Figures figures;
    Hazards hazards;

    explicit Country(unsigned seed = 0)
    {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> any(0.05, 1.5);
        const auto hazard = [&](double otherwise) { return seed == 0 ? otherwise : any(random); };
        for (const auto* id :
             {"haz.unemployed.employed", "haz.unemployed.social_assistance", "haz.unemployed.sick_leave",
              "haz.social_assistance.employed", "haz.social_assistance.unemployed",
              "haz.social_assistance.sick_leave", "haz.sick_leave.employed", "haz.sick_leave.unemployed",
              "haz.sick_leave.disability", "haz.disability.employed", "haz.outside.employed",
              "haz.outside.unemployed", "haz.separation", "haz.leave_working_age", "haz.leave_municipality"})
            figures.add(test::plain(id, hazard(0.3), "1/year"));
        figures.add(test::plain("haz.return_mix.unemployed", 0.4));
        figures.add(test::plain("haz.return_mix.social_assistance", 0.5));
        figures.add(test::plain("haz.return_mix.outside", 0.1));
        FigureLookup find(figures);
        hazards = Hazards(find);
        REQUIRE(find.problems().empty());
    }
    StateMatrix by_year(double finding = 1) const
    {
        return generator(hazards, Draw(figures), lanes(finding));
    }
};

ByOpenState mix(double of_unemployed, double on_assistance, double of_outside)
{
    ByOpenState shares;
    shares.fill(lanes(0.0));
    shares[place(unemployed)] = lanes(of_unemployed);
    shares[place(social_assistance)] = lanes(on_assistance);
    shares[place(outside)] = lanes(of_outside);
    return shares;
}

Spell spell(double training_months, double contract, double subsidised_months, double kept,
            const StateMatrix& quarter_of)
{
    return {lanes(training_months), lanes(contract), lanes(subsidised_months),
            mix(0.35, 0.5, 0.15),   lanes(kept),     quarter_of,
            year(quarter_of)};
}

double jobs(const ByOpenState& shares) { return shares[place(employed)][0]; }
double jobs(const ByState& shares) { return shares[place(employed)][0] + shares[place(subsidised)][0]; }

/// The same cohort followed by small steps of time, one draw, plain doubles: shares interpolated between
/// quarters.
std::vector<std::array<double, state_count>> followed(const Spell& one, double contract, double subsidy)
{
    constexpr int steps = 480; // a quarter
    std::vector<std::array<double, state_count>> sums(years);
    const auto node = [&](ByOpenState from, int quarters) {
        for (int k = 0; k < quarters; ++k)
            from = step(from, one.quarter);
        return from;
    };
    ByOpenState handed = one.source;
    for (std::size_t s = 0; s < open_count; ++s)
        handed[s] = (1.0 - one.kept) * one.source[s];
    handed[place(employed)] += one.kept;
    std::vector<ByOpenState> without;
    std::vector<ByOpenState> with;
    for (int k = 0; k <= 4 * years + 4; ++k) {
        without.push_back(node(one.source, k));
        with.push_back(node(handed, k));
    }
    const auto at = [](const std::vector<ByOpenState>& path, double quarters, std::size_t s) {
        if (s >= open_count)
            return 0.0;
        const auto k = static_cast<std::size_t>(quarters);
        const double part = quarters - std::floor(quarters);
        return path[k][s][0] * (1 - part) + path[k + 1][s][0] * part;
    };
    for (int part = 0; part < 4; ++part)
        for (int i = 0; i < 4 * years * steps; ++i) {
            const double now = (i + 0.5) / (4.0 * steps);
            const double since = now - part * 0.25;
            if (since < 0)
                continue;
            for (std::size_t s = 0; s < state_count; ++s) {
                double share = 0;
                if (since * 12 < subsidy)
                    share = s == static_cast<std::size_t>(subsidised) ? 1 : 0;
                else if (since * 12 < contract)
                    share = s == static_cast<std::size_t>(employed) ? 1 : 0;
                else
                    share = at(with, (since - contract / 12) * 4, s);
                sums[static_cast<std::size_t>(now)][s] +=
                    (share - at(without, since * 4, s)) / (16.0 * steps);
            }
        }
    return sums;
}

} // namespace

TEST_CASE("a quarter's transition is the exponential of a quarter of the generator", "[cohort]")
{
    const Country country(GENERATE(range(1U, 20U)));
    const auto generator_of = country.by_year();
    const auto quarter_of = quarter(generator_of);
    for (std::size_t row = 0; row < open_count; ++row) {
        double sum = 0;
        for (const auto& cell : quarter_of[row])
            sum += cell[0];
        CHECK(sum == Approx(1).margin(1e-14));
    }
    // Second opinion: many small Euler steps with Richardson's extrapolation.
    const auto euler = [&](int count) {
        ByOpenState shares = mix(1, 0, 0);
        for (int i = 0; i < count; ++i) {
            ByOpenState change = step(shares, generator_of);
            for (std::size_t s = 0; s < open_count; ++s)
                shares[s] += change[s] * (0.25 / count);
        }
        return shares;
    };
    const auto coarse = euler(4000);
    const auto fine = euler(8000);
    for (std::size_t s = 0; s < open_count; ++s)
        CHECK(quarter_of[place(unemployed)][s][0] == Approx(2 * fine[s][0] - coarse[s][0]).margin(1e-8));
}

TEST_CASE("job-finding is scaled until the long run's employment is the area's", "[cohort]")
{
    const Country country;
    const Draw draw(country.figures);
    const double wanted = GENERATE(0.3, 0.51, 0.63, 0.77, 0.9);
    const Lanes finding = job_finding_for(country.hazards, draw, lanes(wanted));
    const auto shares = stationary(generator(country.hazards, draw, finding));
    CHECK(jobs(shares) == Approx(wanted).margin(1e-9));
    double sum = 0;
    for (const auto& share : shares) {
        sum += share[0];
        CHECK(share[0] >= -1e-12);
    }
    CHECK(sum == Approx(1));
}

TEST_CASE("job-finding found by Newton's steps is what halving an interval finds", "[cohort]")
{
    const Country country(GENERATE(range(1U, 60U)));
    const Draw draw(country.figures);
    Lanes wanted;
    for (int i = 0; i < lane_count; ++i)
        wanted[i] = 0.02 + 0.96 * i / (lane_count - 1); // some out of reach
    const Lanes found = job_finding_for(country.hazards, draw, wanted);
    // Second opinion: sixty halvings.
    Lanes low = lanes(1.0 / 64);
    Lanes high = lanes(64.0);
    for (int i = 0; i < 60; ++i) {
        const Lanes middle = (low * high).sqrt();
        const auto shares = stationary(generator(country.hazards, draw, middle));
        const auto too_low = (shares[place(employed)] < wanted).eval();
        low = too_low.select(middle, low);
        high = too_low.select(high, middle);
    }
    for (int i = 0; i < lane_count; ++i) {
        CAPTURE(i, wanted[i]);
        CHECK(found[i] == Approx(low[i]).epsilon(1e-10));
        const Lanes alone = job_finding_for(country.hazards, draw, lanes(wanted[i]));
        CHECK(found[i] == alone[0]); // whatever the other draws ask for
    }
}

TEST_CASE("a year's transition is four quarters'", "[cohort]")
{
    const Country country(GENERATE(range(1U, 10U)));
    const auto quarter_of = quarter(country.by_year());
    const auto year_of = year(quarter_of);
    ByOpenState shares = mix(0.2, 0.5, 0.3);
    const auto after = step(shares, year_of);
    for (int k = 0; k < 4; ++k)
        shares = step(shares, quarter_of);
    for (std::size_t s = 0; s < open_count; ++s)
        CHECK(after[s][0] == Approx(shares[s][0]).epsilon(1e-13));
}

TEST_CASE("who finds no work drifts between the states without it", "[cohort]")
{
    const Country country(GENERATE(range(1U, 10U)));
    const auto quarter_of = quarter(country.by_year());
    const auto found = without_work(quarter_of, years);
    // Second opinion: quarter by quarter, those who found work left out each time.
    ByOpenState now = mix(1, 0, 0);
    for (int k = 0; k < 4 * years; ++k) {
        if (k % 4 == 2)
            for (std::size_t s = 0; s < open_count; ++s)
                CHECK(found[static_cast<std::size_t>(k / 4)][s][0] == Approx(now[s][0]).margin(1e-13));
        now = step(now, quarter_of);
        now[place(employed)] = lanes(0.0);
        Lanes rest = lanes(0.0);
        for (const auto& share : now)
            rest += share;
        for (auto& share : now)
            share /= rest;
    }
}

TEST_CASE("changes of state cancel in every year", "[cohort]")
{
    std::mt19937 random(GENERATE(range(1U, 40U)));
    std::uniform_real_distribution<double> months(0.5, 40);
    const Country country(3);
    const auto result = impulse_response(
        spell(months(random) / 4, months(random), months(random), 0.4, quarter(country.by_year())), years);
    const auto mirror = displaced(result, lanes(0.7), without_work(quarter(country.by_year()), years));
    for (std::size_t year = 0; year < years; ++year) {
        double sum = 0;
        double sum_of_displaced = 0;
        for (std::size_t s = 0; s < state_count; ++s) {
            sum += result.years[year][s][0];
            sum_of_displaced += mirror.years[year][s][0];
        }
        CHECK(sum == Approx(0).margin(1e-12));
        CHECK(sum_of_displaced == Approx(0).margin(1e-12));
        CHECK(jobs(mirror.years[year]) == Approx(-0.7 * jobs(result.years[year])).margin(1e-12));
    }
}

TEST_CASE("a cohort followed by small steps gives the same person-years", "[cohort]")
{
    struct Case {
        double contract;
        double subsidy;
    };
    const auto c = GENERATE(values<Case>({{3, 0}, {12, 12}, {7.3, 2.1}, {24, 12}, {1, 0.5}}));
    CAPTURE(c.contract, c.subsidy);
    const Country country;
    const auto one = spell(0, c.contract, c.subsidy, 0.4, quarter(country.by_year()));
    const auto exact = impulse_response(one, years);
    const auto steps = followed(one, c.contract, c.subsidy);
    for (std::size_t year = 0; year < years; ++year)
        for (std::size_t s = 0; s < state_count; ++s) {
            CAPTURE(year, state_names[s]);
            CHECK(exact.years[year][s][0] == Approx(steps[year][s]).margin(2e-4));
        }
}

TEST_CASE("training goes before the job, and before year 0 it is booked in year 0", "[cohort]")
{
    const Country country;
    const auto result = impulse_response(spell(3, 12, 0, 0.4, quarter(country.by_year())), years);
    // Of four entries only the first one's training lies before the year: 3 months of a quarter of a head.
    CHECK(result.before[place(training)][0] == Approx(0.25 * 3.0 / 12));
    Series heads = zeros(years);
    heads.col(0) = lanes(8.0);
    SeriesByState people;
    SeriesByState half;
    convolve(result, Entries(heads),
             std::array{Retention{lanes(1.0), lanes(1.0), people}, Retention{lanes(0.5), lanes(1.0), half}});
    CHECK(people[place(training)](0, 0) == Approx(8 * 3.0 / 12));
    CHECK(half[place(training)](0, 0) == Approx(4 * 3.0 / 12));
}

TEST_CASE("people who join others are counted beside them", "[cohort]")
{
    std::mt19937 random(GENERATE(range(1U, 20U)));
    std::uniform_real_distribution<double> months(0.5, 40);
    std::uniform_int_distribution<int> any_year(0, years - 1);
    const Country country(2);
    const auto quarter_of = quarter(country.by_year());
    const std::array stay{lanes(0.98), lanes(0.95), lanes(0.9)};
    const std::array first{lanes(1.0), lanes(0.6), lanes(0.3)};
    struct Cohort {
        ImpulseResponse response;
        Series heads;
    };
    std::vector<Cohort> cohorts;
    for (int i = 0; i < 3; ++i) {
        Series heads = zeros(years);
        heads.col(any_year(random)) = lanes(5.0 + i);
        heads.col(any_year(random)) = lanes(2.0 + i);
        cohorts.push_back(
            {impulse_response(spell(months(random) / 4, months(random), months(random), 0.4, quarter_of),
                              years),
             heads});
    }
    const auto join = [&](const Cohort& cohort, std::array<SeriesByState, 3>& people) {
        convolve(cohort.response, Entries(cohort.heads),
                 std::array{Retention{first[0], stay[0], people[0]}, Retention{first[1], stay[1], people[1]},
                            Retention{first[2], stay[2], people[2]}});
    };
    std::array<SeriesByState, 3> together;
    for (const auto& cohort : cohorts)
        join(cohort, together);
    for (std::size_t where = 0; where < together.size(); ++where)
        for (std::size_t state = 0; state < state_count; ++state)
            for (Eigen::Index year = 0; year < years; ++year) {
                CAPTURE(where, state_names[state], year);
                // Second opinion: each head on its own.
                double sum = 0;
                for (const auto& cohort : cohorts)
                    for (Eigen::Index entry = 0; entry < years; ++entry) {
                        const double heads = cohort.heads(0, entry) * first[where][0];
                        if (entry <= year)
                            sum += heads * std::pow(stay[where][0], double(year - entry)) *
                                   cohort.response.years[static_cast<std::size_t>(year - entry)][state][0];
                        if (std::max<Eigen::Index>(0, entry - 1) == year)
                            sum += heads * cohort.response.before[state][0];
                    }
                const auto& found = together[where][state];
                CHECK((year < found.cols() ? found(0, year) : 0.0) == Approx(sum).margin(1e-12));
            }
}

TEST_CASE("the jobs given are those of every head until the horizon", "[cohort]")
{
    const Country country;
    const auto result = impulse_response(spell(3, 12, 0, 0.4, quarter(country.by_year())), years);
    Series heads = zeros(years);
    heads.col(0) = lanes(3.0);
    heads.col(4) = lanes(8.0);
    heads.col(years - 1) = lanes(2.0);
    double sum = 0;
    for (Eigen::Index entry = 0; entry < years; ++entry)
        for (Eigen::Index since = 0; entry + since < years; ++since)
            sum += heads(0, entry) * std::pow(0.97, double(since)) * result.gross_jobs(0, since);
    CHECK(total_jobs(result, Entries(heads), lanes(0.97))[0] == Approx(sum));
}

TEST_CASE("the share in work a year after a year's contract is the retention", "[cohort]")
{
    const Country country;
    const auto quarter_of = quarter(country.by_year(0.4));
    const auto source = mix(0.35, 0.5, 0.15);
    const Lanes kept = kept_after_a_year(lanes(0.55), source, year(quarter_of));
    ByOpenState shares = source;
    for (auto& share : shares)
        share *= 1.0 - kept;
    shares[place(employed)] += kept;
    for (int k = 0; k < 4; ++k)
        shares = step(shares, quarter_of);
    CHECK(jobs(shares) == Approx(0.55));
}

TEST_CASE("at the same labour-years shorter contracts do not leave more lasting jobs", "[cohort]")
{
    const Lanes h12 = lanes(0.5);
    const double labour_years = 8;
    const auto lasting = [&](double months) {
        return labour_years * 12 / months * kept_after(lanes(months), h12)[0];
    };
    CHECK(lasting(3) <= lasting(12) + 1e-12);
    CHECK(lasting(24) < lasting(12));
}

TEST_CASE("where the contract alone counts, its years come out as before and nothing after them", "[cohort]")
{
    const Country country;
    const double months = GENERATE(3.0, 7.3, 12.0, 24.0);
    CAPTURE(months);
    auto alone = spell(2, months, 3, 0, quarter(country.by_year()));
    const auto in_full = impulse_response(alone, years);
    alone.contract_alone = true;
    const auto cut = impulse_response(alone, years);
    double given = 0;
    double found_anyway = 0;
    for (std::size_t year = 0; year < years; ++year) {
        double sum = 0;
        for (std::size_t s = 0; s < state_count; ++s)
            sum += cut.years[year][s][0];
        CHECK(sum == Approx(0).margin(1e-12));
        given += cut.gross_jobs(0, static_cast<Eigen::Index>(year));
        found_anyway += cut.gross_jobs(0, static_cast<Eigen::Index>(year)) - jobs(cut.years[year]);
        if (double(year) >= months / 12 + 0.75)
            CHECK(jobs(cut.years[year]) == Approx(0).margin(1e-12));
    }
    CHECK(cut.before[place(training)][0] == in_full.before[place(training)][0]);
    CHECK(given == Approx(months / 12));
    // Second opinion: the share in work without the package, by the trapezoid over a fine grid of one entry.
    double anyway = 0;
    ByOpenState now = alone.source;
    for (double at = 0; at < months / 12; at += 0.25) {
        const ByOpenState next = step(now, alone.quarter);
        const double part = std::min(0.25, months / 12 - at) / 0.25;
        const double end = jobs(now) + (jobs(next) - jobs(now)) * part;
        anyway += 0.25 * part * (jobs(now) + end) / 2;
        now = next;
    }
    CHECK(found_anyway == Approx(anyway));
}

TEST_CASE("who never finds work by themselves gains the whole contract", "[cohort]")
{
    const Country country;
    auto one = spell(0, 12, 0, 0, quarter(country.by_year(0)));
    one.contract_alone = true;
    double gained = 0;
    for (const auto& year : impulse_response(one, years).years)
        gained += jobs(year);
    CHECK(gained == Approx(1));
}

TEST_CASE("each draw lives its own life", "[cohort]")
{
    const Country country;
    auto together = spell(2, 6, 3, 0.3, quarter(country.by_year()));
    for (int i = 0; i < lane_count; ++i) {
        together.contract_months[i] = 1.5 + 4.7 * i;
        together.training_months[i] = 0.8 * i;
        together.kept[i] = 0.1 * i;
    }
    const auto all = impulse_response(together, years);
    for (int i = 0; i < lane_count; ++i) {
        const auto alone =
            impulse_response(spell(0.8 * i, 1.5 + 4.7 * i, 3, 0.1 * i, together.quarter), years);
        for (std::size_t year = 0; year < years; ++year)
            for (std::size_t s = 0; s < state_count; ++s)
                CHECK(all.years[year][s][i] == Approx(alone.years[year][s][0]).margin(1e-14));
    }
}

TEST_CASE("three health states: the published cohort of 10,000", "[cohort][golden]")
{
    // Sonnenberg and Beck 1993 (rdecision SM00): well, disabled, dead in three of the six places.
    StateMatrix yearly;
    for (auto& row : yearly)
        row.fill(lanes(0.0));
    yearly[0][0] = lanes(0.6);
    yearly[0][1] = lanes(0.2);
    yearly[0][2] = lanes(0.2);
    yearly[1][1] = lanes(0.6);
    yearly[1][2] = lanes(0.4);
    yearly[2][2] = lanes(1.0);
    ByOpenState cohort;
    cohort.fill(lanes(0.0));
    cohort[0] = lanes(10000.0);
    double utility = 0;
    for (int year = 1; year <= 25; ++year) {
        cohort = step(cohort, yearly);
        utility += (cohort[0][0] + 0.7 * cohort[1][0]) / 10000;
        if (year == 1)
            CHECK(utility == Approx(0.74));
        if (year == 2) {
            CHECK(cohort[0][0] == Approx(3600));
            CHECK(cohort[1][0] == Approx(2400));
            CHECK(cohort[2][0] == Approx(4000));
            CHECK(utility == Approx(1.268));
        }
        if (year == 5) {
            CHECK(cohort[0][0] == Approx(777.6));
            CHECK(utility == Approx(2.05424));
        }
    }
    CHECK(utility == Approx(2.374968).margin(5e-7));
}

TEST_CASE("four states of HIV under one drug: the published cost and life-years", "[cohort][golden]")
{
    // Chancellor 1997 / Briggs, Claxton and Sculpher, exercise 2.5: counts of transitions, costs 6 % at
    // year's end.
    StateMatrix yearly;
    for (auto& row : yearly)
        row.fill(lanes(0.0));
    const std::array<std::array<double, 4>, 4> counts{
        {{1251, 350, 116, 17}, {0, 731, 512, 15}, {0, 0, 1312, 437}, {0, 0, 0, 1}}};
    for (std::size_t row = 0; row < 4; ++row) {
        double sum = 0;
        for (const double count : counts[row])
            sum += count;
        for (std::size_t column = 0; column < 4; ++column)
            yearly[row][column] = lanes(counts[row][column] / sum);
    }
    const std::array<double, 3> cost{2756 + 2278, 3052 + 2278, 9007 + 2278};
    ByOpenState cohort;
    cohort.fill(lanes(0.0));
    cohort[0] = lanes(1.0);
    double spent = 0;
    double life_years = 0;
    double factor = 1;
    for (int year = 1; year <= 20; ++year) {
        cohort = step(cohort, yearly);
        factor /= 1.06;
        for (std::size_t s = 0; s < 3; ++s) {
            spent += cohort[s][0] * cost[s] * factor;
            life_years += cohort[s][0];
        }
    }
    CHECK(spent == Approx(44663.4535637).epsilon(1e-11));
    CHECK(life_years == Approx(7.99120664584).epsilon(1e-11));
}
