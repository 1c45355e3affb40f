#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// One variable of every area; nothing where it is not known, which is never 0.
struct AreaColumn {
    std::string name;
    std::vector<std::optional<double>> values;
};

/// A text of every area; empty where there is none.
struct AreaTexts {
    std::string name;
    std::vector<std::string> values;
};

/// Areas as values: what a layer or a table of statistics says of each, without their outlines.
struct AreaTable {
    std::string edition;            ///< "DeSO 2025"; empty where nothing tells
    std::vector<std::string> codes; ///< text, with leading zeros; empty text where only a name is given
    std::vector<std::string> names; ///< as many as codes
    std::vector<AreaColumn> columns;
    std::vector<AreaTexts> texts; ///< what is no number, behind the columns
    std::size_t size() const { return codes.size(); }
};

/// The place of the column with this name, else of the only one whose name holds `name` whole.
/// Nothing where there is none, or several.
std::optional<std::size_t> find_column(const AreaTable& table, std::string_view name);

/// The value behind a code of statistics: "1280R045_RegSO2025" is "1280R045" of the edition "RegSO 2025".
struct RegionCode {
    std::string code;
    std::string edition;
};
RegionCode region_code(std::string_view text);

/// The edition that codes show by themselves: DeSO and RegSO by their pattern; of DeSO, a reserve digit that
/// is not 0 came with the edition of 2025. "DeSO" or "RegSO" where the year cannot be told; else empty.
std::string edition_of(const std::vector<std::string>& codes);

/// Whether areas and statistics of these editions may be joined: not where both are known and differ.
bool editions_agree(std::string_view a, std::string_view b);

} // namespace byggom
