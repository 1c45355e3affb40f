#include "libpackage/settlement/years_program.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace byggom {
YearsProgram::YearsProgram(const PaymentGraph& graph, int first, double scale)
    : graph_(graph), first_(std::min(first, graph.years() - 1)), scale_(scale)
{}

int YearsProgram::parts_of(int party) const
{
    int parts = 0;
    if (graph_.network.pot)
        for (const auto& member : graph_.network.pot->members)
            parts += member.party == party ? member.parts : 0;
    return parts;
}

Entries YearsProgram::got(int party, bool with_friction) const
{
    Entries entries;
    const auto& channels = graph_.network.channels;
    for (int channel = 0; channel < static_cast<int>(channels.size()); ++channel) {
        const auto& one = channels[index_of(channel)];
        const double cost = with_friction ? static_cast<double>(one.friction) * a_millionth : 0;
        for (int year = first_; year < years(); ++year) {
            if (one.to == party)
                entries.emplace_back(column(channel, year), 1.0);
            else if (one.from == party)
                entries.emplace_back(column(channel, year), -1.0 - cost);
        }
    }
    const auto& pot = graph_.network.pot;
    double parts = -parts_of(party);
    if (pot && pot->party == party)
        for (const auto& member : pot->members)
            parts += member.parts;
    for (int year = first_; year < years() && parts != 0; ++year)
        entries.emplace_back(pot_column(year), parts);
    return entries;
}

Entries YearsProgram::kept(int party) const
{
    Entries entries;
    const auto& channels = graph_.network.channels;
    for (int channel = 0; channel < static_cast<int>(channels.size()); ++channel)
        for (int year = first_; year < years(); ++year)
            if (channels[index_of(channel)].to == party && !channels[index_of(channel)].passes_on)
                entries.emplace_back(column(channel, year), 1.0);
    return entries;
}

Entries YearsProgram::own_in(int year, int party, bool with_shares) const
{
    Entries entries;
    const auto& channels = graph_.network.channels;
    for (int channel = 0; channel < static_cast<int>(channels.size()); ++channel) {
        const auto& one = channels[index_of(channel)];
        if (one.from == party)
            entries.emplace_back(column(channel, year), 1.0);
        else if (one.to == party && one.passes_on)
            entries.emplace_back(column(channel, year), -1.0);
    }
    const auto& pot = graph_.network.pot;
    double parts = with_shares ? parts_of(party) : 0;
    if (pot && pot->party == party)
        for (const auto& member : pot->members)
            parts -= member.parts;
    if (parts != 0)
        entries.emplace_back(pot_column(year), parts);
    return entries;
}

Entries YearsProgram::shares(int party) const
{
    Entries entries;
    const double parts = parts_of(party);
    for (int year = first_; year < years() && parts != 0; ++year)
        entries.emplace_back(pot_column(year), parts);
    return entries;
}

Entries YearsProgram::friction(double factor) const
{
    Entries entries;
    const auto& channels = graph_.network.channels;
    for (int channel = 0; channel < static_cast<int>(channels.size()); ++channel)
        for (int year = first_; year < years() && channels[index_of(channel)].friction > 0; ++year)
            entries.emplace_back(column(channel, year),
                                 factor * a_millionth *
                                     static_cast<double>(channels[index_of(channel)].friction));
    return entries;
}

std::int64_t YearsProgram::cap(int channel, int year) const
{
    return (*graph_.most[index_of(channel)])[index_of(year)];
}

std::vector<std::vector<int>> YearsProgram::add_limits(LinearProgram& program) const
{
    const auto& channels = graph_.network.channels;
    for (int channel = 0; channel < static_cast<int>(channels.size()); ++channel)
        for (int year = first_; year < years(); ++year)
            program.bound_column(column(channel, year), 0,
                                 graph_.most[index_of(channel)] ? static_cast<double>(cap(channel, year)) *
                                                                      graph_.discount[index_of(year)] / scale_
                                                                : no_bound);
    for (int year = first_; year < years(); ++year)
        program.bound_column(pot_column(year), 0, graph_.network.pot ? no_bound : 0);
    std::vector<std::vector<int>> rows(graph_.network.parties.size());
    for (std::size_t party = 0; party < graph_.aid.size(); ++party) {
        if (!graph_.aid[party])
            continue;
        for (int first = first_ - 2; first < years(); ++first) {
            Entries entries;
            for (int channel = 0; channel < static_cast<int>(channels.size()); ++channel)
                for (int year = std::max(first, first_); year < std::min(first + 3, years()); ++year)
                    if (channels[index_of(channel)].aid &&
                        channels[index_of(channel)].to == static_cast<int>(party))
                        entries.emplace_back(column(channel, year), 1.0 / graph_.discount[index_of(year)]);
            if (!entries.empty())
                rows[party].push_back(program.add_row(
                    entries, -no_bound, static_cast<double>(graph_.aid[party]->left(first)) / scale_));
        }
    }
    return rows;
}

void YearsProgram::add_pass_on_only(LinearProgram& program, int party) const
{
    Entries so_far;
    bool pays = false;
    for (int year = first_; year < years(); ++year) {
        for (const auto& entry : own_in(year, party, false)) {
            so_far.push_back(entry);
            pays = pays || entry.second > 0;
        }
        if (pays)
            program.add_row(so_far, -no_bound, 0);
    }
}

std::vector<double> YearsProgram::received_in(const std::vector<double>& x) const
{
    std::vector<double> received;
    for (int party = 0; party < static_cast<int>(graph_.network.parties.size()); ++party) {
        double sum = 0;
        for (const auto& [column, amount] : got(party, false))
            sum += amount * x[index_of(column)];
        received.push_back(sum * scale_);
    }
    return received;
}

PaymentPlan YearsProgram::plan_of(const std::vector<double>& x) const
{
    PaymentPlan plan;
    const auto& network = graph_.network;
    const auto in_ore = [&](int column, int year) {
        return std::llround(x[index_of(column)] * scale_ / graph_.discount[index_of(year)]);
    };
    plan.borne.assign(network.parties.size(), 0);
    std::vector<double> borne(network.parties.size(), 0.0);
    double friction = 0;
    for (int year = first_; year < years(); ++year) {
        if (network.pot)
            for (const auto& member : network.pot->members)
                if (const auto ore = in_ore(pot_column(year), year) * member.parts; ore > 0)
                    plan.paid.push_back({-1, member.party, network.pot->party, year, ore});
        for (int channel = 0; channel < static_cast<int>(network.channels.size()); ++channel) {
            const auto& one = network.channels[index_of(channel)];
            auto ore = in_ore(column(channel, year), year);
            if (graph_.most[index_of(channel)])
                ore = std::min<long long>(ore, cap(channel, year));
            if (ore <= 0)
                continue;
            plan.paid.push_back({channel, one.from, one.to, year, ore});
            const double cost = static_cast<double>(ore) * graph_.discount[index_of(year)] * a_millionth *
                                static_cast<double>(one.friction);
            friction += cost;
            borne[index_of(one.from)] += cost;
        }
    }
    // Upwards, but not for what floating point adds to a whole number of öre.
    plan.friction = static_cast<std::int64_t>(std::ceil(friction - 1e-3));
    for (std::size_t party = 0; party < borne.size(); ++party)
        plan.borne[party] = std::llround(borne[party]);
    return plan;
}

} // namespace byggom
