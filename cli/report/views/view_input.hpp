#pragma once

#include "cli/report/views.hpp"
#include "libpackage/appraisal/rate_of_return.hpp"
#include "libpackage/model/context.hpp"

#include <optional>

/// \file
/// What the views of this folder are made of; each is a file of its own and a line in views.cpp.
namespace byggom {

/// A number, or none.
using Entry = std::optional<double>;

struct ViewRow {
    enum class Kind {
        plain,
        part,   ///< belongs to the row above, already within it
        sum,    ///< of rows above
        heading ///< on the page alone
    };
    std::string key;
    Value name;
    std::vector<Entry> values;
    Kind kind = Kind::plain;
};

/// One table of numbers, and those that stand for the whole view.
struct View {
    struct Column {
        std::string key;
        std::string_view title; ///< English
        Quantity quantity{};    ///< year: years after the start
    };
    struct Fact {
        std::string key;
        std::string_view meaning; ///< English
        Entry value;
        Quantity quantity{};
    };
    std::string_view title;
    std::string_view first; ///< title of the rows' names
    std::vector<Column> columns;
    std::vector<ViewRow> rows;
    std::vector<Fact> facts;
    std::vector<std::string_view> notes;
};

/// A result as a view sees it.
struct ViewInput {
    const Context& context;
    const Evaluation& evaluation;
    const ViewQuestion& question;
    std::vector<Line> stated; ///< savings at their value, nothing corrected
    std::vector<Line> lines;  ///< the same, corrected where that is asked for

    const Actor& actor(ActorId id) const { return context.package.actors[id.index]; }
    static Value word(std::string_view english) { return Message(english); }
    /// "City of Malmö, social services": a part with its whole.
    Value full_name(ActorId id) const;
    /// An actor's row; a part's is indented.
    ViewRow row(ActorId id, std::vector<Entry> values) const;
    static ViewRow sum(const std::string& key, std::string_view english, std::vector<Entry> values);
};

Entry entry(const std::optional<int>& years);
/// None where there is no one rate.
Entry entry(const RateOfReturn& rate);

View financial_view(const ViewInput& input);
View economic_view(const ViewInput& input);
View wsipp_view(const ViewInput& input);
View referent_view(const ViewInput& input);
View supplements_view(const ViewInput& input);
View correction_view(const ViewInput& input);
View cashable_view(const ViewInput& input);

} // namespace byggom
