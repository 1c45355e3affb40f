#pragma once

#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

namespace byggom {

/// Labour on site that additional works employ beyond the quota: of works that are new to the industry,
/// people outside the deal who would else have been unemployed, for the year of the works
/// (docs/reference/model.md, 3.1).
class IndustryJobs {
public:
    explicit IndustryJobs(FigureLookup& find);
    void add(const Context& context, Outcomes& outcomes) const;

private:
    FigureId labour_share_;
    FigureId labour_year_cost_;
    FigureId wage_;
};

} // namespace byggom
