#include "tests/support/laid_out_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace byggom::test {
namespace {

std::size_t below(std::mt19937& chance, std::size_t count) { return chance() % count; }

template <class T>
T one_of(std::mt19937& chance, std::vector<T> all)
{
    return all[below(chance, all.size())];
}

/// How numbers are written.
struct Marks {
    std::string thousands;
    std::string decimal;
    std::string minus;
    std::string missing;
};

Marks marks_of(std::mt19937& chance)
{
    const auto decimal = one_of<std::string>(chance, {",", "."});
    const auto thousands =
        one_of<std::string>(chance, {"", " ", "\xC2\xA0", "\xE2\x80\xAF", "'", decimal == "," ? "." : ","});
    return {thousands, decimal, one_of<std::string>(chance, {"-", "\xE2\x88\x92"}),
            one_of<std::string>(chance,
                                {"..", "....", ".", "x", "C", "NA", "#N/A", "<5", ":", "…", "", "okänt"})};
}

std::string written(const std::optional<double>& value, const Marks& marks)
{
    if (!value)
        return marks.missing;
    const auto plain = fmt::format("{}", std::abs(*value));
    const auto point = std::min(plain.find('.'), plain.size());
    std::string text;
    for (std::size_t i = 0; i < point; ++i) {
        if (i > 0 && (point - i) % 3 == 0)
            text += marks.thousands;
        text += plain[i];
    }
    if (point < plain.size())
        text += marks.decimal + plain.substr(point + 1);
    return (*value < 0 ? marks.minus : "") + text;
}

/// A dimension in the stub or in the head.
struct Side {
    std::string head;
    std::vector<std::string> labels;
};

struct Sheet {
    std::vector<std::vector<std::string>> rows;
    struct Merge {
        std::size_t top, left, bottom, right;
    };
    std::vector<Merge> merged;
    std::vector<std::vector<bool>> is_number;
};

class Layout {
public:
    Layout(const TrueTable& table, std::mt19937& chance)
        : table_(table), chance_(chance), marks_(marks_of(chance))
    {
        areas_ = below(chance_, 4);
        const bool contents_in_stub = below(chance_, 5) == 0;
        const bool sexes_in_stub = below(chance_, 2) == 0;
        const bool years_in_stub = below(chance_, 3) == 0;
        (contents_in_stub ? stub_ : head_).push_back({"tabellinnehåll", table.contents});
        (sexes_in_stub ? stub_ : head_).push_back({"kön", table.sexes});
        (years_in_stub ? stub_ : head_).push_back({"år", table.years});
        if (head_.empty()) {
            head_.push_back(stub_.back());
            stub_.pop_back();
        }
        rows_of_head_ = below(chance_, 2) == 0;
        repeat_ = below(chance_, 3);
        extra_ = below(chance_, 3) == 0;
        titles_ = below(chance_, 4);
        stub_heads_ = below(chance_, 3) != 0;
        footnote_ = below(chance_, 3) == 0;
    }

    Sheet sheet(bool can_merge, bool typed)
    {
        can_merge_ = can_merge;
        typed_ = typed;
        if (!can_merge && repeat_ == 2)
            repeat_ = 1;
        titles();
        heads();
        body();
        if (footnote_) {
            add_row({});
            add_row({"Källa:"});
            add_row({"SCB, 2024 års siffror"});
        }
        return sheet_;
    }

    std::string words() const
    {
        return fmt::format("areas {}, stub {}, head {}, {}, labels {}, extra {}, titles {}, stub heads {}, "
                           "thousands \"{}\", decimal \"{}\", missing \"{}\"",
                           areas_, stub_.size(), head_.size(), rows_of_head_ ? "rows of head" : "one head",
                           repeat_, extra_, titles_, stub_heads_, marks_.thousands, marks_.decimal,
                           marks_.missing);
    }
    const Marks& marks() const { return marks_; }

private:
    void add_row(std::vector<std::string> cells, std::size_t numbers_from = 1000)
    {
        std::vector<bool> numbers(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i)
            numbers[i] = i >= numbers_from;
        sheet_.rows.push_back(std::move(cells));
        sheet_.is_number.push_back(std::move(numbers));
    }

