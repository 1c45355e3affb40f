#include "cli/file.hpp"
#include "cli/report/text_table.hpp"
#include "tests/support/ran.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace byggom;

// The real program, as a user runs it.

namespace {

test::Ran run(const std::string& arguments)
{
    return test::ran("cd " BYGGOM_SOURCE_DIR " && LC_ALL=C.UTF-8 " BYGGOM_PROGRAM " " + arguments + " 2>&1");
}

/// A folder of its own for a test.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("byggom-program-" + std::to_string(::getpid()));
    Folder() { std::filesystem::create_directories(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }
    std::string file(const std::string& name) const { return (path / name).string(); }
    std::size_t count() const
    {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path), {}));
    }
};

const std::string lindangen = "examples/lindangen/package.toml";

} // namespace

TEST_CASE("the program ends with the code of what went wrong", "[program]")
{
    const Folder folder;
    write_file(folder.file("wrong.toml"), "name = 1\n");
    struct Case {
        std::string arguments;
        int code;
        std::string says;
    };
    const std::string wrong = folder.file("wrong.toml");
    for (const auto& c : std::vector<Case>{
             {"--version", 0, "0.1.0"},
             {"--help", 0, "evaluate"},
             {"check " + lindangen, 0, "no mistakes"},
             {"check " + lindangen + " -o " + folder.file("x.docx"), 2, ".html"},
             {"evaluate no-such.toml -o " + folder.file("x.table"), 2, "no format is known by this ending"},
             {"check " + wrong, 1, wrong + ":1:8: name: no text (write it in quotes)"},
             {"evaluate " + lindangen + " --explain trianom", 1, "did you mean trianon?"},
             {"evaluate " + lindangen + " --explain trianon:1999", 1, "1999: no year of the package"},
             {"evaluate " + lindangen + " --society-rate greenbook", 1, "did you mean green_book?"},
             {"evaluate " + lindangen + " --society-rate green_book", 0, "society at 3.5 % … 3 % real"},
             {"evaluate " + lindangen + " --view wsipp --view financial", 0, "budget impact"},
             {"evaluate " + lindangen + " --view wsip", 2, "wsip"},
             {"evaluate " + lindangen + " --view correction", 2, "--correction [MEASURE=]SCHEME"},
             {"evaluate " + lindangen + " --view referent --referent trianom", 1, "did you mean trianon?"},
             {"compare " + lindangen + " " + lindangen + " --cashable", 0, "whole steps of capacity"},
             {"compare " + lindangen + " examples/vivalla/package.toml --society-rate grenbook", 1,
              "did you mean green_book?"},
             {"evaluate " + lindangen + " --view wsipp --ledger", 2, "--view excludes --ledger"},
             {"evaluate " + lindangen + " --correction 7", 1, "there is no scheme \"7\""},
             {"evaluate " + lindangen + " --correction refurbishmnt=5", 1, "did you mean refurbishment?"},
             {"evaluate " + lindangen + " --correction 5", 0, "every measure: 5 (costs × 1.25"},
             {"evaluate " + lindangen + " --cashable", 0, "whole steps of capacity"},
             {"", 2, "subcommand"},
             {"evaluat " + lindangen, 2, "there is no command \"evaluat\" (did you mean evaluate?)"},
             {"evaluate", 2, "package"},
             {"evaluate " + lindangen + " --format pdf", 2, "pdf"},
             {"evaluate " + lindangen + " -o " + folder.file("x.docx"), 2, ".txt, .json, .csv, .xlsx"},
             {"evaluate no-such.toml", 3, "no-such.toml: cannot be read: No such file or directory"},
             {"evaluate examples", 3, "examples: cannot be read: Is a directory"},
             {"evaluate " + lindangen + " -o /no/such/folder/x.json", 3,
              "/no/such/folder/x.json: cannot be written"},
             {"new " + wrong, 3, "is there already"}}) {
        const auto ran = run(c.arguments);
        CAPTURE(c.arguments, ran.text);
        CHECK(ran.code == c.code);
        CHECK(ran.text.find(c.says) != std::string::npos);
    }
    CHECK(run("evaluate " + lindangen + " > /dev/full; echo ends with $?").text.find("ends with 3") !=
          std::string::npos);
    CHECK(folder.count() == 1); // nothing else was written
    CHECK(read_file(wrong) == "name = 1\n");
}

