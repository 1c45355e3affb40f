#include "cli/commands/named_actor.hpp"

#include "cli/read/suggestion.hpp"
#include "cli/report/names.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace byggom {
namespace {

/// What an actor may be called: its id first, and for the account of residents and people helped what it was called
/// when it held tenants alone.
std::vector<std::string> names_for(const Actor& actor)
{
    std::vector<std::string> names{actor.id, actor.name, name_of(actor, Language::english),
                                   name_of(actor, Language::swedish)};
    if (actor.role == Role::tenants)
        names.emplace_back(translate(Language::swedish, "tenants"));
    return names;
}

std::set<ActorId> fitting(const Package& package, const std::function<bool(const std::string&)>& fits)
{
    std::set<ActorId> found;
    for (std::uint32_t i = 0; i < package.actors.size(); ++i) {
        const auto names = names_for(package.actors[i]);
        if (std::any_of(names.begin(), names.end(), fits))
            found.insert({i});
    }
    return found;
}

/// Only those that are no part of another, where there are such.
std::set<ActorId> wholes_first(const std::set<ActorId>& found, const Package& package)
{
    std::set<ActorId> wholes;
    for (const auto actor : found)
        if (!package.actors[actor.index].parent)
            wholes.insert(actor);
    return wholes.empty() ? found : wholes;
}

bool holds_word(const std::string& name, const std::string& typed)
{
    for (auto at = name.find(typed); at != std::string::npos; at = name.find(typed, at + 1))
        if (at == 0 || name[at - 1] == ' ' || name[at - 1] == '.')
            return true;
    return false;
}

std::set<ActorId> all_called(const std::string& typed, const Package& package)
{
    const auto plain = plainly_spelled(typed);
    if (plain.empty())
        return {};
    auto found = fitting(package, [&](const auto& name) { return plainly_spelled(name) == plain; });
    if (found.empty())
        found = fitting(package, [&](const auto& name) { return holds_word(plainly_spelled(name), plain); });
    return wholes_first(found, package);
}

} // namespace

bool is_society(const std::string& typed)
{
    const auto plain = plainly_spelled(typed);
    for (const auto* name : {"society", "society at large", "society (all)", "everybody"})
        if (plain == name || plain == plainly_spelled(translate(Language::swedish, name)))
            return true;
    return plain == plainly_spelled(translate(Language::swedish, "Society"));
}

std::optional<ActorId> actor_called(const std::string& typed, const Package& package)
{
    for (std::uint32_t i = 0; i < package.actors.size(); ++i)
        if (package.actors[i].id == typed)
            return ActorId{i};
    const auto found = all_called(typed, package);
    return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
}

ActorId named_actor(const std::string& typed, const Package& package, const std::string& option,
                    bool with_society)
{
    if (const auto actor = actor_called(typed, package))
        return *actor;
    if (with_society && is_society(typed))
        return resources;
    const auto several = all_called(typed, package);
    std::vector<std::string> known;
    for (std::uint32_t i = 0; i < package.actors.size(); ++i)
        if (several.empty() || several.count({i}) != 0) {
            known.push_back(package.actors[i].id);
            const auto name = package.actors[i].name;
            if (several.empty() && name != package.actors[i].id)
                known.push_back(name);
        }
    if (with_society && several.empty())
        known.emplace_back("society");
    if (several.size() > 1)
        throw InvalidInput({{{}, option, {"\"{}\" may be several actors", {typed}}, there_is(known)}});
    throw InvalidInput({{{}, option, {"there is no actor \"{}\"", {typed}}, suggestion(typed, known)}});
}

} // namespace byggom
