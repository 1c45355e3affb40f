#include "cli/read/decimal.hpp"
#include "cli/read/game_file.hpp"
#include "libpackage/problem/problem.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

namespace {

std::string mistakes(const std::string& text)
{
    try {
        read_game(text, "game.json");
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("amounts are exact decimals, however they are written", "[game]")
{
    const auto game =
        read_game(R"({"players": ["A", "B"], "kind": "cost", "v": [0, 0.1, "20.35", 1e2]})", "g").game;
    CHECK(game.form == GameForm::cost);
    CHECK(game.decimals == 2);
    CHECK(game.table == std::vector<std::int64_t>{0, 10, 2035, 10000});
    CHECK(read_decimal("-0.10")->value() == Rational(-1, 10));
    CHECK(read_decimal("007")->digits == 7);
    for (const auto* wrong : {"", "-", ".5", "5.", "1e", "1e99", "0x10", "1,5", "1/3", "nan", " 1"})
        CHECK_FALSE(read_decimal(wrong));
}

TEST_CASE("a list by bitmask, an object by names and a table in CSV are the same game", "[game]")
{
    const auto list = read_game(R"({"players": ["A", "B"], "kind": "value", "v": [0, 1, 2, 4.5]})", "g").game;
    const auto named =
        read_game(R"({"players": ["A", "B"], "kind": "value", "v": {"A": 1, "B, A": 4.5, "B": 2}})", "g")
            .game;
    const auto csv = read_game("coalition,value\r\nA,1\nB,2\n\"A,B\",4.5\n", "g").game;
    CHECK(list.table == named.table);
    CHECK(list.table == csv.table);
    CHECK(csv.players == std::vector<std::string>{"A", "B"});
}

TEST_CASE("every mistake of a game is told in one run, with its place", "[game]")
{
    CHECK(mistakes(R"({"players": ["A", "A"], "kind": "money", "v": [0]})") ==
          "game.json: /players/1: two players are called \"A\"\n"
          "game.json: /kind: a game is one of \"value\" or \"cost\" (say \"value\" where the amounts are "
          "gains, "
          "\"cost\" where they are costs)");
    CHECK(mistakes(R"({"players": ["A", "B"], "kind": "value", "v": {"A": "x", "C": 3, "A,B": 1}})") ==
          "game.json: /v/A: \"x\" is no decimal number (write it like 21.95, \"21.95\" or \"439/20\")\n"
          "game.json: /v/C: there is no player \"C\" (did you mean A?)\n"
          "game.json: /v: the coalition of B has no amount");
    CHECK(mistakes(R"({"players": ["A"], "kind": "value", "v": [5, 1]})") ==
          "game.json: /v/0: the coalition of nobody must have 0");
    CHECK(mistakes("{\n  \"players\": [\"A\"],,\n}").find("game.json:2:20: this is no JSON") == 0);
    CHECK(mistakes("coalition,value\nA,1\nA,2\nB\n")
              .find("game.json:3:1: this coalition has an amount already") != std::string::npos);
    CHECK(mistakes(R"({"players": ["A"], "kind": "value", "v": [0, 90000000000000001]})").find("16 digits") !=
          std::string::npos);
    CHECK(mistakes("").find("the first line must be") != std::string::npos);
    CHECK(mistakes(std::string(1000, '[')).find("nested too deeply") != std::string::npos);
}

TEST_CASE("weights, a key and limits may stand beside the game; null is no limit", "[game]")
{
    const auto asked = read_game(R"({"players": ["A", "B"], "kind": "value", "v": [0, 1, 2, 5],
        "weights": [1, "2.5"], "key": [85, 120], "at_least": [null, 1.5], "at_most": [3, null]})",
                                 "g")
                           .asked;
    CHECK(asked.weights == std::vector<Rational>{1, Rational(5, 2)});
    CHECK(asked.key == std::vector<Rational>{85, 120});
    CHECK(asked.at_least == std::vector<std::optional<Rational>>{std::nullopt, Rational(3, 2)});
    CHECK(asked.at_most == std::vector<std::optional<Rational>>{Rational(3), std::nullopt});
    CHECK(mistakes(R"({"players": ["A"], "kind": "value", "v": [0, 1], "at_most": ["x"]})") ==
          "game.json: /at_most/0: \"x\" is no number (write it like 21.95, \"21.95\" or \"439/20\")");
    CHECK(read_limits("5,,2", "--at-least") ==
          std::vector<std::optional<Rational>>{Rational(5), std::nullopt, Rational(2)});
}

TEST_CASE("a contract and benefits may stand beside the game", "[game]")
{
    const auto file = read_game(
        R"({"players": ["A", "B"], "kind": "value", "v": [0, 1, 2, 5], "contracted": [2, 3], "benefits": ["1.5", 4]})",
        "g");
    CHECK(file.asked.contracted == std::vector<Rational>{2, 3});
    CHECK(file.asked.benefits == std::vector<Rational>{Rational(3, 2), 4});
    CHECK(mistakes(R"({"players": ["A", "B"], "kind": "value", "v": [0, 1, 2, 5], "contracted": [2]})") ==
          "game.json: /contracted: there must be a list of 2 amounts, one for each player");
}

TEST_CASE("fractions are read as they are written", "[game]")
{
    const auto game = read_game(R"({"players": ["A", "B"], "kind": "value", "v": [0, "579/20", "1/4", 30],
        "contracted": ["1/3", "89/3"]})",
                                "g");
    CHECK(game.game.table == std::vector<std::int64_t>{0, 2895, 25, 3000});
    CHECK(game.asked.contracted == std::vector<Rational>{Rational(1, 3), Rational(89, 3)});
    CHECK(mistakes(R"({"players": ["A"], "kind": "value", "v": [0, "1/3"]})") ==
          "game.json: /v/1: 1/3 is no decimal number (multiply all amounts by its denominator)");
    for (const auto* wrong : {"1/0", "/2", "1/", "1/-2", "1/2/3"})
        CHECK_FALSE(read_number(wrong));
    CHECK(read_game("coalition,value\nA,1/2\n", "g").game.table == std::vector<std::int64_t>{0, 5});
}

