#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/package/package.hpp"

#include <vector>

namespace byggom {

/// What `actor` and its parts put into the package by a line, SEK a year: an input of which they are the
/// payer. A tax that a public account does without is no spending of its own and counts among its benefits.
/// What an actor gains by a line, plus this, is its benefit of it.
Series cost_to(ActorId actor, const Line& line, const Package& package);

/// The lines as they are without `--cashable`: saved capacity at its value.
std::vector<Line> at_value(const std::vector<Line>& lines);

} // namespace byggom
