#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/quantity/id.hpp"
#include "libpackage/quantity/labour_state.hpp"

#include <string>
#include <vector>

/// \file
/// Outcomes: what a package changes, year by year, with the package minus without it. Measures make them,
/// actors' rules price them. Money in an outcome is a price agreed or a cost of the works themselves, in
/// package prices.
namespace byggom {

/// Works on a building.
struct Works {
    // NOLINTNEXTLINE(modernize-use-equals-default): that would fill series with zeros that are filled anyway
    Works() {}
    MeasureId measure;
    ActorId owner;
    FigureId source;            ///< the cost per m2
    FigureId do_minimum_source; ///< the cost of the repair it replaces
    Series capex;               ///< SEK, before VAT
    Series do_minimum;          ///< SEK, before VAT, what would have been built without
    Series residual;            ///< SEK, worth left at the end of the horizon
    Series do_minimum_residual;
    Lanes additionality; ///< share of the works that is new to the industry
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
    std::string_view label;
    Series amount; ///< SEK
};

/// A rise of the rent in dwellings that stay.
struct RentRise {
    MeasureId measure;
    ActorId owner;
    ActorId municipality;
    FigureId source;
    FigureId valuation_source;
    Lanes flats;
    Lanes rise;       ///< SEK/month and flat, fully phased in
    Series in_effect; ///< share of flats x rise that is in effect
    Lanes vacancy;
    Lanes valuation;       ///< tenants' valuation of the better dwelling, share of the rise
    Lanes move_elasticity; ///< share of households moving for each 1 of relative rent rise; of either sign
    FigureId move_source;
};

/// Dwellings that were not there.
struct DwellingsAdded {
    MeasureId measure;
    ActorId owner;
    ActorId municipality;
    FigureId rent_source;
    FigureId operating_source;
    FigureId valuation_source;
    FigureId fee_source;
    Series rent;      ///< SEK paid
    Series operating; ///< SEK
    Series fee;       ///< SEK, municipal property fee after the exempt years
    Lanes valuation;  ///< tenants' valuation, share of the rent
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
    Series full;    ///< SEK, ground rent before rebate
    Series rebate;  ///< SEK
    Series without; ///< SEK, income from the plot had the package not come
};

/// What a hiring quota asks of an employer.
struct Hiring {
    Hiring() {} // NOLINT(modernize-use-equals-default): as above
    MeasureId measure;
    ActorId employer;
    Series heads;             ///< entering in each year
    Series labour_years;      ///< worked under the quota
    Series supervision_years; ///< labour-years of newcomers that need a supervisor
    Series subsidised_years;  ///< labour-years for which a wage subsidy is paid
    Lanes contract_months;
    Lanes lasting;          ///< share of heads kept at hand-over
    Lanes wage;             ///< SEK/month
    Lanes productivity_gap; ///< share of wage cost
    FigureId productivity_source;
    int scheme = 0; ///< place in the wage-subsidy schemes
    bool de_minimis = false;
};

/// Who people are, to the accounts.
struct PersonGroup {
    ActorId municipality;
    bool displaced = false; ///< people outside the deal who lose jobs: the accounts are those of `others`
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
    std::string_view label;
    Series amount; ///< SEK
};

/// An outcome the user names, priced by the user.
struct NamedOutcome {
    MeasureId measure;
    ActorId payer;
    ActorId payee;
    Kind kind{};
    FigureId source;
    std::string_view label;
    bool displaced = false; ///< what others lose by it: the accounts stand the other way round
    Series quantity;        ///< in the outcome's own unit
    Lanes unit_value;       ///< SEK for one unit
};

struct Outcomes {
    std::vector<Works> works;
    std::vector<HeatSaved> heat;
    std::vector<UpkeepSaved> upkeep;
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
