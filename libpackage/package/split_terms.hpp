#pragma once

#include "libpackage/package/field.hpp"
#include "libpackage/problem/problem.hpp"

#include <array>

namespace byggom {

class Measure;
struct Package;

/// What those do who are not in a coalition, when it computes what it can do alone.
enum class Outsiders {
    status_quo, ///< nothing: their measures neither help nor harm it
    act         ///< what is best for themselves; it takes the help and the harm
};
inline constexpr std::array<std::string_view, 2> outsiders_names{"status_quo", "act"};

/// What an actor can spend at most on the package.
struct ActorBudget final : Described {
    ActorId actor;
    FigureId most; ///< SEK, present value at society's rate
    Origin origin;
    void describe(FieldVisitor& field) override;
};

/// What a signatory weighs beside the others, and the limits of what it may get.
struct SplitParty final : Described {
    ActorId actor;
    std::optional<FigureId> weight;   ///< > 0; 1 where none is stated
    std::optional<FigureId> at_least; ///< SEK, present value at society's rate
    std::optional<FigureId> at_most;
    Origin origin;
    void describe(FieldVisitor& field) override;
};

/// How the package is bargained over.
struct SplitTerms final : Described {
    std::vector<ActorId> players; ///< the signatories; empty: every actor that some measure needs
    Outsiders outsiders{};
    std::vector<ActorBudget> budgets;
    std::vector<SplitParty> parties;
    Origin origin;
    void describe(FieldVisitor& field) override;
};

inline constexpr int most_in_table = 20;    ///< beyond, the table of all coalitions takes too long
inline constexpr int most_signatories = 31; ///< that a coalition can name

/// Those who carry a measure out, and those it needs.
std::vector<ActorId> needed_by(const Measure& measure);

/// The signatories: those the package names in `[split]`, else every actor that some measure needs, in the
/// order of the package.
std::vector<ActorId> signatories(const Package& package);

/// Budgets and parties of somebody who is no signatory, a party named twice or of which nothing is said, a
/// weight of 0, and limits that leave no share.
/// \pre the figures are in the package's prices
std::vector<Problem> check_split_terms(const Package& package);

} // namespace byggom
