#pragma once

#include "cli/report/names.hpp"
#include "cli/report/views.hpp"
#include "libpackage/appraisal/rate_of_return.hpp"
#include "libpackage/scene.hpp"

/// \file
/// What the views of this folder are made of; each is a file of its own and a line in views.cpp.
namespace byggom {

/// A result as a view sees it.
struct Seen {
    const Scene& scene;
    const Evaluation& evaluation;
    const ViewQuestion& question;
    Language language;
    std::vector<Line> stated; ///< savings at their value, nothing corrected
    std::vector<Line> lines;  ///< the same, corrected where that is asked for

    const Actor& actor(ActorId id) const { return scene.package.actors[id.index]; }
    std::string word(std::string_view english) const { return std::string(say(language, english)); }
    /// "City of Malmö, social services": a part with its whole.
    std::string full_name(ActorId id) const;
    /// An actor's row; a part's is indented.
    ViewRow row(ActorId id, std::vector<Entry> values) const;
    ViewRow sum(const std::string& key, std::string_view english, std::vector<Entry> values) const;
};

Entry entry(const std::optional<int>& years);
/// None where there is no one rate.
Entry entry(const RateOfReturn& rate);

ViewTable financial_view(const Seen& seen);
ViewTable economic_view(const Seen& seen);
ViewTable wsipp_view(const Seen& seen);
ViewTable referent_view(const Seen& seen);
ViewTable supplements_view(const Seen& seen);
ViewTable correction_view(const Seen& seen);
ViewTable cashable_view(const Seen& seen);

} // namespace byggom
