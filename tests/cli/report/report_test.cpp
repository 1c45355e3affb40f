#include "cli/report/chart.hpp"
#include "cli/report/evaluation.hpp"
#include "cli/report/text_table.hpp"
#include "libpackage/accounts/balance.hpp"
#include "tests/support/forms.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <set>

using namespace byggom;
using test::Evaluated;

TEST_CASE("numbers are grouped as the language does", "[report]")
{
    CHECK(grouped(1234567.891, 1, Language::english) == "1,234,567.9");
    CHECK(grouped(-1234.5, 2, Language::english) == "-1,234.50");
    CHECK(grouped(999, 0, Language::english) == "999");
    CHECK(grouped(-999.6, 0, Language::english) == "-1,000");
    CHECK(grouped(-0.001, 1, Language::english) == "0.0");
    CHECK(grouped(0, 0, Language::english) == "0");
    CHECK(grouped(-12345.67, 1, Language::swedish) == "-12\u202f345,7");
    CHECK(grouped(0.5, 2, Language::swedish) == "0,50");
}

TEST_CASE("the language follows the option, else the environment", "[report]")
{
    CHECK(language_from("sv", "en_GB.UTF-8", nullptr, nullptr) == Language::swedish);
    CHECK(language_from("auto", nullptr, nullptr, "sv_SE.UTF-8") == Language::swedish);
    CHECK(language_from("auto", "C", nullptr, "sv_SE.UTF-8") == Language::english);
    CHECK(language_from("auto", "", "sv_SE", "en_GB") == Language::swedish);
    CHECK(language_from("auto", nullptr, nullptr, nullptr) == Language::english);
}

TEST_CASE("columns line up by characters, not bytes", "[report]")
{
    TextTable table({"namn", "kSEK"}, {Align::left, Align::right});
    table.add({{"Malmö"}, {"1"}});
    table.add({{"å"}, {"-100", Tone::loss}});
    CHECK(table.print(false) == "namn   kSEK\nMalmö     1\nå      -100\n");
    CHECK(table.print(true).find("\033[31m-100\033[0m") != std::string::npos);
}

TEST_CASE("a chart has its zero line, its extremes and a column a year", "[report]")
{
    const auto text =
        charts({{"owner", {-4e6, -2e6, 0, 2e6}}, {"city", {0, 0, 0, 0}}}, 2014, Language::english, false);
    CAPTURE(text);
    CHECK(text.find("2.0 ┤") != std::string::npos);
    CHECK(text.find("-4.0 ┤") != std::string::npos);
    CHECK(text.find("2014") != std::string::npos);
    CHECK(text.find("█") != std::string::npos);
}

TEST_CASE("every word a reader of the Lindängen deal meets has its Swedish", "[report]")
{
    const Evaluated one(test::lindangen());
    for (const auto& line : one.evaluation.ledger.lines()) {
        const auto id = std::string(known(line.item.id).id);
        CAPTURE(id);
        CHECK(is_translated("line." + id));
    }
    for (const auto name : kind_names)
        CHECK(is_translated(name));
    for (const auto name : state_names)
        CHECK(is_translated(name));
    for (const auto& actor : one.package.actors) {
        if (actor.name != actor.id)
            continue;
        const auto dot = actor.id.find('.');
        CAPTURE(actor.id);
        CHECK(is_translated(actor.id.substr(dot == std::string::npos ? 0 : dot + 1)));
    }
}

TEST_CASE("the page in Swedish keeps no English heading", "[report]")
{
    const Evaluated one(test::lindangen());
    const auto page =
        test::page_of(describe(one.package, one.evaluation, {.assumptions = true}), Language::swedish);
    for (const std::string english :
         {"Who pays", "present value", "payback", "Hiring", "Cumulative", "Break-even", "What the result",
          "assumption", "society at", "amounts fall"}) {
        CAPTURE(english);
        CHECK(page.find(english) == std::string::npos);
    }
    CHECK(page.find("Vem betalar och vem vinner") != std::string::npos);
}

