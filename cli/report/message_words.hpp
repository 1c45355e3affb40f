#pragma once

#include "cli/report/language.hpp"
#include "libpackage/problem/problem.hpp"

#include <string>

namespace byggom {

/// A sentence in the reader's language: its words from the table, its numbers with the language's decimal
/// sign.
std::string told(const Message& message, Language language);
/// A mistake, with its place and the way to mend it.
std::string told(const Problem& problem, Language language);

/// A sentence that a library or an exception made, in the language where the table of words has one like it:
/// a line whose gaps fit. Else as it is.
std::string reworded(const std::string& english, Language language);

/// Gives sentences that speak of no package a language.
const Speaker& speaker_of(Language language);

} // namespace byggom
