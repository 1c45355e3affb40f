#include "libpackage/appraisal/break_even.hpp"

#include "libpackage/appraisal/present_value.hpp"
#include "libpackage/evaluate.hpp"
#include "libpackage/ledger/balance.hpp"

namespace byggom {
namespace {

/// Eight points from one end to the other, the ends among them.
Lanes points_between(double low, double high)
{
    Lanes points;
    for (int i = 0; i < lane_count; ++i)
        points[i] = low + (high - low) * i / (lane_count - 1);
    return points;
}

} // namespace

Lanes present_value_of(ActorId actor, const Scene& scene, const Rules& rules)
{
    BalanceSheet sheet(scene.package);
    run(scene, rules, sheet);
    const auto& who = scene.package.actors[actor.index];
    const Series rates = real_rates(who.rates, scene.draw, scene.years());
    return present_value(sheet.by_actor()[actor.index], discount_factors(rates, timing_of(scene.package)));
}

TurningPoint turning_point(const Package& package, const Rules& rules, const Draw& draw, FigureId figure,
                           ActorId actor, double low, double high)
{
    const auto worth_at = [&](const Lanes& points) {
        const Draw varied = draw.with(figure, points);
        return present_value_of(actor, Scene{package, varied}, rules);
    };
    Lanes points = points_between(low, high);
    Lanes worth = worth_at(points);
    TurningPoint result{std::nullopt, low, high, worth[0], worth[lane_count - 1]};
    constexpr int rounds = 11; // each narrows the interval to a seventh
    for (int round = 0; round <= rounds; ++round) {
        int turn = 1;
        while (turn < lane_count && (worth[turn] < 0) == (worth[0] < 0))
            ++turn;
        if (turn == lane_count)
            return result;
        result.value = (points[turn - 1] + points[turn]) / 2;
        points = points_between(points[turn - 1], points[turn]);
        worth = worth_at(points);
    }
    return result;
}

} // namespace byggom
