#pragma once

#include <stdexcept>

namespace byggom {

/// A layer or database that cannot be opened, read or written: where, and what GDAL says of it.
class LayerFailed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace byggom
