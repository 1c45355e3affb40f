#include "cli/read/area_profile.hpp"

#include "cli/read/suggestion.hpp"
#include "libpackage/problem/problem.hpp"

#include <toml++/toml.h>

#include <array>
#include <sstream>
#include <utility>
#include <vector>

namespace byggom {
namespace {

struct TextKey {
    std::string_view name;
    std::string AreaProfile::*value;
};

constexpr std::array<TextKey, 8> text_keys{{
    {"layer", &AreaProfile::layer},
    {"code", &AreaProfile::code},
    {"name", &AreaProfile::name},
    {"division", &AreaProfile::division},
    {"edition", &AreaProfile::edition},
    {"crs", &AreaProfile::crs},
    {"statistics_code", &AreaProfile::statistics_code},
    {"statistics_layer", &AreaProfile::statistics_layer},
}};
constexpr std::string_view width_key = "code_width";
constexpr int widest_code = 20;

std::vector<std::string> known_keys()
{
    std::vector<std::string> names{std::string(width_key)};
    for (const auto& key : text_keys)
        names.emplace_back(key.name);
    return names;
}

class ProfileReader {
public:
    explicit ProfileReader(const std::string& file) : file_(file) {}

    AreaProfile read(const toml::table& table)
    {
        for (const auto& [key, node] : table)
            take(std::string(key.str()), node);
        if (!problems_.empty())
            throw InvalidInput(std::move(problems_));
        return std::move(profile_);
    }

private:
    void add_problem(const toml::node& node, const std::string& key, std::string what, std::string hint)
    {
        const auto at = node.source().begin;
        problems_.push_back({{file_, static_cast<int>(at.line), static_cast<int>(at.column)},
                             key,
                             std::move(what),
                             std::move(hint)});
    }

    void take(const std::string& name, const toml::node& node)
    {
        if (name == width_key) {
            const auto width = node.value_exact<std::int64_t>();
            if (!width || *width < 1 || *width > widest_code)
                add_problem(node, name, "no number of digits", "write it as 4");
            else
                profile_.code_width = static_cast<int>(*width);
            return;
        }
        for (const auto& key : text_keys)
            if (key.name == name) {
                const auto value = node.value_exact<std::string>();
                if (!value)
                    add_problem(node, name, "no text", "write it in quotes");
                profile_.*key.value = value.value_or("");
                return;
            }
        add_problem(node, name, "no such field", suggestion(name, known_keys()));
    }

    std::string file_;
    AreaProfile profile_;
    std::vector<Problem> problems_;
};

} // namespace

AreaProfile read_area_profile(std::string_view text, const std::string& file)
{
    try {
        return ProfileReader(file).read(toml::parse(text, file));
    } catch (const toml::parse_error& error) {
        const auto at = error.source().begin;
        throw InvalidInput({{{file, static_cast<int>(at.line), static_cast<int>(at.column)},
                             "",
                             std::string(error.description()),
                             ""}});
    }
}

std::string toml_text(const AreaProfile& profile)
{
    toml::table table;
    for (const auto& key : text_keys)
        if (!(profile.*key.value).empty())
            table.insert(key.name, profile.*key.value);
    if (profile.code_width > 0)
        table.insert(width_key, profile.code_width);
    std::ostringstream text;
    text << toml::default_formatter(table, toml::format_flags::none) << "\n";
    return text.str();
}

} // namespace byggom
