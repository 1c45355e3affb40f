#include "libpackage/appraisal/supplements.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/costs.hpp"
#include "libpackage/appraisal/factors.hpp"

#include <algorithm>
#include <iterator>

namespace byggom {
namespace {

double tax_factor(const Context& context)
{
    const auto figure = context.package.figures.find("asek.tax_factor");
    return figure ? context[*figure][0] : 1.0;
}

/// The distribution weights of those who are people: 1 for everybody else.
class Weights {
public:
    explicit Weights(const Context& context) : context_(context)
    {
        FigureLookup find(context.package.figures);
        median_ = find("weight.income.median", "SEK/year");
        tenants_ = find("weight.income.tenants", "SEK/year");
        others_ = find("weight.income.others", "SEK/year");
        elasticity_ = find("weight.elasticity", "1");
        if (!find.problems().empty())
            throw InvalidInput(find.problems());
    }
    std::optional<double> of(Role role) const
    {
        if (role != Role::tenants && role != Role::others)
            return std::nullopt;
        const auto income = role == Role::tenants ? tenants_ : others_;
        return distribution_weight(context_[median_], context_[income], context_[elasticity_])[0];
    }

private:
    const Context& context_;
    FigureId median_;
    FigureId tenants_;
    FigureId others_;
    FigureId elasticity_;
};

/// x ^ part, 0 <= part < 1, by the binary digits of `part`: each halves the exponent, a square root.
double root_part(double x, double part)
{
    double result = 1.0;
    for (int digit = 0; digit < 60 && part > 0; ++digit) {
        x = Lanes(lanes(x).sqrt())[0];
        part *= 2.0;
        if (part >= 1.0) {
            result *= x;
            part -= 1.0;
        }
    }
    return result;
}

} // namespace

double cost_of_public_funds(double public_value, const Context& context)
{
    return (tax_factor(context) - 1.0) * public_value;
}

Lanes distribution_weight(const Lanes& median, const Lanes& income, const Lanes& elasticity)
{
    Lanes weights = lanes(1.0);
    for (int lane = 0; lane < lane_count; ++lane) {
        const double ratio = median[lane] / income[lane];
        const int whole = static_cast<int>(elasticity[lane]);
        weights[lane] = power(lanes(ratio), whole)[0] * root_part(ratio, elasticity[lane] - whole);
    }
    return weights;
}

Supplements supplements(const Context& context, const std::vector<Line>& lines)
{
    const Weights weights(context);
    const auto all = at_value(lines);
    std::vector<Line> cash; // what budgets and people have
    std::copy_if(all.begin(), all.end(), std::back_inserter(cash), [&](const Line& line) {
        return line.kind != Kind::imputed && line.item.treatment != Treatment::residual;
    });
    const auto sheet = balances(cash, context.package);
    const Series factors = society_factors(context);
    Supplements result;
    result.society = -present_value(balances(all, context.package)[resources.index], factors)[0];
    for (std::uint32_t i = 1; i < sheet.size(); ++i) {
        const auto& actor = context.package.actors[i];
        const double value = present_value(sheet[i], factors)[0];
        if (actor.parent || (sheet[i] == 0.0).all())
            continue;
        if (is_public(actor.role)) {
            const double supplement = cost_of_public_funds(value, context);
            result.public_accounts.push_back({{i}, value, tax_factor(context), supplement});
            result.public_funds += supplement;
        } else if (const auto weight = weights.of(actor.role)) {
            result.people.push_back({{i}, value, *weight, (*weight - 1.0) * value});
            result.distribution += (*weight - 1.0) * value;
        }
    }
    return result;
}

} // namespace byggom
