#include "cli/commands/audit_failed.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/no_answer.hpp"
#include "cli/exit_code.hpp"
#include "cli/file.hpp"
#include "cli/read/suggestion.hpp"
#include "libpackage/problem/problem.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace byggom;

/// A word where a command should stand, and what it may have been meant to be.
std::string unknown_command(const CLI::App& app, int argc, char** argv)
{
    std::vector<std::string> commands;
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
        commands.push_back(command->get_name());
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word.rfind("--lang", 0) == 0)
            i += word == "--lang" ? 1 : 0;
        else if (std::find(commands.begin(), commands.end(), word) != commands.end())
            return {};
        else if (word.rfind('-', 0) != 0)
            return "byggom: there is no command \"" + word + "\" (" + suggestion(word, commands) + ")\n";
    }
    return {};
}

int run(int argc, char** argv)
{
    CLI::App app("Investment packages for the million programme: who pays, who gains, when", "byggom");
    app.set_version_flag("--version", BYGGOM_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    Common common;
    common.version = BYGGOM_VERSION;
    app.add_option("--lang", common.lang, "Language of what is printed: en, sv or auto (the environment's)")
        ->check(CLI::IsMember({"en", "sv", "auto"}));
    app.add_option("-w,--workspace", common.workspace,
                   "Workspace: one file (a GeoPackage) that keeps every run and your own figures");
    add_evaluate(app, common);
    add_check(app, common);
    add_new(app, common);
    add_catalogue(app, common);
    add_compare(app, common);
    add_compose(app, common);
    add_runs(app, common);
    add_split(app, common);
    add_deal(app, common);
    add_breakeven(app, common);
    add_areas(app, common);
    add_map(app, common);
    add_screen(app, common);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {
        return app.exit(asked);
    } catch (const CLI::ParseError& error) {
        if (const auto unknown = unknown_command(app, argc, argv); !unknown.empty())
            std::cerr << unknown;
        else
            app.exit(error);
        return static_cast<int>(ExitCode::command_line_wrong);
    }
    return static_cast<int>(ExitCode::done);
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGXFSZ, SIG_IGN); // a file at its limit is an error to tell, not an end without a word
    try {
        return run(argc, argv);
    } catch (const InvalidInput& error) {
        std::cerr << error.what() << "\n";
        return static_cast<int>(ExitCode::input_wrong);
    } catch (const AuditFailed&) {
        return static_cast<int>(ExitCode::input_wrong);
    } catch (const NoAnswer& error) {
        std::cerr << error.what() << "\n";
        return static_cast<int>(ExitCode::no_answer);
    } catch (const OutputRefused& error) {
        std::cerr << error.what() << "\n";
        return static_cast<int>(ExitCode::command_line_wrong);
    } catch (const FileFailed& error) {
        std::cerr << error.what() << "\n";
        return static_cast<int>(ExitCode::file_failed);
    } catch (const std::exception& error) {
        std::cerr << "byggom: " << error.what() << "\n";
        return static_cast<int>(ExitCode::file_failed);
    }
}
