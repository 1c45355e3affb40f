#include "cli/commands/shared_out.hpp"

#include "cli/commands/area_input.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace byggom {
namespace {

/// Value, coverage, missing share and number of sources, each a column.
void add_interpolated(AreaAnswer& answer, const std::string& name, const std::vector<Interpolated>& values,
                      int decimals)
{
    AreaColumn value{name, {}};
    AreaColumn coverage{name + " coverage", {}};
    AreaColumn missing{name + " missing_share", {}};
    AreaColumn sources{name + " sources", {}};
    for (const auto& one : values) {
        value.values.push_back(one.value);
        coverage.values.emplace_back(one.coverage);
        missing.values.emplace_back(one.missing_share);
        sources.values.emplace_back(one.sources);
    }
    answer.drawn.push_back(name);
    add_column(answer, std::move(value), decimals);
    add_column(answer, std::move(coverage), 2);
    add_column(answer, std::move(missing), 2);
    add_column(answer, std::move(sources), 0);
}

/// "in_work/people": numerator and denominator.
std::pair<std::string, std::string> parts_of_rate(const std::string& rate)
{
    const auto slash = rate.find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == rate.size())
        throw CLI::ValidationError("--rate", rate + ": write NUMERATOR/DENOMINATOR, two columns of counts");
    return {rate.substr(0, slash), rate.substr(slash + 1)};
}

/// What there was, and what was handed out of it.
void report_totals(const std::string& name, const AreaValues& values,
                   const std::vector<Interpolated>& results)
{
    constexpr double rounding = 1e-9;
    double there = 0.0;
    for (const auto& value : values)
        there += value.value_or(0.0);
    double handed_out = 0.0;
    for (const auto& one : results)
        handed_out += one.value.value_or(0.0);
    const auto lacking = static_cast<std::size_t>(std::count_if(
        results.begin(), results.end(), [](const Interpolated& one) { return one.missing_share > 0; }));
    if (lacking > 0)
        warn_of({{name + ": totals that lack a part, since sources in them have no value",
                  lacking,
                  {},
                  false,
                  "missing_share beside each says how much; --missing absent leaves them empty"}});
    if (std::abs(there - handed_out) > rounding * std::abs(there))
        warn_of({{fmt::format("{}: {:.1f} of {:.1f} are handed out", name, handed_out, there),
                  0,
                  {},
                  false,
                  "the rest lies in no area, or in areas without a value"}});
}

} // namespace

void add_column(AreaAnswer& answer, AreaColumn column, int decimals)
{
    answer.columns.push_back({column.name, column.name, "", decimals, true});
    answer.table.columns.push_back(std::move(column));
}

InterpolationRules SharedOut::rules() const
{
    InterpolationRules chosen;
    chosen.allocation = allocation == "all" ? CountRule::all : CountRule::covered;
    chosen.missing = missing == "zero"     ? Missing::zero
                     : missing == "absent" ? Missing::absent
                                           : Missing::skip;
    chosen.least_coverage = least_coverage;
    return chosen;
}

void SharedOut::add_to_answer(AreaAnswer& answer, const AreaTable& sources, const WeightMatrix& weights) const
{
    const auto chosen = rules();
    const auto values = [&](const std::string& name, const char* option) -> const AreaValues& {
        return sources.columns[column_called(sources, name, option)].values;
    };
    for (const auto& name : counts) {
        const auto& numbers = values(name, "--count");
        const auto results = interpolate_count(weights, numbers, chosen);
        report_totals(name, numbers, results);
        add_interpolated(answer, name, results, 1);
    }
    for (const auto& name : means)
        add_interpolated(answer, name,
                         weight.empty() ? interpolate_mean(weights, values(name, "--mean"), chosen)
                                        : interpolate_weighted_mean(weights, values(name, "--mean"),
                                                                    values(weight, "--weight"), chosen),
                         3);
    for (const auto& rate : rates) {
        const auto [numerator, denominator] = parts_of_rate(rate);
        add_interpolated(
            answer, rate,
            interpolate_rate(weights, values(numerator, "--rate"), values(denominator, "--rate"), chosen), 3);
    }
}

void SharedOut::add_to(CLI::App& command)
{
    const auto column = [&](const char* name, std::vector<std::string>& values, const char* meaning) {
        command.add_option(name, values, meaning)->allow_extra_args(false);
    };
    column("--count", counts, "Column with a number of things; totals are kept. May be given again");
    column("--mean", means, "Column with a mean, over the ground or by --weight. May be given again");
    column("--rate", rates, "NUMERATOR/DENOMINATOR, two columns of counts. May be given again");
    command.add_option(
        "--weight", weight,
        "Column whose numbers weigh in a mean: people; of points, the field with each one's weight");
    command.add_option("--allocation", allocation, "Of a count: only the covered part, or all of it")
        ->check(CLI::IsMember({"covered", "all"}));
    command.add_option("--missing", missing, "What a missing value does: skip, absent or zero")
        ->check(CLI::IsMember({"skip", "absent", "zero"}));
    command.add_option("--least-coverage", least_coverage, "Share of an area below which it has no value")
        ->check(CLI::Range(0.0, 1.0));
}

} // namespace byggom
