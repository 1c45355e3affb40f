#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/quantity/id.hpp"
#include "libpackage/quantity/labour_state.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Outcomes: what a package changes, year by year, with the package minus without it. Measures make them,
/// actors' rules price them. Money in an outcome is a price agreed or a cost of the works themselves, in
/// package prices.
namespace byggom {

/// What is left of works at the end of the years looked at.
enum class ResidualValue {
    annuity,       ///< the worth of a level service still to come
    straight_line, ///< in proportion to the years still to come
    none
};
inline constexpr std::array<std::string_view, 3> residual_values{"annuity", "straight_line", "none"};

/// Works on a building, and the repair they spare.
struct Works {
    // NOLINTNEXTLINE(modernize-use-equals-default): that would fill series with zeros that are filled anyway
    Works() {}
    MeasureId measure;
    ActorId owner;
    FigureId source;            ///< the cost per m2
    FigureId do_minimum_source; ///< the cost of the repair it replaces
    Series done;                ///< share of the works done in each year, first time round
    Lanes cost;                 ///< SEK for the whole, before VAT
    Lanes life;                 ///< whole years
    Lanes do_minimum_cost = lanes(0.0);
    Lanes do_minimum_life = lanes(1.0);
    bool reinvest = false;
    ResidualValue valued{};
    Lanes growth = lanes(0.0); ///< real, of the service they give, 1/year
    Series capex;              ///< SEK, before VAT
    Series do_minimum;         ///< SEK, before VAT, repairs that would have been made without
    Series residual;           ///< SEK before VAT left of the works, at society's rate
    Series
        do_minimum_residual; ///< SEK before VAT left of the repairs when the works or the years end, likewise
    Series standing;         ///< 1 in the years in which they run or stand, else 0
    Lanes additionality;     ///< share of their labour that would otherwise have been idle
    Lanes labour_share;      ///< share of the cost before VAT that is labour on site
    Lanes labour_stated = lanes(0.0); ///< 1 where a quota that rides on them states it; else the catalogue's
    Lanes labour_year_cost;           ///< SEK of a labour-year on site
    Lanes vat = lanes(0.0);           ///< rate; the rules know it
};

/// Heat an owner no longer buys.
struct HeatSaved {
    MeasureId measure;
    ActorId owner;
    FigureId source;
    Series kwh;
    Series price; ///< SEK/kWh with VAT, the part that falls with the meter
};

/// Upkeep or running an owner no longer pays for (negative: more of it).
struct UpkeepSaved {
    MeasureId measure;
    ActorId owner;
    FigureId source;
    Item item;
    Series amount; ///< SEK
};

/// A cost of an owner's beside works and upkeep, with the VAT it cannot deduct.
struct OwnersCost {
    MeasureId measure;
    ActorId owner;
    FigureId source;
    Item item;
    Series amount; ///< SEK
};

/// Dwellings that stay: a better one, and the rise of its rent.
struct RentRise {
    MeasureId measure;
    ActorId owner;
    ActorId municipality;
    FigureId source;
    FigureId worth_source;
    FigureId move_source;
    FigureId turnover_source;
    Lanes flats;
    Lanes rise;                        ///< SEK/month and flat, fully phased in
    Series in_effect;                  ///< share of flats x rise that is in effect
    Series better;                     ///< share of the flats whose works are in effect
    Series growth;                     ///< real, of rents and what dwellings are worth, over year 0
    Lanes vacancy;                     ///< before
    Lanes vacancy_after;               ///< while the works are in effect
    std::optional<Lanes> stated_worth; ///< SEK/month and flat
    Lanes dearer;             ///< SEK/month and flat before VAT, annuity of the works less that of the repair
    Lanes would_pay;          ///< share of it that those who live there would pay for
    Lanes worth_most;         ///< SEK/month and flat, unless a worth is stated
    Lanes worth = lanes(0.0); ///< SEK/month and flat; the rules know the VAT in it
    Lanes move_elasticity;    ///< share of households moving for each 1 of relative rent rise; of either sign
    Lanes turnover_cost;      ///< SEK, the owner's, of one moving out
};

/// Dwellings that were not there.
struct DwellingsAdded {
    MeasureId measure;
    ActorId owner;
    ActorId municipality;
    FigureId rent_source;
    FigureId operating_source;
    FigureId worth_source;
    FigureId fee_source;
    FigureId assistance_source;
    Series rent;         ///< SEK paid
    Series operating;    ///< SEK
    Series fee;          ///< SEK, municipal property fee after the exempt years
    Series worth;        ///< SEK
    Series let;          ///< flats let
    Lanes rent_a_month;  ///< SEK/month and flat
    Lanes on_assistance; ///< share of the flats let to households on assistance
};

/// A plot let with tomträtt: a lease of municipal land without end, at a ground rent fixed for ten years at a
/// time.
struct PlotLet {
    MeasureId measure;
    ActorId owner;
    ActorId municipality;
    FigureId source;
    FigureId rebate_source;
    FigureId without_source;
    FigureId worth_source;
    Series full;    ///< SEK, ground rent before rebate
    Series rebate;  ///< SEK
    Series without; ///< SEK, income from the plot had the package not come
    Series worth;   ///< SEK, what the plot is worth without the package: places lost, another builder's offer
};

/// The wage subsidies an employer can get for a hire; which rules they follow is the treasury's file to know.
enum class SubsidyScheme { none, introduction_job, new_start_job_1, new_start_job_2, new_start_job_2_5 };
inline constexpr std::array<std::string_view, 5> subsidy_schemes{
    "none", "introduction_job", "new_start_job_1", "new_start_job_2", "new_start_job_2_5"};

/// What a hiring quota asks of an employer.
struct Hiring {
    Hiring() {} // NOLINT(modernize-use-equals-default): as above
    MeasureId measure;
    ActorId employer;
    Series heads;             ///< entering in each year
    Series labour_years;      ///< worked under the quota
    Series works_years;       ///< of these, on the works it rides on
    Series supervision_years; ///< labour-years of newcomers that need a supervisor
    Series subsidised_years;  ///< labour-years for which a wage subsidy is paid
    Lanes contract_months;
    Lanes lasting;          ///< share of heads kept at hand-over
    Lanes wage;             ///< SEK/month
    Lanes productivity_gap; ///< share of wage cost
    FigureId productivity_source;
    SubsidyScheme scheme{};
    bool de_minimis = false;
};

/// Who people are, to the accounts.
struct PersonGroup {
    ActorId municipality;
    bool displaced = false; ///< people outside the deal who lose jobs: the accounts are those of `others`
    bool industry = false;  ///< people outside the deal whom additional works employ
    BySeverity severity{lanes(1.0), lanes(0.0), lanes(0.0)}; ///< shares of the people by distance from work
    Lanes creaming = lanes(0.0); ///< share by which saved service costs fall short of the class's average
    Lanes wage;                  ///< SEK/month in work

