#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace byggom {

/// Something about a layer or table of areas that its user should know, with how often and where.
struct AreaFinding {
    std::string what;                  ///< "codes given to several areas"
    std::size_t count;                 ///< how many; 0 where it is a remark on the whole
    std::vector<std::string> examples; ///< the first few
    bool is_mistake;                   ///< the areas cannot be used as they are
    std::string hint;
    bool is_doubt = false; ///< a check of the areas fails by it; what only uses them is warned
};

/// "3 codes given to several areas: 0114, 0115, … (hint)"
std::string to_string(const AreaFinding& finding);

/// The first few of `all`, as examples.
std::vector<std::string> first_few(const std::vector<std::string>& all);

} // namespace byggom
