#include "libpackage/compose/package_runs.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/model/model.hpp"
#include "libpackage/package/figure_fields.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

/// Adds lines up by measure and account, eight combinations at once.
class SumsSink final : public LineSink {
public:
    SumsSink(const Package& package, const std::vector<ActorId>& players, ActorId objective,
             Accounts accounts, const Series& social, const Series& own)
        : package_(package), players_(players), objective_(objective), accounts_(accounts), social_(social),
          own_(own), sums_(package.measures.size() * accounts.count(), lanes(0.0))
    {}

    void add(const Posting& posting, const Series& amount) override
    {
        Lanes* row = &sums_[posting.measure.index * accounts_.count()];
        // What the real economy pays, society gains.
        const int side =
            objective_ == resources ? -side_of(posting, objective_) : side_of(posting, objective_);
        if (side != 0)
            row[Accounts::objective] += side * present_value(amount, own_);
        for (std::size_t i = 0; i < players_.size(); ++i)
            if (const int gains = side_of(posting, players_[i]); gains != 0)
                row[accounts_.gain(i)] += gains * present_value(amount, social_);
        for (std::size_t b = 0; b < accounts_.budgets; ++b)
            if (const int gains = side_of(posting, package_.compose.budgets[b].actor); gains != 0)
                for (std::size_t year = 0; year < accounts_.years; ++year)
                    row[accounts_.balance(b, year)] += gains * amount.col(static_cast<Eigen::Index>(year));
    }

    std::vector<std::vector<double>> lane(int place) const
    {
        std::vector<std::vector<double>> sums;
        for (std::size_t m = 0; m < package_.measures.size(); ++m) {
            auto& row = sums.emplace_back();
            for (std::size_t account = 0; account < accounts_.count(); ++account)
                row.push_back(sums_[m * accounts_.count() + account][place]);
        }
        return sums;
    }

private:
    int side_of(const Posting& posting, ActorId actor) const
    {
        if (posting.kind == Kind::imputed && actor != resources)
            return 0; // nobody can pay with it
        return static_cast<int>(belongs_to(posting.payee, actor, package_)) -
               static_cast<int>(belongs_to(posting.payer, actor, package_));
    }

    const Package& package_;
    const std::vector<ActorId>& players_;
    ActorId objective_;
    Accounts accounts_;
    const Series& social_;
    const Series& own_;
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> sums_;
};

/// Shares of each rent rise's households that come over the threshold and under the norm.
std::vector<std::array<double, 2>> pressed_in(const std::vector<RentBurden>& burdens, std::size_t measures,
                                              int lane)
{
    std::vector<std::array<double, 2>> pressed(measures, {0.0, 0.0});
    std::vector<double> households(measures, 0.0);
    for (const auto& burden : burdens) {
        auto& sums = pressed[burden.measure.index];
        households[burden.measure.index] += burden.households[lane];
        sums[0] += burden.households[lane] * burden.pushed_over[lane];
        sums[1] += burden.households[lane] * burden.pushed_under_norm[lane];
    }
    for (std::size_t m = 0; m < measures; ++m)
        for (auto& share : pressed[m])
            share = households[m] > 0 ? share / households[m] : 0;
    return pressed;
}

} // namespace

std::vector<char> marks_of(MeasureSet measures, std::size_t count)
{
    std::vector<char> marks;
    for (std::size_t m = 0; m < count; ++m)
        marks.push_back(holds(measures, static_cast<int>(m)) ? 1 : 0);
    return marks;
}

