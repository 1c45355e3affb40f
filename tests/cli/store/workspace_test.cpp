#include "cli/file.hpp"
#include "cli/store/run_store.hpp"
#include "cli/store/workspace.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include <array>

using namespace byggom;
using byggom::tests::TemporaryFolder;

namespace {

std::int64_t number(Workspace& workspace, const std::string& query)
{
    return workspace.read([&](SQLite::Database& database) { return database.execAndGet(query).getInt64(); });
}

std::string refusal(const std::string& path, Workspace::Access access)
{
    try {
        const Workspace opened(path, access);
        return "";
    } catch (const FileFailed& error) {
        return error.what();
    }
}

void sql(const std::string& path, const std::string& text)
{
    SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(text);
}

const Run a_run{.command = "evaluate",
                .engine = "0.1.0",
                .file = "a.toml",
                .name = "A",
                .package_text = "name = \"Å\"\n",
                .own_figures = "",
                .seed = std::nullopt,
                .results = "{}"};

using Catch::Matchers::Contains;

} // namespace

TEST_CASE("a new workspace is a GeoPackage with its tables registered", "[store]")
{
    const TemporaryFolder folder;
    Workspace workspace(folder / "w.gpkg", Workspace::Access::write);
    CHECK(number(workspace, "PRAGMA application_id") == geopackage_id);
    CHECK(number(workspace, "PRAGMA user_version") == 10200);
    CHECK(number(workspace, "SELECT count(*) FROM gpkg_spatial_ref_sys WHERE srs_id IN (-1, 0, 4326)") == 3);
    CHECK(number(workspace, "SELECT count(*) FROM sqlite_master WHERE name = 'gpkg_geometry_columns'") == 1);
    CHECK(number(workspace,
                 "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name LIKE 'byggom_%' "
                 "AND name NOT IN (SELECT table_name FROM gpkg_contents "
                 "WHERE data_type = 'attributes')") == 0);
    CHECK(number(workspace, "PRAGMA foreign_keys") == 1);
}

TEST_CASE("a run without its package cannot be kept", "[store]")
{
    const TemporaryFolder folder;
    Workspace workspace(folder / "w.gpkg", Workspace::Access::write);
    keep(workspace, a_run);
    CHECK_THROWS_AS(workspace.write([](SQLite::Database& database) {
        return database.exec("DELETE FROM byggom_package");
    }),
                    FileFailed);
    CHECK(number(workspace, "SELECT count(*) FROM byggom_package") == 1);
}

TEST_CASE("a change that fails half-way leaves nothing of itself", "[store]")
{
    const TemporaryFolder folder;
    Workspace workspace(folder / "w.gpkg", Workspace::Access::write);
    CHECK_THROWS_AS(workspace.write([](SQLite::Database& database) {
        database.exec("INSERT INTO byggom_package (hash, text) VALUES ('x', 'y')");
        return database.exec("INSERT INTO byggom_package (hash, text) VALUES ('x', 'again')");
    }),
                    FileFailed);
    CHECK(number(workspace, "SELECT count(*) FROM byggom_package") == 0);
}

TEST_CASE("an older workspace is brought up with its runs, a newer one is refused", "[store]")
{
    const TemporaryFolder folder;
    const auto path = folder / "w.gpkg";
    {
        Workspace workspace(path, Workspace::Access::write);
        keep(workspace, a_run);
    }
    auto more = std::vector<Migration>(migrations().begin(), migrations().end());
    more.push_back({"ALTER TABLE byggom_run ADD COLUMN remark TEXT"});
    SECTION("by who writes, and by who only reads")
    {
        const auto access = GENERATE(Workspace::Access::write, Workspace::Access::read);
        Workspace later(path, access, more);
        CHECK(later.version() == static_cast<int>(more.size()));
        CHECK(number(later, "SELECT count(*) FROM byggom_run WHERE remark IS NULL") == 1);
        CHECK_THAT(refusal(path, access), Contains("newer byggom") && Contains("left as it is"));
    }
    SECTION("not at all where a step fails")
    {
        more.push_back({"CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1)"});
        CHECK_THROWS_AS(Workspace(path, Workspace::Access::write, more), FileFailed);
        Workspace as_before(path, Workspace::Access::read);
        CHECK(as_before.version() == static_cast<int>(migrations().size()));
        CHECK(number(as_before, "SELECT count(*) FROM sqlite_master WHERE name = 'half'") == 0);
        CHECK(kept_runs(as_before).size() == 1);
    }
}

