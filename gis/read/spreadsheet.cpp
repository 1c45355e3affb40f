#include "gis/read/spreadsheet.hpp"

#include "gis/read/gdal_handle.hpp"
#include "libpackage/problem/problem.hpp"

#include <cpl_conv.h>

#include <array>
#include <cstdio>

namespace byggom {
namespace {

std::string as_csv(const std::string& cell)
{
    if (cell.find_first_of(",\"\n\r") == std::string::npos)
        return cell;
    std::string text = "\"";
    for (const char c : cell)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

std::string plain(double number)
{
    std::array<char, 400> digits{};
    std::snprintf(digits.data(), digits.size(), "%.15g", number);
    std::string text(digits.data());
    if (text.find('e') == std::string::npos)
        return text;
    std::snprintf(digits.data(), digits.size(), "%.20f", number);
    text = digits.data();
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

std::string cell_of(const OGRFeature& feature, int field)
{
    if (!feature.IsFieldSetAndNotNull(field))
        return {};
    if (feature.GetFieldDefnRef(field)->GetType() == OFTReal)
        return plain(feature.GetFieldAsDouble(field));
    return as_csv(feature.GetFieldAsString(field));
}

/// A cell without a name in the first row is called Field3 by GDAL.
std::string name_of(const OGRFeatureDefn& sheet, int field)
{
    const std::string name = sheet.GetFieldDefn(field)->GetNameRef();
    return name == "Field" + std::to_string(field + 1) ? "" : as_csv(name);
}

OGRLayer* sheet_of(GDALDataset& workbook, const std::string& path, const std::string& name)
{
    if (name.empty())
        return workbook.GetLayerCount() > 0 ? workbook.GetLayer(0) : nullptr;
    std::string names;
    for (auto* sheet : workbook.GetLayers()) {
        if (name == sheet->GetName())
            return sheet;
        names += (names.empty() ? "" : ", ") + std::string(sheet->GetName());
    }
    throw InvalidInput({{{path, 0, 0}, name, "no such sheet", {"there is {}", {names}}}});
}

} // namespace

std::string spreadsheet_as_csv(const std::string& path, const std::string& name)
{
    start_gdal();
    const CPLConfigOptionSetter xlsx("OGR_XLSX_HEADERS", "FORCE",
                                     false); // names stand in the first row, always
    const CPLConfigOptionSetter ods("OGR_ODS_HEADERS", "FORCE", false);
    const auto dataset = open_for_reading(path);
    auto* sheet = sheet_of(*dataset, path, name);
    const int fields = sheet == nullptr ? 0 : sheet->GetLayerDefn()->GetFieldCount();
    if (fields == 0)
        throw InvalidInput(
            {{{path, 0, 0}, name, "the sheet is empty", "a row of names, then a row a figure"}});
    std::string text;
    for (int field = 0; field < fields; ++field)
        text += (field == 0 ? "" : ",") + name_of(*sheet->GetLayerDefn(), field);
    text += "\n";
    for (const auto& feature : *sheet) {
        for (int field = 0; field < fields; ++field)
            text += (field == 0 ? "" : ",") + cell_of(*feature, field);
        text += "\n";
    }
    return text;
}

} // namespace byggom
