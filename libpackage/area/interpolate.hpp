#pragma once

#include "libpackage/area/weights.hpp"

#include <optional>
#include <vector>

/// \file
/// From one zoning to another, by weights w_ij of source i in target j and sizes W_i of the sources.
/// What a target gets beside its value says how far it can be trusted. A target that no source covers has no
/// value; it is never 0.
namespace byggom {

/// What becomes of a count where its source lies in part outside every target.
enum class CountRule {
    covered, ///< v_i w_ij / W_i: only the covered part is handed out
    all      ///< v_i w_ij / sum over k of w_ik: the whole of v_i goes to the targets it touches
};

/// What a source without a value does to the targets it touches.
enum class Missing {
    skip,   ///< left out, of the numerator and the denominator
    absent, ///< the target has no value either
    zero    ///< counts as 0; only where somebody asks for it
};

struct InterpolationRules {
    CountRule allocation = CountRule::covered;
    Missing missing = Missing::skip;
    double least_coverage = 0.0; ///< share of the target; below it there is no value
};

/// A value with what it rests on.
struct Interpolated {
    std::optional<double> value;
    double coverage = 0.0;      ///< share of the target's ground that sources cover
    double missing_share = 0.0; ///< share of the weight that had no value
    int sources = 0;            ///< how many touch the target
};

using AreaValues = std::vector<std::optional<double>>;

/// A number of things: people, dwellings, kronor. Totals are kept where sources are covered.
std::vector<Interpolated> interpolate_count(const WeightMatrix& weights, const AreaValues& values,
                                            const InterpolationRules& rules);

/// A mean over the ground: sum of v_i w_ij / sum of w_ij over the sources with a value.
std::vector<Interpolated> interpolate_mean(const WeightMatrix& weights, const AreaValues& values,
                                           const InterpolationRules& rules);

/// A share of people: numerator and denominator each as a count, then divided. A source where either is
/// missing is missing in both. No value where the denominator is 0.
std::vector<Interpolated> interpolate_rate(const WeightMatrix& weights, const AreaValues& numerators,
                                           const AreaValues& denominators, const InterpolationRules& rules);

/// The category with the greatest weight in each target (the first of equals), with its share of the covered
/// weight.
/// \param categories  of each source; negative where it has none
struct LargestCategory {
    std::optional<int> category;
    double share = 0.0;
    double coverage = 0.0;
};
std::vector<LargestCategory> largest_category(const WeightMatrix& weights,
                                              const std::vector<int>& categories);

} // namespace byggom
