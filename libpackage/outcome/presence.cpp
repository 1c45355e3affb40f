#include "libpackage/outcome/presence.hpp"

namespace byggom {
namespace {

template <class Kind, class Scale>
void scale_since(std::vector<Kind>& all, std::size_t since, const Scale& scale)
{
    for (std::size_t i = since; i < all.size(); ++i)
        scale(all[i]);
}

} // namespace

OutcomeCounts counts_of(const Outcomes& outcomes)
{
    return {outcomes.works.size(),  outcomes.heat.size(),       outcomes.upkeep.size(),
            outcomes.rent.size(),   outcomes.dwellings.size(),  outcomes.plots.size(),
            outcomes.hiring.size(), outcomes.employment.size(), outcomes.services.size(),
            outcomes.named.size()};
}

void keep_where(const Lanes& present, const OutcomeCounts& since, Outcomes& outcomes)
{
    const auto keep = [&present](Series& series) { series.colwise() *= present; };
    scale_since(outcomes.works, since.works, [&](Works& one) {
        keep(one.capex);
        keep(one.do_minimum);
        keep(one.residual);
        keep(one.do_minimum_residual);
    });
    scale_since(outcomes.heat, since.heat, [&](HeatSaved& one) { keep(one.kwh); });
    scale_since(outcomes.upkeep, since.upkeep, [&](UpkeepSaved& one) { keep(one.amount); });
    scale_since(outcomes.rent, since.rent, [&](RentRise& one) {
        one.flats *= present;
        keep(one.in_effect);
    });
    scale_since(outcomes.dwellings, since.dwellings, [&](DwellingsAdded& one) {
        keep(one.rent);
        keep(one.operating);
        keep(one.fee);
    });
    scale_since(outcomes.plots, since.plots, [&](PlotLet& one) {
        keep(one.full);
        keep(one.rebate);
        keep(one.without);
    });
    scale_since(outcomes.hiring, since.hiring, [&](Hiring& one) {
        keep(one.heads);
        keep(one.labour_years);
        keep(one.supervision_years);
        keep(one.subsidised_years);
    });
    scale_since(outcomes.employment, since.employment, [&](Employment& one) {
        for (auto* people : {&one.person_years, &one.person_years_local, &one.person_years_area})
            for (auto& series : *people)
                keep(series);
        one.gross_jobs *= present;
    });
    scale_since(outcomes.services, since.services, [&](Service& one) { keep(one.amount); });
    scale_since(outcomes.named, since.named, [&](NamedOutcome& one) { keep(one.quantity); });
}

} // namespace byggom