    void titles()
    {
        for (std::size_t i = 0; i < titles_; ++i)
            add_row({i == 0 ? "Antal personer efter region, kön och år" : "Uppdaterad 2024-05-01"});
        if (titles_ > 0 && below(chance_, 4) != 0)
            add_row({});
    }

    std::vector<std::string> area_heads() const
    {
        if (areas_ == 2)
            return {"kommunkod", "kommunnamn"};
        return {areas_ == 3 ? "kommun" : "region"};
    }

    std::size_t stub_width() const { return area_heads().size() + (extra_ ? 1 : 0) + stub_.size(); }

    std::size_t columns() const
    {
        std::size_t count = 1;
        for (const auto& side : head_)
            count *= side.labels.size();
        return count;
    }

    /// The place of each dimension's label in the i-th of all combinations.
    static std::vector<std::size_t> parted(const std::vector<Side>& sides, std::size_t i)
    {
        std::vector<std::size_t> places(sides.size());
        for (std::size_t k = sides.size(); k-- > 0;) {
            places[k] = i % sides[k].labels.size();
            i /= sides[k].labels.size();
        }
        return places;
    }

    void heads()
    {
        auto stub = area_heads();
        if (extra_)
            stub.push_back("länsnamn");
        for (const auto& side : stub_)
            stub.push_back(side.head);
        if (!rows_of_head_) {
            for (std::size_t i = 0; i < columns(); ++i) {
                std::string label;
                const auto places = parted(head_, i);
                for (std::size_t k = 0; k < head_.size(); ++k)
                    label += (label.empty() ? "" : " ") + head_[k].labels[places[k]];
                stub.push_back(label);
            }
            add_row(stub);
            return;
        }
        for (std::size_t k = 0; k < head_.size(); ++k) {
            const bool lowest = k + 1 == head_.size();
            std::vector<std::string> cells(stub.size());
            if (lowest && stub_heads_)
                cells = stub;
            std::size_t run = 1;
            for (std::size_t below_it = k + 1; below_it < head_.size(); ++below_it)
                run *= head_[below_it].labels.size();
            for (std::size_t i = 0; i < columns(); ++i) {
                const bool first = i % run == 0;
                cells.push_back(first || repeat_ == 0 ? head_[k].labels[parted(head_, i)[k]] : "");
                if (can_merge_ && repeat_ == 2 && first && run > 1)
                    sheet_.merged.push_back(
                        {sheet_.rows.size(), cells.size() - 1, sheet_.rows.size(), cells.size() - 2 + run});
            }
            add_row(cells);
        }
    }

    std::vector<std::string> area_cells(std::size_t area) const
    {
        const auto& one = table_.areas[area];
        switch (areas_) {
        case 0:
            return {one.code};
        case 1:
            return {one.code + " " + one.name};
        case 2:
            return {one.code, one.name};
        default:
            return {one.name};
        }
    }

