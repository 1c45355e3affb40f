#include "libpackage/labour/employment_cohort.hpp"

#include "libpackage/labour/calendar.hpp"

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

using enum LabourState;

constexpr int quarters = 4;
constexpr double quarter_year = 1.0 / quarters;

ByOpenState all_in(LabourState state)
{
    ByOpenState shares;
    shares.fill(lanes(0.0));
    shares[static_cast<std::size_t>(state)] = lanes(1.0);
    return shares;
}

ByOpenState mixed(const ByOpenState& a, const Lanes& share_of_a, const ByOpenState& b)
{
    ByOpenState result;
    for (std::size_t state = 0; state < open_count; ++state)
        result[state] = share_of_a * a[state] + (1.0 - share_of_a) * b[state];
    return result;
}

ByOpenState open_of(const ByState& people)
{
    ByOpenState open;
    std::copy_n(people.begin(), open_count, open.begin());
    return open;
}

ByState with_nobody_arranged(const ByOpenState& open)
{
    ByState people;
    std::copy(open.begin(), open.end(), people.begin());
    std::fill(people.begin() + open_count, people.end(), lanes(0.0));
    return people;
}

Path path(const ByOpenState& from, const StateMatrix& quarter, int count)
{
    Path shares;
    shares.resize(static_cast<std::size_t>(count) + 1, boost::container::default_init);
    shares[0] = from;
    for (std::size_t k = 1; k < shares.size(); ++k)
        shares[k] = step(shares[k - 1], quarter);
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

/// first * stay^t
Series retained(const Retention& where, Eigen::Index years)
{
    Series share(lane_count, years);
    share.col(0) = where.first;
    for (Eigen::Index year = 1; year < years; ++year)
        share.col(year) = share.col(year - 1) * where.stay;
    return share;
}

/// The states from `begin` to before `end`, of everybody who remains anywhere: what is read of the response
/// is read once, and their sums stay in registers.
/// \param reach  years of the response
/// \param onto   whether there are people already
template <std::size_t begin, std::size_t end, std::size_t count>
void convolve_states(const ImpulseResponse& response, const Entries& heads,
                     const std::array<Series, count>& there, Eigen::Index reach, bool onto,
                     const std::array<Retention, count>& where)
{
    for (Eigen::Index year = 0; year < where[0].person_years[begin].cols(); ++year) {
        std::array<std::array<Lanes, end - begin>, count> sums;
        for (auto& sum : sums)
            sum.fill(lanes(0.0));
        if (onto)
            for (std::size_t i = 0; i < count; ++i)
                for (std::size_t state = begin; state < end; ++state)
                    sums[i][state - begin] = where[i].person_years[state].col(year);
        for (const auto entry : heads.when()) {
            if (entry > year)
                break;
            const auto since = year - entry;
            if (since >= reach)
                continue;
            const auto& each = response.years[static_cast<std::size_t>(since)];
            for (std::size_t i = 0; i < count; ++i) {
                const Lanes left = heads.in(entry)*there[i].col(since);
                for (std::size_t state = begin; state < end; ++state)
                    sums[i][state - begin] += left * each[state];
            }
        }
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t state = begin; state < end; ++state)
                where[i].person_years[state].col(year) = sums[i][state - begin];
    }
}

/// Room for so many years at least.
/// \param onto  nobody is in those that are new; else they are not filled
void make_room(Series& people, Eigen::Index years, bool onto)
{
    const auto known = people.cols();
    if (known >= years)
        return;
    people.conservativeResize(Eigen::NoChange, years);
    if (onto)
        people.rightCols(years - known).setZero();
}

template <std::size_t count>
void convolve_everywhere(const ImpulseResponse& response, const Entries& heads,
                         const std::array<Retention, count>& where)
{
    const auto years = heads.years();
    const auto last = heads.when().empty() ? 0 : std::min(years, heads.when().back() + response.arranged);
    const bool onto = where[0].person_years[0].cols() > 0;
    std::array<Series, count> there;
    for (std::size_t i = 0; i < count; ++i) {
        there[i] = retained(where[i], years);
        for (std::size_t state = 0; state < state_count; ++state)
            make_room(where[i].person_years[state], state < open_count ? years : last, onto);
    }
    convolve_states<0, open_count>(response, heads, there, years, onto, where);
    convolve_states<open_count, state_count>(response, heads, there, response.arranged, onto, where);
    for (const auto entry : heads.when())
        for (const auto& place : where) {
            const Lanes in_training = heads.in(entry)*place.first;
            for (std::size_t state = 0; state < state_count; ++state) {
                auto& person_years = place.person_years[state];
                if (const auto year = std::max<Eigen::Index>(0, entry - 1); year < person_years.cols())
                    person_years.col(year) += in_training * response.before[state];
            }
        }
}

/// Quarters from the soonest `begin` to the end of year `last`.
int quarters_until(const Lanes& begin, int last)
{
    return std::max(0, static_cast<int>(std::ceil(quarters * (last + 1 - begin.minCoeff()))));
}

/// The year from which no contract runs any more in any draw, or the last one.
int first_year_without_contracts(const Lanes& contract, int years)
{
    constexpr double last_entry = 1.0 - quarter_year;
    return std::min(years - 1, static_cast<int>(std::ceil(last_entry + contract.maxCoeff())));
}

} // namespace

