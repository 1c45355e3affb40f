#include "cli/report/split.hpp"
#include "cli/report/split_tree.hpp"
#include "cli/report/split_words.hpp"

#include <algorithm>

namespace byggom {
namespace {

/// Describes the split of one package.
class SplitDescribed {
public:
    SplitDescribed(const Package& package, const PackageSplit& split)
        : package_(package), split_(split), game_(split.game)
    {}

    Document describe()
    {
        document_ = document_of(package_, "byggom/split/2");
        document_.csv_table = "rules_in_rows";
        add(Tree{"", [text = package_split_tree(package_, split_).dump()] { return text; }});
        in_short();
        add(coalitions());
        what_alone_means();
        agreed_and_best();
        add(rules());
        asked_with();
        core_text();
        instability_text();
        shape_text();
        objections();
        add(rules_in_rows(game_, split_.answer));
        return std::move(document_);
    }

private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void format_message(Message said) { add(paragraph(std::move(said))); }
    void tell_item(Message said) { add(item(std::move(said))); }

    static Value amount(const Rational& kronor) { return money(number(kronor)); }
    static Value ore(std::int64_t amount_in_ore) { return amount(Rational(amount_in_ore, 100)); }
    Rational has(Coalition coalition) const { return Rational(game_.table[coalition], 100); }
    Value name(int player) const { return split_.package.players[static_cast<std::size_t>(player)]; }
    Value names(Coalition coalition) const { return names_of(split_.package.players, coalition); }
    Value measures(MeasureSet set) const { return measures_of(package_, set); }
    MeasureSet best() const { return split_.best.front(); }

    /// What a negotiator wants first: what there is to share, who would walk away from the contract, and
    /// whether anything holds.
    void in_short()
    {
        add(heading("In short"));
        const Rational gain =
            has(game_.all()) - Rational(to_integer(game_.sum_of_singletons(game_.all())), 100);
        if (game_.size() == 1)
            format_message(
                {"There is one signatory alone, {}: nobody to split with. Measures that need another's "
                 "consent name it "
                 "under needs.",
                 {name(0)}});
        else if (gain > 0)
            format_message({"Together they can have {}, {} more than each for itself.",
                            {amount(has(game_.all())), amount(gain)}});
        else if (gain == 0)
            format_message({"Together they can have {}, no more than each for itself: there is nothing to "
                            "gain by a deal.",
                            {amount(has(game_.all()))}});
        else
            format_message({"Do not do this deal: together they can have {}, {} less than each for itself.",
                            {amount(has(game_.all())), amount(-gain)}});
        for (std::size_t i = 1; i < split_.best.size(); ++i)
            format_message({"As good as {} is {}.", {measures(best()), measures(split_.best[i])}});
        for (const auto& limit : split_.package.broken)
            format_message({"As agreed {} spends {} and has a budget of {}: the package cannot be signed as "
                            "it stands.",
                            {name(limit.player), ore(limit.spends), ore(limit.most)}});
        contract_in_short();
        stable_in_short();
    }
    void contract_in_short()
    {
        const auto* contract = answer_of("as_contracted");
        if (contract == nullptr || !contract->allocation.defined || !contract->stability->most)
            return;
        const auto& most = *contract->stability->most;
        const auto set = split_.values[most.coalition].measures;
        if (most.by <= 0)
            format_message("As agreed nobody gains by walking away.");
        else if (set == 0)
            format_message({"As agreed {} would walk away: doing nothing it would be {} better off.",
                            {names(most.coalition), amount(most.by)}});
        else
            format_message({"As agreed {} would walk away: with {} alone it would be {} better off.",
                            {names(most.coalition), measures(set), amount(most.by)}});
    }
    void stable_in_short()
    {
        const auto& core = split_.answer.core;
        if (!core.epsilon)
            return;
        if (!core.nonempty)
            return format_message("Whatever the split, somebody would walk away; the cause stands below.");
        const auto* nucleolus = answer_of("nucleolus");
        if (nucleolus == nullptr || !nucleolus->allocation.defined)
            return format_message("There are splits that nobody would walk away from.");
        Value::List shares;
        for (int player = 0; player < game_.size(); ++player)
            shares.emplace_back(Message{
                "{} {}", {name(player), amount(nucleolus->allocation.x[static_cast<std::size_t>(player)])}});
        format_message(
            {"There are splits that nobody would walk away from; the one furthest from it (the nucleolus): "
             "{}.",
             {Value(std::move(shares))}});
    }
    const RuleAnswer* answer_of(std::string_view rule) const
    {
        const auto& rules = split_.answer.rules;
        const auto found =
            std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return one.name == rule; });
        return found == rules.end() ? nullptr : &*found;
    }

