#include "actors/law/housing_supplement.hpp"

namespace byggom {
namespace {

const std::string rule = "rules.housing_supplement.";

} // namespace

HousingSupplement::HousingSupplement(FigureLookup& find)
    : price_base_(find("rules.price_base_amount", "SEK/year")), first_share_(find(rule + "share_1", "1")),
      second_share_(find(rule + "share_2", "1")), earnings_share_(find(rule + "earnings_share", "1")),
      other_share_(find(rule + "other_share", "1")), first_taper_(find(rule + "taper_1", "1")),
      first_taper_to_(find(rule + "taper_1_to", "1")),
      second_taper_(find(rule + "taper_2", "1")), single_{find(rule + "to_1_single", "SEK/month"),
                                                          find(rule + "to_2_single", "SEK/month"),
                                                          find(rule + "free_single", "1"),
                                                          find(rule + "special_rent_single", "SEK/month"),
                                                          find(rule + "special_single", "1")},
      each_{find(rule + "to_1_each", "SEK/month"), find(rule + "to_2_each", "SEK/month"),
            find(rule + "free_each", "1"), find(rule + "special_rent_each", "SEK/month"),
            find(rule + "special_each", "1")}
{}

Lanes HousingSupplement::for_one(const Means& means, const Lanes& rent, const Lanes& allowance,
                                 const Draw& draw) const
{
    return supplement(counted_income(means, single_, draw), means.net, rent, allowance, single_, draw);
}

Lanes HousingSupplement::of_spouse(const Means& first, const Means& second, const Lanes& rent,
                                   const Lanes& allowance, const Draw& draw) const
{
    const Lanes y = 0.5 * (counted_income(first, each_, draw) + counted_income(second, each_, draw));
    return supplement(y, 0.5 * (first.net + second.net), 0.5 * rent, 0.5 * allowance, each_, draw);
}

Lanes HousingSupplement::counted_income(const Means& means, const Limits& limits, const Draw& draw) const
{
    return (means.sickness_compensation + draw[earnings_share_] * means.earnings +
            draw[other_share_] * means.other_taxable - draw[limits.free] * draw[price_base_])
        .max(0.0);
}

Lanes HousingSupplement::supplement(const Lanes& y, const Lanes& net, const Lanes& rent,
                                    const Lanes& allowance, const Limits& limits, const Draw& draw) const
{
    const Lanes first = draw[limits.first] * 12.0;
    const Lanes second = draw[limits.second] * 12.0;
    const Lanes cost = (rent - allowance).max(0.0);
    const Lanes part =
        draw[first_share_] * cost.min(first) + draw[second_share_] * (cost.min(second) - first).max(0.0);
    const Lanes step = draw[first_taper_to_] * draw[price_base_];
    const Lanes granted =
        (part - draw[first_taper_] * y.min(step) - draw[second_taper_] * (y - step).max(0.0)).max(0.0);
    const Lanes left = net + granted - cost.min(draw[limits.special_rent] * 12.0);
    return granted + (draw[limits.special] * draw[price_base_] - left).max(0.0);
}

} // namespace byggom
