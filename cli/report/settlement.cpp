#include "cli/report/split.hpp"
#include "cli/report/split_tree.hpp"
#include "cli/report/split_words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace byggom {
namespace {

/// Adds the section on payments. Words of the table of channels are told as they stand there, and must
/// outlive the Document.
class SettlementDescribed {
public:
    SettlementDescribed(Document& document, const Package& package, const PackageSplit& split,
                        const PackageSettlement& settlement)
        : document_(document), package_(package), split_(split), settlement_(settlement)
    {}

    void describe()
    {
        add(Tree{"", [text = settlement_tree(package_, split_, settlement_).dump()] { return text; }});
        add(heading({"How it is lawfully paid: {}", {term(settlement_.rule)}}));
        if (!settlement_.why.empty())
            return format_message({"There is nothing to settle: {}.", {told(split_, settlement_.why)}});
        transfers();
        payments(settlement_.plan, "payments");
        cost_borne();
        conditions(settlement_.plan);
        if (!settlement_.plan.complete())
            shortfall();
        add(payments_in_rows());
    }

private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void format_message(Message said) { add(paragraph(std::move(said))); }
    void tell_item(Message said) { add(item(std::move(said))); }
    static Value amount(double ore) { return money(ore / 100); }
    static Value amount(std::int64_t ore) { return amount(static_cast<double>(ore)); }

    Value party(int place) const
    {
        const auto at = static_cast<std::size_t>(place);
        if (at < split_.package.players.size())
            return split_.package.players[at];
        return term(settlement_.channels.graph.network.parties[at]);
    }
    std::string channel_id(int place) const
    {
        return place < 0 ? "association_share"
                         : settlement_.channels.graph.network.channels[static_cast<std::size_t>(place)].id;
    }
    /// Rows of the table of channels are static; a user's own channel goes by its id.
    Value instrument(int channel) const
    {
        if (channel < 0)
            return Message{"share in the coordination association"};
        const auto* row = settlement_.channels.rows[static_cast<std::size_t>(channel)];
        return row == nullptr ? own_text(channel_id(channel)) : from_table(row->instrument);
    }
    static Value from_table(std::string_view words) { return Message(words); }

    /// "2017–2019, 2024"
    Value years(const std::vector<int>& counted) const
    {
        std::string text;
        for (std::size_t i = 0; i < counted.size(); ++i) {
            std::size_t last = i;
            while (last + 1 < counted.size() && counted[last + 1] == counted[last] + 1)
                ++last;
            text += (text.empty() ? "" : ", ") + std::to_string(package_.start + counted[i]) +
                    (last > i ? "–" + std::to_string(package_.start + counted[last]) : "");
            i = last;
        }
        return own_text(text);
    }

    /// What each must receive or pay beside what the measures give it.
    void transfers()
    {
        bool any = false;
        for (std::size_t i = 0; i < settlement_.net.size(); ++i)
            if (const auto ore = settlement_.net[i]; ore != 0) {
                any = true;
                format_message({transfer_text(ore > 0),
                                {party(static_cast<int>(i)), amount(settlement_.position[i]),
                                 amount(ore > 0 ? ore : -ore)}});
            }
        if (!any)
            format_message("The measures as agreed give each its share: nobody has to pay.");
    }

    /// Of the best measures, or as agreed where that is the same.
    std::string_view transfer_text(bool receives) const
    {
        if (split_.package.contracted && split_.best.front() == whole_of(split_.package.problem))
            return receives ? "{} has {} from the measures as agreed, and is to receive {} more."
                            : "{} has {} from the measures as agreed, and is to pay {}.";
        return receives ? "{} has {} from the best measures, and is to receive {} more."
                        : "{} has {} from the best measures, and is to pay {}.";
    }

    /// Who bears what paying costs, what each has then, and whether the deal is still one.
    void cost_borne()
    {
        if (settlement_.plan.friction == 0)
            return;
        for (std::size_t i = 0; i < settlement_.borne.size(); ++i)
            if (settlement_.borne[i] > 0 && i < settlement_.after.size())
                format_message({"{} bears {} of that, and has {} in the end.",
                                {party(static_cast<int>(i)), amount(settlement_.borne[i]),
                                 amount(settlement_.after[i])}});
        const auto& most = settlement_.stability.most;
        if (!settlement_.is_worth_paying)
            format_message({"Do not do this deal: paying costs {}, and it gives the signatories {} more than "
                            "each for itself.",
                            {amount(settlement_.plan.friction), amount(settlement_.signatories_gain)}});
        else if (settlement_.plan.complete() && most && most->by > 0)
            format_message({"With what paying costs {} would walk away: {} alone against {}.",
                            {names_of(split_.package.players, most->coalition), money(number(most->could)),
                             money(number(most->gets))}});
    }

