#include "actors/law/income_tax.hpp"

namespace byggom {

IncomeTax::IncomeTax(FigureLookup& find)
    : price_base_(find("rules.price_base_amount", "SEK/year")),
      allowance_{
          find("rules.basic_allowance.floor", "1"),     find("rules.basic_allowance.rise_from", "1"),
          find("rules.basic_allowance.rise_rate", "1"), find("rules.basic_allowance.top_from", "1"),
          find("rules.basic_allowance.top", "1"),       find("rules.basic_allowance.fall_from", "1"),
          find("rules.basic_allowance.fall_rate", "1"), find("rules.basic_allowance.low_from", "1"),
          find("rules.basic_allowance.low", "1"),       find("rules.basic_allowance.rounding", "SEK/year")},
      credit_{
          find("rules.in_work_credit.first_to", "1"),       find("rules.in_work_credit.second_rate", "1"),
          find("rules.in_work_credit.second_to", "1"),      find("rules.in_work_credit.third_base", "1"),
          find("rules.in_work_credit.third_rate", "1"),     find("rules.in_work_credit.third_to", "1"),
          find("rules.in_work_credit.top_base", "1"),       find("rules.in_work_credit.rounding", "SEK/year"),
          find("rules.in_work_credit.phase_out_from", "1"), find("rules.in_work_credit.phase_out_rate", "1")},
      disability_credit_{
          find("rules.disability_credit.first_to", "1"),   find("rules.disability_credit.second_rate", "1"),
          find("rules.disability_credit.second_to", "1"),  find("rules.disability_credit.third_base", "1"),
          find("rules.disability_credit.third_rate", "1"), find("rules.disability_credit.least_share", "1")},
      reduction_{find("rules.earned_income_reduction.from", "SEK/year"),
                 find("rules.earned_income_reduction.to", "SEK/year"),
                 find("rules.earned_income_reduction.rate", "1"),
                 find("rules.earned_income_reduction.most", "SEK/year")},
      municipal_rate_(find("rules.municipal_tax_rate", "1")),
      region_rate_(find("rules.region_tax_rate", "1")), state_rate_(find("rules.state_tax.rate", "1")),
      state_threshold_(find("rules.state_tax.threshold", "SEK/year")),
      upper_rate_(find("rules.state_tax.upper_rate", "1")),
      upper_threshold_(find("rules.state_tax.upper_threshold", "SEK/year"))
{}

Lanes IncomeTax::basic_allowance(const Lanes& income, const Draw& draw) const
{
    const Lanes amounts = income / draw[price_base_];
    const Lanes rising =
        draw[allowance_.floor] + draw[allowance_.rise_rate] * (amounts - draw[allowance_.rise_from]).max(0.0);
    const Lanes falling =
        draw[allowance_.top] - draw[allowance_.fall_rate] * (amounts - draw[allowance_.fall_from]).max(0.0);
    const Lanes share =
        (amounts > draw[allowance_.low_from])
            .select(draw[allowance_.low], (amounts > draw[allowance_.top_from]).select(falling, rising));
    const Lanes hundreds = draw[allowance_.rounding];
    // The small step keeps an exact hundred from being pushed up by the last digit of a product.
    const Lanes rounded = -(1e-9 - share * draw[price_base_] / hundreds).floor() * hundreds;
    return rounded.min(income);
}

Lanes IncomeTax::credit_base(const Lanes& wage, const Draw& draw) const
{
    const Lanes amounts = wage / draw[price_base_];
    const Lanes first = amounts;
    const Lanes second =
        draw[credit_.first_to] + draw[credit_.second_rate] * (amounts - draw[credit_.first_to]);
    const Lanes third =
        draw[credit_.third_base] + draw[credit_.third_rate] * (amounts - draw[credit_.second_to]);
    const Lanes base =
        (amounts > draw[credit_.third_to])
            .select(draw[credit_.top_base],
                    (amounts > draw[credit_.second_to])
                        .select(third, (amounts > draw[credit_.first_to]).select(second, first)));
    return base * draw[price_base_];
}

/// As the in-work credit's, with its own steps.
Lanes IncomeTax::disability_base(const Lanes& sickness_compensation, const Draw& draw) const
{
    const auto& credit = disability_credit_;
    const Lanes amounts = sickness_compensation / draw[price_base_];
    const Lanes second = draw[credit.first_to] + draw[credit.second_rate] * (amounts - draw[credit.first_to]);
    const Lanes third =
        draw[credit.third_base] + draw[credit.third_rate] * (amounts - draw[credit.second_to]);
    const Lanes base = (amounts > draw[credit.second_to])
                           .select(third, (amounts > draw[credit.first_to]).select(second, amounts));
    return base * draw[price_base_];
}

IncomeTax::Result IncomeTax::without_disability(const Lanes& wage, const Lanes& income,
                                                const Draw& draw) const
{
    Result result;
    result.basic_allowance = basic_allowance(income, draw);
    result.taxable_income = income - result.basic_allowance;
    result.municipal = draw[municipal_rate_] * result.taxable_income;
    result.region = draw[region_rate_] * result.taxable_income;
    result.state = draw[state_rate_] * (result.taxable_income - draw[state_threshold_]).max(0.0) +
                   draw[upper_rate_] * (result.taxable_income - draw[upper_threshold_]).max(0.0);
    const Lanes local_rate = draw[municipal_rate_] + draw[region_rate_];
    const Lanes hundreds = draw[credit_.rounding];
    // The small step keeps an exact hundred from being pushed down by the last digit of a product.
    const Lanes earned = (wage / hundreds + 1e-9).floor() * hundreds;
    const Lanes taken_back =
        draw[credit_.phase_out_rate] * (earned - draw[credit_.phase_out_from] * draw[price_base_]).max(0.0);
    result.in_work_credit =
        ((credit_base(earned, draw) - result.basic_allowance).max(0.0) * local_rate - taken_back)
            .max(0.0)
            .min(result.municipal + result.region);
    const Lanes reduction = draw[reduction_.rate] *
                            (result.taxable_income.min(draw[reduction_.to]) - draw[reduction_.from]).max(0.0);
    result.earned_income_reduction =
        reduction.min(draw[reduction_.most])
            .min(result.municipal + result.region + result.state - result.in_work_credit);
    result.disability_credit = lanes(0.0);
    return result;
}

IncomeTax::Result IncomeTax::on(const Lanes& wage, const Lanes& benefits, const Draw& draw) const
{
    return without_disability(wage, wage + benefits, draw);
}

IncomeTax::Result IncomeTax::on(const Lanes& wage, const Lanes& benefits, const Lanes& sickness_compensation,
                                const Draw& draw) const
{
    auto result = without_disability(wage, wage + benefits + sickness_compensation, draw);
    const Lanes local_rate = draw[municipal_rate_] + draw[region_rate_];
    const Lanes left = result.municipal + result.region - result.in_work_credit;
    const Lanes base = (disability_base(sickness_compensation, draw) - result.basic_allowance)
                           .max(draw[disability_credit_.least_share] * sickness_compensation);
    result.disability_credit = (base * local_rate).min(left);
    result.earned_income_reduction =
        result.earned_income_reduction.min(left + result.state - result.disability_credit);
    return result;
}

} // namespace byggom
