#pragma once

#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// One cell as its file holds it.
struct GridCell {
    std::string text;             ///< blanks of any kind as one space, none at its ends
    std::optional<double> number; ///< where the file itself keeps a number, as a workbook does
    bool unreckoned = false;      ///< a formula without a stored value
    bool spread = false;          ///< a merged cell covers it; it has the merged cell's text

    bool is_blank() const { return text.empty() && !unreckoned; }
};

/// A row with the line of a text or the row of a sheet that it came from.
struct GridRow {
    int line{};
    std::vector<GridCell> cells;
};

/// A table before anybody has asked what its cells mean.
struct Grid {
    std::string sheet; ///< empty where the file is a text
    std::vector<GridRow> rows;

    const GridCell& at(std::size_t row, std::size_t column) const;
    std::size_t width() const; ///< of the widest row
    bool is_blank_row(std::size_t row) const;
    /// "line 7" of a text; "Blad1!C7" of a sheet.
    std::string place(std::size_t row, std::size_t column) const;
};

/// "C" of the third column.
std::string column_letters(std::size_t column);

} // namespace byggom
