#include "cli/read/statistics/px_statistics.hpp"

#include "cli/read/statistics/cube.hpp"
#include "cli/read/statistics_cells.hpp"
#include "cli/read/text.hpp"
#include "libpackage/problem/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace byggom {
namespace {

bool is_px_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The file as keywords: VALUES("region") → its texts. Keywords of further languages (VALUES[en]) are left out.
class PxFile {
public:
    PxFile(std::string_view text, std::string file) : rest_(text), file_(std::move(file)) { read(); }

    const std::vector<std::string>* find(const std::string& keyword) const
    {
        const auto known = values_.find(keyword);
        return known == values_.end() ? nullptr : &known->second;
    }
    std::vector<std::string> texts(const std::string& keyword) const
    {
        const auto* known = find(keyword);
        return known == nullptr ? std::vector<std::string>{} : *known;
    }
    std::string text(const std::string& keyword) const
    {
        const auto* known = find(keyword);
        return known == nullptr || known->empty() ? std::string{} : known->front();
    }
    bool has_prefix(const std::string& prefix) const
    {
        const auto next = values_.lower_bound(prefix);
        return next != values_.end() && next->first.rfind(prefix, 0) == 0;
    }
    const std::vector<std::string>& data() const { return data_; }
    [[noreturn]] void refuse(std::string keyword, std::string what) const
    {
        throw InvalidInput({{{file_, 0, 0}, std::move(keyword), std::move(what), "fetch the file anew"}});
    }

private:
    void read()
    {
        while (true) {
            while (!rest_.empty() && is_px_blank(rest_.front()))
                rest_.remove_prefix(1);
            if (rest_.empty())
                return;
            const auto keyword = read_keyword();
            auto values = read_values();
            if (keyword == "DATA") {
                data_ = std::move(values);
                return;
            }
            if (keyword.find('[') == std::string::npos)
                values_[keyword] = std::move(values);
        }
    }

    std::string read_keyword()
    {
        std::string keyword;
        bool quoted = false;
        std::size_t i = 0;
        for (; i < rest_.size() && (quoted || rest_[i] != '='); ++i) {
            quoted = rest_[i] == '"' ? !quoted : quoted;
            if (quoted || !is_px_blank(rest_[i]))
                keyword += rest_[i];
        }
        if (i == rest_.size())
            refuse(keyword.substr(0, 40), "the file breaks off before a =");
        rest_.remove_prefix(i + 1);
        return keyword;
    }

    /// Up to the semicolon: texts in quotes (those that follow each other without a comma are one), and words.
    std::vector<std::string> read_values()
    {
        std::vector<std::string> values;
        bool goes_on = false; ///< the last was a text, and nothing has parted it from the next
        while (!rest_.empty() && rest_.front() != ';') {
            const char c = rest_.front();
            if (c == '"') {
                const auto end = rest_.find('"', 1);
                if (end == std::string_view::npos)
                    refuse("", "a text in quotes breaks off");
                const auto text = rest_.substr(1, end - 1);
                if (goes_on)
                    values.back() += text;
                else
                    values.emplace_back(text);
                goes_on = true;
                rest_.remove_prefix(end + 1);
            } else if (is_px_blank(c)) {
                rest_.remove_prefix(1);
            } else if (c == ',') {
                goes_on = false;
                rest_.remove_prefix(1);
            } else {
                std::size_t end = 0;
                while (end < rest_.size() && rest_[end] != ';' && rest_[end] != '"' && rest_[end] != ',' &&
                       !is_px_blank(rest_[end]))
                    ++end;
                values.emplace_back(rest_.substr(0, end));
                goes_on = false;
                rest_.remove_prefix(end);
            }
        }
        if (!rest_.empty())
            rest_.remove_prefix(1);
        return values;
    }

