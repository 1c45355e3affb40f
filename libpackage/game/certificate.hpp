#pragma once

#include "libpackage/game/excess.hpp"

#include <string>
#include <vector>

namespace byggom {

/// The exact proof that x answers the question: nothing but whole numbers and fractions, no solver, all 2^n
/// coalitions.
///
/// Level after level (Kohlberg 1971, in its cumulative form): the binding coalitions, with positive weights
/// and the conditions held, balance over what the levels before settled, so their excess cannot be smaller;
/// and in x no coalition that was open then exceeds it. The last level settles everybody.
///
/// \param x  in units of worth()
/// \return empty where the proof holds, else the step that fails
std::string fault_of_certificate(const ExcessQuestion& question, const std::vector<ExcessLevel>& levels,
                                 const std::vector<Rational>& x);

} // namespace byggom
