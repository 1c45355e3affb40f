#include "actors/law/child_allowance.hpp"

#include <algorithm>

namespace byggom {

ChildAllowance::ChildAllowance(FigureLookup& find)
    : each_(find("rules.child_allowance.per_child", "SEK/month"))
{
    for (std::size_t i = 0; i < supplement_.size(); ++i)
        supplement_[i] = find("rules.child_allowance.supplement_" + std::to_string(i + 2), "SEK/month");
}

Lanes ChildAllowance::for_children(int children, const Draw& draw) const
{
    Lanes month = double(children) * draw[each_];
    if (children >= 2)
        month += draw[supplement_[static_cast<std::size_t>(std::min(children, 5) - 2)]];
    return month * 12.0;
}

} // namespace byggom
