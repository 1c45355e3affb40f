#include "cli/read/game_file.hpp"

#include "cli/read/decimal.hpp"
#include "cli/read/game_csv.hpp"
#include "cli/read/game_json.hpp"
#include "cli/read/game_table.hpp"

#include <algorithm>

namespace byggom {
namespace {

std::vector<std::optional<Rational>> read_list(const std::string& text, const std::string& option,
                                               bool may_be_left_out)
{
    std::vector<std::optional<Rational>> amounts;
    Mistakes mistakes("");
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const auto comma = std::min(text.find(',', begin), text.size());
        const auto piece = text.substr(begin, comma - begin);
        if (const auto amount = read_decimal(piece))
            amounts.emplace_back(amount->value());
        else if (piece.empty() && may_be_left_out)
            amounts.emplace_back(std::nullopt);
        else
            mistakes.add(option, "\"" + piece + "\" is no decimal number",
                         "numbers apart by commas: 2,1.5,3");
        begin = comma + 1;
    }
    mistakes.throw_if_any();
    return amounts;
}

} // namespace

GameFile read_game(const std::string& text, const std::string& file)
{
    const auto begin = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool json = begin != std::string::npos && (text[begin] == '{' || text[begin] == '[');
    return json ? read_game_json(text, file) : read_game_csv(text, file);
}

std::vector<Rational> read_amounts(const std::string& text, const std::string& option)
{
    std::vector<Rational> amounts;
    for (const auto& amount : read_list(text, option, false))
        amounts.push_back(*amount);
    return amounts;
}

std::vector<std::optional<Rational>> read_limits(const std::string& text, const std::string& option)
{
    return read_list(text, option, true);
}

} // namespace byggom
