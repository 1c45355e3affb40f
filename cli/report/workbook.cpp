#include "cli/report/workbook.hpp"

#include "cli/open_library.hpp"
#include "cli/report/xlsx/library.hpp"

namespace byggom {

nlohmann::ordered_json formula(const std::string& text, double value)
{
    return {{"formula", text}, {"value", value}};
}

std::string cell_name(std::size_t row, std::size_t column)
{
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row + head_rows + 1);
}

std::string cell_range(std::size_t row, std::size_t column, std::size_t last_row, std::size_t last_column)
{
    return cell_name(row, column) + ":" + cell_name(last_row, last_column);
}

std::string xlsx(const Workbook& workbook)
{
    static const auto& library = open_library<WorkbookLibrary>(
        BYGGOM_WORKBOOK_LIBRARY, "byggom_workbook_library", "workbooks need", workbook_library_version);
    return library.file(workbook);
}

} // namespace byggom
