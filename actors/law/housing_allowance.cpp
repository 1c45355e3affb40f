#include "actors/law/housing_allowance.hpp"

#include <algorithm>

namespace byggom {
namespace {

const std::string family_rule = "rules.housing_allowance.family.";
const std::string young_rule = "rules.housing_allowance.young.";

Lanes between(const Lanes& rent, const Lanes& from, const Lanes& to)
{
    return (rent.min(to) - from).max(0.0);
}

} // namespace

HousingAllowance::HousingAllowance(FigureLookup& find)
    : family_{.share = find(family_rule + "share", "1"),
              .from = find(family_rule + "from", "SEK/month"),
              .taper = find(family_rule + "taper", "1"),
              .limit_single = find(family_rule + "limit_single", "SEK/year"),
              .limit_each = find(family_rule + "limit_each", "SEK/year"),
              .to = {},
              .part = {}},
      temporary_supplement_(find("rules.housing_allowance.temporary_supplement", "1")),
      young_{.oldest = find(young_rule + "oldest", "year"),
             .from = find(young_rule + "from", "SEK/month"),
             .middle = find(young_rule + "middle", "SEK/month"),
             .to = find(young_rule + "to", "SEK/month"),
             .first_share = find(young_rule + "first_share", "1"),
             .second_share = find(young_rule + "second_share", "1"),
             .taper = find(young_rule + "taper", "1"),
             .limit_single = find(young_rule + "limit_single", "SEK/year"),
             .limit_couple = find(young_rule + "limit_couple", "SEK/year")}
{
    for (std::size_t i = 0; i < family_.to.size(); ++i) {
        family_.to[i] = find(family_rule + "to_" + std::to_string(i + 1), "SEK/month");
        family_.part[i] = find(family_rule + "part_" + std::to_string(i + 1), "SEK/month");
    }
}

Lanes HousingAllowance::for_household(const Household& household, const Lanes& rent, const Lanes& first,
                                      const Lanes& second, const Draw& draw, double temporary) const
{
    if (!household.child_ages.empty()) {
        const Lanes allowance = family(household, rent, first, second, draw);
        return temporary == 0.0 ? allowance
                                : Lanes(allowance * (1.0 + temporary * draw[temporary_supplement_]));
    }
    return young(household, rent, first + second, draw);
}

Lanes HousingAllowance::family(const Household& household, const Lanes& rent, const Lanes& first,
                               const Lanes& second, const Draw& draw) const
{
    const auto band = std::min<std::size_t>(household.child_ages.size(), 3) - 1;
    const Lanes full = draw[family_.share] * between(rent, draw[family_.from], draw[family_.to[band]]) +
                       draw[family_.part[band]];
    const Lanes excess =
        household.adults == 1
            ? (first - draw[family_.limit_single]).max(0.0).eval()
            : ((first - draw[family_.limit_each]).max(0.0) + (second - draw[family_.limit_each]).max(0.0))
                  .eval();
    return (full * 12.0 - draw[family_.taper] * excess).max(0.0);
}

Lanes HousingAllowance::young(const Household& household, const Lanes& rent, const Lanes& income,
                              const Draw& draw) const
{
    const Lanes full = draw[young_.first_share] * between(rent, draw[young_.from], draw[young_.middle]) +
                       draw[young_.second_share] * between(rent, draw[young_.middle], draw[young_.to]);
    const Lanes limit = draw[household.adults == 1 ? young_.limit_single : young_.limit_couple];
    const Lanes paid = (full * 12.0 - draw[young_.taper] * (income - limit).max(0.0)).max(0.0);
    return (draw[young_.oldest] >= double(household.age)).select(paid, 0.0);
}

} // namespace byggom
