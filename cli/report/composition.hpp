#pragma once

#include "cli/report/language.hpp"
#include "libpackage/compose/compose.hpp"

#include <string>

/// \file
/// Packages composed from a list, in the forms people and programs read; docs/reference/compose.md.
namespace byggom {

std::string composition_page(const Package& package, const ComposeAnswer& answer, Language language,
                             bool colour);
std::string composition_json(const Package& package, const ComposeAnswer& answer);
/// rank,objective,measures,sizes,signatory,alone,contracted,after,own_rate,price_year
std::string composition_csv(const Package& package, const ComposeAnswer& answer);

/// "quota 25 %, rebate 50 %": the sizes that matter to a candidate, as a reader takes them.
std::string sizes_in_words(const Package& package, const Candidate& candidate, Language language);
/// "refurbishment, works-jobs"
std::string measures_in_words(const Package& package, MeasureSet measures);
/// A condition by the name of its limit: "yearly budget of City of Malmö".
std::string condition_in_words(const Package& package, const ComposeAnswer& answer, Condition condition,
                               Language language);

/// Why no package was found: what shuts them out and by how much; a line each.
std::string why_none(const Package& package, const ComposeAnswer& answer, Language language);

} // namespace byggom
