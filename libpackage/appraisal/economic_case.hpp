#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/model/context.hpp"

#include <optional>
#include <vector>

namespace byggom {

/// The economic case of the GMCA model: society as one, by the lines that have the real economy on one side,
/// so that transfers cannot count. Present values at society's rate, SEK.
struct EconomicCase {
    std::array<double, kind_count> costs_by_kind{};    ///< put in
    std::array<double, kind_count> benefits_by_kind{}; ///< what follows, losses subtracted
    double costs{};
    double benefits{};
    double public_value{};       ///< benefits − costs: net present public value, society's present value
    std::optional<double> ratio; ///< benefits / costs; none where nothing is put in
};

EconomicCase economic_case(const Context& context, const std::vector<Line>& lines);

} // namespace byggom
