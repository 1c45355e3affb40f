#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace byggom {

/// Where in the user's input something stands. Columns count characters, not bytes; 0 means "the whole file".
struct Origin {
    std::string file;
    int line{};
    int column{};
    friend bool operator==(const Origin&, const Origin&) = default;
};

/// One mistake in what the user gave us.
struct Problem {
    Origin origin;
    std::string field; ///< "measure.jobs.quota"
    std::string what;  ///< "2.5: a share must lie between 0 and 1"
    std::string hint;  ///< "did you mean 0.25?"; empty where we cannot tell
};

/// "lindangen.toml:41:12: quota = 2.5: a share must lie between 0 and 1 (did you mean 0.25?)"
std::string to_string(const Problem& problem);

/// All the mistakes found in one run over the input, in the order of their places.
class InvalidInput : public std::runtime_error {
public:
    explicit InvalidInput(std::vector<Problem> problems);
    const std::vector<Problem>& problems() const { return problems_; }

private:
    std::vector<Problem> problems_;
};

} // namespace byggom
