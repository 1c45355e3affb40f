#pragma once

#include "libpackage/measures/building_works.hpp"

namespace byggom {

/// Refurbishment of dwellings that stay (docs/reference/model.md, 3.1).
class Renovation final : public Measure {
public:
    std::string_view kind() const override { return "renovation"; }
    std::vector<ActorId> parties() const override { return {owner_}; }
    void outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const override;
    void check(const Package& package, std::vector<Problem>& problems) const override;

private:
    void describe_own(FieldVisitor& field) override;
    void works(MeasureId self, const Context& context, Works& works) const;
    void around(MeasureId self, const Context& context, const Series& done, Outcomes& outcomes) const;
    HeatSaved heat(MeasureId self, const Context& context, const Series& effect) const;
    void upkeep(MeasureId self, const Context& context, const Series& effect, Outcomes& outcomes) const;
    RentRise rent(MeasureId self, const Context& context, const Works& works, const Series& effect) const;

    ActorId owner_;
    ActorId municipality_;
    FigureId flats_;
    FigureId area_let_;
    FigureId area_heated_;
    BuildingWorks works_;
    FigureId do_minimum_;
    FigureId do_minimum_life_;
    FigureId energy_before_;
    FigureId energy_saving_;
    FigureId performance_;
    FigureId heat_price_;
    FigureId heat_fixed_share_;
    std::optional<FigureId> heat_price_growth_;
    std::optional<FigureId> maintenance_saving_;
    std::optional<FigureId> turnover_before_;
    std::optional<FigureId> turnover_after_;
    FigureId turnover_cost_;
    FigureId rent_rise_;
    int phase_in_ = 1;
    FigureId vacancy_;
    std::optional<FigureId> vacancy_after_;
    std::optional<FigureId> worth_;
    FigureId theta_;
    FigureId worth_most_;
    std::optional<FigureId> evacuation_;
    std::optional<FigureId> empty_months_;
    FigureId move_elasticity_;
};

} // namespace byggom
