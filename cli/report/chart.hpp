#pragma once

#include "cli/report/language.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace byggom {

/// One actor's cumulative balance, a figure a year.
struct Curve {
    std::string name;
    std::vector<double> values;
};

/// Small charts one below the other, each with its own zero line, its lowest and highest value beside it and
/// one column a year: where a curve dips, who has paid ahead is seen. \param first_year  calendar year of the
/// first value
/// \param room  columns there are
std::string charts(const std::vector<Curve>& curves, int first_year, Language language, bool colour,
                   std::size_t room = 100);

} // namespace byggom
