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
      credit_{find("rules.in_work_credit.first_to", "1"),   find("rules.in_work_credit.second_rate", "1"),
              find("rules.in_work_credit.second_to", "1"),  find("rules.in_work_credit.third_base", "1"),
              find("rules.in_work_credit.third_rate", "1"), find("rules.in_work_credit.third_to", "1"),
              find("rules.in_work_credit.top_base", "1")},
      municipal_rate_(find("rules.municipal_tax_rate", "1")),
      region_rate_(find("rules.region_tax_rate", "1")), state_rate_(find("rules.state_tax.rate", "1")),
      state_threshold_(find("rules.state_tax.threshold", "SEK/year"))
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

IncomeTax::Result IncomeTax::on(const Lanes& wage, const Lanes& benefits, const Draw& draw) const
{
    const Lanes income = wage + benefits;
    Result result;
    result.basic_allowance = basic_allowance(income, draw);
    result.taxable_income = income - result.basic_allowance;
    result.municipal = draw[municipal_rate_] * result.taxable_income;
    result.region = draw[region_rate_] * result.taxable_income;
    result.state = draw[state_rate_] * (result.taxable_income - draw[state_threshold_]).max(0.0);
    const Lanes local_rate = draw[municipal_rate_] + draw[region_rate_];
    result.in_work_credit = ((credit_base(wage, draw) - result.basic_allowance).max(0.0) * local_rate)
                                .min(result.municipal + result.region);
    return result;
}

} // namespace byggom
