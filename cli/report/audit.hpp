#pragma once

#include "cli/report/document.hpp"
#include "libpackage/audit/audit.hpp"

namespace byggom {

/// The doubts an audit found: a line each as a mistake has it, with the rule that asks; those the package
/// answers itself behind the open ones. In files: rule, file, line, column, field, what, hint, accepted.
Document describe(const Audit& audit);
/// Every rule with what it asks and why.
Document describe_audit_rules();

} // namespace byggom
