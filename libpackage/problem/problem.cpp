#include "libpackage/problem/problem.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace byggom {
namespace {

std::string joined(const std::vector<Problem>& problems)
{
    std::string text;
    for (const auto& problem : problems)
        text += (text.empty() ? "" : "\n") + to_string(problem);
    return text;
}

std::vector<Problem> in_order(std::vector<Problem> problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.origin.file, a.origin.line, a.origin.column) <
               std::tie(b.origin.file, b.origin.line, b.origin.column);
    });
    return problems;
}

} // namespace

std::string to_string(const Problem& problem)
{
    std::string text = problem.origin.file;
    if (problem.origin.line > 0)
        text += ":" + std::to_string(problem.origin.line) + ":" + std::to_string(problem.origin.column);
    if (!text.empty())
        text += ": ";
    if (!problem.field.empty())
        text += problem.field + ": ";
    text += problem.what;
    if (!problem.hint.empty())
        text += " (" + problem.hint + ")";
    return text;
}

InvalidInput::InvalidInput(std::vector<Problem> problems)
    : std::runtime_error(joined(in_order(problems))), problems_(in_order(std::move(problems)))
{}

} // namespace byggom
