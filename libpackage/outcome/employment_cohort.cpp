#include "libpackage/outcome/employment_cohort.hpp"

#include "libpackage/outcome/calendar.hpp"

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

using enum LabourState;

constexpr int quarters = 4;
constexpr double quarter_year = 1.0 / quarters;

ByState all_in(LabourState state)
{
    ByState shares = nobody();
    shares[static_cast<std::size_t>(state)] = lanes(1.0);
    return shares;
}

ByState mixed(const ByState& a, const Lanes& share_of_a, const ByState& b)
{
    ByState result;
    for (std::size_t state = 0; state < state_count; ++state)
        result[state] = share_of_a * a[state] + (1.0 - share_of_a) * b[state];
    return result;
}

Path path(const ByState& from, const StateMatrix& quarter, int count)
{
    Path shares;
    shares.resize(static_cast<std::size_t>(count) + 1, boost::container::default_init);
    shares[0] = from;
    for (std::size_t k = 1; k < shares.size(); ++k)
        shares[k] = step_open(shares[k - 1], quarter);
    return shares;
}

/// The jobs of the package after the contract: those kept at hand-over, less who leaves them.
PathInOneState kept_jobs(const Lanes& kept, const Lanes& stay, int count)
{
    PathInOneState jobs;
    jobs.push_back(kept);
    for (int k = 0; k < count; ++k)
        jobs.push_back(jobs.back() * stay);
    return jobs;
}

/// Adds the path of one who sets out at `begin`, cut off at `end`.
void add_until(Calendar& calendar, const Lanes& begin, const Lanes& end, const Path& shares, double weight)
{
    for (std::size_t k = 0; k + 1 < shares.size(); ++k) {
        const Lanes from = begin + double(k) * quarter_year;
        const Lanes to = (from + quarter_year).min(end).max(from);
        const Lanes part = (to - from) / quarter_year;
        calendar.add(from, to, shares[k], mixed(shares[k + 1], part, shares[k]), weight);
    }
}

Lanes jobs(const ByState& shares) { return shares[place(employed)] + shares[place(subsidised)]; }

/// stay^t
Series remaining(const Lanes& stay, Eigen::Index years)
{
    Series share(lane_count, years);
    share.col(0) = lanes(1.0);
    for (Eigen::Index year = 1; year < years; ++year)
        share.col(year) = share.col(year - 1) * stay;
    return share;
}

/// Some states abreast: their sums stay in registers.
/// \param reach  years of the response
template <std::size_t count>
void spread_states(const std::array<std::size_t, count>& states, const Response& response, const Begun& heads,
                   const Series& there, Eigen::Index reach, SeriesByState& result)
{
    for (Eigen::Index year = 0; year < result[states[0]].cols(); ++year) {
        std::array<Lanes, count> sums;
        sums.fill(lanes(0.0));
        for (const auto entry : heads.when()) {
            if (entry > year)
                break;
            if (year - entry >= reach)
                continue;
            const Lanes left = heads.in(entry)*there.col(year - entry);
            const auto& each = response.years[static_cast<std::size_t>(year - entry)];
            for (std::size_t i = 0; i < count; ++i)
                sums[i] += left * each[states[i]];
        }
        for (std::size_t i = 0; i < count; ++i)
            result[states[i]].col(year) = sums[i];
    }
}

/// Quarters from the soonest `begin` to the end of year `last`.
int quarters_until(const Lanes& begin, int last)
{
    return static_cast<int>(std::ceil(quarters * (last + 1 - begin.minCoeff())));
}

/// The year from which no contract runs any more in any draw, or the last one.
int first_year_without_contracts(const Lanes& contract, int years)
{
    constexpr double last_entry = 1.0 - quarter_year;
    return std::min(years - 1, static_cast<int>(std::ceil(last_entry + contract.maxCoeff())));
}

} // namespace

