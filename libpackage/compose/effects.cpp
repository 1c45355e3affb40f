#include "libpackage/compose/effects.hpp"

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

constexpr double nothing = 0.005; ///< SEK: half an öre
constexpr long few = 64;          ///< batches, some hundredths of a second

void add_to(std::vector<double>& sum, const std::vector<double>& more, double sign = 1)
{
    if (sum.empty())
        sum.resize(more.size(), 0.0);
    for (std::size_t i = 0; i < more.size(); ++i)
        sum[i] += sign * more[i];
}

bool amounts_to_something(const std::vector<double>& amounts)
{
    return std::any_of(amounts.begin(), amounts.end(),
                       [](double amount) { return std::abs(amount) > nothing; });
}

} // namespace

std::vector<double> EffectsAtSizes::total(MeasureSet measures) const
{
    std::vector<double> total(single.front().size(), 0.0);
    for (std::size_t m = 0; m < single.size(); ++m)
        if (holds(measures, static_cast<int>(m)))
            add_to(total, single[m]);
    for (const auto& pair : pairs)
        if (holds(measures, pair.one) && holds(measures, pair.other))
            add_to(total, pair.amount);
    return total;
}

Effects::Effects(PackageRuns& runs, const CoalitionProblem& problem, std::function<bool()> stop)
    : runs_(runs), problem_(problem), stop_(std::move(stop))
{
    for (int m = 0; m < problem.size(); ++m)
        by_reach_.push_back(m);
    std::stable_sort(by_reach_.begin(), by_reach_.end(),
                     [&](int a, int b) { return count_of(all_for(a)) < count_of(all_for(b)); });
    sets_ = sets_to_run();
}

MeasureSet Effects::all_for(int measure) const
{
    return problem_.measures[static_cast<std::size_t>(measure)].prerequisites | only(measure);
}

std::vector<MeasureSet> Effects::sets_to_run() const
{
    std::vector<MeasureSet> sets;
    for (int m = 0; m < problem_.size(); ++m) {
        sets.push_back(all_for(m));
        for (int other = 0; other < m; ++other)
            if (const auto both = all_for(m) | all_for(other); is_allowed(problem_, both, 0))
                sets.push_back(both);
    }
    std::sort(sets.begin(), sets.end());
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    return sets;
}

Effects::Cell Effects::cell_of(MeasureSet present, const Sizes& sizes) const
{
    Cell cell{present, Sizes(sizes.size(), 0)};
    for (const int choice : runs_.open_choices(present))
        cell.second[static_cast<std::size_t>(choice)] = sizes[static_cast<std::size_t>(choice)];
    return cell;
}

/// All sets at all sizes that touch them, eight at a time. \return false where it was stopped
bool Effects::run()
{
    if (is_run_)
        return true;
    std::vector<Candidate> batch;
    const auto run_batch = [&] {
        if (++batches_ > few && stop_ && stop_())
            return false;
        auto results = runs_.run(batch);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            for (int m = 0; m < problem_.size(); ++m)
                if (!holds(batch[i].measures, m))
                    results[i].by_measure[static_cast<std::size_t>(m)] = {};
            cells_.emplace(Cell{batch[i].measures, batch[i].sizes}, std::move(results[i]));
        }
        batch.clear();
        return true;
    };
    for (const auto set : sets_) {
        const auto open = runs_.open_choices(set);
        Sizes here(runs_.package().compose.choices.size(), 0);
        for (bool more = true; more;) {
            batch.push_back({set, here});
            if (batch.size() == lane_count && !run_batch())
                return false;
            more = false;
            for (const int choice : open) {
                auto& place = here[static_cast<std::size_t>(choice)];
                place = (place + 1) % runs_.values_of(choice);
                if (place != 0) {
                    more = true;
                    break;
                }
            }
        }
    }
    is_run_ = batch.empty() || run_batch();
    return is_run_;
}

const RunSums& Effects::sums(MeasureSet present, const Sizes& sizes) const
{
    return cells_.at(cell_of(present, sizes));
}

/// How the lines of one measure change when others join it that it does not require.
void Effects::add_partners(int measure, const Sizes& sizes, EffectsAtSizes& effects,
                           std::map<std::pair<int, int>, std::vector<double>>& pairs)
{
    const auto place = static_cast<std::size_t>(measure);
    const auto own = all_for(measure);
    std::map<int, std::vector<double>> change; ///< by partner
    for (const int partner : by_reach_) {
        const auto both = own | all_for(partner);
        if (holds(own, partner) || !is_allowed(problem_, both, 0))
            continue;
        auto changed = sums(both, sizes).by_measure[place];
        add_to(changed, sums(own, sizes).by_measure[place], -1);
        for (const auto& [other, amount] : change)
            if (holds(both & ~own, other))
                add_to(changed, amount, -1);
        if (!amounts_to_something(changed))
            continue;
        if (holds(all_for(partner), measure))
            add_to(effects.single[static_cast<std::size_t>(partner)], changed);
        else
            add_to(pairs[std::minmax(measure, partner)], changed);
        change.emplace(partner, std::move(changed));
    }
}

std::optional<EffectsAtSizes> Effects::at(const Sizes& sizes)
{
    if (!run())
        return std::nullopt;
    EffectsAtSizes effects;
    const auto count = static_cast<std::size_t>(problem_.size());
    effects.single.resize(count, std::vector<double>(runs_.accounts().count(), 0.0));
    effects.pressed.resize(count, {0.0, 0.0});
    std::map<std::pair<int, int>, std::vector<double>> pairs;
    for (int m = 0; m < problem_.size(); ++m) {
        const auto place = static_cast<std::size_t>(m);
        const auto& alone = sums(all_for(m), sizes);
        add_to(effects.single[place], alone.by_measure[place]);
        effects.pressed[place] = alone.pressed[place];
        add_partners(m, sizes, effects, pairs);
    }
    for (auto& [both, amount] : pairs)
        if (amounts_to_something(amount))
            effects.pairs.push_back({both.first, both.second, std::move(amount)});
    return effects;
}

} // namespace byggom
