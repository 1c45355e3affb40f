#include "cli/file.hpp"
#include "cli/store/run_store.hpp"
#include "cli/store/sha256.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

using namespace byggom;
using byggom::tests::TemporaryFolder;

namespace {

Run some_run()
{
    return {.command = "simulate",
            .engine = "0.1.0",
            .file = "lindängen.toml",
            .name = "Lindängen",
            .package_text = "# Å\nname = \"Lindängen\"\n",
            .own_figures = "id,value\nwage,1\n",
            .seed = 42,
            .results = "{\"schema\": \"byggom/evaluate/1\"}\n"};
}

} // namespace

TEST_CASE("a run comes back as it was kept", "[store]")
{
    const TemporaryFolder folder;
    Workspace workspace(folder / "w.gpkg", Workspace::Access::write);
    auto run = some_run();
    run.seed = GENERATE(as<std::optional<std::int64_t>>{}, std::nullopt, 0, -1);
    const auto id = keep(workspace, run);
    const auto kept = kept_run(workspace, id);
    REQUIRE(kept);
    CHECK(kept->id == id);
    CHECK(kept->package_hash == sha256(run.package_text));
    CHECK(kept->input_hash == input_hash(run));
    CHECK(kept->run.command == run.command);
    CHECK(kept->run.engine == run.engine);
    CHECK(kept->run.file == run.file);
    CHECK(kept->run.name == run.name);
    CHECK(kept->run.package_text == run.package_text);
    CHECK(kept->run.own_figures == run.own_figures);
    CHECK(kept->run.seed == run.seed);
    CHECK(kept->run.results == run.results);
    CHECK(kept->finished.size() == std::string("2026-01-01T00:00:00.000Z").size());
    CHECK_FALSE(kept_run(workspace, id + 1));
}

TEST_CASE("the input hash hangs on everything that is asked and on nothing else", "[store]")
{
    const auto run = some_run();
    auto other = run;
    SECTION("what is not asked")
    {
        other.engine = "0.2.0";
        other.file = "copy.toml";
        other.name = "copy";
        other.results = "{}";
        CHECK(input_hash(other) == input_hash(run));
    }
    SECTION("what is asked")
    {
        SECTION("command") { other.command = "evaluate"; }
        SECTION("package") { other.package_text += " "; }
        SECTION("figures") { other.own_figures.clear(); }
        SECTION("seed") { other.seed = 43; }
        SECTION("no seed") { other.seed.reset(); }
        SECTION("text moved from one part to the next")
        {
            other.package_text += "id";
            other.own_figures = ",value\nwage,1\n";
        }
        CHECK(input_hash(other) != input_hash(run));
    }
}

TEST_CASE("a package is kept once, however often it runs", "[store]")
{
    const TemporaryFolder folder;
    Workspace workspace(folder / "w.gpkg", Workspace::Access::write);
    for (int i = 0; i < 3; ++i)
        keep(workspace, some_run());
    auto other = some_run();
    other.package_text += "# changed\n";
    CHECK(keep(workspace, other) == 4);
    CHECK(kept_runs(workspace).size() == 4);
    CHECK(workspace.read([](SQLite::Database& database) {
        return database.execAndGet("SELECT count(*) FROM byggom_package").getInt();
    }) == 2);
}

TEST_CASE("a run whose inputs were changed behind our back is not shown as if they were true", "[store]")
{
    const TemporaryFolder folder;
    Workspace workspace(folder / "w.gpkg", Workspace::Access::write);
    const auto id = keep(workspace, some_run());
    workspace.write([](SQLite::Database& database) {
        return database.exec("UPDATE byggom_package SET text = text || '# quietly'");
    });
    CHECK_THROWS_WITH(kept_run(workspace, id), Catch::Contains("was changed since it was kept"));
}
