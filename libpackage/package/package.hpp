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
    int age = 40;          ///< of the first adult, years
    LabourState partner{}; ///< of the second adult, fixed
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
        others;                ///< how the rest is spread; `social_assistance` is not asked for
    FigureId leave_area;       ///< share moving away a year
    int equalisation_rate = 0; ///< place in `equalisation_rates`
    Origin origin;
    void describe(FieldVisitor& field) override;
};

/// Which of the county's two rates equalises what the place's tax base gives: that of the grant, or that of the
/// fee, where the municipality's own tax capacity is above 115 % of the mean.
inline constexpr std::array<std::string_view, 2> equalisation_rates{"grant", "fee"};

/// Real growth beyond year 0, 1/year.
struct Growth final : Described {
    FigureId rent; ///< of rents, and of what dwellings are worth
    FigureId running;
    FigureId wage;
    FigureId energy;
    void describe(FieldVisitor& field) override;
};

/// In which prices society's total stands (docs/reference/model.md, 4.4).
enum class UnitOfAccount {
    consumer, ///< every real resource in consumer prices
    factor,   ///< the same total over 1 + the mean rate of indirect tax
    as_paid   ///< as budgets pay it: both mixed
};
inline constexpr std::array<std::string_view, 3> units_of_account{"consumer", "factor", "as_paid"};

/// The findings of the audit that the package answers itself: the rule's id, "static-do-nothing", and why it
/// stands.
struct AuditTerms final : Described {
    std::vector<NamedText> accepted;
    Origin origin;
    void describe(FieldVisitor& field) override;
};

/// Receives the tables that a package file has once at most, besides the area.
class TableVisitor {
public:
    TableVisitor() = default;
    TableVisitor(const TableVisitor&) = delete;
    TableVisitor& operator=(const TableVisitor&) = delete;
    virtual ~TableVisitor() = default;
    /// \param origin  the table's own, for who reads a file
    virtual void table(std::string_view name, Described& table, Origin& origin) = 0;
};

/// What is agreed: a package of measures between actors, and the people and figures it rests on.
struct Package final : Described {
    std::string name;
    int start = 0;   ///< calendar year of year 0
    int horizon = 0; ///< years, 1 to longest_horizon
    int price_year = 0;
    int rules_year = 0; ///< income year of tax and benefit rules
    Timing timing{};
    bool equalisation = true;
    UnitOfAccount unit_of_account{};
    Growth growth;
    RateSchedule society_rates;
    Area area;
    std::vector<Household> households;
    std::vector<Actor> actors;
    std::vector<std::shared_ptr<Measure>> measures;
    SplitTerms split;
    SettlementTerms settlement;
    ComposeTerms compose;
    AuditTerms audit;
    Figures figures;
    Hazards hazards;
    double rules_to_prices = 1.0; ///< from nominal kronor of the rules' year to the package's prices
    std::string file;
    /// The fields at the top of the file; actors, households, area and measures are tables of their own.
    void describe(FieldVisitor& field) override;
    /// Shows the tables of which there is one, each by its name in the file. They speak of actors and measures,
    /// which must be there.
    void tables(TableVisitor& visitor);
};

inline Timing timing_of(const Package& package) { return package.timing; }
inline UnitOfAccount unit_of(const Package& package) { return package.unit_of_account; }
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

/// The names of the tables of which a package file has one at most, besides the area.
std::vector<std::string> names_of_tables();

/// Finds the hazards among the package's figures.
/// \return the figures that are missing for it
std::vector<Problem> bind_hazards(Package& package);

/// No growth but what the catalogue has, for packages that know none.
std::vector<Problem> bind_growth(Package& package);

} // namespace byggom
