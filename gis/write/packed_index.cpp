#include "gis/write/packed_index.hpp"

#include "gis/layer_failed.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <utility>

namespace byggom {
namespace {

constexpr std::size_t cells_a_node = 51;
constexpr std::size_t bytes_a_node = 4 + 24 * cells_a_node;
constexpr std::int64_t root = 1;

/// A feature, or a node of the level below.
struct Cell {
    std::int64_t id;
    float min_x, max_x, min_y, max_y;
    double middle_x() const { return (static_cast<double>(min_x) + static_cast<double>(max_x)) / 2; }
    double middle_y() const { return (static_cast<double>(min_y) + static_cast<double>(max_y)) / 2; }
};

float rounded_down(double value)
{
    const auto near = static_cast<float>(value);
    return static_cast<double>(near) > value ? std::nextafter(near, -std::numeric_limits<float>::infinity())
                                             : near;
}

float rounded_up(double value)
{
    const auto near = static_cast<float>(value);
    return static_cast<double>(near) < value ? std::nextafter(near, std::numeric_limits<float>::infinity())
                                             : near;
}

std::vector<Cell> cells_of(const std::vector<IndexedBox>& boxes)
{
    std::vector<Cell> cells;
    cells.reserve(boxes.size());
    for (const auto& [id, box] : boxes)
        cells.push_back({id, rounded_down(box.low.x), rounded_up(box.high.x), rounded_down(box.low.y),
                         rounded_up(box.high.y)});
    return cells;
}

/// Neighbours behind each other: strips from west to east, each from south to north, as wide as they are
/// high.
void sort_into_tiles(std::vector<Cell>& cells)
{
    const auto nodes = (cells.size() + cells_a_node - 1) / cells_a_node;
    const auto strips = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(nodes))));
    const auto a_strip = strips * cells_a_node;
    std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) {
        return a.middle_x() != b.middle_x() ? a.middle_x() < b.middle_x() : a.id < b.id;
    });
    for (std::size_t begin = 0; begin < cells.size(); begin += a_strip)
        std::sort(cells.begin() + static_cast<std::ptrdiff_t>(begin),
                  cells.begin() + static_cast<std::ptrdiff_t>(std::min(cells.size(), begin + a_strip)),
                  [](const Cell& a, const Cell& b) {
                      return a.middle_y() != b.middle_y() ? a.middle_y() < b.middle_y() : a.id < b.id;
                  });
}

template <class Unsigned>
unsigned char* put(unsigned char* place, Unsigned value)
{
    for (std::size_t i = sizeof(Unsigned); i-- > 0;)
        *place++ = static_cast<unsigned char>(value >> (8 * i));
    return place;
}

/// As SQLite's R-tree has it: depth (of the root), number of cells, cells; numbers with the highest byte
/// first.
std::array<unsigned char, bytes_a_node> bytes_of(const Cell* cells, std::size_t count, unsigned depth)
{
    std::array<unsigned char, bytes_a_node> bytes{};
    auto* place = put(bytes.data(), static_cast<std::uint16_t>(depth));
    place = put(place, static_cast<std::uint16_t>(count));
    for (std::size_t i = 0; i < count; ++i) {
        place = put(place, static_cast<std::uint64_t>(cells[i].id));
        for (const float edge : {cells[i].min_x, cells[i].max_x, cells[i].min_y, cells[i].max_y}) {
            std::uint32_t bits = 0;
            std::memcpy(&bits, &edge, sizeof bits);
            place = put(place, bits);
        }
    }
    return bytes;
}

Cell around(const Cell* cells, std::size_t count, std::int64_t node)
{
    Cell all = cells[0];
    all.id = node;
    for (std::size_t i = 1; i < count; ++i) {
        all.min_x = std::min(all.min_x, cells[i].min_x);
        all.max_x = std::max(all.max_x, cells[i].max_x);
        all.min_y = std::min(all.min_y, cells[i].min_y);
        all.max_y = std::max(all.max_y, cells[i].max_y);
    }
    return all;
}

std::string quoted_name(const std::string& name)
{
    std::string text = "\"";
    for (const char c : name)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

std::string quoted_text(const std::string& text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + "'";
}

class Database {
public:
    Database(const std::string& file, const std::string& shown) : shown_(shown)
    {
        sqlite3* opened = nullptr;
        const int code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
        database_.reset(opened);
        demand(code);
    }
    void run(const std::string& sql)
    {
        demand(sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr));
    }
    void demand(int code) const
    {
        if (code != SQLITE_OK && code != SQLITE_DONE)
            throw LayerFailed(shown_ + ": its index cannot be written: " +
                              (database_ ? sqlite3_errmsg(database_.get()) : "no memory"));
    }
    sqlite3* get() const { return database_.get(); }

private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    };
    std::string shown_;
    std::unique_ptr<sqlite3, Close> database_;
};

