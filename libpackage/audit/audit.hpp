#pragma once

#include "libpackage/audit/finding.hpp"

namespace byggom {

/// Every rule, in the order in which reviewers ask. The limits they hold against are figures of the catalogue
/// ("audit.").
const std::vector<AuditRule>& audit_rules();

/// The doubts, each once, and why the package says that one stands.
struct Audit {
    struct Entry {
        const AuditRule* rule;
        Finding finding;
        std::vector<Finding> also; ///< where else the same is doubted
        std::string accepted;      ///< the package's reason; empty where it gives none
    };
    std::vector<Entry> entries;
    int open{}; ///< not accepted
};

/// \param skipped  ids of rules not to ask
/// \throws InvalidInput where the catalogue lacks a limit
Audit audit(const Package& package, const Evaluation& evaluation,
            const std::vector<std::string>& skipped = {});

/// Accepted rules that do not exist, or without a reason.
std::vector<Problem> check_accepted(const Package& package);

} // namespace byggom
