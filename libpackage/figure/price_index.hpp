#pragma once

#include "libpackage/figure/figures.hpp"

namespace byggom {

/// The consumer price index (annual means) among the figures, ids "price.cpi.YEAR".
/// \return index(to) / index(from)
/// \throws InvalidInput naming year and field when the table lacks a year
double price_factor(const Figures& figures, Year from, Year to, const Figure& asked_for);

/// Sets `to_package_prices` of every figure that has a price year. Figures of the rules of a year ("rules.")
/// stay in the nominal kronor of that year.
/// \throws InvalidInput with every figure whose price year the index lacks
void put_in_prices_of(Figures& figures, Year price_year);

} // namespace byggom
