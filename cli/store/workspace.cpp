#include "cli/store/workspace.hpp"

#include "cli/file.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <tuple>
#include <vector>

namespace byggom {
namespace {

constexpr int patience = 30'000; // milliseconds
constexpr int most_steps = 500;  // millions: a hundred times what listing a hundred thousand runs takes
constexpr int a_million = 1'000'000;
constexpr std::string_view magic{"SQLite format 3\0", 16};

/// SQLite would take these for something else than the name of a file.
void refuse_what_names_no_file(const std::string& path)
{
    if (path.empty() || path == ":memory:" || path.rfind("file:", 0) == 0)
        throw FileFailed(path +
                         ": is no workspace: a workspace is a file on this machine, named by its path");
}

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
    case SQLITE_INTERRUPT:
        return "it takes more steps than any workspace, and is damaged or made to be slow";
    case SQLITE_IOERR:
        return "the disk does not take or give it (full, at its limit, or failing)";
    default:
        return "the database refused";
    }
}

/// A database that keeps what is new in a file beside it needs a folder it may write to, even to be read.
bool keeps_a_log_beside(const std::string& path)
{
    constexpr std::streamoff read_version = 19; // SQLite file format, section 1.3
    std::ifstream file(path, std::ios::binary);
    file.seekg(read_version);
    return file.get() == 2;
}

bool may_be_written(const std::string& path)
{
    const auto slash = path.rfind('/');
    const auto folder = slash == std::string::npos ? std::string(".") : path.substr(0, slash + 1);
    return ::access(path.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

void run(SQLite::Database& database, const Migration& step)
{
    database.exec(std::string(step.sql));
    if (step.then != nullptr)
        step.then(database);
}

using SchemaEntry = std::tuple<std::string, std::string, std::string>;

/// Our tables, and all that could act when we use them or the list of contents.
std::vector<SchemaEntry> own_schema(SQLite::Database& database)
{
    std::vector<SchemaEntry> entries;
    SQLite::Statement rows(database,
                           "SELECT type, name, coalesce(sql, '') FROM sqlite_master WHERE (tbl_name LIKE "
                           "'byggom\\_%' ESCAPE '\\' OR name LIKE 'byggom\\_%' ESCAPE '\\' OR (tbl_name = "
                           "'gpkg_contents' AND type <> 'index')) AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                           "ORDER BY type, name");
    while (rows.executeStep())
        entries.emplace_back(rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                             rows.getColumn(2).getString());
    return entries;
}

} // namespace

/// The file and the log beside it, in a folder of their own that goes with it.
class Workspace::Copy {
public:
    explicit Copy(const std::string& path)
    {
        const char* stated = std::getenv("TMPDIR");
        const std::string place = stated != nullptr && *stated != '\0' ? stated : "/tmp";
        folder_ = place + "/byggom-XXXXXX";
        if (::mkdtemp(folder_.data()) == nullptr)
            throw FileFailed(place + ": cannot be written: " + std::strerror(errno));
        file_ = folder_ + "/workspace";
        std::filesystem::copy_file(path, file_);
        if (std::filesystem::exists(path + "-wal"))
            std::filesystem::copy_file(path + "-wal", file_ + "-wal");
        std::filesystem::permissions(file_, std::filesystem::perms::owner_write,
                                     std::filesystem::perm_options::add);
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;
    ~Copy()
    {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    const std::string& file() const { return file_; }

private:
    std::string folder_;
    std::string file_;
};

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
    refuse_what_names_no_file(path_);
    refuse_what_is_no_database(path_, access == Access::read);
    guarded([&] {
        open(access);
        if (access == Access::read || has_tables())
            refuse_foreign();
        read_version(steps.size());
        refuse_altered(steps);
        if (version_ == static_cast<int>(steps.size()))
            return;
        if (access == Access::read && !may_be_written(path_))
            open_copy();
        else if (access == Access::read)
            open(Access::write);
        bring_up(steps);
    });
}

Workspace::~Workspace() = default;

void Workspace::open(Access access)
{
    if (access == Access::read && keeps_a_log_beside(path_) && !may_be_written(path_))
        open_copy();
    else
        open_file(path_, access);
}

void Workspace::open_copy()
{
    if (copy_ != nullptr)
        return;
    database_.reset();
    copy_ = std::make_unique<Copy>(path_);
    open_file(copy_->file(), Access::write);
}

void Workspace::open_file(const std::string& path, Access access)
{
    // Also who only reads may have to undo what a killed program left half-written; a file that is
    // write-protected is opened for reading alone.
    const int how = SQLite::OPEN_READWRITE | (access == Access::write ? SQLite::OPEN_CREATE : 0);
    database_ = std::make_unique<SQLite::Database>(path, how, patience);
    // A file from elsewhere may hold views and triggers that call functions, or never end.
    sqlite3_db_config(database_->getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_progress_handler(
        database_->getHandle(), a_million,
        [](void* taken) { return ++*static_cast<int*>(taken) > most_steps ? 1 : 0; }, &steps_taken_);
    database_->exec("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");
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
    if (!database_->tableExists("byggom_workspace"))
        return;
    SQLite::Statement row(*database_, "SELECT version, typeof(version) FROM byggom_workspace WHERE id = 1");
    const bool is_there = row.executeStep() && row.getColumn(1).getString() == "integer";
    const std::int64_t version = is_there ? row.getColumn(0).getInt64() : 0;
    if (version < 1)
        throw FileFailed(path_ +
                         ": does not say which version its tables have: it is damaged, and left as it is");
    if (version > static_cast<std::int64_t>(known))
        throw FileFailed(
            fmt::format("{}: comes from a newer byggom (tables of version {}, this program knows "
                        "{}); it is left as it is",
                        path_, version, known));
    version_ = static_cast<int>(version);
}

/// A table, trigger or view that is not as this program makes it could give other rows than were kept.
void Workspace::refuse_altered(std::span<const Migration> steps)
{
    if (version_ == 0)
        return;
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const auto& step : steps.first(static_cast<std::size_t>(version_)))
        fresh.exec(std::string(step.sql));
    const auto ours = own_schema(fresh);
    const auto theirs = own_schema(*database_);
    for (const auto& entry : theirs)
        if (std::find(ours.begin(), ours.end(), entry) == ours.end())
            throw FileFailed(
                fmt::format("{}: the {} \"{}\" is not as byggom makes it; the workspace was changed by "
                            "something else, and is left as it is",
                            path_, std::get<0>(entry), std::get<1>(entry)));
    if (theirs.size() != ours.size())
        throw FileFailed(path_ + ": a table of the workspace is gone; it is damaged, and left as it is");
}

/// Everything is looked at again once the file is ours: another program may have made or raised it meanwhile.
void Workspace::bring_up(std::span<const Migration> steps)
{
    const Change change(*this);
    if (has_tables())
        refuse_foreign();
    read_version(steps.size());
    for (auto step = static_cast<std::size_t>(version_); step < steps.size(); ++step)
        run(*database_, steps[step]);
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
