#include "actors/local_tax.hpp"

#include <algorithm>

namespace byggom {
LocalTax::LocalTax(FigureLookup& find)
    : municipal_rate_(find("rules.municipal_tax_rate", "1")),
      region_rate_(find("rules.region_tax_rate", "1")),
      municipal_equalisation_(find("rules.equalisation.municipality", "1")),
      region_equalisation_(find("rules.equalisation.region", "1"))
{}

Lanes LocalTax::municipality_keeps(const Context& context) const
{
    return context[municipal_rate_] - context[municipal_equalisation_];
}

Lanes LocalTax::region_keeps(const Context& context) const
{
    return context[region_rate_] - context[region_equalisation_];
}

Lanes dropped_behind_the_end(const Series& taxable_income)
{
    Lanes sum = lanes(0.0);
    for (Eigen::Index year = std::max<Eigen::Index>(0, taxable_income.cols() - LocalTax::settled_after);
         year < taxable_income.cols(); ++year)
        sum += taxable_income.col(year);
    return sum;
}

} // namespace byggom
