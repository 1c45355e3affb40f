#pragma once

#include "cli/read/package_file.hpp"
#include "libpackage/problem/problem.hpp"

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

/// \file
/// Variants of a package: `[[variant]]` tables in its file, each a name and what it changes. `[variant.set]`
/// holds fields as the file itself does, `measure.jobs.quota = 0.3` for the measure with id "jobs"; each
/// takes the place of the whole field. `without` names measures that are left out.
namespace byggom {

/// The variants of the file, in their order. Mistakes go to `problems`.
std::vector<PackageVariant> variants_in(const toml::table& root, const std::string& file,
                                        std::vector<Problem>& problems);

/// Changes the file as the variant says, and takes all variants out of it. Fields keep the place where the
/// variant states them, so that mistakes in them are found there.
/// \param id  empty: only takes them out
void apply_variant(toml::table& root, std::string_view id, const std::string& file,
                   std::vector<Problem>& problems);

} // namespace byggom
