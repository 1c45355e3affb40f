#include "gis/write/output_file.hpp"

#include "gis/layer_failed.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace byggom {
namespace {

std::string ending(const std::string& path)
{
    const auto dot = path.rfind('.');
    return dot == std::string::npos ? "" : path.substr(dot);
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
    : path_(path), beside_(path + ".part-" + std::to_string(::getpid()) + ending(path))
{}

FileBeside::~FileBeside()
{
    if (!beside_.empty())
        VSIUnlink(beside_.c_str());
}

void FileBeside::take_its_place()
{
    demand(std::rename(beside_.c_str(), path_.c_str()) == 0, path_);
    beside_.clear();
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
