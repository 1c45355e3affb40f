#include "tests/support/package.hpp"
#include "tests/support/plain_model.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace byggom;
using namespace byggom::test;

TEST_CASE("a small package computed again in plain code has the same lines, and no others", "[model][golden]")
{
    const Evaluated one(plain_package());
    auto expected = plain_lines();
    for (const auto& line : one.evaluation.ledger.lines()) {
        const auto amounts = [&] {
            std::vector<double> years;
            for (Eigen::Index year = 0; year < line.amount.cols(); ++year)
                years.push_back(line.amount(0, year));
            return years;
        }();
        if (std::all_of(amounts.begin(), amounts.end(), [](double amount) { return amount == 0; }))
            continue;
        auto name = one.package.measures[line.measure.index]->id + " " + id_of(line.item) + " " +
                    one.package.actors[line.payer.index].id + " " + one.package.actors[line.payee.index].id;
        if (line.kind == Kind::imputed)
            name += " " + std::string(to_string(line.item.treatment));
        CAPTURE(name);
        const auto found = expected.find(name);
        REQUIRE(found != expected.end());
        for (std::size_t year = 0; year < amounts.size(); ++year) {
            CAPTURE(year);
            CHECK(amounts[year] == Approx(found->second[year]).epsilon(1e-9).margin(1e-6));
        }
        expected.erase(found);
    }
    for (const auto& [name, amounts] : expected)
        FAIL_CHECK("the ledger lacks " << name);
}
