#pragma once

#include "libpackage/labour/employment_cohort.hpp"
#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

namespace byggom {

/// The terms on which people are moved into work: what a hiring quota and a programme's jobs have in common.
struct CohortTerms {
    ActorId municipality;
    FigureId contract_months;
    FigureId training_months;
    FigureId wage;
    std::array<FigureId, 3> source;      ///< unemployed, social assistance, outside
    std::optional<FigureId> job_finding; ///< none stated: the pace of the area
    FigureId retention;
    bool after_contract = true;
    FigureId deadweight;
    FigureId displacement;
    FigureId displaced_local;
    std::array<FigureId, severity_count> severity;
    FigureId creaming;

    void describe(FieldVisitor& field);
    void check(const std::string& id, const Origin& origin, const Package& package,
               std::vector<Problem>& problems) const;

    /// The people hired and the people displaced, as outcomes.
    /// \param heads  entering in each year, deadweight not yet taken off
    /// \param subsidised_months  of a contract
    /// \return share of those hired that is kept at hand-over
    Lanes add(MeasureId self, const Series& heads, const Lanes& subsidised_months, const Context& context,
              Outcomes& outcomes) const;

private:
    ByOpenState source_mix(const Context& context) const;
    Spell spell_of(const Lanes& subsidised_months, const Context& context) const;
};

} // namespace byggom
