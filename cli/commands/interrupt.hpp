#pragma once

namespace byggom {

/// While it lives, Ctrl-C (and a request to terminate) asks for an end with what has been found; a second one
/// ends the program at once.
class Interrupt {
public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();
    static bool is_asked_for();
};

} // namespace byggom
