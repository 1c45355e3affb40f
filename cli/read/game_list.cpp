#include "cli/read/game_list.hpp"

#include "cli/read/suggestion.hpp"
#include "cli/read/text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace byggom {
namespace {

constexpr std::array<std::int64_t, 18> tens = [] {
    std::array<std::int64_t, 18> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = 10 * powers[i - 1];
    return powers;
}();

/// Walks over JSON text without reading it.
class Scanner {
public:
    explicit Scanner(const std::string& text) : text_(text) {}

    /// To behind the bracket that opens the list of the key "v" of the outermost object.
    bool find_list()
    {
        int depth = 0;
        std::size_t key = std::string::npos;
        for (; at < text_.size(); ++at) {
            const char c = text_[at];
            if (c == '"') {
                const auto begin = at + 1;
                if (!pass_text())
                    return false;
                key = depth == 1 && text_.compare(begin, at - begin, "v") == 0 && at - begin == 1
                          ? at
                          : std::string::npos;
            } else if (c == '[' && depth == 1 && key != std::string::npos) {
                ++at;
                return true;
            } else if (c == '{' || c == '[') {
                ++depth;
                key = std::string::npos;
            } else if (c == '}' || c == ']') {
                --depth;
            } else if (c == ',') {
                key = std::string::npos;
            }
        }
        return false;
    }

    /// One amount and the comma or bracket behind it. \return false where something else stands there
    bool amount(std::int64_t& digits, int& decimals, bool& is_last)
    {
        pass_spaces();
        const bool quoted = take('"');
        const bool negative = take('-');
        int count = 0;
        digits = 0;
        const auto take_digits = [&] {
            const auto begin = at;
            for (; at < text_.size() && is_digit(text_[at]); ++at, ++count)
                if (count < 18)
                    digits = 10 * digits + (text_[at] - '0');
            return at > begin;
        };
        if (!take_digits())
            return false;
        decimals = 0;
        if (take('.')) {
            const auto begin = at;
            if (!take_digits())
                return false;
            decimals = static_cast<int>(at - begin);
        }
        if (count > 17 || (quoted && !take('"')))
            return false;
        if (negative)
            digits = -digits;
        for (; decimals > 0 && digits % 10 == 0; --decimals)
            digits /= 10;
        pass_spaces();
        is_last = take(']');
        return is_last || take(',');
    }

