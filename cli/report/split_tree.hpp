#pragma once

#include "actors/package_settlement.hpp"
#include "libpackage/bargain/package_split.hpp"
#include "libpackage/game/split_answer.hpp"

#include <nlohmann/json.hpp>

#include <string>

/// \file
/// What only programs read of a split: objects within objects, by rule and by coalition.
namespace byggom {

nlohmann::ordered_json split_tree(const std::string& title, const Game& game, const SplitAnswer& answer);
/// As split_tree, with what each coalition would carry out and why the core is empty where it is.
nlohmann::ordered_json package_split_tree(const Package& package, const PackageSplit& split);
/// `settlement`, `unpaid` and `settled`.
nlohmann::ordered_json settlement_tree(const Package& package, const PackageSplit& split,
                                       const PackageSettlement& settlement);

/// The players of a coalition.
nlohmann::ordered_json members_of(const Game& game, Coalition coalition);
/// "A,B", the key of a coalition.
std::string joined_members(const Game& game, Coalition coalition);

} // namespace byggom
