#pragma once

#include "cli/report/document.hpp"
#include "cli/report/language.hpp"

#include <cstdint>
#include <string>

/// \file
/// The forms a Document takes. None of them knows a result.
namespace byggom {

/// Who reads a page.
struct Reader {
    Language language = Language::english;
    bool colour = false;
    int width = 100; ///< columns; nothing is wider
};

std::string terminal(const Document& document, const Reader& reader);
/// docs/reference/json.md. Numbers have no exponent; keys are English in every language.
std::string json(const Document& document);
/// One table, Document::csv_table. English: commas and decimal points; Swedish: semicolons, decimal commas
/// and a byte-order mark, which is what Excel opens there. A text that a spreadsheet would take for a formula
/// has an apostrophe before it, unless the table is to be read back as it is.
enum class CsvFor { spreadsheets, reading_back };
std::string csv(const Document& document, Language language, CsvFor whom = CsvFor::spreadsheets);
/// A sheet a table, in SEK; the last sheet has what is said.
/// \param created  seconds since 1970, stands in the file
std::string xlsx(const Document& document, Language language, std::int64_t created);
/// One file that needs no other, light or dark as its reader's machine is.
std::string html(const Document& document, Language language);

/// All of it, to be kept: what is read back gives the same in every form.
std::string kept_form(const Document& document);
bool is_kept_form(const std::string& text);
/// \throws std::runtime_error where it is no kept form
Document read_kept_form(const std::string& text);

} // namespace byggom
