#include "libpackage/package/role_places.hpp"

#include <algorithm>

namespace byggom {

RolePlaces::RolePlaces(const Package& package) : none_{static_cast<std::uint32_t>(package.actors.size())}
{
    first_.fill(none_);
    for (std::uint32_t i = 0; i < package.actors.size(); ++i) {
        const auto& actor = package.actors[i];
        auto& first = first_[static_cast<std::size_t>(actor.role)];
        first = std::min(first, ActorId{i});
        if (actor.parent)
            parts_.push_back({*actor.parent, actor.role, {i}});
    }
}

ActorId RolePlaces::part_of(ActorId parent, Role role) const
{
    const auto found = std::find_if(parts_.begin(), parts_.end(), [=](const Part& part) {
        return part.parent == parent && part.role == role;
    });
    return found == parts_.end() ? none_ : found->actor;
}

} // namespace byggom
