#pragma once

#include "libpackage/package/package.hpp"

#include <array>
#include <vector>

namespace byggom {

/// Where the actors of each role stand, found once for all who ask.
class RolePlaces {
public:
    explicit RolePlaces(const Package& package);

    /// As byggom::the and byggom::part_of.
    ActorId the(Role role) const { return first_[static_cast<std::size_t>(role)]; }
    ActorId part_of(ActorId parent, Role role) const;

private:
    struct Part {
        ActorId parent;
        Role role;
        ActorId actor;
    };
    std::array<ActorId, role_names.size()> first_;
    std::vector<Part> parts_;
    ActorId none_; ///< after the last
};

} // namespace byggom
