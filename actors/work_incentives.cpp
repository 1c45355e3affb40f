#include "actors/work_incentives.hpp"

namespace byggom {
namespace {

constexpr double highest_wage = 44000; ///< SEK/month, nominal
constexpr int steps = 88;
constexpr double rounding = 10; ///< SEK/month: the basic allowance steps by whole hundreds a year
constexpr std::array from_states{LabourState::unemployed, LabourState::social_assistance,
                                 LabourState::sick_leave, LabourState::disability, LabourState::outside};

/// What a household has at each wage from 0 to the highest; a batch holds eight wages.
class Ladder {
public:
    Ladder(const Law& law, const Household& household, const Lanes& rent, const Draw& draw)
    {
        for (int first = 0; first <= steps; first += lane_count) {
            Lanes wage;
            for (int lane = 0; lane < lane_count; ++lane)
                wage[lane] = wage_at(first + lane);
            const auto budget = law.budget(household, LabourState::employed, wage, rent, draw);
            for (int lane = 0; lane < lane_count && first + lane <= steps; ++lane)
                income_[static_cast<std::size_t>(first + lane)] = budget.disposable[lane] / 12.0;
        }
    }

    std::vector<Cliff> cliffs(const std::string& household, double to_prices) const
    {
        std::vector<Cliff> found;
        for (int top = 0; top < steps;) {
            int next = top + 1;
            double lowest = income(top);
            while (next <= steps && income(next) <= income(top) + rounding) {
                lowest = std::min(lowest, income(next));
                ++next;
            }
            const double lost = income(top) - lowest;
            if (next - top > 2 || lost > rounding)
                found.push_back({household, wage_at(top) * to_prices,
                                 wage_at(std::min(next, steps)) * to_prices,
                                 lost > rounding ? lost * to_prices : 0.0});
            top = next;
        }
        return found;
    }

private:
    static double wage_at(int step) { return highest_wage * step / steps; }
    double income(int step) const { return income_[static_cast<std::size_t>(step)]; }

    std::array<double, steps + 1> income_{};
};

} // namespace

WorkIncentives work_incentives(const Law& law, const TakeUp& take_up, FigureId wage, const Context& context)
{
    const double to_prices = context.package.rules_to_prices;
    const Wages wages{context[wage] / to_prices, context[take_up.wage_history] / to_prices,
                      context[take_up.covered]};
    const auto in_force = lasting_rules(context.package);
    WorkIncentives incentives;
    for (const auto& household : context.package.households) {
        const Lanes rent = context[household.rent] / to_prices;
        const auto at = [&](LabourState state) {
            return law.budget(household, state, wages, rent, context.draw, in_force);
        };
        const auto working = at(LabourState::employed);
        for (const auto state : from_states) {
            const auto idle = at(state);
            const double monthly = to_prices / 12.0;
            const Lanes gross = wages.wage * 12.0;
            incentives.starts.push_back({household.id, state, gross[0] * monthly,
                                         idle.disposable[0] * monthly, working.disposable[0] * monthly,
                                         (1.0 - (working.disposable - idle.disposable) / gross)[0]});
        }
        const auto cliffs = Ladder(law, household, rent, context.draw).cliffs(household.id, to_prices);
        incentives.cliffs.insert(incentives.cliffs.end(), cliffs.begin(), cliffs.end());
    }
    return incentives;
}

} // namespace byggom
