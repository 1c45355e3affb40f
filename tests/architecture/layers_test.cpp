#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// Who may know whom (docs/decisions/0002-actors-know-the-engine.md): every include of every folder is read.

namespace {

namespace fs = std::filesystem;

struct Layer {
    std::vector<std::string> folders;   ///< of this project that it may include from
    std::vector<std::string> libraries; ///< beginnings of the names it may include in angle brackets
};

/// A folder of libpackage: what stands beneath it, and what it takes from libraries besides Eigen.
Layer engine(const std::vector<std::string>& beneath, std::vector<std::string> libraries)
{
    Layer layer{{}, std::move(libraries)};
    layer.libraries.push_back("Eigen/");
    for (const auto& folder : beneath)
        layer.folders.push_back("libpackage/" + folder + "/");
    return layer;
}

const std::map<std::string, Layer>& layers()
{
    static const std::map<std::string, Layer> all{
        // Floors of the engine, the lowest first; a folder knows those below it and none beside it.
        {"libpackage/quantity", engine({}, {"boost/container/"})},
        {"libpackage/problem", engine({}, {})},
        {"libpackage/area", engine({}, {})},
        {"libpackage/message", engine({"quantity"}, {})},
        {"libpackage/game", engine({"message", "quantity"}, {"boost/", "Random123/"})},
        {"libpackage/figure", engine({"problem", "quantity"}, {})},
        {"libpackage/ledger", engine({"quantity"}, {})},
        {"libpackage/settlement", engine({"game", "message", "quantity"}, {"boost/"})},
        {"libpackage/labour", engine({"figure", "quantity"}, {"boost/container/"})},
        {"libpackage/outcome", engine({"ledger", "quantity"}, {})},
        {"libpackage/package", engine({"figure", "labour", "problem", "quantity"}, {"boost/"})},
        {"libpackage/accounts", engine({"ledger", "package", "quantity"}, {})},
        {"libpackage/model", engine({"labour", "ledger", "outcome", "package", "quantity"}, {})},
        {"libpackage/measures", engine({"labour", "ledger", "model", "outcome", "package", "quantity"}, {})},
        {"libpackage/appraisal",
         engine({"accounts", "ledger", "model", "outcome", "package", "quantity"}, {})},
        {"libpackage/questions", engine({"accounts", "appraisal", "model", "package", "quantity"}, {})},
        {"libpackage/bargain",
         engine({"accounts", "appraisal", "game", "model", "package", "quantity"}, {"boost/"})},
        {"libpackage/compose",
         engine({"accounts", "appraisal", "bargain", "game", "model", "package", "quantity"}, {})},
        {"libpackage/audit",
         engine({"accounts", "appraisal", "figure", "package", "quantity", "questions"}, {})},
        {"actors", {{"libpackage/"}, {"Eigen/"}}},
        {"gis",
         {{"libpackage/"},
          {"gdal", "ogr", "cpl_", "geos_c.h", "sqlite3.h", "unistd.h", "fcntl.h", "sys/stat.h"}}},
        {"cli/read", {{"actors/", "libpackage/"}, {"toml++/", "udunits2.h", "nlohmann/", "fmt/"}}},
        {"cli/report", {{"actors/", "libpackage/"}, {"nlohmann/", "fmt/", "xlsxwriter.h"}}},
        {"cli/report/drawing", {{}, {"cairo", "pango/"}}},
        {"cli/store",
         {{"cli/file.hpp", "actors/", "libpackage/"},
          {"SQLiteCpp/", "sqlite3.h", "nlohmann/", "fmt/", "sys/"}}},
        {"cli/solve", {{"libpackage/"}, {"coin/", "fmt/"}}},
        {"cli/commands",
         {{"cli/", "gis/", "actors/", "libpackage/"},
          {"CLI/", "fmt/", "nlohmann/", "dlfcn.h", "sys/", "unistd.h"}}},
        {"cli", {{"cli/", "actors/", "libpackage/"}, {"CLI/", "fmt/", "fcntl.h", "sys/", "unistd.h"}}},
    };
    return all;
}

bool begins_with_one_of(const std::string& name, const std::vector<std::string>& beginnings)
{
    for (const auto& beginning : beginnings)
        if (name.rfind(beginning, 0) == 0)
            return true;
    return false;
}

/// C++'s own headers have neither a dot nor a slash.
bool is_standard(const std::string& name) { return name.find_first_of("./") == std::string::npos; }

/// What stands in angle brackets or quotes and may not; "file:line: name".
std::vector<std::string> forbidden_includes(std::istream& text, const std::string& file, const Layer& layer)
{
    static const std::regex include(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<std::string> found;
    std::string line;
    for (int number = 1; std::getline(text, line); ++number) {
        std::smatch match;
        if (!std::regex_search(line, match, include))
            continue;
        const std::string name = match[2];
        const bool allowed = match[1] == "\""
                                 ? begins_with_one_of(name, layer.folders)
                                 : is_standard(name) || begins_with_one_of(name, layer.libraries);
        if (!allowed)
            found.push_back(file + ":" + std::to_string(number) + ": " + name);
    }
    return found;
}

/// Words that would give other bytes on another processor.
std::vector<std::string> unsteady_arithmetic(std::istream& text, const std::string& file)
{
    static const std::regex unsteady(
        R"((std::(exp|log|pow|expm1|log1p)\b)|(\.(sum|dot|exp|log|pow|prod|mean|matrix)\())");
    std::vector<std::string> found;
    std::string line;
    for (int number = 1; std::getline(text, line); ++number)
        if (std::regex_search(line, unsteady))
            found.push_back(file + ":" + std::to_string(number) + ": " + line);
    return found;
}

/// The layer of a file: the longest name that leads to it.
std::string layer_of(const std::string& path)
{
    std::string best;
    for (const auto& [name, layer] : layers())
        if (path.rfind(name + "/", 0) == 0 && name.size() > best.size())
            best = name;
    return best;
}

/// A folder always knows itself.
Layer with_itself(const std::string& name)
{
    Layer layer = layers().at(name);
    layer.folders.push_back(name + "/");
    return layer;
}

/// The folders in which a folder's includes end where they are followed, itself among them where they lead back.
std::set<std::string> all_beneath(const std::string& name)
{
    std::set<std::string> found;
    std::vector<std::string> open{name};
    while (!open.empty()) {
        const auto& layer = layers().at(open.back());
        open.pop_back();
        for (const auto& [other, unused] : layers())
            for (const auto& folder : layer.folders)
                if (folder == other + "/" && found.insert(other).second)
                    open.push_back(other);
    }
    return found;
}

std::vector<std::string> sources()
{
    const fs::path root = BYGGOM_SOURCE_DIR;
    std::vector<std::string> paths;
    for (const std::string folder : {"libpackage", "actors", "gis", "cli"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (const auto ending = entry.path().extension(); ending == ".hpp" || ending == ".cpp")
                paths.push_back(fs::relative(entry.path(), root).generic_string());
    return paths;
}

} // namespace

TEST_CASE("no folder includes what the design forbids it", "[architecture]")
{
    std::set<std::string> seen;
    for (const auto& path : sources()) {
        const auto layer = layer_of(path);
        REQUIRE_FALSE(layer.empty());
        seen.insert(layer);
        std::ifstream text(std::string(BYGGOM_SOURCE_DIR) + "/" + path);
        for (const auto& include : forbidden_includes(text, path, with_itself(layer))) {
            CAPTURE(include);
            FAIL_CHECK("a forbidden include");
        }
    }
    CHECK(seen.size() == layers().size()); // no row without a folder
}

TEST_CASE("no folder of the engine leads back to itself", "[architecture]")
{
    for (const auto& [name, layer] : layers())
        if (name.rfind("libpackage/", 0) == 0) {
            CAPTURE(name);
            CHECK(all_beneath(name).count(name) == 0);
        }
}

TEST_CASE("a forbidden include is found, with its place", "[architecture]")
{
    std::istringstream text("#include <vector>\n#include \"actors/roster.hpp\"\n#include <gdal/gdal.h>\n"
                            "#include \"libpackage/quantity/lanes.hpp\"\n");
    const auto found = forbidden_includes(text, "libpackage/figure/x.cpp", layers().at("libpackage/figure"));
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "libpackage/figure/x.cpp:2: actors/roster.hpp");
    CHECK(found[1] == "libpackage/figure/x.cpp:3: gdal/gdal.h");
}

TEST_CASE("the engine and the actors' rules use only arithmetic that is the same everywhere",
          "[architecture]")
{
    for (const auto& path : sources()) {
        if (path.rfind("libpackage/", 0) != 0 && path.rfind("actors/", 0) != 0)
            continue;
        std::ifstream text(std::string(BYGGOM_SOURCE_DIR) + "/" + path);
        for (const auto& line : unsteady_arithmetic(text, path)) {
            CAPTURE(line);
            FAIL_CHECK("arithmetic that differs between processors");
        }
    }
    std::istringstream bad("const auto x = std::exp(y);\nreturn a.sum();\n");
    CHECK(unsteady_arithmetic(bad, "x").size() == 2);
}

TEST_CASE("the engine neither prints nor reads files nor asks the clock", "[architecture]")
{
    static const std::regex io(
        R"(#include <(iostream|fstream|chrono|thread|ctime|filesystem)>|\b(printf|fprintf|puts)\()");
    for (const auto& path : sources()) {
        if (path.rfind("libpackage/", 0) != 0 && path.rfind("actors/", 0) != 0)
            continue;
        std::ifstream text(std::string(BYGGOM_SOURCE_DIR) + "/" + path);
        std::string line;
        while (std::getline(text, line)) {
            CAPTURE(path, line);
            CHECK_FALSE(std::regex_search(line, io));
        }
    }
}
