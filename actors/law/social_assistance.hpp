#pragma once

#include "libpackage/package/package.hpp"

namespace byggom {

/// Social assistance (försörjningsstöd, Social Services Act 2025:468 ch. 12): what is missing up to the norm
/// and the rent accepted. SEK a year. The norm is the national one; costs paid beside it (electricity, travel
/// to work) are left out.
class SocialAssistance {
public:
    explicit SocialAssistance(FigureLookup& find);

    /// Personal and common parts of the norm, SEK a year, without rent.
    Lanes norm(const Household& household, const Draw& draw) const;
    /// The part of a rent (SEK/month) that is accepted, SEK a year.
    Lanes accepted_rent(const Household& household, const Lanes& rent, const Draw& draw) const;
    /// \param need     norm and accepted rent, SEK a year
    /// \param income   everything else the household has after tax, SEK a year
    /// \param earnings the part of it that is wages after tax, of which a share is disregarded; 0 where
    ///                 none is
    Lanes residual(const Lanes& need, const Lanes& income, const Lanes& earnings, const Draw& draw) const;

private:
    struct ChildNorm {
        int oldest;
        FigureId amount;
    };
    FigureId single_;
    FigureId couple_;
    std::vector<ChildNorm> children_;
    std::array<FigureId, 7> common_; ///< for one to seven persons
    FigureId rent_single_;
    FigureId rent_family_;
    FigureId disregard_;
};

} // namespace byggom
