#include "cli/read/game_json.hpp"

#include "cli/read/game_list.hpp"
#include "cli/read/game_table.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace byggom {
namespace {

/// Numbers stay text, so that 0.1 is a tenth: each becomes a string on the way in.
class ExactNumbers : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit ExactNumbers(nlohmann::json& root) : builder_(root, false) {}
    bool null() override { return builder_.null(); }
    bool boolean(bool value) override { return builder_.boolean(value); }
    bool number_integer(number_integer_t value) override { return text(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return text(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& written) override { return text(written); }
    bool string(string_t& value) override { return builder_.string(value); }
    bool binary(binary_t& value) override { return builder_.binary(value); }
    bool start_object(std::size_t size) override { return deeper() && builder_.start_object(size); }
    bool key(string_t& value) override { return builder_.key(value); }
    bool end_object() override { return shallower() && builder_.end_object(); }
    bool start_array(std::size_t size) override { return deeper() && builder_.start_array(size); }
    bool end_array() override { return shallower() && builder_.end_array(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        position_ = position;
        return false;
    }
    std::size_t position() const { return position_; }

private:
    bool text(std::string written) { return builder_.string(written); }
    bool deeper() { return ++depth_ <= 20; }
    bool shallower() { return --depth_ >= 0; }

    nlohmann::detail::json_sax_dom_parser<nlohmann::json> builder_;
    std::size_t position_ = 0;
    int depth_ = 0;
};

nlohmann::json parsed(const std::string& text, Mistakes& mistakes)
{
    nlohmann::json root;
    ExactNumbers builder(root);
    if (nlohmann::json::sax_parse(text, &builder))
        return root;
    const auto before =
        text.substr(0, std::min(builder.position() > 0 ? builder.position() - 1 : 0, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto line_begin = before.rfind('\n') == std::string::npos ? 0 : before.rfind('\n') + 1;
    const auto column =
        std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_begin), before.end(),
                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    mistakes.add("", "this is no JSON, or nested too deeply", "a comma, a quote or a bracket may be missing",
                 static_cast<int>(line), static_cast<int>(column) + 1);
    mistakes.throw_if_any();
    return {};
}

/// RFC 6901
std::string escaped(const std::string& key)
{
    std::string text;
    for (const char c : key)
        text += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return text;
}

std::optional<Decimal> amount_at(const nlohmann::json& value, Mistakes& mistakes, const std::string& place)
{
    const auto number = value.is_string() ? read_number(value.get_ref<const std::string&>()) : std::nullopt;
    const auto amount = number ? decimal_from(*number) : std::nullopt;
    if (number && !amount)
        mistakes.add(place, fmt::format("{} is no decimal number", value.get<std::string>()),
                     "multiply all amounts by its denominator");
    else if (!amount)
        mistakes.add(place,
                     fmt::format("{} is no decimal number",
                                 value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)),
                     "write it like 21.95, \"21.95\" or \"439/20\"");
    return amount;
}

/// A number of any denominator.
std::optional<Rational> number_at(const nlohmann::json& value, Mistakes& mistakes, const std::string& place)
{
    const auto number = value.is_string() ? read_number(value.get_ref<const std::string&>()) : std::nullopt;
    if (!number)
        mistakes.add(place,
                     fmt::format("{} is no number",
                                 value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)),
                     "write it like 21.95, \"21.95\" or \"439/20\"");
    return number;
}

std::vector<std::string> players_of(const nlohmann::json& root, Mistakes& mistakes)
{
    std::vector<std::string> players;
    const auto found = root.find("players");
    if (found == root.end() || !found->is_array()) {
        mistakes.add("/players", "the list of the players' names is missing");
        return players;
    }
    for (std::size_t i = 0; i < found->size(); ++i) {
        if (!(*found)[i].is_string())
            mistakes.add(fmt::format("/players/{}", i), "a player's name must be a text");
        players.push_back((*found)[i].is_string() ? (*found)[i].get<std::string>() : "");
    }
    check_players(players, mistakes, "/players");
    return players;
}

GameForm form_of(const nlohmann::json& root, Mistakes& mistakes)
{
    const std::string kind =
        root.contains("kind") && root["kind"].is_string() ? root["kind"].get<std::string>() : "";
    if (kind != "value" && kind != "cost")
        mistakes.add("/kind", "a game is one of \"value\" or \"cost\"",
                     "say \"value\" where the amounts are gains, \"cost\" where they are costs");
    return kind == "cost" ? GameForm::cost : GameForm::value;
}

void read_list(const nlohmann::json& v, GameTable& table, Mistakes& mistakes)
{
    const std::size_t wanted = std::size_t{1} << table.players.size();
    if (v.size() != wanted)
        mistakes.add(
            "/v", fmt::format("{} amounts for {} players: there must be {}, one for each coalition, nobody's "
                              "first",
                              v.size(), table.players.size(), wanted));
    mistakes.throw_if_any();
    for (std::size_t i = 0; i < wanted; ++i) {
        const auto place = fmt::format("/v/{}", i);
        table.entries[static_cast<Coalition>(i)] = {amount_at(v[i], mistakes, place), place, 0};
    }
}

void read_named(const nlohmann::json& v, GameTable& table, Mistakes& mistakes)
{
    for (const auto& [joined, value] : v.items()) {
        const auto place = "/v/" + escaped(joined);
        const auto coalition = coalition_of(joined, table.players, mistakes, place);
        const auto amount = amount_at(value, mistakes, place);
        if (coalition && !table.entries.try_emplace(*coalition, GameTable::Entry{amount, place, 0}).second)
            mistakes.add(place, "this coalition has an amount already, in another order");
    }
}

std::vector<Rational> shares_at(const nlohmann::json& root, const std::string& key, std::size_t players,
                                Mistakes& mistakes)
{
    std::vector<Rational> shares;
    const auto found = root.find(key);
    if (found == root.end())
        return shares;
    if (!found->is_array() || found->size() != players) {
        mistakes.add("/" + key,
                     fmt::format("there must be a list of {} amounts, one for each player", players));
        return shares;
    }
    for (std::size_t i = 0; i < players; ++i)
        if (const auto amount = number_at((*found)[i], mistakes, fmt::format("/{}/{}", key, i)))
            shares.push_back(*amount);
    return shares;
}

/// The same where null means no limit.
std::vector<std::optional<Rational>> limits_at(const nlohmann::json& root, const std::string& key,
                                               std::size_t players, Mistakes& mistakes)
{
    std::vector<std::optional<Rational>> limits;
    const auto found = root.find(key);
    if (found == root.end())
        return limits;
    if (!found->is_array() || found->size() != players) {
        mistakes.add(
            "/" + key,
            fmt::format("there must be a list of {} amounts or nulls, one for each player", players));
        return limits;
    }
    for (std::size_t i = 0; i < players; ++i) {
        limits.emplace_back();
        if ((*found)[i].is_null())
            continue;
        limits.back() = number_at((*found)[i], mistakes, fmt::format("/{}/{}", key, i));
    }
    return limits;
}

/// The title, and what the rules are asked with.
void read_besides(const nlohmann::json& root, GameFile& result, Mistakes& mistakes)
{
    const auto players = result.game.players.size();
    if (root.contains("title") && root["title"].is_string())
        result.title = root["title"].get<std::string>();
    result.asked.benefits = shares_at(root, "benefits", players, mistakes);
    result.asked.contracted = shares_at(root, "contracted", players, mistakes);
    result.asked.weights = shares_at(root, "weights", players, mistakes);
    result.asked.key = shares_at(root, "key", players, mistakes);
    result.asked.at_least = limits_at(root, "at_least", players, mistakes);
    result.asked.at_most = limits_at(root, "at_most", players, mistakes);
    mistakes.throw_if_any();
}

} // namespace

GameFile read_game_json(const std::string& written, const std::string& file)
{
    Mistakes mistakes(file);
    auto text = written;
    const auto list = take_amounts(text);
    // A list that was taken out is one line shorter for what stands behind it: mistakes of form are told by the
    // text as it was written.
    const auto root =
        list && nlohmann::json::accept(text) ? parsed(text, mistakes) : parsed(written, mistakes);
    if (!root.is_object())
        mistakes.add("", "a game must be a JSON object");
    mistakes.throw_if_any();
    const bool is_generated = root.contains("generator") && !root.contains("v");
    GameTable table{is_generated && !root.contains("players") ? std::vector<std::string>{}
                                                              : players_of(root, mistakes),
                    {}};
    if (is_generated) {
        mistakes.throw_if_any();
        GameFile generated;
        generated.game = generated_game(root["generator"], table.players, mistakes);
        read_besides(root, generated, mistakes);
        return generated;
    }
    const auto form = form_of(root, mistakes);
    if (!root.contains("v") || !(root["v"].is_array() || root["v"].is_object()))
        mistakes.add("/v", "what each coalition can do is missing",
                     "a list by bitmask, nobody first, or an object like {\"A\": 1, \"B\": 2, \"A,B\": 4}");
    mistakes.throw_if_any();
    GameFile result;
    if (list && root["v"].is_array() && root["v"].empty()) {
        result.game = game_of(*list, table.players, form, mistakes);
    } else {
        root["v"].is_array() ? read_list(root["v"], table, mistakes) : read_named(root["v"], table, mistakes);
        result.game = game_of(table, form, mistakes, "/v");
    }
    read_besides(root, result, mistakes);
    return result;
}

} // namespace byggom
