#include "libpackage/outcome/employment_cohort.hpp"

#include <algorithm>

namespace byggom {
namespace {

using enum LabourState;

constexpr int quarters = 4;
constexpr double quarter_year = 1.0 / quarters;

ByState nobody()
{
    ByState shares;
    shares.fill(lanes(0.0));
    return shares;
}

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

/// Person-years by calendar year; place 0 is the year before entry.
class Calendar {
public:
    explicit Calendar(int years) : years_(static_cast<std::size_t>(years) + 1, nobody()) {}

    /// Adds `weight` times the time from `begin` to `end` (years after the start of year 0), shares changing
    /// evenly from one end to the other.
    void add(const Lanes& begin, const Lanes& end, const ByState& at_begin, const ByState& at_end,
             double weight)
    {
        const Lanes length = (end - begin).max(1e-300);
        const int first = std::max(-1, static_cast<int>(begin.floor().minCoeff()));
        const int last =
            std::min(static_cast<int>(years_.size()) - 2, static_cast<int>(end.floor().maxCoeff()));
        for (int year = first; year <= last; ++year) {
            const Lanes from = begin.max(double(year));
            const Lanes to = end.min(double(year) + 1.0);
            const Lanes time = (to - from).max(0.0) * weight;
            const Lanes along = ((from + to) / 2.0 - begin) / length;
            auto& target = years_[static_cast<std::size_t>(year + 1)];
            for (std::size_t state = 0; state < state_count; ++state)
                target[state] += time * (at_begin[state] + (at_end[state] - at_begin[state]) * along);
        }
    }
    void add(const Lanes& begin, const Lanes& end, const ByState& throughout, double weight)
    {
        add(begin, end, throughout, throughout, weight);
    }

