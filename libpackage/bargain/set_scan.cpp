#include "libpackage/bargain/set_scan.hpp"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace byggom {
namespace {

/// All sets, one measure after the other: what a measure requires stands before it.
class Growing {
public:
    Growing(const CoalitionProblem& problem, std::size_t most) : problem_(problem), most_(most)
    {
        for (int m = 0; m < problem.size(); ++m)
            by_reach_.push_back(m);
        std::stable_sort(by_reach_.begin(), by_reach_.end(), [&](int a, int b) {
            return count_of(measure(a).prerequisites) < count_of(measure(b).prerequisites);
        });
    }

    /// \return false where there are too many
    bool grow(std::size_t place, MeasureSet set)
    {
        if (place == by_reach_.size()) {
            sets.push_back(set);
            return sets.size() <= most_;
        }
        const int m = by_reach_[place];
        const bool possible = (measure(m).prerequisites & ~set) == 0 && (measure(m).excludes & set) == 0;
        return grow(place + 1, set) && (!possible || grow(place + 1, set | only(m)));
    }

    std::vector<MeasureSet> sets;

private:
    const CoalitionMeasure& measure(int m) const { return problem_.measures[static_cast<std::size_t>(m)]; }

    const CoalitionProblem& problem_;
    std::size_t most_;
    std::vector<int> by_reach_;
};

/// The sum of every set's gains to a coalition, which one player after the other joins and leaves.
class Scan {
public:
    Scan(int players, const std::vector<ScannedSet>& sets)
        : columns_(static_cast<std::size_t>(players)), sums_(sets.size(), 0)
    {
        for (std::size_t player = 0; player < columns_.size(); ++player)
            for (const auto& set : sets)
                columns_[player].push_back(set.gain[player]);
        for (const auto& set : sets) {
            needs_.push_back(set.needs);
            over_.push_back(set.over);
        }
    }

    void move_to(Coalition coalition)
    {
        for (Coalition moved = coalition ^ members_; moved != 0; moved &= moved - 1) {
            const int player = std::countr_zero(moved);
            const auto& column = columns_[static_cast<std::size_t>(player)];
            if (contains(coalition, player))
                for (std::size_t i = 0; i < sums_.size(); ++i)
                    sums_[i] += column[i];
            else
                for (std::size_t i = 0; i < sums_.size(); ++i)
                    sums_[i] -= column[i];
        }
        members_ = coalition;
    }

    bool can(std::size_t set) const { return ((needs_[set] & ~members_) | (over_[set] & members_)) == 0; }

    /// Nothing stands first, and can always be done.
    std::size_t best() const
    {
        std::size_t best = 0;
        for (std::size_t i = 1; i < sums_.size(); ++i)
            if (sums_[i] > sums_[best] && can(i))
                best = i;
        return best;
    }
    std::int64_t sum(std::size_t set) const { return sums_[set]; }

private:
    std::vector<std::vector<std::int64_t>> columns_; ///< by player, gains by set
    std::vector<std::int64_t> sums_;
    std::vector<Coalition> needs_;
    std::vector<Coalition> over_;
    Coalition members_ = 0;
};

Coalition gray(Coalition place) { return place ^ (place >> 1); }

} // namespace

std::optional<std::vector<MeasureSet>> possible_sets(const CoalitionProblem& problem,
                                                     const std::vector<int>& order, std::size_t most)
{
    Growing growing(problem, most);
    if (!growing.grow(0, 0))
        return std::nullopt;
    const auto key = [&order](MeasureSet set) {
        MeasureSet places = 0;
        for (const int m : order)
            places = places << 1 | (holds(set, m) ? 1U : 0U);
        return std::pair{count_of(set), ~places};
    };
    std::sort(growing.sets.begin(), growing.sets.end(),
              [&key](MeasureSet a, MeasureSet b) { return key(a) < key(b); });
    return std::move(growing.sets);
}

CoalitionValues scanned_values(const CoalitionProblem& problem, const std::vector<ScannedSet>& sets,
                               bool others_act)
{
    Scan scan(problem.players, sets);
    CoalitionValues values(std::size_t{1} << problem.players);
    std::vector<std::size_t> chosen(values.size());
    for (Coalition place = 0; place < values.size(); ++place) {
        const auto coalition = gray(place);
        scan.move_to(coalition);
        chosen[coalition] = scan.best();
        values[coalition] = {scan.sum(chosen[coalition]), sets[chosen[coalition]].measures};
    }
    if (!others_act)
        return values;
    std::unordered_map<MeasureSet, std::size_t, HashOfSet> places;
    for (std::size_t i = 0; i < sets.size(); ++i)
        places.emplace(sets[i].measures, i);
    const auto all = everybody(problem.players);
    for (Coalition place = 0; place < values.size(); ++place) {
        const auto coalition = gray(place);
        const auto others = sets[chosen[all ^ coalition]].measures;
        scan.move_to(coalition);
        bool is_first = true;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            if (!scan.can(i))
                continue;
            const auto worth = scan.sum(places.at(together_with(problem, sets[i].measures, others)));
            if (is_first || worth > values[coalition].worth)
                values[coalition] = {worth, sets[i].measures};
            is_first = false;
        }
    }
    return values;
}

} // namespace byggom
