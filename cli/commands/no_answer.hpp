#pragma once

#include <stdexcept>

namespace byggom {

/// What was asked for has no answer in the model; the program ends with exit code 4.
class NoAnswer : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace byggom
