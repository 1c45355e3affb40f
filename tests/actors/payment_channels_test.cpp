#include "actors/catalogue.hpp"
#include "actors/figures/tables.hpp"
#include "actors/package_settlement.hpp"
#include "cli/report/split.hpp"
#include "cli/solve/clp_solver.hpp"
#include "tests/support/forms.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <set>

using namespace byggom;
using test::changed;

// Who may pay whom: the table, and what it means between the signatories of a package.

namespace {

const std::string& head()
{
    static const std::string text = [] {
        const auto table = std::string(channel_tables().front().text);
        return table.substr(0, table.find('\n') + 1);
    }();
    return text;
}

Package lindangen_signed_by(const std::string& players, const std::string& more = "")
{
    return read_package(
        changed(test::lindangen(), "players = [\"trianon\", \"malmo\"]", "players = " + players) + more,
        "test.toml", {}, {}, {}, Alternatives::kept);
}

LawfulChannels channels_of(const Package& package)
{
    MeasureSet all = 0;
    for (std::size_t m = 0; m < package.measures.size(); ++m)
        all |= only(static_cast<int>(m));
    return lawful_channels(package, *swedish_rules(package), signatories(package), all);
}

int find_channel(const LawfulChannels& channels, const std::string& id, int from, int to)
{
    const auto& all = channels.graph.network.channels;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].id == id && all[i].from == from && all[i].to == to)
            return static_cast<int>(i);
    return -1;
}

bool is_barred(const LawfulChannels& channels, int from, int to)
{
    for (const auto& barred : channels.barred)
        if (barred.from == from && barred.to == to && barred.row->status == ChannelStatus::barred)
            return true;
    return false;
}

PackageSettlement settled(const Package& package, const std::string& rule, SettleBy by)
{
    const ClpSolver solver;
    const auto rules = swedish_rules(package);
    const auto split = split_package(package, *rules, {}, std::nullopt, &solver);
    return settle_package(package, *rules, split, rule, by, &solver);
}

std::string mistake(const std::string& terms)
{
    const auto package = lindangen_signed_by("[\"trianon\", \"malmo\", \"employment_service\"]", terms);
    std::string text;
    for (const auto& problem : check_settlement(package, signatories(package)))
        text += problem.field + ": " + problem.what + "\n";
    return text;
}

} // namespace

TEST_CASE("every row of who may pay whom has a ground, a grade and a mark, and figures that exist",
          "[settlement]")
{
    Figures figures;
    for (auto& figure : catalogue(2025))
        figures.add(std::move(figure));
    std::set<std::string> ids;
    REQUIRE(channel_rows().size() > 25);
    for (const auto& row : channel_rows()) {
        CAPTURE(row.id);
        CHECK(ids.insert(row.id).second);
        CHECK(!row.ground.empty());
        CHECK((row.grade == "A" || row.grade == "B" || row.grade == "C"));
        CHECK(mark_from(row.mark).has_value());
        for (const auto& figure : {row.most, row.friction})
            CHECK((figure.empty() || figures.find(figure).has_value()));
        if (row.mark == "found")
            CHECK(!row.address.empty());
    }
}

