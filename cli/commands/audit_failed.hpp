#pragma once

#include <exception>

namespace byggom {

/// An audit found doubts that the package does not answer: the answer has been printed, and the program ends
/// with ExitCode::input_wrong.
class AuditFailed : public std::exception {};

} // namespace byggom
