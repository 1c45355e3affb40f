#include "cli/command_line.hpp"

#include "cli/exit_code.hpp"
#include "cli/read/suggestion.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <optional>
#include <utility>

namespace byggom {
namespace {

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
            return app.get_name() + ": there is no command \"" + word + "\" (" + suggestion(word, commands) +
                   ")\n";
    }
    return {};
}

} // namespace

Option& Option::required()
{
    option_->required();
    return *this;
}

Option& Option::one_of(const std::vector<std::string>& words)
{
    option_->check(CLI::IsMember(words));
    return *this;
}

Option& Option::between(int least, int most)
{
    option_->check(CLI::Range(least, most));
    return *this;
}

Option& Option::between(double least, double most)
{
    option_->check(CLI::Range(least, most));
    return *this;
}

Option& Option::one_at_a_time()
{
    option_->allow_extra_args(false);
    return *this;
}

Option& Option::changed_by(std::string (*change)(std::string))
{
    option_->transform(std::function<std::string(std::string)>(change));
    return *this;
}

Option& Option::excludes(const Option& other)
{
    option_->excludes(other.option_);
    return *this;
}

Option& Option::with_default()
{
    option_->capture_default_str();
    return *this;
}

bool Option::given() const { return option_->count() > 0; }

Command Command::command(const std::string& name, const std::string& meaning) const
{
    return Command(command_->add_subcommand(name, meaning));
}

void Command::needs_command() const { command_->require_subcommand(1); }

template <class T>
Option Command::option(const std::string& names, T& value, const std::string& meaning) const
{
    return Option(command_->add_option(names, value, meaning));
}
template Option Command::option(const std::string&, std::string&, const std::string&) const;
template Option Command::option(const std::string&, std::vector<std::string>&, const std::string&) const;
template Option Command::option(const std::string&, int&, const std::string&) const;
template Option Command::option(const std::string&, double&, const std::string&) const;
template Option Command::option(const std::string&, std::int64_t&, const std::string&) const;
template Option Command::option(const std::string&, std::uint64_t&, const std::string&) const;
template Option Command::option(const std::string&, std::optional<int>&, const std::string&) const;
template Option Command::option(const std::string&, std::optional<double>&, const std::string&) const;
template Option Command::option(const std::string&, std::optional<std::string>&, const std::string&) const;

Option Command::flag(const std::string& names, bool& value, const std::string& meaning) const
{
    return Option(command_->add_flag(names, value, meaning));
}

Option Command::described(const std::string& name) const { return Option(command_->get_option(name)); }

void Command::run(std::function<void()> what) const
{
    command_->callback([what = std::move(what)] {
        try {
            what();
        } catch (const WrongUsage& wrong) {
            throw CLI::ValidationError(wrong.option, wrong.what);
        } catch (const MissingOption& missing) {
            throw CLI::RequiredError(missing.option);
        }
    });
}

std::string Command::as_typed(const std::vector<std::string_view>& left_out) const
{
    std::string text;
    for (const auto* at = command_; at != nullptr;
         at = at->get_subcommands().empty() ? nullptr : at->get_subcommands().front()) {
        if (at == command_)
            continue;
        text += (text.empty() ? "" : " ") + at->get_name();
        for (const auto* option : at->get_options()) {
            const auto name = option->get_name();
            if (option->count() == 0 || option->get_positional() ||
                std::find(left_out.begin(), left_out.end(), name) != left_out.end())
                continue;
            if (option->get_expected_min() == 0)
                text += " " + name;
            else
                for (const auto& value : option->results())
                    text.append(" ").append(name).append(" ").append(value);
        }
    }
    return text;
}

int read_command_line(int argc, char** argv, const std::string& program, const std::string& meaning,
                      const std::string& version, const std::function<void(const Command&)>& describe)
{
    CLI::App app(meaning, program);
    app.set_version_flag("--version", version);
    app.require_subcommand(1);
    app.fallthrough();
    const Command root(&app);
    describe(root);
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

} // namespace byggom
