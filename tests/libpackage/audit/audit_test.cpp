#include "libpackage/audit/audit.hpp"
#include "libpackage/audit/rules.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace byggom;
using test::changed;

namespace {

/// A refurbishment, and a school programme with one named effect, that no reviewer doubts.
std::string sound()
{
    auto text = changed(test::small_package(), "deadweight = 0.0", "deadweight = 0.1");
    text = changed(text, "displacement = 0.0", "displacement = 0.5");
    text = changed(text, "schedule = [1.0]",
                   "schedule = [1.0]\nlife = \"20 year\"\nworth = \"400 SEK/month\"\n"
                   "do_minimum = { value = \"700 SEK/m2\", price_year = 2025 }");
    return text + R"(
[[measure]]
id = "school"
kind = "programme"
participants = [100]
[[measure.cost]]
name = "teachers"
payer = "city"
amount = ["500000 SEK"]
[[measure.effect]]
name = "care saved"
take_up = 1.0
impact = { value = 0.1, source = "a trial", grade = "B" }
deadweight = 0.2
displacement = 0.1
duration = 5
drop_off = 0.1
payer = "resources"
payee = "region"
kind = "services"
unit_value = { value = "5000 SEK", price_year = 2025, source = "the region", grade = "B" }
)";
}

std::vector<std::string> rules_that_fire(const std::string& text)
{
    const test::Evaluated one(text);
    std::vector<std::string> ids;
    for (const auto& entry : audit(one.package, one.evaluation).entries)
        ids.emplace_back(entry.rule->id);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace

TEST_CASE("a package with an answer to everything raises no doubt", "[audit]")
{
    const test::Evaluated one(sound());
    const auto found = audit(one.package, one.evaluation);
    std::string all;
    for (const auto& entry : found.entries)
        all += entry.finding.field + ": " + entry.finding.what + "\n";
    CHECK(all == "");
}

TEST_CASE("each change to a sound package raises the doubt it should, and no other", "[audit]")
{
    struct Case {
        std::string rule;
        std::string from;
        std::string to;
    };
    const auto c = GENERATE(values<Case>({
        {"transfer-as-value", "kind = \"services\"", "kind = \"transfer\""},
        {"real-and-nominal", "rules_year = 2025",
         "rules_year = 2025\nsociety_rate = { value = 0.08, source = \"the bank\" }"},
        {"real-and-nominal", "energy_saving = 0.25",
         "energy_saving = 0.25\nheat_price_growth = \"0.04 1/year\""},
        {"static-do-nothing", "\"700 SEK/m2\"", "\"0 SEK/m2\""},
        {"counted-twice", "payee = \"region\"\nkind = \"services\"",
         "payee = \"owner\"\nkind = \"external\""},
        {"large-residual", "life = \"20 year\"", "life = \"60 year\""},
        {"rate-without-reason", "rules_year = 2025", "rules_year = 2025\nsociety_rate = 0.04"},
        {"zero-without-reason", "deadweight = 0.1", "deadweight = 0.0"},
        {"zero-without-reason", "displacement = 0.5", "displacement = 0.0"},
        {"prices-far-apart", "price_year = 2025, source = \"the region\"",
         "price_year = 2013, source = \"the region\""},
        {"beyond-evidence", "duration = 5", "duration = 12"},
        {"nobody-gains", "value = \"5000 SEK\"", "value = \"0 SEK\""},
        {"nobody-gains", "payer = \"resources\"\npayee = \"region\"",
         "payer = \"region\"\npayee = \"resources\""},
    }));
    auto text = changed(sound(), c.from, c.to);
    if (c.rule == "counted-twice")
        text = changed(text, "name = \"care saved\"", "name = \"value of the houses\"");
    if (c.rule == "beyond-evidence")
        text = changed(text, "grade = \"B\"", "grade = \"C\"");
    CAPTURE(c.from, c.to);
    CHECK(rules_that_fire(text) == std::vector<std::string>{c.rule});
}

TEST_CASE("care saved by jobs and again by name is counted twice", "[audit]")
{
    const auto text = sound() + R"(
[[measure.jobs]]
take_up = 1.0
impact = 0.2
contract_months = "12 months"
deadweight = 0.1
displacement = 0.5
)";
    CHECK(rules_that_fire(text) == std::vector<std::string>{"counted-twice"});
}

TEST_CASE("a summary that is not the sum of its lines is found, with both", "[audit]")
{
    test::Evaluated one(sound());
    const auto region = find_actor(one.package, "region").value();
    for (auto& actor : one.evaluation.appraisal.actors)
        if (actor.actor == region)
            actor.npv_society += 1000;
    const auto found = audit(one.package, one.evaluation);
    REQUIRE(found.entries.size() == 1);
    CHECK(found.entries[0].rule->id == "summary-and-tables");
    CHECK(found.entries[0].finding.field == "actor.region");
}

TEST_CASE("a rule can be switched off, or answered in the package", "[audit]")
{
    const auto doubtful = changed(sound(), "life = \"20 year\"", "life = \"60 year\"");
    const test::Evaluated one(doubtful);
    CHECK(audit(one.package, one.evaluation).open == 1);
    CHECK(audit(one.package, one.evaluation, {"large-residual"}).entries.empty());

    const test::Evaluated answered(doubtful + "[audit]\nlarge-residual = \"concrete lasts\"\n");
    const auto found = audit(answered.package, answered.evaluation);
    CHECK(found.open == 0);
    REQUIRE(found.entries.size() == 1);
    CHECK(found.entries[0].accepted == "concrete lasts");
}

TEST_CASE("an answer to no rule, or without a reason, is a mistake", "[audit]")
{
    CHECK_THROWS_WITH(test::Evaluated(sound() + "[audit]\nlarge-residue = \"no\"\n"),
                      Catch::Contains("audit.large-residue: there is no such rule"));
    CHECK_THROWS_WITH(test::Evaluated(sound() + "[audit]\nlarge-residual = \"\"\n"),
                      Catch::Contains("audit.large-residual: gives no reason"));
}

TEST_CASE("every rule of the audit stands in its reference page with what it asks", "[audit][docs]")
{
    const auto page = read_file(std::string(BYGGOM_SOURCE_DIR) + "/docs/reference/audit.md");
    for (const auto& rule : audit_rules()) {
        CAPTURE(rule.id);
        CHECK(page.find("| `" + std::string(rule.id) + "` | " + std::string(rule.asks) + " | " +
                        std::string(rule.explanation) + " |") != std::string::npos);
    }
}

TEST_CASE("numbers of a finding are written with the decimals asked for", "[audit]")
{
    CHECK(written(12.345, 1) == "12.3");
    CHECK(written(-0.04, 1) == "0.0");
    CHECK(written(0.06, 2) == "0.06");
    CHECK(written(-1250, 0) == "-1250");
}
