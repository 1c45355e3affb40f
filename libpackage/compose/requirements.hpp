#pragma once

#include "libpackage/compose/candidate.hpp"

#include <functional>
#include <optional>
#include <string>

namespace byggom {

/// What a share may go over its most by the arithmetic of floating point alone.
inline constexpr double share_tolerance = 1e-9;

/// A payment between two signatories through a channel that the law leaves open.
struct LawfulPayment {
    std::optional<int> from; ///< place among the signatories; none: their coordination association
    std::optional<int> to;
    std::string channel;    ///< its id
    std::string instrument; ///< for the reader, English; empty for the package's own channel
    std::int64_t ore = 0;   ///< present value at society's rate
};

/// How far signatories can be brought to what each of them asks for.
struct Settling {
    std::vector<LawfulPayment> payments;
    std::vector<std::vector<double>> received; ///< by signatory and year: SEK it gets less what it pays;
                                               ///< empty where something is unpaid
    std::int64_t unpaid = 0;                   ///< öre that no channel carries
};

/// What a package must meet. Something missing does not bind.
struct Requirements {
    std::vector<std::int64_t> floors;           ///< öre by signatory; empty: nobody asks for anything
    std::optional<int> waived;                  ///< a signatory that signs with less than its floor too
    bool lawful = true;                         ///< else any payment between signatories is
    std::vector<std::optional<double>> budgets; ///< by yearly budget, factor on its amounts: 1 as stated
    std::optional<double> over_threshold;
    std::optional<double> under_norm;
};

/// One condition on a package.
struct Condition {
    enum class Kind {
        budget,         ///< a yearly budget
        over_threshold, ///< tenants can stay: households over the threshold
        under_norm,     ///< tenants can stay: households under the norm
        surplus,        ///< the signatories together have what they ask for
        lawful,         ///< it can be shared out through lawful channels
        floor           ///< one signatory's asking
    } kind{};
    int place = 0; ///< of the budget or the signatory
    friend bool operator==(const Condition&, const Condition&) = default;
};

/// How a package stands to a yearly budget.
struct BudgetUse {
    double slack = 0;  ///< SEK left in its tightest year; negative: what is missing
    int year = 0;      ///< that year
    double factor = 0; ///< on the budget's amounts, the least that would do; infinite where one is nothing
};

/// A candidate that has been run, as small as it can be kept.
struct SeenCandidate {
    Candidate candidate;
    double objective = 0;           ///< SEK
    std::vector<std::int64_t> gain; ///< öre, by signatory
    std::vector<BudgetUse> budgets;
    /// By yearly budget and year, SEK: what is left of it when the package has been paid for.
    std::vector<std::vector<double>> room;
    double over_threshold = 0;
    double under_norm = 0;
};

/// Brings everybody from what it gains as contracted to its floor, as far as others have more than theirs and
/// the law leaves a channel open.
/// What a signatory with a yearly budget pays in a year comes out of what the package leaves of it; what it
/// receives does not widen the budget.
/// \param floors  öre by signatory
/// \param lawful  else as if the law left every channel open
using Settle =
    std::function<Settling(const SeenCandidate& seen, const std::vector<std::int64_t>& floors, bool lawful)>;

/// A condition that is not met, and by how much: SEK, or a share of households.
struct Breach {
    Condition condition;
    double amount = 0;
};

struct Judgement {
    std::vector<Breach> breaches; ///< none: the package will do
    Settling settling;
};

/// \param settle  asked only where somebody is below its floor though all together have enough
Judgement judge(const SeenCandidate& seen, const Requirements& requirements, const Settle& settle);

/// How the balances of years stand to what may be spent in them.
/// \param most SEK, as many as years
BudgetUse use_of(const std::vector<double>& balance, const std::vector<double>& most);

} // namespace byggom
