#pragma once

#include "libpackage/figure/figure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// How a table of unit costs becomes figures.
struct UnitCostImport {
    std::string currency; ///< "GBP"; the table states amounts alone
    std::string prefix;   ///< before each code: "gmca."
    std::string grade;    ///< of every entry, where the table has no such column
};

/// Reads unit costs per agency in the manner of the GMCA unit cost database, comma-separated with the columns
/// `code`, `detail`, `unit`, `agency`, `value` and `price year` in any order, and `part of` and `grade` where
/// there are such. Rows that name another's code in `part of`, or that have an agency and share the code of a
/// row without one, are its parts. "per incident" and "incident" are one unit; an amount may have a currency
/// sign and commas between thousands; of a price year "2012/13" the first counts.
/// \throws InvalidInput with every mistake
std::vector<Figure> read_unit_costs(std::string_view text, const std::string& file,
                                    const UnitCostImport& import);

} // namespace byggom
