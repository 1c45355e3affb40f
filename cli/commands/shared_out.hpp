#pragma once

#include "cli/commands/area_answer.hpp"
#include "libpackage/area/interpolate.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace byggom {

/// Which columns of areas are shared out to others, and by which rules: the same by ground, by points and by a key.
struct SharedOut {
    std::vector<std::string> counts;
    std::vector<std::string> means;
    std::vector<std::string> rates; ///< "in_work/people"
    std::string weight;             ///< column whose numbers weigh in a mean; empty: the ground does
    std::string allocation = "covered";
    std::string missing = "skip";
    double least_coverage = 0.0;

    void add_to(CLI::App& command);
    bool empty() const { return counts.empty() && means.empty() && rates.empty(); }
    InterpolationRules rules() const;
    /// Four columns each: the value, its coverage, the share without a value and the number of sources. Totals that
    /// are not handed out whole, or lack a part, are told.
    void add_to_answer(AreaAnswer& answer, const AreaTable& sources, const WeightMatrix& weights) const;
};

void add_column(AreaAnswer& answer, AreaColumn column, int decimals);

} // namespace byggom
