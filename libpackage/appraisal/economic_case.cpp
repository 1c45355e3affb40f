#include "libpackage/appraisal/economic_case.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/costs.hpp"
#include "libpackage/appraisal/factors.hpp"

namespace byggom {

EconomicCase economic_case(const Context& context, const std::vector<Line>& lines)
{
    const Series factors = society_factors(context);
    EconomicCase result;
    for (const auto& line : at_value(lines)) {
        const double gain = -present_value(gain_of(resources, line, context.package), factors)[0];
        const bool put_in = line.part == Part::input && line.payee == resources;
        const auto kind = static_cast<std::size_t>(line.kind);
        (put_in ? result.costs_by_kind : result.benefits_by_kind)[kind] += put_in ? -gain : gain;
    }
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
        result.costs += result.costs_by_kind[kind];
        result.benefits += result.benefits_by_kind[kind];
    }
    result.public_value = result.benefits - result.costs;
    if (result.costs > 0)
        result.ratio = result.benefits / result.costs;
    return result;
}

} // namespace byggom
