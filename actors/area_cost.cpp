#include "actors/area_cost.hpp"

#include "actors/roster.hpp"
#include "libpackage/accounts/balance.hpp"
#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace byggom {
namespace {

/// Local tax of a year is settled two years later: in the third year of a lasting gap all accounts are there.
constexpr int years_followed = 3;
constexpr Eigen::Index lasting = 2;

Package for_three_years(Package package)
{
    package.horizon = years_followed;
    package.measures.clear();
    return package;
}

Employment one_person(LabourState state, const Context& context, const BySeverity& severity,
                      const Lanes& wage)
{
    Employment people(
        MeasureId{0},
        {.municipality = the(Role::municipality, context.package), .severity = severity, .wage = wage});
    for (auto& series : people.person_years)
        series = zeros(years_followed);
    people.person_years[static_cast<std::size_t>(state)] = each_year(lanes(1.0), years_followed);
    people.person_years_local = people.person_years;
    people.person_years_area = people.person_years;
    return people;
}

bool moves_hazards(const Figure& figure) { return figure.id.rfind("haz.", 0) == 0; }

/// A figure that is a share of a whole: the others of its whole make room for it.
std::string whole_of(const std::string& id)
{
    if (id.rfind("area.severity.", 0) == 0)
        return "area.severity.";
    const bool weight =
        id.rfind("household.", 0) == 0 && id.size() > 7 && id.compare(id.size() - 7, 7, ".weight") == 0;
    return weight ? "household." : std::string{};
}

} // namespace

/// Eight settings of the figures: all at their values, or one at its low or high.
struct AreaCosts::Batch {
    Draw draw;
    bool hazards; ///< whether its figures move people between states
    int filled = 0;
    std::vector<FigureId> figures; ///< of each setting; the base has none
    /// What an actor gains of a kind for a person-year in a state: actors outermost, then kinds.
    std::vector<ByOpenState> accounts;
    ByOpenState reference; ///< shares by state
};

AreaCosts::~AreaCosts() = default;

AreaCosts::AreaCosts(const Package& package, double reference)
    : package_(for_three_years(package)), reference_(reference)
{
    FigureLookup find(package_.figures);
    for (std::size_t i = 0; i < severity_count; ++i)
        severity_[i] = find("area.severity." + std::string(severity_names[i]), "1");
    wage_ = find("wage.cleaner", "SEK/month");
    if (!find.problems().empty())
        throw InvalidInput(find.problems());
    const auto rules = swedish_rules(package_);
    collect_actors();
    std::vector<char> asked(package_.figures.size(), 0);
    batches_.push_back({Draw(package_.figures), true, 1, {}, {}, {}});
    batches_[0].draw.record_in(&asked);
    fill_accounts(batches_[0], *rules);
    for (std::uint32_t i = 0; i < asked.size(); ++i)
        if (asked[i] != 0)
            used_.push_back({i});
    batches_[0].draw.record_in(nullptr);
    batches_of_settings();
    for (std::size_t i = 1; i < batches_.size(); ++i)
        fill_accounts(batches_[i], *rules);
}

void AreaCosts::collect_actors()
{
    for (std::uint32_t i = 0; i < package_.actors.size(); ++i)
        if (ActorId{i} != resources && !package_.actors[i].parent)
            actors_.push_back({i});
}

/// Each figure at its low and, in the next setting, at its high.
void AreaCosts::batches_of_settings()
{
    for (const bool hazards : {true, false}) {
        auto filled = lane_count;
        for (const auto id : used_) {
            const auto& figure = package_.figures[id];
            if (moves_hazards(figure) != hazards || !figure.low || !figure.high ||
                *figure.low == *figure.high)
                continue;
            if (filled == lane_count) {
                batches_.push_back({Draw(package_.figures), hazards, 0, {}, {}, {}});
                filled = 0;
            }
            auto& batch = batches_.back();
            for (const double end : {*figure.low, *figure.high}) {
                const auto set = [&](FigureId which, double value) {
                    Lanes values = batch.draw[which];
                    values[filled] = value;
                    batch.draw.set(which, values);
                };
                set(id, end * figure.to_package_prices);
                const auto whole = whole_of(figure.id);
                for (const auto other : used_) {
                    const auto& part = package_.figures[other];
                    if (!whole.empty() && other != id && whole_of(part.id) == whole && figure.value < 1.0)
                        set(other, part.value * (1.0 - end) / (1.0 - figure.value));
                }
                batch.figures.push_back(id);
                ++filled;
            }
            batch.filled = filled;
        }
    }
}

