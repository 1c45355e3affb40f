#include "cli/file.hpp"
#include "tests/docs/transcript.hpp"
#include "tests/support/ran.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace byggom;
using test::Step;

// The pages a reader follows, done as written: each in an empty folder with the examples beside it.

namespace {

test::Ran run_in(const std::filesystem::path& folder, const std::string& command)
{
    const auto tools = std::filesystem::path(BYGGOM_PROGRAM).parent_path().string();
    const std::string whole = "cd '" + folder.string() + "' && PATH='" + tools +
                              "':\"$PATH\" LC_ALL=C.UTF-8 && export PATH LC_ALL && { " + command +
                              "; } 2>&1 < /dev/null";
    return test::ran(whole);
}

std::vector<std::filesystem::path> pages()
{
    std::vector<std::filesystem::path> found;
    for (const auto* folder : {"tutorial", "how-to"})
        for (const auto& entry :
             std::filesystem::directory_iterator(std::string(BYGGOM_SOURCE_DIR) + "/docs/" + folder))
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const auto& line : lines)
        text += line + "\n";
    return text;
}

void follow(const Step& step, const std::filesystem::path& folder)
{
    const auto file = (folder / step.subject).string();
    if (step.kind == Step::Kind::write)
        return write_file(file, joined(step.answer));
    if (step.kind == Step::Kind::append)
        return write_file(file, read_file(file) + "\n" + joined(step.answer));
    const auto [code, text] = run_in(folder, step.subject);
    CAPTURE(step.subject, text);
    // A page that shows an error means it.
    const bool shows_error = std::any_of(step.answer.begin(), step.answer.end(), [](const std::string& line) {
        return line.find(".toml:") != std::string::npos;
    });
    CHECK((code == 0 || (shows_error && code == 1)));
    CHECK(test::first_missing(step.answer, text) == "");
}

} // namespace

TEST_CASE("the tutorial and the how-to pages work as written", "[docs]")
{
    for (const auto& page : pages()) {
        DYNAMIC_SECTION(page.filename().string())
        {
            const tests::TemporaryFolder folder;
            std::filesystem::create_directory_symlink(std::string(BYGGOM_SOURCE_DIR) + "/examples",
                                                      folder.path() / "examples");
            const auto steps = test::transcript(read_file(page.string()));
            CHECK(std::any_of(steps.begin(), steps.end(),
                              [](const Step& step) { return step.kind == Step::Kind::run; }));
            for (const auto& step : steps) {
                INFO(page.filename().string() << ":" << step.line);
                follow(step, folder.path());
            }
        }
    }
}

TEST_CASE("a page's answer is held against what is printed, line by line", "[docs]")
{
    const std::string printed = "head\n  one\n  two\nthree\n";
    CHECK(test::first_missing({"one", "two"}, printed) == "");
    CHECK(test::first_missing({"one", "three"}, printed) == "three");
    CHECK(test::first_missing({"one", "…", "three"}, printed) == "");
    CHECK(test::first_missing({"four"}, printed) == "four");
}