    void body()
    {
        std::size_t rows_an_area = 1;
        for (const auto& side : stub_)
            rows_an_area *= side.labels.size();
        for (std::size_t area = 0; area < table_.areas.size(); ++area)
            for (std::size_t row = 0; row < rows_an_area; ++row) {
                auto cells = area_cells(area);
                if (extra_)
                    cells.push_back(area % 2 == 0 ? "Skåne län" : "Stockholms län");
                const auto width = cells.size();
                if (row > 0 && repeat_ > 0)
                    cells.assign(width, "");
                else if (repeat_ == 2 && can_merge_ && rows_an_area > 1)
                    for (std::size_t i = 0; i < width; ++i)
                        sheet_.merged.push_back(
                            {sheet_.rows.size(), i, sheet_.rows.size() + rows_an_area - 1, i});
                const auto in_stub = parted(stub_, row);
                std::size_t run = rows_an_area;
                for (std::size_t k = 0; k < stub_.size(); ++k) {
                    run /= stub_[k].labels.size();
                    cells.push_back(row % run == 0 || repeat_ == 0 ? stub_[k].labels[in_stub[k]] : "");
                    if (repeat_ == 2 && can_merge_ && row % run == 0 && run > 1)
                        sheet_.merged.push_back({sheet_.rows.size(), cells.size() - 1,
                                                 sheet_.rows.size() + run - 1, cells.size() - 1});
                }
                const auto numbers_from = cells.size();
                for (std::size_t i = 0; i < columns(); ++i)
                    cells.push_back(cell(area, in_stub, parted(head_, i)));
                add_row(cells, numbers_from);
            }
    }

    std::string cell(std::size_t area, const std::vector<std::size_t>& in_stub,
                     const std::vector<std::size_t>& in_head) const
    {
        std::size_t content = 0;
        std::size_t sex = 0;
        std::size_t year = 0;
        const auto take = [&](const std::vector<Side>& sides, const std::vector<std::size_t>& places) {
            for (std::size_t k = 0; k < sides.size(); ++k)
                (sides[k].head == "kön" ? sex : sides[k].head == "år" ? year : content) = places[k];
        };
        take(stub_, in_stub);
        take(head_, in_head);
        const auto& value = table_.values[table_.place(area, content, sex, year)];
        if (typed_ && value)
            return fmt::format("{}", *value);
        return written(value, marks_);
    }

    const TrueTable& table_;
    std::mt19937& chance_;
    Marks marks_;
    std::size_t areas_;
    std::vector<Side> stub_;
    std::vector<Side> head_;
    bool rows_of_head_;
    std::size_t repeat_; ///< labels in every row, in the first of a block, merged
    bool extra_;
    std::size_t titles_;
    bool stub_heads_;
    bool footnote_;
    bool can_merge_ = false;
    bool typed_ = false;
    Sheet sheet_;
};

std::string in_quotes(const std::string& text)
{
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string text_of(const Sheet& sheet, char separator, bool quote_all, const std::string& line_end)
{
    std::string text;
    for (const auto& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool needs = row[i].find_first_of(std::string("\"\n") + separator) != std::string::npos;
            text += (i > 0 ? std::string(1, separator) : "") +
                    (needs || (quote_all && !row[i].empty()) ? in_quotes(row[i]) : row[i]);
        }
        text += line_end;
    }
    return text;
}

std::string xml_of(const Sheet& sheet, bool typed)
{
    std::string rows;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        rows += fmt::format("<row r=\"{}\">", i + 1);
        for (std::size_t k = 0; k < sheet.rows[i].size(); ++k) {
            const auto& text = sheet.rows[i][k];
            if (text.empty())
                continue;
            const auto place = column_letters(k) + std::to_string(i + 1);
            const bool number = typed && sheet.is_number[i][k] &&
                                text.find_first_not_of("0123456789.-") == std::string::npos &&
                                text.find_first_of("0123456789") != std::string::npos;
            std::string safe;
            for (const char c : text)
                safe += c == '<' ? std::string("&lt;") : c == '&' ? std::string("&amp;") : std::string(1, c);
            rows += number ? fmt::format("<c r=\"{}\"><v>{}</v></c>", place, text)
                           : fmt::format("<c r=\"{}\" t=\"inlineStr\"><is><t>{}</t></is></c>", place, safe);
        }
        rows += "</row>";
    }
    std::string merges;
    for (const auto& one : sheet.merged)
        merges += fmt::format("<mergeCell ref=\"{}{}:{}{}\"/>", column_letters(one.left), one.top + 1,
                              column_letters(one.right), one.bottom + 1);
    return "<worksheet><sheetData>" + rows + "</sheetData><mergeCells>" + merges +
           "</mergeCells></worksheet>";
}

