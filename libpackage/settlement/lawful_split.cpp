#include "libpackage/settlement/lawful_split.hpp"

#include "libpackage/game/coalition_scan.hpp"
#include "libpackage/settlement/net_transfers.hpp"
#include "libpackage/settlement/years_program.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace byggom {
namespace {

constexpr double level_tolerance = 1e-7; ///< of amounts scaled to ten thousand at most
constexpr double hand_cost = 1e-5;       ///< of a payment where nothing but payments is weighed any more
constexpr std::size_t most_asked_at_once = 16;

/// What a player may not do at once with money it is to keep.
enum class Use {
    any,
    pays_on,  ///< pays no more than it received to be paid on
    pays_own, ///< receives nothing to be kept
};

/// Which sums of shares are settled by those of other coalitions.
class Span {
public:
    explicit Span(int players) : players_(players) {}
    bool holds(Coalition coalition) const { return rest_of(coalition).second < 0; }
    void add(Coalition coalition)
    {
        auto [rest, lead] = rest_of(coalition);
        if (lead < 0)
            return;
        const double leading = rest[index_of(lead)];
        for (auto& entry : rest)
            entry /= leading;
        rows_.push_back({std::move(rest), lead});
    }

private:
    std::pair<std::vector<double>, int> rest_of(Coalition coalition) const
    {
        std::vector<double> rest;
        for (int player = 0; player < players_; ++player)
            rest.push_back(contains(coalition, player) ? 1 : 0);
        for (const auto& [row, lead] : rows_)
            if (const double factor = rest[index_of(lead)]; factor != 0)
                for (std::size_t i = 0; i < rest.size(); ++i)
                    rest[i] -= factor * row[i];
        int lead = -1;
        for (int i = 0; i < players_; ++i)
            if (std::abs(rest[index_of(i)]) > 1e-9 &&
                (lead < 0 || std::abs(rest[index_of(i)]) > std::abs(rest[index_of(lead)])))
                lead = i;
        return {std::move(rest), lead};
    }

    int players_;
    std::vector<std::pair<std::vector<double>, int>> rows_;
};

class Lawful {
public:
    Lawful(const Game& game, const std::vector<std::int64_t>& position, const PaymentGraph& graph,
           Instalments due, const Bears& bears, const LinearSolver& solver)
        : game_(game), position_(position), graph_(graph), bears_(bears), solver_(solver),
          years_(graph, due.first, scale_of(game, position)), use_(graph.network.parties.size(), Use::any)
    {
        for (std::size_t party = game.players.size(); party < use_.size(); ++party)
            use_[party] = Use::pays_on;
        for (int player = 0; player < game.size(); ++player)
            gets_.push_back(gets_of(player));
    }

    /// \return false where the solver fails
    bool search()
    {
        auto found = best_here();
        if (!found)
            return false;
        if (best_ && !(found->levels < best_->levels))
            return true;
        const auto mixed = mixing(found->x);
        if (!mixed) {
            best_ = std::move(found);
            return true;
        }
        bool well = true;
        for (const auto use : {Use::pays_own, Use::pays_on}) {
            use_[index_of(*mixed)] = use;
            well = search() && well;
        }
        use_[index_of(*mixed)] = Use::any;
        return well;
    }

    std::optional<LawfulSplit> split() const
    {
        if (!best_)
            return std::nullopt;
        LawfulSplit split;
        split.epsilon = std::llround(best_->levels.front() * years_.scale());
        split.plan = years_.plan_of(best_->x);
        std::vector<double> shares;
        for (int player = 0; player < game_.size(); ++player)
            shares.push_back(share(player, best_->x) * years_.scale());
        const auto cost = std::llround(lost(best_->x) * years_.scale());
        std::int64_t all = -cost;
        for (const auto ore : position_)
            all += ore;
        split.shares = whole_parts(shares, all, game_.players);
        split.plan.received = whole_parts(years_.received_in(best_->x), 0, graph_.network.parties);
        split.prices = best_->prices;
        split.aid_prices = best_->aid_prices;
        return split;
    }

private:
    struct Found {
        std::vector<double> levels; ///< the largest objection, the next, …
        std::vector<double> x;
        std::vector<double> prices;
        std::vector<double> aid_prices;
    };

