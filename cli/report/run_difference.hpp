#pragma once

#include "cli/report/records.hpp"

#include <string_view>

namespace byggom {

/// What differs in the inputs of two runs, a row a field: field, first, second. A field is named by its path
/// ("measures.jobs.quota"); a figure that no field names, by its id in the catalogue.
/// \param first, second  results as `evaluate` gives them, JSON
Records differing_inputs(std::string_view first, std::string_view second);

/// Present value of each actor, and of society, at society's rate: actor, first, second, difference; SEK.
/// Actors that only one of the two has stand with the other empty.
Records differing_results(std::string_view first, std::string_view second);

} // namespace byggom