    void payments(const PaymentPlan& plan, const std::string& key)
    {
        struct Sum {
            std::vector<int> years;
            std::int64_t ore = 0;
        };
        std::map<std::tuple<int, int, int>, Sum> sums;
        for (const auto& [channel, from, to, year, ore] : plan.paid) {
            auto& sum = sums[{from, to, channel}];
            sum.ore += ore;
            if (year)
                sum.years.push_back(*year);
        }
        if (sums.empty())
            return;
        const bool by_year = settlement_.by == SettleBy::year;
        Table table{key,
                    {},
                    {{"", "from"},
                     {"", "to"},
                     {"", "through"},
                     {"", "years", Quantity::none, by_year ? for_people : 0U},
                     {"", by_year ? Message{"in all"} : Message{"present value"}, Quantity::money}}};
        table.in = for_people;
        for (const auto& [way, sum] : sums) {
            const auto& [from, to, channel] = way;
            table.rows.push_back(
                {{party(from), party(to), instrument(channel), years(sum.years), amount(sum.ore)}});
        }
        add(std::move(table));
        if (plan.friction > 0)
            format_message({"Paying costs {}, at present value.", {amount(plan.friction)}});
    }

    void conditions(const PaymentPlan& plan)
    {
        std::set<int> used;
        for (const auto& payment : plan.paid)
            used.insert(payment.channel);
        if (used.erase(-1) > 0)
            for (const auto& row : channel_rows())
                if (row.parts > 0)
                    tell_item(
                        {"{}: {}; {}",
                         {from_table(row.instrument), from_table(row.condition), from_table(row.ground)}});
        std::vector<Message> told_already;
        for (const int channel : used) {
            const auto* row = settlement_.channels.rows[static_cast<std::size_t>(channel)];
            const auto& ground = settlement_.channels.grounds[static_cast<std::size_t>(channel)];
            const Value why = row == nullptr ? own_text(ground) : from_table(ground);
            Message line =
                row == nullptr || row->condition.empty()
                    ? Message{"{}: {}", {instrument(channel), why}}
                    : Message{"{}: {}; {}", {instrument(channel), from_table(row->condition), why}};
            if (std::find(told_already.begin(), told_already.end(), line) != told_already.end())
                continue;
            told_already.push_back(line);
            tell_item(std::move(line));
        }
    }
    void shortfall()
    {
        for (const auto& [from, to, ore] : settlement_.plan.unpaid)
            format_message({"Not to be paid: {} from {} to {}.", {amount(ore), party(from), party(to)}});
        binding();
        missing();
        format_message(
            {"If it fails on that and each does only what it can do alone, the signatories lose {} together.",
             {amount(settlement_.signatories_gain)}});
        if (settlement_.society_gain)
            format_message(*settlement_.society_gain >= 0
                               ? Message{"Society loses {}.", {amount(*settlement_.society_gain)}}
                               : Message{"Society gains {} by that.", {amount(-*settlement_.society_gain)}});
        best_lawful();
    }

