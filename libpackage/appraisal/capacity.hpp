#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/model/context.hpp"

#include <optional>
#include <vector>

/// \file
/// Cashable or not. A service saving becomes cash only when a whole step of capacity can be freed: a
/// caseload, a ward, a wing. A step stands in the figures as `step.ID`, ID being the unit cost's own id or,
/// for a unit cost by class, the id without its last word; in units of the unit cost ("1"), or as what it
/// costs a year ("SEK/year"). A public budget's service whose unit cost has no step is counted in full, and
/// told; what firms and people save is money already.
namespace byggom {

/// Of what is saved in a year, SEK, what whole steps free:
///
///     cash = floor(saved / step) * step,   never below 0 and never above what is saved
///
/// \param step  SEK a year that one step costs; > 0
Series freed(const Series& saved, const Lanes& step);

/// One budget's saving of one service, at the payer's own rate.
struct ServiceSaving {
    ActorId payer;
    FigureId unit_cost;
    std::optional<FigureId> step;    ///< none: counted in full
    Item item;                       ///< of its lines
    std::optional<double> step_cost; ///< SEK a year that one step costs
    std::vector<double> saved;       ///< SEK a year; 0 where more is needed
    std::vector<double> steps;       ///< whole steps freed, by year; empty without a step
    double value{};                  ///< SEK, present value of what is saved
    double cashable{};               ///< SEK, present value of what whole steps free
    /// Size of the package, as a multiple of this one, at which the next step frees up in some year; none
    /// where nothing is saved.
    std::optional<double> next;
    std::optional<int> next_year; ///< years after the start
};

/// Every budget's savings of services that go in steps, cohorts and those they displace taken together. Lane
/// 0.
std::vector<ServiceSaving> service_savings(const Context& context, const std::vector<Line>& lines);

/// For each of these the lines that take the part not freed from the payer: its capacity goes on and serves
/// others, who gain it (`society`), so that nothing is lost to society and the ledger still balances. Spread
/// over the measures in proportion to what each saves.
std::vector<Line> capacity_kept(const Context& context, const std::vector<Line>& lines);

} // namespace byggom