    static double scale_of(const Game& game, const std::vector<std::int64_t>& position)
    {
        double largest = 1;
        for (Coalition coalition = 0; coalition <= game.all(); ++coalition)
            largest = std::max(largest, std::abs(static_cast<double>(game.worth(coalition))));
        for (const auto amount : position)
            largest = std::max(largest, std::abs(static_cast<double>(amount)));
        return largest / 1e4;
    }

    /// What payments bring a player, with what it bears of their cost; a share in a pot is a payment.
    Entries gets_of(int player) const
    {
        auto entries = years_.got(player, false);
        std::vector<double> dense(index_of(years_.columns()), 0.0);
        for (const auto& [column, amount] : entries)
            dense[index_of(column)] += amount;
        const auto& channels = graph_.network.channels;
        for (int channel = 0; channel < static_cast<int>(channels.size()); ++channel) {
            const auto& one = channels[index_of(channel)];
            const double part = bears_.who == Bears::Who::payer           ? (one.from == player ? 1 : 0)
                                : bears_.who == Bears::Who::payee         ? (one.to == player ? 1 : 0)
                                : bears_.who == Bears::Who::one           ? (bears_.one == player ? 1 : 0)
                                : index_of(player) < bears_.shares.size() ? bears_.shares[index_of(player)]
                                                                          : 0;
            for (int year = years_.first(); year < years_.years(); ++year)
                dense[index_of(years_.column(channel, year))] -=
                    part * a_millionth * static_cast<double>(one.friction);
        }
        entries.clear();
        for (std::size_t column = 0; column < dense.size(); ++column)
            if (dense[column] != 0)
                entries.emplace_back(static_cast<int>(column), dense[column]);
        return entries;
    }

    double share(int player, const std::vector<double>& x) const
    {
        double sum = static_cast<double>(position_[index_of(player)]) / years_.scale();
        for (const auto& [column, amount] : gets_[index_of(player)])
            sum += amount * x[index_of(column)];
        return sum;
    }
    double lost(const std::vector<double>& x) const
    {
        double sum = 0;
        for (const auto& [column, amount] : years_.friction(1))
            sum += amount * x[index_of(column)];
        return sum;
    }

    Entries row_of(Coalition coalition) const
    {
        std::vector<double> dense(index_of(years_.columns()), 0.0);
        for (int player = 0; player < game_.size(); ++player)
            if (contains(coalition, player))
                for (const auto& [column, amount] : gets_[index_of(player)])
                    dense[index_of(column)] += amount;
        Entries entries;
        for (std::size_t column = 0; column < dense.size(); ++column)
            if (dense[column] != 0)
                entries.emplace_back(static_cast<int>(column), dense[column]);
        return entries;
    }
    /// What a coalition can do alone above what it has before any payment.
    double short_of(Coalition coalition) const
    {
        double sum = static_cast<double>(game_.worth(coalition));
        for (int player = 0; player < game_.size(); ++player)
            sum -= contains(coalition, player) ? static_cast<double>(position_[index_of(player)]) : 0;
        return sum / years_.scale();
    }

    void add_uses(LinearProgram& program) const
    {
        for (int party = 0; party < static_cast<int>(use_.size()); ++party) {
            if (use_[index_of(party)] == Use::pays_on)
                years_.add_pass_on_only(program, party);
            if (party >= game_.size()) // a fund keeps nothing
                program.add_row(years_.got(party, false), 0, 0);
            if (use_[index_of(party)] == Use::pays_own) {
                auto kept = years_.kept(party);
                for (auto [column, parts] : years_.shares(party))
                    kept.emplace_back(column, -parts);
                if (!kept.empty())
                    program.add_row(kept, -no_bound, 0);
            }
        }
    }

