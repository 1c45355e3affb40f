#include "cli/commands/help.hpp"

#include "cli/report/message_words.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace byggom {
namespace {

std::vector<const CLI::App*> commands_of(const CLI::App& app)
{
    return app.get_subcommands([](const CLI::App*) { return true; });
}

void translate_words(CLI::App& app, Language language)
{
    app.description(std::string(translate(language, app.get_description())));
    app.group(std::string(translate(language, app.get_group())));
    for (auto* option : app.get_options()) {
        option->description(std::string(translate(language, option->get_description())));
        option->group(std::string(translate(language, option->get_group())));
    }
    for (auto* command : app.get_subcommands([](CLI::App*) { return true; }))
        translate_words(*command, language);
}

} // namespace

std::string language_asked(int argc, const char* const* argv)
{
    constexpr std::string_view option = "--lang";
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == option && i + 1 < argc)
            return argv[i + 1];
        if (word.substr(0, option.size() + 1) == "--lang=")
            return std::string(word.substr(option.size() + 1));
    }
    return "auto";
}

void translate_help(CLI::App& app, Language language)
{
    if (language == Language::english)
        return;
    for (const char* const label : {"Usage", "Positionals", "OPTIONS", "SUBCOMMAND", "SUBCOMMANDS",
                                    "REQUIRED", "Excludes", "Needs", "TEXT", "INT", "UINT", "FLOAT"})
        app.get_formatter()->label(label, std::string(translate(language, label)));
    translate_words(app, language);
}

std::string first_words(const CLI::App& app, Language language)
{
    std::string text = app.get_description() + "\n\n";
    for (const auto* command : commands_of(app))
        text += fmt::format("  {:<10} {}\n", command->get_name(), command->get_description());
    for (const Message& sentence :
         {Message(
              "Begin with `byggom new mine.toml`, which writes a package to change, then `byggom evaluate "
              "mine.toml`."),
          Message("`byggom COMMAND --help` tells what a command takes.")})
        text += "\n" + told(sentence, language);
    return text + "\n";
}

} // namespace byggom
