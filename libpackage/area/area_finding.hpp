#pragma once

#include "libpackage/message/message.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace byggom {

/// Something about a layer or table of areas that its user should know, with how often and where.
struct AreaFinding {
    Message what;                      ///< "codes given to several areas"
    std::size_t count;                 ///< how many; 0 where it is a remark on the whole
    std::vector<std::string> examples; ///< the first few
    bool is_mistake;                   ///< the areas cannot be used as they are
    Message hint;
};

/// "3 codes given to several areas: 0114, 0115, …", without the hint.
Message message_of(const AreaFinding& finding);

/// The first few of `all`, as examples.
std::vector<std::string> first_few(const std::vector<std::string>& all);

} // namespace byggom
