#include "cli/report/xlsx/workbook_file.hpp"

#include "cli/report/text_table.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace byggom {
namespace {

/// libxlsxwriter writes to a file: one in a folder of its own, gone when the bytes are read.
class FolderForOne {
public:
    FolderForOne() : path_((std::filesystem::temp_directory_path() / "byggom-XXXXXX").string())
    {
        if (::mkdtemp(path_.data()) == nullptr)
            throw std::runtime_error(path_ + ": no folder for the workbook can be made");
    }
    FolderForOne(const FolderForOne&) = delete;
    FolderForOne& operator=(const FolderForOne&) = delete;
    ~FolderForOne()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    std::string file() const { return path_ + "/workbook.xlsx"; }

private:
    std::string path_;
};

struct Formats {
    lxw_format* title;
    lxw_format* unit;
    lxw_format* text;
    lxw_format* bold;
};

lxw_format* number_format(lxw_workbook* book, int decimals, bool is_total)
{
    auto* format = workbook_add_format(book);
    if (decimals >= 0)
        format_set_num_format(
            format, ("#,##0" + (decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0')
                                             : std::string{}))
                        .c_str());
    if (is_total) {
        format_set_bold(format);
        format_set_top(format, LXW_BORDER_THIN);
    }
    return format;
}

Formats formats_of(lxw_workbook* book)
{
    Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                    workbook_add_format(book)};
    format_set_bold(formats.title);
    format_set_text_wrap(formats.title);
    format_set_align(formats.title, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(formats.title, 0xE8EDF3);
    format_set_italic(formats.unit);
    format_set_font_color(formats.unit, 0x606060);
    format_set_bg_color(formats.unit, 0xE8EDF3);
    format_set_bottom(formats.unit, LXW_BORDER_THIN);
    format_set_text_wrap(formats.text);
    format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    format_set_bold(formats.bold);
    format_set_top(formats.bold, LXW_BORDER_THIN);
    return formats;
}

constexpr std::uint8_t a4 = 9;

double value_of(const nlohmann::ordered_json& cell)
{
    const auto& value = cell.is_object() ? cell.at("value") : cell;
    return value.is_number() ? value.get<double>() : 0.0;
}

std::string range_of(std::size_t column, std::size_t rows) { return cell_range(0, column, rows - 1, column); }

/// The formula below a column and what it comes to, for programs that do not compute.
std::pair<std::string, double> total_of(const Sheet& sheet, std::size_t column)
{
    const auto& about = sheet.columns[column];
    const auto range = range_of(column, sheet.rows.size());
    double sum = 0.0;
    double weights = 0.0;
    for (const auto& row : sheet.rows) {
        const double weight = about.total == SheetTotal::mean ? value_of(row[about.weighed_by]) : 1.0;
        sum += value_of(row[column]) * weight;
        weights += weight;
    }
    if (about.total == SheetTotal::sum)
        return {"=SUM(" + range + ")", sum};
    const auto by = range_of(about.weighed_by, sheet.rows.size());
    return {"=SUMPRODUCT(" + range + "," + by + ")/SUM(" + by + ")", weights == 0.0 ? 0.0 : sum / weights};
}

std::size_t widest(const Sheet& sheet, std::size_t column)
{
    std::size_t width = 10;
    for (const auto& row : sheet.rows)
        if (row[column].is_string())
            width = std::max(width, display_width(row[column].get<std::string>()) + 2);
        else if (row[column].is_number() || row[column].is_object())
            width = std::max<std::size_t>(
                width, std::to_string(static_cast<long long>(value_of(row[column]))).size() * 4 / 3 + 3);
    return std::min<std::size_t>(width, 60);
}

void write_cell(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const nlohmann::ordered_json& cell,
                lxw_format* number)
{
    if (cell.is_number())
        worksheet_write_number(page, row, column, cell.get<double>(), number);
    else if (cell.is_object())
        worksheet_write_formula_num(page, row, column, cell.at("formula").get<std::string>().c_str(), number,
                                    value_of(cell));
    else if (cell.is_boolean())
        worksheet_write_boolean(page, row, column, cell.get<bool>() ? 1 : 0, nullptr);
    else if (cell.is_string()) // also one that begins with =: a name is never a formula
        worksheet_write_string(page, row, column, cell.get<std::string>().c_str(), nullptr);
}

void write_totals(lxw_workbook* book, lxw_worksheet* page, const Sheet& sheet, const Formats& formats)
{
    const auto row = static_cast<lxw_row_t>(head_rows + sheet.rows.size());
    worksheet_write_string(page, row, 0, sheet.total_title.c_str(), formats.bold);
    for (std::size_t i = 1; i < sheet.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        if (sheet.columns[i].total == SheetTotal::none) {
            worksheet_write_blank(page, row, column, formats.bold);
            continue;
        }
        const auto [formula, value] = total_of(sheet, i);
        worksheet_write_formula_num(page, row, column, formula.c_str(),
                                    number_format(book, sheet.columns[i].decimals, true), value);
    }
}

void write_sheet(lxw_workbook* book, const Sheet& sheet, const Formats& formats)
{
    auto* page = workbook_add_worksheet(book, sheet.name.c_str());
    if (page == nullptr)
        throw std::runtime_error(sheet.name + ": no name for a sheet");
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const auto& column = sheet.columns[i];
        const auto place = static_cast<lxw_col_t>(i);
        worksheet_write_string(page, 0, place, column.title.c_str(), formats.title);
        worksheet_write_string(page, 1, place, column.unit.c_str(), formats.unit);
        worksheet_set_column(page, place, place, static_cast<double>(widest(sheet, i)), nullptr);
        auto* number = number_format(book, column.decimals, false);
        for (std::size_t row = 0; row < sheet.rows.size(); ++row)
            write_cell(page, static_cast<lxw_row_t>(head_rows + row), place, sheet.rows[row][i], number);
    }
    worksheet_freeze_panes(page, static_cast<lxw_row_t>(head_rows),
                           static_cast<lxw_col_t>(sheet.frozen_columns));
    worksheet_repeat_rows(page, 0, static_cast<lxw_row_t>(head_rows - 1));
    worksheet_set_landscape(page);
    worksheet_set_paper(page, a4);
    worksheet_fit_to_pages(page, 1, 0);
    if (!sheet.total_title.empty() && !sheet.rows.empty())
        write_totals(book, page, sheet, formats);
}

