#pragma once

#include "libpackage/model/context.hpp"

namespace byggom {

/// Wage subsidies by scheme, in the order of `subsidy_schemes` (libpackage/measures/hiring_quota.hpp):
/// introduction job (ordinance 2018:42, 10-16 §§) and new-start jobs at one, two and two and a half times the
/// contributions (2018:43, 11-17 §§).
class WageSubsidy {
public:
    static constexpr int introduction_job = 1; ///< place among the schemes

    explicit WageSubsidy(FigureLookup& find);

    /// SEK in package prices for a subsidised labour-year.
    Lanes yearly(int scheme, const Lanes& wage, const Context& context) const;
    FigureId source(int scheme) const;

private:
    FigureId ceiling_;
    FigureId introduction_share_;
    FigureId contributions_;
    std::array<FigureId, 3> multiples_;
};

} // namespace byggom
