#include "cli/read/game_file.hpp"
#include "libpackage/game/split_answer.hpp"
#include "libpackage/problem/problem.hpp"

#include <cstdint>
#include <cstdlib>

/// Any bytes either are a game, and then every rule without a solver either adds up or says why it has no
/// answer; or they give mistakes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace byggom;
    try {
        const auto file = read_game({reinterpret_cast<const char*>(data), size}, "fuzz.json");
        if (file.game.size() > 4)
            return 0;
        const auto answer = split_answer(file.game, file.asked, std::nullopt, nullptr);
        for (const auto& [name, allocation, stability] : answer.rules)
            if (allocation.defined ? name != "as_contracted" && !stability->adds_up : allocation.why.empty())
                std::abort();
    } catch (const InvalidInput& error) {
        if (error.problems().empty())
            std::abort();
    }
    return 0;
}