ImpulseResponse impulse_response(const Spell& spell, int years)
{
    const Lanes contract = spell.contract_months / 12.0;
    const Lanes subsidised_part = spell.subsidised_months.min(spell.contract_months) / 12.0;
    const int settled = first_year_without_contracts(contract, years);
    const Lanes start = lanes(0.0);
    const auto without = path(spell.source, spell.quarter, quarters_until(start, settled));

    Calendar people(settled + 1); // with the package minus without it
    Calendar jobs_given(settled + 1);
    for (int part = 0; part < quarters; ++part) {
        const Lanes entry = lanes(part * quarter_year);
        const Lanes training_begin = entry - spell.training_months / 12.0;
        people.add(training_begin, entry, training, quarter_year);
        people.add(training_begin, entry, spell.source, spell.source, -quarter_year);
        people.add(entry, entry + subsidised_part, subsidised, quarter_year);
        people.add(entry + subsidised_part, entry + contract, employed, quarter_year);
        jobs_given.add(entry, entry + contract, employed, quarter_year);
        if (spell.contract_alone)
            add_until(people, entry, entry + contract, without, -quarter_year);
    }
    if (!spell.contract_alone) {
        const int count = quarters_until(contract, settled);
        const auto handed_over = mixed(all_in(employed), spell.kept, spell.source);
        people.add_in_four_parts(contract, path(handed_over, spell.quarter, count), 1.0);
        people.add_in_four_parts(start, without, -1.0);
        jobs_given.add_in_four_parts(
            contract, kept_jobs(spell.kept, spell.quarter[place(employed)][place(employed)], count), employed,
            1.0);
    }

    ImpulseResponse result;
    result.before = people[-1];
    result.years.resize(static_cast<std::size_t>(years), boost::container::default_init);
    result.arranged = settled + 1;
    result.gross_jobs.resize(lane_count, years);
    for (int year = 0; year <= settled; ++year) {
        result.years[static_cast<std::size_t>(year)] = people[year];
        result.gross_jobs.col(year) = jobs(jobs_given[year]);
    }
    // Without contracts a year follows from the year before, as a quarter does from the quarter before.
    const Lanes stay = power(spell.quarter[place(employed)][place(employed)], quarters);
    for (int year = settled + 1; year < years; ++year) {
        const auto now = static_cast<std::size_t>(year);
        result.years[now] = with_nobody_arranged(step(open_of(result.years[now - 1]), spell.year));
        result.gross_jobs.col(year) = result.gross_jobs.col(year - 1) * stay;
    }
    return result;
}

Lanes kept_after_a_year(const Lanes& retention, const ByOpenState& source, const StateMatrix& year)
{
    const Lanes of_the_kept = step(all_in(employed), year)[place(employed)];
    const Lanes of_the_others = step(source, year)[place(employed)];
    return ((retention - of_the_others) / (of_the_kept - of_the_others)).max(0.0).min(1.0);
}

Lanes kept_after(const Lanes& contract_months, const Lanes& kept_after_a_year)
{
    return kept_after_a_year * (contract_months / 12.0).min(1.0);
}

void convolve(const ImpulseResponse& response, const Entries& heads, const std::array<Retention, 2>& where)
{
    convolve_everywhere(response, heads, where);
}

void convolve(const ImpulseResponse& response, const Entries& heads, const std::array<Retention, 3>& where)
{
    convolve_everywhere(response, heads, where);
}

Lanes total_jobs(const ImpulseResponse& response, const Entries& heads, const Lanes& stay)
{
    // The years a head still has before the horizon grow by one at a time: the last to begin come first.
    Lanes sum = lanes(0.0);
    Lanes of_one = lanes(0.0);
    Lanes there = lanes(1.0);
    auto entry = heads.when().rbegin();
    for (Eigen::Index since = 0; since < heads.years(); ++since, there *= stay) {
        of_one += there * response.gross_jobs.col(since);
        if (entry != heads.when().rend() && *entry == heads.years() - 1 - since)
            sum += heads.in(*entry++) * of_one;
    }
    return sum;
}

YearsByOpenState without_work(const StateMatrix& quarter, int years)
{
    StateMatrix staying_out = quarter;
    for (auto& row : staying_out)
        row[place(employed)] = lanes(0.0);
    const auto half_a_year = product(staying_out, staying_out);
    const auto year_on = product(half_a_year, half_a_year);
    YearsByOpenState shares;
    auto left = step(all_in(unemployed), half_a_year);
    for (int year = 0; year < years; ++year) {
        Lanes sum = lanes(0.0);
        for (const auto& share : left)
            sum += share;
        const Lanes whole = 1.0 / sum;
        auto& now = shares.emplace_back(left);
        left = step(left, year_on); // need not wait for the sum
        for (std::size_t state = 0; state < open_count; ++state) {
            now[state] *= whole;
            left[state] *= whole;
        }
    }
    return shares;
}

ImpulseResponse displaced(const ImpulseResponse& response, const Lanes& displacement,
                          const YearsByOpenState& idle)
{
    ImpulseResponse mirror;
    mirror.before = nobody();
    mirror.years.resize(response.years.size(), boost::container::default_init);
    for (std::size_t year = 0; year < response.years.size(); ++year) {
        const Lanes lost = displacement * jobs(response.years[year]);
        auto& change = mirror.years[year];
        for (std::size_t state = 0; state < open_count; ++state)
            change[state] = idle[year][state] * lost;
        std::fill(change.begin() + open_count, change.end(), lanes(0.0));
        change[place(employed)] -= lost;
    }
    return mirror;
}

} // namespace byggom
