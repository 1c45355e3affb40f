#pragma once

#include "cli/report/document.hpp"

#include <string>

namespace byggom {

/// A result of an evaluation that an earlier program kept as its JSON ("byggom/evaluate/1"), with what has
/// changed since converted: years are calendar years, a turning point has one shape. The page is shorter than
/// the program's own. \throws std::runtime_error where it is none
Document converted(const std::string& results, const std::string& name, const std::string& program);

} // namespace byggom
