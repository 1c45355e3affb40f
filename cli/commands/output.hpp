#pragma once

#include "cli/command_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/report/document.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace byggom {

struct Workbook;

/// What a result answers, to be kept beside it.
struct Question {
    std::string file;                   ///< the package file, as it was named
    std::string text;                   ///< the same whole
    std::string own_figures;            ///< the table laid over the catalogue, CSV; empty where none was
    std::optional<std::int64_t> seed{}; ///< none where nothing was drawn
};

/// Where a command's answer goes, and in which form: `--format` and `-o`, the same for all.
struct Output {
    std::string format;
    std::string file; ///< empty or "-": standard output

    /// \param more  forms of this command alone, such as "svg"
    void add_to(const Command& command, std::vector<std::string> more = {});
    /// What is asked for, else what the file's ending tells, else the page for a terminal.
    /// \throws WrongUsage where the ending tells nothing
    std::string chosen() const;
    /// To the file or standard output, in the form chosen; with -w it is kept as well.
    /// \param asked     none: the answer is not kept
    /// \param decorate  adds formulas to the workbook, where that is asked for
    void deliver(Document document, const Common& common, const std::optional<Question>& asked = std::nullopt,
                 const std::function<void(Workbook&)>& decorate = {}) const;
    /// For an answer that is text already, in these forms alone; the first is the one for a terminal.
    void add_text_forms(const Command& command, std::vector<std::string> forms);
    /// Bytes as they are.
    void deliver(const std::string& bytes) const;

private:
    void add_options(const Command& command);
    bool goes_to_file() const { return !file.empty() && file != "-"; }
    std::string endings() const;
    std::vector<std::string> formats_;
};

} // namespace byggom
