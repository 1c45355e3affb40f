#include "actors/roster.hpp"
#include "cli/read/inputs_json.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <cstdint>
#include <cstdlib>

/// Any bytes either are the inputs of a result, and then every line of its ledger is a number, or give
/// mistakes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace byggom;
    try {
        const auto package = read_inputs({reinterpret_cast<const char*>(data), size}, "fuzz.json");
        const auto rules = swedish_rules(package);
        const Draw draw(package.figures);
        Ledger ledger;
        run(Context{package, draw}, *rules, ledger);
        for (const auto& line : ledger.lines())
            if (!line.amount.isFinite().all())
                std::abort();
    } catch (const InvalidInput& error) {
        if (error.problems().empty())
            std::abort();
    }
    return 0;
}
