#include "actors/package_settlement.hpp"

#include "libpackage/appraisal/factors.hpp"
#include "libpackage/model/model.hpp"
#include "libpackage/quantity/round_to_ore.hpp"
#include "libpackage/settlement/net_transfers.hpp"

#include <algorithm>
#include <array>

namespace byggom {
namespace {

constexpr std::array<std::string_view, 3> likely_rules{"nucleolus", "shapley", "prenucleolus"};

const RuleAnswer* answer_of(const SplitAnswer& answer, std::string_view rule)
{
    const auto found = std::find_if(answer.rules.begin(), answer.rules.end(),
                                    [&](const RuleAnswer& one) { return one.name == rule; });
    return found == answer.rules.end() ? nullptr : &*found;
}

/// What a run of measures is worth to society, SEK: what the real economy gives less what it takes.
class SocietySink final : public LineSink {
public:
    explicit SocietySink(Series factors) : factors_(std::move(factors)) {}
    void add(const Posting& posting, const Series& amount) override
    {
        if (nature(posting) == Nature::resource)
            worth_ += (posting.payer == resources ? 1 : -1) * present_value(amount, factors_)[0];
    }
    double worth() const { return worth_; }

private:
    Series factors_;
    double worth_ = 0;
};

class Settler {
public:
    Settler(const Package& package, const Rules& rules, const PackageSplit& split, const LinearSolver* solver)
        : package_(package), rules_(rules), split_(split), solver_(solver)
    {}

    PackageSettlement settle(const std::string& rule, SettleBy by)
    {
        result_.rule = rule;
        result_.by = by;
        const auto* answer = answer_of(split_.answer, rule);
        if (answer == nullptr || !answer->allocation.defined)
            result_.why = answer == nullptr ? Reasons{Reason{"it was not asked"}} : answer->allocation.why;
        else if (!answer->stability->adds_up)
            result_.why = {
                Reason{"its shares do not add up to what all have together: no payments among them "
                       "can give that"}};
        if (!result_.why.empty())
            return std::move(result_);
        result_.channels = lawful_channels(package_, rules_, split_.package.players, best());
        positions();
        std::vector<Rational> target;
        for (const auto& share : answer->allocation.x)
            target.emplace_back(share * 100);
        result_.net = net_transfers(target, result_.position, split_.game.players);
        result_.plan = planned(result_.net);
        gains();
        if (!result_.plan.complete())
            best_lawful();
        return std::move(result_);
    }

private:
    MeasureSet best() const { return split_.values.back().measures; }

    void positions()
    {
        result_.position.assign(split_.game.players.size(), 0);
        for (int m = 0; m < split_.package.problem.size(); ++m)
            for (std::size_t i = 0; i < result_.position.size() && holds(best(), m); ++i)
                result_.position[i] += split_.package.problem.measures[static_cast<std::size_t>(m)].gain[i];
    }

    PaymentPlan planned(std::vector<std::int64_t> net) const
    {
        const auto& graph = result_.channels.graph;
        net.resize(graph.network.parties.size(), 0);
        return result_.by == SettleBy::value
                   ? plan_by_value(graph, net)
                   : plan_by_year(graph, net,
                                  {package_.settlement.first_year, package_.settlement.instalments});
    }

    void best_lawful()
    {
        const auto network = network_by_value(result_.channels.graph);
        const auto split = lawful_split(split_.game, result_.position, network, solver_);
        BestLawful lawful;
        lawful.epsilon = split.epsilon;
        lawful.prices = split.prices;
        lawful.aid_prices = split.aid_prices;
        lawful.plan = planned(net_transfers(split.shares, result_.position, split_.game.players));
        std::vector<Rational> kronor;
        for (std::size_t i = 0; i < result_.position.size(); ++i) {
            lawful.shares.push_back(result_.position[i] + lawful.plan.received[i]);
            kronor.emplace_back(lawful.shares.back(), 100);
        }
        lawful.stability = stability(split_.game, kronor);
        result_.lawful = std::move(lawful);
        for (const auto& [from, to, ore] : result_.plan.unpaid)
            result_.missing.push_back({from, to, ore, barring(from, to), gain_of(network, from, to)});
    }

    const ChannelRow* barring(int from, int to) const
    {
        for (const auto& barred : result_.channels.barred)
            if (barred.from == from && barred.to == to)
                return barred.row;
        return nullptr;
    }

    /// A fund keeps nothing and can owe nothing of its own.
    std::optional<Rational> gain_of(PaymentNetwork network, int from, int to) const
    {
        if (from >= split_.game.size() || to >= split_.game.size())
            return std::nullopt;
        network.channels.push_back({"missing", from, to, std::nullopt, 0, false, true});
        return Rational(result_.lawful->epsilon -
                        lawful_split(split_.game, result_.position, network, solver_).epsilon);
    }

    void gains()
    {
        const auto apart = split_.game.sum_of_singletons(split_.game.all());
        result_.signatories_gain = static_cast<std::int64_t>(split_.game.worth(split_.game.all()) - apart);
        MeasureSet done_alone = 0;
        for (int player = 0; player < split_.game.size(); ++player)
            done_alone |= split_.values[singleton(player)].measures;
        if (is_allowed(split_.package.problem, done_alone, 0))
            result_.society_gain = to_ore({society(best()) - society(done_alone)}).count;
    }
    double society(MeasureSet measures) const
    {
        const Draw draw(package_.figures);
        const Context context{package_, draw};
        std::vector<char> present;
        for (std::size_t m = 0; m < package_.measures.size(); ++m)
            present.push_back(holds(measures, static_cast<int>(m)) ? 1 : 0);
        SocietySink sink(factors_of(package_.society_rates, draw, package_));
        run_part(context, rules_, present, sink);
        return sink.worth();
    }

    const Package& package_;
    const Rules& rules_;
    const PackageSplit& split_;
    const LinearSolver* solver_;
    PackageSettlement result_;
};

} // namespace

std::string rule_to_settle(const SplitAnswer& answer)
{
    for (const bool stable : {true, false})
        for (const auto rule : likely_rules)
            if (const auto* one = answer_of(answer, rule);
                one != nullptr && one->allocation.defined && (!stable || one->stability->in_core))
                return std::string(rule);
    return answer.rules.front().name;
}

PackageSettlement settle_package(const Package& package, const Rules& rules, const PackageSplit& split,
                                 const std::string& rule, SettleBy by, const LinearSolver* solver)
{
    return Settler(package, rules, split, solver).settle(rule, by);
}

} // namespace byggom
