#pragma once

#include "libpackage/package/package.hpp"

#include <string>
#include <string_view>

namespace byggom {

/// The package behind a result: reads the `inputs` and the figures of what `byggom evaluate --format json`
/// wrote (schema byggom/evaluate/1), over the catalogue of its rules' year, so that an old result can be
/// computed anew and a browser needs no TOML. Where a figure's value stands in `inputs` too, the two must
/// agree.
/// \throws InvalidInput with every mistake, its place as a JSON pointer
Package read_inputs(std::string_view json, const std::string& file_name);

} // namespace byggom
