#pragma once

#include "cli/report/records.hpp"
#include "libpackage/audit/audit.hpp"

#include <string>

namespace byggom {

/// The doubts an audit found: a line each as an error has it, with the rule that asks, those the package
/// answers itself behind the open ones.
std::string audit_page(const Audit& audit, Language language);
/// The same for other programs: rule, file, line, column, field, what, hint, accepted.
Records audit_records(const Audit& audit);
/// Every rule with what it asks and why.
Records audit_rule_records(Language language);

} // namespace byggom
