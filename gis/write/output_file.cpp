#include "gis/write/output_file.hpp"

#include "gis/layer_failed.hpp"
#include "gis/write/geopackage_there.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace byggom {
namespace {

std::string ending(const std::string& path)
{
    const auto dot = path.rfind('.');
    return dot == std::string::npos ? "" : path.substr(dot);
}

/// Read by a handler of signals, which may not allocate: set before the handler is.
std::array<std::string, 4> part_files;

extern "C" void unlink_and_end(int signal)
{
    for (const auto& file : part_files)
        ::unlink(file.c_str());
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

bool is_stored(const std::string& path, int how)
{
    const int descriptor = ::open(path.c_str(), how);
    if (descriptor < 0)
        return false;
    const bool stored = ::fsync(descriptor) == 0;
    return ::close(descriptor) == 0 && stored;
}

/// A file of layers is replaced only where all it holds is ours.
void refuse_to_replace(const std::string& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return;
    if (!S_ISREG(status.st_mode))
        throw LayerFailed(path +
                          ": cannot be written: a file of layers is no stream, and this is no plain file");
    const auto there = geopackage_at(path);
    if (there.is_workspace)
        throw LayerFailed(path + ": is a workspace, which would be lost; write to another file");
    if (there.is_database && there.own.empty() && there.foreign.empty())
        throw LayerFailed(path + ": is a database that is not ours; write to another file");
    if (!there.foreign.empty())
        throw LayerFailed(
            path + ": holds \"" + there.foreign.front() +
            "\", which this program did not write and which would be lost; write to another file");
}

} // namespace

void demand(bool went_well, const std::string& path)
{
    if (!went_well)
        throw LayerFailed(path + ": cannot be written: " + last_gdal_message());
}

CPLStringList options_of(const std::vector<std::string>& options)
{
    CPLStringList list;
    for (const auto& option : options)
        list.AddString(option.c_str());
    return list;
}

FileBeside::FileBeside(const std::string& path)
    : path_(path), beside_(path + ".part-" + std::to_string(::getpid()) + ending(path)), guard_(beside_)
{
    refuse_to_replace(path);
}

FileBeside::~FileBeside()
{
    if (!beside_.empty())
        VSIUnlink(beside_.c_str());
}

void FileBeside::take_its_place()
{
    const bool stored = is_stored(beside_, O_RDONLY);
    const bool renamed = stored && std::rename(beside_.c_str(), path_.c_str()) == 0;
    if (!renamed)
        throw LayerFailed(path_ + ": cannot be written: " + std::strerror(errno));
    beside_.clear();
    const auto slash = path_.rfind('/');
    is_stored(slash == std::string::npos ? "." : path_.substr(0, slash + 1), O_RDONLY | O_DIRECTORY);
}

GoneOnSignal::GoneOnSignal(const std::string& path)
{
    std::size_t i = 0;
    for (const char* companion : {"", "-journal", "-wal", "-shm"})
        part_files[i++] = path + companion;
    struct sigaction ours {};
    ours.sa_handler = unlink_and_end;
    for (std::size_t k = 0; k < ending_signals.size(); ++k)
        sigaction(ending_signals[k], &ours, &before_[k]);
}

GoneOnSignal::~GoneOnSignal()
{
    for (std::size_t k = 0; k < ending_signals.size(); ++k)
        sigaction(ending_signals[k], &before_[k], nullptr);
}

Moment::Moment(const std::string& moment)
{
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", moment.empty() ? nullptr : moment.c_str());
}

Moment::~Moment() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }

Dataset create(const char* driver_name, const std::string& path, const std::string& shown)
{
    start_gdal();
    auto* driver = GetGDALDriverManager()->GetDriverByName(driver_name);
    if (driver == nullptr)
        throw LayerFailed(shown + ": this GDAL has no driver " + driver_name);
    CPLErrorReset();
    Dataset dataset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    demand(dataset != nullptr, shown);
    return dataset;
}

void close(Dataset dataset, const std::string& path)
{
    CPLErrorReset();
    dataset.reset();
    demand(CPLGetLastErrorType() < CE_Failure, path);
}

bool ends_with(const std::string& text, const std::string& end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

} // namespace byggom
