#include "cli/report/deal.hpp"
#include "cli/report/evaluation.hpp"
#include "cli/report/format_message.hpp"
#include "cli/report/names.hpp"
#include "cli/report/records.hpp"
#include "cli/report/text_table.hpp"

#include <fmt/format.h>

namespace byggom {
namespace {

class DealPage {
public:
    DealPage(const Package& package, const Deal& deal, Language language, bool colour)
        : package_(package), deal_(deal), language_(language), colour_(colour)
    {}

    std::string print() const
    {
        return package_.name + "\n" + conventions(package_, language_) + "\n" +
               format_message(
                   "The deal: {} recruits {} of the labour locally, for a ground-rent rebate that begins at "
                   "{}.\n\n",
                   name_of(package_.actors[deal_.owner.index], language_), percent(deal_.quota),
                   percent(deal_.rebate)) +
               verdicts() + "\n" + switching_values() + "\n" + cash_flow();
    }

private:
    template <class... Values>
    std::string format_message(std::string_view english, const Values&... values) const
    {
        return byggom::format_message(language_, english, values...);
    }
    std::string kilo(double kronor) const { return grouped(kronor / 1000, 0, language_); }
    std::string percent(double share) const { return grouped(share * 100, 1, language_) + " %"; }
    Cell toned_amount(double kronor) const { return {kilo(kronor), tone_of(kronor)}; }

    std::string rate(const CashFlow& flow) const
    {
        if (const auto* one = std::get_if<double>(&flow.rate_of_return))
            return percent(*one);
        return std::get<NoSingleRate>(flow.rate_of_return).sign_changes > 1 ? format_message("several")
                                                                            : format_message("none");
    }
    std::string payback(const CashFlow& flow) const
    {
        return flow.payback_year ? std::to_string(package_.start + *flow.payback_year)
                                 : format_message("never");
    }

    std::string verdicts() const
    {
        TextTable table(
            {"", format_message("present value"), format_message("internal rate"), format_message("payback")},
            {Align::left, Align::right, Align::right, Align::right});
        const auto row = [&](const std::string& what, const CashFlow& flow) {
            table.add({{what}, toned_amount(flow.npv), {rate(flow)}, {payback(flow)}});
        };
        row(format_message("without the deal"), deal_.without);
        row(format_message("with the deal"), deal_.with);
        row(format_message("what the deal adds"), deal_.difference);
        return table.print(colour_);
    }

    std::string switching_values() const
    {
        const auto& needed = deal_.rebate_needed;
        const auto& borne = deal_.quota_borne;
        return (needed.value
                    ? format_message("At this quota the deal pays for itself from a first rebate of {}, the "
                                     "later steps in "
                                     "proportion.\n",
                                     percent(*needed.value))
                    : format_message("At this quota no rebate from 0 to 100 % turns the verdict: {} without "
                                     "one, {} at a "
                                     "full waiver.\n",
                                     kilo(needed.at_low), kilo(needed.at_high))) +
               (borne.value
                    ? format_message("At this rebate it can bear a quota of {}.\n", percent(*borne.value))
                    : format_message(
                          "At this rebate no quota from 0 to 100 % turns the verdict: {} without one, "
                          "{} with all labour recruited.\n",
                          kilo(borne.at_low), kilo(borne.at_high)));
    }

    std::string cash_flow() const
    {
        TextTable table({format_message("year"), format_message("without"), format_message("with"),
                         format_message("difference"), format_message("cumulative")},
                        {Align::left, Align::right, Align::right, Align::right, Align::right});
        double sum = 0;
        for (std::size_t year = 0; year < deal_.with.balance.size(); ++year) {
            sum += deal_.difference.balance[year];
            table.add({{std::to_string(package_.start + static_cast<int>(year))},
                       {kilo(deal_.without.balance[year])},
                       {kilo(deal_.with.balance[year])},
                       toned_amount(deal_.difference.balance[year]),
                       {kilo(sum)}});
        }
        return table.print(colour_);
    }

    const Package& package_;
    const Deal& deal_;
    Language language_;
    bool colour_;
};

} // namespace

std::string deal_page(const Package& package, const Deal& deal, Language language, bool colour)
{
    return DealPage(package, deal, language, colour).print();
}

std::string deal_csv(const Package& package, const Deal& deal)
{
    std::string text = "year,without,with,difference,price_year\n";
    for (std::size_t year = 0; year < deal.with.balance.size(); ++year)
        text += fmt::format("{},{},{},{},{}\n", package.start + static_cast<int>(year),
                            plain_number(deal.without.balance[year]), plain_number(deal.with.balance[year]),
                            plain_number(deal.difference.balance[year]), package.price_year);
    return text;
}

} // namespace byggom
