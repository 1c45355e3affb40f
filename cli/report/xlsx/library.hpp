#pragma once

#include "cli/report/workbook.hpp"

/// \file
/// The library that writes workbooks, opened when one is asked for: libxlsxwriter brings libcrypto, and the two are
/// more than half of the names the loader would look up at every start.
namespace byggom {

struct WorkbookLibrary {
    int version; ///< of this table; a program asks for its own
    std::string (*file)(const Workbook&);
};

inline constexpr int workbook_library_version = 1;

} // namespace byggom

/// The table; the one name the library shows.
extern "C" const byggom::WorkbookLibrary* byggom_workbook_library();
