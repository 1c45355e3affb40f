#pragma once

#include "cli/command_line.hpp"
#include "cli/report/views.hpp"

#include <string>
#include <vector>

namespace byggom {

/// `--view`, `--referent` and `--correction`, as they are typed.
class AskedViews {
public:
    void add_to(const Command& command);
    /// What is asked of the package; `--correction` alone asks for the view of that name.
    /// \throws InvalidInput  naming every actor, measure and scheme there is not
    ViewQuestion question(const Package& package) const;

private:
    std::vector<std::string> views_;
    std::vector<std::string> referent_;
    std::vector<std::string> corrections_;
};

} // namespace byggom
