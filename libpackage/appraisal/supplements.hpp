#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/model/context.hpp"

#include <vector>

/// \file
/// What some guidelines add to a sum of gains: the tax factor and distribution weights. Always told apart,
/// and never two at once: they answer different questions of the same figures.
namespace byggom {

/// (tax factor − 1) · present value of the public accounts' net cash flow: taxes raised to pay distort.
/// Negative where the public sector pays. Source: ASEK; docs/reference/model.md, 4.4. 0 where there is no
/// factor.
double cost_of_public_funds(double public_value, const Context& context);

/// (median / income) ^ elasticity: what a krona is worth to those with that income, in kronor of those in the
/// middle. Elementwise roots and products alone, the same on every processor.
/// \pre  median, income > 0; elasticity >= 0. Source: HM Treasury Green Book, annex on distribution.
Lanes distribution_weight(const Lanes& median, const Lanes& income, const Lanes& elasticity);

/// One actor's gain, and what a factor of its own adds to it.
struct Weighted {
    ActorId actor;
    double value{};      ///< SEK, present value at society's rate
    double factor{};     ///< 1 adds nothing
    double supplement{}; ///< (factor − 1) · value
};

struct Supplements {
    std::vector<Weighted> public_accounts; ///< with the tax factor
    std::vector<Weighted> people;          ///< with their distribution weight
    double society{};                      ///< the main result, with neither
    double public_funds{};                 ///< sum over the public accounts
    double distribution{};                 ///< sum over the people
};

/// \throws InvalidInput  where the figures lack an income or the elasticity
Supplements supplements(const Context& context, const std::vector<Line>& lines);

} // namespace byggom
