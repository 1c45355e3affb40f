#pragma once

namespace byggom {

/// How the program ends.
enum class ExitCode {
    done = 0,
    input_wrong = 1, ///< a package or table has mistakes, or an audit open doubts
    command_line_wrong = 2,
    file_failed = 3, ///< a file or database cannot be read or written
    no_answer = 4,   ///< the model has none: no root, an empty core asked for
};

} // namespace byggom