void write_notes(lxw_workbook* book, const Workbook& workbook, const Formats& formats)
{
    auto* page = workbook_add_worksheet(book, workbook.notes_name.c_str());
    worksheet_set_paper(page, a4);
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_set_column(page, 0, 0, 40, nullptr);
    worksheet_set_column(page, 1, 1, 100, nullptr);
    for (std::size_t i = 0; i < workbook.notes.size(); ++i) {
        const auto row = static_cast<lxw_row_t>(i);
        worksheet_write_string(page, row, 0, workbook.notes[i].first.c_str(), formats.text);
        worksheet_write_string(page, row, 1, workbook.notes[i].second.c_str(), formats.text);
    }
}

} // namespace

std::string workbook_file(const Workbook& workbook)
{
    const FolderForOne folder;
    auto* book = workbook_new(folder.file().c_str());
    if (book == nullptr)
        throw std::runtime_error("the workbook cannot be made");
    auto title = workbook.title;
    std::string author = "byggom";
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = static_cast<time_t>(workbook.created);
    workbook_set_properties(book, &properties);
    const auto formats = formats_of(book);
    for (const auto& sheet : workbook.sheets)
        write_sheet(book, sheet, formats);
    if (!workbook.notes_name.empty())
        write_notes(book, workbook, formats);
    if (const auto error = workbook_close(book); error != LXW_NO_ERROR)
        throw std::runtime_error(std::string("the workbook cannot be made: ") + lxw_strerror(error));
    std::ifstream file(folder.file(), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return std::move(bytes).str();
}

} // namespace byggom
