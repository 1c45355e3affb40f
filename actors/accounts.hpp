#pragma once

#include "actors/priced_outcomes.hpp"

/// \file
/// Where each actor's account is made; the roster is the list of them.
namespace byggom {

std::unique_ptr<Account> property_owner(FigureLookup& find);
std::unique_ptr<Account> tenants(FigureLookup& find);
std::unique_ptr<Account> municipality(FigureLookup& find);
std::unique_ptr<Account> rest_of_local_government(FigureLookup& find);
std::unique_ptr<Account> region(FigureLookup& find);
std::unique_ptr<Account> employment_service(FigureLookup& find);
std::unique_ptr<Account> social_insurance(FigureLookup& find);
std::unique_ptr<Account> justice(FigureLookup& find);
std::unique_ptr<Account> treasury(FigureLookup& find);
std::unique_ptr<Account> pension_system(FigureLookup& find);
std::unique_ptr<Account> energy_supplier(FigureLookup& find);
std::unique_ptr<Account> others(FigureLookup& find);
std::unique_ptr<Account> society(FigureLookup& find);
/// What any actor agreed to buy, and the outcomes a package names and prices itself.
std::unique_ptr<Account> agreed_costs(FigureLookup& find);

} // namespace byggom
