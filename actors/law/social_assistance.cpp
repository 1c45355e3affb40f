#include "actors/law/social_assistance.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 8> child_bands{{{0, "rules.norm.child_0"},
                                                                       {2, "rules.norm.child_1_2"},
                                                                       {3, "rules.norm.child_3"},
                                                                       {6, "rules.norm.child_4_6"},
                                                                       {10, "rules.norm.child_7_10"},
                                                                       {14, "rules.norm.child_11_14"},
                                                                       {18, "rules.norm.child_15_18"},
                                                                       {20, "rules.norm.child_19_20"}}};

} // namespace

SocialAssistance::SocialAssistance(FigureLookup& find)
    : single_(find("rules.norm.single", "SEK/month")), couple_(find("rules.norm.couple", "SEK/month")),
      rent_single_(find("rules.accepted_rent.single", "SEK/month")),
      rent_couple_(find("rules.accepted_rent.couple", "SEK/month")),
      rent_children_{find("rules.accepted_rent.child_1", "SEK/month"),
                     find("rules.accepted_rent.child_2", "SEK/month"),
                     find("rules.accepted_rent.child_3", "SEK/month")},
      rent_more_(find("rules.accepted_rent.more", "SEK/month")),
      above_accepted_(find("fs.above_accepted", "1")), disregard_(find("rules.earnings_disregard", "1"))
{
    for (const auto& [oldest, figure] : child_bands)
        children_.push_back({oldest, find(figure, "SEK/month")});
    for (std::size_t i = 0; i < common_.size(); ++i)
        common_[i] = find("rules.norm.household_" + std::to_string(i + 1), "SEK/month");
}

Lanes SocialAssistance::norm(const Household& household, const Draw& draw) const
{
    Lanes month = draw[household.adults == 1 ? single_ : couple_];
    for (const int age : household.child_ages) {
        const auto band = std::find_if(children_.begin(), children_.end(),
                                       [age](const ChildNorm& child) { return age <= child.oldest; });
        month += draw[band->amount];
    }
    const auto persons = static_cast<std::size_t>(household.adults) + household.child_ages.size();
    month += draw[common_[std::min(persons, common_.size()) - 1]];
    return month * 12.0;
}

Lanes SocialAssistance::accepted_rent(const Household& household, const Draw& draw) const
{
    const auto children = household.child_ages.size();
    if (children == 0)
        return draw[household.adults == 1 ? rent_single_ : rent_couple_];
    const auto told = std::min(children, rent_children_.size());
    return draw[rent_children_[told - 1]] + double(children - told) * draw[rent_more_];
}

Lanes SocialAssistance::rent_needed(const Lanes& rent, const Lanes& accepted, const Draw& draw) const
{
    return rent.min(accepted) + draw[above_accepted_] * (rent - accepted).max(0.0);
}

Lanes SocialAssistance::residual(const Lanes& need, const Lanes& income, const Lanes& earnings,
                                 const Draw& draw) const
{
    return (need - (income - draw[disregard_] * earnings)).max(0.0);
}

} // namespace byggom