TEST_CASE("the ceilings for small aid are euros at the rate the catalogue states", "[settlement]")
{
    Figures figures;
    for (auto& figure : catalogue(2025))
        figures.add(std::move(figure));
    const auto value = [&](const char* id) { return figures[*figures.find(id)].value; };
    CHECK(value("aid.sgei_ceiling") / value("aid.de_minimis_ceiling") == Approx(750.0 / 300.0));
    CHECK(value("aid.de_minimis_ceiling") == Approx(300'000 * value("exchange.euro")));
}

TEST_CASE("every instrument, condition and ground of a channel has its Swedish", "[settlement][language]")
{
    for (const auto& row : channel_rows()) {
        CAPTURE(row.id, row.ground);
        CHECK(is_translated(row.instrument));
        CHECK((row.condition.empty() || is_translated(row.condition)));
        const bool is_paragraph = row.ground.rfind("SFS ", 0) == 0;
        CHECK(((is_paragraph && row.ground.find(" and ") == std::string::npos) || is_translated(row.ground)));
    }
}

TEST_CASE("a table of channels tells all its mistakes", "[settlement]")
{
    CHECK(read_channel_rows(head(), "t").empty());
    const std::string row = "a,treasury,tenants,grant,open,any,,,no,no,,law,,,A,found,,\n";
    CHECK(read_channel_rows(head() + row, "t").size() == 1);
    CHECK_THROWS_AS(read_channel_rows("id,from\n", "t"), InvalidInput);
    CHECK_THROWS_AS(read_channel_rows(head() + row + row, "t"), InvalidInput);
    CHECK_THROWS_AS(read_channel_rows(head() + "a,b\n", "t"), InvalidInput);
    CHECK_THROWS_AS(read_channel_rows(head() + changed(row, "open", "ajar"), "t"), InvalidInput);
    CHECK_THROWS_AS(read_channel_rows(head() + changed(row, "open", "barred"), "t"), InvalidInput);
    CHECK_THROWS_AS(read_channel_rows(head() + changed(row, ",law,", ",,"), "t"), InvalidInput);
    CHECK_THROWS_AS(read_channel_rows(head() + changed(row, "found", "heard"), "t"), InvalidInput);
}

TEST_CASE("a city can rebate at most the ground rent its plots give, less the rebate already given",
          "[settlement]")
{
    const auto package = lindangen_signed_by("[\"trianon\", \"malmo\"]");
    const auto channels = channels_of(package);
    const auto rebate = find_channel(channels, "ground_rent_rebate", 1, 0);
    REQUIRE(rebate >= 0);
    CHECK(find_channel(channels, "ground_rent_rebate", 0, 1) < 0);
    const auto& most = *channels.graph.most[static_cast<std::size_t>(rebate)];
    const double full =
        52 * 13400.0 * package.figures[*package.figures.find("measure.ground-rent.rate")].to_package_prices;
    CHECK(most[2] == 0); // the ground rent begins in year 3, rebated by three quarters
    CHECK(static_cast<double>(most[3]) == Approx(0.25 * full * 100));
    CHECK(static_cast<double>(most[23]) == Approx(full * 100));
    const auto given_up = find_channel(channels, "rebate_given_up", 0, 1);
    REQUIRE(given_up >= 0);
    CHECK(static_cast<double>((*channels.graph.most[static_cast<std::size_t>(given_up)])[3]) ==
          Approx(0.75 * full * 100));
}

TEST_CASE("the rebate of the package itself takes up room under the ceiling for aid", "[settlement]")
{
    const auto channels = channels_of(lindangen_signed_by("[\"trianon\", \"malmo\"]"));
    REQUIRE(channels.graph.aid[0]);
    CHECK(!channels.graph.aid[1]);
    const auto& ledger = *channels.graph.aid[0];
    CHECK(ledger.room(0) > ledger.room(3));
    CHECK(ledger.room(3) < ledger.room(30));
}

TEST_CASE("nothing goes from a municipality to a state agency, nor from an agency out of its savings",
          "[settlement]")
{
    const auto channels = channels_of(lindangen_signed_by(
        "[\"trianon\", \"malmo\", \"employment_service\", \"social_insurance\", \"treasury\"]"));
    for (const int agency : {2, 3, 4}) {
        CHECK(is_barred(channels, 1, agency));
        for (const auto& channel : channels.graph.network.channels)
            CHECK_FALSE((channel.from == 1 && channel.to == agency));
    }
    for (const auto& channel : channels.graph.network.channels) {
        CHECK(channel.from != 2);
        CHECK(channel.from != 3);
        for (const auto& barred : channels.barred)
            CHECK_FALSE((barred.row->status == ChannelStatus::barred && barred.from == channel.from &&
                         barred.to == channel.to));
    }
    CHECK(find_channel(channels, "wage_subsidy", 4, 0) >= 0); // the treasury pays by its own rules
}

TEST_CASE("a coordination association needs the state, the region and the municipality at the table",
          "[settlement]")
{
    CHECK(!channels_of(lindangen_signed_by("[\"trianon\", \"malmo\", \"region\"]")).graph.network.pot);
    const auto channels =
        channels_of(lindangen_signed_by("[\"trianon\", \"malmo\", \"region\", \"social_insurance\"]"));
    REQUIRE(channels.graph.network.pot);
    const auto& members = channels.graph.network.pot->members;
    REQUIRE(members.size() == 3);
    CHECK(members[0].party == 3);
    CHECK(members[0].parts == 2 * members[1].parts);
    CHECK(members[1].parts == members[2].parts);
    for (const auto& channel : channels.graph.network.channels) // no service to individuals, none to owners
        if (channel.from == channels.graph.network.pot->party)
            CHECK((channel.to == 1 || channel.to == 2 || channel.to == 3));
}

TEST_CASE("committees return to each other, and the land committee alone rebates the ground rent",
          "[settlement]")
{
    const auto channels = channels_of(lindangen_signed_by("[\"trianon\", \"malmo.social\", \"malmo.land\"]"));
    CHECK(find_channel(channels, "committee_return", 1, 2) >= 0);
    CHECK(find_channel(channels, "committee_return", 2, 1) >= 0);
    CHECK(find_channel(channels, "ground_rent_rebate", 2, 0) >= 0);
    CHECK(find_channel(channels, "ground_rent_rebate", 1, 0) < 0);
}

TEST_CASE("what the terms of settlement cannot say is told", "[settlement]")
{
    const auto channel = [](const std::string& from, const std::string& to) {
        return "[[settlement.channel]]\nid = \"own\"\nfrom = \"" + from + "\"\nto = \"" + to +
               "\"\nground = \"contract\"\n";
    };
    CHECK(mistake("").empty());
    CHECK(mistake(channel("malmo", "trianon")).empty()); // exceptional reasons, on its own ground
    CHECK(mistake(channel("malmo", "employment_service")).find("may not pay") != std::string::npos);
    CHECK(mistake(channel("employment_service", "trianon")).find("may not pay") != std::string::npos);
    CHECK(mistake(channel("malmo", "region")).find("not among the signatories") != std::string::npos);
    CHECK(mistake(channel("malmo", "malmo")).find("to itself") != std::string::npos);
    CHECK(mistake(changed(channel("malmo", "trianon"), "\"own\"", "\"rent_rebate\"")).find("there already") !=
          std::string::npos);
    CHECK(mistake("[[settlement.limit]]\nchannel = \"rebat\"\nmost = [\"1 SEK/year\"]\n").find("no such") !=
          std::string::npos);
    CHECK(mistake("[[settlement.limit]]\nchannel = \"direct_support\"\nmost = [\"1 SEK/year\"]\n")
              .find("carries nothing") != std::string::npos);
    CHECK(mistake("[settlement]\nfirst_year = 60\n").find("horizon") != std::string::npos);
}

TEST_CASE("the best of Lindängen cannot be paid: the city has no plot to rebate, and support is barred",
          "[settlement]")
{
    for (const auto by : {SettleBy::year, SettleBy::value}) {
        const auto settlement = settled(lindangen_signed_by("[\"trianon\", \"malmo\"]"), "nucleolus", by);
        CHECK(std::accumulate(settlement.net.begin(), settlement.net.end(), std::int64_t{0}) == 0);
        REQUIRE(settlement.plan.unpaid.size() == 1);
        CHECK(settlement.plan.unpaid[0].ore == settlement.net[0]);
        CHECK(settlement.plan.paid.empty());
        REQUIRE(settlement.missing.size() == 1);
        REQUIRE(settlement.missing[0].barred != nullptr);
        CHECK(settlement.missing[0].barred->id == "direct_support");
        CHECK(*settlement.missing[0].gain > 0);
        REQUIRE(settlement.lawful);
        CHECK(settlement.lawful->shares == settlement.position); // nothing can be paid at all
        CHECK(!settlement.lawful->stability.in_core);
    }
}

TEST_CASE("with a channel of its own the split is paid to the öre, in present value", "[settlement]")
{
    const auto package = lindangen_signed_by(
        "[\"trianon\", \"malmo\"]",
        "[settlement]\ninstalments = 5\n[[settlement.channel]]\nid = \"own\"\nfrom = \"malmo\"\nto = "
        "\"trianon\"\nmost = [\"1000000 SEK/year\"]\nground = \"exceptional reasons\"\n");
    const auto settlement = settled(package, "nucleolus", SettleBy::year);
    CHECK(settlement.plan.complete());
    CHECK(settlement.plan.received == settlement.net);
    CHECK(settlement.plan.paid.size() >= 5);
    CHECK(!settlement.lawful);
    for (const auto& payment : settlement.plan.paid)
        CHECK(payment.ore <= 100'000'000);
}

TEST_CASE("aid the company gets elsewhere leaves less for the deal", "[settlement]")
{
    const std::string own = "[[settlement.channel]]\nid = \"own\"\nfrom = \"malmo\"\nto = \"trianon\"\naid = "
                            "true\nground = \"exceptional reasons\"\n";
    const auto unpaid = [&](const std::string& aid) {
        std::int64_t sum = 0;
        for (const auto& debt :
             settled(lindangen_signed_by("[\"trianon\", \"malmo\"]", own + aid), "nucleolus", SettleBy::year)
                 .plan.unpaid)
            sum += debt.ore;
        return sum;
    };
    CHECK(unpaid("") == 0);
    const auto always = [](const std::string& amount) {
        std::string aid = "[[settlement.aid]]\nundertaking = \"trianon\"\nduring = [";
        for (int year = 0; year < 40; ++year)
            aid += "\"" + amount + " SEK/year\",";
        return aid + "]\n";
    };
    CHECK(unpaid(always("2000000")) > 0);
    CHECK(unpaid(always("2")) == 0);
}

TEST_CASE("the JSON of a settlement has the keys that other programs rely on", "[settlement]")
{
    const auto package = lindangen_signed_by(
        "[\"trianon\", \"malmo\"]",
        "[[settlement.channel]]\nid = \"own\"\nfrom = \"malmo\"\nto = \"trianon\"\nmost = [\"100000 "
        "SEK/year\", \"0 SEK/year\"]\nground = \"exceptional reasons {annex 2}\"\n");
    const ClpSolver solver;
    const auto rules = swedish_rules(package);
    const auto split = split_package(package, *rules, {}, std::nullopt, &solver);
    const auto settlement =
        settle_package(package, *rules, split, rule_to_settle(split.answer), SettleBy::year, &solver);
    auto document = describe(package, split);
    add_settlement(document, package, split, settlement, true);
    const auto json = test::json_of(document);
    REQUIRE(json["settlement"].size() == 1);
    CHECK(json["settlement"][0]["from"] == "malmo");
    CHECK(json["settlement"][0]["to"] == "trianon");
    CHECK(json["settlement"][0]["channel"] == "own");
    CHECK(json["settlement"][0]["year"] == 2014);
    CHECK(json["settlement"][0]["ore"] == 10'000'000);
    REQUIRE(json["unpaid"].size() == 1);
    CHECK(json["unpaid"][0]["ore"].get<std::int64_t>() + 10'000'000 == settlement.net[0]);
    CHECK(json["settled"]["rule"] == "nucleolus");
    CHECK(json["settled"]["complete"] == false);
    const auto& binding = json["settled"]["binding"];
    CHECK(std::any_of(binding.begin(), binding.end(),
                      [](const auto& one) { return one.value("channel", "") == "own"; }));
    CHECK(json["settled"]["best_lawful"]["settlement"].size() == 1);
    CHECK(csv(document, Language::english).rfind("from,to,channel,year,ore,unpaid,price_year,timing\n", 0) ==
          0);
    const auto page = test::page_of(document, Language::swedish);
    CHECK(page.find("own: exceptional reasons {annex 2}") != std::string::npos); // a user's braces are no gap
    for (const std::string english : {"Barred", "Missing", "kSEK", "What binds", "is to pay", "would"})
        CHECK(page.find(english) == std::string::npos);
}

TEST_CASE("a split that does not add up, or has no answer, is not settled and says why", "[settlement]")
{
    const auto package = lindangen_signed_by("[\"trianon\", \"malmo\"]");
    const auto why = settled(package, "as_contracted", SettleBy::year).why;
    REQUIRE(why.size() == 1);
    CHECK(why.front().text.find("do not add up") != std::string::npos);
    CHECK(!settled(package, "proportional_nucleolus", SettleBy::year).why.empty());
}
