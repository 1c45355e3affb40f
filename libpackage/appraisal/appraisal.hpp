#pragma once

#include "libpackage/appraisal/rate_of_return.hpp"
#include "libpackage/appraisal/switching_value.hpp"
#include "libpackage/ledger/line.hpp"
#include "libpackage/model/context.hpp"
#include "libpackage/outcome/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

/// \file
/// What a ledger is worth, at the stated figures. Amounts are SEK in the package's prices, positive when the
/// actor gains.
namespace byggom {

struct ActorAppraisal {
    ActorId actor;
    std::vector<double> balance;   ///< a year each
    std::vector<double> rate_own;  ///< real
    double npv_own{};              ///< without imputed lines, and with what is left of works at the own rate
    double residual_at_own_rate{}; ///< of which: what is left at the own rate less at society's
    double npv_society{};          ///< at society's rate
    double gains{};                ///< present value of the lines in its favour, own rate
    double outlays{};              ///< present value of the lines against it, own rate
    std::optional<double> bcr;     ///< gains / outlays; none without outlays
    std::optional<double> net_benefit_per_invested; ///< npv_own / capex paid; none without
    RateOfReturn rate_of_return;
    std::optional<int> payback_year; ///< years after the start; none if it never pays back
    std::optional<int> discounted_payback_year;
    double peak_outlay{}; ///< deepest cumulative balance, as a positive amount; 0 if never below zero
    std::optional<int> peak_year;
    double annual_value{};                    ///< equivalent annual value of npv_own
    std::array<double, kind_count> by_kind{}; ///< present value at society's rate
    double cash{};    ///< present value at own rate of services, tax and transfer lines that are money
    double accrued{}; ///< of which pension rights: not cash
};

/// Several actors seen as one: "public sector", "state", a municipality with its committees is an actor of
/// its own.
struct Consolidation {
    std::string name;
    std::vector<ActorId> members;
    std::vector<double> balance;
    double npv_society{};
};

struct Society {
    std::vector<double> balance;
    std::vector<double> rate;
    double npv{};
    std::array<double, kind_count> by_kind{};
    double cost_of_public_funds{}; ///< the supplement, apart from `npv`
};

/// The four quantities of hiring, and what the hazards take away.
struct HiringCount {
    double heads{};
    double labour_years{};
    double contract_months{};
    double lasting_jobs{};
    double gross_person_years{};
    double net_person_years{};
    double implied_deadweight{}; ///< 1 - net / gross
};

/// How many people leaving a state for good would repay an actor's outlay.
struct BreakEvenHeads {
    ActorId actor;
    LabourState from{};
    double outlay{}; ///< present value at the actor's own rate
    double gain_per_exit{};
    std::optional<double> heads; ///< none where an exit gains the actor nothing
};

/// A ground rent given up, in people: how many households leaving assistance, or hires, repay it.
struct Waiver {
    MeasureId measure;
    ActorId municipality;
    double full_rent{};  ///< SEK in its first year
    double assistance{}; ///< SEK, what a household on assistance costs in a year
    double households{}; ///< avoided in one year that equal one year's full ground rent
    std::optional<double>
        gain_per_hire; ///< SEK, present value to the municipality of one hire of the package
    std::optional<double> hires_for_full_waiver; ///< with jobs that end; none where a hire gains it nothing
    std::optional<double> hires_for_rebate;      ///< the same for the rebate agreed
};

/// Aid to one undertaking over any three years, against the ceiling for small (de minimis) aid.
struct StateAid {
    ActorId undertaking;
    double largest{}; ///< SEK, largest sum of three successive years
    int year{};       ///< first of these
    double ceiling{};
    bool within{};
};

/// The share of the area's households on assistance at which a municipality's verdict turns: on the whole
/// package, and on its rent rises and jobs alone, without what land and new dwellings bring.
struct AssistanceTurn {
    ActorId municipality;
    double stated{}; ///< the share the package states
    SwitchingValue whole;
    SwitchingValue rent_and_jobs;
};

struct Appraisal {
    std::vector<ActorAppraisal> actors; ///< in the order of Package::actors
    std::vector<Consolidation> consolidations;
    Society society;
    HiringCount hiring;
    std::vector<BreakEvenHeads> break_even;
    std::vector<Waiver> waivers;
    std::vector<StateAid> state_aid;
    std::vector<AssistanceTurn> assistance;
    double tax_beyond_horizon{}; ///< SEK of local tax settled after the last year, dropped
};

/// By how much a krona of society's total is worth more in consumer prices: 1, or 1 + the mean rate of indirect tax
/// where the package asks for factor cost.
double unit_in_consumer_prices(const Context& context);

/// The verdicts that follow from the lines alone: actors, consolidations, society, hiring. Lane 0 is read.
Appraisal appraise(const Context& context, const Outcomes& outcomes, const std::vector<Line>& lines);

} // namespace byggom
