#include "cli/report/deal.hpp"

#include "cli/report/switching_value.hpp"

#include <cmath>
#include <utility>

namespace byggom {
namespace {

constexpr double half_a_percent = 0.005;

Value rate_of(const CashFlow& flow)
{
    if (const auto* one = std::get_if<double>(&flow.rate_of_return))
        return share(*one);
    return Value::None{std::get<NoSingleRate>(flow.rate_of_return).sign_changes > 1 ? "several" : "none"};
}

Value payback_of(const Package& package, const CashFlow& flow)
{
    return flow.payback_year ? year(package.start + *flow.payback_year) : Value(Value::None{"never"});
}

Facts in_files_of(const Package& package, const std::string& key, const CashFlow& flow)
{
    Facts facts{key,
                {},
                {{"balance", {}, yearly(flow.balance)},
                 {"npv", {}, money(flow.npv)},
                 {"rate_of_return", {}, rate_of(flow)},
                 {"payback_year", {}, payback_of(package, flow)}}};
    facts.in = in_json;
    return facts;
}

/// What the owner asks first: does it gain, on what does that hang, what next.
std::vector<Message> in_short(const Package& package, const Deal& deal)
{
    const double adds = deal.difference.npv;
    std::vector<Message> said{
        {"The deal: {} recruits {} of the labour locally, for a ground-rent rebate that begins at {}.",
         {deal.owner, share(deal.quota), share(deal.rebate)}},
        adds >= 0 ? Message{"The owner gains {} by it, at its own rate: sign.", {money(adds)}}
                  : Message{"The owner loses {} by it, at its own rate: as it stands, do not sign.",
                            {money(-adds)}}};
    const auto& needed = deal.rebate_needed;
    const auto& borne = deal.quota_borne;
    said.push_back(needed.value ? Message{"At this quota the deal pays for itself from a first rebate of {}, "
                                          "the later steps in proportion.",
                                          {share(*needed.value)}}
                                : Message{"At this quota no rebate from 0 to 100 % turns the verdict: {} "
                                          "without one, {} at a full waiver.",
                                          {money(needed.at_low), money(needed.at_high)}});
    said.push_back(
        borne.value
            ? Message{"At this rebate it can bear a quota of {}.", {share(*borne.value)}}
            : Message{
                  "At this rebate no quota from 0 to 100 % turns the verdict: {} without one, {} with all "
                  "labour recruited.",
                  {money(borne.at_low), money(borne.at_high)}});
    const bool hangs_on_little = needed.value && std::abs(*needed.value - deal.rebate) < 20 * half_a_percent;
    if (hangs_on_little)
        said.emplace_back("It hangs on little: see the whole field with deal --zone.");
    else if (deal.difference.payback_year)
        said.push_back({"What it adds has repaid its outlay in {}.",
                        {year(package.start + *deal.difference.payback_year)}});
    return said;
}

Table verdicts_of(const Package& package, const Deal& deal)
{
    Table table{"verdicts",
                {},
                {{"flow"},
                 {"npv", "present value", Quantity::money, everywhere, true},
                 {"rate_of_return", "internal rate", Quantity::share},
                 {"payback_year", "payback", Quantity::year}}};
    table.in = for_people;
    for (const auto& [name, flow] : {std::pair{"without the deal", &deal.without},
                                     {"with the deal", &deal.with},
                                     {"what the deal adds", &deal.difference}})
        table.rows.push_back({{Message(std::string_view(name)), money(flow->npv), rate_of(*flow),
                               payback_of(package, *flow)}});
    return table;
}

Table cash_flow_of(const Package& package, const Deal& deal)
{
    Table table{"cash_flow",
                {},
                {{"year", "year", Quantity::year},
                 {"without", "without", Quantity::money},
                 {"with", "with", Quantity::money},
                 {"difference", "difference", Quantity::money, everywhere, true},
                 {"cumulative", "cumulative", Quantity::money}}};
    double sum = 0;
    for (std::size_t at = 0; at < deal.with.balance.size(); ++at) {
        sum += deal.difference.balance[at];
        table.rows.push_back({{year(package.start + static_cast<int>(at)), deal.without.balance[at],
                               deal.with.balance[at], deal.difference.balance[at], sum}});
    }
    return table;
}

} // namespace

Document describe(const Package& package, const Deal& deal)
{
    auto document = document_of(package, "byggom/deal/2");
    document.csv_table = "cash_flow";
    document.blocks = {Facts{"",
                             {},
                             {{"package", {}, own_text(package.name)},
                              {"owner", {}, deal.owner},
                              {"price_year", {}, year(package.price_year)},
                              {"start", {}, year(package.start)},
                              {"quota", {}, share(deal.quota)},
                              {"rebate", {}, share(deal.rebate)}}}};
    for (auto& said : in_short(package, deal))
        document.blocks.emplace_back(paragraph(std::move(said)));
    document.blocks.emplace_back(verdicts_of(package, deal));
    document.blocks.emplace_back(cash_flow_of(package, deal));
    for (auto& facts :
         {in_files_of(package, "without", deal.without), in_files_of(package, "with", deal.with),
          in_files_of(package, "difference", deal.difference)})
        document.blocks.emplace_back(facts);
    document.blocks.emplace_back(facts_of("rebate_needed", deal.rebate_needed, Quantity::share));
    document.blocks.emplace_back(facts_of("quota_borne", deal.quota_borne, Quantity::share));
    return document;
}

} // namespace byggom
