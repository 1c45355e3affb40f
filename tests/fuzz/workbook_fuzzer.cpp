#include "cli/read/statistics.hpp"
#include "libpackage/problem/problem.hpp"

#include <cstdint>
#include <cstdlib>

/// Any bytes as the sheet of a workbook, and as the content of an OpenDocument one, are statistics or give mistakes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace byggom;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto excel = [&](const std::string& name) -> std::optional<std::string> {
        if (name == "xl/workbook.xml")
            return "<workbook><sheets><sheet name=\"A\" r:id=\"1\"/></sheets></workbook>";
        if (name == "xl/_rels/workbook.xml.rels")
            return "<r><Relationship Id=\"1\" Target=\"s.xml\"/></r>";
        return name == "xl/s.xml" || name == "xl/sharedStrings.xml" || name == "xl/styles.xml"
                   ? std::optional(bytes)
                   : std::nullopt;
    };
    const auto open_document = [&](const std::string& name) -> std::optional<std::string> {
        return name == "content.xml" ? std::optional(bytes) : std::nullopt;
    };
    for (const WorkbookFiles& files : {WorkbookFiles(excel), WorkbookFiles(open_document)}) {
        try {
            const auto read = read_workbook_statistics(files, "fuzz");
            for (const auto& column : read.table.columns)
                if (column.values.size() != read.table.size())
                    std::abort();
        } catch (const InvalidInput& error) {
            if (error.problems().empty())
                std::abort();
        }
    }
    return 0;
}