PackageRuns::PackageRuns(const Package& package, const Rules& rules, std::vector<ActorId> players,
                         ActorId objective)
    : package_(package), rules_(rules), players_(std::move(players)),
      objective_(objective), accounts_{players_.size(), package.compose.budgets.size(),
                                       static_cast<std::size_t>(package.horizon)},
      stated_(package.figures), working_(stated_)
{
    for (const auto& choice : package.compose.choices) {
        auto& targets = targets_.emplace_back();
        touched_.push_back(0);
        for (const auto id : choice.measures) {
            touched_.back() |= only(static_cast<int>(id.index));
            const auto figures = figures_of(*package.measures[id.index], choice.field);
            double largest = 0;
            for (const auto figure : figures)
                largest = std::max(largest, stated_[figure][0]);
            for (const auto figure : figures)
                targets.push_back(
                    {figure, figures.size() == 1 || !(largest > 0) ? 1.0 : stated_[figure][0] / largest});
        }
    }
    const Context context{package_, stated_};
    const auto factors = [&](const RateSchedule& rates) { return factors_of(rates, stated_, package_); };
    social_ = factors(package_.society_rates);
    own_ = objective_ == resources ? social_ : factors(package_.actors[objective_.index].rates);
    for (const auto player : players_)
        signatory_.push_back(factors(package_.actors[player.index].rates));
}

double PackageRuns::worth(std::size_t signatory, const std::vector<double>& by_year) const
{
    double sum = 0;
    for (std::size_t year = 0; year < by_year.size(); ++year)
        sum += by_year[year] * signatory_[signatory](0, static_cast<Eigen::Index>(year));
    return sum;
}

double PackageRuns::most_worth(std::size_t signatory) const
{
    return (signatory_[signatory].row(0) / social_.row(0)).maxCoeff();
}

std::vector<double> PackageRuns::instalments(double worth, int first, int count) const
{
    std::vector<double> by_year(accounts_.years, 0.0);
    const int last = std::min(first + count, static_cast<int>(accounts_.years)) - 1;
    double in_all = 0;
    for (int year = first; year <= last; ++year)
        in_all += social_(0, year);
    for (int year = first; year <= last; ++year)
        by_year[static_cast<std::size_t>(year)] = worth / in_all;
    return by_year;
}

void PackageRuns::set_sizes(Draw& draw, const std::vector<Candidate>& candidates) const
{
    for (std::size_t choice = 0; choice < targets_.size(); ++choice) {
        Lanes value;
        for (int lane = 0; lane < lane_count; ++lane) {
            const auto& combination =
                candidates[std::min(static_cast<std::size_t>(lane), candidates.size() - 1)].sizes;
            const auto place = static_cast<std::size_t>(combination[choice]);
            value[lane] = stated_[package_.compose.choices[choice].values[place]][0];
        }
        for (const auto& target : targets_[choice])
            draw.set(target.figure, value * target.proportion);
    }
}

Draw PackageRuns::at(const Sizes& sizes) const
{
    Draw draw = stated_;
    set_sizes(draw, {{0, sizes}});
    return draw;
}

std::vector<RunSums> PackageRuns::run(const std::vector<Candidate>& candidates)
{
    set_sizes(working_, candidates);
    const Context context{package_, working_};
    Model::Presence present(package_.measures.size(), lanes(0.0));
    for (std::size_t lane = 0; lane < candidates.size(); ++lane)
        for (std::size_t m = 0; m < present.size(); ++m)
            present[m][static_cast<Eigen::Index>(lane)] =
                holds(candidates[lane].measures, static_cast<int>(m)) ? 1 : 0;
    Model model(package_, rules_, std::move(present));
    SumsSink sink(package_, players_, objective_, accounts_, social_, own_);
    const Outcomes& outcomes = model.outcomes(context);
    rules_.lines(context, outcomes, sink);
    const bool asks_for_rent = package_.compose.over_threshold || package_.compose.under_norm;
    const auto burdens = asks_for_rent ? rules_.rent_burdens(context, outcomes) : std::vector<RentBurden>{};
    std::vector<RunSums> results;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        results.push_back({sink.lane(static_cast<int>(i)),
                           pressed_in(burdens, package_.measures.size(), static_cast<int>(i))});
    return results;
}

std::vector<int> PackageRuns::open_choices(MeasureSet measures) const
{
    std::vector<int> open;
    for (std::size_t choice = 0; choice < touched_.size(); ++choice)
        if ((touched_[choice] & measures) != 0)
            open.push_back(static_cast<int>(choice));
    return open;
}

int PackageRuns::values_of(int choice) const
{
    return static_cast<int>(package_.compose.choices[static_cast<std::size_t>(choice)].values.size());
}

} // namespace byggom
