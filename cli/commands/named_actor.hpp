#pragma once

#include "libpackage/package/package.hpp"

#include <optional>
#include <string>

namespace byggom {

/// Everybody together, as people type it: "society", and what pages call it.
bool is_society(const std::string& typed);

/// The actor that is meant: by its id, by the name that pages show in either language, or by a part of one
/// that fits no other; capitals, underscores and dashes are as nothing. Where a whole and its parts fit, the
/// whole.
std::optional<ActorId> actor_called(const std::string& typed, const Package& package);

/// The same. \param option     where it was typed, "--actor"
/// \param with_society  society may be asked for too: it is told as the real economy's counterpart,
/// `resources` \throws InvalidInput with the nearest names where there is no such actor, or where several fit
ActorId named_actor(const std::string& typed, const Package& package, const std::string& option,
                    bool with_society);

} // namespace byggom
