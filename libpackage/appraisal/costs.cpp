#include "libpackage/appraisal/costs.hpp"

#include "libpackage/accounts/balance.hpp"

#include <algorithm>
#include <iterator>

namespace byggom {

Series cost_to(ActorId actor, const Line& line, const Package& package)
{
    const auto payer = whole_of(line.payer, package);
    const bool forgone_tax = line.kind == Kind::tax && is_public(package.actors[payer.index].role);
    if (line.part != Part::input || forgone_tax || !belongs_to(line.payer, actor, package))
        return zeros(static_cast<int>(line.amount.cols()));
    return line.amount;
}

std::vector<Line> at_value(const std::vector<Line>& lines)
{
    std::vector<Line> kept_out;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(kept_out),
                 [](const Line& line) { return line.part != Part::kept; });
    return kept_out;
}

} // namespace byggom
