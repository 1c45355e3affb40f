#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/package/package.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Correction for optimism: costs as stated cost more, effects as claimed fall short. A scheme is a grade of
/// evidence, 1 to 6 in the manner of the GMCA model (`confidence.grade_N`, what is left of a claimed effect;
/// the same share is added to costs), or a class of works of the Green Book (`optimism.NAME`, added to costs
/// alone).
namespace byggom {

/// Shares.
struct Correction {
    double costs{};   ///< added to what is put in
    double effects{}; ///< taken from what follows
};

/// "1" to "6", or a NAME of `optimism.NAME`; nothing where there is no such scheme.
std::optional<Correction> correction_named(std::string_view scheme, const Figures& figures);
std::vector<std::string> names_of_corrections(const Figures& figures);

/// Every line by its measure's correction: inputs × (1 + costs), effects × (1 − effects), terms as agreed.
/// Both sides of a line change alike, so the corrected ledger balances. The effects of a measure that states
/// its own confidence stay as they are.
/// \param by_measure  one for each of the package's measures
std::vector<Line> corrected(const std::vector<Line>& lines, const Package& package,
                            const std::vector<Correction>& by_measure);

} // namespace byggom
