#pragma once

#include "libpackage/figure/figures.hpp"

namespace byggom {

/// The fee for radio and television in the service of the public (Act 2018:1893): a share of an adult's
/// taxable earned income, up to a most. SEK a year in nominal kronor of the rules' year.
class PublicServiceFee {
public:
    explicit PublicServiceFee(FigureLookup& find)
        : rate_(find("rules.public_service_fee.rate", "1")),
          most_(find("rules.public_service_fee.most", "SEK/year"))
    {}
    Lanes on(const Lanes& taxable_income, const Draw& draw) const
    {
        return (draw[rate_] * taxable_income).min(draw[most_]);
    }

private:
    FigureId rate_;
    FigureId most_;
};

} // namespace byggom