TEST_CASE("a new package is written, checks clean and evaluates", "[program]")
{
    const Folder folder;
    const auto file = folder.file("mine.toml");
    CHECK(run("new " + file).code == 0);
    CHECK(run("check " + file).text.find("no mistakes") != std::string::npos);
    const auto page = run("evaluate " + file);
    CHECK(page.code == 0);
    CHECK(page.text.find("Who pays and who gains") != std::string::npos);
}

TEST_CASE("the format follows the ending of the file, and is the same on standard output", "[program]")
{
    const Folder folder;
    for (const std::string format : {"json", "csv"}) {
        const auto file = folder.file("out." + format);
        CHECK(run("evaluate " + lindangen + " -o " + file).code == 0);
        CHECK(read_file(file) == run("evaluate " + lindangen + " --format " + format).text);
    }
    CHECK(run("evaluate - < " + lindangen).text == run("evaluate " + lindangen).text);
}

TEST_CASE("the same package gives the same bytes each time", "[program]")
{
    const auto once = run("evaluate " + lindangen + " --format json").text;
    CHECK(once == run("evaluate " + lindangen + " --format json").text);
    CHECK(once.size() > 100000);
}

TEST_CASE("Swedish is spoken when asked for or when the environment does", "[program]")
{
    CHECK(run("--lang sv evaluate " + lindangen).text.find("Vem betalar och vem vinner") !=
          std::string::npos);
    CHECK(run("evaluate " + lindangen + " --lang sv").text.find("Vem betalar") != std::string::npos);
}

TEST_CASE("the ledger and the lines behind an actor are shown with their sources", "[program]")
{
    const auto ledger = run("evaluate " + lindangen + " --ledger");
    CHECK(ledger.text.find("ground-rent rebate") != std::string::npos);
    const auto behind = run("evaluate " + lindangen + " --explain malmo:2020");
    CHECK(behind.code == 0);
    CHECK(behind.text.find("social assistance for the rent rise") != std::string::npos);
    CHECK(behind.text.find("SFS") == std::string::npos); // sources are named, addresses are in the JSON
    CHECK(run("evaluate " + lindangen + " --explain malmo:6").text == behind.text);
}

TEST_CASE("the README shows what its command prints", "[program][docs]")
{
    const auto readme = read_file(BYGGOM_SOURCE_DIR "/README.md");
    const auto page = run("evaluate " + lindangen).text;
    const auto begin = readme.find("```text\n");
    REQUIRE(begin != std::string::npos);
    const auto shown = readme.substr(begin + 8, readme.find("```", begin + 8) - begin - 8);
    CHECK(page.find(shown) != std::string::npos);
}

TEST_CASE("a start loads no library that only some commands need", "[program]")
{
    const auto loaded = test::ran("ldd " BYGGOM_PROGRAM " 2>&1");
    REQUIRE(loaded.code == 0);
    CHECK(loaded.text.find("libbyggom_package") != std::string::npos);
    for (const std::string late : {"libgdal", "libcairo", "libClp", "libCbc", "libbyggom_solve"}) {
        CAPTURE(late, loaded.text);
        CHECK(loaded.text.find(late) == std::string::npos);
    }
}

