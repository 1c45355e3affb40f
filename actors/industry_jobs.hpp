#pragma once

#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

namespace byggom {

/// Labour on site that would otherwise have been idle, of works beyond the repair they spare and beyond what
/// their own quotas recruit, of either sign: people outside the deal who are employed rather than unemployed in
/// that year alone, at the wage that makes their production the cost of their labour-years
/// (docs/reference/model.md, 3.1).
class IndustryJobs {
public:
    explicit IndustryJobs(FigureLookup& find);
    void add(const Context& context, Outcomes& outcomes) const;

private:
    FigureId labour_share_;
    FigureId labour_year_cost_;
    FigureId contributions_;
};

} // namespace byggom
