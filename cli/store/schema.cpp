#include "cli/store/schema.hpp"

#include "cli/store/sha256.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <string>

namespace byggom {
namespace {

// A GeoPackage with an attributes table is listed by GDAL only with gpkg_geometry_columns there, and an
// unregistered table is then hidden by it: both are part of the first step.
constexpr std::string_view first_step = R"sql(
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10200;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));

CREATE TABLE byggom_workspace (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), version INTEGER NOT NULL);
CREATE TABLE byggom_package (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, hash TEXT NOT NULL UNIQUE, text TEXT NOT NULL);
CREATE TABLE byggom_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  package_id INTEGER NOT NULL REFERENCES byggom_package(id),
  file TEXT NOT NULL, name TEXT NOT NULL, command TEXT NOT NULL, engine TEXT NOT NULL,
  input_hash TEXT NOT NULL, seed INTEGER, own_figures TEXT NOT NULL, results TEXT NOT NULL,
  finished DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
CREATE INDEX byggom_run_package ON byggom_run(package_id);
CREATE TABLE byggom_figure (
  key INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT NOT NULL UNIQUE, value DOUBLE NOT NULL,
  low DOUBLE, high DOUBLE, distribution TEXT NOT NULL, unit TEXT NOT NULL, price_year INTEGER,
  actor TEXT NOT NULL, source TEXT NOT NULL, address TEXT NOT NULL, grade TEXT NOT NULL,
  mark TEXT NOT NULL, checked TEXT NOT NULL, note TEXT NOT NULL);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
  ('byggom_workspace', 'attributes', 'byggom_workspace', 'Version of the tables of byggom in this file'),
  ('byggom_package', 'attributes', 'byggom_package', 'Package files as they were read'),
  ('byggom_run', 'attributes', 'byggom_run', 'Every finished run: inputs, engine, results'),
  ('byggom_figure', 'attributes', 'byggom_figure', 'Own entries laid over the catalogue of figures');
)sql";

constexpr std::string_view second_step = R"sql(
ALTER TABLE byggom_run ADD COLUMN results_hash TEXT NOT NULL DEFAULT '';
)sql";

/// Runs that were kept without a hash of their results get that of what is there.
void hash_results(SQLite::Database& database)
{
    SQLite::Statement rows(database, "SELECT id, results FROM byggom_run WHERE results_hash = ''");
    SQLite::Statement update(database, "UPDATE byggom_run SET results_hash = ? WHERE id = ?");
    while (rows.executeStep()) {
        update.bind(1, sha256(rows.getColumn(1).getString()));
        update.bind(2, rows.getColumn(0).getInt64());
        update.exec();
        update.reset();
    }
}

constexpr std::array all_steps{Migration{first_step}, Migration{second_step, hash_results}};

} // namespace

std::span<const Migration> migrations() { return all_steps; }

} // namespace byggom
