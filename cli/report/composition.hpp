#pragma once

#include "cli/report/document.hpp"
#include "libpackage/compose/compose.hpp"

#include <vector>

/// \file
/// Packages composed from a list; docs/reference/compose.md.
namespace byggom {

Document describe(const Package& package, const ComposeAnswer& answer);

/// Why no package was found: what shuts them out and by how much; a line each.
std::vector<Message> why_none(const Package& package, const ComposeAnswer& answer);

} // namespace byggom