    Value listed_name(Coalition coalition) const
    {
        if (coalition == game_.all() && game_.size() > 1)
            return Message{"all together"};
        return members(coalition) == game_.size() - 1 && game_.size() > 3
                   ? Value(Message{"all but {}", {names(game_.all() ^ coalition)}})
                   : names(coalition);
    }

    Table coalitions() const
    {
        Table table{"coalitions",
                    "What each can do alone",
                    {{"", "coalition"},
                     {"", "can have", Quantity::money},
                     {"", "its members apart", Quantity::money},
                     {"", "carries out"}}};
        table.in = for_people;
        for (const auto coalition : listed_coalitions(game_)) {
            Rational apart = 0;
            for (int player = 0; player < game_.size(); ++player)
                apart += contains(coalition, player) ? has(singleton(player)) : Rational(0);
            table.rows.push_back({{listed_name(coalition), amount(has(coalition)), amount(apart),
                                   measures(split_.values[coalition].measures)}});
        }
        return table;
    }

    /// The choice that decides more than the rule does.
    void what_alone_means()
    {
        format_message(
            "A coalition carries out the best of the measures for which it has everybody they need, and "
            "what they "
            "require; it has what these are worth to its members at society's rate. What they cost others "
            "does not "
            "count.");
        format_message(
            split_.package.outsiders == Outsiders::act
                ? Message{"Those outside it do what is best for themselves, and it takes the help and the "
                          "harm."}
                : Message{"Those outside it do nothing: it gets no help from them, and no harm."});
    }

    void agreed_and_best()
    {
        if (!split_.package.contracted)
            return format_message(
                {"Measures of this package exclude each other, so nothing is agreed yet; the best "
                 "for all is {}.",
                 {measures(best())}});
        std::int64_t agreed = 0;
        for (const auto share : *split_.package.contracted)
            agreed += share;
        const auto all = split_.values.back().worth;
        if (agreed == all)
            return format_message(
                {"The package as agreed is the best its signatories can do together: {}.", {ore(all)}});
        MeasureSet whole = 0;
        for (int m = 0; m < split_.package.problem.size(); ++m)
            whole |= only(m);
        format_message(
            {"The package as agreed gives its signatories {} together; the best they can do with its "
             "measures is {}, "
             "without {}.",
             {ore(agreed), ore(all), measures(whole & ~best())}});
    }

    /// Rules that give the same shares, by the first of them; those without an answer are left out.
    std::vector<std::vector<const RuleAnswer*>> groups() const
    {
        std::vector<std::vector<const RuleAnswer*>> all;
        for (const auto& one : split_.answer.rules) {
            if (!one.allocation.defined)
                continue;
            const auto same = std::find_if(all.begin(), all.end(), [&](const auto& group) {
                return group.front()->allocation.x == one.allocation.x;
            });
            if (same == all.end())
                all.push_back({&one});
            else
                same->push_back(&one);
        }
        return all;
    }

