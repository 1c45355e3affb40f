#pragma once

#include "cli/read/statistics/written_number.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace byggom {

enum class DecimalMark { unknown, comma, point };

/// Finds which mark parts whole from decimals, from all the numbers of a table: "80,1" can only be one with
/// the comma, "1,234,567" only with the point. "1,000" says nothing by itself. Where no number of the table
/// decides, the marks are those of thousands if the same columns hold whole numbers from 1 to 999 without a
/// mark and none above: with decimals they would lack them only where they happen to be whole.
class DecimalMarks {
public:
    void add(std::size_t column, const std::string& text, const WrittenNumber& number,
             const std::string& place);

    /// Of a column; unknown where its numbers can be read both ways. \param stated  by the user
    DecimalMark of(std::size_t column, DecimalMark stated) const;

    /// A number that can be read both ways, with its place.
    struct Example {
        std::string text;
        std::string place;
    };
    const std::optional<Example>& ambiguous(std::size_t column) const;
    /// Whether the column's numbers contradict each other.
    bool is_contradictory(std::size_t column) const;
    /// Whether any number depends on the mark.
    bool matters() const;

private:
    struct Evidence {
        std::size_t comma = 0;
        std::size_t point = 0;
        std::size_t ambiguous = 0;
        std::size_t ambiguous_comma = 0; ///< of those, with a comma in them
        std::size_t below_thousand = 0;  ///< without a mark, from 1 to 999
        std::size_t from_thousand = 0;   ///< without a mark
        std::optional<Example> example;
    };
    Evidence whole() const;
    static DecimalMark decided_by(const Evidence& evidence);

    std::map<std::size_t, Evidence> columns_;
};

} // namespace byggom
