#include "libpackage/area/interpolate.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

/// What a target has gathered from its sources.
struct Gathered {
    double numerator = 0.0;
    double denominator = 0.0;
    double weight = 0.0;         ///< of all sources that touch it
    double missing_weight = 0.0; ///< of those without a value
    int sources = 0;
};

/// What one source gives for its weight: a numerator, and a denominator where there is one.
struct Share {
    double numerator;
    double denominator;
};

template <class ShareOf>
std::vector<Gathered> gather(const WeightMatrix& weights, ShareOf share_of)
{
    std::vector<Gathered> targets(weights.target_coverage.size());
    for (const auto& entry : weights.entries) {
        auto& target = targets[entry.target];
        target.weight += entry.amount;
        ++target.sources;
        if (const std::optional<Share> share = share_of(entry)) {
            target.numerator += share->numerator;
            target.denominator += share->denominator;
        } else {
            target.missing_weight += entry.amount;
        }
    }
    return targets;
}

Interpolated with_trust(const Gathered& gathered, double coverage, const InterpolationRules& rules)
{
    Interpolated result;
    result.coverage = coverage;
    result.missing_share = gathered.weight > 0.0 ? gathered.missing_weight / gathered.weight : 0.0;
    result.sources = gathered.sources;
    const bool all_missing = gathered.missing_weight >= gathered.weight && rules.missing != Missing::zero;
    const bool one_missing = gathered.missing_weight > 0.0 && rules.missing == Missing::absent;
    if (gathered.sources > 0 && !all_missing && !one_missing && result.coverage >= rules.least_coverage)
        result.value = gathered.numerator;
    return result;
}

/// What a source's count is shared out over.
std::vector<double> shared_over(const WeightMatrix& weights, CountRule allocation)
{
    if (allocation == CountRule::covered)
        return weights.source_sizes;
    std::vector<double> covered(weights.source_sizes.size(), 0.0);
    for (const auto& entry : weights.entries)
        covered[entry.source] += entry.amount;
    return covered;
}

std::vector<Interpolated> trusted(const WeightMatrix& weights, const std::vector<Gathered>& targets,
                                  const InterpolationRules& rules)
{
    std::vector<Interpolated> results;
    results.reserve(targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i)
        results.push_back(with_trust(targets[i], weights.target_coverage[i], rules));
    return results;
}

void divide(std::vector<Interpolated>& results, const std::vector<Gathered>& targets)
{
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (!(targets[i].denominator > 0.0))
            results[i].value.reset();
        if (results[i].value)
            *results[i].value = targets[i].numerator / targets[i].denominator;
    }
}

} // namespace

std::vector<Interpolated> interpolate_count(const WeightMatrix& weights, const AreaValues& values,
                                            const InterpolationRules& rules)
{
    const auto over = shared_over(weights, rules.allocation);
    const auto targets = gather(weights, [&](const Weight& entry) -> std::optional<Share> {
        if (!values[entry.source])
            return std::nullopt;
        return Share{*values[entry.source] * entry.amount / over[entry.source], 0.0};
    });
    return trusted(weights, targets, rules);
}

std::vector<Interpolated> interpolate_mean(const WeightMatrix& weights, const AreaValues& values,
                                           const InterpolationRules& rules)
{
    const auto targets = gather(weights, [&](const Weight& entry) -> std::optional<Share> {
        if (!values[entry.source])
            return std::nullopt;
        return Share{*values[entry.source] * entry.amount, entry.amount};
    });
    auto counted = targets;
    if (rules.missing == Missing::zero)
        for (auto& target : counted)
            target.denominator = target.weight;
    auto results = trusted(weights, targets, rules);
    divide(results, counted);
    return results;
}

std::vector<Interpolated> interpolate_rate(const WeightMatrix& weights, const AreaValues& numerators,
                                           const AreaValues& denominators, const InterpolationRules& rules)
{
    const auto over = shared_over(weights, rules.allocation);
    const auto targets = gather(weights, [&](const Weight& entry) -> std::optional<Share> {
        const auto source = entry.source;
        if (!numerators[source] || !denominators[source])
            return std::nullopt;
        const double share = entry.amount / over[source];
        return Share{*numerators[source] * share, *denominators[source] * share};
    });
    auto counted = targets;
    if (rules.missing == Missing::zero)
        for (const auto& entry : weights.entries) {
            const auto source = entry.source;
            if (numerators[source] && denominators[source])
                continue;
            const double share = entry.amount / over[source];
            counted[entry.target].numerator += numerators[source].value_or(0.0) * share;
            counted[entry.target].denominator += denominators[source].value_or(0.0) * share;
        }
    auto results = trusted(weights, targets, rules);
    divide(results, counted);
    return results;
}

std::vector<Interpolated> interpolate_weighted_mean(const WeightMatrix& weights, const AreaValues& values,
                                                    const AreaValues& numbers,
                                                    const InterpolationRules& rules)
{
    AreaValues products(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] && numbers[i])
            products[i] = *values[i] * *numbers[i];
    return interpolate_rate(weights, products, numbers, rules);
}

std::vector<LargestCategory> largest_category(const WeightMatrix& weights, const std::vector<int>& categories)
{
    std::vector<LargestCategory> results(weights.target_coverage.size());
    std::vector<std::vector<std::pair<int, double>>> sums(results.size());
    std::vector<double> covered(results.size(), 0.0);
    for (const auto& entry : weights.entries) {
        covered[entry.target] += entry.amount;
        const int category = categories[entry.source];
        auto& own = sums[entry.target];
        const auto known = std::find_if(own.begin(), own.end(),
                                        [category](const auto& sum) { return sum.first == category; });
        if (category >= 0 && known == own.end())
            own.emplace_back(category, entry.amount);
        else if (category >= 0)
            known->second += entry.amount;
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        results[i].coverage = weights.target_coverage[i];
        const auto most = std::max_element(sums[i].begin(), sums[i].end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == sums[i].end())
            continue;
        results[i].category = most->first;
        results[i].share = most->second / covered[i];
    }
    return results;
}

} // namespace byggom
