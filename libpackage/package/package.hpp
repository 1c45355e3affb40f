#pragma once

#include "libpackage/figure/figures.hpp"
#include "libpackage/labour/hazards.hpp"
#include "libpackage/package/compose_terms.hpp"
#include "libpackage/package/field.hpp"
#include "libpackage/package/measure.hpp"
#include "libpackage/package/settlement_terms.hpp"
#include "libpackage/package/split_terms.hpp"

#include <memory>

namespace byggom {

/// The real economy stands first in every package's list of actors.
inline constexpr ActorId resources{0};

struct Actor final : Described {
    std::string id;
    Role role{};
    std::string name;              ///< for the reader; the id where none is given
    std::optional<ActorId> parent; ///< a committee's municipality, a sub-account's treasury
    RateSchedule rates; ///< none stated: the owner's and the municipality's of the catalogue, else society's
    bool corporate_tax = false; ///< owner: show tax on its gain as a line
    Origin origin;
    void describe(FieldVisitor& field) override;
};

/// A type household: with weights, a few of them stand for the people of an area.
struct Household final : Described {
    std::string id;
    FigureId weight; ///< share of the area's households
    int adults = 1;
    int age = 40;    ///< of the first adult, years
    int partner = 0; ///< place in LabourState of the second adult, fixed
    std::vector<int> child_ages;
    FigureId rent; ///< SEK/month without the package
    Origin origin;
    void describe(FieldVisitor& field) override;
};

/// The people a package touches. Shares of adults by state; those not on assistance are spread over the other
/// states in proportion to what is stated for them.
struct Area final : Described {
    std::string name;
    FigureId employment;    ///< share of people 20-64 in work, to which job-finding is scaled
    FigureId on_assistance; ///< share of the area's households that get social assistance in a month
    std::array<FigureId, state_count>
        others;          ///< how the rest is spread; `social_assistance` is not asked for
    FigureId leave_area; ///< share moving away a year
    Origin origin;
    void describe(FieldVisitor& field) override;
};

/// A doubt of the audit that the package answers itself.
struct AcceptedFinding {
    std::string rule; ///< id, "static-do-nothing"
    std::string reason;
    Origin origin;
};

/// What is agreed: a package of measures between actors, and the people and figures it rests on.
struct Package final : Described {
    std::string name;
    int start = 0;   ///< calendar year of year 0
    int horizon = 0; ///< years, 1 to longest_horizon
    int price_year = 0;
    int rules_year = 0; ///< income year of tax and benefit rules
    int timing = 0;     ///< place in Timing
    bool equalisation = true;
    RateSchedule society_rates;
    Area area;
    std::vector<Household> households;
    std::vector<Actor> actors;
    std::vector<std::shared_ptr<Measure>> measures;
    SplitTerms split;
    SettlementTerms settlement;
    ComposeTerms compose;
    std::vector<AcceptedFinding> accepted;
    Figures figures;
    Hazards hazards;
    double rules_to_prices = 1.0; ///< from nominal kronor of the rules' year to the package's prices
    std::string file;
    /// The fields at the top of the file; actors, households, area and measures are tables of their own.
    void describe(FieldVisitor& field) override;
};

inline Timing timing_of(const Package& package) { return static_cast<Timing>(package.timing); }
inline constexpr std::array<std::string_view, 3> timing_names{"start", "mid", "end"};

/// The first actor with this role; the roles that exist once have just one.
ActorId the(Role role, const Package& package);
/// The committee of a municipality, or the sub-account of the treasury, with this role.
ActorId part_of(ActorId parent, Role role, const Package& package);
/// The account that `actor` is a part of, else itself.
ActorId whole_of(ActorId actor, const Package& package);
std::optional<ActorId> find_actor(const Package& package, std::string_view id);
std::optional<MeasureId> find_measure(const Package& package, std::string_view id);

/// Adds what every package has unless it names its own: resources first, tenants, one municipality and
/// owner, region, treasury and so on, the committees and sub-accounts of those that have them, and the
/// discount rates of those that state none. To be called before any actor is referred to by its place.
/// \return the figures that are missing for it
std::vector<Problem> complete_actors(Package& package);

/// Finds the hazards among the package's figures.
/// \return the figures that are missing for it
std::vector<Problem> bind_hazards(Package& package);

} // namespace byggom
