#include "cli/read/statistics/decimal_mark.hpp"

#include <cmath>

namespace byggom {

void DecimalMarks::add(std::size_t column, const std::string& text, const WrittenNumber& number,
                       const std::string& place)
{
    auto& evidence = columns_[column];
    if (number.is_ambiguous()) {
        ++evidence.ambiguous;
        evidence.ambiguous_comma += text.find(',') != std::string::npos ? 1U : 0U;
        if (!evidence.example)
            evidence.example = Example{text, place};
    } else if (number.with_comma && !number.with_point) {
        ++evidence.comma;
    } else if (number.with_point && !number.with_comma) {
        ++evidence.point;
    } else if (number.with_comma && text.find_first_of(" '") == std::string::npos) {
        const double size = std::abs(*number.with_comma);
        evidence.below_thousand += size >= 1.0 && size < 1000.0 ? 1U : 0U;
        evidence.from_thousand += size >= 1000.0 ? 1U : 0U;
    }
}

DecimalMarks::Evidence DecimalMarks::whole() const
{
    Evidence all;
    for (const auto& [column, evidence] : columns_) {
        all.comma += evidence.comma;
        all.point += evidence.point;
        all.ambiguous += evidence.ambiguous;
        all.ambiguous_comma += evidence.ambiguous_comma;
        if (evidence.ambiguous > 0) {
            all.below_thousand += evidence.below_thousand;
            all.from_thousand += evidence.from_thousand;
        }
    }
    return all;
}

DecimalMark DecimalMarks::decided_by(const Evidence& evidence)
{
    if (evidence.comma > 0 && evidence.point > 0)
        return DecimalMark::unknown;
    if (evidence.comma > 0)
        return DecimalMark::comma;
    if (evidence.point > 0)
        return DecimalMark::point;
    const bool one_mark = evidence.ambiguous_comma == 0 || evidence.ambiguous_comma == evidence.ambiguous;
    if (evidence.ambiguous > 0 && one_mark && evidence.below_thousand > 0 && evidence.from_thousand == 0)
        return evidence.ambiguous_comma > 0 ? DecimalMark::point
                                            : DecimalMark::comma; // the mark of thousands
    return DecimalMark::unknown;
}

DecimalMark DecimalMarks::of(std::size_t column, DecimalMark stated) const
{
    const auto own = columns_.find(column);
    if (own == columns_.end())
        return DecimalMark::point;
    const auto& evidence = own->second;
    if (stated != DecimalMark::unknown)
        return stated;
    if (evidence.comma > 0 || evidence.point > 0)
        return decided_by(evidence);
    return evidence.ambiguous > 0 ? decided_by(whole()) : DecimalMark::point;
}

const std::optional<DecimalMarks::Example>& DecimalMarks::ambiguous(std::size_t column) const
{
    static const std::optional<Example> none;
    const auto own = columns_.find(column);
    return own == columns_.end() ? none : own->second.example;
}

bool DecimalMarks::is_contradictory(std::size_t column) const
{
    const auto own = columns_.find(column);
    return own != columns_.end() && own->second.comma > 0 && own->second.point > 0;
}

bool DecimalMarks::matters() const
{
    const auto all = whole();
    return all.comma + all.point + all.ambiguous > 0;
}

} // namespace byggom
