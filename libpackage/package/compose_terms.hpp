#pragma once

#include "libpackage/package/field.hpp"

#include <optional>
#include <string>
#include <vector>

namespace byggom {

struct Package;

/// A term that is still open: one number of one or several measures, and the values it may take.
struct SizeChoice final : Described {
    std::string id;
    std::vector<MeasureId> measures;
    std::string field; ///< of each of the measures: "quota"; of a list the largest entry is meant
    std::vector<FigureId> values;
    const Package* package = nullptr; ///< whose measures these are, while the choice is read
    void describe(FieldVisitor& visitor) override;
};

/// What the package may cost an actor in each year.
struct YearlyBudget final : Described {
    ActorId actor;
    Schedule most; ///< SEK/year, from year 0; the last goes on
    void describe(FieldVisitor& field) override;
};

/// What each signatory must have for it to sign.
enum class Floor {
    alone,  ///< what it can do without the others
    nothing ///< no loss
};
inline constexpr std::array<std::string_view, 2> floor_names{"alone", "nothing"};

/// What `byggom compose` chooses from, and within what limits.
struct ComposeTerms final : Described {
    ActorId objective;             ///< whose present value is to be largest; resources: society's
    std::vector<MeasureId> always; ///< done in any case
    Floor floor{};
    std::optional<FigureId>
        over_threshold; ///< most of a measure's households that it may push over the threshold
    std::optional<FigureId> under_norm; ///< most of them that it may push under the norm
    int runners_up = 3;
    int time_limit = 60; ///< seconds
    std::vector<SizeChoice> choices;
    std::vector<YearlyBudget> budgets;
    Origin origin;
    const Package* package = nullptr; ///< while the terms are read
    void describe(FieldVisitor& field) override;
};

/// What no package could be composed from: a choice of a number that no measure has, or that two measures
/// share through the catalogue; too many sizes.
std::vector<Problem> check_compose(const Package& package);

inline constexpr long most_size_combinations = 65536;

} // namespace byggom
