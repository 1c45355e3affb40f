#include "cli/exit_code.hpp"
#include "cli/file.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace byggom;

// examples/bad: packages that are wrong, each with the words the program has for it beside it.

namespace {

namespace fs = std::filesystem;

const fs::path bad = BYGGOM_SOURCE_DIR "/examples/bad";

std::vector<std::string> stems_with(const std::string& ending)
{
    std::vector<std::string> stems;
    for (const auto& entry : fs::directory_iterator(bad))
        if (entry.path().extension() == ending)
            stems.push_back(entry.path().stem().string());
    std::sort(stems.begin(), stems.end());
    return stems;
}

struct Ran {
    int code;
    std::string output;
    std::string error;
};

Ran checked(const std::string& file)
{
    const tests::TemporaryFolder folder;
    const auto output = folder / "output";
    const auto error = folder / "error";
    const auto command = "cd '" + bad.string() + "' && LC_ALL=C.UTF-8 " BYGGOM_PROGRAM " check " + file +
                         " >" + output + " 2>" + error;
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(output), read_file(error)};
}

} // namespace

TEST_CASE("each broken package is refused with the words beside it", "[bad]")
{
    const auto name = GENERATE(from_range(stems_with(".toml")));
    CAPTURE(name);
    const bool is_folder = fs::is_directory(bad / (name + ".toml"));
    const auto ran = checked(name + ".toml");
    CHECK(ran.code == static_cast<int>(is_folder ? ExitCode::file_failed : ExitCode::input_wrong));
    CHECK(ran.output.empty());
    CHECK(ran.error == read_file((bad / (name + ".err")).string()));
}

TEST_CASE("there are thirty broken packages and more, all with their words and all told of", "[bad]")
{
    const auto packages = stems_with(".toml");
    CHECK(packages.size() >= 30);
    CHECK(packages == stems_with(".err"));
    const auto readme = read_file((bad / "README.md").string());
    std::set<std::string> words;
    for (const auto& name : packages) {
        CAPTURE(name);
        CHECK(readme.find("[" + name + "](" + name + ".toml)") != std::string::npos);
        const auto error = read_file((bad / (name + ".err")).string());
        CHECK(error.rfind(name + ".toml:", 0) == 0); // says where, in each line
        for (std::size_t at = 0; at < error.size(); at = error.find('\n', at) + 1)
            CHECK(error.compare(at, name.size() + 6, name + ".toml:") == 0);
        CHECK(words.insert(error.substr(name.size())).second); // and no two are the same
    }
}
