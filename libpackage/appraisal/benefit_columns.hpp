#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/model/context.hpp"

#include <optional>
#include <vector>

namespace byggom {

/// Whose account a column is.
enum class BenefitGroup { participants, taxpayers, others };
inline constexpr std::size_t benefit_group_count = 3;

/// Tenants; public budgets; everybody else: owners, the energy supplier, people outside the deal, the
/// climate.
BenefitGroup benefit_group(Role role);

/// One column: present values at society's rate, SEK.
struct BenefitColumn {
    std::array<double, kind_count> benefits_by_kind{}; ///< what follows, losses subtracted
    double benefits{};
    double costs{}; ///< what its actors put in
    double net{};   ///< benefits − costs
};

/// Benefits and costs as the Washington State Institute for Public Policy sets them out. The fourth column,
/// indirect, holds the cost of public funds alone: the supplement, which is within no other figure of ours.
struct BenefitColumns {
    std::array<BenefitColumn, benefit_group_count> groups;
    double indirect{};
    double net{};                ///< of the three columns: society's present value
    std::optional<double> ratio; ///< benefits / costs of the three columns
    std::optional<double> ratio_with_indirect;
    /// Marginal value of public funds: what participants gain for a krona of net public cost; none where
    /// public budgets gain.
    std::optional<double> value_of_public_funds;
};

BenefitColumns benefit_columns(const Context& context, const std::vector<Line>& lines);

} // namespace byggom
