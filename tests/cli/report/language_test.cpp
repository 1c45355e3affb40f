#include "cli/file.hpp"
#include "cli/report/language.hpp"
#include "cli/report/message_words.hpp"
#include "cli/report/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
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

/// Folders and files whose sentences are no reader's: databases, files for other programs, proofs, and errors
/// of ours that no input brings about.
constexpr std::array<std::string_view, 11> spoken_to_nobody{
    "cli/store/",       "gis/write/",       "cli/report/drawing/", "cli/report/zone_svg.cpp",
    "/certificate.cpp", "/identity.cpp",    "cli/report/workbook", "cli/read/chosen_package.cpp",
    "gis/library.cpp",  "gis/read/outline", "gis/read/gdal_handle"};

/// What libraries say and is looked for in their words, and halves of sentences that the table has whole.
const std::set<std::string>& not_said()
{
    static const std::set<std::string> texts{"parsing string",
                                             "control characters",
                                             "expected a comment or whitespace",
                                             "parsing array",
                                             "parsing inline table",
                                             "cannot redefine",
                                             "existing table",
                                             "bare key",
                                             "expected keys",
                                             "UTF-8 with a mark",
                                             "part of",
                                             "areas attach",
                                             "Equal area",
                                             "ur minnet",
                                             "ej kontrollerad",
                                             "ej kontrollerat"};
    return texts;
}

/// A sentence or a part of one: two words at least beside each other, and no gap that a program fills by
/// itself.
bool is_prose(const std::string& text)
{
    int words = 0;
    for (std::size_t i = 0; i < text.size();) {
        while (i < text.size() && text[i] == ' ')
            ++i;
        std::size_t end = i;
        while (end < text.size() && text[end] != ' ')
            ++end;
        auto word = text.substr(i, end - i);
        if (!word.empty() && std::string_view(",.:;").find(word.back()) != std::string_view::npos)
            word.pop_back();
        const bool is_word = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
            return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '\'';
        });
        words += is_word ? 1 : 0;
        i = end;
    }
    return words >= 2 && text.front() != ' ' && text.front() != ':' && text.front() != ',' &&
           text.front() != ';' && text.back() != ' ' && text.back() != '"' &&
           text.find("{:") == std::string::npos && text.find('<') == std::string::npos &&
           text.find('\x1b') == std::string::npos;
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

/// Every text in quotes of a source, neighbours joined; of includes and comments none.
std::vector<std::string> literals(const std::string& text)
{
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.compare(at, 2, "//") == 0 || text.compare(at, 8, "#include") == 0) {
            at = std::min(text.find('\n', at), text.size());
        } else if (text.compare(at, 3, "R\"~") == 0) {
            at = text.find("~\"", at + 4);
        } else if (text[at] == '\'' && text[at + 1] == '"') {
            at += 2;
        } else if (text[at] == '"') {
            all.push_back(literal(text, at));
            --at;
        }
    }
    return all;
}

} // namespace

TEST_CASE("every sentence in the sources has its Swedish", "[report][language]")
{
    std::size_t count = 0;
    for (const auto& file : sources({"libpackage", "actors", "gis", "cli"})) {
        if (std::any_of(spoken_to_nobody.begin(), spoken_to_nobody.end(),
                        [&](std::string_view part) { return file.find(part) != std::string::npos; }))
            continue;
        for (const auto& english : literals(read_file(file)))
            if (!english.empty() && is_prose(english) && not_said().count(english) == 0) {
                CAPTURE(file, english);
                CHECK(is_translated(english));
                ++count;
            }
    }
    CHECK(count > 1000); // sentences still stand in the sources
}

TEST_CASE("every line of the table of words has English, Swedish and the same gaps", "[report][language]")
{
    const auto gaps = [](const std::string& text) {
        std::size_t count = 0;
        for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
            count += at + 1 < text.size() && (text[at + 1] == '}' || std::isdigit(text[at + 1]) != 0) ? 1 : 0;
        return count;
    };
    CHECK(all_words(Language::english).empty());
    CHECK(all_words(Language::swedish).size() > 1500);
    for (const auto& [english, swedish] : all_words(Language::swedish)) {
        CAPTURE(english, swedish);
        CHECK(!english.empty());
        CHECK(!swedish.empty());
        CHECK(gaps(english) == gaps(swedish));
        CHECK((english.back() == '\n') == (swedish.back() == '\n'));
    }
}

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

TEST_CASE("a mistake is told in the reader's language, its place and its field as they are",
          "[report][language]")
{
    const Problem mistake{{"p.toml", 27, 9},
                          "measure.jobs.quota",
                          {"{}: a share must lie between 0 and 1", {own_text("2.5")}},
                          {"did you mean {}?", {own_text("0.25")}}};
    CHECK(told(mistake, Language::english) == to_string(mistake));
    CHECK(told(mistake, Language::english) ==
          "p.toml:27:9: measure.jobs.quota: 2.5: a share must lie between 0 and 1 (did you mean 0.25?)");
    CHECK(told(mistake, Language::swedish) ==
          "p.toml:27:9: measure.jobs.quota: 2.5: en andel måste ligga mellan 0 och 1 (menade du 0.25?)");
    CHECK(told(Message("the effect lasts {} years on evidence graded {}", {1.5, own_text("C")}),
               Language::swedish) == "effekten varar 1,5 år på belägg med graden C");
    CHECK(told(Message("write it as \"120 {}\"", {unit_of("SEK/m2/month")}), Language::swedish) ==
          "skriv det som \"120 kr/m2/mån\"");
    CHECK(told(Problem{{"own.xlsx", 2, 28}, "", "is empty", ""}, Language::english) ==
          "own.xlsx:AB2: is empty");
}

TEST_CASE("what a library says is told in the words the table has for it", "[report][language]")
{
    const auto swedish = [](const std::string& english) { return reworded(english, Language::swedish); };
    CHECK(swedish("x.toml: cannot be read: No such file or directory") ==
          "x.toml: kan inte läsas: filen eller mappen finns inte");
    CHECK(swedish("--format: pdf not in {table,json}") == "--format: pdf är inte en av {table,json}");
    CHECK(swedish("package is required") == "package krävs");
    CHECK(swedish("nobody ever said this") == "nobody ever said this");
    CHECK(reworded("package is required", Language::english) == "package is required");
}

TEST_CASE("accounts, rules and units have names for readers", "[report][language]")
{
    CHECK(name_of("tenants", "", Language::english) == "residents and people helped");
    CHECK(name_of("tenants", "", Language::swedish) == "boende och deltagare");
    CHECK(name_of("external", "", Language::swedish) == "externa effekter och övrigt");
    CHECK(name_of("social_insurance", "", Language::swedish) == "Försäkringskassan");
    CHECK(name_of("treasury.social_insurance", "", Language::swedish) == "socialförsäkringsanslag");
    CHECK(name_of("treasury.social_insurance", "", Language::english) == "social insurance appropriations");
    CHECK(name_of("malmo.finance", "", Language::swedish) == "kommungemensamt (finansförvaltning)");
    CHECK(name_of("malmo", "City of Malmö", Language::swedish) == "City of Malmö");
    CHECK(translate_identifier("per_capita_nucleolus", Language::swedish) == "nukleolen per medlem");
    CHECK(translate_identifier("per_capita_nucleolus", Language::english) == "per capita nucleolus");
    CHECK(unit_for("SEK/m2/year", Language::swedish) == "kr/m2/år");
    CHECK(unit_for("SEK/m2/year", Language::english) == "SEK/m2/year");
    CHECK(translate_identifier("lone-parent", Language::swedish) == "ensam förälder");
}
