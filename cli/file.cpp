#include "cli/file.hpp"

#include "cli/read/text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
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

    void write(const std::string& text) const
    {
        std::size_t done = 0;
        while (done < text.size()) {
            const auto count = ::write(descriptor_, text.data() + done, text.size() - done);
            if (count < 0 && errno != EINTR)
                failed(path_, "written");
            done += count > 0 ? static_cast<std::size_t>(count) : 0;
        }
    }

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
    return all_of(file);
}

void write_file(const std::string& path, const std::string& text)
{
    const Undisturbed guard;
    FileBeside file(path);
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

bool is_workbook(const std::string& file) { return ends_with_one_of(file, {".xlsx", ".ods", ".xlsm"}); }

void print(const std::string& text)
{
    std::cout << text << std::flush;
    if (!std::cout)
        failed("standard output", "written");
}

} // namespace byggom
