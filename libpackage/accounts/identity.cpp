#include "libpackage/accounts/identity.hpp"

namespace byggom {
namespace {

Series sum_of_actors(const std::vector<Series>& balances, const Package& package)
{
    Series sum = zeros(package.horizon);
    for (std::size_t i = 1; i < balances.size(); ++i)
        if (!package.actors[i].parent)
            sum += balances[i];
    return sum;
}

std::optional<std::string> year_off_by(const Series& difference, double tolerance, const std::string& what)
{
    for (Eigen::Index year = 0; year < difference.cols(); ++year) {
        const double worst = difference.col(year).abs().maxCoeff();
        if (!(worst <= tolerance))
            return what + " in year " + std::to_string(year) + " by " + std::to_string(worst) + " SEK";
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> broken_identity(const std::vector<Line>& lines, const Package& package,
                                           double tolerance)
{
    std::vector<Line> transfers;
    for (const auto& line : lines)
        if (nature(line) == Nature::transfer)
            transfers.push_back(line);
    const auto all = balances(lines, package);
    if (auto broken = year_off_by(sum_of_actors(all, package) + all.front(), tolerance,
                                  "the actors and the resources do not cancel"))
        return broken;
    return year_off_by(sum_of_actors(balances(transfers, package), package), tolerance,
                       "the transfers do not cancel");
}

} // namespace byggom
