#include "libpackage/package/compose_terms.hpp"

#include "libpackage/package/figure_fields.hpp"
#include "libpackage/package/package.hpp"

#include <algorithm>

namespace byggom {
namespace {

/// Hands its terms to each choice that is read, so that the choice can ask what its field may be.
class ChoicesOf final : public DescribedList {
public:
    explicit ChoicesOf(ComposeTerms& terms) : terms_(&terms) {}
    std::size_t size() const override { return terms_->choices.size(); }
    Described& at(std::size_t place) override { return terms_->choices[place]; }
    Described& append() override
    {
        auto& choice = terms_->choices.emplace_back();
        choice.package = terms_->package;
        return choice;
    }

private:
    ComposeTerms* terms_;
};

/// What the numbers of a field may be; anything where no measure named has it, which is told elsewhere.
Limits limits_of(const SizeChoice& choice)
{
    if (choice.package != nullptr)
        for (const auto& known : figure_fields(*choice.package))
            for (const auto measure : choice.measures)
                if (known.name ==
                    "measure." + choice.package->measures[measure.index]->id + "." + choice.field)
                    return known.limits;
    return {"1", -any_amount, any_amount};
}

Origin origin_of(const SizeChoice& choice, const Package& package)
{
    return choice.values.empty() ? package.compose.origin : package.figures[choice.values.front()].origin;
}

void check_field(const SizeChoice& choice, const Package& package, std::vector<Problem>& problems)
{
    const std::string at = "compose.choice." + choice.id;
    for (const auto id : choice.measures) {
        auto& measure = *package.measures[id.index];
        const std::string name = "measure." + measure.id + "." + choice.field;
        const auto figures = figures_of(measure, choice.field);
        if (figures.empty())
            problems.push_back({origin_of(choice, package), at + ".field",
                                Message("\"{}\": {} states no such number", {choice.field, measure.id}),
                                Message("state it there, or name a field of {} that holds numbers",
                                        {std::string(measure.kind())})});
        for (const auto figure : figures)
            if (package.figures[figure].id.rfind("measure." + measure.id + ".", 0) != 0) {
                problems.push_back({origin_of(choice, package), at + ".field",
                                    Message("{} falls back on {} of the catalogue, on which others may rest",
                                            {name, package.figures[figure].id}),
                                    "state it in the measure, so that the choice changes it alone"});
                break;
            }
        const bool is_part = choice.field.rfind("schedule", 0) == 0;
        if (is_part && !figures.empty())
            problems.push_back({origin_of(choice, package), at + ".field",
                                Message("{} adds up to 1 with others and is no size", {name}),
                                "make a measure for each, and let them exclude each other"});
    }
}

} // namespace

void SizeChoice::describe(FieldVisitor& visitor)
{
    visitor.text("id", id, true, "Short name of the choice.");
    visitor.measures("measures", measures, "Whose number is open; of several, all take the same value.");
    visitor.text(
        "field", field, true,
        "The number: `quota`, `rent_rise`, `effect.1.impact`; of a list, `rebate`, the largest entry, and "
        "the others keep their proportions to it.");
    visitor.numbers("values", values, limits_of(*this),
                    "The values it may take, in place of the one stated there.");
}

void YearlyBudget::describe(FieldVisitor& field)
{
    field.any_actor("actor", actor, true, "Whose budget it is; a committee has one of its own.");
    field.schedule(
        "most", most, {"SEK/year", 0, any_amount}, required,
        "Most that the package may cost the actor in each year from year 0, net of what it saves it "
        "that year; the last goes on.");
}

void ComposeTerms::describe(FieldVisitor& field)
{
    field.any_actor("objective", objective, false,
                    "Whose present value is to be largest, at its own rate; left out, society's.");
    field.measures("always", always, "Measures that are done in any case; all others may be left out.");
    field.choice(
        "floor", floor, floor_names,
        "What each signatory must have to sign: alone, as much as it can do without the others; nothing, "
        "no loss against no package.");
    field.optional_number(
        "over_threshold", over_threshold, a_share,
        "Tenants can stay: largest share of the households of any one rent rise whose rent may "
        "come to pass the threshold of their income (`ren.burden_threshold`).");
    field.optional_number(
        "under_norm", under_norm, a_share,
        "Tenants can stay: largest share of those households that may come to have less than "
        "the norm left.");
    field.whole("runners_up", runners_up, 0, 100, false, "How many of the next best packages are told too.");
    field.whole("time_limit", time_limit, 0, 86400, false,
                "Seconds after which the search stops with the best found.");
    ChoicesOf open(*this);
    field.list("choice", open, "Numbers of measures that are still open.");
    ListOf limits(budgets);
    field.list("budget", limits, "What the package may cost an actor year by year.");
}

std::vector<Problem> check_compose(const Package& package)
{
    std::vector<Problem> problems;
    const auto& terms = package.compose;
    long combinations = 1;
    std::vector<std::string> ids;
    for (const auto& choice : terms.choices) {
        const std::string at = "compose.choice." + choice.id;
        if (std::find(ids.begin(), ids.end(), choice.id) != ids.end())
            problems.push_back({origin_of(choice, package), at, "this id is given twice", "ids are unique"});
        ids.push_back(choice.id);
        if (choice.measures.empty())
            problems.push_back({origin_of(choice, package), at + ".measures", "is missing",
                                "name the measures whose number is open"});
        check_field(choice, package, problems);
        combinations =
            std::min(most_size_combinations + 1,
                     combinations * static_cast<long>(std::max<std::size_t>(1, choice.values.size())));
    }
    for (std::size_t i = 0; i < terms.choices.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            for (const auto measure : terms.choices[i].measures)
                if (terms.choices[i].field == terms.choices[j].field &&
                    std::find(terms.choices[j].measures.begin(), terms.choices[j].measures.end(), measure) !=
                        terms.choices[j].measures.end())
                    problems.push_back({origin_of(terms.choices[i], package),
                                        "compose.choice." + terms.choices[i].id,
                                        Message("leaves open what {} leaves open too", {terms.choices[j].id}),
                                        "name each number in one choice"});
    if (combinations > most_size_combinations)
        problems.push_back({terms.origin, "compose.choice",
                            Message("more than {} combinations of sizes", {most_size_combinations}),
                            "leave fewer values open at once"});
    return problems;
}

} // namespace byggom
