#pragma once

#include "cli/read/statistics.hpp"

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace byggom::test {

/// One table of areas, as it truly is: figures by content, sex and year.
struct TrueTable {
    struct Area {
        std::string code;
        std::string name;
    };
    std::vector<Area> areas;
    std::vector<std::string> contents;
    std::vector<std::string> sexes;
    std::vector<std::string> years;
    /// In the order of the loops area, content, sex, year; nothing where the figure is missing.
    std::vector<std::optional<double>> values;

    std::size_t place(std::size_t area, std::size_t content, std::size_t sex, std::size_t year) const
    {
        return ((area * contents.size() + content) * sexes.size() + sex) * years.size() + year;
    }
};

/// A table with a few areas, and as many sexes and years as chance has it.
TrueTable true_table(std::mt19937& chance);

/// The table as some file might lay it out, and what was chosen, in words.
struct LaidOut {
    std::string choices;
    std::string bytes;                ///< of a text
    std::optional<std::string> sheet; ///< XML of a workbook's sheet
};
LaidOut laid_out(const TrueTable& table, std::mt19937& chance);

/// Reads it as the program would.
Statistics read(const LaidOut& file);

} // namespace byggom::test
