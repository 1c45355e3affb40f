#include "actors/service_costs.hpp"

namespace byggom {

ServiceCosts::ServiceCosts(const std::string& name, FigureLookup& find)
    : reversible_(find("unit.reversible_share", "1"))
{
    for (std::size_t i = 0; i < severity_count; ++i)
        by_class_[i] = find(name + "." + std::string(severity_names[i]), "SEK/year");
}

StateValues ServiceCosts::cost(const Employment& who, const Context& context) const
{
    Lanes average = lanes(0.0);
    for (std::size_t i = 0; i < severity_count; ++i)
        average += who.severity[i] * context[by_class_[i]];
    const Lanes each = average * context[reversible_] * (1.0 - who.creaming);
    return {{LabourState::employed, LabourState::subsidised}, -each};
}

} // namespace byggom