/// A statement with two values, run again and again.
class Insert {
public:
    Insert(const Database& database, const std::string& sql) : database_(database)
    {
        sqlite3_stmt* prepared = nullptr;
        database.demand(sqlite3_prepare_v2(database.get(), sql.c_str(), -1, &prepared, nullptr));
        statement_.reset(prepared);
    }
    void operator()(std::int64_t first, std::int64_t second)
    {
        sqlite3_bind_int64(statement_.get(), 2, second);
        step(first);
    }
    void operator()(std::int64_t first, const std::array<unsigned char, bytes_a_node>& second)
    {
        sqlite3_bind_blob(statement_.get(), 2, second.data(), static_cast<int>(second.size()), SQLITE_STATIC);
        step(first);
    }

private:
    void step(std::int64_t first)
    {
        sqlite3_bind_int64(statement_.get(), 1, first);
        database_.demand(sqlite3_step(statement_.get()));
        sqlite3_reset(statement_.get());
    }
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    const Database& database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

void fill(Database& database, const std::string& tree, std::vector<Cell> cells)
{
    Insert node(database, "INSERT OR REPLACE INTO " + quoted_name(tree + "_node") + " VALUES (?, ?)");
    Insert parent(database, "INSERT INTO " + quoted_name(tree + "_parent") + " VALUES (?, ?)");
    Insert place(database, "INSERT INTO " + quoted_name(tree + "_rowid") + " VALUES (?, ?)");
    std::vector<std::pair<std::int64_t, std::int64_t>> leaves; ///< of each feature
    leaves.reserve(cells.size());
    std::int64_t next = root + 1;
    const auto take_children = [&](const Cell* children, std::size_t count, std::int64_t number,
                                   unsigned level) {
        for (std::size_t i = 0; i < count; ++i)
            if (level == 0)
                leaves.emplace_back(children[i].id, number);
            else
                parent(children[i].id, number);
    };
    unsigned level = 0;
    for (; cells.size() > cells_a_node; ++level) {
        sort_into_tiles(cells);
        std::vector<Cell> above;
        for (std::size_t begin = 0; begin < cells.size(); begin += cells_a_node) {
            const auto count = std::min(cells_a_node, cells.size() - begin);
            const auto number = next++;
            node(number, bytes_of(&cells[begin], count, 0));
            take_children(&cells[begin], count, number, level);
            above.push_back(around(&cells[begin], count, number));
        }
        cells = std::move(above);
    }
    node(root, bytes_of(cells.data(), cells.size(), level));
    take_children(cells.data(), cells.size(), root, level);
    std::sort(leaves.begin(), leaves.end()); // a table is filled fastest in the order of its key
    for (const auto& [id, number] : leaves)
        place(id, number);
}

/// The same words as GDAL's own.
std::vector<std::string> triggers(const IndexedLayer& layer, const std::string& tree)
{
    const auto table = quoted_name(layer.table);
    const auto id = quoted_name(layer.id);
    const auto geometry = quoted_name(layer.geometry);
    const auto index = quoted_name(tree);
    const auto enter = "INSERT OR REPLACE INTO " + index + " VALUES (NEW." + id + ",ST_MinX(NEW." + geometry +
                       "), ST_MaxX(NEW." + geometry + "),ST_MinY(NEW." + geometry + "), ST_MaxY(NEW." +
                       geometry + ")); ";
    const auto has_place = "(NEW." + geometry + " NOTNULL AND NOT ST_IsEmpty(NEW." + geometry + "))";
    const auto has_none = "(NEW." + geometry + " ISNULL OR ST_IsEmpty(NEW." + geometry + "))";
    const auto leave = "DELETE FROM " + index + " WHERE id = OLD." + id + "; ";
    const auto same = "OLD." + id + " = NEW." + id;
    const auto other = "OLD." + id + " != NEW." + id;
    const auto create = [&](const std::string& name, const std::string& when, const std::string& what) {
        return "CREATE TRIGGER " + quoted_name(tree + "_" + name) + " AFTER " + when + " BEGIN " + what +
               "END";
    };
    return {create("insert",
                   "INSERT ON " + table + " WHEN (new." + geometry + " NOT NULL AND NOT ST_IsEmpty(NEW." +
                       geometry + "))",
                   enter),
            create("update1",
                   "UPDATE OF " + geometry + " ON " + table + " WHEN " + same + " AND " + has_place, enter),
            create("update2", "UPDATE OF " + geometry + " ON " + table + " WHEN " + same + " AND " + has_none,
                   leave),
            create("update3", "UPDATE ON " + table + " WHEN " + other + " AND " + has_place, leave + enter),
            create("update4", "UPDATE ON " + table + " WHEN " + other + " AND " + has_none,
                   "DELETE FROM " + index + " WHERE id IN (OLD." + id + ", NEW." + id + "); "),
            create("delete", "DELETE ON " + table + " WHEN old." + geometry + " NOT NULL", leave)};
}

} // namespace

void write_packed_index(const std::string& file, const IndexedLayer& layer,
                        const std::vector<IndexedBox>& boxes, const std::string& shown)
{
    const auto tree = "rtree_" + layer.table + "_" + layer.geometry;
    Database database(file, shown);
    database.run("PRAGMA journal_mode = DELETE");
    database.run("BEGIN");
    database.run("CREATE VIRTUAL TABLE " + quoted_name(tree) + " USING rtree(id, minx, maxx, miny, maxy)");
    fill(database, tree, cells_of(boxes));
    database.run(
        "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT,column_name TEXT,extension_name "
        "TEXT NOT NULL,definition TEXT NOT NULL,scope TEXT NOT NULL,CONSTRAINT ge_tce UNIQUE "
        "(table_name, column_name, extension_name))");
    database.run("INSERT INTO gpkg_extensions VALUES (" + quoted_text(layer.table) + ", " +
                 quoted_text(layer.geometry) +
                 ", 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')");
    for (const auto& trigger : triggers(layer, tree))
        database.run(trigger);
    database.run("COMMIT");
}

} // namespace byggom
