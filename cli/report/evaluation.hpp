#pragma once

#include "cli/report/figures.hpp"
#include "cli/report/language.hpp"
#include "cli/report/view_table.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <cstdint>
#include <optional>
#include <string>

/// \file
/// An evaluation in the forms people and programs read.
namespace byggom {

/// What of an evaluation is asked for.
struct EvaluationReportOptions {
    Language language = Language::english;
    bool colour = false;
    bool assumptions = false;      ///< every figure used, not only their count
    std::optional<AgeLimit> age{}; ///< flag the figures that are older
    bool cashable = false;         ///< the evaluation counts savings as cash, and the page says so
};

/// "kSEK, prices of 2014 · rules of 2025 · amounts fall at the start …": how every result must be read.
std::string conventions(const Package& package, Language language);

/// The page for a terminal.
std::string evaluation_page(const Package& package, const Evaluation& evaluation,
                            const EvaluationReportOptions& wanted);

/// The lines behind an actor's figures and their sum; of one year where one is asked for.
/// \param year  years after the start
std::string explanation_page(const Package& package, const Evaluation& evaluation, ActorId actor,
                             std::optional<int> year, const EvaluationReportOptions& wanted);

/// Every line of the ledger with its present value at society's rate and its total.
std::string ledger_page(const Package& package, const Evaluation& evaluation,
                        const EvaluationReportOptions& wanted);

/// docs/reference/json-evaluate.md
std::string evaluation_json(const Package& package, const Evaluation& evaluation,
                            const std::vector<ViewTable>& views = {});

/// actor,role,parent,year,balance,cumulative,price_year,timing
std::string evaluation_csv(const Package& package, const Evaluation& evaluation);
/// A workbook for Excel and LibreOffice: verdicts, balances, discount factors, ledger, figures. Balances are
/// formulas over the ledger's lines and present values formulas over both, so that they follow a changed
/// amount.
/// \param created  seconds since 1970, stands in the file
std::string evaluation_workbook(const Package& package, const Evaluation& evaluation, Language language,
                                std::int64_t created);
/// payer,payee,nature,kind,measure,label,source,year,amount,price_year,timing
std::string ledger_csv(const Package& package, const Evaluation& evaluation);
/// The lines of an actor: measure,counterpart,kind,label,source,year,gain,price_year,timing
std::string explanation_csv(const Package& package, const Evaluation& evaluation, ActorId actor,
                            std::optional<int> year);

} // namespace byggom
