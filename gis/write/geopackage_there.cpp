#include "gis/write/geopackage_there.hpp"

#include "gis/layer_failed.hpp"

#include <sqlite3.h>

#include <fstream>
#include <memory>
#include <string_view>

namespace byggom {
namespace {

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct Finish {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, Finish>;

bool begins_as_database(const std::string& path)
{
    constexpr std::string_view magic{"SQLite format 3\0", 16};
    std::string start(magic.size(), '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    return file && start == magic;
}

/// The first column of every row. \throws LayerFailed
std::vector<std::string> texts(sqlite3* database, const char* query, const std::string& path)
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(database, query, -1, &raw, nullptr) != SQLITE_OK)
        throw LayerFailed(path + ": cannot be read: " + sqlite3_errmsg(database));
    const Statement statement(raw);
    std::vector<std::string> found;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement.get())) == SQLITE_ROW)
        if (const auto* text = sqlite3_column_text(statement.get(), 0))
            found.emplace_back(reinterpret_cast<const char*>(text));
    if (step != SQLITE_DONE)
        throw LayerFailed(path + ": cannot be read: " + sqlite3_errmsg(database));
    return found;
}

bool has(sqlite3* database, const std::string& table, const std::string& path)
{
    const auto query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '" + table + "'";
    return !texts(database, query.c_str(), path).empty();
}

} // namespace

GeopackageThere geopackage_at(const std::string& path)
{
    GeopackageThere there;
    there.is_database = begins_as_database(path);
    if (!there.is_database)
        return there;
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr);
    const Database database(raw);
    if (opened != SQLITE_OK)
        throw LayerFailed(path + ": cannot be read: " + sqlite3_errmsg(raw));
    sqlite3_busy_timeout(raw, 30'000);
    there.is_workspace = has(raw, "byggom_workspace", path);
    if (!has(raw, "gpkg_contents", path))
        return there;
    const std::string marked =
        has(raw, "gpkg_metadata_reference", path)
            ? "table_name IN (SELECT reference.table_name FROM gpkg_metadata_reference AS reference JOIN "
              "gpkg_metadata AS metadata ON metadata.id = reference.md_file_id WHERE "
              "instr(metadata.metadata, '<MDI key=\"WRITTEN_BY\">byggom</MDI>') > 0)"
            : "0";
    const std::string others =
        "SELECT table_name FROM gpkg_contents WHERE table_name <> 'layer_styles' AND table_name NOT LIKE "
        "'byggom\\_%' ESCAPE '\\' AND ";
    there.own = texts(raw, (others + marked + " ORDER BY table_name").c_str(), path);
    there.foreign = texts(raw, (others + "NOT (" + marked + ") ORDER BY table_name").c_str(), path);
    return there;
}

} // namespace byggom
