#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace byggom {

/// A file or folder that cannot be read or written: path and reason.
class FileFailed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The whole file; "-" is standard input.
/// \throws FileFailed
std::string read_file(const std::string& path);

/// Writes beside the file and takes its place in one step, so that no half-written file is ever seen and a
/// file that was there stays whole when anything fails.
/// \throws FileFailed, with nothing left behind
void write_file(const std::string& path, const std::string& text);

/// Whether the file's name ends so, in small letters or capitals.
bool ends_with_one_of(std::string file, const std::vector<std::string>& endings);
bool is_workbook(const std::string& file);

/// On standard output, at once.
/// \throws FileFailed where it takes no more, as on a full disk
void print(const std::string& text);

} // namespace byggom
