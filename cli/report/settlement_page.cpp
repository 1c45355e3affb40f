#include "cli/report/format_message.hpp"
#include "cli/report/names.hpp"
#include "cli/report/reasons.hpp"
#include "cli/report/settlement.hpp"
#include "cli/report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace byggom {
namespace {

/// Writes the section on payments, in one language.
class SettlementPage {
public:
    SettlementPage(const Package& package, const PackageSplit& split, const PackageSettlement& settlement,
                   Language language, bool colour)
        : package_(package), split_(split), settlement_(settlement), language_(language), colour_(colour)
    {}

    std::string print() const
    {
        const auto head =
            toned(format_message("How it is lawfully paid: {}", settlement_.rule), Tone::strong, colour_);
        if (!settlement_.why.empty())
            return "\n" + head + "\n" +
                   format_message("There is nothing to settle: {}.\n",
                                  format_reasons(package_, split_, settlement_.why, language_));
        return "\n" + head + "\n" + transfers() + payments(settlement_.plan) + cost_borne() +
               conditions(settlement_.plan) + (settlement_.plan.complete() ? std::string() : shortfall());
    }

private:
    template <class... Values>
    std::string format_message(std::string_view english, const Values&... values) const
    {
        return byggom::format_message(language_, english, values...);
    }
    /// As it stands, since a ground of the user's may have braces in it.
    std::string said(const std::string& english) const { return std::string(translate(language_, english)); }
    std::string amount(double ore) const { return grouped(ore / 1e5, 0, language_); }
    std::string amount(std::int64_t ore) const { return amount(static_cast<double>(ore)); }

    std::string party(int place) const
    {
        const auto at = static_cast<std::size_t>(place);
        if (at < split_.package.players.size())
            return name_of(package_.actors[split_.package.players[at].index], language_);
        return translate_identifier(settlement_.channels.graph.network.parties[at], language_);
    }
    std::string instrument(int channel) const
    {
        if (channel < 0)
            return format_message("share in the coordination association");
        const auto* row = settlement_.channels.rows[static_cast<std::size_t>(channel)];
        return row == nullptr
                   ? settlement_.channels.graph.network.channels[static_cast<std::size_t>(channel)].id
                   : said(row->instrument);
    }
    /// "2017–2019, 2024"
    std::string years(const std::vector<int>& counted) const
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
        return text;
    }

    /// What each must receive or pay beside what the measures give it.
    std::string transfers() const
    {
        std::string text;
        for (std::size_t i = 0; i < settlement_.net.size(); ++i)
            if (const auto ore = settlement_.net[i]; ore != 0)
                text += transfer(static_cast<int>(i), ore);
        return text.empty()
                   ? format_message("The measures as agreed give each its share: nobody has to pay.\n")
                   : text;
    }
    /// Whether the best measures are the package as it is agreed.
    bool is_as_agreed() const
    {
        return split_.package.contracted && split_.best.front() == whole_of(split_.package.problem);
    }
    std::string transfer(int player, std::int64_t ore) const
    {
        const auto has = amount(settlement_.position[static_cast<std::size_t>(player)]);
        if (is_as_agreed())
            return ore > 0
                       ? format_message("{} has {} from the measures as agreed, and is to receive {} more.\n",
                                        party(player), has, amount(ore))
                       : format_message("{} has {} from the measures as agreed, and is to pay {}.\n",
                                        party(player), has, amount(-ore));
        return ore > 0 ? format_message("{} has {} from the best measures, and is to receive {} more.\n",
                                        party(player), has, amount(ore))
                       : format_message("{} has {} from the best measures, and is to pay {}.\n",
                                        party(player), has, amount(-ore));
    }

