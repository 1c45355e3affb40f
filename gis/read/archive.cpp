#include "gis/read/archive.hpp"

#include "gis/layer_failed.hpp"
#include "gis/read/gdal_handle.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <memory>

namespace byggom {
namespace {

constexpr vsi_l_offset most_bytes_of_a_file = 1U << 30U;

} // namespace

std::string path_in_archive(const std::string& archive, const std::string& name)
{
    const auto root = "/vsizip/{" + archive + "}";
    return name.empty() ? root : root + "/" + name;
}

std::vector<std::string> archive_files(const std::string& path)
{
    start_gdal();
    CPLErrorReset();
    const CPLStringList listed(VSIReadDirRecursive(path_in_archive(path, "").c_str()));
    if (listed.empty())
        throw LayerFailed(path + ": no archive that can be read: " + last_gdal_message());
    std::vector<std::string> names;
    for (int i = 0; i < listed.size(); ++i)
        if (const std::string name = listed[i]; name.back() != '/')
            names.push_back(name);
    return names;
}

std::string archive_file(const std::string& path, const std::string& name)
{
    start_gdal();
    CPLErrorReset();
    GByte* bytes = nullptr;
    vsi_l_offset size = 0;
    const bool done = VSIIngestFile(nullptr, path_in_archive(path, name).c_str(), &bytes, &size,
                                    static_cast<GIntBig>(most_bytes_of_a_file)) != 0;
    const std::unique_ptr<GByte, decltype(&VSIFree)> kept(bytes, &VSIFree);
    if (!done)
        throw LayerFailed(path + ": " + name + " cannot be read: " + last_gdal_message());
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

} // namespace byggom
