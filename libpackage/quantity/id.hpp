#pragma once

#include <compare>
#include <cstdint>

namespace byggom {

/// The place of something in its list. An id of one kind cannot be taken for another's.
template <class Kind>
struct Id {
    std::uint32_t index{};
    friend constexpr auto operator<=>(Id,
                                      Id) = default; // NOLINT(modernize-use-nullptr): there is no null here
};

using ActorId = Id<struct ActorKind>;     ///< place in Package::actors
using MeasureId = Id<struct MeasureKind>; ///< place in Package::measures
using FigureId = Id<struct FigureKind>;   ///< place in Package::figures

} // namespace byggom
