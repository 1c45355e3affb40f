#include "cli/command_line.hpp"
#include "cli/commands/audit_failed.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/no_answer.hpp"
#include "cli/exit_code.hpp"
#include "cli/file.hpp"
#include "libpackage/problem/problem.hpp"

#include <csignal>
#include <exception>
#include <iostream>

namespace {

using namespace byggom;

int run(int argc, char** argv)
{
    Common common;
    common.version = BYGGOM_VERSION;
    const auto describe = [&](const Command& program) {
        common.typed = program;
        program
            .option("--lang", common.lang, "Language of what is printed: en, sv or auto (the environment's)")
            .one_of({"en", "sv", "auto"});
        program.option("-w,--workspace", common.workspace,
                       "Workspace: one file (a GeoPackage) that keeps every run and your own figures");
        for (const auto add : {add_evaluate, add_check, add_new, add_catalogue, add_compare, add_compose,
                               add_runs, add_split, add_deal, add_breakeven, add_areas, add_map, add_screen})
            add(program, common);
    };
    return read_command_line(argc, argv, "byggom",
                             "Investment packages for the million programme: who pays, who gains, when",
                             BYGGOM_VERSION, describe);
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
    } catch (const FileFailed& error) {
        std::cerr << error.what() << "\n";
        return static_cast<int>(ExitCode::file_failed);
    } catch (const std::exception& error) {
        std::cerr << "byggom: " << error.what() << "\n";
        return static_cast<int>(ExitCode::file_failed);
    }
}
