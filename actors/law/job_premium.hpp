#pragma once

#include "libpackage/figure/figures.hpp"

namespace byggom {

/// The job premium of March 2026 to February 2028, tax free, to who had assistance in the second half of 2025
/// and takes work: a share of the wage, up to a most a month, for so many months of a person's work. SEK for
/// a year in work, nominal kronor of the rules' year, averaged over those a package brings to work, of whom a
/// share is entitled and claims it:
///
///     share * min(rate * wage, most)
///
/// The months are more than a year: the two calendar years it lasts bound it.
class JobPremium {
public:
    explicit JobPremium(FigureLookup& find);
    /// \param wage  SEK a year
    Lanes on(const Lanes& wage, const Draw& draw) const;
    FigureId source() const { return rate_; }

private:
    FigureId rate_;
    FigureId most_;
    FigureId months_;
    FigureId share_;
};

} // namespace byggom
