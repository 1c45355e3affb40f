#include "cli/file.hpp"
#include "cli/store/run_store.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <random>

using namespace byggom;
using byggom::tests::TemporaryFolder;

namespace {

constexpr int finished_well = 0;
constexpr int refused = 3;

/// A run whose results tell their own number, and take more than one page of the database.
Run run_number(int number)
{
    const auto text = std::to_string(number);
    return {.command = "evaluate",
            .engine = "0.1.0",
            .file = "p.toml",
            .name = text,
            .package_text = "name = \"" + text + "\"\n",
            .own_figures = "",
            .seed = number,
            .results = text + ":" + std::string(20'000, static_cast<char>('a' + number % 26))};
}

bool intact(const KeptRun& kept)
{
    return kept.run.results == run_number(static_cast<int>(*kept.run.seed)).results;
}

/// Another program: runs `work` in a process of its own.
/// \return its process id
pid_t another_program(const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        int code = 1;
        try {
            code = work();
        } catch (const FileFailed& error) {
            const std::string text = error.what();
            code = text.find('\n') == std::string::npos ? refused : 1;
        } catch (...) {
            code = 2;
        }
        ::_exit(code);
    }
    return child;
}

int exit_code(pid_t child)
{
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// Keeps runs without end, and tells the number of each through the pipe once it is kept.
int keep_without_end(const std::string& path, int start, int told)
{
    Workspace workspace(path, Workspace::Access::write);
    for (int number = start;; ++number) {
        keep(workspace, run_number(number));
        if (::write(told, &number, sizeof number) != sizeof number)
            return 1;
    }
}

void gather(int pipe, std::vector<int>& numbers)
{
    for (int number = 0; ::read(pipe, &number, sizeof number) == sizeof number;)
        numbers.push_back(number);
}

/// Starts a program that keeps runs, and kills it, counted from its start or from its first run.
/// \return the runs it told of
std::vector<int> killed_after(const std::string& path, int start, bool once_it_has_kept_one,
                              useconds_t microseconds)
{
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const auto child = another_program([&] { return keep_without_end(path, start, ends[1]); });
    ::close(ends[1]);
    std::vector<int> told;
    if (once_it_has_kept_one) {
        int first = 0;
        REQUIRE(::read(ends[0], &first, sizeof first) == sizeof first);
        told.push_back(first);
    }
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    CHECK(exit_code(child) == -SIGKILL);
    gather(ends[0], told);
    ::close(ends[0]);
    return told;
}

/// The runs the workspace keeps, after `finished` and those told of, each of them whole.
std::size_t whole_runs(const std::string& path, std::size_t finished, const std::vector<int>& told)
{
    Workspace workspace(path, Workspace::Access::read);
    CHECK(workspace.read([](SQLite::Database& database) {
        return database.execAndGet("PRAGMA integrity_check").getString();
    }) == "ok");
    const auto runs = kept_runs(workspace);
    REQUIRE(runs.size() >= finished + told.size());
    CHECK(runs.size() <= finished + told.size() + 1); // the one kept when the kill came before it was told
    for (std::size_t i = 0; i < told.size(); ++i) {
        const auto kept = kept_run(workspace, runs[finished + i].id);
        REQUIRE(kept);
        CHECK(*kept->run.seed == told[i]);
        CHECK(intact(*kept));
    }
    return runs.size();
}

/// False where the file was killed while it was made: it opens, and holds nothing yet.
bool has_tables(const std::string& path)
{
    return SQLite::Database(path, SQLite::OPEN_READWRITE)
               .execAndGet("SELECT count(*) FROM sqlite_master")
               .getInt() > 0;
}

/// Kept small by the system, as a disk that is nearly full.
void allow_files_of(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

/// A user who may write only what is open to all; root may write everywhere.
void become_nobody()
{
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
        ::_exit(99);
}

} // namespace

TEST_CASE("killed at any instant, a workspace opens with every finished run", "[store][kill]")
{
    const TemporaryFolder folder;
    std::mt19937 random(20140401); // NOLINT: the same instants as far as the machine allows
    std::size_t finished = 0;
    for (int round = 0; round < 300; ++round) {
        const auto path = folder / "w.gpkg";
        const auto told =
            killed_after(path, round * 1000, round % 2 == 1, static_cast<useconds_t>(random() % 20'000));
        if (!std::filesystem::exists(path) || std::filesystem::file_size(path) == 0) {
            CHECK(told.empty()); // killed before the file was made
            continue;
        }
        if (!has_tables(path)) { // killed while its first tables were written
            CHECK(told.empty());
            continue;
        }
        finished = whole_runs(path, finished, told);
        if (round % 30 == 29) { // from time to time the making of the file is what is killed
            std::filesystem::remove(path);
            finished = 0;
        }
    }
}

TEST_CASE("two programs keep their runs in one workspace at once", "[store]")
{
    const TemporaryFolder folder;
    const auto path = folder / "w.gpkg";
    const auto keep_some = [&](int start) {
        return another_program([&path, start] {
            Workspace workspace(path, Workspace::Access::write);
            for (int i = 0; i < 60; ++i)
                keep(workspace, run_number(start + i));
            return finished_well;
        });
    };
    const auto one = keep_some(1000);
    const auto other = keep_some(2000);
    CHECK(exit_code(one) == finished_well);
    CHECK(exit_code(other) == finished_well);
    Workspace workspace(path, Workspace::Access::read);
    const auto runs = kept_runs(workspace);
    CHECK(runs.size() == 120);
    for (const auto& run : runs)
        CHECK(intact(*kept_run(workspace, run.id)));
}

TEST_CASE("a full disk gets one clear error and every run before stays", "[store]")
{
    const TemporaryFolder folder;
    const auto path = folder / "w.gpkg";
    {
        Workspace workspace(path, Workspace::Access::write);
        for (int i = 0; i < 5; ++i)
            keep(workspace, run_number(i));
    }
    const auto bytes = std::filesystem::file_size(path);
    const auto room = GENERATE(rlim_t{0}, rlim_t{4096}, rlim_t{10'000});
    const auto before = read_file(path);
    CHECK(exit_code(another_program([&] {
              allow_files_of(bytes + room);
              Workspace workspace(path, Workspace::Access::write);
              keep(workspace, run_number(6));
              return finished_well;
          })) == refused);
    CHECK(read_file(path) == before);
    Workspace workspace(path, Workspace::Access::read);
    CHECK(kept_runs(workspace).size() == 5);
}

TEST_CASE("a workspace cannot be made on a full disk, and can be once there is room", "[store]")
{
    const TemporaryFolder folder;
    const auto path = folder / "w.gpkg";
    const auto room = GENERATE(rlim_t{0}, rlim_t{4096}, rlim_t{20'000});
    CHECK(exit_code(another_program([&] {
              allow_files_of(room);
              const Workspace workspace(path, Workspace::Access::write);
              return finished_well;
          })) == refused);
    Workspace workspace(path, Workspace::Access::write);
    CHECK(keep(workspace, run_number(1)) == 1);
}

TEST_CASE("in a read-only folder a workspace is read but not written", "[store]")
{
    const TemporaryFolder folder;
    const auto path = folder / "w.gpkg";
    {
        Workspace workspace(path, Workspace::Access::write);
        keep(workspace, run_number(1));
    }
    const auto file_mode = GENERATE(mode_t{0444}, mode_t{0666});
    ::chmod(path.c_str(), file_mode);
    ::chmod(folder.path().c_str(), 0555);
    const auto before = read_file(path);
    CHECK(exit_code(another_program([&] {
              become_nobody();
              Workspace workspace(path, Workspace::Access::read);
              return kept_runs(workspace).size() == 1 ? finished_well : 4;
          })) == finished_well);
    CHECK(exit_code(another_program([&] {
              become_nobody();
              Workspace workspace(path, Workspace::Access::write);
              keep(workspace, run_number(2));
              return finished_well;
          })) == refused);
    CHECK(exit_code(another_program([&] {
              become_nobody();
              const Workspace workspace(folder / "new.gpkg", Workspace::Access::write);
              return finished_well;
          })) == refused);
    ::chmod(folder.path().c_str(), 0755);
    CHECK(read_file(path) == before);
    CHECK_FALSE(std::filesystem::exists(folder / "new.gpkg"));
}