    bool operator==(const PersonGroup& other) const; ///< in every draw
};

/// People who change state.
struct Employment : PersonGroup {
    explicit Employment(MeasureId of, const PersonGroup& who = {}) : PersonGroup(who), measure(of) {}
    MeasureId measure;
    SeriesByState person_years;       ///< alive and of working age; the states add up to 0
    SeriesByState person_years_local; ///< of these, still living in the municipality
    SeriesByState person_years_area;  ///< of these, still living on the estate; empty where displaced
    Lanes gross_jobs = lanes(0.0);    ///< person-years in the jobs given, until they end or the horizon
};

/// Something an actor buys: training, matching, a programme's staff.
struct Service {
    MeasureId measure;
    ActorId payer;
    FigureId source;
    Item item;
    Series amount; ///< SEK
};

/// An outcome the user names, priced by the user.
struct NamedOutcome {
    MeasureId measure;
    ActorId payer;
    ActorId payee;
    Kind kind{};
    FigureId source;
    Item item;
    bool displaced = false; ///< what others lose by it: the accounts stand the other way round
    Series quantity;        ///< in the outcome's own unit
    Lanes unit_value;       ///< SEK for one unit
};

struct Outcomes {
    std::vector<Works> works;
    std::vector<HeatSaved> heat;
    std::vector<UpkeepSaved> upkeep;
    std::vector<OwnersCost> owners_costs;
    std::vector<RentRise> rent;
    std::vector<DwellingsAdded> dwellings;
    std::vector<PlotLet> plots;
    std::vector<Hiring> hiring;
    std::vector<Employment> employment;
    std::vector<Service> services;
    std::vector<NamedOutcome> named;

    /// Whether anybody asks which measure it was that people changed state by.
    bool by_measure = true;

    /// The people to whom a measure adds its own: none yet, or where nobody asks for the measure, those of
    /// the measures before that hired just such people.
    Employment& people(MeasureId measure, const PersonGroup& who);
    /// Back to none; the memory is kept for the next batch.
    void clear();
};

} // namespace byggom
