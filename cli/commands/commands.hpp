#pragma once

#include "cli/command_line.hpp"
#include "cli/report/language.hpp"

#include <optional>
#include <string>

/// \file
/// Every command of the program: a new one is one file in this folder and one line here and in main.cpp.
namespace byggom {

/// What every command may be told.
struct Common {
    std::string lang = "auto";
    std::string workspace;        ///< file; empty where none is used
    std::string version;          ///< of the program
    std::optional<Command> typed; ///< the whole command line
    Language language() const;
    /// Whether standard output is a terminal that takes colours.
    static bool colour();
    /// Columns of the terminal; 100 where standard output is none. COLUMNS of the environment is heeded.
    static int width();
    /// What was asked for, as typed, without the files it was asked of and the form of the answer:
    /// "deal --variant without-rebate".
    std::string command() const;
};

void add_evaluate(const Command& app, const Common& common);
void add_check(const Command& app, const Common& common);
void add_new(const Command& app, const Common& common);
void add_catalogue(const Command& app, const Common& common);
void add_compare(const Command& app, const Common& common);
void add_compose(const Command& app, const Common& common);
void add_runs(const Command& app, const Common& common);
void add_deal(const Command& app, const Common& common);
void add_breakeven(const Command& app, const Common& common);
void add_split(const Command& app, const Common& common);
void add_areas(const Command& app, const Common& common);
void add_map(const Command& app, const Common& common);
void add_screen(const Command& app, const Common& common);

} // namespace byggom
