#include "libpackage/settlement/lawful_split.hpp"

#include "libpackage/split/coalition_scan.hpp"
#include "libpackage/split/exact_simplex.hpp"
#include "libpackage/split/whole_numbers.hpp"

#include <algorithm>
#include <cassert>
#include <set>

namespace byggom {
namespace {

/// What a player may not do at once with money it is to keep.
enum class Use {
    any,
    pays_on,  ///< pays no more than it received to be paid on
    pays_own, ///< receives nothing to be kept
};

class Program {
public:
    Program(const Game& game, const std::vector<std::int64_t>& position, const PaymentNetwork& network)
        : game_(game), position_(position), network_(network), use_(network.parties.size(), Use::any)
    {
        for (std::size_t party = game.players.size(); party < use_.size(); ++party)
            use_[party] = Use::pays_on;
        std::vector<Wide> wide(position.begin(), position.end());
        positions_ = wide;
        for (int player = 0; player < game.size(); ++player)
            ask(alone(player));
    }

    /// Branches on what one player does, as long as one both keeps what it receives and pays its own.
    void search()
    {
        const auto found = best_here();
        if (best_ && !(found.epsilon < best_->epsilon))
            return;
        const auto mixed = mixing(found);
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
        Wide short_of = game_.worth(coalition);
        for (int player = 0; player < game_.size(); ++player)
            short_of -= contains(coalition, player) ? positions_[static_cast<std::size_t>(player)] : 0;
        add(std::move(entries), Rational(to_integer(short_of)));
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
            const auto first_coalition = columns_.size();
            for (const auto coalition : coalitions_)
                add_coalition(coalition);
            std::vector<Rational> right(flows() + 1);
            right.front() = 1;
            const auto solution = solve_exactly(columns_, worths_, right);
            assert(solution.outcome == ExactOutcome::optimal && first_coalition < columns_.size());
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
                share += solution.dual[flow + 1] * brings(alone(player), flow);
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
        const auto count = std::min(most_asked_at_once, objecting.size());
        std::partial_sort(objecting.begin(), objecting.begin() + static_cast<std::ptrdiff_t>(count),
                          objecting.end(), [](const auto& a, const auto& b) {
                              return a.first != b.first ? a.first > b.first : a.second < b.second;
                          });
        for (std::size_t i = 0; i < count; ++i)
            ask(objecting[i].second);
        return count > 0;
    }

    std::optional<std::size_t> mixing(const LawfulSplit& split) const
    {
        for (std::size_t party = 0; party < use_.size(); ++party) {
            if (use_[party] != Use::any)
                continue;
            Rational kept = 0;
            Rational own = 0;
            for (std::size_t channel = 0; channel < channels(); ++channel) {
                const auto& one = network_.channels[channel];
                if (one.to == static_cast<int>(party) && !one.passes_on)
                    kept += split.payments[channel];
                own -= adds_to_purse(static_cast<int>(party), channel) * split.payments[channel];
            }
            if (kept > 0 && own > 0)
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
    std::optional<LawfulSplit> best_;
};

} // namespace

LawfulSplit lawful_split(const Game& game, const std::vector<std::int64_t>& position,
                         const PaymentNetwork& network)
{
    Program program(game, position, network);
    program.search();
    return program.best();
}

} // namespace byggom
