#pragma once

#include "cli/report/document.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <optional>

/// \file
/// An evaluation; docs/reference/json-evaluate.md.
namespace byggom {

/// What ages of figures are held against.
struct AgeLimit {
    int as_of = 0;  ///< calendar year that ages are counted to
    int oldest = 0; ///< years
};

/// What of an evaluation a page tells; files always hold the whole.
struct EvaluationReportOptions {
    bool assumptions = false;      ///< every figure used, not only their count
    std::optional<AgeLimit> age{}; ///< flag the figures that are older
    bool cashable = false;         ///< the evaluation counts savings as cash, and the page says so
    bool ledger = false;           ///< the lines of the ledger, and nothing else
    bool files_only = false;       ///< the page tells something else, such as views
};

Document describe(const Package& package, const Evaluation& evaluation,
                  const EvaluationReportOptions& wanted = {});

/// The lines behind an actor's figures and their sum, in place of the whole page; of one year where one is
/// asked for. \param year  years after the start
void explain(Document& document, const Package& package, const Evaluation& evaluation, ActorId actor,
             std::optional<int> year, const EvaluationReportOptions& wanted);

/// The inputs as read, in canonical units: JSON.
std::string inputs_json(const Package& package);

/// Why a figure is to be doubted by its age: "12 years old", "undated"; empty where it is young enough.
Message age_of(const Figure& figure, AgeLimit limit);

} // namespace byggom
