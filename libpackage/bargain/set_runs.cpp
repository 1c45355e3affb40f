#include "libpackage/bargain/set_runs.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/model/model.hpp"
#include "libpackage/quantity/round_to_ore.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace byggom {
namespace {

using LanesTable = std::vector<Lanes, Eigen::aligned_allocator<Lanes>>;

/// Adds up what each player gains by each measure, eight sets at once.
class WorthSink final : public LineSink {
public:
    WorthSink(const std::vector<std::vector<int>>& sides, std::size_t measures, std::size_t players,
              Series factors)
        : gain(measures * players, lanes(0.0)), favour(players, lanes(0.0)), sides_(sides), players_(players),
          factors_(std::move(factors)), counts_(players, 0)
    {}

    void add(const Posting& posting, const Series& amount) override
    {
        if (posting.kind == Kind::imputed)
            return; // nobody can pay with it
        for (const int player : sides_[posting.payee.index])
            ++counts_[static_cast<std::size_t>(player)];
        for (const int player : sides_[posting.payer.index])
            --counts_[static_cast<std::size_t>(player)];
        Lanes worth;
        bool is_known = false;
        for (const auto* side : {&sides_[posting.payee.index], &sides_[posting.payer.index]})
            for (const int player : *side) {
                const auto place = static_cast<std::size_t>(player);
                const int sign = std::exchange(counts_[place], 0);
                if (sign == 0)
                    continue;
                if (!is_known)
                    worth = present_value(amount, factors_);
                is_known = true;
                const Lanes gained = double(sign) * worth;
                gain[posting.measure.index * players_ + place] += gained;
                favour[place] += gained.max(0.0);
            }
    }

    LanesTable gain; ///< by measure and player, SEK
    LanesTable favour;

private:
    const std::vector<std::vector<int>>& sides_;
    std::size_t players_;
    Series factors_;
    std::vector<int> counts_; ///< by player, what a line is to it; 0 between lines
};

} // namespace

SetRuns::SetRuns(const Package& package, const Rules& rules, std::vector<ActorId> players)
    : package_(package), rules_(rules), players_(std::move(players)), sides_(package.actors.size())
{
    for (std::uint32_t actor = 0; actor < package.actors.size(); ++actor)
        for (std::size_t player = 0; player < players_.size(); ++player)
            if (belongs_to(ActorId{actor}, players_[player], package))
                sides_[actor].push_back(static_cast<int>(player));
    known_[0] = {std::vector<double>(players_.size(), 0.0), std::vector<double>(players_.size(), 0.0),
                 std::vector<double>(players_.size(), 0.0)};
}

std::vector<int> SetRuns::measures_by_id() const
{
    std::vector<int> order;
    for (std::size_t m = 0; m < package_.measures.size(); ++m)
        order.push_back(static_cast<int>(m));
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return package_.measures[static_cast<std::size_t>(a)]->id <
               package_.measures[static_cast<std::size_t>(b)]->id;
    });
    return order;
}

std::vector<MeasureSet> SetRuns::parts_of(MeasureSet set) const
{
    if (ties_.empty())
        return {set};
    std::vector<MeasureSet> parts;
    while (set != 0) {
        MeasureSet part = set & (~set + 1);
        for (MeasureSet before = 0; before != part;) {
            before = part;
            for (std::size_t m = 0; m < ties_.size(); ++m)
                part |= holds(before, static_cast<int>(m)) ? ties_[m] & set : 0;
        }
        parts.push_back(part);
        set &= ~part;
    }
    return parts;
}

void SetRuns::run(const std::vector<MeasureSet>& sets)
{
    std::vector<MeasureSet> batch;
    std::set<MeasureSet> waiting;
    for (const auto set : sets)
        for (const auto part : parts_of(set)) {
            if (known_.find(part) != known_.end() || !waiting.insert(part).second)
                continue;
            batch.push_back(part);
            if (batch.size() == lane_count) {
                run_batch(batch);
                batch.clear();
            }
        }
    if (!batch.empty())
        run_batch(batch);
}

void SetRuns::run_batch(const std::vector<MeasureSet>& batch)
{
    const Draw draw(package_.figures);
    const Context context{package_, draw};
    Model::Presence present(package_.measures.size(), lanes(0.0));
    for (std::size_t lane = 0; lane < batch.size(); ++lane)
        for (std::size_t m = 0; m < present.size(); ++m)
            present[m][static_cast<Eigen::Index>(lane)] = holds(batch[lane], static_cast<int>(m)) ? 1 : 0;
    WorthSink sink(sides_, package_.measures.size(), players_.size(),
                   factors_of(package_.society_rates, draw, package_));
    Model(package_, rules_, std::move(present)).run(context, sink);
    for (std::size_t lane = 0; lane < batch.size(); ++lane) {
        SetWorth worth;
        for (std::size_t player = 0; player < players_.size(); ++player) {
            double gain = 0;
            double outlay = 0;
            for (std::size_t m = 0; m < package_.measures.size(); ++m) {
                const double amount =
                    sink.gain[m * players_.size() + player][static_cast<Eigen::Index>(lane)];
                gain += amount;
                outlay += std::max(0.0, -amount);
            }
            worth.gain.push_back(gain);
            worth.favour.push_back(sink.favour[player][static_cast<Eigen::Index>(lane)]);
            worth.outlay.push_back(outlay);
        }
        known_.emplace(batch[lane], std::move(worth));
    }
}

SetWorth SetRuns::worth(MeasureSet set) const
{
    SetWorth sum = known_.at(0);
    for (const auto part : parts_of(set)) {
        const auto& worth = known_.at(part);
        for (std::size_t player = 0; player < players_.size(); ++player) {
            sum.gain[player] += worth.gain[player];
            sum.favour[player] += worth.favour[player];
            sum.outlay[player] += worth.outlay[player];
        }
    }
    return sum;
}

std::vector<std::int64_t> SetRuns::gain(MeasureSet set) const
{
    std::vector<std::int64_t> ore;
    for (const double kronor : worth(set).gain)
        ore.push_back(to_ore({kronor}).count);
    return ore;
}

std::int64_t SetRuns::gain(MeasureSet set, Coalition members) const
{
    const auto ore = gain(set);
    std::int64_t sum = 0;
    for (std::size_t player = 0; player < ore.size(); ++player)
        sum += contains(members, static_cast<int>(player)) ? ore[player] : 0;
    return sum;
}

} // namespace byggom
