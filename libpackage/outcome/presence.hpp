#pragma once

#include "libpackage/outcome/outcome.hpp"

namespace byggom {

/// How many outcomes of each kind there are.
struct OutcomeCounts {
    std::size_t works = 0;
    std::size_t heat = 0;
    std::size_t upkeep = 0;
    std::size_t owners_costs = 0;
    std::size_t rent = 0;
    std::size_t dwellings = 0;
    std::size_t plots = 0;
    std::size_t hiring = 0;
    std::size_t employment = 0;
    std::size_t services = 0;
    std::size_t named = 0;
};
/// What a quota may state of works that stand already: the labour in them.
struct LabourStated {
    Lanes stated;
    Lanes share;
    Lanes year_cost;
};
using LabourOfWorks = std::vector<LabourStated, Eigen::aligned_allocator<LabourStated>>;

OutcomeCounts counts_of(const Outcomes& outcomes);
LabourOfWorks labour_of_works(const Outcomes& outcomes);

/// Leaves of the outcomes that came since then only what stands in the draws in which a measure is there, so
/// that eight sets of measures run side by side. Quantities become 0 in the others; prices stay.
/// What it states of works before it holds only there too.
/// \param before   labour_of_works() before the measure was asked
/// \param present  1 in a draw with the measure, 0 in one without
void keep_where(const Lanes& present, const OutcomeCounts& since, const LabourOfWorks& before,
                Outcomes& outcomes);

} // namespace byggom
