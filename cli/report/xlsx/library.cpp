#include "cli/report/xlsx/library.hpp"

#include "cli/report/xlsx/workbook_file.hpp"

const byggom::WorkbookLibrary* byggom_workbook_library()
{
    static const byggom::WorkbookLibrary library{byggom::workbook_library_version, byggom::workbook_file};
    return &library;
}
