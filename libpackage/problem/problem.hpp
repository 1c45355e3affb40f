#pragma once

#include "libpackage/message/message.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// Where in the user's input something stands. Columns count characters, not bytes; 0 means "the whole file".
struct Origin {
    std::string file;
    int line{};
    int column{};
    friend bool operator==(const Origin&, const Origin&) = default;
};

/// Whether the file is a workbook by its name: what is in it has cells, "B2", no lines and columns.
bool has_cells(std::string_view file);

/// One mistake in what the user gave us.
struct Problem {
    Origin origin;
    std::string field; ///< "measure.jobs.quota"
    Message what;      ///< "2.5: a share must lie between 0 and 1"
    Message hint;      ///< "did you mean 0.25?"; empty where we cannot tell
};

/// A unit in a sentence, "SEK/month", which a reader may have in other words.
inline Value unit_of(std::string_view unit) { return Value::Term{std::string(unit), {}}; }

/// "lindangen.toml:41:12: quota: 2.5: a share must lie between 0 and 1 (did you mean 0.25?)", as the speaker
/// says it.
std::string told(const Problem& problem, const Speaker& speaker);
/// The same as one sentence, its place and field as they are.
Message message_of(const Problem& problem);
/// The same in plain English, for exceptions and tests.
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
