#pragma once

#include "libpackage/package/package.hpp"

namespace byggom {

/// Everything a formula may look at: what is agreed, and one batch of draws of its figures.
struct Scene {
    const Package& package;
    const Draw& draw;

    const Lanes& operator[](FigureId id) const { return draw[id]; }
    int years() const { return package.horizon; }
    /// The schedule from year `from` on; years outside it are 0, or the last entry goes on.
    Series spread(const Schedule& schedule, int from, bool last_goes_on) const;
};

} // namespace byggom
