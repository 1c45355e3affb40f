#include "cli/report/records.hpp"
#include "cli/report/split.hpp"

#include <fmt/format.h>

namespace byggom {

std::string split_csv(const Game& game, const SplitAnswer& answer)
{
    std::string text = "rule,player,x,exact,defined,individually_rational,in_core,objecting,by\n";
    for (const auto& [name, allocation, stability] : answer.rules) {
        if (allocation.x.empty())
            text += fmt::format("{},,,,false,,,,\n", name);
        for (std::size_t i = 0; i < allocation.x.size(); ++i)
            text += fmt::format("{},{},{},{},{},{},{},{},{}\n", name, csv_cell(game.players[i]),
                                allocation.x[i].convert_to<double>(), to_string(allocation.x[i]),
                                allocation.defined, stability->individually_rational, stability->in_core,
                                stability->most ? csv_cell(names(game, stability->most->coalition)) : "",
                                stability->most ? fmt::format("{}", stability->most->by.convert_to<double>())
                                                : "");
    }
    return text;
}

} // namespace byggom
