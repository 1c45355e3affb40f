#pragma once

#include "libpackage/questions/evaluate.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// What a reviewer would ask about a package: a doubt, where a Problem is a mistake. The result stands, but
/// somebody should have an answer.
struct Finding {
    Origin origin;
    std::string field; ///< "measure.refurbishment.do_minimum"
    std::string what;
    std::string hint; ///< what would settle it
};

/// What an audit looks at.
struct Audited {
    const Package& package;
    const Evaluation& evaluation;
};

/// One of the errors reviewers look for.
struct AuditRule {
    std::string_view id;          ///< "static-do-nothing": switches it off, and accepts it in a package
    std::string_view asks;        ///< the question, one sentence
    std::string_view explanation; ///< why it matters
    std::vector<Finding> (*find)(const Audited&);
};

} // namespace byggom
