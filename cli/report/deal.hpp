#pragma once

#include "cli/report/document.hpp"
#include "libpackage/questions/bargaining_zone.hpp"

/// \file
/// A deal and its zone; docs/reference/deal.md.
namespace byggom {

Document describe(const Package& package, const Deal& deal);
/// A picture, who loses where not all gain, and what that says of the terms as stated.
Document describe(const Package& package, const BargainingZone& zone);

} // namespace byggom