    void binding()
    {
        constexpr std::size_t most_told_apart = 3;
        std::vector<Message> lines;
        for (const auto& alike : binding_alike()) {
            const auto& first = *alike.front();
            if (!first.ceiling && alike.size() > most_told_apart)
                lines.push_back(dated({is_empty(first.place) ? "{}, {} of them: this package has none to give"
                                                             : "{}, {} of them, are used up",
                                       {instrument(first.place), Value(alike.size())}},
                                      first));
            else
                for (const auto* one : alike)
                    lines.push_back(dated(
                        one->ceiling ? Message{"the ceiling for small state aid to {}", {party(one->place)}}
                                     : channel_text(one->place),
                        *one));
        }
        if (lines.empty())
            return format_message("No lawful channel leads there.");
        format_message("What binds:");
        for (auto& line : lines)
            tell_item(std::move(line));
    }
    /// Channels by the same instrument that bind alike stand together: between many signatories there are
    /// many.
    std::vector<std::vector<const Binding*>> binding_alike() const
    {
        std::vector<std::vector<const Binding*>> groups;
        for (const auto& one : settlement_.plan.binding) {
            const auto known = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
                const auto& other = *group.front();
                return one.ceiling == other.ceiling && when(one) == when(other) &&
                       (one.ceiling || (is_empty(one.place) == is_empty(other.place) &&
                                        instrument(one.place) == instrument(other.place)));
            });
            if (known == groups.end())
                groups.push_back({&one});
            else
                known->push_back(&one);
        }
        return groups;
    }
    std::optional<Value> when(const Binding& one) const
    {
        if (one.years.empty() || (!one.ceiling && is_empty(one.place)))
            return std::nullopt;
        return years(one.years);
    }
    Message dated(Message line, const Binding& one) const
    {
        const auto time = when(one);
        return time ? Message{"{} ({})", {std::move(line), *time}} : line;
    }
    bool is_empty(int channel) const
    {
        const auto& most = settlement_.channels.graph.most[static_cast<std::size_t>(channel)];
        return most && std::all_of(most->begin(), most->end(), [](std::int64_t ore) { return ore == 0; });
    }
    Message channel_text(int channel) const
    {
        const auto& one = settlement_.channels.graph.network.channels[static_cast<std::size_t>(channel)];
        return {is_empty(channel) ? "{} from {} to {}: this package has none to give"
                                  : "{} from {} to {} is used up",
                {instrument(channel), party(one.from), party(one.to)}};
    }

    void missing()
    {
        for (const auto& [from, to, ore, barred, gain] : settlement_.missing) {
            if (barred == nullptr)
                format_message(
                    {"Missing: a way for {} to pay {}; no law provides for one.", {party(from), party(to)}});
            else if (barred->condition.empty())
                format_message(
                    {"Missing: a way for {} to pay {}. Barred: {} ({}).",
                     {party(from), party(to), from_table(barred->instrument), from_table(barred->ground)}});
            else
                format_message({"Missing: a way for {} to pay {}. Barred: {} ({}), {}.",
                                {party(from), party(to), from_table(barred->instrument),
                                 from_table(barred->ground), from_table(barred->condition)}});
            if (gain && *gain > 0)
                format_message(
                    {"It would carry {} of this split, and leave the coalition that objects most {} better "
                     "off than the "
                     "best that is lawful without it.",
                     {amount(ore), amount(*gain)}});
            else
                format_message({"It would carry {} of this split.", {amount(ore)}});
        }
    }

    void best_lawful()
    {
        if (!settlement_.lawful)
            return;
        const auto& lawful = *settlement_.lawful;
        add(heading("The best split that can be paid lawfully"));
        for (std::size_t i = 0; i < lawful.shares.size(); ++i)
            tell_item({"{}: {}", {party(static_cast<int>(i)), amount(lawful.shares[i])}});
        if (const auto& most = lawful.stability.most; most && most->by <= 0)
            format_message("Nobody would walk away from it.");
        else if (most)
            format_message({"{} would walk away from it: {} alone against {}, {} better.",
                            {names_of(split_.package.players, most->coalition), money(number(most->could)),
                             money(number(most->gets)), money(number(most->by))}});
        payments(lawful.plan, "lawful_payments");
        conditions(lawful.plan);
    }

    /// What is paid, then what stays unpaid.
    Table payments_in_rows() const
    {
        Table table{"payments_in_rows",
                    "Payments",
                    {{"from", "from"},
                     {"to", "to"},
                     {"channel", "through"},
                     {"year", "year", Quantity::year},
                     {"ore", "SEK"},
                     {"unpaid", "unpaid"}}};
        table.in = in_csv | on_sheet;
        const auto& parties = settlement_.channels.graph.network.parties;
        const auto id = [&](int place) { return own_text(parties[static_cast<std::size_t>(place)]); };
        for (const auto& [channel, from, to, at, ore] : settlement_.plan.paid)
            table.rows.push_back({{id(from), id(to), own_text(channel_id(channel)),
                                   at ? year(package_.start + *at) : Value(), Ore{ore}, false}});
        for (const auto& [from, to, ore] : settlement_.plan.unpaid)
            table.rows.push_back({{id(from), id(to), own_text(""), Value(), Ore{ore}, true}});
        return table;
    }

    Document& document_;
    const Package& package_;
    const PackageSplit& split_;
    const PackageSettlement& settlement_;
};

} // namespace

void add_settlement(Document& document, const Package& package, const PackageSplit& split,
                    const PackageSettlement& settlement, bool is_asked_for)
{
    SettlementDescribed(document, package, split, settlement).describe();
    if (is_asked_for)
        document.csv_table = "payments_in_rows";
}

} // namespace byggom
