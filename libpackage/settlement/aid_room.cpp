#include "libpackage/settlement/aid_room.hpp"

#include <algorithm>
#include <limits>

namespace byggom {

AidLedger::AidLedger(std::int64_t ceiling, const std::vector<std::int64_t>& before,
                     std::vector<std::int64_t> given)
    : ceiling_(ceiling), aid_{before.size() > 1 ? before[before.size() - 2] : 0,
                              before.empty() ? 0 : before.back()}
{
    aid_.insert(aid_.end(), given.begin(), given.end());
}

std::int64_t AidLedger::room(int year) const
{
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t first = static_cast<std::size_t>(year); first <= static_cast<std::size_t>(year) + 2;
         ++first) {
        std::int64_t window = 0;
        for (std::size_t at = first; at < std::min(first + 3, aid_.size()); ++at)
            window += aid_[at];
        least = std::min(least, ceiling_ - window);
    }
    return std::max<std::int64_t>(0, least);
}

void AidLedger::add(int year, std::int64_t ore) { aid_[static_cast<std::size_t>(year) + 2] += ore; }

std::vector<std::int64_t> AidLedger::earliest(const std::vector<std::int64_t>& most) const
{
    auto ledger = *this;
    std::vector<std::int64_t> added;
    for (int year = 0; year < years(); ++year) {
        added.push_back(std::min(ledger.room(year), most[static_cast<std::size_t>(year)]));
        ledger.add(year, added.back());
    }
    return added;
}

} // namespace byggom
