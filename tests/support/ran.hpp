#pragma once

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <string>

namespace byggom::test {

/// What came of a command: its exit code, or -1 where a signal ended it, and what it wrote.
struct Ran {
    int code;
    std::string text; ///< standard output, and error where the command joins them
};

/// Runs a command of the shell to its end.
inline Ran ran(const std::string& command)
{
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> part{};
    while (const auto count = std::fread(part.data(), 1, part.size(), pipe))
        text.append(part.data(), count);
    const int status = ::pclose(pipe);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text};
}

} // namespace byggom::test
