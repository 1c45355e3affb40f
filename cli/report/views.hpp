#pragma once

#include "cli/report/document.hpp"
#include "libpackage/appraisal/correction.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <string>
#include <string_view>
#include <vector>

/// \file
/// A result as other fields set it out: docs/reference/views.md.
namespace byggom {

/// A correction as it was asked for.
struct AskedCorrection {
    std::string measure; ///< id; empty: every measure that is not named
    std::string scheme;  ///< "5", "standard_buildings"
    Correction correction;
};

/// Which views, and what they need to know.
struct ViewQuestion {
    std::vector<std::string> views;
    std::vector<ActorId> referent; ///< who counts; empty: tenants, municipalities and the region
    std::vector<AskedCorrection> corrections;
};

/// Every view there is, in the order they are printed.
std::vector<std::string> view_names();

/// Adds the views asked for, each once and in the order of `view_names`, to the Document of the evaluation.
void add_views(Document& document, const Package& package, const Evaluation& evaluation,
               const ViewQuestion& question);

} // namespace byggom
