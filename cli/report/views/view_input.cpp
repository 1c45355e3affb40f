#include "cli/report/views/view_input.hpp"

namespace byggom {

std::string ViewInput::full_name(ActorId id) const
{
    const auto own = name_of(actor(id), language);
    return actor(id).parent ? name_of(actor(*actor(id).parent), language) + ", " + own : own;
}

ViewRow ViewInput::row(ActorId id, std::vector<Entry> values) const
{
    return {actor(id).id, name_of(actor(id), language), std::move(values),
            actor(id).parent ? ViewRow::Kind::part : ViewRow::Kind::plain};
}

ViewRow ViewInput::sum(const std::string& key, std::string_view english, std::vector<Entry> values) const
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
