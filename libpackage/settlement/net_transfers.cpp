#include "libpackage/settlement/net_transfers.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace byggom {
namespace {

/// Gives what is left over to the largest remainders, one each, or round again.
template <class Remainder>
void hand_out(std::vector<std::int64_t>& whole, const std::vector<Remainder>& remainders, std::int64_t over,
              const std::vector<std::string>& names)
{
    std::vector<std::size_t> order(whole.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return remainders[a] != remainders[b] ? remainders[a] > remainders[b] : names[a] < names[b];
    });
    const auto count = static_cast<std::int64_t>(whole.size());
    for (std::int64_t i = 0; i < over; ++i)
        ++whole[order[static_cast<std::size_t>(i % count)]];
    for (std::int64_t i = 0; i < -over; ++i) // floating point may have lost one the other way
        --whole[order[static_cast<std::size_t>(count - 1 - i % count)]];
}

std::int64_t floor_of(const Rational& number)
{
    const Integer above = boost::multiprecision::numerator(number);
    const Integer below = boost::multiprecision::denominator(number);
    Integer whole = above / below;
    if (above < 0 && whole * below != above)
        --whole;
    return whole.convert_to<std::int64_t>();
}

} // namespace

std::vector<std::int64_t> whole_parts(const std::vector<Rational>& parts,
                                      const std::vector<std::string>& names)
{
    std::vector<std::int64_t> whole;
    std::vector<Rational> remainders;
    Rational over = 0;
    for (const auto& part : parts) {
        whole.push_back(floor_of(part));
        remainders.push_back(part - whole.back());
        over += remainders.back();
    }
    assert(boost::multiprecision::denominator(over) == 1);
    hand_out(whole, remainders, floor_of(over), names);
    return whole;
}

std::vector<std::int64_t> whole_parts(const std::vector<double>& parts, std::int64_t sum,
                                      const std::vector<std::string>& names)
{
    std::vector<std::int64_t> whole;
    std::vector<double> remainders;
    std::int64_t over = sum;
    for (const double part : parts) {
        const double floor = std::floor(part);
        whole.push_back(static_cast<std::int64_t>(floor));
        remainders.push_back(part - floor);
        over -= whole.back();
    }
    hand_out(whole, remainders, over, names);
    return whole;
}

std::vector<std::int64_t> net_transfers(const std::vector<Rational>& target,
                                        const std::vector<std::int64_t>& position,
                                        const std::vector<std::string>& names)
{
    std::vector<Rational> net;
    for (std::size_t i = 0; i < target.size(); ++i)
        net.push_back(target[i] - position[i]);
    return whole_parts(net, names);
}

} // namespace byggom
