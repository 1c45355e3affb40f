#include "libpackage/accounts/balance.hpp"
#include "libpackage/accounts/identity.hpp"
#include "tests/support/figures.hpp"

#include <catch2/catch.hpp>

using namespace byggom;
using test::yearly;

namespace {

constexpr ActorId participants{1};
constexpr ActorId taxpayers{2};
constexpr ActorId a_part{3};

/// Participants, taxpayers and a part of the latter.
Package three_accounts(int years)
{
    Package package;
    package.horizon = years;
    package.actors.resize(4);
    package.actors[a_part.index].parent = taxpayers;
    return package;
}

Line pays(ActorId payer, ActorId payee, const Series& amount, Kind kind = Kind::transfer)
{
    return {{payer, payee, {}, kind, LineId::effect, {}}, amount};
}

/// A row of a published three-column table: what it gives participants and taxpayers. Where both gain or
/// lose, the real economy stands on the other side.
struct Row {
    double participants;
    double taxpayers;
};

std::vector<Line> lines_of_rows(const std::vector<Row>& rows)
{
    std::vector<Line> lines;
    for (const auto& row : rows) {
        lines.push_back(pays(resources, participants, yearly({row.participants})));
        lines.push_back(pays(resources, taxpayers, yearly({row.taxpayers})));
    }
    return lines;
}

} // namespace

TEST_CASE("the San Diego job-search ledger adds up to what was published", "[ledger][golden]")
{
    // Goldman et al. 1985, table 6.7, in NCRVE MDS-1047 table 21; dollars a person.
    const std::vector<Row> rows{{0, -1},  {436, 0}, {-82, 82}, {-173, 173}, {127, -127}, {0, 13},
                                {0, -12}, {-7, 7},  {0, 45},   {0, -383},   {12, -12}};
    const auto package = three_accounts(1);
    const auto sums = balances(lines_of_rows(rows), package);
    CHECK(sums[participants.index](0, 0) == 313);
    CHECK(sums[taxpayers.index](0, 0) == -215);
    CHECK(-sums[resources.index](0, 0) == 98);
}

TEST_CASE("a work programme's gain is split between those placed and everybody else", "[ledger][golden]")
{
    // JTPA, adults: Bloom et al. 1997, table 8; dollars an assignee, men and women. Tax is 12.8 % of what is
    // earned.
    struct Case {
        double earned;
        double welfare_lost;
        double programme;
        double training_saved;
        double participant;
        double everybody_else;
    };
    const auto c =
        GENERATE(values<Case>({{1599, -334, 1175, 100, 1828, -1304}, {1837, 235, 1381, 56, 1423, -911}}));
    const double tax = 0.128 * c.earned;
    const std::vector<Row> rows{{c.earned, 0},
                                {-tax, tax},
                                {-c.welfare_lost, c.welfare_lost},
                                {c.training_saved, 0},
                                {0, -c.programme}};
    const auto sums = balances(lines_of_rows(rows), three_accounts(1));
    CHECK(sums[participants.index](0, 0) == Approx(c.participant).margin(0.5));
    CHECK(sums[taxpayers.index](0, 0) == Approx(c.everybody_else).margin(0.5));
    CHECK(-sums[resources.index](0, 0) == Approx(c.participant + c.everybody_else).margin(0.5));
}

TEST_CASE("published ledgers that do not add up are found out, and by how much", "[ledger][golden]")
{
    struct Case {
        std::string source;
        std::vector<Row> rows;
        double taxpayers_printed;
        double off_by;
    };
    const auto c = GENERATE(
        values<Case>({{"Goldman et al. 1985, job search and work experience",
                       {{0, 229},
                        {461, 0},
                        {-85, 85},
                        {-187, 187},
                        {177, -177},
                        {0, 14},
                        {0, -16},
                        {-6, 6},
                        {0, 50},
                        {0, -366},
                        {0, -73},
                        {22, -22},
                        {-15, 0}},
                       -87,
                       4},
                      {"Cave et al. 1993 (JOBSTART), table 7.9",
                       {{69, 0}, {74, -74}, {-34, 34}, {28, -28}, {0, -3863}, {0, -568}, {117, -117}},
                       -4540,
                       -76}}));
    CAPTURE(c.source);
    const auto sums = balances(lines_of_rows(c.rows), three_accounts(1));
    CHECK(sums[taxpayers.index](0, 0) - c.taxpayers_printed == c.off_by);
}

