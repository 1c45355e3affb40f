#include "actors/law/contributions.hpp"

namespace byggom {

Contributions::Contributions(FigureLookup& find)
    : total_(find("rules.contributions.total", "1")), young_(find("rules.contributions.young", "1")),
      from_age_(find("rules.contributions.young_from_age", "year")),
      to_age_(find("rules.contributions.young_to_age", "year")),
      young_ceiling_(find("rules.contributions.young_ceiling", "SEK/month")),
      pension_contribution_(find("rules.pension.contribution", "1")),
      pension_fee_(find("rules.pension.general_fee", "1")),
      pension_ceiling_(find("rules.pension.ceiling", "1")),
      income_base_(find("rules.income_base_amount", "SEK/year"))
{}

Lanes Contributions::on(const Lanes& wage, const Draw& draw) const { return wage * draw[total_]; }

Lanes Contributions::reduction(const Lanes& wage, int age, const Draw& draw) const
{
    if (!(draw[from_age_] <= double(age)).any() || !(draw[to_age_] >= double(age)).any())
        return lanes(0.0);
    const Lanes less = (draw[total_] - draw[young_]) * wage.min(draw[young_ceiling_] * 12.0);
    return (draw[from_age_] <= double(age) && draw[to_age_] >= double(age)).select(less, 0.0);
}

Lanes Contributions::pension_right(const Lanes& wage, const Draw& draw) const
{
    return (draw[pension_contribution_] + draw[pension_fee_]) *
           wage.min(draw[pension_ceiling_] * draw[income_base_]);
}

} // namespace byggom
