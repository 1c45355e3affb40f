#include "libpackage/questions/deal.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/appraisal/own_residual.hpp"
#include "libpackage/appraisal/payback.hpp"
#include "libpackage/model/model.hpp"
#include "libpackage/package/figure_fields.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr int with_lane = 0;
constexpr int without_lane = 1;

void add_unless_there(std::vector<FigureId>& figures, const std::vector<FigureId>& more)
{
    for (const auto id : more)
        if (std::find(figures.begin(), figures.end(), id) == figures.end())
            figures.push_back(id);
}

CashFlow flow_of(std::vector<double> balance, double npv)
{
    CashFlow flow{std::move(balance), npv, {}, {}};
    flow.rate_of_return = rate_of_return(flow.balance);
    flow.payback_year = payback_year(flow.balance);
    return flow;
}

std::vector<double> lane_of(const Series& series, int lane)
{
    std::vector<double> values;
    for (Eigen::Index year = 0; year < series.cols(); ++year)
        values.push_back(series(lane, year));
    return values;
}

/// The worth of the deal to the owner at several sizes of its terms.
class DealWorth {
public:
    DealWorth(const Package& package, const Rules& rules, ActorId owner, const Draw& draw)
        : package_(package), rules_(rules), owner_(owner), draw_(draw), terms_(terms_of_deal(package, owner))
    {
        nothing_ = owners(lanes(0.0), lanes(0.0));
    }
    Lanes operator()(const Lanes& quota, const Lanes& rebate) const
    {
        return owners(quota, rebate) - nothing_;
    }

private:
    Lanes owners(const Lanes& quota, const Lanes& rebate) const
    {
        const Draw draw = at_sizes(draw_, terms_, quota, rebate);
        return present_value_of(owner_, Context{package_, draw}, rules_);
    }

    const Package& package_;
    const Rules& rules_;
    ActorId owner_;
    const Draw& draw_;
    DealTerms terms_;
    Lanes nothing_;
};

void fill_flows(Deal& deal, const Package& package, const Rules& rules, const Draw& draw)
{
    Lanes quota = lanes(0.0);
    Lanes rebate = lanes(0.0);
    quota[with_lane] = deal.quota;
    rebate[with_lane] = deal.rebate;
    const Draw both = at_sizes(draw, terms_of_deal(package, deal.owner), quota, rebate);
    const Context context{package, both};
    BalanceSheet sheet(package);
    Model model(package, rules);
    model.run(context, sheet);
    const Series balance = sheet.without_imputed()[deal.owner.index];
    const Lanes npv = present_value(balance, factors_of(package.actors[deal.owner.index].rates, context)) +
                      residual_at_own_rate(deal.owner, model.outcomes_run(), context);
    deal.with = flow_of(lane_of(balance, with_lane), npv[with_lane]);
    deal.without = flow_of(lane_of(balance, without_lane), npv[without_lane]);
    auto difference = deal.with.balance;
    for (std::size_t year = 0; year < difference.size(); ++year)
        difference[year] -= deal.without.balance[year];
    deal.difference = flow_of(std::move(difference), npv[with_lane] - npv[without_lane]);
}

} // namespace

DealTerms terms_of_deal(const Package& package, ActorId owner)
{
    DealTerms terms;
    for (const auto& measure : package.measures) {
        const auto parties = measure->parties();
        if (std::find(parties.begin(), parties.end(), owner) == parties.end())
            continue;
        if (measure->kind() == "hiring_quota")
            add_unless_there(terms.quotas, figures_of(*measure, "quota"));
        if (measure->kind() == "ground_rent")
            add_unless_there(terms.rebates, figures_of(*measure, "rebate"));
    }
    return terms;
}

double size_of(const std::vector<FigureId>& terms, const Draw& draw)
{
    double largest = 0;
    for (const auto id : terms)
        largest = std::max(largest, draw[id][0]);
    return largest;
}

void set_in_proportion(Draw& draw, const std::vector<FigureId>& terms, const Lanes& size)
{
    const double largest = size_of(terms, draw);
    std::vector<Lanes> values;
    for (const auto id : terms)
        values.push_back(largest > 0 ? Lanes(size * (draw[id][0] / largest)) : size);
    for (std::size_t i = 0; i < terms.size(); ++i)
        draw.set(terms[i], values[i].min(1.0));
}

Draw at_sizes(const Draw& draw, const DealTerms& terms, const Lanes& quota, const Lanes& rebate)
{
    Draw changed = draw;
    set_in_proportion(changed, terms.quotas, quota);
    set_in_proportion(changed, terms.rebates, rebate);
    return changed;
}

Deal deal(const Package& package, const Rules& rules, ActorId owner)
{
    const Draw draw(package.figures);
    const auto terms = terms_of_deal(package, owner);
    Deal result;
    result.owner = owner;
    result.quota = size_of(terms.quotas, draw);
    result.rebate = size_of(terms.rebates, draw);
    fill_flows(result, package, rules, draw);
    const DealWorth worth(package, rules, owner, draw);
    result.rebate_needed =
        switching_value([&](const Lanes& rebate) { return worth(lanes(result.quota), rebate); }, 0.0, 1.0);
    result.quota_borne =
        switching_value([&](const Lanes& quota) { return worth(quota, lanes(result.rebate)); }, 0.0, 1.0);
    return result;
}

} // namespace byggom
