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

/// An output that would destroy what is not its own: a mistake of the command line.
class OutputRefused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The whole file; "-" is standard input. It counts as an input of this run (`note_input`).
/// \throws FileFailed
std::string read_file(const std::string& path);

/// Told of each file that something else reads: no output of this run takes its place. What is no plain file
/// needs no guard.
void note_input(const std::string& path);

/// Where an output called so is to stand: a link is followed, so that it goes on leading there.
/// \throws OutputRefused for a file that this run has read, FileFailed for a folder
std::string place_of_output(const std::string& path);

/// Writes beside the file and takes its place in one step, so that no half-written file is ever seen and a
/// file that was there stays whole when anything fails. What is no plain file (a device, a pipe) is written
/// through. \throws FileFailed, with nothing left behind; OutputRefused for an input of this run and for a
/// database
void write_file(const std::string& path, const std::string& text);

/// Whether the file's name ends so, in small letters or capitals.
bool ends_with_one_of(std::string file, const std::vector<std::string>& endings);
bool is_workbook(const std::string& file);

/// On standard output, at once.
/// \throws FileFailed where it takes no more, as on a full disk
void print(const std::string& text);

} // namespace byggom
