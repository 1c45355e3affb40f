#pragma once

#include "libpackage/ledger/state_years.hpp"
#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

#include <string>

namespace byggom {

/// A service that people without work use more than people in work, with a cost of its own for each class of
/// distance from work; of the difference only a share falls away when they find work.
class ServiceCosts {
public:
    /// \param name  "unit.justice": the figures are "unit.justice.job_ready", …
    ServiceCosts(const std::string& name, FigureLookup& find);

    /// SEK of a person-year: without work the class's average, less what creaming leaves out, and nothing in
    /// work; as in PersonYears only the difference counts.
    StateValues cost(const Employment& who, const Context& context) const;
    FigureId source() const { return by_class_[1]; }

private:
    std::array<FigureId, severity_count> by_class_;
    FigureId reversible_;
};

} // namespace byggom
