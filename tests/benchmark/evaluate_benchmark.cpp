#include "actors/roster.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "libpackage/accounts/balance.hpp"
#include "libpackage/model/model.hpp"

#include <benchmark/benchmark.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

// Aims on two cores of 2.8 GHz: from the start of the process to Lindängen's table 30 ms; eight draws of
// Lindängen through the whole way, their lines folded into balances, 50 microseconds on one thread.

namespace {

using namespace byggom;

const std::string lindangen = BYGGOM_SOURCE_DIR "/examples/lindangen/package.toml";

void whole_process(benchmark::State& state)
{
    std::string program = BYGGOM_PROGRAM;
    std::string command = "evaluate";
    std::string package = lindangen;
    std::string option = "-o";
    std::string nowhere = "/tmp/byggom-benchmark.txt";
    char* const arguments[] = {program.data(), command.data(), package.data(),
                               option.data(),  nowhere.data(), nullptr};
    for (auto _ : state) {
        pid_t child = 0;
        int status = 0;
        if (::posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments, environ) != 0 ||
            ::waitpid(child, &status, 0) != child || status != 0)
            throw std::runtime_error("the program failed");
    }
}
BENCHMARK(whole_process)->Unit(benchmark::kMillisecond)->UseRealTime();

void reading(benchmark::State& state)
{
    const auto text = read_file(lindangen);
    for (auto _ : state)
        benchmark::DoNotOptimize(read_package(text, lindangen));
}
BENCHMARK(reading)->Unit(benchmark::kMicrosecond);

void batch_of_eight_draws(benchmark::State& state)
{
    const auto package = read_package(read_file(lindangen), lindangen);
    const auto rules = swedish_rules(package);
    const Draw draw(package.figures);
    Model model(package, *rules);
    BalanceSheet balances(package);
    for (auto _ : state) {
        balances.clear();
        model.run(Context{package, draw}, balances);
        benchmark::DoNotOptimize(balances);
    }
}
BENCHMARK(batch_of_eight_draws)->Unit(benchmark::kMicrosecond);

void evaluation(benchmark::State& state)
{
    const auto package = read_package(read_file(lindangen), lindangen);
    const auto rules = swedish_rules(package);
    for (auto _ : state)
        benchmark::DoNotOptimize(evaluate(package, *rules));
}
BENCHMARK(evaluation)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
