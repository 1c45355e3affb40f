#pragma once

#include "cli/read/statistics.hpp"

#include <string>

namespace byggom {

/// PxWeb's JSON, json-stat (1 and 2) and Kolada's JSON (version 3; a list of its pages too), told apart by
/// what stands in them.
Statistics read_statistics_json(const std::string& text, const std::string& file,
                                const StatisticsOptions& options);

} // namespace byggom
