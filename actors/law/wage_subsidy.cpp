#include "actors/law/wage_subsidy.hpp"

namespace byggom {

WageSubsidy::WageSubsidy(FigureLookup& find)
    : ceiling_(find("rules.subsidy.ceiling", "SEK/month")),
      introduction_share_(find("rules.subsidy.introduction_share", "1")),
      contributions_(find("rules.contributions.total", "1")),
      multiples_{find("rules.subsidy.new_start_multiple_1", "1"),
                 find("rules.subsidy.new_start_multiple_2", "1"),
                 find("rules.subsidy.new_start_multiple_3", "1")}
{}

Lanes WageSubsidy::yearly(SubsidyScheme scheme, const Lanes& wage, const Context& context) const
{
    if (scheme == SubsidyScheme::none)
        return lanes(0.0);
    const Lanes nominal_wage = wage / context.package.rules_to_prices;
    const Lanes computed = nominal_wage.min(context[ceiling_]) * 12.0;
    const Lanes nominal =
        scheme == SubsidyScheme::introduction_job
            ? (context[introduction_share_] * computed * (1.0 + context[contributions_])).eval()
            : (context[source(scheme)] * context[contributions_] * computed).eval();
    return nominal * context.package.rules_to_prices;
}

FigureId WageSubsidy::source(SubsidyScheme scheme) const
{
    constexpr auto first = static_cast<std::size_t>(SubsidyScheme::new_start_job_1);
    const auto place = static_cast<std::size_t>(scheme);
    return place < first ? introduction_share_ : multiples_[place - first];
}

} // namespace byggom
