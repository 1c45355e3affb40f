#include "libpackage/compose/effect_search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace byggom {
namespace {

constexpr double no_limit = std::numeric_limits<double>::infinity();
constexpr double arithmetic = 1e-6; ///< SEK that floating point may lose on the way
constexpr std::size_t most_multipliers = 24;
constexpr int descent_rounds = 120; ///< of the search for good multipliers

std::size_t spot(int i) { return static_cast<std::size_t>(i); }

} // namespace

/// One walk through all choices.
struct EffectSearch::Walk {
    const EffectSearch& search;
    std::size_t count;
    double above;
    const std::optional<BoundedSet>& below;
    const std::function<bool()>& stop;
    long steps;

    EffectAnswer answer{};
    long taken = 0;
    bool is_stopped = false;
    double open = -no_limit; ///< the largest bound of what was left when it stopped
    MeasureSet chosen = 0;
    std::vector<double> worth{};                ///< sums of the chosen, by row
    std::vector<double> condition{};            ///< sums of the chosen, by condition
    std::vector<std::vector<double>> weighed{}; ///< by row of worth and multiplier, worth and conditions

    double threshold() const
    {
        return answer.sets.size() < count ? above : std::max(above, answer.sets.back().bound);
    }

    void add(int measure, double sign)
    {
        const auto& question = search.question_;
        const auto take = [&](const LinearRow& row) {
            double sum = row.single[spot(measure)];
            for (const auto& [other, pair] : search.partners_[spot(measure)])
                if (holds(chosen, other))
                    sum += row.pair[spot(pair)];
            return sum * sign;
        };
        added_.clear();
        for (std::size_t r = 0; r < question.conditions.size(); ++r) {
            added_.push_back(take(question.conditions[r]));
            condition[r] += added_[r];
        }
        for (std::size_t w = 0; w < question.worths.size(); ++w) {
            const double gained = take(question.worths[w]);
            worth[w] += gained;
            for (std::size_t l = 0; l < search.multipliers_.size(); ++l) {
                double sum = gained;
                for (std::size_t r = 0; r < added_.size(); ++r)
                    sum += search.multipliers_[l][r] * added_[r];
                weighed[w][l] += sum;
            }
        }
    }

    double bound(std::size_t place) const
    {
        double most = -no_limit;
        for (std::size_t w = 0; w < weighed.size(); ++w) {
            double least = no_limit;
            for (std::size_t l = 0; l < weighed[w].size(); ++l)
                least = std::min(least, weighed[w][l] + search.most_[w][l][place]);
            most = std::max(most, least);
        }
        return most;
    }
    bool can_be_met(std::size_t place) const
    {
        for (std::size_t r = 0; r < condition.size(); ++r)
            if (condition[r] + search.most_of_condition_[r][place] < search.question_.conditions[r].least)
                return false;
        return true;
    }

    void go(std::size_t place)
    {
        if (is_stopped || !can_be_met(place))
            return;
        const double here = bound(place);
        if (here < threshold() - arithmetic)
            return;
        if (++taken % 4096 == 0 && ((steps > 0 && taken >= steps) || (stop && stop()))) {
            is_stopped = true;
            open = std::max(open, here);
            return;
        }
        if (place == search.places_.size()) {
            keep();
            return;
        }
        const int measure = search.places_[place];
        const auto& one = search.question_.problem->measures[spot(measure)];
        if ((one.prerequisites & ~chosen) == 0 && (one.excludes & chosen) == 0) {
            add(measure, 1);
            chosen |= only(measure);
            go(place + 1);
            chosen &= ~only(measure);
            add(measure, -1);
        }
        if (is_stopped) {
            open = std::max(open, here);
            return;
        }
        go(place + 1);
    }

    void keep()
    {
        // Added up anew: what was added and taken away again on the way leaves its last digits behind.
        const BoundedSet set{search.worth_of(chosen), chosen};
        if (set.bound < above || (below && !search.stands_before(*below, set)))
            return;
        const auto before = [this](const BoundedSet& a, const BoundedSet& b) {
            return search.stands_before(a, b);
        };
        answer.sets.insert(std::upper_bound(answer.sets.begin(), answer.sets.end(), set, before), set);
        if (answer.sets.size() > count)
            answer.sets.pop_back();
    }

    std::vector<double> added_{};
};

