#include "libpackage/settlement/lawful_split.hpp"

#include "libpackage/game/coalition_scan.hpp"
#include "libpackage/game/exact_simplex.hpp"
#include "libpackage/game/whole_numbers.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <set>

namespace byggom {
namespace {

constexpr int most_proved = 8; ///< players: beyond, fractions take seconds

/// What a player may not do at once with money it is to keep.
enum class Use {
    any,
    pays_on,  ///< pays no more than it received to be paid on
    pays_own, ///< receives nothing to be kept
};

class Program {
public:
    Program(const Game& game, const std::vector<std::int64_t>& position, const PaymentNetwork& network)
        : game_(game), position_(position), positions_(position.begin(), position.end()), network_(network),
          use_(network.parties.size(), Use::any)
    {
        for (std::size_t party = game.players.size(); party < use_.size(); ++party)
            use_[party] = Use::pays_on;
        for (Coalition coalition = 0; coalition <= game.all(); ++coalition)
            largest_ = std::max(largest_, std::abs(static_cast<double>(game.worth(coalition))));
        for (const auto amount : position)
            largest_ = std::max(largest_, std::abs(static_cast<double>(amount)));
        ask_those_alone();
    }

    /// The same by a solver, roughly; where it succeeds, only its best branch is left to be proved.
    void guess(const LinearSolver& solver)
    {
        if (guess_branch(solver) && guessed_) {
            use_ = guessed_->use;
            coalitions_.clear();
            asked_.clear();
            for (const auto coalition : guessed_->binding)
                if (asked_.insert(coalition).second)
                    coalitions_.push_back(coalition);
        } else {
            guessed_.reset();
            ask_those_alone();
        }
    }

    /// What the solver found, its payments to the nearest öre; unproved.
    std::optional<LawfulSplit> guessed() const
    {
        if (!guessed_)
            return std::nullopt;
        ExactSolution solution;
        const auto in_ore = [&](double amount) {
            return Rational(static_cast<std::int64_t>(std::llround(amount * largest_)));
        };
        solution.dual.push_back(in_ore(guessed_->epsilon));
        for (const double flow : guessed_->flows)
            solution.dual.push_back(in_ore(flow));
        for (const double price : guessed_->limits)
            solution.z.emplace_back(static_cast<std::int64_t>(std::llround(price * 1e6)), 1'000'000);
        return read(solution);
    }

    /// Branches on what one player does, as long as one both keeps what it receives and pays its own.
    void search()
    {
        const auto found = best_here();
        if (best_ && !(found.epsilon < best_->epsilon))
            return;
        const auto mixed = mixing(found.payments, Rational(0));
        if (!mixed) {
            best_ = found;
            return;
        }
        for (const auto use : {Use::pays_own, Use::pays_on}) {
            use_[*mixed] = use;
            search();
        }
        use_[*mixed] = Use::any;
    }
    const LawfulSplit& best() const { return *best_; }

private:
    static constexpr std::size_t most_asked_at_once = 8;
    static constexpr double tolerance = 1e-9; ///< of amounts scaled to at most 1

    /// A branch as the solver sees it.
    struct Guess {
        double epsilon = 0;
        std::vector<double> flows;
        std::vector<double> limits; ///< duals of the limits, in their order
        std::vector<Coalition> binding;
        std::vector<Use> use;
    };

    void ask_those_alone()
    {
        for (int player = 0; player < game_.size(); ++player)
            ask(singleton(player));
    }

    /// \return false where the solver fails
    bool guess_branch(const LinearSolver& solver)
    {
        auto found = guess_here(solver);
        if (!found)
            return false;
        if (guessed_ && found->epsilon >= guessed_->epsilon - tolerance)
            return true;
        const auto mixed = mixing(found->flows, tolerance);
        if (!mixed) {
            guessed_ = std::move(*found);
            return true;
        }
        bool well = true;
        for (const auto use : {Use::pays_own, Use::pays_on}) {
            use_[*mixed] = use;
            well = well && guess_branch(solver);
        }
        use_[*mixed] = Use::any;
        return well;
    }

