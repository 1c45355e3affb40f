#include "libpackage/questions/bargaining_zone.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/appraisal/own_residual.hpp"
#include "libpackage/appraisal/present_value.hpp"
#include "libpackage/model/model.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace byggom {
namespace {

ZoneTerm deals_own(const char* name, std::vector<FigureId> figures, const Package& package)
{
    const double stated = size_of(figures, Draw(package.figures));
    return {name, "1", true, std::move(figures), true, 0, 1, stated};
}

std::vector<double> steps_of(const ZoneTerm& term, int count)
{
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(i + 1 == count ? term.high : term.low + (term.high - term.low) * i / (count - 1));
    return values;
}

/// Gains at eight points at once.
class Gains {
public:
    Gains(const Package& package, const Rules& rules, const ZoneQuestion& question)
        : package_(package), rules_(rules), question_(question), stated_(package.figures)
    {
        if (question.deal_of)
            deal_ = terms_of_deal(package, *question.deal_of);
        if (question.deal_of && question.across.in_proportion && question.up.in_proportion)
            without_ = worth(at_sizes(stated_, deal_, lanes(0.0), lanes(0.0)));
    }

    std::vector<Lanes> at(const Lanes& across, const Lanes& up) const
    {
        Draw there = stated_;
        put(there, question_.across, across);
        put(there, question_.up, up);
        auto gains = worth(there);
        if (question_.deal_of) {
            const auto without = without_ ? *without_ : worth(at_sizes(there, deal_, lanes(0.0), lanes(0.0)));
            for (std::size_t i = 0; i < gains.size(); ++i)
                gains[i] -= without[i];
        }
        return gains;
    }

    /// Gains at pairs of values, as many as there are.
    ZoneLine along(const std::vector<double>& across, const std::vector<double>& up) const
    {
        ZoneLine line;
        for (std::size_t first = 0; first < across.size(); first += lane_count) {
            const auto count = std::min<std::size_t>(lane_count, across.size() - first);
            Lanes right;
            Lanes above;
            for (std::size_t i = 0; i < lane_count; ++i) {
                right[static_cast<Eigen::Index>(i)] = across[first + std::min(i, count - 1)];
                above[static_cast<Eigen::Index>(i)] = up[first + std::min(i, count - 1)];
            }
            const auto gains = at(right, above);
            for (std::size_t i = 0; i < count; ++i) {
                auto& point = line.emplace_back();
                for (const auto& gain : gains)
                    point.push_back(gain[static_cast<Eigen::Index>(i)]);
            }
        }
        return line;
    }

private:
    void put(Draw& draw, const ZoneTerm& term, const Lanes& values) const
    {
        if (term.in_proportion)
            set_in_proportion(draw, term.figures, values);
        else
            for (const auto figure : term.figures)
                draw.set(figure, values);
    }

    /// Each actor's present value at its own rate.
    std::vector<Lanes> worth(const Draw& draw) const
    {
        const Context context{package_, draw};
        BalanceSheet sheet(package_);
        Model model(package_, rules_);
        model.run(context, sheet);
        const auto balances = sheet.without_imputed();
        std::vector<Lanes> worth;
        for (const auto actor : question_.actors) {
            const auto& rates = package_.actors[actor.index].rates;
            worth.push_back(present_value(balances[actor.index], factors_of(rates, context)) +
                            residual_at_own_rate(actor, model.outcomes_run(), context));
        }
        return worth;
    }

    const Package& package_;
    const Rules& rules_;
    const ZoneQuestion& question_;
    Draw stated_;
    DealTerms deal_;
    std::optional<std::vector<Lanes>> without_; ///< where it is the same everywhere
};

/// Where between two steps the first of those who lose at the second begins to: of several, the one whose
/// border lies next to the first step.
std::pair<double, std::size_t> border_between(double gaining, const std::vector<double>& gains, double losing,
                                              const std::vector<double>& losses)
{
    double share = 2;
    std::size_t who = 0;
    for (std::size_t i = 0; i < gains.size(); ++i)
        if (losses[i] < 0 && gains[i] / (gains[i] - losses[i]) < share) {
            share = gains[i] / (gains[i] - losses[i]);
            who = i;
        }
    return {gaining + share * (losing - gaining), who};
}

} // namespace

ZoneTerm quota_term(const Package& package, ActorId owner)
{
    return deals_own("quota", terms_of_deal(package, owner).quotas, package);
}

ZoneTerm rebate_term(const Package& package, ActorId owner)
{
    return deals_own("rebate", terms_of_deal(package, owner).rebates, package);
}

std::vector<std::size_t> losers_among(const std::vector<double>& gains)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < gains.size(); ++i)
        if (gains[i] < 0)
            found.push_back(i);
    return found;
}

std::vector<std::size_t> BargainingZone::losers(std::size_t row, std::size_t column) const
{
    return losers_among(gain[row][column]);
}

BargainingZone bargaining_zone(const Package& package, const Rules& rules, ZoneQuestion question)
{
    BargainingZone zone;
    zone.question = std::move(question);
    const auto& asked = zone.question;
    zone.across = steps_of(asked.across, asked.columns);
    zone.up = steps_of(asked.up, asked.rows);
    const Gains gains(package, rules, asked);
    for (const double up : zone.up)
        zone.gain.push_back(gains.along(zone.across, std::vector<double>(zone.across.size(), up)));
    zone.along_across = gains.along(zone.across, std::vector<double>(zone.across.size(), asked.up.stated));
    zone.along_up = gains.along(std::vector<double>(zone.up.size(), asked.across.stated), zone.up);
    zone.agreed = gains.along({asked.across.stated}, {asked.up.stated}).front();
    return zone;
}

std::vector<GainingStretch> gaining_stretches(const std::vector<double>& steps, const ZoneLine& gains)
{
    std::vector<GainingStretch> stretches;
    for (std::size_t i = 0; i < steps.size();) {
        if (!losers_among(gains[i]).empty()) {
            ++i;
            continue;
        }
        GainingStretch stretch{steps[i], steps[i], std::nullopt, std::nullopt};
        if (i > 0)
            std::tie(stretch.from, stretch.below) =
                border_between(steps[i], gains[i], steps[i - 1], gains[i - 1]);
        while (i < steps.size() && losers_among(gains[i]).empty())
            stretch.to = steps[i++];
        if (i < steps.size())
            std::tie(stretch.to, stretch.above) =
                border_between(steps[i - 1], gains[i - 1], steps[i], gains[i]);
        stretches.push_back(stretch);
    }
    return stretches;
}

} // namespace byggom
