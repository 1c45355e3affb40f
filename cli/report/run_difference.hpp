#pragma once

#include "cli/report/document.hpp"

#include <string_view>

namespace byggom {

/// What differs in the inputs of two runs, a row a field: field, first, second. A field is named by its path
/// ("measures.jobs.quota"); a figure that no field names, by its id in the catalogue. A table
/// that only one of the runs has ("measures.jobs") is one row, with its id on that side.
/// \param first, second  results as `evaluate` gives them, JSON
Table differing_inputs(std::string_view first, std::string_view second);

/// What differs in what came out, a row a number: result, first, second, difference. Of evaluations the
/// present value of each actor and of society at society's rate, whether it differs or not; of any other
/// result every number under its path that is not the same in both, of which there may be many: \param most
/// rows are told. What only one of the two has stands with the other empty.
Table differing_results(std::string_view first, std::string_view second, std::size_t most = 200);

} // namespace byggom