void AreaCosts::fill_accounts(Batch& batch, const Rules& rules) const
{
    const Context context{package_, batch.draw};
    batch.reference = stationary(generator(package_.hazards, batch.draw,
                                           job_finding_for(package_.hazards, batch.draw, lanes(reference_))));
    BySeverity severity;
    for (std::size_t i = 0; i < severity_count; ++i)
        severity[i] = context[severity_[i]];
    batch.accounts.assign(actors_.size() * kind_count, {});
    for (auto& account : batch.accounts)
        account.fill(lanes(0.0));
    for (std::size_t state = 0; state < open_count; ++state) {
        Outcomes outcomes;
        outcomes.employment.push_back(
            one_person(static_cast<LabourState>(state), context, severity, context[wage_]));
        Ledger ledger;
        rules.lines(context, outcomes, ledger);
        for (const auto& line : ledger.lines())
            for (std::size_t i = 0; i < actors_.size(); ++i)
                batch.accounts[i * kind_count + static_cast<std::size_t>(line.kind)][state] +=
                    gain_of(actors_[i], line, package_).col(lasting);
    }
}

std::vector<double> AreaCosts::costs(const Batch& batch, int lane, const ByOpenState& shares, int shares_lane,
                                     double people) const
{
    std::vector<double> result(batch.accounts.size(), 0.0);
    for (std::size_t i = 0; i < result.size(); ++i)
        for (std::size_t state = 0; state < open_count; ++state)
            result[i] -= people * (shares[state][shares_lane] - batch.reference[state][lane]) *
                         batch.accounts[i][state][lane];
    return result;
}

namespace {

/// The sums a reader looks at: each actor and kind, each actor, society, the public sector, and of these lost
/// output, lost tax and what public budgets pay.
std::vector<double> with_sums(std::vector<double> by_kind, const std::vector<ActorId>& actors,
                              const Package& package)
{
    double society = 0.0;
    double public_sector = 0.0;
    double lost_output = 0.0;
    double lost_tax = 0.0;
    double direct = 0.0;
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const auto of = [&](Kind kind) { return by_kind[i * kind_count + static_cast<std::size_t>(kind)]; };
        double total_of = 0.0;
        for (std::size_t kind = 0; kind < kind_count; ++kind)
            total_of += by_kind[i * kind_count + kind];
        by_kind.push_back(total_of);
        society += total_of;
        const auto role = package.actors[actors[i].index].role;
        lost_output += of(Kind::production);
        if (!is_state(role) && !is_local_government(role))
            continue;
        public_sector += total_of;
        lost_tax += of(Kind::tax) + of(Kind::production);
        direct += of(Kind::services) + of(Kind::transfer);
    }
    for (const double sum : {society, public_sector, lost_output, lost_tax, direct})
        by_kind.push_back(sum);
    return by_kind;
}

} // namespace

AreaCost AreaCosts::operator()(double people, double employment) const
{
    ByOpenState base_shares;
    std::vector<double> base;
    std::vector<double> below;
    std::vector<double> above;
    for (std::size_t b = 0; b < batches_.size(); ++b) {
        const auto& batch = batches_[b];
        ByOpenState shares = base_shares;
        if (batch.hazards)
            shares = stationary(generator(package_.hazards, batch.draw,
                                          job_finding_for(package_.hazards, batch.draw, lanes(employment))));
        if (b == 0) {
            base_shares = shares;
            base = with_sums(costs(batch, 0, shares, 0, people), actors_, package_);
            below.assign(base.size(), 0.0);
            above.assign(base.size(), 0.0);
            continue;
        }
        for (int lane = 0; lane + 1 < batch.filled; lane += 2) {
            const auto at = [&](int which) {
                return with_sums(costs(batch, which, shares, batch.hazards ? which : 0, people), actors_,
                                 package_);
            };
            const auto at_low = at(lane);
            const auto at_high = at(lane + 1);
            for (std::size_t i = 0; i < base.size(); ++i) {
                const double down = std::min({at_low[i] - base[i], at_high[i] - base[i], 0.0});
                const double up = std::max({at_low[i] - base[i], at_high[i] - base[i], 0.0});
                below[i] += down * down;
                above[i] += up * up;
            }
        }
    }
    return banded(base, below, above);
}

AreaCost AreaCosts::banded(const std::vector<double>& base, const std::vector<double>& below,
                           const std::vector<double>& above) const
{
    const auto amount = [&](std::size_t i) {
        return Banded{base[i], base[i] - std::sqrt(below[i]), base[i] + std::sqrt(above[i])};
    };
    const auto kinds = actors_.size() * kind_count;
    AreaCost cost;
    for (std::size_t i = 0; i < actors_.size(); ++i) {
        ActorCost one{actors_[i], amount(kinds + i), {}};
        for (std::size_t kind = 0; kind < kind_count; ++kind)
            one.by_kind[kind] = amount(i * kind_count + kind);
        cost.actors.push_back(one);
    }
    cost.society = amount(kinds + actors_.size());
    cost.public_sector = amount(kinds + actors_.size() + 1);
    cost.lost_output = amount(kinds + actors_.size() + 2);
    cost.lost_tax = amount(kinds + actors_.size() + 3);
    cost.direct = amount(kinds + actors_.size() + 4);
    return cost;
}

} // namespace byggom
