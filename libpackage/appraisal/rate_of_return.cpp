#include "libpackage/appraisal/rate_of_return.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace byggom {
namespace {

constexpr double dust = 1e-6; ///< share of the largest balance below which the sign of one says nothing
constexpr double most = 100;  ///< the rate is searched to 10,000 %

int sign_changes(const std::vector<double>& balance)
{
    double largest = 0;
    for (const double amount : balance)
        largest = std::max(largest, std::abs(amount));
    int changes = 0;
    double last = 0;
    for (const double amount : balance) {
        if (std::abs(amount) <= largest * dust)
            continue;
        if (last != 0 && (amount < 0) != (last < 0))
            ++changes;
        last = amount;
    }
    return changes;
}

double worth_at(const std::vector<double>& balance, double rate)
{
    double worth = 0;
    for (std::size_t year = balance.size(); year-- > 0;)
        worth = worth / (1 + rate) + balance[year];
    return worth;
}

} // namespace

RateOfReturn rate_of_return(const std::vector<double>& balance)
{
    const int changes = sign_changes(balance);
    double low = -0.99;
    double high = most;
    const bool falls = worth_at(balance, low) > 0;
    if (changes != 1 || falls == (worth_at(balance, high) > 0))
        return NoSingleRate{changes};
    constexpr int halvings = 100;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        ((worth_at(balance, middle) > 0) == falls ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace byggom
