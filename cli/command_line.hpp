#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

/// \file
/// How the commands describe what may be typed after them. The library that reads it is known to command_line.cpp
/// alone: its headers take as long to compile as a command.
namespace byggom {

/// Something typed that does not fit; thrown while a command runs, it is told as the reader of the command line tells
/// what it finds itself, with exit code 2.
struct WrongUsage {
    std::string option; ///< "--size", or a command
    std::string what;
};
/// The same, of an option that has to be there.
struct MissingOption {
    std::string option;
};

/// What else is to be said of an option.
class Option {
public:
    explicit Option(CLI::Option* option) : option_(option) {}
    Option& required();
    Option& one_of(const std::vector<std::string>& words);
    Option& between(int least, int most);
    Option& between(double least, double most);
    /// May be given again, each time with one value; what follows it is no other.
    Option& one_at_a_time();
    /// What is typed goes through `change` first.
    Option& changed_by(std::string (*change)(std::string));
    Option& excludes(const Option& other);
    /// Help says what holds where it is left out.
    Option& with_default();
    bool given() const;

private:
    CLI::Option* option_;
};

/// A command: a word, with options and files or with further commands. Handles: to be copied, valid as long as the
/// command line is.
class Command {
public:
    explicit Command(CLI::App* command) : command_(command) {}

    /// A further word.
    Command command(const std::string& name, const std::string& meaning) const;
    void needs_command() const;
    /// \param names  "-o,--output"; without a dash what stands by its place
    template <class T>
    Option option(const std::string& names, T& value, const std::string& meaning) const;
    Option flag(const std::string& names, bool& value, const std::string& meaning) const;
    /// \pre  there is such an option
    Option described(const std::string& name) const;
    void run(std::function<void()> what) const;

    /// What was typed, from the first word on: "deal --variant without-rebate". What stands by its place is left
    /// out, and so are the options named.
    std::string as_typed(const std::vector<std::string_view>& left_out) const;

private:
    CLI::App* command_;
};

/// Reads what was typed and runs the command.
/// \param describe  adds every command
/// \return the exit code
int read_command_line(int argc, char** argv, const std::string& program, const std::string& meaning,
                      const std::string& version, const std::function<void(const Command&)>& describe);

} // namespace byggom
