#pragma once

#include "libpackage/package/package.hpp"

namespace byggom {

/// Housing allowance (bostadsbidrag), SEK a year: families 2010:110 97:15-22, people under 29 without
/// children 97:24-28; of families with the temporary supplement of 2023 to 2025, a share added to the
/// allowance while it holds. The caps on floor area are left out.
class HousingAllowance {
public:
    explicit HousingAllowance(FigureLookup& find);

    /// \param rent          SEK/month
    /// \param first, second income of each adult, SEK a year before tax; 0 for a second who is not there
    /// \param temporary     share of the year in which the supplement is paid
    Lanes for_household(const Household& household, const Lanes& rent, const Lanes& first,
                        const Lanes& second, const Draw& draw, double temporary = 0.0) const;

private:
    Lanes family(const Household& household, const Lanes& rent, const Lanes& first, const Lanes& second,
                 const Draw& draw) const;
    Lanes young(const Household& household, const Lanes& rent, const Lanes& income, const Draw& draw) const;

    struct Family {
        FigureId share, from, taper, limit_single, limit_each;
        std::array<FigureId, 3> to;   ///< for one, two, three or more children
        std::array<FigureId, 3> part; ///< special part for children
    };
    struct Young {
        FigureId oldest, from, middle, to, first_share, second_share, taper, limit_single, limit_couple;
    };
    Family family_;
    FigureId temporary_supplement_;
    Young young_;
};

} // namespace byggom
