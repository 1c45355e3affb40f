#include "cli/store/run_store.hpp"

#include "cli/file.hpp"
#include "cli/store/sha256.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string_view>

namespace byggom {
namespace {

constexpr std::string_view head = "SELECT run.id, run.finished, package.hash, run.input_hash, run.command, "
                                  "run.engine, run.file, run.name, run.seed";
constexpr std::string_view whole_run = ", package.text, run.own_figures, run.results, run.results_hash";
constexpr std::string_view from =
    " FROM byggom_run AS run JOIN byggom_package AS package ON package.id = run.package_id";

/// The length before each part keeps two different inputs from running together into the same bytes.
std::string part(std::string_view name, std::string_view text)
{
    return std::string(name) + " " + std::to_string(text.size()) + "\n" + std::string(text) + "\n";
}

KeptRun head_of(SQLite::Statement& row)
{
    KeptRun kept;
    kept.id = row.getColumn(0).getInt64();
    kept.finished = row.getColumn(1).getString();
    kept.package_hash = row.getColumn(2).getString();
    kept.input_hash = row.getColumn(3).getString();
    kept.run.command = row.getColumn(4).getString();
    kept.run.engine = row.getColumn(5).getString();
    kept.run.file = row.getColumn(6).getString();
    kept.run.name = row.getColumn(7).getString();
    if (!row.getColumn(8).isNull())
        kept.run.seed = row.getColumn(8).getInt64();
    return kept;
}

std::int64_t keep_package(SQLite::Database& database, const std::string& text)
{
    const auto hash = sha256(text);
    SQLite::Statement insert(database,
                             "INSERT INTO byggom_package (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING");
    insert.bind(1, hash);
    insert.bind(2, text);
    insert.exec();
    SQLite::Statement find(database, "SELECT id FROM byggom_package WHERE hash = ?");
    find.bind(1, hash);
    find.executeStep();
    return find.getColumn(0).getInt64();
}

void touch(SQLite::Database& database)
{
    database.exec("UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now') "
                  "WHERE table_name IN ('byggom_run', 'byggom_package')");
}

} // namespace

std::string input_hash(const Run& run)
{
    return sha256(part("command", run.command) + part("package", run.package_text) +
                  part("figures", run.own_figures) +
                  part("seed", run.seed ? std::to_string(*run.seed) : std::string{}));
}

std::int64_t keep(Workspace& workspace, const Run& run)
{
    return workspace.write([&](SQLite::Database& database) {
        const auto package = keep_package(database, run.package_text);
        SQLite::Statement insert(
            database, "INSERT INTO byggom_run (package_id, file, name, command, engine, input_hash, "
                      "seed, own_figures, results, results_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, package);
        insert.bind(2, run.file);
        insert.bind(3, run.name);
        insert.bind(4, run.command);
        insert.bind(5, run.engine);
        insert.bind(6, input_hash(run));
        if (run.seed)
            insert.bind(7, *run.seed);
        insert.bind(8, run.own_figures);
        insert.bind(9, run.results);
        insert.bind(10, sha256(run.results));
        insert.exec();
        const std::int64_t id = database.getLastInsertRowid();
        touch(database);
        return id;
    });
}

std::vector<KeptRun> kept_runs(Workspace& workspace)
{
    return workspace.read([](SQLite::Database& database) {
        std::vector<KeptRun> runs;
        SQLite::Statement rows(database, std::string(head) + std::string(from) + " ORDER BY run.id");
        while (rows.executeStep())
            runs.push_back(head_of(rows));
        return runs;
    });
}

std::optional<KeptRun> kept_run(Workspace& workspace, std::int64_t id)
{
    std::string results_hash;
    auto found = workspace.read([&](SQLite::Database& database) -> std::optional<KeptRun> {
        SQLite::Statement row(database, std::string(head) + std::string(whole_run) + std::string(from) +
                                            " WHERE run.id = ?");
        row.bind(1, id);
        if (!row.executeStep())
            return std::nullopt;
        auto kept = head_of(row);
        kept.run.package_text = row.getColumn(9).getString();
        kept.run.own_figures = row.getColumn(10).getString();
        kept.run.results = row.getColumn(11).getString();
        results_hash = row.getColumn(12).getString();
        return kept;
    });
    if (!found)
        return found;
    const bool inputs_whole =
        sha256(found->run.package_text) == found->package_hash && input_hash(found->run) == found->input_hash;
    if (!inputs_whole || sha256(found->run.results) != results_hash)
        throw FileFailed(workspace.path() + ": run " + std::to_string(id) +
                         " was changed since it was kept: its " + (inputs_whole ? "results" : "inputs") +
                         " no longer have their hash");
    return found;
}

} // namespace byggom
