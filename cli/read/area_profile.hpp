#pragma once

#include <string>
#include <string_view>

namespace byggom {

/// How a source of areas names its layer and fields, and the statistics beside it theirs: saved once, and
/// taken again for every file of the same make. What is left out is found from the names, as without a
/// profile.
struct AreaProfile {
    std::string layer;
    std::string code;
    std::string name;
    std::string division; ///< a known one: "DeSO 2025"
    std::string edition;
    std::string crs;
    std::string statistics_code;
    std::string statistics_layer; ///< sheet or table
    int code_width = 0;           ///< digits of codes that a file may give as numbers
};

/// \throws InvalidInput with every mistake in the file
AreaProfile read_area_profile(std::string_view text, const std::string& file);

/// The same as TOML, which reads back alike.
std::string toml_text(const AreaProfile& profile);

} // namespace byggom
