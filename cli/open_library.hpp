#pragma once

namespace byggom {

/// The address of a library's function; the library lies in the folders the program's own libraries are
/// found in.
/// \param file      its soname
/// \param function  the one name it shows
/// \param needed    what is missing without it: "areas and maps need"
/// \throws std::runtime_error saying what is missing, where it cannot be opened
void* function_of_library(const char* file, const char* function, const char* needed);

/// \throws std::runtime_error always, saying what is missing and why
[[noreturn]] void refuse_library(const char* file, const char* needed, const char* why);

/// What the library's function gives: its table of functions, of the version this program was built with.
/// \throws std::runtime_error also where it is of another version
template <typename Table>
const Table& open_library(const char* file, const char* function, const char* needed, int version)
{
    using Give = const Table* (*)();
    const auto* table = reinterpret_cast<Give>(function_of_library(file, function, needed))();
    if (table->version != version)
        refuse_library(file, needed, "it belongs to another version of byggom");
    return *table;
}

} // namespace byggom
