#include "cli/store/figure_store.hpp"

#include "cli/file.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace byggom {
namespace {

constexpr const char* insert_figure =
    "INSERT OR REPLACE INTO byggom_figure (id, value, low, high, distribution, unit, "
    "price_year, actor, source, address, grade, mark, checked, note, carried, since, until, place, year) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* all = "SELECT id, value, low, high, distribution, unit, price_year, actor, source, "
                            "address, grade, mark, checked, note, carried, since, until, place, year "
                            "FROM byggom_figure ORDER BY id";
constexpr const char* note_change =
    "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now') "
    "WHERE table_name = 'byggom_figure'";

void put_figure(SQLite::Statement& row, const Figure& figure)
{
    row.reset();
    row.clearBindings();
    row.bind(1, figure.id);
    row.bind(2, figure.value);
    if (figure.low)
        row.bind(3, *figure.low);
    if (figure.high)
        row.bind(4, *figure.high);
    row.bind(5, std::string(to_string(figure.distribution)));
    row.bind(6, figure.unit);
    if (figure.price_year)
        row.bind(7, figure.price_year->number);
    row.bind(8, figure.actor);
    row.bind(9, figure.source);
    row.bind(10, figure.address);
    row.bind(11, figure.grade);
    row.bind(12, std::string(to_string(figure.mark)));
    row.bind(13, figure.checked);
    row.bind(14, figure.note);
    row.bind(15, figure.carried ? 1 : 0);
    row.bind(16, figure.since);
    row.bind(17, figure.until);
    row.bind(18, figure.place);
    if (figure.year)
        row.bind(19, *figure.year);
    row.exec();
}

std::optional<double> number(SQLite::Statement& row, int place)
{
    const auto column = row.getColumn(place);
    return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

/// The words of the table may have been written by another program.
template <class T>
T known(const std::optional<T>& value, const std::string& path, const std::string& id)
{
    if (!value)
        throw FileFailed(path + ": the own figure " + id + " has a mark or distribution nobody knows");
    return *value;
}

Figure figure_of(SQLite::Statement& row, const std::string& path)
{
    Figure figure;
    figure.id = row.getColumn(0).getString();
    figure.value = row.getColumn(1).getDouble();
    figure.low = number(row, 2);
    figure.high = number(row, 3);
    figure.distribution = known(distribution_from(row.getColumn(4).getString()), path, figure.id);
    figure.unit = row.getColumn(5).getString();
    if (!row.getColumn(6).isNull())
        figure.price_year = Year{row.getColumn(6).getInt()};
    figure.actor = row.getColumn(7).getString();
    figure.source = row.getColumn(8).getString();
    figure.address = row.getColumn(9).getString();
    figure.grade = row.getColumn(10).getString();
    figure.mark = known(mark_from(row.getColumn(11).getString()), path, figure.id);
    figure.checked = row.getColumn(12).getString();
    figure.note = row.getColumn(13).getString();
    figure.carried = row.getColumn(14).getInt() != 0;
    figure.since = row.getColumn(15).getString();
    figure.until = row.getColumn(16).getString();
    figure.place = row.getColumn(17).getString();
    if (!row.getColumn(18).isNull())
        figure.year = row.getColumn(18).getInt();
    figure.origin = {path, 0, 0};
    return figure;
}

} // namespace

std::vector<Figure> own_figures(Workspace& workspace)
{
    return workspace.read([&](SQLite::Database& database) {
        std::vector<Figure> figures;
        SQLite::Statement rows(database, all);
        while (rows.executeStep())
            figures.push_back(figure_of(rows, workspace.path()));
        return figures;
    });
}

void keep_figures(Workspace& workspace, const std::vector<Figure>& figures)
{
    workspace.write([&](SQLite::Database& database) {
        SQLite::Statement row(database, insert_figure);
        for (const auto& figure : figures)
            put_figure(row, figure);
        return database.exec(note_change);
    });
}

bool drop_figure(Workspace& workspace, const std::string& id)
{
    return workspace.write([&](SQLite::Database& database) {
        SQLite::Statement drop(database, "DELETE FROM byggom_figure WHERE id = ?");
        drop.bind(1, id);
        const bool was_there = drop.exec() > 0;
        database.exec(note_change);
        return was_there;
    });
}

} // namespace byggom
