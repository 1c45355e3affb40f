#include "libpackage/settlement/aid_room.hpp"

#include <algorithm>

namespace byggom {

AidLedger::AidLedger(std::int64_t ceiling, const std::vector<std::int64_t>& before,
                     std::vector<std::int64_t> given)
    : ceiling_(ceiling), aid_{before.size() > 1 ? before[before.size() - 2] : 0,
                              before.empty() ? 0 : before.back()}
{
    aid_.insert(aid_.end(), given.begin(), given.end());
}

std::int64_t AidLedger::left(int first) const
{
    std::int64_t window = 0;
    const auto from = static_cast<std::size_t>(first + 2);
    for (std::size_t at = from; at < std::min(from + 3, aid_.size()); ++at)
        window += aid_[at];
    return std::max<std::int64_t>(0, ceiling_ - window);
}

std::int64_t AidLedger::room(int year) const
{
    return std::min({left(year - 2), left(year - 1), left(year)});
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
