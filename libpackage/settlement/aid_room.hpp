#pragma once

#include <cstdint>
#include <vector>

namespace byggom {

/// Small (de minimis) state aid to one undertaking, öre a year. Over any three successive years it may not be
/// more than a ceiling; what is given already counts first, the years behind as well as those to come.
/// Source: Regulation (EU) 2023/2831, article 3(2); docs/decisions.
class AidLedger {
public:
    /// \param before  of the two years before year 0: two years ago, one year ago
    /// \param given   by year from year 0, whatever else is agreed; as long as the horizon
    AidLedger(std::int64_t ceiling, const std::vector<std::int64_t>& before, std::vector<std::int64_t> given);

    /// The most that can be added in a year: what the fullest of the three windows it lies in leaves.
    std::int64_t room(int year) const;
    /// What three years from `first` on leave, from two years before year 0 on; not negative.
    std::int64_t left(int first) const;
    void add(int year, std::int64_t ore);

    int years() const { return static_cast<int>(aid_.size()) - 2; }

    /// Aid added as early as can be, at most `most[year]` in each: no other way gives more in any first
    /// years, and so none is worth more at a discount rate that is not negative.
    std::vector<std::int64_t> earliest(const std::vector<std::int64_t>& most) const;

private:
    std::int64_t ceiling_;
    std::vector<std::int64_t> aid_; ///< from two years before year 0
};

} // namespace byggom
