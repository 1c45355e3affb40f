#pragma once

#include "libpackage/package/rate.hpp"

namespace byggom {

/// D(t), the worth at the start of year 0 of a krona in year t:
///
///     D(0) = 1,   D(t) = D(t-1) / (1 + rate[t])
///
/// times (1 + rate[t+1])^-1/2 under `mid` and (1 + rate[t+1])^-1 under `end`.
/// \param rates  real, 0.035 for 3.5 %; rate[0] is not used under `start`
/// \param beyond  the rate of the year after the last \pre rates > -1
/// Source: docs/reference/model.md, section 1; schedules as the HM Treasury Green Book, cumulative products.
Series discount_factors(const Series& rates, const Lanes& beyond, Timing timing);

/// sum over t of gain[t] * factors[t], first year first. SEK, one for each draw.
Lanes present_value(const Series& gain, const Series& factors);

/// The even yearly amount worth `present`, over the years 1 … n-1 when year 0 is not discounted, else over
/// all n.
Lanes equivalent_annual_value(const Lanes& present, const Series& factors, Timing timing);

} // namespace byggom
