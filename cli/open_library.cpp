#include "cli/open_library.hpp"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace byggom {

void refuse_library(const char* file, const char* needed, const char* why)
{
    throw std::runtime_error(std::string(needed) + " " + file + ", which cannot be opened: " + why +
                             "; everything else works without it");
}

void* function_of_library(const char* file, const char* function, const char* needed)
{
    void* handle = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        refuse_library(file, needed, ::dlerror());
    void* found = ::dlsym(handle, function);
    if (found == nullptr)
        refuse_library(file, needed, "it is no library of byggom's");
    return found;
}

} // namespace byggom