TEST_CASE("a split, a deal and a turning point end with the code of what came out", "[program]")
{
    CHECK(run("split " + lindangen).code == 0);
    CHECK(run("split").code == 2);                                    // neither a package nor a game
    CHECK(run("split " + lindangen + " --game game.json").code == 2); // both
    CHECK(run("split " + lindangen + " --weights 1").code == 1);      // two signatories
    CHECK(run("split " + lindangen + " --rule proportional_nucleolus").code == 4);
    CHECK(run("split " + lindangen + " --settle nucleolos").text.find("did you mean") != std::string::npos);
    CHECK(run("split " + lindangen + " --rule shapley --settle nucleolus").code == 2);
    CHECK(run("split " + lindangen + " --settle-by month").code == 2);
    CHECK(run("split " + lindangen + " --settle shapley --format csv")
              .text.rfind("from,to,channel,year,ore", 0) == 0);
    CHECK(run("catalogue channels barred").text.find("SFS 2017:725") != std::string::npos);
    CHECK(run("deal " + lindangen).code == 0);
    CHECK(run("deal " + lindangen + " --format svg").code == 2);
    CHECK(run("deal " + lindangen + " --zone --format svg").text.rfind("<svg", 0) == 0);
    CHECK(run("deal " + lindangen + " --owner malmo").code == 1);
    const auto zone = "deal " + lindangen + " --zone --steps 5 --vary quota=0..0.4 --vary ";
    CHECK(run(zone + "measure.refurbishment.capex --format csv").text.rfind("quota,measure.refurb", 0) == 0);
    CHECK(run(zone + "rebate").text.find("Trianon") != std::string::npos);
    CHECK(run("deal " + lindangen + " --zone --vary quota").code == 2);        // a zone lies over two
    CHECK(run("deal " + lindangen + " --vary quota --vary rebate").code == 2); // without --zone
    CHECK(run(zone + "measure.works-jobs.quota").code == 1);                   // the same number
    CHECK(run(zone + "rebates").text.find("rebate") != std::string::npos);     // did you mean
    CHECK(run(zone + "rebate=0.5..0.2").code == 1);
    CHECK(run(zone + "rebate=a..b").code == 1);
    const auto bargain = "split " + lindangen + " --rule nash_weighted --weights 2,1 --at-most ";
    CHECK(run(bargain + "32000000,").code == 0);
    CHECK(run(bargain + "30000000,").code == 4); // less than Trianon has alone
    CHECK(run(bargain + "1").code == 1);         // two signatories
    const auto turns = "breakeven " + lindangen + " --actor trianon --vary ";
    CHECK(run(turns + "measure.refurbishment.rent_rise --to 9000").code == 0);
    const auto none = run(turns + "measure.works-jobs.quota");
    CHECK(none.code == 4);
    CHECK(none.text.find("none in range") != std::string::npos);
    CHECK(run(turns + "measure.works-jobs.kvot").code == 1);
    CHECK(run(turns + "measure.refurbishment.schedule").code == 1); // the shares add up to 1
    CHECK(run(turns + "measure.works-jobs.quota --from 1 --to 0.5").code == 1);
    CHECK(run(turns + "measure.works-jobs.quota --to 2").code == 1); // no share
}

TEST_CASE("every result takes every form, and -o - is standard output", "[program][forms]")
{
    const Folder folder;
    const std::string areas = "examples/malmo-areas/areas.geojson --statistics examples/malmo-areas/statistics.csv";
    const std::string people = " --people people_20_64 --in-work in_work";
    for (const std::string& asked :
         {"evaluate " + lindangen, "evaluate " + lindangen + " --ledger", "evaluate " + lindangen + " --view all",
          "evaluate " + lindangen + " --explain trianon", "compare " + lindangen + " examples/vivalla/package.toml",
          "deal " + lindangen, "deal " + lindangen + " --zone --steps 5", "split " + lindangen,
          std::string("split --game examples/skane-water/game.json"),
          "breakeven " + lindangen + " --actor trianon --vary measure.refurbishment.rent_rise --to 9000",
          std::string("compose examples/compose/candidates.toml"), "check " + lindangen,
          std::string("check --rules"), std::string("catalogue search rent"), std::string("catalogue channels barred"),
          std::string("catalogue show rules.vat.standard"), "areas list " + areas, "areas check " + areas,
          "areas import " + areas, "map " + areas + people}) {
        CAPTURE(asked);
        for (const std::string form : {"txt", "json", "csv", "xlsx", "html"}) {
            CAPTURE(form);
            const auto file = folder.file("x." + form);
            const auto ran = run(asked + " -o " + file);
            CAPTURE(ran.text);
            REQUIRE(ran.code == 0);
            const auto text = read_file(file);
            if (form == "xlsx") {
                CHECK(text.rfind("PK", 0) == 0);
            } else if (form == "json") {
                const auto json = nlohmann::json::parse(text);
                CHECK(json.at("schema").get<std::string>().rfind("byggom/", 0) == 0);
                CHECK(json.at("program") == "0.1.0");
                CHECK(json.at("model_edition").is_number());
            } else if (form == "html") {
                CHECK(text.rfind("<!doctype html>", 0) == 0);
                CHECK(text.find("model edition") != std::string::npos);
                CHECK(text.find("http") == std::string::npos); // it needs no other file
            } else if (form == "txt") {
                CHECK(text.find("byggom 0.1.0, model edition") != std::string::npos);
            } else {
                CHECK(std::count(text.begin(), text.end(), '\n') > 1);
            }
            std::filesystem::remove(file);
        }
    }
    CHECK(run("deal " + lindangen + " -o -").text == run("deal " + lindangen).text);
    CHECK(run("deal " + lindangen + " -o - --format csv").text.rfind("year,without", 0) == 0);
}

