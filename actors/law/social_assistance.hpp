#pragma once

#include "libpackage/package/package.hpp"

namespace byggom {

/// Social assistance (försörjningsstöd, Social Services Act 2025:400 ch. 12, ordinance 2025:468): what is
/// missing up to the norm, the rent the municipality accepts for a household of that size, and a share of
/// what the rent is above it. SEK a year. The norm is the national one; costs paid beside it (electricity,
/// travel to work) are left out.
class SocialAssistance {
public:
    explicit SocialAssistance(FigureLookup& find);

    /// Personal and common parts of the norm, SEK a year, without rent.
    Lanes norm(const Household& household, const Draw& draw) const;
    /// What a household may pay for its dwelling, SEK/month.
    Lanes accepted_rent(const Household& household, const Draw& draw) const;
    /// The part of a rent that is computed as a need:
    ///     min(rent, accepted) + above_accepted * max(0, rent - accepted).
    /// \param rent, accepted  SEK a year
    Lanes rent_needed(const Lanes& rent, const Lanes& accepted, const Draw& draw) const;
    /// \param need     norm and rent needed, SEK a year
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
    FigureId rent_couple_;
    std::array<FigureId, 3> rent_children_; ///< for one, two, three children
    FigureId rent_more_;                    ///< for each further child
    FigureId above_accepted_;
    FigureId disregard_;
};

} // namespace byggom