    std::string_view rest_;
    std::string file_;
    std::map<std::string, std::vector<std::string>> values_;
    std::vector<std::string> data_;
};

CubeDimension px_dimension(const PxFile& px, const std::string& name)
{
    const auto labels = px.texts("VALUES(\"" + name + "\")");
    const auto codes = px.texts("CODES(\"" + name + "\")");
    if (labels.empty())
        px.refuse("VALUES(\"" + name + "\")", "is missing");
    if (!codes.empty() && codes.size() != labels.size())
        px.refuse("CODES(\"" + name + "\")", "has another number of codes than there are values");
    CubeDimension dimension{name, {}};
    for (std::size_t i = 0; i < labels.size(); ++i)
        dimension.categories.push_back({codes.empty() ? labels[i] : codes[i], labels[i]});
    return dimension;
}

/// Data of a file with KEYS: before each row stand the codes of its stub. \return where each cell stands
std::unordered_map<std::size_t, std::string>
keyed_cells(const PxFile& px, const std::vector<CubeDimension>& stub, std::size_t row_length)
{
    std::unordered_map<std::size_t, std::string> cells;
    const auto& data = px.data();
    for (std::size_t i = 0; i < data.size();) {
        if (data.size() - i < stub.size() + row_length)
            px.refuse("DATA", "breaks off within a row");
        std::size_t row = 0;
        for (const auto& dimension : stub) {
            const auto known = std::find_if(
                dimension.categories.begin(), dimension.categories.end(),
                [&](const CubeCategory& one) { return one.code == data[i] || one.label == data[i]; });
            if (known == dimension.categories.end())
                px.refuse("DATA", "\"" + data[i] + "\" is no code of " + dimension.id);
            row = row * dimension.categories.size() +
                  static_cast<std::size_t>(known - dimension.categories.begin());
            ++i;
        }
        for (std::size_t k = 0; k < row_length; ++k)
            cells[row * row_length + k] = data[i++];
    }
    return cells;
}

/// Signs that a file calls otherwise mean what theirs do: DATASYMBOL2="saknas".
std::map<std::string, std::string> own_signs(const PxFile& px)
{
    std::map<std::string, std::string> signs;
    for (int i = 1; i <= 6; ++i)
        if (const auto sign = px.text("DATASYMBOL" + std::to_string(i)); !sign.empty())
            signs[sign] = std::string(static_cast<std::size_t>(i), '.');
    if (const auto nil = px.text("DATASYMBOLNIL"); !nil.empty())
        signs[nil] = "-";
    return signs;
}

} // namespace

bool is_px(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return false;
    for (const std::string_view keyword : {"CHARSET=", "AXIS-VERSION=", "CODEPAGE=", "LANGUAGE=", "MATRIX=",
                                           "CREATION-DATE=", "TITLE=", "SUBJECT-CODE=", "DECIMALS="})
        if (text.compare(first, keyword.size(), keyword) == 0)
            return text.find("\nDATA=") != std::string::npos || text.find("\rDATA=") != std::string::npos;
    return false;
}

Statistics read_px_statistics(const std::string& text, const std::string& file,
                              const StatisticsOptions& options)
{
    const PxFile px(text, file);
    Cube cube;
    std::vector<CubeDimension> stub;
    for (const auto& name : px.texts("STUB"))
        stub.push_back(px_dimension(px, name));
    cube.dimensions = stub;
    for (const auto& name : px.texts("HEADING"))
        cube.dimensions.push_back(px_dimension(px, name));
    if (cube.dimensions.empty())
        px.refuse("STUB", "neither STUB nor HEADING names a dimension");
    std::size_t count = 1;
    std::size_t row_length = 1;
    for (std::size_t i = 0; i < cube.dimensions.size(); ++i) {
        const auto size = cube.dimensions[i].categories.size();
        if (size > most_cube_cells || (count *= size) > most_cube_cells)
            px.refuse("VALUES", "more cells than a table can have");
        row_length *= i < stub.size() ? 1 : size;
    }
    cube.area = dimension_of_areas(cube.dimensions);
    for (std::size_t i = 0; i < cube.dimensions.size(); ++i)
        if (lower(px.text("VARIABLE-TYPE(\"" + cube.dimensions[i].id + "\")")).rfind("g", 0) == 0)
            cube.area = i;
    for (auto& category : cube.dimensions[cube.area].categories) // "0114 Upplands Väsby" is both
        if (auto parts = region_text(category.label); !parts.code.empty() && !parts.name.empty()) {
            if (category.code == category.label || category.code == parts.code)
                category = {parts.code + (parts.edition.empty() ? "" : "_" + parts.edition), parts.name};
        }
    cube.unit = px.text("UNITS");
    cube.figures = px.text("CONTENTS").empty() ? px.text("TITLE") : px.text("CONTENTS");
    const auto signs = own_signs(px);
    const auto cell_of = [&signs](const std::string& cell) -> CubeValue {
        const auto known = signs.find(cell);
        return known == signs.end() ? cell : known->second;
    };
    ReadingReport report;
    report.form = "PC-Axis";
    std::unordered_map<std::size_t, std::string> keyed;
    if (px.has_prefix("KEYS(")) {
        keyed = keyed_cells(px, stub, row_length);
        if (keyed.size() < count)
            report.remarks.push_back(fmt::format("{} of {} cells are left out of the file: no value",
                                                 count - keyed.size(), count));
        cube.value = [&](std::size_t place) {
            const auto known = keyed.find(place);
            return known == keyed.end() ? CubeValue{} : cell_of(known->second);
        };
    } else {
        if (px.data().size() != count)
            px.refuse("DATA",
                      fmt::format("{} figures where the dimensions make {}", px.data().size(), count));
        cube.value = [&](std::size_t place) { return cell_of(px.data()[place]); };
    }
    return read_cube(cube, file, options, std::move(report));
}

} // namespace byggom
