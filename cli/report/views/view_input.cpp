#include "cli/report/views/view_input.hpp"

namespace byggom {

Value ViewInput::full_name(ActorId id) const
{
    return actor(id).parent ? Value(Message{"{}, {}", {*actor(id).parent, id}}) : Value(id);
}

ViewRow ViewInput::row(ActorId id, std::vector<Entry> values) const
{
    return {actor(id).id, id, std::move(values),
            actor(id).parent ? ViewRow::Kind::part : ViewRow::Kind::plain};
}

ViewRow ViewInput::sum(const std::string& key, std::string_view english, std::vector<Entry> values)
{
    return {key, word(english), std::move(values), ViewRow::Kind::sum};
}

Entry entry(const std::optional<int>& years) { return years ? Entry(*years) : std::nullopt; }

Entry entry(const RateOfReturn& rate)
{
    const auto* found = std::get_if<double>(&rate);
    return found != nullptr ? Entry(*found) : std::nullopt;
}

} // namespace byggom