TEST_CASE("the page states its timing, price year and rules, and colours only when told", "[report]")
{
    const Evaluated one(test::lindangen());
    const auto page = test::page_of(describe(one.package, one.evaluation));
    CHECK(page.find("prices of 2014") != std::string::npos);
    CHECK(page.find("rules of 2025") != std::string::npos);
    CHECK(page.find("amounts fall at the start of each year") != std::string::npos);
    CHECK(page.find('\033') == std::string::npos);
    CHECK(terminal(describe(one.package, one.evaluation), {Language::english, true, 100}).find('\033') !=
          std::string::npos);
}

TEST_CASE("the lines behind a figure add up to it", "[report]")
{
    const Evaluated one(test::lindangen());
    for (const std::string id : {"trianon", "malmo", "malmo.social", "treasury", "tenants", "others"}) {
        CAPTURE(id);
        const auto actor = find_actor(one.package, id).value();
        double sum = 0;
        double of_2020 = 0;
        for (const auto& line : lines_of(actor, one.evaluation.ledger.lines(), one.package)) {
            sum += total(gain_of(actor, line, one.package))[0];
            of_2020 += gain_of(actor, line, one.package)(0, 6);
        }
        double balance = 0;
        for (const double amount : one.of(id).balance)
            balance += amount;
        CHECK(sum == Approx(balance).margin(0.01));
        CHECK(of_2020 == Approx(one.of(id).balance[6]).margin(0.01));
        auto document = describe(one.package, one.evaluation, {.files_only = true});
        explain(document, one.package, one.evaluation, actor, std::nullopt, {});
        const auto page = test::page_of(document);
        CHECK(page.find(grouped(one.of(id).npv_own / 1e3, 0, Language::english) + "  sum") !=
              std::string::npos);
    }
}

TEST_CASE("JSON holds what other programs rely on, and its accounts cancel", "[report][json]")
{
    const Evaluated one(test::lindangen());
    const auto told = test::json_of(describe(one.package, one.evaluation));
    for (const std::string key : {"schema", "package", "years", "price_year", "timing", "inputs", "ledger",
                                  "actors", "society", "hiring", "assumptions"})
        CHECK(told.contains(key));
    CHECK(told["years"].size() == 40);
    for (const std::string key :
         {"payer", "payee", "nature", "kind", "measure", "line", "label", "treatment", "source", "amount"})
        CHECK(told["ledger"][0].contains(key));
    for (const std::string key : {"id", "role", "balance", "npv_own", "npv_society", "rate_own",
                                  "payback_year", "bcr", "peak_outlay"})
        CHECK(told["actors"][0].contains(key));
    for (const std::string key : {"heads", "labour_years", "contract_months", "lasting_jobs"})
        CHECK(told["hiring"].contains(key));
    for (const std::string key :
         {"id", "value", "unit", "low", "high", "source", "price_year", "grade", "mark"})
        CHECK(told["assumptions"][0].contains(key));
    for (std::size_t year = 0; year < 40; ++year) {
        double sum = 0;
        for (const auto& actor : told["actors"])
            if (actor["parent"].is_null())
                sum += actor["balance"][year].get<double>();
        CHECK(sum == Approx(0).margin(0.01));
    }
    std::set<std::string> sources;
    for (const auto& line : told["ledger"])
        sources.insert(line["source"].get<std::string>());
    for (const auto& figure : told["assumptions"])
        sources.erase(figure["id"].get<std::string>());
    CHECK(sources.empty()); // every line's source is told with its provenance
}

