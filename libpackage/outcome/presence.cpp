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
    return {outcomes.works.size(),        outcomes.heat.size(),   outcomes.upkeep.size(),
            outcomes.owners_costs.size(), outcomes.rent.size(),   outcomes.dwellings.size(),
            outcomes.plots.size(),        outcomes.hiring.size(), outcomes.employment.size(),
            outcomes.services.size(),     outcomes.named.size()};
}

LabourOfWorks labour_of_works(const Outcomes& outcomes)
{
    LabourOfWorks labour;
    for (const auto& works : outcomes.works)
        labour.push_back({works.labour_stated, works.labour_share, works.labour_year_cost});
    return labour;
}

void keep_where(const Lanes& present, const OutcomeCounts& since, const LabourOfWorks& before,
                Outcomes& outcomes)
{
    const auto is_there = present > 0.0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        auto& works = outcomes.works[i];
        works.labour_stated = is_there.select(works.labour_stated, before[i].stated).eval();
        works.labour_share = is_there.select(works.labour_share, before[i].share).eval();
        works.labour_year_cost = is_there.select(works.labour_year_cost, before[i].year_cost).eval();
    }
    const auto keep = [&present](Series& series) { series.colwise() *= present; };
    scale_since(outcomes.works, since.works, [&](Works& one) {
        one.cost *= present;
        one.do_minimum_cost *= present;
        keep(one.standing);
        keep(one.capex);
        keep(one.do_minimum);
        keep(one.residual);
        keep(one.do_minimum_residual);
    });
    scale_since(outcomes.heat, since.heat, [&](HeatSaved& one) { keep(one.kwh); });
    scale_since(outcomes.upkeep, since.upkeep, [&](UpkeepSaved& one) { keep(one.amount); });
    scale_since(outcomes.owners_costs, since.owners_costs, [&](OwnersCost& one) { keep(one.amount); });
    scale_since(outcomes.rent, since.rent, [&](RentRise& one) {
        one.flats *= present;
        keep(one.in_effect);
        keep(one.better);
    });
    scale_since(outcomes.dwellings, since.dwellings, [&](DwellingsAdded& one) {
        keep(one.rent);
        keep(one.operating);
        keep(one.fee);
        keep(one.worth);
        keep(one.let);
    });
    scale_since(outcomes.plots, since.plots, [&](PlotLet& one) {
        keep(one.full);
        keep(one.rebate);
        keep(one.without);
        keep(one.worth);
    });
    scale_since(outcomes.hiring, since.hiring, [&](Hiring& one) {
        keep(one.heads);
        keep(one.labour_years);
        keep(one.works_years);
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