TEST_CASE("a file that is no workspace is refused and stays as it was", "[store]")
{
    const TemporaryFolder folder;
    const auto path = folder / "other.gpkg";
    const auto access = GENERATE(Workspace::Access::write, Workspace::Access::read);
    std::string why;
    SECTION("text")
    {
        write_file(path, "id,value\n");
        why = "not an SQLite database";
    }
    SECTION("text as long as a database")
    {
        write_file(path, std::string(100'000, 'x'));
        why = "not an SQLite database";
    }
    SECTION("another database")
    {
        sql(path, "CREATE TABLE t (x)");
        why = "another database";
    }
    SECTION("another GeoPackage")
    {
        sql(path, "PRAGMA application_id = 1196444487; CREATE TABLE gpkg_contents (x)");
        why = "another GeoPackage";
    }
    SECTION("a database cut short")
    {
        keep(*std::make_unique<Workspace>(path, Workspace::Access::write), a_run);
        std::filesystem::resize_file(path, 5000);
        why = "the database is damaged";
    }
    SECTION("a database whose pages are noise")
    {
        keep(*std::make_unique<Workspace>(path, Workspace::Access::write), a_run);
        auto bytes = read_file(path);
        bytes.replace(100, 3900, 3900, '\x5a');
        write_file(path, bytes);
        why = "the database is damaged";
    }
    const auto before = read_file(path);
    CHECK_THAT(refusal(path, access), Contains(path) && Contains(why));
    CHECK(read_file(path) == before);
}

TEST_CASE("a folder, a missing folder and a missing workspace each say so", "[store]")
{
    const TemporaryFolder folder;
    CHECK_THAT(refusal(folder.path().string(), Workspace::Access::write), Contains("not a plain file"));
    CHECK_THAT(refusal(folder / "none/w.gpkg", Workspace::Access::write), Contains("cannot be opened"));
    CHECK_THAT(refusal(folder / "none.gpkg", Workspace::Access::read), Contains("No such file"));
    CHECK_FALSE(std::filesystem::exists(folder / "none.gpkg"));
}

TEST_CASE("an empty file becomes a workspace", "[store]")
{
    const TemporaryFolder folder;
    write_file(folder / "w.gpkg", "");
    Workspace workspace(folder / "w.gpkg", Workspace::Access::write);
    CHECK(keep(workspace, a_run) == 1);
}

TEST_CASE("a workspace that says no version, or one that is none, is refused", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "w.gpkg";
    for (const std::string version : {"-1", "0", "'all'", "99"}) {
        CAPTURE(version);
        std::filesystem::remove(file);
        Workspace(file, Workspace::Access::write);
        sql(file, "UPDATE byggom_workspace SET version = " + version);
        CHECK_FALSE(refusal(file, Workspace::Access::read).empty());
        CHECK_FALSE(refusal(file, Workspace::Access::write).empty());
    }
    std::filesystem::remove(file);
    Workspace(file, Workspace::Access::write);
    sql(file, "DELETE FROM byggom_workspace");
    CHECK_THAT(refusal(file, Workspace::Access::read), Contains("which version"));
}

TEST_CASE("names that are no files are no workspaces", "[store]")
{
    for (const std::string name : {":memory:", "file:w.gpkg?mode=memory", ""})
        CHECK_THAT(refusal(name, Workspace::Access::write), Contains("is a file"));
}

TEST_CASE("a workspace whose tables were altered is refused", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "w.gpkg";
    for (const std::string change :
         {"CREATE TRIGGER later AFTER INSERT ON byggom_run BEGIN DELETE FROM byggom_run WHERE id < new.id; "
          "END",
          "CREATE TRIGGER list AFTER UPDATE ON gpkg_contents BEGIN DELETE FROM byggom_run; END",
          "CREATE VIEW byggom_more AS SELECT 1", "ALTER TABLE byggom_run ADD COLUMN more TEXT",
          "ALTER TABLE byggom_figure RENAME TO other; CREATE VIEW byggom_figure AS SELECT * FROM other",
          "DROP TABLE byggom_figure"}) {
        CAPTURE(change);
        std::filesystem::remove(file);
        {
            Workspace workspace(file, Workspace::Access::write);
            keep(workspace, a_run);
        }
        sql(file, change);
        CHECK_FALSE(refusal(file, Workspace::Access::read).empty());
        CHECK_FALSE(refusal(file, Workspace::Access::write).empty());
    }
}

TEST_CASE("results that were changed since they were kept are not shown", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "w.gpkg";
    {
        Workspace workspace(file, Workspace::Access::write);
        keep(workspace, a_run);
    }
    sql(file, "UPDATE byggom_run SET results = '{\"npv\": 1}'");
    Workspace workspace(file, Workspace::Access::read);
    CHECK_THROWS_WITH(kept_run(workspace, 1), Contains("its results no longer have their hash"));
}
