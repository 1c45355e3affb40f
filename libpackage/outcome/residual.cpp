#include "libpackage/outcome/residual.hpp"

#include "libpackage/quantity/convolution.hpp"

namespace byggom {
namespace {

Lanes discount(const Works& works, const Lanes& rate)
{
    return works.valued == ResidualValue::straight_line ? lanes(1.0)
                                                        : ((1.0 + works.growth) / (1.0 + rate)).eval();
}

Lanes remainder(const Lanes& years, const Lanes& life) { return years - (years / life).floor() * life; }

/// Share left of a level service, so many years after it began.
class ShareLeft {
public:
    ShareLeft(const Lanes& discount, const Lanes& life)
        : discount_(discount), life_(life), whole_(sum_of_powers(discount, life))
    {}
    Lanes after(const Lanes& years) const
    {
        return sum_of_powers(discount_, (life_ - years).max(0.0)) / whole_;
    }

private:
    Lanes discount_;
    Lanes life_;
    Lanes whole_;
};

} // namespace

Lanes sum_of_powers(const Lanes& base, const Lanes& count)
{
    Lanes sum = lanes(0.0);
    Lanes power = lanes(1.0); // base to the number of terms in `sum`
    Lanes rest = count;
    for (double bit = 64; bit >= 1; bit /= 2) {
        sum += power * sum;
        power *= power;
        const auto odd = (rest >= bit).eval();
        sum = odd.select(base + base * sum, sum);
        power = odd.select(power * base, power);
        rest = odd.select(rest - bit, rest);
    }
    return sum;
}

Series left_of_works(const Works& works, const Lanes& rate)
{
    const int years = static_cast<int>(works.done.cols());
    Series left = zeros(years);
    if (works.valued == ResidualValue::none)
        return left;
    const ShareLeft share(discount(works, rate), works.life);
    const Entries stages(works.done);
    for (const auto stage : stages.when()) {
        const Lanes since = lanes(double(years - 1 - stage));
        left.col(years - 1) += works.done.col(stage) * works.cost *
                               share.after(works.reinvest ? remainder(since, works.life) : since);
    }
    return left;
}

Series left_of_repairs(const Works& works, const Lanes& rate)
{
    const int years = static_cast<int>(works.done.cols());
    Series left = zeros(years);
    if (!any(works.do_minimum_cost))
        return left;
    const Lanes& life = works.do_minimum_life;
    const ShareLeft share(discount(works, rate), life);
    const Lanes in_one_life = (works.life / life).ceil();
    const Lanes at_their_end = share.after(works.life - (in_one_life - 1.0) * life);
    const bool at_the_horizon = works.valued != ResidualValue::none;
    const Entries stages(works.done);
    for (const auto stage : stages.when()) {
        const Lanes cost = works.done.col(stage) * works.do_minimum_cost;
        const Lanes since = lanes(double(years - 1 - stage));
        const Lanes last = cost * share.after(remainder(since, life));
        const auto runs = (works.life > since).eval();
        if (at_the_horizon)
            left.col(years - 1) += works.reinvest ? last : runs.select(last, 0.0).eval();
        if (works.reinvest || runs.all())
            continue;
        for (auto year = stage + 1; year < years; ++year)
            left.col(year) += (works.life == double(year - stage)).select(cost * at_their_end, 0.0);
    }
    return left;
}

} // namespace byggom