SCENARIO("a rebate is a line of its own and no actor outside it is touched", "[ledger]")
{
    GIVEN("a full rent of 100 and a rebate of 60, then 20, then nothing")
    {
        const auto package = three_accounts(3);
        const std::vector<Line> lines{pays(participants, a_part, yearly({100, 100, 100})),
                                      pays(a_part, participants, yearly({60, 20, 0}))};
        THEN("the part holds the net, and its whole the same")
        {
            const auto sums = balances(lines, package);
            CHECK((sums[a_part.index] == yearly({40, 80, 100})).all());
            CHECK((sums[taxpayers.index] == sums[a_part.index]).all());
            CHECK((sums[resources.index] == 0.0).all());
        }
        THEN("the identity holds") { CHECK_FALSE(broken_identity(lines, package)); }
        THEN("a line within the whole moves nothing between it and others")
        {
            CHECK((gain_of(taxpayers, pays(a_part, taxpayers, yearly({5, 5, 5})), package) == 0.0).all());
        }
    }
}

TEST_CASE("a figure that is no number breaks the identity aloud", "[ledger]")
{
    const auto package = three_accounts(2);
    const std::vector<Line> lines{pays(resources, a_part, yearly({1, std::nan("")}))};
    const auto broken = broken_identity(lines, package);
    REQUIRE(broken);
    CHECK(broken->find("year 1") != std::string::npos);
}

TEST_CASE("people counted come to the same in a ledger and in a balance sheet", "[ledger]")
{
    const auto package = three_accounts(4);
    SeriesByState all;
    SeriesByState local;
    for (std::size_t state = 0; state < state_count; ++state) {
        const auto s = double(state);
        all[state] = yearly({1.0 + s, 2.0 - s, 3.0, 4.0 * s});
        local[state] = yearly({0.5, 0.25 * s, 1.0, s});
    }
    all[place(LabourState::training)] = yearly({7.0}); // nobody behind its end
    StateValues wage({LabourState::employed, LabourState::subsidised}, lanes(100.0));
    wage.set(place(LabourState::training), lanes(10.0));
    Ledger ledger;
    BalanceSheet sheet(package);
    for (LineSink* sink : {static_cast<LineSink*>(&ledger), static_cast<LineSink*>(&sheet)}) {
        sink->add_state_values(pays(resources, participants, {}), {all}, wage);
        sink->add(pays(participants, a_part, yearly({1, 2, 3, 4})));
        sink->add_state_values(pays(participants, a_part, {}), {all, &local}, wage * lanes(0.5));
        sink->add_state_values(pays(a_part, taxpayers, {}), {local, nullptr, 2}, wage);
        sink->flush();
    }
    CHECK((ledger.lines()[0].amount == yearly({870, -200, 600, 2400})).all());
    CHECK((ledger.lines()[3].amount == yearly({0, 0, 105, 167.5})).all());
    const auto expected = balances(ledger.lines(), package);
    const auto found = sheet.by_actor();
    for (std::size_t account = 0; account < found.size(); ++account)
        CHECK(((found[account] - expected[account]).abs() < 1e-9).all());
}

TEST_CASE("the nature of a line follows from its two sides", "[ledger]")
{
    CHECK(nature(pays(resources, a_part, yearly({1}))) == Nature::resource);
    CHECK(nature(pays(a_part, participants, yearly({1}))) == Nature::transfer);
}
