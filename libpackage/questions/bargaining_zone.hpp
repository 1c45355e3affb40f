#pragma once

#include "libpackage/package/figure_fields.hpp"
#include "libpackage/questions/deal.hpp"

#include <optional>
#include <string>
#include <vector>

/// \file
/// Over which values of two numbers everybody who must sign gains.
namespace byggom {

/// A number that the zone varies, and between what.
struct ZoneTerm {
    std::string name; ///< "quota" and "rebate" are the deal's own, all else is a field of the package
    std::string unit; ///< "1" for a share or a plain number
    bool is_share = false;
    std::vector<FigureId> figures;
    bool in_proportion = false; ///< the largest takes the value, the others follow; else each takes it
    double low{};               ///< in package prices
    double high{};
    double stated{}; ///< of the package: the largest where in proportion, else the first
};

/// The quotas of an owner's deal from 0 to 1, and the steps of its rebates.
ZoneTerm quota_term(const Package& package, ActorId owner);
ZoneTerm rebate_term(const Package& package, ActorId owner);

/// What is asked of a zone.
struct ZoneQuestion {
    ZoneTerm across; ///< to the right
    ZoneTerm up;
    std::vector<ActorId> actors; ///< who must gain
    /// Gains are by the deal of this owner, against the same package with no quota and at full ground rent;
    /// of nobody, by the package against none.
    std::optional<ActorId> deal_of;
    int columns = 41; ///< steps from low to high, both ends among them; at least 2
    int rows = 41;
};

/// What each actor gains along a line of the zone: [step][actor], SEK at its own rate.
using ZoneLine = std::vector<std::vector<double>>;

struct BargainingZone {
    ZoneQuestion question;
    std::vector<double> across; ///< rising
    std::vector<double> up;     ///< rising
    std::vector<ZoneLine> gain; ///< [up][across][actor]
    std::vector<double> agreed; ///< by actor, where both terms are as stated
    ZoneLine along_across;      ///< the other term as stated
    ZoneLine along_up;

    bool all_gain(std::size_t row, std::size_t column) const { return losers(row, column).empty(); }
    /// Who loses there, by their places.
    std::vector<std::size_t> losers(std::size_t row, std::size_t column) const;
};

/// Who loses among the gains of one point, by their places.
std::vector<std::size_t> losers_among(const std::vector<double>& gains);

/// \pre  the two terms share no figure; low < high
BargainingZone bargaining_zone(const Package& package, const Rules& rules, ZoneQuestion question);

/// A stretch of a line on which nobody loses.
struct GainingStretch {
    double from{};
    double to{};
    std::optional<std::size_t> below; ///< who loses first below it; nobody where the line begins there
    std::optional<std::size_t> above;
};

/// The stretches of a line on which nobody loses, between the steps by straight lines.
std::vector<GainingStretch> gaining_stretches(const std::vector<double>& steps, const ZoneLine& gains);

} // namespace byggom