TEST_CASE("figures older than asked for are flagged where the result uses them", "[report]")
{
    const Evaluated one(test::lindangen());
    const auto flagged = [&](int oldest) {
        const EvaluationReportOptions wanted{.assumptions = true, .age = AgeLimit{2026, oldest}};
        return test::page_of(describe(one.package, one.evaluation, wanted));
    };
    CHECK(flagged(5).find("12 years old") != std::string::npos);
    CHECK(flagged(20).find("years old") == std::string::npos);
    const auto unasked = test::page_of(describe(one.package, one.evaluation, {.assumptions = true}));
    CHECK(unasked.find("years old") == std::string::npos);
    const auto trianon = find_actor(one.package, "trianon").value();
    const EvaluationReportOptions wanted{.age = AgeLimit{2026, 5}};
    auto document = describe(one.package, one.evaluation, {.files_only = true});
    explain(document, one.package, one.evaluation, trianon, std::nullopt, wanted);
    CHECK(test::page_of(document).find("12 years old") != std::string::npos);
}

TEST_CASE("every key of the JSON is in its reference page", "[report][json][docs]")
{
    const Evaluated one(test::lindangen());
    const auto told = test::json_of(describe(one.package, one.evaluation));
    const auto page = read_file(std::string(BYGGOM_SOURCE_DIR) + "/docs/reference/json-evaluate.md");
    const auto check = [&](const nlohmann::ordered_json& object) {
        for (const auto& [key, value] : object.items()) {
            CAPTURE(key);
            CHECK(page.find("`" + key + "`") != std::string::npos);
        }
    };
    check(told);
    check(told["ledger"][0]);
    check(told["actors"][3]);
    check(told["society"]);
    check(told["hiring"]);
    check(told["consolidations"][0]);
    check(told["assumptions"][0]);
    check(told["questions"]);
    for (const auto& [name, list] : told["questions"].items())
        check(list[0]);
    check(told["rent_burdens"][0]);
}

TEST_CASE("CSV has one row for each actor and year", "[report]")
{
    const Evaluated one(test::small_package());
    const auto rows_text = csv(describe(one.package, one.evaluation), Language::english);
    const auto rows = static_cast<std::size_t>(std::count(rows_text.begin(), rows_text.end(), '\n'));
    CHECK(rows == 1 + one.package.actors.size() * 20);
    const auto ledger = csv(describe(one.package, one.evaluation, {.ledger = true}), Language::english);
    const auto lines = static_cast<std::size_t>(std::count(ledger.begin(), ledger.end(), '\n'));
    CHECK(lines == 1 + one.evaluation.ledger.lines().size() * 20);
    CHECK(ledger.find("\"police, courts and prisons\"") != std::string::npos);
}

SCENARIO("a file is written whole or not at all", "[file]")
{
    const auto folder =
        std::filesystem::temp_directory_path() / ("byggom-test-" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    const auto path = (folder / "result.json").string();
    GIVEN("a file that is there already")
    {
        write_file(path, "old");
        ::chmod(path.c_str(), 0640);
        THEN("a new text takes its place and it keeps its rights")
        {
            write_file(path, "new");
            CHECK(read_file(path) == "new");
            CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::others_read) ==
                  std::filesystem::perms::none);
        }
        THEN("a disk that fills up leaves the old text and nothing beside it")
        {
            std::signal(SIGXFSZ, SIG_IGN);
            rlimit before{};
            ::getrlimit(RLIMIT_FSIZE, &before);
            const rlimit small{64, before.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &small);
            CHECK_THROWS_AS(write_file(path, std::string(5000, 'x')), FileFailed);
            ::setrlimit(RLIMIT_FSIZE, &before);
            CHECK(read_file(path) == "old");
            CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
        }
    }
    GIVEN("a folder that is not there")
    {
        THEN("the path and the reason are told")
        {
            try {
                write_file((folder / "none" / "x.json").string(), "x");
                FAIL("it was written");
            } catch (const FileFailed& error) {
                CHECK(std::string(error.what()).find("none/x.json: cannot be written: No such file") !=
                      std::string::npos);
            }
        }
    }
    std::filesystem::remove_all(folder);
}