    std::size_t at = 0;

private:
    bool take(char c)
    {
        const bool is_there = at < text_.size() && text_[at] == c;
        at += is_there ? 1U : 0U;
        return is_there;
    }
    void pass_spaces()
    {
        while (at < text_.size() &&
               (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\r' || text_[at] == '\t'))
            ++at;
    }
    bool pass_text()
    {
        for (++at; at < text_.size() && text_[at] != '"'; ++at)
            at += text_[at] == '\\' ? 1U : 0U;
        return at < text_.size();
    }

    const std::string& text_;
};

Integer wide_abs(const Integer& number) { return number < 0 ? Integer(-number) : number; }

std::vector<Rational> numbers_at(const nlohmann::json& generator, const std::string& key, Mistakes& mistakes)
{
    std::vector<Rational> numbers;
    const auto found = generator.find(key);
    if (found == generator.end() || !found->is_array() || found->empty()) {
        mistakes.add("/generator/" + key, "a list of numbers is missing");
        return numbers;
    }
    for (std::size_t i = 0; i < found->size(); ++i) {
        const auto number =
            (*found)[i].is_string() ? read_number((*found)[i].get<std::string>()) : std::nullopt;
        if (!number)
            mistakes.add(fmt::format("/generator/{}/{}", key, i), "this is no number");
        numbers.push_back(number.value_or(0));
    }
    return numbers;
}

Rational number_at(const nlohmann::json& generator, const std::string& key, Mistakes& mistakes)
{
    const auto found = generator.find(key);
    const auto number = found != generator.end() && found->is_string()
                            ? read_number(found->get<std::string>())
                            : std::nullopt;
    if (!number)
        mistakes.add("/generator/" + key, "a number is missing");
    return number.value_or(0);
}

/// In whole numbers, all by the same power of ten.
struct Whole {
    std::vector<std::int64_t> numbers;
    int decimals = 0;
};
Whole whole_of(const std::vector<Rational>& numbers, Mistakes& mistakes)
{
    Whole whole;
    for (const auto& number : numbers)
        if (const auto decimal = decimal_from(number))
            whole.decimals = std::max(whole.decimals, decimal->decimals);
        else
            mistakes.add("/generator", "a fraction that is no decimal number",
                         "multiply all amounts by its denominator");
    mistakes.throw_if_any();
    Integer sum = 0;
    for (const auto& number : numbers) {
        const Integer amount = decimal_from(number)->with_decimals(whole.decimals);
        sum += wide_abs(amount);
        if (sum > Game::largest) {
            mistakes.add("/generator", "the amounts have more than 16 digits together",
                         "take a larger unit or fewer decimals");
            mistakes.throw_if_any();
        }
        whole.numbers.push_back(amount.convert_to<std::int64_t>());
    }
    return whole;
}

template <class Worth>
Game made(std::vector<std::string> players, std::size_t count, GameForm form, int decimals,
          Mistakes& mistakes, Worth worth)
{
    if (players.empty())
        for (std::size_t i = 1; i <= count; ++i)
            players.push_back(std::to_string(i));
    if (players.size() != count)
        mistakes.add("/players",
                     fmt::format("{} names for {} numbers of the generator", players.size(), count),
                     "one for each, or none");
    check_players(players, mistakes, "/players");
    mistakes.throw_if_any();
    Game game{std::move(players), form, decimals, {}};
    game.table.reserve(std::size_t{1} << count);
    for (Coalition coalition = 0; coalition <= game.all(); ++coalition)
        game.table.push_back(coalition == 0 ? 0 : worth(coalition));
    return game;
}

std::int64_t sum_in(const std::vector<std::int64_t>& numbers, Coalition coalition)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        sum += contains(coalition, static_cast<int>(i)) ? numbers[i] : 0;
    return sum;
}

} // namespace

std::optional<AmountList> take_amounts(std::string& text)
{
    Scanner scanner(text);
    if (!scanner.find_list())
        return std::nullopt;
    const auto begin = scanner.at;
    AmountList list;
    std::vector<std::uint8_t> decimals;
    for (bool is_last = false; !is_last;) {
        std::int64_t digits = 0;
        int after = 0;
        if (list.amounts.size() == std::size_t{1} << Game::most_players ||
            !scanner.amount(digits, after, is_last))
            return std::nullopt;
        list.amounts.push_back(digits);
        decimals.push_back(static_cast<std::uint8_t>(after));
        list.decimals = std::max(list.decimals, after);
    }
    for (std::size_t i = 0; i < list.amounts.size(); ++i) {
        const auto factor = tens[static_cast<std::size_t>(list.decimals - decimals[i])];
        if (list.amounts[i] > Game::largest / factor || list.amounts[i] < -(Game::largest / factor))
            return std::nullopt; // who reads one after the other tells which
        list.amounts[i] *= factor;
    }
    text.erase(begin, scanner.at - 1 - begin);
    return list;
}

Game game_of(const AmountList& list, std::vector<std::string> players, GameForm form, Mistakes& mistakes)
{
    const std::size_t wanted = std::size_t{1} << players.size();
    if (list.amounts.size() != wanted)
        mistakes.add("/v", fmt::format("{} amounts for {} players: there must be {}, one for each coalition, "
                                       "nobody's first",
                                       list.amounts.size(), players.size(), wanted));
    else if (list.amounts.front() != 0)
        mistakes.add("/v/0", "the coalition of nobody must have 0");
    return {std::move(players), form, list.decimals, list.amounts};
}

Game generated_game(const nlohmann::json& generator, std::vector<std::string> players, Mistakes& mistakes)
{
    const auto type = generator.is_object() ? generator.value("type", std::string()) : std::string();
    if (type == "airport") {
        const auto costs = whole_of(numbers_at(generator, "costs", mistakes), mistakes);
        return made(std::move(players), costs.numbers.size(), GameForm::cost, costs.decimals, mistakes,
                    [&](Coalition coalition) {
                        std::int64_t most = 0;
                        for (std::size_t i = 0; i < costs.numbers.size(); ++i)
                            if (contains(coalition, static_cast<int>(i)))
                                most = std::max(most, costs.numbers[i]);
                        return most;
                    });
    }
    if (type == "bankruptcy") {
        auto numbers = numbers_at(generator, "claims", mistakes);
        const auto count = numbers.size();
        numbers.push_back(number_at(generator, "estate", mistakes));
        auto whole = whole_of(numbers, mistakes);
        const auto estate = whole.numbers.back();
        whole.numbers.pop_back();
        const auto all = sum_in(whole.numbers, everybody(static_cast<int>(count)));
        return made(std::move(players), count, GameForm::value, whole.decimals, mistakes,
                    [&](Coalition coalition) {
                        return std::max<std::int64_t>(0, estate - all + sum_in(whole.numbers, coalition));
                    });
    }
    if (type == "weighted_voting" || type == "weighted_majority") {
        auto numbers = numbers_at(generator, "weights", mistakes);
        const auto count = numbers.size();
        numbers.push_back(number_at(generator, "quota", mistakes));
        auto whole = whole_of(numbers, mistakes);
        const auto quota = whole.numbers.back();
        whole.numbers.pop_back();
        return made(std::move(players), count, GameForm::value, 0, mistakes, [&](Coalition coalition) {
            return std::int64_t{sum_in(whole.numbers, coalition) >= quota ? 1 : 0};
        });
    }
    mistakes.add("/generator/type", fmt::format("\"{}\" makes no game", type),
                 suggestion(type, {"airport", "bankruptcy", "weighted_voting"}));
    mistakes.throw_if_any();
    return {};
}

} // namespace byggom
