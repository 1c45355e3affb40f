#include "libpackage/appraisal/correction.hpp"

#include "libpackage/accounts/imputed.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr std::string_view classes = "optimism.";
constexpr std::string_view grades = "confidence.grade_";

std::string id_of(std::string_view beginning, std::string_view name)
{
    return std::string(beginning) + std::string(name);
}

} // namespace

std::optional<Correction> correction_named(std::string_view scheme, const Figures& figures)
{
    if (const auto grade = figures.find(id_of(grades, scheme))) {
        const double missing = 1.0 - figures[*grade].value;
        return Correction{missing, missing};
    }
    if (const auto works = figures.find(id_of(classes, scheme)))
        return Correction{figures[*works].value, 0.0};
    return std::nullopt;
}

std::vector<std::string> names_of_corrections(const Figures& figures)
{
    std::vector<std::string> names;
    for (const auto& figure : figures)
        for (const auto beginning : {grades, classes})
            if (figure.id.rfind(beginning, 0) == 0)
                names.push_back(figure.id.substr(beginning.size()));
    return names;
}

std::vector<Line> corrected(const std::vector<Line>& lines, const Package& package,
                            const std::vector<Correction>& by_measure)
{
    std::vector<Line> changed = lines;
    for (auto& line : changed) {
        const auto& correction = by_measure[line.measure.index];
        const bool own = package.measures[line.measure.index]->states_confidence();
        if (line.part == Part::input)
            line.amount = line.amount * (1.0 + correction.costs);
        else if (line.part == Part::effect && !own)
            line.amount = line.amount * (1.0 - correction.effects);
    }
    const auto share = package.figures.find("asek.indirect_tax");
    const bool corrects =
        std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.kind == Kind::imputed; });
    if (!corrects || !share)
        return changed;
    return with_corrections(changed, package, lanes(package.figures[*share].value), *share);
}

} // namespace byggom
