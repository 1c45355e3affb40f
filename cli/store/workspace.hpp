#pragma once

#include "cli/store/schema.hpp"

#include <memory>
#include <string>

namespace SQLite {
class Database;
} // namespace SQLite

namespace byggom {

/// A workspace file, open. Several programs may have it open at once: whoever writes has it alone for that
/// moment, the others wait up to half a minute. What is written is there whole or not at all, whenever the
/// program or the machine stops.
class Workspace {
public:
    enum class Access {
        read, ///< the file must be there
        write ///< a file that is not there, or is empty, is made
    };
    /// Brings the tables of an older version up to this one.
    /// \param steps  the versions this program knows; others than the program's own are for tests
    /// \throws FileFailed where the file cannot be read or written, is no workspace, has tables that are not
    /// as
    ///         this program makes them, or comes from a newer version; it is then as it was
    Workspace(const std::string& path, Access access, std::span<const Migration> steps = migrations());
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    /// Runs `work` in one transaction.
    /// \throws FileFailed, with nothing of it kept
    template <class Work>
    auto write(Work work)
    {
        return guarded([&] {
            const Change change(*this);
            auto result = work(database());
            change.keep();
            return result;
        });
    }
    /// Runs `work` on the file as it is.
    /// \throws FileFailed
    template <class Work>
    auto read(Work work)
    {
        return guarded([&] { return work(database()); });
    }

    const std::string& path() const { return path_; }
    int version() const { return version_; }

private:
    /// A transaction that takes the file for writing at once, and is undone unless kept.
    class Change {
    public:
        explicit Change(Workspace& workspace);
        ~Change();
        Change(const Change&) = delete;
        Change& operator=(const Change&) = delete;
        void keep() const;

    private:
        struct Held;
        std::unique_ptr<Held> held_;
    };

    template <class Work>
    auto guarded(Work work)
    {
        try {
            steps_taken_ = 0;
            return work();
        } catch (...) {
            rethrow_plainly();
        }
    }
    [[noreturn]] void rethrow_plainly() const;
    SQLite::Database& database() { return *database_; }
    void open(Access access);
    void open_file(const std::string& path, Access access);
    void open_copy();
    void refuse_altered(std::span<const Migration> steps);
    bool has_tables();
    void refuse_foreign();
    void read_version(std::size_t known);
    void bring_up(std::span<const Migration> steps);

    class Copy;

    std::string path_;
    std::unique_ptr<Copy> copy_; ///< read in place of the file, where its folder takes no writing
    std::unique_ptr<SQLite::Database> database_;
    int steps_taken_ = 0; ///< of the database's machine, in millions, in the work under way
    int version_ = 0;
};

} // namespace byggom