    std::optional<Found> best_here() const
    {
        const int objection = years_.columns();
        std::vector<double> cost(index_of(objection) + 1, 0.0);
        cost.back() = 1;
        const auto program = solver_.start(cost);
        const auto aid = years_.add_limits(*program);
        add_uses(*program);
        Found found;
        Span settled(game_.size());
        if (costs_nothing()) // else the sum of all shares is open
            settled.add(game_.all());
        std::vector<std::pair<Coalition, int>> open; ///< and its row
        std::set<Coalition> asked;
        const auto ask = [&](Coalition coalition) {
            if (coalition == 0 || coalition == game_.all() || !asked.insert(coalition).second)
                return;
            auto row = row_of(coalition);
            row.emplace_back(objection, 1.0);
            open.emplace_back(coalition, program->add_row(row, short_of(coalition), no_bound));
        };
        for (int player = 0; player < game_.size(); ++player) {
            ask(singleton(player));
            ask(game_.all() ^ singleton(player));
        }
        std::vector<double> x;
        while (!open.empty()) {
            const auto solution = program->solve();
            if (!solution)
                return std::nullopt;
            x = solution->x;
            if (const auto more = objecting(x, x[index_of(objection)], asked, settled); !more.empty()) {
                for (const auto coalition : more)
                    ask(coalition);
                continue;
            }
            if (found.levels.empty())
                note_prices(found, *solution, aid);
            found.levels.push_back(x[index_of(objection)]);
            settle_level(*program, *solution, open, settled, objection);
        }
        return cheapest(std::move(found), *program, objection, x);
    }

    bool costs_nothing() const
    {
        return std::all_of(graph_.network.channels.begin(), graph_.network.channels.end(),
                           [](const PaymentChannel& channel) { return channel.friction == 0; });
    }

    /// Those that object more than `most`, the largest objections first.
    std::vector<Coalition> objecting(const std::vector<double>& x, double most,
                                     const std::set<Coalition>& asked, const Span& settled) const
    {
        std::vector<double> shares;
        for (int player = 0; player < game_.size(); ++player)
            shares.push_back(share(player, x));
        const CoalitionSums<double> sum(shares);
        std::vector<std::pair<double, Coalition>> found;
        for (Coalition coalition = 1; coalition < game_.all(); ++coalition) {
            const double by =
                static_cast<double>(game_.worth(coalition)) / years_.scale() - sum(coalition) - most;
            if (by > level_tolerance && asked.count(coalition) == 0 && !settled.holds(coalition))
                found.emplace_back(by, coalition);
        }
        const auto count = std::min(most_asked_at_once, found.size());
        std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(),
                          [](const auto& a, const auto& b) {
                              return a.first != b.first ? a.first > b.first : a.second < b.second;
                          });
        std::vector<Coalition> coalitions;
        for (std::size_t i = 0; i < count; ++i)
            coalitions.push_back(found[i].second);
        return coalitions;
    }

    /// Those whose objection cannot be made smaller keep it; those that hang on them alone are let go.
    void settle_level(LinearProgram& program, const LinearSolution& solution,
                      std::vector<std::pair<Coalition, int>>& open, Span& settled, int objection) const
    {
        std::vector<std::pair<Coalition, int>> left;
        bool some = false;
        const double level = solution.x[index_of(objection)];
        std::vector<Coalition> held;
        for (const auto& [coalition, row] : open) {
            if (solution.dual[index_of(row)] > 1e-7) {
                some = true;
                held.push_back(coalition);
                settled.add(coalition);
                program.free_row(row);
            } else {
                left.emplace_back(coalition, row);
            }
        }
        if (!some) { // a level that no dual explains ends the search
            for (const auto& [coalition, row] : open) {
                held.push_back(coalition);
                program.free_row(row);
            }
            left.clear();
        }
        for (const auto coalition : held)
            program.add_row(row_of(coalition), short_of(coalition) - level - level_tolerance, no_bound);
        open.clear();
        for (const auto& [coalition, row] : left)
            if (settled.holds(coalition)) {
                program.free_row(row);
                program.add_row(row_of(coalition), short_of(coalition) - level - level_tolerance, no_bound);
            } else {
                open.emplace_back(coalition, row);
            }
    }

