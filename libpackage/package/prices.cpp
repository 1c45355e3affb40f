#include "libpackage/package/prices.hpp"

#include "libpackage/figure/price_index.hpp"

namespace byggom {

void settle_prices(Package& package)
{
    put_in_prices_of(package.figures, Year{package.price_year}, Year{package.rules_year});
    Figure rules;
    rules.id = "rules_year";
    rules.origin = {package.file, 0, 0};
    package.rules_to_prices =
        price_factor(package.figures, Year{package.rules_year}, Year{package.price_year}, rules);
}

} // namespace byggom