    std::string payments(const PaymentPlan& plan) const
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
            return {};
        const bool by_year = settlement_.by == SettleBy::year;
        std::vector<std::string> heads{format_message("from"), format_message("to"),
                                       format_message("through")};
        std::vector<Align> alignment(3, Align::left);
        if (by_year) {
            heads.push_back(format_message("years"));
            alignment.push_back(Align::left);
        }
        heads.push_back(by_year ? format_message("kSEK in all") : format_message("present value"));
        alignment.push_back(Align::right);
        TextTable table(heads, alignment);
        for (const auto& [way, sum] : sums) {
            const auto& [from, to, channel] = way;
            std::vector<Cell> row{{party(from)}, {party(to)}, {instrument(channel)}};
            if (by_year)
                row.push_back({years(sum.years)});
            row.push_back({amount(sum.ore)});
            table.add(row);
        }
        return table.print(colour_) +
               (plan.friction > 0
                    ? format_message("Paying costs {} kSEK, at present value.\n", amount(plan.friction))
                    : std::string());
    }

    /// Who bears what paying costs, what each has then, and whether the deal is still one.
    std::string cost_borne() const
    {
        if (settlement_.plan.friction == 0)
            return {};
        std::string text;
        for (std::size_t i = 0; i < settlement_.borne.size(); ++i)
            if (settlement_.borne[i] > 0)
                text += format_message("{} bears {} of that, and has {} in the end.\n",
                                       party(static_cast<int>(i)), amount(settlement_.borne[i]),
                                       amount(settlement_.after[i]));
        if (!settlement_.is_worth_paying)
            return text + format_message(
                              "Do not do this deal: paying costs {}, and it gives the signatories {} more "
                              "than each for itself.\n",
                              amount(settlement_.plan.friction), amount(settlement_.signatories_gain));
        const auto& most = settlement_.stability.most;
        if (settlement_.plan.complete() && most && most->by > 0)
            text += format_message("With what paying costs {} would walk away: {} alone against {}.\n",
                                   names_of(most->coalition), kilo(most->could), kilo(most->gets));
        return text;
    }

    std::string conditions(const PaymentPlan& plan) const
    {
        std::set<int> used;
        for (const auto& payment : plan.paid)
            used.insert(payment.channel);
        std::set<std::string> told;
        std::string text;
        if (used.erase(-1) > 0)
            for (const auto& row : channel_rows())
                if (row.parts > 0)
                    text += fmt::format("  {}: {}; {}\n", said(row.instrument), said(row.condition),
                                        said(row.ground));
        for (const int channel : used) {
            const auto* row = settlement_.channels.rows[static_cast<std::size_t>(channel)];
            const auto& ground = settlement_.channels.grounds[static_cast<std::size_t>(channel)];
            const auto line =
                row == nullptr || row->condition.empty()
                    ? fmt::format("  {}: {}\n", instrument(channel), said(ground))
                    : fmt::format("  {}: {}; {}\n", instrument(channel), said(row->condition), said(ground));
            if (told.insert(line).second)
                text += line;
        }
        return text;
    }

    std::string shortfall() const
    {
        std::string text;
        for (const auto& [from, to, ore] : settlement_.plan.unpaid)
            text += format_message("Not to be paid: {} kSEK from {} to {}.\n", amount(ore), party(from),
                                   party(to));
        return text + binding() + missing() + at_stake() + best_lawful();
    }

    std::string binding() const
    {
        constexpr std::size_t most_told_apart = 3;
        std::string text;
        for (const auto& alike : binding_alike()) {
            const auto& first = *alike.front();
            if (!first.ceiling && alike.size() > most_told_apart)
                text += "  " +
                        format_message(is_empty(first.place) ? "{}, {} of them: this package has none to give"
                                                             : "{}, {} of them, are used up",
                                       instrument(first.place), alike.size()) +
                        when(first) + "\n";
            else
                for (const auto* one : alike)
                    text += "  " +
                            (one->ceiling
                                 ? format_message("the ceiling for small state aid to {}", party(one->place))
                                 : channel_text(one->place)) +
                            when(*one) + "\n";
        }
        return text.empty() ? format_message("No lawful channel leads there.\n")
                            : format_message("What binds:\n") + text;
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
    std::string when(const Binding& one) const
    {
        return one.years.empty() || (!one.ceiling && is_empty(one.place)) ? std::string()
                                                                          : " (" + years(one.years) + ")";
    }
    bool is_empty(int channel) const
    {
        const auto& most = settlement_.channels.graph.most[static_cast<std::size_t>(channel)];
        return most && std::all_of(most->begin(), most->end(), [](std::int64_t ore) { return ore == 0; });
    }
    std::string channel_text(int channel) const
    {
        const auto& one = settlement_.channels.graph.network.channels[static_cast<std::size_t>(channel)];
        return is_empty(channel) ? format_message("{} from {} to {}: this package has none to give",
                                                  instrument(channel), party(one.from), party(one.to))
                                 : format_message("{} from {} to {} is used up", instrument(channel),
                                                  party(one.from), party(one.to));
    }

    std::string missing() const
    {
        std::string text;
        for (const auto& [from, to, ore, barred, gain] : settlement_.missing) {
            text += barred == nullptr
                        ? format_message("Missing: a way for {} to pay {}; no law provides for one. ",
                                         party(from), party(to))
                        : format_message("Missing: a way for {} to pay {}. Barred: {} ({}){}. ", party(from),
                                         party(to), said(barred->instrument), said(barred->ground),
                                         barred->condition.empty() ? std::string()
                                                                   : ", " + said(barred->condition));
            text += format_message("It would carry {} kSEK of this split", amount(ore));
            text += gain && *gain > 0
                        ? format_message(
                              ", and leave the coalition that objects most {} kSEK better off than the best "
                              "that is lawful without it.\n",
                              amount(*gain))
                        : std::string(".\n");
        }
        return text;
    }

    std::string at_stake() const
    {
        auto text = format_message(
            "If it fails on that and each does only what it can do alone, the signatories lose "
            "{} kSEK together.",
            amount(settlement_.signatories_gain));
        if (settlement_.society_gain)
            text +=
                *settlement_.society_gain >= 0
                    ? format_message(" Society loses {} kSEK.", amount(*settlement_.society_gain))
                    : format_message(" Society gains {} kSEK by that.", amount(-*settlement_.society_gain));
        return text + "\n";
    }

    std::string best_lawful() const
    {
        if (!settlement_.lawful)
            return {};
        const auto& lawful = *settlement_.lawful;
        auto text =
            toned(format_message("The best split that can be paid lawfully"), Tone::strong, colour_) + "\n";
        for (std::size_t i = 0; i < lawful.shares.size(); ++i)
            text += fmt::format("  {}: {}\n", party(static_cast<int>(i)), amount(lawful.shares[i]));
        if (const auto& most = lawful.stability.most; most && most->by <= 0)
            text += format_message("Nobody would walk away from it.\n");
        else if (most)
            text += format_message("{} would walk away from it: {} alone against {}, {} kSEK better.\n",
                                   names_of(most->coalition), kilo(most->could), kilo(most->gets),
                                   kilo(most->by));
        return text + payments(lawful.plan) + conditions(lawful.plan);
    }
    std::string kilo(const Rational& kronor) const
    {
        return amount(Rational(kronor * 100).convert_to<double>());
    }
    std::string names_of(Coalition coalition) const
    {
        return byggom::names_of(package_, split_.package.players, coalition, language_);
    }

    const Package& package_;
    const PackageSplit& split_;
    const PackageSettlement& settlement_;
    Language language_;
    bool colour_;
};

} // namespace

std::string settlement_page(const Package& package, const PackageSplit& split,
                            const PackageSettlement& settlement, Language language, bool colour)
{
    return SettlementPage(package, split, settlement, language, colour).print();
}

} // namespace byggom
