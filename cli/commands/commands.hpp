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
    Language language() const;
    /// Whether standard output is a terminal that takes colours.
    static bool colour();
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
