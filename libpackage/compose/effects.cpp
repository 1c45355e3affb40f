#include "libpackage/compose/effects.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace byggom {
namespace {

constexpr double nothing = 0.005; ///< SEK: half an öre
constexpr long few = 2048;        ///< batches, some tenths of a second

/// Leaves all half-made tables behind; never leaves this file.
struct Stopped {};

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
                     [&](int a, int b) { return std::popcount(all_for(a)) < std::popcount(all_for(b)); });
}

MeasureSet Effects::all_for(int measure) const
{
    return problem_.measures[static_cast<std::size_t>(measure)].prerequisites | only(measure);
}

Effects::Table Effects::table_of(MeasureSet present)
{
    Table table{runs_.open_choices(present), {}};
    Sizes sizes(runs_.package().compose.choices.size(), 0);
    std::vector<Sizes> batch;
    const auto run_batch = [&] {
        if (++batches_ > few && stop_ && stop_())
            throw Stopped();
        for (auto& sums : runs_.run(present, batch)) {
            for (int m = 0; m < problem_.size(); ++m)
                if (!holds(present, m))
                    sums.by_measure[static_cast<std::size_t>(m)].clear();
            table.cells.push_back(std::move(sums));
        }
        batch.clear();
    };
    for (bool more = true; more;) {
        batch.push_back(sizes);
        if (batch.size() == lane_count)
            run_batch();
        more = false;
        for (const int choice : table.open) {
            auto& place = sizes[static_cast<std::size_t>(choice)];
            place = (place + 1) % runs_.values_of(choice);
            if (place != 0) {
                more = true;
                break;
            }
        }
    }
    if (!batch.empty())
        run_batch();
    return table;
}

const RunSums& Effects::run(MeasureSet present, const Sizes& sizes)
{
    auto found = tables_.find(present);
    if (found == tables_.end())
        found = tables_.emplace(present, table_of(present)).first;
    std::size_t cell = 0;
    std::size_t step = 1;
    for (const int choice : found->second.open) {
        cell += step * static_cast<std::size_t>(sizes[static_cast<std::size_t>(choice)]);
        step *= static_cast<std::size_t>(runs_.values_of(choice));
    }
    return found->second.cells[cell];
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
        auto changed = run(both, sizes).by_measure[place];
        add_to(changed, run(own, sizes).by_measure[place], -1);
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
try {
    EffectsAtSizes effects;
    const auto count = static_cast<std::size_t>(problem_.size());
    effects.single.resize(count, std::vector<double>(runs_.accounts().count(), 0.0));
    effects.pressed.resize(count, {0.0, 0.0});
    std::map<std::pair<int, int>, std::vector<double>> pairs;
    for (int m = 0; m < problem_.size(); ++m) {
        const auto place = static_cast<std::size_t>(m);
        const auto& alone = run(all_for(m), sizes);
        add_to(effects.single[place], alone.by_measure[place]);
        effects.pressed[place] = alone.pressed[place];
        add_partners(m, sizes, effects, pairs);
    }
    for (auto& [both, amount] : pairs)
        if (amounts_to_something(amount))
            effects.pairs.push_back({both.first, both.second, std::move(amount)});
    return effects;
} catch (const Stopped&) {
    return std::nullopt;
}

} // namespace byggom
