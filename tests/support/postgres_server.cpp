#include "tests/support/postgres_server.hpp"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

namespace byggom::tests {
namespace {

namespace fs = std::filesystem;

/// The folder with initdb and postgres; empty where there is none.
std::string programs_of_postgres()
{
    for (const auto* versions : {"/usr/lib/postgresql", "/usr/local/lib/postgresql"})
        if (fs::is_directory(versions))
            for (const auto& version : fs::directory_iterator(versions))
                if (fs::exists(version.path() / "bin/postgres") &&
                    fs::exists(version.path() / "bin/initdb") &&
                    fs::exists("/usr/share/postgresql" / version.path().filename() /
                               "extension/postgis.control"))
                    return (version.path() / "bin").string();
    return {};
}

/// Root may not run a server.
const passwd* user_without_rights()
{
    if (::getuid() != 0)
        return ::getpwuid(::getuid());
    const auto* user = ::getpwnam("postgres");
    return user != nullptr ? user : ::getpwnam("nobody");
}

/// Starts a program as that user; its words go to `log`. It ends with the test, whatever becomes of it.
pid_t start_program(const std::vector<std::string>& words, const passwd& user, const std::string& log)
{
    std::vector<char*> arguments;
    for (const auto& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const pid_t process = ::fork();
    if (process != 0)
        return process;
    const int file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    ::dup2(file, STDOUT_FILENO);
    ::dup2(file, STDERR_FILENO);
    const bool is_user = ::getuid() != 0 || (::setgroups(0, nullptr) == 0 && ::setgid(user.pw_gid) == 0 &&
                                             ::setuid(user.pw_uid) == 0);
    ::prctl(PR_SET_PDEATHSIG, SIGINT);
    if (is_user && ::chdir("/") == 0)
        ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

/// The server says so in its own file.
bool is_ready(const std::string& data)
{
    std::ifstream stream(data + "/postmaster.pid");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return text.find("ready") != std::string::npos;
}

} // namespace

PostgresServer::PostgresServer()
{
    const auto programs = programs_of_postgres();
    if (programs.empty())
        why_not_ = "PostgreSQL with PostGIS is not installed";
    else if (!start(programs))
        why_not_ = "the server did not start: see " + (folder_ / "log");
}

bool PostgresServer::start(const std::string& programs)
{
    const auto* user = user_without_rights();
    const auto data = folder_ / "data";
    fs::create_directory(data);
    if (user == nullptr ||
        (::getuid() == 0 && (::chown(data.c_str(), user->pw_uid, user->pw_gid) != 0 ||
                             ::chown(folder_.path().c_str(), user->pw_uid, user->pw_gid) != 0)))
        return false;
    const pid_t made = start_program({programs + "/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E",
                                      "UTF8", "--locale=C", "--no-sync"},
                                     *user, folder_ / "log");
    int status = 0;
    if (made < 0 || ::waitpid(made, &status, 0) != made || status != 0)
        return false;
    process_ = start_program({programs + "/postgres", "-D", data, "-k", folder_.path().string(), "-c",
                              "listen_addresses=", "-c", "fsync=off", "-c", "shared_buffers=16MB"},
                             *user, folder_ / "log");
    for (int tries = 0; tries < 300; ++tries) {
        if (::waitpid(process_, &status, WNOHANG) == process_) {
            process_ = -1;
            return false;
        }
        if (is_ready(data))
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

PostgresServer::~PostgresServer()
{
    if (process_ <= 0)
        return;
    ::kill(process_, SIGINT); // ends at once, and closes what is open
    int status = 0;
    ::waitpid(process_, &status, 0);
}

std::string PostgresServer::connection() const
{
    return "PG:host=" + folder_.path().string() + " dbname=postgres user=postgres";
}

} // namespace byggom::tests
