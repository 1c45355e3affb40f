#pragma once

#include "libpackage/model/rules.hpp"
#include "libpackage/package/package.hpp"
#include "libpackage/quantity/labour_state.hpp"

#include <array>
#include <string>
#include <vector>

/// \file
/// What low employment costs an area each year, actor by actor (docs/reference/model.md, section 5):
///
///     cost = - people * sum over states s of (share_s - reference share_s) * account of a person-year in s
///
/// by the same accounts that price a package's outcomes. The shares are the long-run shares of the hazards
/// whose job-finding is scaled until the share in work is the area's, or the reference's. An area with more
/// people in work than the reference has a negative cost. All in real kronor of the package's price year.
namespace byggom {

/// A yearly amount with its band: each uncertain figure taken in turn to its low and its high, and the
/// deviations added in quadrature. Shares that add up to 1 keep doing so. The area's own employment is taken
/// as stated.
struct Banded {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// What one actor loses a year, SEK, by the kind of its lines; negative where it gains.
struct ActorCost {
    ActorId actor;
    Banded total;
    std::array<Banded, kind_count> by_kind;
};

struct AreaCost {
    std::vector<ActorCost> actors; ///< as AreaCosts::actors()
    Banded society;                ///< lost output and services; transfers and taxes between actors cancel
    Banded public_sector;          ///< local government, the state and its agencies
    Banded lost_output;            ///< all actors' lines of kind production: what those in work would make
    Banded lost_tax;               ///< of public budgets: tax, and contributions on the lost output
    Banded direct;                 ///< of public budgets: services and transfers
};

/// Computes the costs of many areas: the accounts of a person-year in each state are worked out once.
class AreaCosts {
public:
    /// \param reference  share of people of 20 to 64 in work, against which areas are measured
    /// \throws InvalidInput naming the figures the rules need and the package lacks
    AreaCosts(const Package& package, double reference);
    AreaCosts(const AreaCosts&) = delete;
    AreaCosts& operator=(const AreaCosts&) = delete;
    ~AreaCosts();

    /// \param people      of 20 to 64
    /// \param employment  share of them in work, 0 to 1
    AreaCost operator()(double people, double employment) const;

    /// Actors with an account of their own; committees and accounts of the treasury are in their wholes.
    const std::vector<ActorId>& actors() const { return actors_; }
    const Package& package() const { return package_; }
    /// The figures the costs rest on.
    const std::vector<FigureId>& used() const { return used_; }

private:
    struct Batch;

    void collect_actors();
    void batches_of_settings();
    void fill_accounts(Batch& batch, const Rules& rules) const;
    std::vector<double> costs(const Batch& batch, int lane, const ByOpenState& shares, int shares_lane,
                              double people) const;
    AreaCost banded(const std::vector<double>& base, const std::vector<double>& below,
                    const std::vector<double>& above) const;

    Package package_;
    double reference_;
    std::array<FigureId, severity_count> severity_;
    FigureId wage_;
    std::vector<ActorId> actors_;
    std::vector<FigureId> used_;
    std::vector<Batch> batches_;
};

} // namespace byggom
