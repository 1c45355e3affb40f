#pragma once

#include <filesystem>
#include <string>

namespace byggom::test {

/// A real file that is not part of the repository, kept beside it; empty where it is not there.
inline std::string shared_file(const std::string& name)
{
    for (const auto* folder : {BYGGOM_SOURCE_DIR "/../shared/", BYGGOM_SOURCE_DIR "/../../shared/"})
        if (std::filesystem::exists(folder + name))
            return folder + name;
    return {};
}

} // namespace byggom::test

/// Ends a test that has not got its file.
#define BYGGOM_SKIP_WITHOUT(file)                                                                            \
    if ((file).empty()) {                                                                                    \
        WARN("skipped: the real data are not here");                                                         \
        return;                                                                                              \
    }
