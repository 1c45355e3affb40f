#pragma once

#include "libpackage/problem/problem.hpp"
#include "libpackage/quantity/year.hpp"

#include <optional>
#include <string>

namespace byggom {

/// How a figure came to us.
enum class Mark {
    found,      ///< read in the source named
    memory,     ///< remembered, not checked against its source
    derived,    ///< arithmetic on other figures
    assumption, ///< ours or the user's; no source
    stated,     ///< a term of the package itself: what is agreed, not what is believed
};

/// The distribution of an uncertain figure; low and high are its 5th and 95th percentiles unless it is
/// uniform, triangular or PERT, where they are its ends.
enum class Distribution { certain, uniform, triangular, pert, normal, lognormal, beta };

/// One figure with everything a reader needs to judge it. `value`, `low` and `high` are in `unit`.
struct Figure {
    std::string id; ///< "wage.cleaner", or "measure.jobs.quota" for a package's own
    double value{};
    std::optional<double> low;
    std::optional<double> high;
    Distribution distribution = Distribution::certain;
    std::string unit; ///< canonical: "SEK/m2/year", "month", "1" for a share or a number
    std::optional<Year> price_year;
    std::string actor; ///< whose money it is, where it is a unit cost
    std::string source;
    std::string address; ///< where the source can be read
    std::string grade;   ///< "A" statute or official statistics, "B" credible secondary, "C" weak
    Mark mark = Mark::stated;
    std::string checked; ///< date, ISO
    std::string note;
    std::string place;       ///< where it was observed: "Malmö", "Skåne län", "Sweden"; empty: of no place
    std::optional<int> year; ///< when, where `price_year` does not say it
    bool carried = false; ///< a rule of another year, brought to that of the rules: by consumer prices where
                          ///< its price year is not the rules'
    std::string since;    ///< first day a rule holds, ISO; none where it has long held
    std::string until;    ///< last day it holds, ISO; none where no end is enacted
    Origin origin;
    double to_package_prices = 1.0; ///< factor from `price_year` to the package's; 1 where it is no price
};

/// Share of a calendar year in which a figure holds, by whole months.
double share_in_force(const Figure& figure, int year);

/// Whether the figure stands in one of the program's own tables.
bool is_of_the_catalogue(const Figure& figure);

/// "found", "from memory", "derived", "assumption", "stated"
std::string_view to_string(Mark mark);
std::optional<Mark> mark_from(std::string_view name);
/// "certain", "uniform", …
std::string_view to_string(Distribution distribution);
std::optional<Distribution> distribution_from(std::string_view name);

} // namespace byggom
