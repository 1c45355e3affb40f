#include "libpackage/audit/rules.hpp"
#include "libpackage/package/figure_fields.hpp"

#include <algorithm>
#include <cstdlib>

namespace byggom {
namespace {

bool has_reason(const Figure& figure) { return !figure.source.empty() || !figure.note.empty(); }

/// An actor's steps, or society's, that the package states itself.
struct StatedRate {
    std::string field;
    const RateStep* step;
};

std::vector<StatedRate> stated_rates(const Package& package)
{
    std::vector<StatedRate> rates;
    const auto add = [&](const std::string& field, const RateSchedule& schedule) {
        for (const auto& step : schedule)
            if (!is_of_the_catalogue(package.figures[step.rate]))
                rates.push_back({field, &step});
    };
    add("society_rate", package.society_rates);
    for (const auto& actor : package.actors)
        if (!actor.parent && actor.rates.size() != package.society_rates.size())
            add("actor." + actor.id + ".rate", actor.rates);
        else if (!actor.parent && !actor.rates.empty() &&
                 actor.rates.front().rate != package.society_rates.front().rate)
            add("actor." + actor.id + ".rate", actor.rates);
    return rates;
}

} // namespace

std::vector<Finding> real_and_nominal(const Audited& audited)
{
    const auto& package = audited.package;
    const double most_rate = audit_limit(package, "audit.real_rate", "1");
    const double most_growth = audit_limit(package, "audit.real_growth", "1/year");
    std::vector<Finding> findings;
    for (const auto& [field, step] : stated_rates(package)) {
        const auto& rate = package.figures[step->rate];
        if (!step->inflation && rate.value > most_rate)
            findings.push_back({rate.origin, field,
                                Message("{} % is high for a real rate, and no inflation is stated",
                                        {written(100 * rate.value, 1)}),
                                "if it is nominal, write { nominal = …, inflation = … }"});
    }
    for (const auto& field : figure_fields(package)) {
        if (last_word(field.name).find("growth") == std::string_view::npos)
            continue;
        const auto& growth = package.figures[field.figures.front()];
        if (growth.value > most_growth)
            findings.push_back(
                {growth.origin, field.name,
                 Message("{} % a year is high beyond inflation", {written(100 * growth.value, 1)}),
                 "amounts are in real kronor: take the inflation off"});
    }
    return findings;
}

std::vector<Finding> static_do_nothing(const Audited& audited)
{
    std::vector<Finding> findings;
    for (const auto& field : figure_fields(audited.package))
        if (last_word(field.name) == "do_minimum" &&
            audited.package.figures[field.figures.front()].value == 0)
            findings.push_back(
                {audited.package.figures[field.figures.front()].origin, field.name,
                 "without the package nothing would be done to the house, for all years",
                 "state the repairs that come anyway, or the condition that makes them needless"});
    return findings;
}

std::vector<Finding> rate_without_reason(const Audited& audited)
{
    std::vector<Finding> findings;
    for (const auto& [field, step] : stated_rates(audited.package)) {
        const auto& rate = audited.package.figures[step->rate];
        if (!has_reason(rate))
            findings.push_back({rate.origin, field,
                                Message("{} % takes the place of the catalogue's rate, without a source",
                                        {written(100 * rate.value, 1)}),
                                "state source or note"});
    }
    return findings;
}

std::vector<Finding> zero_without_reason(const Audited& audited)
{
    std::vector<Finding> findings;
    for (const auto& field : figure_fields(audited.package)) {
        const auto word = last_word(field.name);
        if (word != "deadweight" && word != "displacement")
            continue;
        const auto& figure = audited.package.figures[field.figures.front()];
        if (figure.value == 0 && !has_reason(figure))
            findings.push_back({figure.origin, field.name,
                                word == "deadweight" ? Message("nobody would have got there anyway")
                                                     : Message("nobody else loses by it"),
                                "state source or note, or a share"});
    }
    return findings;
}

std::vector<Finding> prices_far_apart(const Audited& audited)
{
    const auto& package = audited.package;
    const int most = static_cast<int>(audit_limit(package, "audit.price_years", "year"));
    std::vector<Finding> findings;
    for (const auto id : audited.evaluation.used) {
        const auto& figure = package.figures[id];
        if (!figure.price_year || figure.id.rfind("rules.", 0) == 0)
            continue;
        const int apart = std::abs(figure.price_year->number - package.price_year);
        if (apart > most)
            findings.push_back({figure.origin, figure.id,
                                Message("stated in prices of {}, {} years from the package's",
                                        {year(figure.price_year->number), apart}),
                                "consumer prices bridge it; building costs and wages have moved otherwise"});
    }
    return findings;
}

std::vector<Finding> beyond_evidence(const Audited& audited)
{
    const auto& package = audited.package;
    const int most = static_cast<int>(audit_limit(package, "audit.evidence_years", "year"));
    std::vector<Finding> findings;
    const auto figures = figure_fields(package);
    for (const auto& field : whole_fields(package)) {
        if (last_word(field.name) != "duration" || field.value <= most)
            continue;
        const auto impact = std::find_if(figures.begin(), figures.end(), [&](const FigureField& other) {
            return table_of_field(other.name) == table_of_field(field.name) &&
                   last_word(other.name) == "impact";
        });
        const auto& figure = package.figures[impact->figures.front()];
        if (figure.grade != "A" && figure.grade != "B")
            findings.push_back({figure.origin, field.name,
                                Message("the effect lasts {} years on evidence graded {}",
                                        {field.value, figure.grade.empty() ? Value(Message("not at all"))
                                                                           : Value(figure.grade)}),
                                "state the evidence for its length, or let it drop off"});
    }
    return findings;
}

} // namespace byggom
