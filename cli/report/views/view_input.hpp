#pragma once

#include "cli/report/names.hpp"
#include "cli/report/views.hpp"
#include "libpackage/appraisal/rate_of_return.hpp"
#include "libpackage/model/context.hpp"

/// \file
/// What the views of this folder are made of; each is a file of its own and a line in views.cpp.
namespace byggom {

/// A result as a view sees it.
struct ViewInput {
    const Context& context;
    const Evaluation& evaluation;
    const ViewQuestion& question;
    Language language;
    std::vector<Line> stated; ///< savings at their value, nothing corrected
    std::vector<Line> lines;  ///< the same, corrected where that is asked for

    const Actor& actor(ActorId id) const { return context.package.actors[id.index]; }
    std::string word(std::string_view english) const { return std::string(translate(language, english)); }
    /// "City of Malmö, social services": a part with its whole.
    std::string full_name(ActorId id) const;
    /// An actor's row; a part's is indented.
    ViewRow row(ActorId id, std::vector<Entry> values) const;
    ViewRow sum(const std::string& key, std::string_view english, std::vector<Entry> values) const;
};

Entry entry(const std::optional<int>& years);
/// None where there is no one rate.
Entry entry(const RateOfReturn& rate);

ViewTable financial_view(const ViewInput& input);
ViewTable economic_view(const ViewInput& input);
ViewTable wsipp_view(const ViewInput& input);
ViewTable referent_view(const ViewInput& input);
ViewTable supplements_view(const ViewInput& input);
ViewTable correction_view(const ViewInput& input);
ViewTable cashable_view(const ViewInput& input);

} // namespace byggom
