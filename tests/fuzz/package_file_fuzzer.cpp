#include "actors/payment_channels.hpp"
#include "actors/roster.hpp"
#include "cli/read/package_file.hpp"
#include "libpackage/bargain/package_game.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

/// Whatever the terms of settlement, what is paid and what stays unpaid make up what is owed.
void settle_something(const byggom::Package& package, const byggom::Rules& rules)
{
    using namespace byggom;
    const auto players = signatories(package);
    if (players.size() < 2 || !check_split(package).empty() || !check_settlement(package, players).empty())
        return;
    const auto channels = lawful_channels(package, rules, players, ~MeasureSet{0});
    std::vector<std::int64_t> owed(channels.graph.network.parties.size(), 0);
    owed[0] = -123'456'789;
    owed[1] = 123'456'789;
    auto plan = plan_by_value(channels.graph, owed);
    if (!channels.graph.network.pot)
        plan = plan_by_year(channels.graph, owed,
                            {package.settlement.first_year, package.settlement.instalments});
    for (const auto& [from, to, ore] : plan.unpaid) {
        plan.received[static_cast<std::size_t>(from)] -= ore;
        plan.received[static_cast<std::size_t>(to)] += ore;
    }
    if (plan.received != owed)
        std::abort();
}

} // namespace

/// Any bytes either are a package, and then every line of its ledger is a number, or give mistakes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace byggom;
    try {
        const auto package = read_package({reinterpret_cast<const char*>(data), size}, "fuzz.toml");
        for (const auto& problem : check_compose(package))
            if (problem.what.empty())
                std::abort();
        const auto rules = swedish_rules(package);
        const Draw draw(package.figures);
        Ledger ledger;
        run(Context{package, draw}, *rules, ledger);
        for (const auto& line : ledger.lines())
            if (!line.amount.isFinite().all())
                std::abort();
        settle_something(package, *rules);
    } catch (const InvalidInput& error) {
        if (error.problems().empty())
            std::abort();
    }
    return 0;
}