    Table rules() const
    {
        Table table{"rule_table", "What each rule gives, and who would walk away", {{"", "rule"}}};
        table.in = on_page;
        for (int player = 0; player < game_.size(); ++player)
            table.columns.push_back({"", {"{}", {name(player)}}, Quantity::money});
        table.columns.push_back({"", "none below alone"});
        table.columns.push_back({"", "in the core"});
        std::vector<Value> by_itself{Message{"alone"}};
        for (int player = 0; player < game_.size(); ++player)
            by_itself.push_back(amount(has(singleton(player))));
        table.rows.push_back({std::move(by_itself)});
        for (const auto& group : groups()) {
            const auto& [rule, allocation, stability] = *group.front();
            std::vector<Value> row{term(rule)};
            for (const auto& share : allocation.x)
                row.push_back(amount(share));
            row.emplace_back(stability->individually_rational);
            row.emplace_back(stability->in_core);
            table.rows.push_back({std::move(row)});
            if (group.size() > 1)
                table.rows.push_back({{Message{"  the same: {}", {others(group)}}}, Row::Kind::heading});
        }
        std::vector<Value> demands{Message{"most each can demand"}};
        for (const auto& demand : split_.answer.utopia_payoffs)
            demands.push_back(amount(demand));
        table.rows.push_back({std::move(demands), Row::Kind::sum});
        table.notes.emplace_back("Asking for more than that, an actor is better left out by the others.");
        return table;
    }
    static Value others(const std::vector<const RuleAnswer*>& group)
    {
        Value::List names;
        for (std::size_t i = 1; i < group.size(); ++i)
            names.push_back(term(group[i]->name));
        return names;
    }

    /// The weights and limits that the rules which ask for them were given.
    void asked_with()
    {
        const auto& asked = split_.answer.asked;
        Value::List weights;
        for (std::size_t i = 0; i < asked.weights.size(); ++i)
            weights.emplace_back(
                Message{"{} {}",
                        {name(static_cast<int>(i)),
                         Value::Exact{to_amount(asked.weights[i]), number(asked.weights[i])}}});
        if (!weights.empty())
            format_message({"Weights, for the rules that ask: {}.", {Value(std::move(weights))}});
        for (int player = 0; player < game_.size(); ++player)
            limits_text(player);
    }
    void limits_text(int player)
    {
        const auto place = static_cast<std::size_t>(player);
        const auto limit = [&](const std::vector<std::optional<Rational>>& limits) {
            return place < limits.size() ? limits[place] : std::nullopt;
        };
        const auto least = limit(split_.answer.asked.at_least);
        const auto most = limit(split_.answer.asked.at_most);
        if (least && most)
            format_message({"{} is to get from {} to {} by nash_weighted.",
                            {name(player), amount(*least), amount(*most)}});
        else if (least)
            format_message({"{} is to get {} at least by nash_weighted.", {name(player), amount(*least)}});
        else if (most)
            format_message({"{} is to get {} at most by nash_weighted.", {name(player), amount(*most)}});
    }

    void core_text()
    {
        const auto& core = split_.answer.core;
        if (!core.epsilon)
            return format_message("One signatory alone: there is nothing to split.");
        if (*core.epsilon < 0)
            format_message(
                {"A split exists that nobody would walk away from: it leaves every coalition at least {} "
                 "better off than "
                 "alone.",
                 {amount(-*core.epsilon)}});
        else if (*core.epsilon == 0)
            format_message(
                "A split exists that nobody would walk away from, but without margin: some coalition does "
                "just as well "
                "alone.");
        else
            format_message(
                {"Whatever the split, somebody would walk away: some coalition does at least {} better "
                 "alone, and as much "
                 "would have to be added for each to keep it.",
                 {amount(*core.epsilon)}});
        Value::Said binding;
        for (const auto coalition : core.binding)
            binding.push_back({"{}", {names(coalition)}});
        format_message({"No split leaves all of these more: {}.", {Value(std::move(binding))}});
    }

