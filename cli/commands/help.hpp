#pragma once

#include "cli/report/language.hpp"

#include <string>

namespace CLI {
class App;
}

namespace byggom {

/// The language asked for on the command line, before it is parsed: "en", "sv" or "auto".
std::string language_asked(int argc, const char* const* argv);

/// Puts every command's and option's words into the language; to be called once all are there.
void translate_help(CLI::App& app, Language language);

/// The commands, a line each, and how to begin.
std::string first_words(const CLI::App& app, Language language);

} // namespace byggom
