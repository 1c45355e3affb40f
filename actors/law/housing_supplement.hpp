#pragma once

#include "libpackage/package/package.hpp"

namespace byggom {

/// Housing supplement (bostadstillägg) to who draws sickness compensation, SEK a year: Social Insurance Code
/// 2010:110 101:9 and ch. 102 with the special supplement of 102:26-28.
///
///     x          = rent a year less the housing allowance; of spouses half each, with limits of their own
///     part       = share_1 * min(x, limit_1) + share_2 * max(0, min(x, limit_2) - limit_1)
///     y          = max(0, sickness compensation + 0.5 earnings + 0.8 other taxable income - f * PBB);
///                  of spouses the mean of their y
///     supplement = max(0, part - 0.62 * min(y, PBB) - 0.50 * max(0, y - PBB))
///     special    = what net income and supplement less rent up to a limit lack to a multiple of the PBB
class HousingSupplement {
public:
    explicit HousingSupplement(FigureLookup& find);

    /// What one adult has, SEK a year.
    struct Means {
        const Lanes& sickness_compensation;
        const Lanes& earnings;
        const Lanes& other_taxable;
        const Lanes& net; ///< of these, after tax
    };
    /// Of one who draws the compensation and lives alone, or with children.
    Lanes for_one(const Means& means, const Lanes& rent, const Lanes& allowance, const Draw& draw) const;
    /// Of the first of two spouses, who draws it; twice as much where both do.
    /// \param rent       SEK a year, of the dwelling
    /// \param allowance  SEK a year, of the household
    Lanes of_spouse(const Means& first, const Means& second, const Lanes& rent, const Lanes& allowance,
                    const Draw& draw) const;

private:
    struct Limits {
        FigureId first, second, free, special_rent, special;
    };
    Lanes counted_income(const Means& means, const Limits& limits, const Draw& draw) const;
    Lanes supplement(const Lanes& y, const Lanes& net, const Lanes& rent, const Lanes& allowance,
                     const Limits& limits, const Draw& draw) const;

    FigureId price_base_;
    FigureId first_share_;
    FigureId second_share_;
    FigureId earnings_share_;
    FigureId other_share_;
    FigureId first_taper_;
    FigureId first_taper_to_;
    FigureId second_taper_;
    Limits single_;
    Limits each_;
};

} // namespace byggom
