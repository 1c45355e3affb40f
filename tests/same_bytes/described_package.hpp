#pragma once

#include "libpackage/package/package.hpp"

namespace byggom::test {

/// A package of every kind of measure, made without any file: each field has its catalogue figure or a plain
/// value in the middle of its range. It makes no sense as a deal; it makes every formula run.
Package described_package();

} // namespace byggom::test
