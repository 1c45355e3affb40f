#pragma once

#include "cli/report/language.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace byggom {

/// What stands below a column: nothing, the sum, or the mean weighed by another column. Sums and means are
/// formulas, so that they follow when somebody changes a figure.
enum class SheetTotal { none, sum, mean };

struct SheetColumn {
    std::string title;
    std::string unit;
    int decimals = -1; ///< negative: as many as the number has
    SheetTotal total = SheetTotal::none;
    std::size_t weighed_by = 0; ///< place of the column that weighs in a mean
};

/// A sheet: titles, units, a row of numbers and texts each, and what they come to.
struct Sheet {
    std::string name;
    std::vector<SheetColumn> columns;
    std::vector<std::vector<nlohmann::ordered_json>>
        rows;                       ///< a value or formula() a column; null where there is none
    std::size_t frozen_columns = 1; ///< columns that stay when the reader scrolls
    std::string total_title{};      ///< empty: no row of totals
};

/// A cell that computes, with what it comes to for programs that do not.
nlohmann::ordered_json formula(const std::string& text, double value);
/// Titles and units, above the first row of values.
inline constexpr std::size_t head_rows = 2;

/// "C3": the cell of a row and a column of a sheet, counted from 0 below its titles and units.
std::string cell_name(std::size_t row, std::size_t column);
/// "C3:C12", "C3:K3"
std::string cell_range(std::size_t row, std::size_t column, std::size_t last_row, std::size_t last_column);

struct Workbook {
    std::string title;
    std::int64_t created =
        0; ///< seconds since 1970; stands in the file, so that two runs give the same bytes
    std::vector<Sheet> sheets;
    std::string notes_name; ///< of a last sheet that says what the figures rest on
    std::vector<std::pair<std::string, std::string>> notes;
};

/// The workbook as a file for Excel and LibreOffice.
/// \throws std::runtime_error where it cannot be made, or the library that writes workbooks cannot be opened
std::string xlsx(const Workbook& workbook);

struct Document;
/// The sheets of a Document, for who adds formulas to them.
Workbook workbook_of(const Document& document, Language language, std::int64_t created);

} // namespace byggom
