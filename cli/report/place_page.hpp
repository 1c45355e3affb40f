#pragma once

#include "cli/report/language.hpp"
#include "cli/report/records.hpp"
#include "libpackage/package/package.hpp"

#include <string>
#include <vector>

namespace byggom {

/// Whose figures a result rests on, where they differ by place: each with its place and year, those that are
/// not the municipality's own first, with what hangs on them; which of the county's two rates equalises local
/// tax, and why; and what the municipality would keep at the other. \param used  figures the result rests on
std::string place_page(const Package& package, const std::vector<FigureId>& used, Language language,
                       bool colour);

/// The same as an object: `{municipality, code, county, region, class, equalisation_rate, why, keeps,
/// keeps_at_other, others[]}`; `others` are the figures that are not the place's own.
nlohmann::ordered_json place_json(const Package& package, const std::vector<FigureId>& used);

/// Figures with a place and a year, one a row.
Records place_records(const std::vector<Figure>& figures, Language language);

} // namespace byggom
