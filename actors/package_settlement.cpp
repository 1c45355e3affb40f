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
        if (split_.game.size() < 2)
            result_.why = {Reason{"one party alone has nobody to pay"}};
        else if (split_.game.worth(split_.game.all()) < split_.game.sum_of_singletons(split_.game.all()))
            result_.why = {Reason{"the whole is worth less than its parts apart: do not do this deal"}};
        else if (answer == nullptr || !answer->allocation.defined)
            result_.why = answer == nullptr ? Reasons{Reason{"it was not asked"}} : answer->allocation.why;
        else if (!answer->stability->adds_up)
            result_.why = {
                Reason{"its shares do not add up to what all have together: no payments among them "
                       "can give that"}};
        if (!result_.why.empty())
            return std::move(result_);
        result_.channels = lawful_channels(package_, rules_, split_.package.players, best());
        result_.position = split_.position;
        std::vector<Rational> target;
        for (const auto& share : answer->allocation.x)
            target.emplace_back(share * 100);
        result_.net = net_transfers(target, result_.position, split_.game.players);
        bears_ = bears_of(answer->allocation.x);
        result_.plan = planned(result_.net);
        gains();
        add_costs();
        if (!result_.plan.complete())
            best_lawful();
        return std::move(result_);
    }

private:
    MeasureSet best() const { return split_.best.front(); }

    Instalments due() const { return {package_.settlement.first_year, package_.settlement.instalments}; }

    /// What each gains by a split over standing alone is its part, where the cost of paying is shared.
    Bears bears_of(const std::vector<Rational>& shares) const
    {
        Bears bears;
        const auto& stated = package_.settlement.bears;
        if (stated == "payee")
            bears.who = Bears::Who::payee;
        if (stated == "shared")
            bears.who = Bears::Who::shared;
        if (const auto actor = find_actor(package_, stated)) {
            bears.who = Bears::Who::one;
            const auto& players = split_.package.players;
            bears.one = static_cast<int>(std::find(players.begin(), players.end(), *actor) - players.begin());
        }
        double sum = 0;
        for (std::size_t i = 0; i < shares.size() && bears.who == Bears::Who::shared; ++i) {
            const Rational gain =
                shares[i] - Rational(split_.game.worth(singleton(static_cast<int>(i))), 100);
            bears.shares.push_back(std::max(0.0, gain.convert_to<double>()));
            sum += bears.shares.back();
        }
        for (auto& part : bears.shares)
            part = sum > 0 ? part / sum : 1.0 / static_cast<double>(bears.shares.size());
        return bears;
    }

    /// What paying costs is taken out of what each has, and the split judged with that.
    void add_costs()
    {
        const auto& plan = result_.plan;
        result_.borne = borne_by(plan, result_.channels.graph, bears_);
        std::vector<Rational> kronor;
        for (std::size_t i = 0; i < result_.position.size(); ++i) {
            auto share = result_.position[i] + plan.received[i] - result_.borne[i];
            if (bears_.who == Bears::Who::shared) // who pays has laid the cost out, and has it made good
                share = result_.position[i] + plan.received[i] - plan.borne[i];
            result_.after.push_back(share);
            kronor.emplace_back(share, 100);
        }
        result_.stability = stability(split_.game, kronor);
        result_.is_worth_paying = result_.signatories_gain >= plan.friction;
    }

    PaymentPlan planned(std::vector<std::int64_t> net) const
    {
        const auto& graph = result_.channels.graph;
        net.resize(graph.network.parties.size(), 0);
        return result_.by == SettleBy::value
                   ? plan_by_value(graph, net)
                   : plan_by_year(graph, net, *solver_, due(),
                                  bears_.who == Bears::Who::shared ? bears_.shares : std::vector<double>{});
    }

    std::optional<LawfulSplit> lawful_by(const PaymentGraph& graph) const
    {
        if (split_.game.size() < 2)
            return std::nullopt;
        return lawful_split(split_.game, result_.position, graph, due(), bears_, *solver_);
    }

    void best_lawful()
    {
        auto split = lawful_by(result_.channels.graph);
        if (!split)
            return;
        BestLawful lawful;
        lawful.epsilon = split->epsilon;
        lawful.prices = std::move(split->prices);
        lawful.aid_prices = std::move(split->aid_prices);
        lawful.plan = std::move(split->plan);
        lawful.shares = std::move(split->shares);
        std::vector<Rational> kronor;
        for (const auto share : lawful.shares)
            kronor.emplace_back(share, 100);
        lawful.stability = stability(split_.game, kronor);
        result_.lawful = std::move(lawful);
        for (const auto& [from, to, ore] : result_.plan.unpaid)
            result_.missing.push_back({from, to, ore, barring(from, to), gain_of(from, to)});
    }

    const ChannelRow* barring(int from, int to) const
    {
        for (const auto& barred : result_.channels.barred)
            if (barred.from == from && barred.to == to)
                return barred.row;
        return nullptr;
    }

    /// A fund keeps nothing and can owe nothing of its own.
    std::optional<std::int64_t> gain_of(int from, int to) const
    {
        if (from >= split_.game.size() || to >= split_.game.size())
            return std::nullopt;
        auto graph = result_.channels.graph;
        graph.network.channels.push_back({"missing", from, to, std::nullopt, 0, false, true});
        graph.most.emplace_back();
        const auto wider = lawful_by(graph);
        return wider ? std::optional(result_.lawful->epsilon - wider->epsilon) : std::nullopt;
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
    Bears bears_;
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
