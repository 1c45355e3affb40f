#pragma once

#include "cli/store/workspace.hpp"
#include "libpackage/figure/figure.hpp"

#include <vector>

/// \file
/// A user's own entries of the catalogue, kept in the workspace and laid over the program's.
namespace byggom {

/// The own entries, in the order of their ids; their origin is the workspace.
std::vector<Figure> own_figures(Workspace& workspace);

/// Keeps all of the entries or none; one whose id is there already takes its place.
void keep_figures(Workspace& workspace, const std::vector<Figure>& figures);

/// \return whether there was such an entry
bool drop_figure(Workspace& workspace, const std::string& id);

} // namespace byggom
