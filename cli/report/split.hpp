#pragma once

#include "actors/package_settlement.hpp"
#include "cli/report/document.hpp"
#include "libpackage/bargain/large_split.hpp"
#include "libpackage/bargain/package_split.hpp"
#include "libpackage/game/split_answer.hpp"

#include <string>

/// \file
/// A split, of a bare game and of a package; docs/reference/split.md.
namespace byggom {

inline constexpr int most_players_in_full = 4; ///< beyond, a page tells the smallest and largest coalitions
inline constexpr int most_players_listed = 12; ///< beyond, coalitions' values are not told in JSON

Document describe(const std::string& title, const Game& game, const SplitAnswer& answer);
/// With what each coalition would carry out, and why the core is empty where it is.
Document describe(const Package& package, const PackageSplit& split);
/// How the split is lawfully paid. \param is_asked_for  then a CSV holds the payments
void add_settlement(Document& document, const Package& package, const PackageSplit& split,
                    const PackageSettlement& settlement, bool is_asked_for);
/// Of more signatories than a table of coalitions takes.
Document describe(const Package& package, const LargeSplit& split);

/// Why a rule has no answer, in a sentence that names players and amounts.
Message told(const Game& game, const Reasons& reasons);
Message told(const PackageSplit& split, const Reasons& reasons);

} // namespace byggom
