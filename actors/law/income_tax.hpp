#pragma once

#include "libpackage/figure/figures.hpp"

namespace byggom {

/// Swedish income tax of people under 66 (Income Tax Act 1999:1229): basic allowance 63:3, in-work credit
/// 67:5-8 with or without its phase-out, credit on sickness compensation 67:9 a-d, state tax 65:5 in one or
/// two steps, earned-income reduction 67:46-48. Amounts are SEK a year in nominal kronor of the rules' year.
/// Left out: the burial and church fees.
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
        Lanes in_work_credit;    ///< carried by the state; never more than municipal and regional tax
        Lanes disability_credit; ///< on sickness compensation; carried by the state, and bounded likewise
        Lanes earned_income_reduction; ///< carried by the state
    };
    /// \param wage     work income, which alone gives the in-work credit
    /// \param benefits taxed income that is neither work nor sickness compensation
    Result on(const Lanes& wage, const Lanes& benefits, const Draw& draw) const;
    /// The same with sickness compensation.
    Result on(const Lanes& wage, const Lanes& benefits, const Lanes& sickness_compensation,
              const Draw& draw) const;

private:
    Result without_disability(const Lanes& wage, const Lanes& income, const Draw& draw) const;
    Lanes credit_base(const Lanes& wage, const Draw& draw) const;
    Lanes disability_base(const Lanes& sickness_compensation, const Draw& draw) const;

    struct Allowance {
        FigureId floor, rise_from, rise_rate, top_from, top, fall_from, fall_rate, low_from, low, rounding;
    };
    struct Credit {
        FigureId first_to, second_rate, second_to, third_base, third_rate, third_to, top_base, rounding,
            phase_out_from, phase_out_rate;
    };
    struct DisabilityCredit {
        FigureId first_to, second_rate, second_to, third_base, third_rate, least_share;
    };
    struct Reduction {
        FigureId from, to, rate, most;
    };
    FigureId price_base_;
    Allowance allowance_;
    Credit credit_;
    DisabilityCredit disability_credit_;
    Reduction reduction_;
    FigureId municipal_rate_;
    FigureId region_rate_;
    FigureId state_rate_;
    FigureId state_threshold_;
    FigureId upper_rate_;
    FigureId upper_threshold_;
};

} // namespace byggom