    std::optional<Guess> guess_here(const LinearSolver& solver)
    {
        constexpr double none = std::numeric_limits<double>::infinity();
        std::vector<double> cost(flows() + 1, 0.0);
        cost.back() = 1;
        const auto program = solver.start(cost);
        columns_.clear();
        worths_.clear();
        add_limits();
        for (std::size_t limit = 0; limit < columns_.size(); ++limit) { // column · flows >= worth
            std::vector<double> row(flows() + 1, 0.0);
            for (std::size_t flow = 0; flow < flows(); ++flow)
                row[flow] = columns_[limit][flow + 1].convert_to<double>();
            program->add_row(row, worths_[limit].convert_to<double>() / largest_, none);
        }
        std::vector<std::pair<Coalition, int>> rows;
        std::set<Coalition> known;
        std::size_t told = 0;
        while (true) {
            for (; told < coalitions_.size(); ++told)
                if (known.insert(coalitions_[told]).second)
                    rows.emplace_back(coalitions_[told], add_row(*program, coalitions_[told]));
            const auto solution = program->solve();
            if (!solution)
                return std::nullopt;
            if (ask_roughly(solution->x))
                continue;
            Guess guess{solution->x.back(),
                        {solution->x.begin(), solution->x.end() - 1},
                        {solution->dual.begin(),
                         solution->dual.begin() + static_cast<std::ptrdiff_t>(columns_.size())},
                        {},
                        use_};
            for (const auto& [coalition, row] : rows)
                if (solution->dual[static_cast<std::size_t>(row)] > tolerance)
                    guess.binding.push_back(coalition);
            return guess;
        }
    }
    int add_row(LinearProgram& program, Coalition coalition) const
    {
        std::vector<double> row(flows() + 1, 0.0);
        for (std::size_t flow = 0; flow < flows(); ++flow)
            row[flow] = brings(coalition, flow);
        row.back() = 1;
        return program.add_row(row, static_cast<double>(short_of(coalition)) / largest_,
                               std::numeric_limits<double>::infinity());
    }
    /// \return whether some coalition objects more than e, and is now asked too
    bool ask_roughly(const std::vector<double>& x)
    {
        std::vector<double> shares;
        for (int player = 0; player < game_.size(); ++player) {
            shares.push_back(static_cast<double>(position_[static_cast<std::size_t>(player)]) / largest_);
            for (std::size_t flow = 0; flow < flows(); ++flow)
                shares.back() += x[flow] * brings(singleton(player), flow);
        }
        const CoalitionSums<double> sum(shares);
        std::vector<std::pair<double, Coalition>> objecting;
        for (Coalition coalition = 1; coalition < game_.all(); ++coalition) {
            const double by =
                static_cast<double>(game_.worth(coalition)) / largest_ - sum(coalition) - x.back();
            if (by > tolerance && asked_.count(coalition) == 0)
                objecting.emplace_back(by, coalition);
        }
        return ask_most(objecting);
    }
    template <class Number>
    bool ask_most(std::vector<std::pair<Number, Coalition>>& objecting)
    {
        const auto count = std::min(most_asked_at_once, objecting.size());
        std::partial_sort(objecting.begin(), objecting.begin() + static_cast<std::ptrdiff_t>(count),
                          objecting.end(), [](const auto& a, const auto& b) {
                              return a.first != b.first ? a.first > b.first : a.second < b.second;
                          });
        for (std::size_t i = 0; i < count; ++i)
            ask(objecting[i].second);
        return count > 0;
    }

    std::size_t channels() const { return network_.channels.size(); }
    std::size_t flows() const { return channels() + (network_.pot ? 1 : 0); }
    bool is_player(int party) const { return party < game_.size(); }

    void ask(Coalition coalition)
    {
        for (const auto one : {coalition, game_.all() ^ coalition})
            if (one != 0 && one != game_.all() && asked_.insert(one).second)
                coalitions_.push_back(one);
    }

