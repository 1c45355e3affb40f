#pragma once

#include "libpackage/audit/finding.hpp"

/// \file
/// The rules of the audit by what they look at; audit.cpp lists them with what they ask.
namespace byggom {

// The terms of the package.
std::vector<Finding> real_and_nominal(const Audited& audited);
std::vector<Finding> static_do_nothing(const Audited& audited);
std::vector<Finding> rate_without_reason(const Audited& audited);
std::vector<Finding> zero_without_reason(const Audited& audited);
std::vector<Finding> prices_far_apart(const Audited& audited);
std::vector<Finding> beyond_evidence(const Audited& audited);

// The lines of the result.
std::vector<Finding> summary_and_tables(const Audited& audited);
std::vector<Finding> transfer_as_value(const Audited& audited);
std::vector<Finding> counted_twice(const Audited& audited);
std::vector<Finding> large_residual(const Audited& audited);
std::vector<Finding> nobody_gains(const Audited& audited);

/// A limit that a rule holds against, from the catalogue.
/// \throws InvalidInput where there is none
double audit_limit(const Package& package, std::string_view id, std::string_view unit);

/// "12.3", as many decimals as asked, with a point.
std::string written(double number, int decimals);

} // namespace byggom
