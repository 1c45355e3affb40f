#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

namespace byggom {

/// Corporate tax on an owner's yearly gain (Income Tax Act 1999:1229, 65:10), for owners that ask for it:
/// what its running lines give in the year, less the yearly depreciation of its investments; what is left of
/// them at the end is no gain of a year. A loss is set against the owner's other income in the same year.
class CorporateTax {
public:
    explicit CorporateTax(FigureLookup& find);
    /// The lines of `made`, to which the tax lines are added, one for each measure of the owner.
    void add(const Context& context, const std::vector<Line>& made, LineSink& sink) const;

private:
    FigureId rate_;
    FigureId depreciation_;
};

} // namespace byggom
