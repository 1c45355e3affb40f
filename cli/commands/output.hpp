#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace byggom {

/// Where a command's answer goes, and in which form: `--format` and `-o`, the same for all.
struct Output {
    std::string format;
    std::string file;

    /// \param formats  the first is the one for a terminal
    void add_to(CLI::App& command, std::vector<std::string> formats);
    /// What is asked for, else what the file's ending tells, else the first.
    /// \throws CLI::ValidationError where the ending tells nothing
    std::string chosen() const;
    /// To the file, or to standard output.
    void deliver(const std::string& text) const;

private:
    std::string endings() const;
    std::vector<std::string> formats_;
};

} // namespace byggom
