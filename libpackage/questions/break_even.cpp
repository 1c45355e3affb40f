#include "libpackage/questions/break_even.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/appraisal/own_residual.hpp"
#include "libpackage/appraisal/present_value.hpp"
#include "libpackage/model/model.hpp"

namespace byggom {
namespace {

/// Adds up the lines of some measures, or of all where none is named.
class ChosenLines final : public LineSink {
public:
    ChosenLines(const Package& package, const std::set<MeasureId>& measures)
        : sheet_(package), measures_(measures)
    {}
    void add(const Posting& posting, const Series& amount) override
    {
        if (measures_.empty() || measures_.count(posting.measure) != 0)
            sheet_.add(posting, amount);
    }
    Series balance_of(ActorId actor) const { return sheet_.without_imputed()[actor.index]; }

private:
    BalanceSheet sheet_;
    const std::set<MeasureId>& measures_;
};

/// Eight points from one end to the other, the ends among them.
Lanes points_between(double low, double high)
{
    Lanes points;
    for (int i = 0; i < lane_count; ++i)
        points[i] = low + (high - low) * i / (lane_count - 1);
    return points;
}

} // namespace

Lanes present_value_of(ActorId actor, const Context& context, const Rules& rules,
                       const std::set<MeasureId>& measures)
{
    ChosenLines sheet(context.package, measures);
    Model model(context.package, rules);
    model.run(context, sheet);
    const auto& rates = context.package.actors[actor.index].rates;
    return present_value(sheet.balance_of(actor), factors_of(rates, context)) +
           residual_at_own_rate(actor, model.outcomes_run(), context, measures);
}

SwitchingValue switching_value(const WorthAt& worth_at, double low, double high)
{
    Lanes points = points_between(low, high);
    Lanes worth = worth_at(points);
    SwitchingValue result{std::nullopt, low, high, worth[0], worth[lane_count - 1]};
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
