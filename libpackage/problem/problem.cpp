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

/// 1 is A, 27 is AA.
std::string letters_of(int column)
{
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

} // namespace

bool has_cells(std::string_view file)
{
    std::string end(file.substr(file.size() - std::min<std::size_t>(file.size(), 5)));
    for (char& c : end)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (const std::string_view known : {".xlsx", ".ods", ".xls"})
        if (end.size() >= known.size() && std::string_view(end).substr(end.size() - known.size()) == known)
            return true;
    return false;
}

Message message_of(const Problem& problem)
{
    std::string place = problem.origin.file;
    if (problem.origin.line > 0 && has_cells(problem.origin.file))
        place += ":" + letters_of(problem.origin.column) + std::to_string(problem.origin.line);
    else if (problem.origin.line > 0)
        place += ":" + std::to_string(problem.origin.line) + ":" + std::to_string(problem.origin.column);
    if (!place.empty())
        place += ": ";
    if (!problem.field.empty())
        place += problem.field + ": ";
    if (problem.hint.empty())
        return {"{}{}", {std::move(place), problem.what}};
    return {"{}{} ({})", {std::move(place), problem.what, problem.hint}};
}

std::string told(const Problem& problem, const Speaker& speaker) { return speaker.form(message_of(problem)); }

std::string to_string(const Problem& problem) { return told(problem, plainly()); }

InvalidInput::InvalidInput(std::vector<Problem> problems)
    : std::runtime_error(joined(in_order(problems))), problems_(in_order(std::move(problems)))
{}

} // namespace byggom
