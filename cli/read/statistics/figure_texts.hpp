#pragma once

#include "cli/read/statistics/decimal_mark.hpp"
#include "cli/read/statistics/reading_report.hpp"
#include "libpackage/problem/problem.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace byggom {

/// Figures that a file holds as text. All are looked at first, since one number alone does not tell which mark
/// parts its decimals; then each is read.
class FigureTexts {
public:
    FigureTexts(std::string file, DecimalMark stated) : file_(std::move(file)), stated_(stated) {}

    void look_at(std::size_t column, const std::string& text, const std::string& place);

    /// Settles a column's mark. \return the mistake where its numbers can be read in two ways
    std::optional<Problem> settle(std::size_t column, const std::string& head);

    struct Read {
        std::optional<double> value;
        std::string mistake; ///< what is wrong with the cell; empty where nothing is
        std::string mend;
    };
    /// A figure, or none where a sign says so; signs, notes and words are counted in the report.
    Read read(std::size_t column, const std::string& head, const std::string& text, const std::string& place,
              ReadingReport& report);

    /// The mark that decided, where any number depends on it; else empty.
    std::string mark_told() const;
    /// That stands behind the column's numbers; empty where none.
    std::string unit_of(std::size_t column) const;

private:
    std::string file_;
    DecimalMark stated_;
    DecimalMarks marks_;
    std::map<std::size_t, DecimalMark> mark_of_;
    std::map<std::size_t, std::string> units_;
};

} // namespace byggom
