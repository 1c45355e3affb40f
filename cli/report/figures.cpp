#include "cli/report/figures.hpp"

#include "cli/report/records.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <algorithm>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

std::vector<Json> row_of(const Figure& figure)
{
    return {figure.id,
            figure.value,
            or_null(figure.low),
            or_null(figure.high),
            std::string(to_string(figure.distribution)),
            figure.unit,
            figure.price_year ? Json(figure.price_year->number) : Json(nullptr),
            figure.actor,
            figure.source,
            figure.address,
            figure.grade,
            std::string(to_string(figure.mark)),
            figure.checked,
            figure.note};
}

std::vector<Column> columns()
{
    return {{"id", "Figure"},
            {"value", "Value", true},
            {"low", "Low", true},
            {"high", "High", true},
            {"distribution", "Law"},
            {"unit", "Unit"},
            {"price_year", "Prices", true},
            {"actor", "Actor"},
            {"source", "Source"},
            {"address", "Address"},
            {"grade", "Grade"},
            {"mark", "Mark"},
            {"checked", "Checked"},
            {"note", "Note"}};
}

std::optional<int> year_of(const Figure& figure)
{
    std::optional<int> year;
    if (figure.price_year)
        year = figure.price_year->number;
    if (const auto checked = whole_number(figure.checked.substr(0, 4)); checked && figure.checked.size() >= 4)
        year = std::max(year.value_or(0), *checked);
    return year;
}

} // namespace

std::string age_flag(const Figure& figure, AgeLimit limit, Language language)
{
    const auto year = year_of(figure);
    if (!year)
        return std::string(translate(language, "undated"));
    const int age = limit.as_of - *year;
    return age > limit.oldest ? std::to_string(age) + " " + std::string(translate(language, "years old"))
                              : "";
}

std::string flags(const Figure& figure, int as_of, std::optional<int> oldest)
{
    std::string text;
    if (figure.mark == Mark::memory || figure.mark == Mark::assumption)
        text = to_string(figure.mark);
    const auto age = oldest ? age_flag(figure, {as_of, *oldest}) : std::string{};
    return text + (text.empty() || age.empty() ? "" : ", ") + age;
}

std::string figure_table(const std::vector<Figure>& figures)
{
    Records records{columns(), {}};
    for (const auto& figure : figures)
        records.rows.push_back(row_of(figure));
    return print(records, "csv", Language::english, false);
}

Records figure_records(const std::vector<Figure>& figures, int as_of, std::optional<int> oldest)
{
    Records records{columns(), {}};
    records.columns.push_back({"from", "From"});
    records.columns.push_back({"flags", "Flags"});
    for (const auto& figure : figures) {
        auto row = row_of(figure);
        row.emplace_back(figure.origin.file);
        row.emplace_back(flags(figure, as_of, oldest));
        records.rows.push_back(std::move(row));
    }
    return records;
}

Records short_figure_records(const std::vector<Figure>& figures, int as_of, std::optional<int> oldest)
{
    Records records{{{"id", "Figure"},
                     {"value", "Value", true},
                     {"low", "Low", true},
                     {"high", "High", true},
                     {"unit", "Unit"},
                     {"price_year", "Prices", true},
                     {"grade", "Grade"},
                     {"flags", "Flags"}},
                    {}};
    for (const auto& figure : figures)
        records.rows.push_back({figure.id, figure.value, or_null(figure.low), or_null(figure.high),
                                figure.unit,
                                figure.price_year ? Json(figure.price_year->number) : Json(nullptr),
                                figure.grade, flags(figure, as_of, oldest)});
    return records;
}

} // namespace byggom