    /// What a unit of a flow brings the members of a coalition; the last flow is all parts of a pot.
    int brings(Coalition coalition, std::size_t flow) const
    {
        const auto within = [&](int party) { return is_player(party) && contains(coalition, party) ? 1 : 0; };
        if (flow < channels())
            return within(network_.channels[flow].to) - within(network_.channels[flow].from);
        int sum = 0;
        for (const auto& member : network_.pot->members)
            sum -= within(member.party) * member.parts;
        return sum;
    }
    /// What a unit of a flow adds to that which a party may pay on.
    int adds_to_purse(int party, std::size_t flow) const
    {
        if (flow < channels()) {
            const auto& channel = network_.channels[flow];
            return (channel.to == party && channel.passes_on ? 1 : 0) - (channel.from == party ? 1 : 0);
        }
        if (network_.pot->party != party) // a member's share comes out of its budget
            return 0;
        int sum = 0;
        for (const auto& member : network_.pot->members)
            sum += member.parts;
        return sum;
    }
    std::vector<Rational> column(Rational first) const
    {
        std::vector<Rational> entries(flows() + 1);
        entries.front() = std::move(first);
        return entries;
    }

    void add(std::vector<Rational> column, Rational worth)
    {
        columns_.push_back(std::move(column));
        worths_.push_back(std::move(worth));
    }
    void add_coalition(Coalition coalition)
    {
        auto entries = column(1);
        for (std::size_t flow = 0; flow < flows(); ++flow)
            entries[flow + 1] = brings(coalition, flow);
        add(std::move(entries), Rational(to_integer(short_of(coalition))));
    }
    /// What a coalition can do alone above what it has as contracted.
    Wide short_of(Coalition coalition) const
    {
        Wide sum = game_.worth(coalition);
        for (int player = 0; player < game_.size(); ++player)
            sum -= contains(coalition, player) ? positions_[static_cast<std::size_t>(player)] : 0;
        return sum;
    }
    void add_limits()
    {
        for (std::size_t flow = 0; flow < flows(); ++flow) {
            auto entries = column(0);
            entries[flow + 1] = 1;
            add(entries, 0); // payments are not negative
        }
        limit_of_channel_.assign(channels(), std::nullopt);
        for (std::size_t channel = 0; channel < channels(); ++channel)
            if (const auto& most = network_.channels[channel].most) {
                auto entries = column(0);
                entries[channel + 1] = -1;
                limit_of_channel_[channel] = columns_.size();
                add(std::move(entries), Rational(-*most));
            }
        limit_of_party_.assign(network_.parties.size(), std::nullopt);
        for (std::size_t party = 0; party < network_.aid_room.size(); ++party)
            if (const auto& room = network_.aid_room[party]) {
                auto entries = column(0);
                for (std::size_t channel = 0; channel < channels(); ++channel)
                    if (const auto& one = network_.channels[channel];
                        one.aid && one.to == static_cast<int>(party))
                        entries[channel + 1] = -1;
                limit_of_party_[party] = columns_.size();
                add(std::move(entries), Rational(-*room));
            }
        for (std::size_t party = 0; party < use_.size(); ++party)
            add_use(static_cast<int>(party));
    }
    void add_use(int party)
    {
        const auto use = use_[static_cast<std::size_t>(party)];
        if (use == Use::any)
            return;
        auto entries = column(0);
        for (std::size_t flow = 0; flow < flows(); ++flow)
            entries[flow + 1] = use == Use::pays_on ? adds_to_purse(party, flow)
                                : flow < channels() && network_.channels[flow].to == party &&
                                        !network_.channels[flow].passes_on
                                    ? -1
                                    : 0;
        auto other_way = entries;
        add(std::move(entries), 0);
        if (is_player(party))
            return;
        for (auto& entry : other_way) // a fund keeps nothing
            entry = -entry;
        add(std::move(other_way), 0);
    }

    LawfulSplit best_here()
    {
        while (true) {
            columns_.clear();
            worths_.clear();
            add_limits();
            for (const auto coalition : coalitions_)
                add_coalition(coalition);
            std::vector<Rational> right(flows() + 1);
            right.front() = 1;
            const auto solution = solve_exactly(columns_, worths_, right);
            assert(solution.outcome == ExactOutcome::optimal && !coalitions_.empty());
            auto split = read(solution);
            if (!ask_what_objects(split))
                return split;
        }
    }

