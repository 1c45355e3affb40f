#include "libpackage/area/area_finding.hpp"

#include <utility>

namespace byggom {

Message message_of(const AreaFinding& finding)
{
    Message message = finding.what;
    if (finding.count != 0)
        message = {"{} {}", {finding.count, std::move(message)}};
    std::string examples;
    for (const auto& example : finding.examples)
        examples += (examples.empty() ? "" : ", ") + example;
    if (!examples.empty() && finding.examples.size() < finding.count)
        examples += ", …";
    return examples.empty() ? message : Message("{}: {}", {std::move(message), std::move(examples)});
}

std::vector<std::string> first_few(const std::vector<std::string>& all)
{
    constexpr std::size_t few = 5;
    return {all.begin(), all.size() < few ? all.end() : all.begin() + few};
}

} // namespace byggom
