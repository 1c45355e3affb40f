#include "cli/commands/area_answer.hpp"

#include <algorithm>

namespace byggom {

std::string name_of(const AreaAnswerColumn& column, Language language)
{
    const std::string title(translate(language, column.title));
    return column.detail.empty() ? title : title + ", " + std::string(translate(language, column.detail));
}

std::string title_of(const AreaAnswerColumn& column, Language language)
{
    const auto name = name_of(column, language);
    return column.unit.empty() ? name : name + ", " + std::string(translate(language, column.unit));
}

std::string without_folder(const std::string& file)
{
    if (file.rfind("PG:", 0) == 0 || file.rfind("postgresql://", 0) == 0)
        return "PostGIS";
    return file.substr(file.rfind('/') == std::string::npos ? 0 : file.rfind('/') + 1);
}

std::string source_of(const AreaAnswer& answer)
{
    std::string text = answer.source;
    if (text.empty())
        for (const auto& file : answer.files)
            text += (text.empty() ? "" : ", ") + without_folder(file);
    return text;
}

std::string description_of(const AreaAnswer& answer, Language language)
{
    const auto source = source_of(answer);
    if (source.empty())
        return answer.subtitle;
    return answer.subtitle + (answer.subtitle.empty() ? "" : "; ") +
           std::string(translate(language, "from")) + " " + source;
}

std::vector<std::string> labels_of(const std::vector<LegendClass>& classes, const AreaAnswerColumn& column,
                                   Language language)
{
    const int decimals = decimals_of(classes, column.decimals);
    std::vector<std::string> labels;
    for (const auto& one : classes)
        labels.push_back(grouped(one.lower, decimals, language) +
                         (one.lower < 0 ? " " + std::string(translate(language, "to")) + " " : " – ") +
                         grouped(one.upper, decimals, language));
    return labels;
}

std::size_t drawn_column(const AreaAnswer& answer)
{
    return static_cast<std::size_t>(
        std::find_if(answer.columns.begin(), answer.columns.end(),
                     [&](const AreaAnswerColumn& column) { return column.key == answer.drawn.front(); }) -
        answer.columns.begin());
}

} // namespace byggom
