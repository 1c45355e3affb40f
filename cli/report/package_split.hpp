#pragma once

#include "actors/package_settlement.hpp"
#include "cli/report/language.hpp"
#include "libpackage/bargain/package_split.hpp"

#include <string>

/// \file
/// The split of a package in the forms people and programs read; docs/reference/split.md.
namespace byggom {

/// What negotiators read on a terminal.
std::string package_split_page(const Package& package, const PackageSplit& split, Language language,
                               bool colour);

/// As split_json, with what each coalition would carry out, why the core is empty where it is, and how a
/// split is paid.
std::string package_split_json(const Package& package, const PackageSplit& split,
                               const PackageSettlement* settlement = nullptr);

} // namespace byggom