    LawfulSplit read(const ExactSolution& solution) const
    {
        LawfulSplit split;
        split.epsilon = solution.dual.front();
        split.payments.assign(solution.dual.begin() + 1,
                              solution.dual.begin() + 1 + static_cast<std::ptrdiff_t>(channels()));
        for (int player = 0; player < game_.size(); ++player) {
            Rational share = position_[static_cast<std::size_t>(player)];
            for (std::size_t flow = 0; flow < flows(); ++flow)
                share += solution.dual[flow + 1] * brings(singleton(player), flow);
            split.shares.push_back(share);
        }
        const auto prices = [&](const std::vector<std::optional<std::size_t>>& limits) {
            std::vector<Rational> result;
            for (const auto& limit : limits)
                result.push_back(limit ? solution.z[*limit] : Rational(0));
            return result;
        };
        split.prices = prices(limit_of_channel_);
        split.aid_prices = prices(limit_of_party_);
        return split;
    }

    /// \return whether some coalition objects more than e, and is now asked too
    bool ask_what_objects(const LawfulSplit& split)
    {
        auto numbers = split.shares;
        numbers.push_back(split.epsilon);
        const auto whole = over_one(numbers);
        std::vector<Integer> of_player(whole.above.begin(), whole.above.end() - 1);
        return fits_wide(whole) ? ask<Wide>(of_player, whole) : ask<Integer>(of_player, whole);
    }
    template <class Number>
    bool ask(const std::vector<Integer>& of_player, const OverOne& whole)
    {
        std::vector<Number> shares;
        for (const auto& share : of_player)
            shares.push_back(to_number<Number>(share));
        const CoalitionSums<Number> sum(shares);
        const auto below = to_number<Number>(whole.denominator);
        const auto epsilon = to_number<Number>(whole.above.back());
        std::vector<std::pair<Number, Coalition>> objecting;
        for (Coalition coalition = 1; coalition < game_.all(); ++coalition) {
            const Number by = Number(game_.worth(coalition)) * below - sum(coalition) - epsilon;
            if (by > 0 && asked_.count(coalition) == 0)
                objecting.push_back({by, coalition});
        }
        return ask_most(objecting);
    }

    /// A player who keeps what it is given and pays of its own at once: it may as well pass it on.
    template <class Number>
    std::optional<std::size_t> mixing(const std::vector<Number>& payments, Number more_than) const
    {
        for (std::size_t party = 0; party < use_.size(); ++party) {
            if (use_[party] != Use::any)
                continue;
            Number kept = 0;
            Number own = 0;
            for (std::size_t channel = 0; channel < channels(); ++channel) {
                const auto& one = network_.channels[channel];
                if (one.to == static_cast<int>(party) && !one.passes_on)
                    kept += payments[channel];
                own -= adds_to_purse(static_cast<int>(party), channel) * payments[channel];
            }
            if (kept > more_than && own > more_than)
                return party;
        }
        return std::nullopt;
    }

    const Game& game_;
    const std::vector<std::int64_t>& position_;
    std::vector<Wide> positions_;
    const PaymentNetwork& network_;
    std::vector<Use> use_; ///< by party
    std::vector<Coalition> coalitions_;
    std::set<Coalition> asked_;
    std::vector<std::vector<Rational>> columns_;
    std::vector<Rational> worths_;
    std::vector<std::optional<std::size_t>> limit_of_channel_; ///< places among the columns
    std::vector<std::optional<std::size_t>> limit_of_party_;
    double largest_ = 1; ///< amount, öre
    std::optional<Guess> guessed_;
    std::optional<LawfulSplit> best_;
};

} // namespace

LawfulSplit lawful_split(const Game& game, const std::vector<std::int64_t>& position,
                         const PaymentNetwork& network, const LinearSolver* solver)
{
    Program program(game, position, network);
    if (solver != nullptr) {
        program.guess(*solver);
        if (game.size() > most_proved)
            if (auto guessed = program.guessed())
                return std::move(*guessed);
    }
    program.search();
    return program.best();
}

} // namespace byggom