std::string px_of(const TrueTable& table, const Marks& marks)
{
    const auto list = [](const std::vector<std::string>& all) {
        std::string text;
        for (const auto& one : all)
            text += (text.empty() ? "\"" : ",\"") + one + "\"";
        return text;
    };
    std::vector<std::string> codes;
    std::vector<std::string> names;
    for (const auto& area : table.areas) {
        codes.push_back(area.code);
        names.push_back(area.code + " " + area.name);
    }
    std::string text =
        "CHARSET=\"ANSI\";\nAXIS-VERSION=\"2010\";\nTITLE=\"Antal personer \"\n\"efter region\";\n"
        "STUB=\"region\",\"kön\";\nHEADING=\"tabellinnehåll\",\"år\";\n";
    text += "VALUES(\"region\")=" + list(names) + ";\nVALUES[en](\"region\")=" + list(names) + ";\n";
    text += "CODES(\"region\")=" + list(codes) + ";\nVALUES(\"kön\")=" + list(table.sexes) + ";\n";
    text += "VALUES(\"tabellinnehåll\")=" + list(table.contents) + ";\nVALUES(\"år\")=" + list(table.years) +
            ";\n";
    text += "UNITS=\"antal\";\nDATA=\n";
    for (std::size_t a = 0; a < table.areas.size(); ++a)
        for (std::size_t s = 0; s < table.sexes.size(); ++s) {
            for (std::size_t c = 0; c < table.contents.size(); ++c)
                for (std::size_t y = 0; y < table.years.size(); ++y) {
                    const auto& value = table.values[table.place(a, c, s, y)];
                    text += value ? fmt::format("{} ", *value) : "\"..\" ";
                }
            text += "\n";
        }
    (void)marks;
    return text + ";\n";
}

std::string json_stat_of(const TrueTable& table)
{
    const auto dimension = [](const std::string& id, const std::vector<std::string>& codes,
                              const std::vector<std::string>& labels) {
        std::string index;
        std::string label;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            index += (i > 0 ? "," : "") + fmt::format("\"{}\":{}", codes[i], i);
            label += (i > 0 ? "," : "") + fmt::format("\"{}\":\"{}\"", codes[i], labels[i]);
        }
        return fmt::format("\"{}\":{{\"category\":{{\"index\":{{{}}},\"label\":{{{}}}}}}}", id, index, label);
    };
    std::vector<std::string> codes;
    std::vector<std::string> names;
    for (const auto& area : table.areas) {
        codes.push_back(area.code);
        names.push_back(area.name);
    }
    std::string values;
    std::string status;
    for (std::size_t i = 0; i < table.values.size(); ++i) {
        values += (i > 0 ? "," : "") + (table.values[i] ? fmt::format("{}", *table.values[i]) : "null");
        if (!table.values[i])
            status += (status.empty() ? "" : ",") + fmt::format("\"{}\":\"..\"", i);
    }
    return fmt::format(
        "{{\"class\":\"dataset\",\"id\":[\"Region\",\"ContentsCode\",\"Kon\",\"Tid\"],\"size\":[{},{},{},{}],"
        "\"dimension\":{{{},{},{},{}}},\"value\":[{}],\"status\":{{{}}}}}",
        table.areas.size(), table.contents.size(), table.sexes.size(), table.years.size(),
        dimension("Region", codes, names), dimension("ContentsCode", table.contents, table.contents),
        dimension("Kon", table.sexes, table.sexes), dimension("Tid", table.years, table.years), values,
        status);
}

std::string as_latin_1(const std::string& text)
{
    std::string latin;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == 0xC2 || c == 0xC3)
            latin += static_cast<char>(((c & 3U) << 6U) | (static_cast<unsigned char>(text[++i]) & 0x3FU));
        else if (c >= 0x80)
            return text; // it has letters that Latin-1 lacks
        else
            latin += text[i];
    }
    return latin;
}

} // namespace

