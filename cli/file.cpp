#include "cli/file.hpp"

#include "cli/read/text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

namespace byggom {
namespace {

[[noreturn]] void failed(const std::string& path, const char* verb)
{
    const int reason = errno;
    throw FileFailed(path + ": cannot be " + verb + ": " + std::strerror(reason));
}

std::string all_of(std::istream& stream)
{
    std::ostringstream text;
    text << stream.rdbuf();
    return std::move(text).str();
}

/// What a name leads to, whatever it is called.
struct Identity {
    dev_t device{};
    ino_t inode{};
    friend bool operator==(const Identity&, const Identity&) = default;
};

/// The plain files this run has read: none of them is ever replaced by what it writes.
std::vector<Identity>& inputs()
{
    static std::vector<Identity> read;
    return read;
}

std::optional<struct stat> status_of(const std::string& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return status;
}

std::string folder_of(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// Where the text is to stand: the end of a chain of links, even of one that leads to nothing yet.
std::string end_of_links(std::string path)
{
    constexpr int most_links = 40; // as the kernel has it
    for (int i = 0; i < most_links; ++i) {
        std::array<char, 4096> target{};
        const auto length = ::readlink(path.c_str(), target.data(), target.size());
        if (length < 0)
            return path;
        const std::string next(target.data(), static_cast<std::size_t>(length));
        path = next.rfind('/', 0) == 0 ? next : folder_of(path) + (folder_of(path) == "." ? "/" : "") + next;
    }
    errno = ELOOP;
    failed(path, "written");
}

bool is_database(const std::string& path)
{
    constexpr std::string_view magic{"SQLite format 3\0", 16};
    std::string start(magic.size(), '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    return file && start == magic;
}

/// Ctrl-C and its kin wait until the file is whole or gone.
class Undisturbed {
public:
    Undisturbed()
    {
        sigset_t held;
        sigemptyset(&held);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            sigaddset(&held, signal);
        sigprocmask(SIG_BLOCK, &held, &before_);
    }
    Undisturbed(const Undisturbed&) = delete;
    Undisturbed& operator=(const Undisturbed&) = delete;
    ~Undisturbed() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

private:
    sigset_t before_{};
};

void write_all(int descriptor, std::string_view text, const std::string& path)
{
    while (!text.empty()) {
        const auto count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno != EINTR)
            failed(path, "written");
        text.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
}

/// A device or a pipe stays what it is, and takes what is written.
void write_through(const std::string& path, const std::string& text)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_NOCTTY);
    if (descriptor < 0)
        failed(path, "written");
    try {
        write_all(descriptor, text, path);
    } catch (...) {
        ::close(descriptor);
        throw;
    }
    if (::close(descriptor) != 0)
        failed(path, "written");
}

/// What is renamed is there after a loss of power only once its folder is stored too. Some file systems
/// cannot store a folder, and say so; the file itself is stored then.
void store_folder(const std::string& path)
{
    const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

/// A file beside the one to be written; gone unless it took its place.
class FileBeside {
public:
    explicit FileBeside(const std::string& path) : path_(path), beside_(path + ".part-XXXXXX")
    {
        descriptor_ = ::mkstemp(beside_.data());
        if (descriptor_ < 0)
            failed(path_, "written");
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;
    ~FileBeside()
    {
        if (descriptor_ >= 0)
            ::close(descriptor_);
        if (!beside_.empty())
            ::unlink(beside_.c_str());
    }

    void write(const std::string& text) const { write_all(descriptor_, text, path_); }

    void take_its_place()
    {
        struct stat existing {};
        const mode_t mask = ::umask(0);
        ::umask(mask);
        const mode_t mode = ::stat(path_.c_str(), &existing) == 0 ? existing.st_mode & 07777U : 0666U & ~mask;
        const bool stored = ::fchmod(descriptor_, mode) == 0 && ::fsync(descriptor_) == 0;
        const bool closed = ::close(descriptor_) == 0;
        descriptor_ = -1;
        if (!stored || !closed || std::rename(beside_.c_str(), path_.c_str()) != 0)
            failed(path_, "written");
        beside_.clear();
        store_folder(path_);
    }

private:
    std::string path_;
    std::string beside_;
    int descriptor_ = -1;
};

} // namespace

std::string read_file(const std::string& path)
{
    if (path == "-")
        return all_of(std::cin);
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        failed(path, "read");
    if (S_ISDIR(status.st_mode)) {
        const auto inside = path + (path.back() == '/' ? "" : "/") + "package.toml";
        const bool is_package = ::stat(inside.c_str(), &status) == 0;
        throw FileFailed(path + ": cannot be read: " + std::strerror(EISDIR) +
                         (is_package ? " (did you mean " + inside + "?)" : ""));
    }
    std::ifstream file(path, std::ios::binary);
    if (!file)
        failed(path, "read");
    note_input(path);
    return all_of(file);
}

void note_input(const std::string& path)
{
    if (const auto status = status_of(path); status && S_ISREG(status->st_mode))
        inputs().push_back({status->st_dev, status->st_ino});
}

std::string place_of_output(const std::string& path)
{
    const auto place = end_of_links(path);
    const auto status = status_of(place);
    if (!status)
        return place;
    if (S_ISDIR(status->st_mode)) {
        errno = EISDIR;
        failed(path, "written");
    }
    const Identity there{status->st_dev, status->st_ino};
    if (S_ISREG(status->st_mode) && std::find(inputs().begin(), inputs().end(), there) != inputs().end())
        throw OutputRefused(path + ": is read by this command and would be replaced; write to another file");
    return place;
}

void write_file(const std::string& path, const std::string& text)
{
    const auto place = place_of_output(path);
    if (const auto status = status_of(place); status && !S_ISREG(status->st_mode)) {
        write_through(place, text);
        return;
    }
    if (is_database(place))
        throw OutputRefused(path +
                            ": is a database (a workspace or a GeoPackage), which a text would replace; "
                            "write to another file");
    const Undisturbed guard;
    FileBeside file(place);
    file.write(text);
    file.take_its_place();
}

bool ends_with_one_of(std::string file, const std::vector<std::string>& endings)
{
    file = lower(std::move(file));
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
        return file.size() > ending.size() &&
               file.compare(file.size() - ending.size(), ending.size(), ending) == 0;
    });
}

bool is_workbook(const std::string& file) { return ends_with_one_of(file, {".xlsx", ".ods", ".xls"}); }

void print(const std::string& text)
{
    std::cout << text << std::flush;
    if (!std::cout)
        failed("standard output", "written");
}

} // namespace byggom
