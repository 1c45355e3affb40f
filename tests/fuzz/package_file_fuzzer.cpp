#include "actors/roster.hpp"
#include "cli/read/package_file.hpp"
#include "libpackage/evaluate.hpp"

#include <cstdint>
#include <cstdlib>

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
        run(Scene{package, draw}, *rules, ledger);
        for (const auto& line : ledger.lines())
            if (!line.amount.isFinite().all())
                std::abort();
    } catch (const InvalidInput& error) {
        if (error.problems().empty())
            std::abort();
    }
    return 0;
}
