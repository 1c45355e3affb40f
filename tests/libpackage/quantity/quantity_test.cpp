#include "libpackage/quantity/id.hpp"
#include "libpackage/quantity/lanes.hpp"
#include "libpackage/quantity/money.hpp"
#include "libpackage/quantity/year.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

namespace {

template <class A, class B>
concept addable = requires(A a, B b)
{
    a + b;
};
template <class A, class B>
concept comparable = requires(A a, B b)
{
    a == b;
};

// What must not compile: modelled and agreed money, two years, ids of different kinds.
static_assert(addable<Sek, Sek> && addable<Ore, Ore>);
static_assert(!addable<Sek, Ore> && !addable<Ore, Sek> && !addable<Year, Year>);
static_assert(!comparable<ActorId, MeasureId>);

} // namespace

TEST_CASE("years are counted apart from calendar years", "[quantity]")
{
    CHECK(Year{2014} + 3 == Year{2017});
    CHECK(Year{2017} - Year{2014} == 3);
}

TEST_CASE("a power is its base multiplied, and each draw has its own", "[quantity]")
{
    Lanes base;
    for (int i = 0; i < lane_count; ++i)
        base[i] = 0.9 + 0.03 * i;
    const Lanes cubed = power(base, 3);
    for (int i = 0; i < lane_count; ++i)
        CHECK(cubed[i] == Approx(base[i] * base[i] * base[i]).epsilon(1e-15));
    CHECK((power(base, 0) == 1.0).all());
}
