#pragma once

#include "cli/report/language.hpp"

#include <string>

namespace CLI {
class App;
}

/// \file
/// Every command of the program: a new one is one file in this folder and one line here and in main.cpp.
namespace byggom {

/// What every command may be told.
struct Common {
    std::string lang = "auto";
    std::string workspace; ///< file; empty where none is used
    std::string version;   ///< of the program
    const CLI::App* app = nullptr;
    Language language() const;
    /// Whether standard output is a terminal that takes colours.
    static bool colour();
    /// Columns of the terminal; 100 where standard output is none. COLUMNS of the environment is heeded.
    static int width();
    /// What was asked for, as typed, without the files it was asked of and the form of the answer:
    /// "deal --variant without-rebate".
    std::string command() const;
};

void add_evaluate(CLI::App& app, const Common& common);
void add_check(CLI::App& app, const Common& common);
void add_new(CLI::App& app, const Common& common);
void add_catalogue(CLI::App& app, const Common& common);
void add_compare(CLI::App& app, const Common& common);
void add_compose(CLI::App& app, const Common& common);
void add_runs(CLI::App& app, const Common& common);
void add_deal(CLI::App& app, const Common& common);
void add_breakeven(CLI::App& app, const Common& common);
void add_split(CLI::App& app, const Common& common);
void add_areas(CLI::App& app, const Common& common);
void add_map(CLI::App& app, const Common& common);
void add_screen(CLI::App& app, const Common& common);

} // namespace byggom
