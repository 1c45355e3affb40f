#pragma once

#include "cli/report/document.hpp"
#include "libpackage/questions/break_even.hpp"

#include <string>

namespace byggom {

/// A number that is varied, and where an actor's verdict turns with it.
struct VariedField {
    std::string name;
    std::string unit; ///< "1" for a share or a plain number
    double stated{};  ///< in package prices; of a list the first entry
    ActorId actor;    ///< the real economy: everybody together
    SwitchingValue turn;
};

Document describe(const Package& package, const VariedField& varied);

/// The one shape of a turning point in files: {value, low, high, at_low, at_high}.
Facts facts_of(const std::string& key, const SwitchingValue& turn, Quantity quantity);

} // namespace byggom
