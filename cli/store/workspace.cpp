#include "cli/store/workspace.hpp"

#include "cli/file.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace byggom {
namespace {

constexpr int patience = 30'000; // milliseconds
constexpr std::string_view magic{"SQLite format 3\0", 16};

/// Looked at before SQLite does, so that nothing it might do can touch a file that is not ours.
void refuse_what_is_no_database(const std::string& path, bool must_exist)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT && !must_exist)
            return;
        throw FileFailed(path + ": cannot be read: " + std::strerror(errno));
    }
    if (!S_ISREG(status.st_mode))
        throw FileFailed(path + ": is no workspace: not a plain file");
    if (status.st_size == 0 && !must_exist)
        return; // a program killed while making it leaves an empty file
    std::string start(magic.size(), '\0');
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw FileFailed(path + ": cannot be read: " + std::strerror(errno));
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    if (start != magic)
        throw FileFailed(path + ": is no workspace: not an SQLite database; it is left as it is");
}

/// What went wrong, in words that say what to do; SQLite's own behind them.
std::string_view reason(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return "the disk is full";
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return "the file or its folder is read-only";
    case SQLITE_CANTOPEN:
        return "the file cannot be opened, or its folder is read-only";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program has held it for half a minute";
    case SQLITE_NOTADB:
        return "not an SQLite database";
    case SQLITE_CORRUPT:
        return "the database is damaged";
    case SQLITE_IOERR:
        return "the disk does not take or give it (full, at its limit, or failing)";
    default:
        return "the database refused";
    }
}

} // namespace

struct Workspace::Change::Held {
    SQLite::Transaction transaction;
};

Workspace::Change::Change(Workspace& workspace)
    : held_(new Held{SQLite::Transaction(workspace.database(), SQLite::TransactionBehavior::IMMEDIATE)})
{}
Workspace::Change::~Change() = default;
void Workspace::Change::keep() const { held_->transaction.commit(); }

Workspace::Workspace(const std::string& path, Access access, std::span<const Migration> steps) : path_(path)
{
    refuse_what_is_no_database(path_, access == Access::read);
    guarded([&] {
        open(access);
        if (access == Access::read || has_tables())
            refuse_foreign();
        read_version(steps.size());
        if (version_ == static_cast<int>(steps.size()))
            return;
        if (access == Access::read)
            open(Access::write);
        bring_up(steps);
    });
}

Workspace::~Workspace() = default;

void Workspace::open(Access access)
{
    // Also who only reads may have to undo what a killed program left half-written; a file that is
    // write-protected is opened for reading alone.
    const int how = SQLite::OPEN_READWRITE | (access == Access::write ? SQLite::OPEN_CREATE : 0);
    database_ = std::make_unique<SQLite::Database>(path_, how, patience);
    database_->exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");
}

bool Workspace::has_tables()
{
    return database_->execAndGet("SELECT count(*) FROM sqlite_master").getInt() > 0;
}

void Workspace::refuse_foreign()
{
    if (database_->tableExists("byggom_workspace"))
        return;
    const bool is_map = database_->execAndGet("PRAGMA application_id").getInt() == geopackage_id;
    throw FileFailed(path_ + ": is no workspace of byggom but " +
                     (is_map ? "another GeoPackage" : "another database") + "; it is left as it is");
}

void Workspace::read_version(std::size_t known)
{
    version_ = 0;
    if (database_->tableExists("byggom_workspace"))
        version_ = database_->execAndGet("SELECT version FROM byggom_workspace").getInt();
    if (version_ > static_cast<int>(known))
        throw FileFailed(
            fmt::format("{}: comes from a newer byggom (tables of version {}, this program knows "
                        "{}); it is left as it is",
                        path_, version_, known));
}

/// Everything is looked at again once the file is ours: another program may have made or raised it meanwhile.
void Workspace::bring_up(std::span<const Migration> steps)
{
    const Change change(*this);
    if (has_tables())
        refuse_foreign();
    read_version(steps.size());
    for (auto step = static_cast<std::size_t>(version_); step < steps.size(); ++step)
        database_->exec(std::string(steps[step].sql));
    database_->exec(
        fmt::format("INSERT OR REPLACE INTO byggom_workspace (id, version) VALUES (1, {})", steps.size()));
    version_ = static_cast<int>(steps.size());
    change.keep();
}

void Workspace::rethrow_plainly() const
{
    try {
        throw;
    } catch (const SQLite::Exception& error) {
        throw FileFailed(fmt::format("{}: the workspace failed: {} ({}); it is as it was", path_,
                                     reason(error.getErrorCode()), error.what()));
    }
}

} // namespace byggom
