#pragma once

#include "libpackage/model/context.hpp"

namespace byggom {

/// The ground rent (tomträttsavgäld) of a plot the municipality lets, and a rebate on it that steps down
/// (docs/reference/model.md, 3.3).
class GroundRent final : public Measure {
public:
    std::string_view kind() const override { return "ground_rent"; }
    std::vector<ActorId> parties() const override { return {owner_, municipality_}; }
    void outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const override;
    void check(const Package& package, std::vector<Problem>& problems) const override;

private:
    void describe_own(FieldVisitor& field) override;

    ActorId owner_;
    ActorId municipality_;
    FigureId rate_;
    FigureId area_gross_;
    int first_year_ = 0;
    int period_ = 10;
    FigureId inflation_;
    Schedule rebate_;
    int years_a_step_ = 1;
    FigureId income_without_;
    std::optional<FigureId> plot_worth_;
    std::optional<FigureId> plot_price_;

    Series due(const Context& context, const Outcomes& outcomes) const;
    Lanes worth_a_year(const Context& context) const;
};

} // namespace byggom
