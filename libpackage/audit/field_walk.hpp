#pragma once

#include "libpackage/package/package.hpp"

#include <string>
#include <vector>

namespace byggom {

/// A field of a package as it was read.
struct WalkedField {
    std::string table;             ///< "measure.jobs", "measure.school.effect.1"
    std::string name;              ///< "deadweight"
    std::vector<FigureId> figures; ///< a number's one, a schedule's many, none of a whole number
    int whole{};                   ///< where it is a whole number
    std::string path() const { return table + "." + name; }
};

/// Every number of every measure, those in lists of tables included.
std::vector<WalkedField> fields_of_measures(const Package& package);

} // namespace byggom
