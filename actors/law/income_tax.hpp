#pragma once

#include "libpackage/figure/figures.hpp"

namespace byggom {

/// Swedish income tax of people under 66 (Income Tax Act 1999:1229): basic allowance 63:3, in-work credit
/// 67:7, state tax 65:5. Amounts are SEK a year in nominal kronor of the rules' year. Left out: the
/// earned-income reduction (at most 1,500 a year), the public-service, burial and church fees.
class IncomeTax {
public:
    explicit IncomeTax(FigureLookup& find);

    /// Basic allowance on all taxed income, rounded up to whole hundreds; never more than the income.
    Lanes basic_allowance(const Lanes& income, const Draw& draw) const;

    struct Result {
        Lanes basic_allowance;
        Lanes taxable_income; ///< income less basic allowance
        Lanes municipal;
        Lanes region;
        Lanes state;
        Lanes in_work_credit; ///< carried by the state; never more than municipal and regional tax
    };
    /// \param wage     work income, which alone gives the credit
    /// \param benefits taxed income that is not work
    Result on(const Lanes& wage, const Lanes& benefits, const Draw& draw) const;

private:
    Lanes credit_base(const Lanes& wage, const Draw& draw) const;

    struct Allowance {
        FigureId floor, rise_from, rise_rate, top_from, top, fall_from, fall_rate, low_from, low, rounding;
    };
    struct Credit {
        FigureId first_to, second_rate, second_to, third_base, third_rate, third_to, top_base;
    };
    FigureId price_base_;
    Allowance allowance_;
    Credit credit_;
    FigureId municipal_rate_;
    FigureId region_rate_;
    FigureId state_rate_;
    FigureId state_threshold_;
};

} // namespace byggom
