#include "actors/law/job_premium.hpp"

namespace byggom {

JobPremium::JobPremium(FigureLookup& find)
    : rate_(find("rules.job_premium.rate", "1")), most_(find("rules.job_premium.most_month", "SEK/month")),
      months_(find("rules.job_premium.months", "month")), share_(find("rules.job_premium.share", "1"))
{}

Lanes JobPremium::on(const Lanes& wage, const Draw& draw) const
{
    const Lanes paid = (draw[rate_] * wage).min(draw[most_] * 12.0) * (draw[months_] / 12.0).min(1.0);
    return draw[share_] * paid;
}

} // namespace byggom
