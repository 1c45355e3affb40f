#pragma once

#include "libpackage/figure/figures.hpp"

#include <string>

namespace byggom::test {

/// A figure with nothing but a value and a unit.
inline Figure plain(std::string id, double value, std::string unit = "1")
{
    Figure figure;
    figure.id = std::move(id);
    figure.value = value;
    figure.unit = std::move(unit);
    figure.price_year = Year{2025};
    return figure;
}

/// A series whose eight draws are equal.
inline Series yearly(std::initializer_list<double> values)
{
    Series series = zeros(static_cast<int>(values.size()));
    Eigen::Index year = 0;
    for (const double value : values)
        series.col(year++) = lanes(value);
    return series;
}

} // namespace byggom::test
