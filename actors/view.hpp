#pragma once

#include "actors/person_year.hpp"
#include "actors/rent_incidence.hpp"
#include "libpackage/rules.hpp"

#include <memory>
#include <vector>

namespace byggom {

/// What the actors' accounts look at: the outcomes, and what the law makes of them, reckoned once for all
/// accounts.
struct View {
    const Scene& scene;
    const Outcomes& outcomes;
    std::vector<PersonYears> people;  ///< for each of outcomes.employment
    std::vector<RentIncidence> rents; ///< for each of outcomes.rent

    const Lanes& operator[](FigureId id) const { return scene[id]; }
    /// Tenants, or the people outside the deal where they are displaced.
    ActorId persons(const Employment& people_who) const;
    ActorId the(Role role) const { return byggom::the(role, scene.package); }
    ActorId committee(ActorId municipality, Role role) const
    {
        return part_of(municipality, role, scene.package);
    }
};

/// One actor's rules: the lines in its account that are its own to decide or to pay. One file an actor, one
/// line in roster.cpp.
class Account {
public:
    Account() = default;
    Account(const Account&) = delete;
    Account& operator=(const Account&) = delete;
    virtual ~Account() = default;
    virtual void lines(const View& view, LineSink& sink) const = 0;
};

/// Finds its figures once; what is missing is gathered in `find`.
using MakeAccount = std::unique_ptr<Account> (*)(FigureLookup& find);

} // namespace byggom
