#pragma once

#include "actors/person_year.hpp"
#include "actors/rent_incidence.hpp"
#include "libpackage/model/rules.hpp"
#include "libpackage/package/role_places.hpp"

#include <memory>
#include <vector>

namespace byggom {

/// People who change state, beside what a person-year of theirs moves.
struct People {
    const Employment* who;
    const PersonYears* accounts;
};

/// What the actors' accounts look at: the outcomes, and what the law makes of them, computed once for all
/// accounts.
struct PricedOutcomes {
    const Context& context;
    const Outcomes& outcomes;
    std::vector<People> people;       ///< each of outcomes.employment
    std::vector<RentIncidence> rents; ///< for each of outcomes.rent
    std::vector<MovingIn> moving_in;  ///< for each of outcomes.dwellings
    RolePlaces places;

    const Lanes& operator[](FigureId id) const { return context[id]; }
    /// Tenants who are helped, or the people outside the deal where they are displaced.
    ActorId persons(const Employment& people_who) const;
    ActorId the(Role role) const { return places.the(role); }
    ActorId committee(ActorId municipality, Role role) const { return places.part_of(municipality, role); }
};

/// One actor's rules: the lines in its account that are its own to decide or to pay. One file an actor, one
/// line in roster.cpp.
class Account {
public:
    Account() = default;
    Account(const Account&) = delete;
    Account& operator=(const Account&) = delete;
    virtual ~Account() = default;
    virtual void lines(const PricedOutcomes& priced, LineSink& sink) const = 0;
};

/// Finds its figures once; what is missing is gathered in `find`.
using MakeAccount = std::unique_ptr<Account> (*)(FigureLookup& find);

} // namespace byggom