    const ByState& before() const { return years_.front(); }
    const ByState& year(std::size_t year) const { return years_[year + 1]; }

private:
    std::vector<ByState> years_;
};

std::vector<ByState> path(const ByState& from, const StateMatrix& quarter, int count)
{
    std::vector<ByState> shares{from};
    for (int k = 0; k < count; ++k)
        shares.push_back(step(shares.back(), quarter));
    return shares;
}

void add_path(Calendar& calendar, const Lanes& begin, const std::vector<ByState>& shares, double weight)
{
    for (std::size_t k = 0; k + 1 < shares.size(); ++k) {
        const Lanes from = begin + double(k) * quarter_year;
        calendar.add(from, from + quarter_year, shares[k], shares[k + 1], weight);
    }
}

/// The same, cut off at `end`.
void add_path_until(Calendar& calendar, const Lanes& begin, const Lanes& end,
                    const std::vector<ByState>& shares, double weight)
{
    for (std::size_t k = 0; k + 1 < shares.size(); ++k) {
        const Lanes from = begin + double(k) * quarter_year;
        const Lanes to = (from + quarter_year).min(end).max(from);
        const Lanes part = (to - from) / quarter_year;
        calendar.add(from, to, shares[k], mixed(shares[k + 1], part, shares[k]), weight);
    }
}

/// The jobs of the package until they end: those kept at hand-over, less who leaves them.
void add_kept_jobs(Calendar& calendar, const Lanes& begin, const Lanes& kept, const StateMatrix& quarter,
                   int count, double weight)
{
    ByState now = nobody();
    now[place(employed)] = kept;
    for (int k = 0; k < count; ++k) {
        ByState next = nobody();
        next[place(employed)] = now[place(employed)] * quarter[place(employed)][place(employed)];
        const Lanes from = begin + double(k) * quarter_year;
        calendar.add(from, from + quarter_year, now, next, weight);
        now = next;
    }
}

Lanes jobs(const ByState& shares) { return shares[place(employed)] + shares[place(subsidised)]; }

/// Shares among the states without work, from unemployment on, at the middle of each year.
std::vector<ByState> without_work(const StateMatrix& quarter, std::size_t years)
{
    std::vector<ByState> shares;
    ByState now = all_in(unemployed);
    for (std::size_t k = 0; k < years * quarters; ++k) {
        if (k % quarters == quarters / 2)
            shares.push_back(now);
        now = step(now, quarter);
        now[place(employed)] = now[place(subsidised)] = lanes(0.0);
        Lanes rest = lanes(0.0);
        for (const auto& share : now)
            rest += share;
        for (auto& share : now)
            share /= rest;
    }
    return shares;
}

} // namespace

Response response(const Passage& passage, int years)
{
    const int count = years * quarters;
    const auto without = path(passage.source, passage.quarter, count);
    const auto handed_over =
        path(mixed(all_in(employed), passage.kept, passage.source), passage.quarter, count);
    const Lanes contract = passage.contract_months / 12.0;
    const Lanes subsidised_part = passage.subsidised_months.min(passage.contract_months) / 12.0;

    Calendar with_package(years);
    Calendar without_package(years);
    Calendar jobs_given(years);
    for (int part = 0; part < quarters; ++part) {
        const Lanes entry = lanes(part * quarter_year);
        const Lanes training_begin = entry - passage.training_months / 12.0;
        with_package.add(training_begin, entry, all_in(training), quarter_year);
        without_package.add(training_begin, entry, passage.source, quarter_year);
        with_package.add(entry, entry + subsidised_part, all_in(subsidised), quarter_year);
        with_package.add(entry + subsidised_part, entry + contract, all_in(employed), quarter_year);
        jobs_given.add(entry, entry + contract, all_in(employed), quarter_year);
        if (passage.contract_alone) {
            add_path_until(without_package, entry, entry + contract, without, quarter_year);
            continue;
        }
        add_path(with_package, entry + contract, handed_over, quarter_year);
        add_path(without_package, entry, without, quarter_year);
        add_kept_jobs(jobs_given, entry + contract, passage.kept, passage.quarter, count, quarter_year);
    }

    const auto difference = [](const ByState& a, const ByState& b) {
        ByState result;
        for (std::size_t state = 0; state < state_count; ++state)
            result[state] = a[state] - b[state];
        return result;
    };
    Response result;
    result.before = difference(with_package.before(), without_package.before());
    for (std::size_t year = 0; year < static_cast<std::size_t>(years); ++year) {
        result.years.push_back(difference(with_package.year(year), without_package.year(year)));
        result.gross_jobs.push_back(jobs(jobs_given.year(year)));
    }
    return result;
}

Lanes kept_after_a_year(const Lanes& retention, const ByState& source, const StateMatrix& quarter)
{
    const Lanes of_the_kept = jobs(path(all_in(employed), quarter, quarters).back());
    const Lanes of_the_others = jobs(path(source, quarter, quarters).back());
    return ((retention - of_the_others) / (of_the_kept - of_the_others)).max(0.0).min(1.0);
}

Lanes kept_after(const Lanes& contract_months, const Lanes& kept_after_a_year)
{
    return kept_after_a_year * (contract_months / 12.0).min(1.0);
}

SeriesByState spread(const Response& response, const Series& heads, const Lanes& stay)
{
    const int years = static_cast<int>(heads.cols());
    SeriesByState result;
    result.fill(zeros(years));
    Lanes remaining = lanes(1.0);
    for (int since = 0; since < years; ++since) {
        for (int entry = 0; entry + since < years; ++entry)
            for (std::size_t state = 0; state < state_count; ++state)
                result[state].col(entry + since) +=
                    heads.col(entry) * remaining * response.years[static_cast<std::size_t>(since)][state];
        remaining *= stay;
    }
    for (int entry = 0; entry < years; ++entry)
        for (std::size_t state = 0; state < state_count; ++state)
            result[state].col(std::max(0, entry - 1)) += heads.col(entry) * response.before[state];
    return result;
}

Response displaced(const Response& response, const Lanes& displacement, const StateMatrix& quarter)
{
    const auto idle = without_work(quarter, response.years.size());
    Response mirror;
    mirror.before = nobody();
    for (std::size_t year = 0; year < response.years.size(); ++year) {
        const Lanes lost = displacement * jobs(response.years[year]);
        ByState change = idle[year];
        for (auto& share : change)
            share *= lost;
        change[place(employed)] -= lost;
        mirror.years.push_back(change);
        mirror.gross_jobs.push_back(-lost);
    }
    return mirror;
}

} // namespace byggom
