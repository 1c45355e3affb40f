#pragma once

#include <map>
#include <string>
#include <vector>

/// \file
/// One small package computed again in plain code that knows no header of the engine: a second opinion on every
/// line of its ledger.
namespace byggom::test {

/// The package as a file: a refurbishment without a rent rise, a block on a leased plot, a playground. Every figure
/// that its lines rest on is stated in it.
std::string plain_package();

/// SEK of each line by year: "measure line payer payee".
std::map<std::string, std::vector<double>> plain_lines();

} // namespace byggom::test