EffectSearch::EffectSearch(EffectQuestion question)
    : question_(std::move(question)), rank_(question_.problem->measures.size()),
      partners_(question_.problem->measures.size())
{
    for (std::size_t i = 0; i < question_.order.size(); ++i)
        rank_[spot(question_.order[i])] = static_cast<int>(i);
    for (std::size_t pair = 0; pair < question_.pairs.size(); ++pair) {
        const auto [one, other] = question_.pairs[pair];
        partners_[spot(one)].emplace_back(other, static_cast<int>(pair));
        partners_[spot(other)].emplace_back(one, static_cast<int>(pair));
    }
    place_measures();
    choose_multipliers();
    sum_from_behind();
}

/// Worth more first; of equals the fewer measures, then the earlier by name.
bool EffectSearch::stands_before(const BoundedSet& a, const BoundedSet& b) const
{
    if (a.bound != b.bound)
        return a.bound > b.bound;
    if (const int by = count_of(a.measures) - count_of(b.measures); by != 0)
        return by < 0;
    for (const int measure : question_.order)
        if (holds(a.measures, measure) != holds(b.measures, measure))
            return holds(a.measures, measure);
    return false;
}

/// What a measure can add to a row at most, whatever else is chosen.
double EffectSearch::value(const LinearRow& row, int measure) const
{
    double sum = row.single[spot(measure)];
    for (const auto& [other, pair] : partners_[spot(measure)])
        if (holds(question_.forced, other))
            sum += row.pair[spot(pair)];
        else if (holds(question_.within, other) && rank_[spot(other)] < rank_[spot(measure)])
            sum += std::max(0.0, row.pair[spot(pair)]);
    return sum;
}

/// Each behind what it requires; first those that bring most for what they take of the conditions.
void EffectSearch::place_measures()
{
    const auto& problem = *question_.problem;
    std::vector<double> density(problem.measures.size(), 0);
    for (int m = 0; m < problem.size(); ++m) {
        double taken = 0;
        for (const auto& row : question_.conditions) {
            const double room = std::abs(row.least - row.base) + 1;
            taken += std::max(0.0, -row.single[spot(m)]) / room;
        }
        const double gained = question_.worths.front().single[spot(m)];
        density[spot(m)] = gained > 0 ? gained / (taken + 1e-9) : gained;
    }
    MeasureSet placed = question_.forced;
    const MeasureSet open = question_.within & ~question_.forced;
    while ((open & ~placed) != 0) {
        int best = -1;
        for (int m = 0; m < problem.size(); ++m)
            if (holds(open & ~placed, m) && (problem.measures[spot(m)].prerequisites & ~placed) == 0 &&
                (best < 0 || density[spot(m)] > density[spot(best)] ||
                 (density[spot(m)] == density[spot(best)] && rank_[spot(m)] < rank_[spot(best)])))
                best = m;
        places_.push_back(best);
        placed |= only(best);
    }
    // A pair counts for the one that is decided later.
    for (std::size_t i = 0; i < places_.size(); ++i)
        rank_[spot(places_[i])] = static_cast<int>(i);
}

