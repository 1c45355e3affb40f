#include "libpackage/area/area_finding.hpp"

namespace byggom {

std::string to_string(const AreaFinding& finding)
{
    std::string text = finding.count == 0 ? finding.what : std::to_string(finding.count) + " " + finding.what;
    for (std::size_t i = 0; i < finding.examples.size(); ++i)
        text += (i == 0 ? ": " : ", ") + finding.examples[i];
    if (!finding.examples.empty() && finding.examples.size() < finding.count)
        text += ", …";
    return finding.hint.empty() ? text : text + " (" + finding.hint + ")";
}

std::vector<std::string> first_few(const std::vector<std::string>& all)
{
    constexpr std::size_t few = 5;
    return {all.begin(), all.size() < few ? all.end() : all.begin() + few};
}

} // namespace byggom
