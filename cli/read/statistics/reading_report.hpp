#pragma once

#include "cli/read/statistics/absence.hpp"
#include "libpackage/area/area_finding.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace byggom {

/// What a table of statistics was taken for. A reader of it sees whether the file was understood; what makes
/// that doubtful is a doubt, and a check of the file fails by it.
struct ReadingReport {
    /// A column (or dimension) that divides the figures, with its values in the order of the file.
    struct Divider {
        std::string name;
        std::vector<std::string> values;
    };
    struct Figures {
        std::string name;
        std::string unit;
        std::size_t known = 0; ///< areas with a value
        double sum = 0.0;
    };
    struct LeftOut {
        std::string place; ///< "line 7", "Blad1!A7"
        std::string text;
        std::string why;
        bool had_figures = false;
    };
    struct NotUnderstood {
        std::string place;
        std::string text;
        std::string column;
    };
    struct Sign {
        std::string text;
        Absence meaning;
        std::size_t count = 0;
        std::string first_place;
    };
    struct Doubt {
        std::string what;
        std::string hint;
    };

    std::string form;     ///< "text apart by ;", "workbook", "PC-Axis", "json-stat"
    std::string encoding; ///< of a text
    std::string sheet;
    std::string head;         ///< "line 3", "lines 3 to 4"
    std::string decimal_mark; ///< "comma" or "point", where it mattered
    std::string area_column;
    std::string name_column;
    std::vector<Divider> dividers;
    std::vector<Divider> held;       ///< dimensions at one value: "kön: totalt"
    std::vector<std::string> beside; ///< columns of text that say the same for all rows of an area
    std::vector<Figures> figures;
    std::vector<LeftOut> left_out;
    std::vector<NotUnderstood> not_understood;
    std::vector<Sign> signs;
    std::vector<Sign> notes; ///< numbers with a mark of a note behind them, taken as they stand
    std::vector<std::string> remarks;
    std::vector<Doubt> doubts;

    /// Counts a sign; each is told once.
    void count_sign(const std::string& text, Absence meaning, const std::string& place);
    void count_note(const std::string& note, const std::string& place);
};

/// What everybody who uses the table should know: signs of missing figures, rows and cells left out, doubts.
std::vector<AreaFinding> findings_of(const ReadingReport& report, const std::string& file);

/// The whole report, a line a thing.
std::vector<std::string> lines_of(const ReadingReport& report);

} // namespace byggom
