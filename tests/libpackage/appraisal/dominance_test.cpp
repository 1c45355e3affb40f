#include "libpackage/appraisal/dominance.hpp"

#include <catch2/catch.hpp>

using namespace byggom;
using Dominators = std::vector<std::vector<std::size_t>>;

TEST_CASE("an option is dominated where another harms nobody and helps somebody", "[appraisal]")
{
    // do-minimum, gain for both, gain for one at the other's cost, less for both than the second
    CHECK(dominated_by({{0, 0}, {10, 5}, {20, -5}, {9, 4}}) == Dominators{{1, 3}, {}, {}, {1}});
}

TEST_CASE("equal options, or options a few öre apart, do not dominate each other", "[appraisal]")
{
    CHECK(dominated_by({{100, 100}, {100, 100}, {100.4, 99.6}}) == Dominators{{}, {}, {}});
}

TEST_CASE("no two options dominate each other, and there is always a frontier", "[appraisal]")
{
    const auto seed = GENERATE(range(1U, 101U));
    std::vector<std::vector<double>> gains(6, std::vector<double>(3));
    unsigned state = seed;
    for (auto& option : gains)
        for (auto& gain : option) {
            state = state * 1664525U + 1013904223U;
            gain = static_cast<double>((state >> 24U) % 5U) * 100.0;
        }
    const auto dominators = dominated_by(gains);
    bool frontier = false;
    for (std::size_t option = 0; option < gains.size(); ++option) {
        frontier = frontier || dominators[option].empty();
        for (const auto other : dominators[option])
            for (const auto back : dominators[other])
                CHECK(back != option);
    }
    CHECK(frontier);
}
