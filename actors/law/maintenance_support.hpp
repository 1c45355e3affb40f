#pragma once

#include "libpackage/package/package.hpp"

#include <array>

namespace byggom {

/// Maintenance support (underhållsstöd, Social Insurance Code 2010:110 18:20), SEK a year: for each child of
/// an adult alone, by age, whoever of the state and the other parent bears it in the end.
class MaintenanceSupport {
public:
    explicit MaintenanceSupport(FigureLookup& find);
    Lanes for_household(const Household& household, const Draw& draw) const;

private:
    std::array<FigureId, 3> by_age_; ///< under 7, under 15, older
};

} // namespace byggom
