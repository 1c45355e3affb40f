#pragma once

#include "libpackage/model/context.hpp"

namespace byggom {

/// Wage subsidies by scheme, in the order of `SubsidyScheme` (libpackage/outcome/outcome.hpp):
/// introduction job (ordinance 2018:42, 10-16 §§) and new-start jobs at one, two and two and a half times the
/// contributions (2018:43, 11-17 §§).
class WageSubsidy {
public:
    explicit WageSubsidy(FigureLookup& find);

    /// SEK in package prices for a subsidised labour-year.
    Lanes yearly(SubsidyScheme scheme, const Lanes& wage, const Context& context) const;
    FigureId source(SubsidyScheme scheme) const;

private:
    FigureId ceiling_;
    FigureId introduction_share_;
    FigureId contributions_;
    std::array<FigureId, 3> multiples_;
};

} // namespace byggom