/// None; then, of each row of worth, a descent on the bound, and on its way the best.
void EffectSearch::choose_multipliers()
{
    const auto& conditions = question_.conditions;
    multipliers_.emplace_back(conditions.size(), 0.0);
    if (conditions.empty())
        return;
    const auto fixed = [&](const LinearRow& row) {
        double sum = row.base;
        for (int m = 0; m < question_.problem->size(); ++m)
            sum += holds(question_.forced, m) ? row.single[spot(m)] : 0;
        for (std::size_t pair = 0; pair < question_.pairs.size(); ++pair)
            if (holds(question_.forced, question_.pairs[pair].first) &&
                holds(question_.forced, question_.pairs[pair].second))
                sum += row.pair[pair];
        return sum;
    };
    for (const auto& worth : question_.worths) {
        std::vector<std::pair<double, std::vector<double>>> tried;
        const auto bound_at = [&](const std::vector<double>& multiplier, std::vector<double>* slope) {
            double sum = fixed(worth);
            std::vector<double> over;
            for (std::size_t r = 0; r < conditions.size(); ++r) {
                over.push_back(fixed(conditions[r]) - conditions[r].least);
                sum += multiplier[r] * over[r];
            }
            for (const int m : places_) {
                double amount = value(worth, m);
                for (std::size_t r = 0; r < conditions.size(); ++r)
                    amount += multiplier[r] * value(conditions[r], m);
                if (amount <= 0)
                    continue;
                sum += amount;
                for (std::size_t r = 0; r < conditions.size(); ++r)
                    over[r] += value(conditions[r], m);
            }
            if (slope != nullptr)
                *slope = std::move(over);
            return sum;
        };
        // One condition alone: where one more measure tips, the bound has its corners.
        for (std::size_t r = 0; r < conditions.size(); ++r)
            for (const int m : places_) {
                const double takes = -value(conditions[r], m);
                const double brings = value(worth, m);
                if (takes > 0 && brings > 0) {
                    std::vector<double> multiplier(conditions.size(), 0.0);
                    multiplier[r] = brings / takes;
                    const double bound = bound_at(multiplier, nullptr);
                    tried.emplace_back(bound, std::move(multiplier));
                }
            }
        std::vector<double> multiplier = tried.empty() ? std::vector<double>(conditions.size(), 0.0)
                                                       : std::min_element(tried.begin(), tried.end())->second;
        if (conditions.size() > 1)
            for (int round = 0; round < descent_rounds; ++round) {
                std::vector<double> slope;
                const double bound = bound_at(multiplier, &slope);
                tried.emplace_back(bound, multiplier);
                double length = 0;
                for (const double part : slope)
                    length += part * part;
                if (!(length > 0))
                    break;
                const double step = std::abs(bound) / length / (2.0 + round);
                for (std::size_t r = 0; r < multiplier.size(); ++r)
                    multiplier[r] = std::max(0.0, multiplier[r] - step * slope[r]);
            }
        std::sort(tried.begin(), tried.end());
        for (std::size_t i = 0; i < std::min(most_multipliers, tried.size()); ++i)
            multipliers_.push_back(std::move(tried[i].second));
    }
}

void EffectSearch::sum_from_behind()
{
    for (const auto& worth : question_.worths) {
        auto& of_row = most_.emplace_back();
        for (const auto& multiplier : multipliers_) {
            auto& sums = of_row.emplace_back(places_.size() + 1, 0.0);
            for (std::size_t place = places_.size(); place-- > 0;) {
                double amount = value(worth, places_[place]);
                for (std::size_t r = 0; r < multiplier.size(); ++r)
                    amount += multiplier[r] * value(question_.conditions[r], places_[place]);
                sums[place] = sums[place + 1] + std::max(0.0, amount);
            }
        }
    }
    for (const auto& row : question_.conditions) {
        auto& sums = most_of_condition_.emplace_back(places_.size() + 1, 0.0);
        for (std::size_t place = places_.size(); place-- > 0;)
            sums[place] = sums[place + 1] + std::max(0.0, value(row, places_[place]));
    }
}

EffectAnswer EffectSearch::best(std::size_t count, double above, const std::optional<BoundedSet>& below,
                                const std::function<bool()>& stop, long steps)
{
    Walk walk{*this, count, above, below, stop, steps};
    for (const auto& row : question_.worths) {
        walk.worth.push_back(row.base);
        auto& weighed = walk.weighed.emplace_back();
        for (const auto& multiplier : multipliers_) {
            double sum = row.base;
            for (std::size_t r = 0; r < multiplier.size(); ++r)
                sum += multiplier[r] * (question_.conditions[r].base - question_.conditions[r].least);
            weighed.push_back(sum);
        }
    }
    for (const auto& row : question_.conditions)
        walk.condition.push_back(row.base);
    for (int m = 0; m < question_.problem->size(); ++m)
        if (holds(question_.forced, m)) {
            walk.add(m, 1);
            walk.chosen |= only(m);
        }
    walk.go(0);
    if (walk.is_stopped)
        walk.answer.open = walk.open;
    return std::move(walk.answer);
}

double EffectSearch::sum_of(const LinearRow& row, MeasureSet measures) const
{
    double all = row.base;
    for (int m = 0; m < question_.problem->size(); ++m)
        all += holds(measures, m) ? row.single[spot(m)] : 0;
    for (std::size_t pair = 0; pair < question_.pairs.size(); ++pair)
        if (holds(measures, question_.pairs[pair].first) && holds(measures, question_.pairs[pair].second))
            all += row.pair[pair];
    return all;
}

double EffectSearch::worth_of(MeasureSet measures) const
{
    double most = -no_limit;
    for (const auto& row : question_.worths)
        most = std::max(most, sum_of(row, measures));
    return most;
}

std::optional<double> EffectSearch::bound_of(MeasureSet measures) const
{
    for (const auto& row : question_.conditions)
        if (sum_of(row, measures) < row.least)
            return std::nullopt;
    return worth_of(measures);
}

} // namespace byggom