    void note_prices(Found& found, const LinearSolution& solution,
                     const std::vector<std::vector<int>>& aid) const
    {
        for (int channel = 0; channel < static_cast<int>(graph_.network.channels.size()); ++channel) {
            double price = 0;
            for (int year = years_.first(); year < years_.years(); ++year)
                if (graph_.most[index_of(channel)])
                    price = std::max(price, -solution.reduced[index_of(years_.column(channel, year))]);
            found.prices.push_back(price > level_tolerance ? price : 0);
        }
        for (const auto& rows : aid) {
            double price = 0;
            for (const int row : rows)
                price = std::max(price, -solution.dual[index_of(row)]);
            found.aid_prices.push_back(price > level_tolerance ? price : 0);
        }
    }

    /// Of the plans that leave it so, the one that costs least and goes through fewest hands.
    std::optional<Found> cheapest(Found found, LinearProgram& program, int objection,
                                  const std::vector<double>& x) const
    {
        // The shares stay; only how they are paid is still open.
        for (int player = 0; player < game_.size(); ++player) {
            double sum = 0;
            for (const auto& [column, amount] : gets_[index_of(player)])
                sum += amount * x[index_of(column)];
            program.add_row(gets_[index_of(player)], sum - 10 * level_tolerance, no_bound);
        }
        program.bound_column(objection, x[index_of(objection)], no_bound);
        program.set_cost(objection, 0);
        for (int channel = 0; channel < static_cast<int>(graph_.network.channels.size()); ++channel)
            for (int year = years_.first(); year < years_.years(); ++year)
                program.set_cost(years_.column(channel, year),
                                 static_cast<double>(graph_.network.channels[index_of(channel)].friction) *
                                         a_millionth +
                                     hand_cost * (1 + 1e-3 * (year - years_.first())));
        const auto solution = program.solve();
        found.x = solution ? solution->x : x;
        return found;
    }

    /// A player who keeps what it is given and pays of its own at once: it may as well pass it on.
    std::optional<int> mixing(const std::vector<double>& x) const
    {
        const auto sum_of = [&x](const Entries& entries) {
            double sum = 0;
            for (const auto& [column, amount] : entries)
                sum += amount * x[index_of(column)];
            return sum;
        };
        for (int party = 0; party < game_.size(); ++party) {
            if (use_[index_of(party)] != Use::any)
                continue;
            const double kept = sum_of(years_.kept(party)) - sum_of(years_.shares(party));
            double own = 0;
            for (int year = years_.first(); year < years_.years(); ++year)
                own += sum_of(years_.own_in(year, party, false));
            if (kept > 1e-3 && own > 1e-3)
                return party;
        }
        return std::nullopt;
    }

    const Game& game_;
    const std::vector<std::int64_t>& position_;
    const PaymentGraph& graph_;
    const Bears& bears_;
    const LinearSolver& solver_;
    YearsProgram years_;
    std::vector<Use> use_;      ///< by party
    std::vector<Entries> gets_; ///< by player
    std::optional<Found> best_;
};

} // namespace

std::vector<std::int64_t> borne_by(const PaymentPlan& plan, const PaymentGraph& graph, const Bears& bears)
{
    std::vector<double> cost(graph.network.parties.size(), 0.0);
    double all = 0;
    for (const auto& payment : plan.paid) {
        if (payment.channel < 0)
            continue;
        const double friction =
            static_cast<double>(payment.ore) *
            (payment.year ? graph.discount[index_of(*payment.year)] : 1.0) * a_millionth *
            static_cast<double>(graph.network.channels[index_of(payment.channel)].friction);
        all += friction;
        if (bears.who == Bears::Who::payer)
            cost[index_of(payment.from)] += friction;
        if (bears.who == Bears::Who::payee)
            cost[index_of(payment.to)] += friction;
    }
    if (bears.who == Bears::Who::one)
        cost[index_of(bears.one)] = all;
    for (std::size_t party = 0; bears.who == Bears::Who::shared && party < bears.shares.size(); ++party)
        cost[party] = all * bears.shares[party];
    return whole_parts(cost, plan.friction, graph.network.parties);
}

std::optional<LawfulSplit> lawful_split(const Game& game, const std::vector<std::int64_t>& position,
                                        const PaymentGraph& graph, Instalments due, const Bears& bears,
                                        const LinearSolver& solver)
{
    Lawful lawful(game, position, graph, due, bears, solver);
    lawful.search();
    return lawful.split();
}

} // namespace byggom
