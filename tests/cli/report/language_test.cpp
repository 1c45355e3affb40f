#include "cli/file.hpp"
#include "cli/report/language.hpp"

#include <catch2/catch.hpp>

#include <cctype>
#include <filesystem>
#include <string>
#include <vector>

using namespace byggom;

// Whatever the sources say to a reader has its Swedish: the words stand in the sources as they are told, and
// so they are read from there. Nothing is translated by hand here, and nothing new can be forgotten.

namespace {

namespace fs = std::filesystem;

std::vector<std::string> sources(const std::vector<std::string>& folders)
{
    std::vector<std::string> files;
    for (const auto& folder : folders)
        for (const auto& entry :
             fs::recursive_directory_iterator(std::string(BYGGOM_SOURCE_DIR) + "/" + folder))
            if (entry.path().extension() == ".cpp")
                files.push_back(entry.path().string());
    return files;
}

void skip_space(const std::string& text, std::size_t& at)
{
    while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at])) != 0)
        ++at;
}

/// The text in quotes that begins here, with the neighbours the compiler joins to it.
std::string literal(const std::string& text, std::size_t& at)
{
    std::string whole;
    for (auto next = at; next < text.size() && text[next] == '"'; skip_space(text, next)) {
        for (++next; text[next] != '"'; ++next) {
            const bool escaped = text[next] == '\\';
            next += escaped ? 1 : 0;
            whole += escaped && text[next] == 'n' ? '\n' : text[next];
        }
        at = ++next;
    }
    return whole;
}

/// The texts in the argument that begins here: several where one is chosen among them.
std::vector<std::string> texts_of_argument(const std::string& text, std::size_t& at)
{
    std::vector<std::string> texts;
    for (int depth = 0; at < text.size(); ++at) {
        if (text[at] == '"') {
            const auto found = literal(text, at);
            if (depth == 0)
                texts.push_back(found);
            --at;
        } else if (text[at] == '(' || text[at] == '{' || text[at] == '[') {
            ++depth;
        } else if (text[at] == ')' || text[at] == '}' || text[at] == ']') {
            if (--depth < 0)
                break;
        } else if (text[at] == ',' && depth == 0) {
            break;
        }
    }
    return texts;
}

/// What a source tells by this call, whose first argument may be the language.
std::vector<std::string> told(const std::string& text, const std::string& call)
{
    std::vector<std::string> all;
    for (auto found = text.find(call); found != std::string::npos; found = text.find(call, found + 1)) {
        if (found > 0 &&
            (std::isalnum(static_cast<unsigned char>(text[found - 1])) != 0 || text[found - 1] == '_'))
            continue;
        auto at = found + call.size();
        const auto begin = at;
        auto texts = texts_of_argument(text, at);
        if (texts.empty() && text.substr(begin, at - begin).find("language") != std::string::npos)
            texts = texts_of_argument(text, ++at);
        all.insert(all.end(), texts.begin(), texts.end());
    }
    return all;
}

} // namespace

TEST_CASE("whatever a page tells has its Swedish", "[report][language]")
{
    std::size_t count = 0;
    for (const auto& file : sources({"cli/report", "cli/commands"}))
        for (const std::string call : {"format_message(", "translate(", "head(", "heading(", "word("})
            for (const auto& english : told(read_file(file), call)) {
                CAPTURE(file, english);
                CHECK(is_translated(english));
                ++count;
            }
    CHECK(count > 300); // the calls are still called so
}

TEST_CASE("every reason why a rule has no answer has its Swedish", "[split][language]")
{
    std::size_t count = 0;
    for (const auto& file : sources({"libpackage/game", "libpackage/bargain", "actors"}))
        for (const auto& english : told(read_file(file), "Reason{")) {
            CAPTURE(file, english);
            CHECK(is_translated(english));
            ++count;
        }
    CHECK(count > 30);
}
