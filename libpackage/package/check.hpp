#pragma once

#include "libpackage/package/package.hpp"

namespace byggom {

/// Whether measures that exclude each other may stand side by side: as candidates of a split they may.
enum class Alternatives { refused, kept };

/// The mistakes that no single field shows: weights that do not add up to 1, a round of measures requiring
/// each other, a measure beside one it excludes, an id given twice, and what each measure finds wrong with
/// itself. Finds all, throws nothing.
std::vector<Problem> check(const Package& package, Alternatives alternatives = Alternatives::refused);

/// "shares add up to 0.9": a problem unless the figures add up to 1 within 1e-6.
void check_adds_up(const std::vector<FigureId>& shares, const std::string& field, const Figures& figures,
                   const Origin& origin, std::vector<Problem>& problems);

} // namespace byggom
