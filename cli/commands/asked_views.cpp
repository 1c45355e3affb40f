#include "cli/commands/asked_views.hpp"

#include "cli/command_line.hpp"
#include "cli/read/suggestion.hpp"

#include <algorithm>

namespace byggom {
namespace {

constexpr std::string_view every_view = "all";
constexpr std::string_view corrected_view = "correction";

std::vector<std::string> without_correction(std::vector<std::string> names)
{
    names.erase(std::remove(names.begin(), names.end(), corrected_view), names.end());
    return names;
}

std::vector<ActorId> actors_named(const std::vector<std::string>& ids, const Package& package,
                                  std::vector<Problem>& problems)
{
    std::vector<std::string> known;
    for (const auto& actor : package.actors)
        if (!actor.parent && actor.role != Role::resources)
            known.push_back(actor.id);
    std::vector<ActorId> actors;
    for (const auto& id : ids)
        if (std::find(known.begin(), known.end(), id) != known.end())
            actors.push_back(*find_actor(package, id));
        else
            problems.push_back(
                {{}, "--referent", "there is no whole actor \"" + id + "\"", suggestion(id, known)});
    return actors;
}

std::vector<std::string> ids_of(const std::vector<std::shared_ptr<Measure>>& measures)
{
    std::vector<std::string> ids;
    for (const auto& measure : measures)
        ids.push_back(measure->id);
    return ids;
}

/// "works=standard_buildings", or "5" for every measure that is not named.
AskedCorrection correction_asked(const std::string& text, const Package& package,
                                 std::vector<Problem>& problems)
{
    AskedCorrection asked;
    const auto equals = text.find('=');
    if (equals != std::string::npos)
        asked.measure = text.substr(0, equals);
    asked.scheme = text.substr(equals == std::string::npos ? 0 : equals + 1);
    if (const auto found = correction_named(asked.scheme, package.figures))
        asked.correction = *found;
    else
        problems.push_back({{},
                            "--correction",
                            "there is no scheme \"" + asked.scheme + "\"",
                            suggestion(asked.scheme, names_of_corrections(package.figures))});
    if (equals != std::string::npos && !find_measure(package, asked.measure))
        problems.push_back({{},
                            "--correction",
                            "there is no measure \"" + asked.measure + "\"",
                            suggestion(asked.measure, ids_of(package.measures))});
    return asked;
}

} // namespace

void AskedViews::add_to(const Command& command)
{
    auto names = view_names();
    names.emplace_back(every_view);
    command
        .option("--view", views_,
                "The result as another field sets it out; may be given again, all for every view")
        .one_at_a_time()
        .one_of(names);
    command.option("--referent", referent_, "An actor that counts in the view referent; may be given again")
        .one_at_a_time();
    command
        .option("--correction", corrections_,
                "Views corrected for optimism, [MEASURE=]SCHEME: a grade of evidence 1 to 6, or a class of "
                "works such as standard_buildings; may be given again")
        .one_at_a_time();
}

ViewQuestion AskedViews::question(const Package& package) const
{
    ViewQuestion question;
    question.views = views_;
    if (std::find(views_.begin(), views_.end(), every_view) != views_.end())
        question.views = corrections_.empty() ? without_correction(view_names()) : view_names();
    else if (!corrections_.empty() && views_.empty())
        question.views.emplace_back(corrected_view);
    else if (corrections_.empty() && std::find(views_.begin(), views_.end(), corrected_view) != views_.end())
        throw WrongUsage{"--view correction", "say which: --correction [MEASURE=]SCHEME"};
    std::vector<Problem> problems;
    question.referent = actors_named(referent_, package, problems);
    for (const auto& text : corrections_)
        question.corrections.push_back(correction_asked(text, package, problems));
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
    return question;
}

} // namespace byggom