TEST_CASE("no page is wider than the terminal, and nothing breaks within a number or a word", "[program][forms]")
{
    for (const auto& [folder, file] : std::vector<std::pair<std::string, std::string>>{
             {"lindangen", "evaluate package.toml --assumptions"}, {"lindangen", "evaluate package.toml --ledger"},
             {"lindangen", "evaluate package.toml --explain malmo"}, {"lindangen", "evaluate package.toml --view all"},
             {"lindangen", "split package.toml"}, {"lindangen", "deal package.toml"},
             {"lindangen", "deal package.toml --zone --steps 9"}, {"lindangen", "compare package.toml"},
             {"vivalla", "evaluate package.toml"}, {"bunkeflo", "evaluate package.toml"},
             {"employment-clause", "evaluate package.toml"}, {"compose", "compose candidates.toml"},
             {"skane-water", "split --game game.json"}, {"lindangen", "catalogue list"},
             {"lindangen", "catalogue channels"}, {"lindangen", "check --rules"}}) {
        for (const std::string language : {"en", "sv"})
            for (const std::size_t width : {60U, 80U, 100U, 140U}) {
                const auto page = test::ran("cd " BYGGOM_SOURCE_DIR "/examples/" + folder + " && COLUMNS=" +
                                            std::to_string(width) + " " BYGGOM_PROGRAM " --lang " + language + " " + file +
                                            " 2>/dev/null");
                CAPTURE(folder, file, language, width);
                REQUIRE(page.code == (file.rfind("compare", 0) == 0 ? page.code : 0));
                std::istringstream lines(page.text);
                for (std::string line; std::getline(lines, line);) {
                    CAPTURE(line);
                    CHECK(display_width(line) <= width);
                }
            }
    }
}

TEST_CASE("a Swedish table opens in a Swedish spreadsheet, and no text is taken for a formula", "[program][forms]")
{
    const auto swedish = run("--lang sv deal " + lindangen + " --format csv").text;
    CHECK(swedish.rfind("\xEF\xBB\xBFyear;without;with", 0) == 0);
    CHECK(swedish.find(',') != std::string::npos);
    const auto english = run("deal " + lindangen + " --format csv").text;
    CHECK(english.find(';') == std::string::npos);
    CHECK(english.find("e-") == std::string::npos);
}

TEST_CASE("with a workspace every result is kept, shown, compared and exported", "[program][forms]")
{
    const Folder folder;
    const auto workspace = " -w " + folder.file("w.gpkg");
    CHECK(run("deal " + lindangen + workspace).code == 0);
    CHECK(run("deal " + lindangen + " --zone --steps 5" + workspace).code == 0);
    CHECK(run("split " + lindangen + workspace).code == 0);
    CHECK(run("evaluate " + lindangen + workspace).code == 0);
    CHECK(run("evaluate " + lindangen + " --cashable" + workspace).code == 0);
    const auto list = run("runs list" + workspace + " --format csv").text;
    for (const std::string command : {",deal,", ",deal --zone --steps 5,", ",split,", ",evaluate,", ",evaluate --cashable,"}) {
        CAPTURE(list, command);
        CHECK(list.find(command) != std::string::npos);
    }
    CHECK(run("runs show 1" + workspace).text.find("what the deal adds") != std::string::npos);
    CHECK(run("--lang sv runs show 3" + workspace).text.find("Kort sagt") != std::string::npos);
    CHECK(run("runs export 1" + workspace).text == run("deal " + lindangen + " --format json").text);
    CHECK(run("runs export 4 --format csv" + workspace).text == run("evaluate " + lindangen + " --format csv").text);
    const auto difference = run("runs diff 4 5" + workspace);
    CHECK(difference.code == 0);
    CHECK(difference.text.find("society") != std::string::npos);
    CHECK(run("runs diff 1 3" + workspace).code == 1); // a deal and a split
    CHECK(run("runs diff 1 1" + workspace).text.find("The results are the same") != std::string::npos);
}
