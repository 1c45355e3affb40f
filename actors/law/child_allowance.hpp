#pragma once

#include "libpackage/figure/figures.hpp"

#include <array>

namespace byggom {

/// Child allowance with its supplement for several children, SEK a year.
class ChildAllowance {
public:
    explicit ChildAllowance(FigureLookup& find);
    /// \param children  under 16; from the sixth on the supplement grows no more
    Lanes for_children(int children, const Draw& draw) const;

private:
    FigureId each_;
    std::array<FigureId, 4> supplement_; ///< for two, three, four, five children in all
};

} // namespace byggom
