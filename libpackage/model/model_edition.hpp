#pragma once

namespace byggom {

/// Of docs/reference/model.md: rises when a formula changes what a package comes to. Every result says it.
inline constexpr int model_edition = 2;

} // namespace byggom
