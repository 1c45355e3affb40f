#pragma once

#include "actors/payment_channels.hpp"
#include "libpackage/bargain/package_split.hpp"
#include "libpackage/settlement/lawful_split.hpp"

namespace byggom {

/// A channel that would have to exist, and what it would give if it did.
struct MissingChannel {
    int from = 0; ///< place among the parties
    int to = 0;
    std::int64_t ore = 0;               ///< that it would carry of the split, present value
    const ChannelRow* barred = nullptr; ///< what forbids it; null where nothing provides for it
    /// By how much it would better the best lawful split for the coalition that objects most, öre: its shadow
    /// price to those who sign.
    std::optional<std::int64_t> gain;
};

/// The best that can be paid lawfully, where the split cannot.
struct BestLawful {
    std::int64_t epsilon = 0;         ///< of the program, öre
    std::vector<std::int64_t> shares; ///< by player, öre, by the plan and with what paying costs
    Stability stability;              ///< of these shares, exactly
    PaymentPlan plan;
    std::vector<double> prices;     ///< by channel, of capacity: öre of e for each öre
    std::vector<double> aid_prices; ///< by party, of its ceiling
};

enum class SettleBy { year, value };

/// How a split of a package is lawfully paid.
struct PackageSettlement {
    std::string rule; ///< whose split it is
    SettleBy by = SettleBy::year;
    Reasons why; ///< why there is nothing to settle; then the rest is empty
    LawfulChannels channels;
    std::vector<std::int64_t> position; ///< by player, öre: what the best measures give as contracted
    std::vector<std::int64_t> net;      ///< by player, öre: what it must receive besides; adds up to 0
    PaymentPlan plan;
    std::vector<std::int64_t> borne; ///< by player, öre: what it bears of the cost of paying
    std::vector<std::int64_t> after; ///< by player, öre: what it has by the plan, with what paying costs
    Stability stability;             ///< of that
    /// Whether the signatories gain more by the package than paying costs.
    bool is_worth_paying = true;
    std::vector<MissingChannel> missing;
    std::optional<BestLawful> lawful; ///< where something stays unpaid
    /// What the signatories, and society, would lose if each did only what it can do alone, öre.
    std::int64_t signatories_gain = 0;
    std::optional<std::int64_t> society_gain; ///< none where what they do alone excludes each other
};

/// The rule whose split is settled unless one is asked for: the first of nucleolus, shapley, prenucleolus
/// that is stable, else the first that has an answer.
std::string rule_to_settle(const SplitAnswer& answer);

/// \param rule  one of those answered
/// \pre   check_settlement finds nothing; there is a solver
PackageSettlement settle_package(const Package& package, const Rules& rules, const PackageSplit& split,
                                 const std::string& rule, SettleBy by, const LinearSolver* solver);

} // namespace byggom
