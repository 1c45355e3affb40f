#pragma once

#include "libpackage/appraisal/appraisal.hpp"
#include "libpackage/bargain/package_game.hpp"
#include "libpackage/compose/candidate_search.hpp"

namespace byggom {

/// A package that was composed, run by itself.
struct Composition {
    Candidate candidate;
    double objective = 0;                ///< SEK; of a signatory with the payments
    Appraisal appraisal;                 ///< of it alone
    std::vector<std::int64_t> gain;      ///< öre by signatory, society's rate, as contracted
    std::vector<LawfulPayment> payments; ///< that bring everybody to its floor
    std::vector<std::int64_t> after;     ///< öre by signatory, with those payments
    std::vector<double> after_own;       ///< SEK by signatory, at its own rate, with those payments
    std::vector<BudgetUse> budgets;
    double over_threshold = 0;
    double under_norm = 0;
};

/// How sure it is that nothing better was missed.
struct Proof {
    enum class Kind {
        enumerated, ///< every package there is was run
        bounded,    ///< all that were not run are worse by sums of effects, which held in every run
        stopped,    ///< the search was stopped; `bound` where one is known
        estimated   ///< as bounded, but some run differed from the sum of its effects by `deviation`
    } kind{};
    std::optional<double> bound;   ///< SEK; where it was stopped
    double deviation = 0;          ///< SEK, the largest
    long candidates_evaluated = 0; ///< packages run
    long size_combinations = 0;
};

/// What another limit would give.
struct Relaxation {
    Condition condition;
    double by = 0;        ///< share of a budget's amounts; share of households; SEK of what a signatory asks
    double objective = 0; ///< SEK, then
    Candidate candidate;
};

/// What keeps every package out: of those that break this condition alone, the one that breaks it least.
struct BindingInfeasibility {
    Condition condition;
    double amount = 0; ///< SEK, or a share of households
    SeenCandidate seen;
};

struct ComposeAnswer {
    std::vector<ActorId> players;
    ActorId objective;
    std::vector<std::int64_t> floors;    ///< öre by signatory
    bool floors_are_sure = true;         ///< else the search for what each can do alone was stopped
    std::vector<Composition> found;      ///< best first
    std::vector<Relaxation> relaxations; ///< what binds, largest gain first
    bool loosening_is_sure = true;
    std::vector<BindingInfeasibility> binding_infeasibilities; ///< where nothing was found
    std::vector<Breach> nearest; ///< where no single condition keeps all out: what the nearest package breaks
    std::optional<Candidate> nearest_candidate;
    Proof proof;
};

/// A tenth more of a budget, and five in a hundred more of the households: the steps by which limits are
/// loosened.
inline constexpr double budget_step = 0.10;
inline constexpr double household_step = 0.05;

struct ComposeRequest {
    ActorId objective; ///< resources: society
    int runners_up = 3;
    long enumerate_up_to = 16384; ///< candidates; so many are all run, whatever the bounds say
};

/// What the terms of the package ask for.
ComposeRequest request_of(const Package& package);

/// As Settle through lawful channels, with the figures at the sizes of the candidate.
/// \param spared  the signatory that pays last of those that could pay at the same cost
using SettleAt = std::function<Settling(const SeenCandidate& seen, const std::vector<std::int64_t>& floors,
                                        const Draw& draw, std::optional<int> spared)>;

/// From all measures of the package and the sizes left open, the package with the largest present value that
/// every signatory gains by after lawful payments, within yearly budgets and what tenants can bear. What is
/// sought for a signatory is its present value with those payments.
/// \param solver  bounds for budgets; none: without
/// \pre  check_split(package) and check_compose(package) find nothing
ComposeAnswer compose(const Package& package, const Rules& rules, const ComposeRequest& asked,
                      const IntegerSolver* solver, const SettleAt& settle, const SearchHooks& hooks);

} // namespace byggom
