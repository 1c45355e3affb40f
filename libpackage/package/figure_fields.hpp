#pragma once

#include "libpackage/package/package.hpp"

#include <string>
#include <vector>

namespace byggom {

/// A field of the package file that holds numbers, and the figures that stand for it. A figure of the
/// catalogue may stand for several fields.
struct FigureField {
    std::string name;              ///< "measure.jobs.quota", "measure.rent.rebate.2", "area.employment"
    std::vector<FigureId> figures; ///< of a list that is named whole, all its entries
    Limits limits;
};

/// Every field of the package that holds numbers, in the order of the file's reference.
std::vector<FigureField> figure_fields(const Package& package);

/// A field with a whole number, which steers the arithmetic and is no figure.
struct WholeField {
    std::string name; ///< as above
    int value{};
};
std::vector<WholeField> whole_fields(const Package& package);

/// "quota" of "measure.jobs.quota".
std::string_view last_word(std::string_view field);
/// "measure.jobs" of "measure.jobs.quota".
std::string_view table_of_field(std::string_view field);

/// The figures of a measure's field; none where it has no such field.
std::vector<FigureId> figures_of(Measure& measure, const std::string& field);

} // namespace byggom
