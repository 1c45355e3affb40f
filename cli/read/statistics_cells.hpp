#pragma once

#include "cli/read/statistics.hpp"
#include "libpackage/problem/problem.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace byggom {

/// Gathers cells of statistics in any order and lays them out, an area a row.
class StatisticsCells {
public:
    /// \param dimensions  how many texts stand beside the area in each cell's key
    explicit StatisticsCells(std::size_t dimensions) : labels_(dimensions), places_(dimensions) {}

    /// \param region  code ("1280R045_RegSO2025"), code and name ("0114 Upplands Väsby") or name alone
    /// \param key     what else the figure is divided by, a text a dimension
    /// \return false where this area has this figure already
    bool add(const std::string& region, const std::string& name, const std::vector<std::string>& key,
             std::optional<double> value);

    /// The area without a figure; it stands in the table all the same.
    std::uint32_t area(const std::string& region, const std::string& name);

    AreaTable table() const;
    /// The values of a dimension, in order of appearance.
    const std::vector<std::string>& values_of(std::size_t dimension) const { return labels_[dimension]; }

    /// The editions that codes state, each once: more than one is a mistake of the table.
    const std::vector<std::string>& editions() const { return editions_; }

private:
    std::string column_name(const std::vector<std::uint32_t>& key) const;

    AreaTable areas_;
    std::vector<std::string> editions_;
    std::unordered_map<std::string, std::uint32_t> area_places_;
    std::vector<std::vector<std::string>> labels_; ///< of each dimension, in order of appearance
    std::vector<std::unordered_map<std::string, std::uint32_t>> places_;
    std::vector<std::vector<std::uint32_t>> keys_; ///< of each column
    std::map<std::vector<std::uint32_t>, std::uint32_t> columns_;
    struct Cell {
        std::uint32_t area;
        std::uint32_t column;
        std::optional<double> value;
    };
    std::vector<Cell> cells_;
    std::unordered_map<std::uint64_t, char> given_;
};

/// "0114 Upplands Väsby" is code and name, "1280R045_RegSO2025" a code, "Malmö (RegSO-Lindängen)" a name.
struct RegionText {
    std::string code;
    std::string name;
    std::string edition;
};
RegionText region_text(const std::string& text);

} // namespace byggom
