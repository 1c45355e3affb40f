#include "actors/law/in_force.hpp"

namespace byggom {
namespace {

template <class Share>
InForce each(const Package& package, Share share)
{
    const auto of = [&](std::string_view id) {
        const auto found = package.figures.find(id);
        return found ? share(package.figures[*found]) : 0.0;
    };
    return {of("rules.housing_allowance.temporary_supplement"), of("rules.contributions.young"),
            of("rules.job_premium.rate")};
}

double without_end(const Figure& figure) { return figure.until.empty() ? 1.0 : 0.0; }

} // namespace

InForce lasting_rules(const Package& package) { return each(package, without_end); }

InForce in_force(const Package& package, int year)
{
    if (package.rules_year != package.start)
        return lasting_rules(package);
    return each(package, [&](const Figure& figure) {
        return figure.until.empty() ? 1.0 : share_in_force(figure, package.start + year);
    });
}

} // namespace byggom
