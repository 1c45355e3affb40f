#include "cli/file.hpp"
#include "tests/support/ran.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>

using namespace byggom;
using Json = nlohmann::json;

// The real program composes a package, as a user runs it.

namespace {

test::Ran run(const std::string& command)
{
    return test::ran("cd " BYGGOM_SOURCE_DIR " && export LC_ALL=C.UTF-8 && " + command);
}

const std::string program = BYGGOM_PROGRAM;
const std::string list = "examples/compose/candidates.toml";

Json composed(const std::string& options)
{
    const auto [code, text] = run(program + " compose " + list + " --format json " + options);
    REQUIRE(code == 0);
    return Json::parse(text);
}

} // namespace

TEST_CASE("the package that is written is worth to the program what was composed", "[program][compose]")
{
    const tests::TemporaryFolder folder;
    const auto chosen = (folder.path() / "chosen.toml").string();
    const auto json = composed("--write " + chosen);
    CHECK(json["schema"] == "byggom/compose/2");
    const auto [code, text] = run(program + " evaluate " + chosen + " --format json");
    REQUIRE(code == 0);
    const auto evaluated = Json::parse(text);
    CHECK(evaluated["society"]["npv"].get<double>() ==
          Approx(json["found"][0]["society"].get<double>()).margin(0.01));
    for (const auto& signatory : json["found"][0]["signatories"])
        for (const auto& actor : evaluated["actors"])
            if (actor["id"] == signatory["id"]) {
                CHECK(actor["npv_society"].get<double>() ==
                      Approx(signatory["contracted"].get<double>()).margin(0.01));
                CHECK(actor["npv_own"].get<double>() ==
                      Approx(signatory["npv_own"].get<double>()).margin(0.01));
            }
}

TEST_CASE("each asks for its best by itself, and gets no less than by another's", "[program][compose]")
{
    const auto societys = composed("");
    const auto owners = composed("--for trianon");
    CHECK(owners["objective"] == "trianon");
    CHECK(owners["found"][0]["society"].get<double>() <= societys["found"][0]["society"].get<double>() + 1);
    CHECK(owners["found"][0]["objective"].get<double>() ==
          Approx(owners["found"][0]["signatories"][0]["npv_own_after"].get<double>()).margin(0.01));
    for (const auto& other : societys["found"])
        CHECK(owners["found"][0]["objective"].get<double>() >=
              other["signatories"][0]["npv_own_after"].get<double>() - 1);
    CHECK(run(program + " compose " + list + " --for nobody 2>&1").code == 1);
}

TEST_CASE("without time the best found is told, with its gap", "[program][compose]")
{
    const auto hurried = composed("--time-limit 0");
    CHECK(hurried["proof"]["status"] == "stopped");
    CHECK(hurried["proof"]["gap"].get<double>() >= -1);
    CHECK(hurried["proof"]["bound"].get<double>() >= composed("")["found"][0]["objective"].get<double>() - 1);
}

TEST_CASE("nothing is said of progress to a file", "[program][compose]")
{
    const tests::TemporaryFolder folder;
    const auto told = (folder.path() / "told").string();
    CHECK(run(program + " compose " + list + " 2>" + told + " >/dev/null").code == 0);
    CHECK(read_file(told).empty());
}

TEST_CASE("where nothing fits the program names what keeps it out", "[program][compose]")
{
    const tests::TemporaryFolder folder;
    const auto file = (folder.path() / "tight.toml").string();
    auto text = read_file(std::string(BYGGOM_SOURCE_DIR) + "/" + list);
    const std::string open = "[compose]\n";
    text.replace(text.find(open), open.size(), open + "always = [\"homework-hour\"]\n");
    const std::string budget = "most = [\"2 MSEK/year\"]";
    text.replace(text.find(budget), budget.size(), "most = [\"1 MSEK/year\"]");
    write_file(file, text);
    const auto [code, told] = run(program + " --lang en compose " + file + " 2>&1");
    CHECK(code == 4);
    CHECK(told.find("no package meets every condition") != std::string::npos);
    CHECK(told.find("yearly budget, education: a package fits with") != std::string::npos);
    const auto [json_code, json] = run(program + " compose " + file + " --format json 2>/dev/null");
    CHECK(json_code == 4);
    CHECK(Json::parse(json)["shut_out"][0]["condition"] == "budget");
}

TEST_CASE("Ctrl-C ends the search with what was found", "[program][compose]")
{
    // Three numbers more are open: 60,000 combinations of sizes, more than can be ranked before the signal
    // comes.
    const tests::TemporaryFolder folder;
    const auto file = (folder.path() / "long.toml").string();
    auto text = read_file(std::string(BYGGOM_SOURCE_DIR) + "/" + list);
    for (const std::string field : {"contract_months", "deadweight", "displacement"}) {
        text += "\n[[compose.choice]]\nid = \"" + field + "\"\nmeasures = [\"upkeep-jobs\"]\nfield = \"" +
                field + "\"\nvalues = [";
        for (int value = 1; value <= 10; ++value)
            text += field == "contract_months" ? "\"" + std::to_string(value) + " months\", "
                                               : std::to_string(value / 20.0) + ", ";
        text += "]\n";
    }
    write_file(file, text);
    // The signal is sent as soon as the program listens: SIGINT is the second of those it catches. Until the
    // program takes its place there is a copy of the shell, which catches it too.
    const auto [code, told] = run("{ " + program + " compose " + file +
                                  " --time-limit 3600 --format json & it=$!; "
                                  "while kill -0 $it && ! { grep -q byggom /proc/$it/comm && "
                                  "grep -q '^SigCgt:.*[2367abef]$' /proc/$it/status; }; "
                                  "do sleep 0.02; done; kill -INT $it; wait $it; }");
    CHECK(code == 0);
    const auto json = Json::parse(told);
    CHECK(json["proof"]["status"] == "stopped");
    CHECK_FALSE(json["found"].empty());
    CHECK(json["proof"]["loosening_is_sure"] == false);
}
