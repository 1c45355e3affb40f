#pragma once

#include "libpackage/outcome/outcome.hpp"

/// \file
/// What is left of works and of the repairs they spare (docs/reference/model.md, 3.1). The only amounts of a
/// ledger that hang on a rate: it takes society's, and an owner's own verdict takes the owner's.
namespace byggom {

/// base + base^2 + … + base^count, by doubling: exact where base is 1. \pre  count is whole, 0 to 127
Lanes sum_of_powers(const Lanes& base, const Lanes& count);

/// SEK before VAT of the works, all of it in the last year. Of a stage a years old, of a life of L years:
///
///     left = cost * share * (1 - v^(L - a)) / (1 - v^L),   v = (1 + growth) / (1 + rate),   nothing from a = L on
///
/// which is the worth of a level service still to come; (L - a) / L at v = 1.
Series left_of_works(const Works& works, const Lanes& rate);

/// SEK before VAT of the repair that would have been made last, taken back in the year in which the stage that
/// spared it ends, or in the last year; by the same formula with the repair's life, so that a repair of any life
/// beside works of any life gives what their annuities give.
Series left_of_repairs(const Works& works, const Lanes& rate);

} // namespace byggom