TrueTable true_table(std::mt19937& chance)
{
    TrueTable table;
    table.areas = {{"0114", "Upplands Väsby"}, {"0115", "Vallentuna"}, {"1280", "Malmö"},
                   {"1281", "Lund"},           {"1480", "Göteborg"},   {"2584", "Kiruna"}};
    table.areas.resize(3 + below(chance, 4));
    table.contents = below(chance, 2) == 0 ? std::vector<std::string>{"folk", "sysselsatta"}
                                           : std::vector<std::string>{"folk", "sysselsatta", "andel"};
    table.sexes = below(chance, 2) == 0 ? std::vector<std::string>{"totalt"}
                                        : std::vector<std::string>{"män", "kvinnor", "totalt"};
    table.years =
        below(chance, 2) == 0 ? std::vector<std::string>{"2024"} : std::vector<std::string>{"2023", "2024"};
    for (std::size_t i = 0; i < table.areas.size(); ++i)
        for (const auto& content : table.contents)
            for (std::size_t k = 0; k < table.sexes.size() * table.years.size(); ++k) {
                const double whole =
                    1.0 + static_cast<double>(below(chance, below(chance, 2) == 0 ? 900 : 90000));
                table.values.emplace_back(content == "andel" ? static_cast<double>(below(chance, 1000)) / 10.0
                                                             : whole);
            }
    table.values[below(chance, table.values.size())].reset();
    return table;
}

LaidOut laid_out(const TrueTable& table, std::mt19937& chance)
{
    Layout layout(table, chance);
    const auto form = below(chance, 8);
    LaidOut file;
    if (form == 0) {
        file.bytes = px_of(table, layout.marks());
        file.choices = "px";
    } else if (form == 1) {
        file.bytes = json_stat_of(table);
        file.choices = "json-stat";
    } else if (form <= 4) {
        const bool typed = below(chance, 3) != 0;
        file.sheet = xml_of(layout.sheet(true, typed), typed);
        file.choices = (typed ? "sheet of numbers, " : "sheet of texts, ") + layout.words();
    } else {
        const auto separator = one_of<char>(chance, {';', ',', '\t'});
        const auto sheet = layout.sheet(false, false);
        file.bytes =
            text_of(sheet, separator, below(chance, 3) == 0, one_of<std::string>(chance, {"\n", "\r\n"}));
        const auto encoding = below(chance, 3);
        file.bytes = encoding == 0   ? "\xEF\xBB\xBF" + file.bytes
                     : encoding == 1 ? as_latin_1(file.bytes)
                                     : file.bytes;
        file.choices = fmt::format("text by '{}', encoding {}, {}", separator, encoding, layout.words());
    }
    return file;
}

Statistics read(const LaidOut& file)
{
    if (!file.sheet)
        return read_statistics(file.bytes, "table");
    return read_workbook_statistics(
        [&](const std::string& name) -> std::optional<std::string> {
            if (name == "xl/workbook.xml")
                return "<workbook><sheets><sheet name=\"Om tabellen\" r:id=\"rId1\"/><sheet name=\"Data\" "
                       "r:id=\"rId2\"/></sheets></workbook>";
            if (name == "xl/_rels/workbook.xml.rels")
                return "<Relationships><Relationship Id=\"rId1\" "
                       "Target=\"worksheets/sheet1.xml\"/><Relationship "
                       "Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>";
            if (name == "xl/worksheets/sheet1.xml")
                return "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Källa: "
                       "SCB</t></is></c></row></sheetData></worksheet>";
            if (name == "xl/worksheets/sheet2.xml")
                return *file.sheet;
            return std::nullopt;
        },
        "table.xlsx");
}

} // namespace byggom::test
