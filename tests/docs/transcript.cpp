#include "tests/docs/transcript.hpp"

#include <algorithm>
#include <regex>
#include <sstream>

namespace byggom::test {
namespace {

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::string trimmed(const std::string& line)
{
    const auto first = line.find_first_not_of(' ');
    return first == std::string::npos ? "" : line.substr(first, line.find_last_not_of(' ') - first + 1);
}

bool is_code(const std::string& line) { return line.rfind("    ", 0) == 0; }

bool is_command(const std::string& line)
{
    static const std::vector<std::string> words{"byggom ", "cp ", "sed "};
    const auto text = trimmed(line);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.rfind(word, 0) == 0; });
}

/// The file a block's introduction names, with what is to be done to it.
bool introduces(const std::string& prose, Step& step)
{
    static const std::regex writes("[Ww]rite .*`([^`]+)`:$");
    static const std::regex appends("to `([^`]+)`:$");
    std::smatch found;
    if (std::regex_search(prose, found, writes))
        step.kind = Step::Kind::write;
    else if (std::regex_search(prose, found, appends))
        step.kind = Step::Kind::append;
    else
        return false;
    step.subject = found[1];
    return true;
}

} // namespace

std::vector<Step> transcript(const std::string& page)
{
    std::vector<Step> steps;
    std::string prose;
    bool in_block = false;
    int number = 0;
    for (const auto& line : lines_of(page)) {
        ++number;
        const bool is_blank = trimmed(line).empty();
        if (!is_code(line) && !is_blank) {
            prose = line;
            in_block = false;
            continue;
        }
        Step step{Step::Kind::run, number, trimmed(line), {}};
        if (!is_blank && is_command(line)) {
            steps.push_back(step);
            in_block = true;
        } else if (!is_blank && !in_block && introduces(prose, step)) {
            step.answer = {trimmed(line)};
            steps.push_back(step);
            in_block = true;
        } else if (in_block && is_code(line)) {
            steps.back().answer.push_back(trimmed(line));
        }
        prose = is_blank ? prose : std::string{};
    }
    return steps;
}

std::string first_missing(const std::vector<std::string>& answer, const std::string& printed)
{
    const auto lines = lines_of(printed);
    auto place = lines.begin();
    bool anywhere = true; // the page may begin to quote behind the first line
    for (const auto& wanted : answer) {
        if (wanted == "…") {
            anywhere = true;
            continue;
        }
        if (anywhere)
            place =
                std::find_if(place, lines.end(), [&](const auto& line) { return trimmed(line) == wanted; });
        if (place == lines.end() || trimmed(*place) != wanted)
            return wanted;
        ++place;
        anywhere = false;
    }
    return {};
}

} // namespace byggom::test