Response response(const Passage& passage, int years)
{
    const Lanes contract = passage.contract_months / 12.0;
    const Lanes subsidised_part = passage.subsidised_months.min(passage.contract_months) / 12.0;
    const int settled = first_year_without_contracts(contract, years);
    const Lanes start = lanes(0.0);
    const auto without = path(passage.source, passage.quarter, quarters_until(start, settled));

    Calendar people(settled + 1); // with the package minus without it
    Calendar jobs_given(settled + 1);
    for (int part = 0; part < quarters; ++part) {
        const Lanes entry = lanes(part * quarter_year);
        const Lanes training_begin = entry - passage.training_months / 12.0;
        people.add(training_begin, entry, training, quarter_year);
        people.add(training_begin, entry, passage.source, passage.source, -quarter_year);
        people.add(entry, entry + subsidised_part, subsidised, quarter_year);
        people.add(entry + subsidised_part, entry + contract, employed, quarter_year);
        jobs_given.add(entry, entry + contract, employed, quarter_year);
        if (passage.contract_alone)
            add_until(people, entry, entry + contract, without, -quarter_year);
    }
    if (!passage.contract_alone) {
        const int count = quarters_until(contract, settled);
        const auto handed_over = mixed(all_in(employed), passage.kept, passage.source);
        people.add_in_four_parts(contract, path(handed_over, passage.quarter, count), 1.0);
        people.add_in_four_parts(start, without, -1.0);
        jobs_given.add_in_four_parts(
            contract, kept_jobs(passage.kept, passage.quarter[place(employed)][place(employed)], count),
            employed, 1.0);
    }

    Response result;
    result.before = people[-1];
    result.years.resize(static_cast<std::size_t>(years), boost::container::default_init);
    result.arranged = settled + 1;
    result.gross_jobs.resize(lane_count, years);
    for (int year = 0; year <= settled; ++year) {
        result.years[static_cast<std::size_t>(year)] = people[year];
        result.gross_jobs.col(year) = jobs(jobs_given[year]);
    }
    // Without contracts a year follows from the year before, as a quarter does from the quarter before.
    const Lanes stay = power(passage.quarter[place(employed)][place(employed)], quarters);
    for (int year = settled + 1; year < years; ++year) {
        const auto now = static_cast<std::size_t>(year);
        result.years[now] = step_open(result.years[now - 1], passage.year);
        result.gross_jobs.col(year) = result.gross_jobs.col(year - 1) * stay;
    }
    return result;
}

Lanes kept_after_a_year(const Lanes& retention, const ByState& source, const StateMatrix& year)
{
    const Lanes of_the_kept = jobs(step(all_in(employed), year));
    const Lanes of_the_others = jobs(step(source, year));
    return ((retention - of_the_others) / (of_the_kept - of_the_others)).max(0.0).min(1.0);
}

Lanes kept_after(const Lanes& contract_months, const Lanes& kept_after_a_year)
{
    return kept_after_a_year * (contract_months / 12.0).min(1.0);
}

void spread(const Response& response, const Begun& heads, const Lanes& stay, SeriesByState& result)
{
    const Series there = remaining(stay, heads.years());
    const auto last = heads.when().empty() ? 0 : heads.when().back() + response.arranged;
    for (const auto state : open_states)
        result[state].resize(lane_count, heads.years());
    for (const auto state : arranged_states)
        result[state].resize(lane_count, std::min(heads.years(), last));
    spread_states(open_states, response, heads, there, heads.years(), result);
    spread_states(arranged_states, response, heads, there, response.arranged, result);
    for (const auto entry : heads.when())
        for (std::size_t state = 0; state < state_count; ++state)
            if (const auto year = std::max<Eigen::Index>(0, entry - 1); year < result[state].cols())
                result[state].col(year) += heads.in(entry)*response.before[state];
}

Series spread_jobs(const Response& response, const Begun& heads, const Lanes& stay)
{
    return convolution(heads, remaining(stay, heads.years()) * response.gross_jobs);
}

YearsByState without_work(const StateMatrix& quarter, int years)
{
    StateMatrix staying_out = quarter;
    for (auto& row : staying_out)
        row[place(employed)] = row[place(subsidised)] = lanes(0.0);
    const auto half_a_year = product(staying_out, staying_out);
    const auto year_on = product(half_a_year, half_a_year);
    YearsByState shares;
    for (int year = 0; year < years; ++year) {
        ByState now =
            year == 0 ? step_open(all_in(unemployed), half_a_year) : step_open(shares.back(), year_on);
        Lanes rest = lanes(0.0);
        for (const auto& share : now)
            rest += share;
        const Lanes whole = 1.0 / rest;
        for (auto& share : now)
            share *= whole;
        shares.push_back(now);
    }
    return shares;
}

Response displaced(const Response& response, const Lanes& displacement, const YearsByState& idle)
{
    Response mirror;
    mirror.before = nobody();
    mirror.years.resize(response.years.size(), boost::container::default_init);
    mirror.gross_jobs.resize(lane_count, response.gross_jobs.cols());
    for (std::size_t year = 0; year < response.years.size(); ++year) {
        const Lanes lost = displacement * jobs(response.years[year]);
        auto& change = mirror.years[year];
        for (std::size_t state = 0; state < state_count; ++state)
            change[state] = idle[year][state] * lost;
        change[place(employed)] -= lost;
        mirror.gross_jobs.col(static_cast<Eigen::Index>(year)) = -lost;
    }
    return mirror;
}

} // namespace byggom
