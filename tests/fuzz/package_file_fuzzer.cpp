#include "actors/roster.hpp"
#include "cli/read/package_file.hpp"
#include "libpackage/evaluate.hpp"
#include "libpackage/ledger/identity.hpp"

#include <cstdint>
#include <cstdlib>

/// Any bytes either are a package, and then its ledger balances, or give mistakes with their places.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace byggom;
    try {
        const auto package = read_package({reinterpret_cast<const char*>(data), size}, "fuzz.toml");
        const auto rules = swedish_rules(package);
        const auto evaluation = evaluate(package, *rules);
        (void)evaluation;
    } catch (const InvalidInput& error) {
        if (error.problems().empty())
            std::abort();
    }
    return 0;
}
