#pragma once

#include <string>
#include <vector>

namespace byggom::test {

/// What a page of the documentation asks its reader to do, in order.
struct Step {
    enum class Kind {
        run,    ///< an indented line that begins with byggom, cp or sed
        write,  ///< a block behind "Write … `FILE`:"
        append, ///< a block behind "… to `FILE`:"
    } kind;
    int line;                        ///< of the page
    std::string subject;             ///< the command, or the file
    std::vector<std::string> answer; ///< the block's other lines: what is printed, or the text of the file
};

/// \param page  Markdown. A line "…" of an answer stands for any lines.
std::vector<Step> transcript(const std::string& page);

/// The first line of `answer` that `printed` does not show in its place, empty where it shows them all.
/// Spaces at the ends of lines do not count.
std::string first_missing(const std::vector<std::string>& answer, const std::string& printed);

} // namespace byggom::test
