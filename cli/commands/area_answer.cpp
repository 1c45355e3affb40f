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

std::string description_of(const AreaAnswer& answer, Language language)
{
    std::string text = answer.subtitle;
    for (std::size_t i = 0; i < answer.files.size(); ++i)
        text += (i > 0          ? ", "
                 : text.empty() ? std::string{}
                                : "; ") +
                (i == 0 ? std::string(translate(language, "from")) + " " : std::string{}) + answer.files[i];
    return text;
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