// Sources: Littlechild and Owen 1973 (airports), O'Neill 1982 (bankruptcy), Shapley and Shubik 1954 (voting).
TEST_CASE("a game may stand in one rule instead of a table", "[game]")
{
    const auto airport = read_game(R"({"generator": {"type": "airport", "costs": [8, 11.5, 13]}})", "g").game;
    CHECK(airport.form == GameForm::cost);
    CHECK(airport.players == std::vector<std::string>{"1", "2", "3"});
    CHECK(airport.table == std::vector<std::int64_t>{0, 80, 115, 115, 130, 130, 130, 130});
    const auto estate = read_game(R"({"players": ["A", "B", "C"], "kind": "value", "generator":
        {"type": "bankruptcy", "claims": [100, 200, 300], "estate": 400}})",
                                  "g")
                            .game;
    CHECK(estate.table == std::vector<std::int64_t>{0, 0, 0, 100, 100, 200, 300, 400});
    const auto council =
        read_game(R"({"generator": {"type": "weighted_voting", "weights": [7, 7, 1], "quota": 14}})", "g")
            .game;
    CHECK(council.table == std::vector<std::int64_t>{0, 0, 0, 1, 0, 0, 0, 1});
    CHECK(mistakes(R"({"generator": {"type": "aeroport", "costs": [1]}})").find("did you mean airport") !=
          std::string::npos);
    CHECK(mistakes(R"({"players": ["A"], "generator": {"type": "airport", "costs": [1, 2]}})")
              .find("1 names for 2 numbers") != std::string::npos);
}

TEST_CASE("a list is the same game whichever way it is read", "[game]")
{
    // The quick reader takes plain decimals; a text among them sends all through the other.
    for (const std::string v :
         {"[0, -1.50, 2, 0.25]", "[ 0 , \"-1.50\",2,\n0.25 ]", "[0, -15e-1, 2, \"1/4\"]"}) {
        const auto game =
            read_game("{\"title\": \"\\\"v\\\": [1]\", \"x\": {\"v\": [9]}, \"players\": [\"A\", \"B\"], "
                      "\"kind\": \"value\", \"v\": " +
                          v + "}",
                      "g")
                .game;
        CHECK(game.table == std::vector<std::int64_t>{0, -150, 200, 25});
        CHECK(game.decimals == 2);
    }
}