    static Message cause_named(Cause cause)
    {
        switch (cause) {
        case Cause::exclusion:
            return "measures that exclude each other";
        case Cause::budget:
            return "a budget";
        case Cause::harm:
            break;
        }
        return "harm to one whose consent is not needed";
    }

    void instability_text()
    {
        if (!split_.instability)
            return;
        for (const auto cause : split_.instability->alone)
            format_message(
                {"The cause: {}. Without that there would be such a split.", {cause_named(cause)}});
        Value::List together;
        for (const auto cause : split_.instability->together)
            together.emplace_back(cause_named(cause));
        if (!together.empty())
            format_message({"The causes, together: {}.", {Value(std::move(together))}});
        for (const auto& [measure, player, cost] : split_.instability->harms)
            tell_item({"{} costs {} {} and can be done without it.",
                       {MeasureId{static_cast<std::uint32_t>(measure)}, name(player), ore(cost)}});
    }

    void shape_text()
    {
        if (is_convex_by_structure(split_.package.problem))
            format_message(
                "The measures only ask for each other and for their signatories, and harm none: the more "
                "take part, the "
                "more each adds, so such a split always exists and the Shapley value is one.");
        if (const auto& worst = split_.answer.superadditivity.worst)
            format_message(
                {"Joining does not always help: {} on one side and {} on the other do {} better apart than "
                 "together.",
                 {names(worst->first), names(worst->second), amount(worst->by)}});
        if (split_.game.sum_of_singletons(game_.all()) > split_.game.worth(game_.all()))
            format_message("Together they have less than apart: no split pays each of them for joining.");
        else if (split_.game.sum_of_singletons(game_.all()) == split_.game.worth(game_.all()))
            format_message("Together they have no more than apart: there is no gain to share.");
        else if (game_.size() == 2)
            format_message(
                "With two signatories most rules halve what they gain together: neither can do anything of "
                "it without the "
                "other.");
        else if (split_.needs_all)
            format_message(
                "Each is needed for all they gain together, so each could stop it: rules that go by what "
                "coalitions can "
                "do share it equally.");
    }

    Message objection(const Value& rules, const Objection& most) const
    {
        if (most.by > 0)
            return {"{}: {} would get {} and could have {} with {}: {} better",
                    {rules, names(most.coalition), amount(most.gets), amount(most.could),
                     measures(split_.values[most.coalition].measures), amount(most.by)}};
        return {"{}: nobody; {} would come closest, with {} against {}",
                {rules, names(most.coalition), amount(most.could), amount(most.gets)}};
    }

    void objections()
    {
        std::vector<Message> objecting;
        for (const auto& group : groups())
            if (const auto& one = *group.front(); one.stability->most)
                objecting.push_back(objection(group.size() == 1
                                                  ? term(one.name)
                                                  : Value(Message{"{} and {} that give the same",
                                                                  {term(one.name), Value(group.size() - 1)}}),
                                              *one.stability->most));
        std::vector<Message> undefined;
        std::vector<Message> remarks;
        for (const auto& one : split_.answer.rules)
            // That the contract does not add up is told above.
            if (!one.allocation.why.empty() && !(one.allocation.defined && one.name == "as_contracted"))
                (one.allocation.defined ? remarks : undefined)
                    .push_back({"{}: {}", {term(one.name), told(split_, one.allocation.why)}});
        list("Who gains most by leaving", std::move(objecting));
        list("Remarks", std::move(remarks));
        list("No answer", std::move(undefined));
    }
    void list(Message title, std::vector<Message> items)
    {
        if (items.empty())
            return;
        add(heading(std::move(title)));
        for (auto& one : items)
            tell_item(std::move(one));
    }

    const Package& package_;
    const PackageSplit& split_;
    const Game& game_;
    Document document_;
};

} // namespace

Document describe(const Package& package, const PackageSplit& split)
{
    return SplitDescribed(package, split).describe();
}

} // namespace byggom
