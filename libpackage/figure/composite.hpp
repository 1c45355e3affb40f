#pragma once

#include "libpackage/figure/figure.hpp"

#include <vector>

namespace byggom {

/// Figures made of parts, one an actor: "violence.incident" of "violence.incident.part.health" and so on.
/// That something is a sum is said by these ids and never guessed: published tables also list variants under
/// one heading.
inline constexpr std::string_view part_mark = ".part.";

/// The parts of a figure, in the order they stand in.
std::vector<const Figure*> parts_of(const Figure& whole, const std::vector<Figure>& figures);

/// Composite figures whose parts do not add up to them within the rounding of the numbers as written (half of
/// the last decimal of each), say how far off they are; so do parts in another unit or price year, and parts
/// of nothing.
std::vector<Problem> check_composites(const std::vector<Figure>& figures);

} // namespace byggom
