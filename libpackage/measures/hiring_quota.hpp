#pragma once

#include "libpackage/measures/cohort_terms.hpp"

namespace byggom {

/// A share of the labour of works and of yearly upkeep is recruited locally (docs/reference/model.md, 3.2).
class HiringQuota final : public Measure {
public:
    std::string_view kind() const override { return "hiring_quota"; }
    std::vector<ActorId> parties() const override { return {employer_}; }
    void outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const override;
    void check(const Package& package, std::vector<Problem>& problems) const override;

private:
    void describe_own(FieldVisitor& field) override;
    Series on_works(const Context& context, Outcomes& outcomes) const;

    ActorId employer_;
    FigureId quota_;
    Schedule upkeep_; ///< labour-years of yearly upkeep under the quota
    int upkeep_from_ = 0;
    FigureId labour_share_;
    FigureId labour_year_cost_;
    CohortTerms terms_;
    FigureId training_cost_;
    FigureId productivity_gap_;
    SubsidyScheme scheme_{};
    FigureId subsidised_months_;
    bool de_minimis_ = false;
};

} // namespace byggom
