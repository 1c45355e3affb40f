#pragma once

#include "libpackage/measures/building_works.hpp"

namespace byggom {

/// New dwellings (docs/reference/model.md, 3.1). The ground rent of their plot is a measure of its own.
class NewBuild final : public Measure {
public:
    std::string_view kind() const override { return "new_build"; }
    std::vector<ActorId> parties() const override { return {owner_}; }
    void outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const override;
    void check(const Package& package, std::vector<Problem>& problems) const override;

private:
    void describe_own(FieldVisitor& field) override;
    DwellingsAdded dwellings(MeasureId self, const Context& context, const Works& works) const;

    ActorId owner_;
    ActorId municipality_;
    FigureId flats_;
    FigureId area_let_;
    BuildingWorks works_;
    FigureId rent_;
    FigureId operating_;
    FigureId vacancy_;
    std::optional<FigureId> worth_;
    std::optional<FigureId> worth_growth_;
    FigureId mean_rent_;
    FigureId worth_share_;
    FigureId on_assistance_;
    FigureId fee_;
    int fee_exempt_years_ = 0;
};

} // namespace byggom
