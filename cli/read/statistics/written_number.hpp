#pragma once

#include <optional>
#include <string>

namespace byggom {

/// What a text says where the comma, and where the point, parts whole from decimals; nothing where it is no
/// number so. Thousands may be apart by a blank, an apostrophe or the other of the two marks, in threes.
/// A minus may be U+2212 or a dash. What stands behind the number is kept: a unit (%, kr, tkr), a sign of a
/// note (1500*, 1500 p).
struct WrittenNumber {
    std::optional<double> with_comma;
    std::optional<double> with_point;
    std::string unit;
    std::string note;

    bool is_number() const { return with_comma || with_point; }
    /// "1,000": one with the comma, a thousand with the point.
    bool is_ambiguous() const { return with_comma && with_point && *with_comma != *with_point; }
};

/// \param text  with plain blanks (blanks.hpp)
WrittenNumber written_number(const std::string& text);

} // namespace byggom
