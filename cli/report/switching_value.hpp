#pragma once

#include "cli/report/language.hpp"
#include "libpackage/questions/break_even.hpp"

#include <string>

namespace byggom {

/// A number that is varied, and where an actor's verdict turns with it.
struct VariedField {
    std::string name;
    std::string unit; ///< "1" for a share or a plain number
    double stated{};  ///< in package prices; of a list the first entry
    ActorId actor;
    SwitchingValue turn;
};

std::string switching_value_page(const Package& package, const VariedField& varied, Language language);
std::string switching_value_json(const Package& package, const VariedField& varied);

} // namespace byggom
