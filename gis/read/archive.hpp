#pragma once

#include <string>
#include <vector>

namespace byggom {

/// Names of the files within a ZIP archive (a workbook is one too), folders left out.
/// \throws LayerFailed where it is no archive
std::vector<std::string> archive_files(const std::string& path);

/// The bytes of one of them. \throws LayerFailed where there is none, or more than a table can have
std::string archive_file(const std::string& path, const std::string& name);

/// The path by which GDAL finds a file within an archive; an archive within an archive too.
std::string path_in_archive(const std::string& archive, const std::string& name);

} // namespace byggom
