#include "cli/commands/interrupt.hpp"

#include <csignal>

namespace byggom {
namespace {

volatile std::sig_atomic_t asked = 0;

extern "C" void byggom_ask_for_end(int signal)
{
    asked = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    asked = 0;
    std::signal(SIGINT, byggom_ask_for_end);
    std::signal(SIGTERM, byggom_ask_for_end);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interrupt::is_asked_for() { return asked != 0; }

} // namespace byggom
