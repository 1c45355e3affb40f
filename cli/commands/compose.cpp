#include "actors/lawful_settling.hpp"
#include "actors/payment_channels.hpp"
#include "actors/roster.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/interrupt.hpp"
#include "cli/commands/no_answer.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/package_input.hpp"
#include "cli/commands/solve_library.hpp"
#include "cli/file.hpp"
#include "cli/read/chosen_package.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/report/composition.hpp"
#include "cli/report/forms/speaker.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <iostream>
#include <memory>

namespace byggom {
namespace {

using Clock = std::chrono::steady_clock;

struct ComposeOptions {
    PackageInput input;
    std::string objective;
    std::optional<int> runners_up;
    std::optional<double> time_limit;
    std::string write;
    Output output;
};

ActorId objective_of(const ComposeOptions& options, const Package& package)
{
    if (options.objective.empty())
        return package.compose.objective;
    if (options.objective == "society")
        return resources;
    if (const auto actor = find_actor(package, options.objective))
        return *actor;
    std::vector<std::string> ids{"society"};
    for (const auto& known : package.actors)
        ids.push_back(known.id);
    throw InvalidInput({{{},
                         "--for",
                         "there is no actor \"" + options.objective + "\"",
                         suggestion(options.objective, ids)}});
}

/// One line on standard error, written over; only where somebody sits at a terminal.
class ProgressLine {
public:
    ProgressLine() : is_shown_(::isatty(STDERR_FILENO) != 0), next_(Clock::now() + std::chrono::seconds(1)) {}
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine()
    {
        if (has_written_)
            std::cerr << "\r\033[K" << std::flush;
    }
    void show(long candidates_evaluated, std::optional<double> best, std::optional<double> bound)
    {
        const auto now = Clock::now();
        if (!is_shown_ || now < next_)
            return;
        next_ = now + std::chrono::milliseconds(200);
        has_written_ = true;
        const auto kilo = [](const std::optional<double>& amount) {
            return amount ? fmt::format("{:.0f} kSEK", *amount / 1000) : std::string("none");
        };
        const auto seconds = std::chrono::duration<double>(now - began_).count();
        std::cerr << fmt::format("\r\033[K{:.0f} s: {} packages run, best {}, none above {}", seconds,
                                 candidates_evaluated, kilo(best), kilo(bound))
                  << std::flush;
    }

private:
    bool is_shown_;
    bool has_written_ = false;
    Clock::time_point began_ = Clock::now();
    Clock::time_point next_;
};

ComposeAnswer composed(const ComposeOptions& options, const Package& package)
{
    auto asked = request_of(package);
    asked.objective = objective_of(options, package);
    asked.runners_up = options.runners_up.value_or(asked.runners_up);
    const auto limit = std::chrono::duration<double>(options.time_limit.value_or(package.compose.time_limit));
    const auto began = Clock::now();
    ProgressLine line;
    const Interrupt interrupt;
    const SearchHooks hooks{
        [&] { return Interrupt::is_asked_for() || Clock::now() - began >= limit; },
        [&](long candidates_evaluated, std::optional<double> best, std::optional<double> bound) {
            line.show(candidates_evaluated, best, bound);
        }};
    const auto& solver = solvers().integer();
    const auto rules = swedish_rules(package);
    const auto players = signatories(package);
    const auto settle = [&](const SeenCandidate& seen, const std::vector<std::int64_t>& floors,
                            const Draw& draw, std::optional<int> spared) {
        return settle_lawfully(package, *rules, players, seen, floors, draw, spared, solvers().linear());
    };
    return compose(package, *rules, asked, &solver, settle, hooks);
}

/// The lines of `why_none`, on standard error.
[[noreturn]] void end_without_package(const Document& document, const std::vector<Message>& why,
                                      Language language)
{
    std::string text;
    for (const auto& line : why)
        text += (text.empty() ? "" : "\n  ") + DocumentSpeaker(document, language).form(line);
    throw NoAnswer(text);
}

void run(const ComposeOptions& options, const Common& common)
{
    const auto format = options.output.chosen();
    const auto loaded = options.input.load(common, Alternatives::kept);
    const auto& package = loaded.package;
    auto problems = check_split(package);
    for (auto& problem : check_compose(package))
        problems.push_back(std::move(problem));
    if (problems.empty())
        problems = check_settlement(package, signatories(package));
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
    const auto answer = composed(options, package);
    const auto document = describe(package, answer);
    if (answer.found.empty()) {
        if (format == "json")
            options.output.deliver(document, common, loaded.question());
        end_without_package(document, why_none(package, answer), common.language());
    }
    if (!options.write.empty())
        write_file(options.write,
                   chosen_package(loaded.text, package, options.input.variant, answer.found.front().candidate,
                                  "Composed by byggom compose from " + options.input.file));
    options.output.deliver(document, common, loaded.question());
}

} // namespace

void add_compose(const Command& app, const Common& common)
{
    auto options = std::make_shared<ComposeOptions>();
    auto command = app.command("compose", "From a list of measures and sizes, the best package all sign");
    options->input.add_to(command).required();
    command.option("--for", options->objective, "Whose present value is to be largest: an actor, or society");
    command.option("--runners-up", options->runners_up, "How many of the next best are told").between(0, 100);
    command.option("--time-limit", options->time_limit, "Seconds until the best found is told")
        .between(0.0, 86400.0);
    command.option("--write", options->write, "Package file to write with what was chosen");
    options->output.add_to(command);
    command.run([options, &common] { run(*options, common); });
}

} // namespace byggom
