#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace byggom {

/// What an actor is. A package may have several owners and municipalities; the rest exist once.
enum class Role {
    resources, ///< the real economy: labour, materials, energy, care, output of work
    property_owner,
    tenants,
    municipality,
    social_committee,    ///< social services and labour market
    land_committee,      ///< land and property: ground rent
    education_committee, ///< schools and adult education
    finance_committee,   ///< central finance: taxes and grants
    rest_of_local_government,
    region,
    employment_service,
    social_insurance,
    justice,
    treasury,
    treasury_taxes,
    treasury_labour_market,
    treasury_social_insurance,
    pension_system,
    energy_supplier,
    others,  ///< people outside the deal whose jobs are displaced
    external ///< climate and other effects outside every account; once called "society"
};

inline constexpr std::array<std::pair<Role, std::string_view>, 21> role_names{{
    {Role::resources, "resources"},
    {Role::property_owner, "property_owner"},
    {Role::tenants, "tenants"},
    {Role::municipality, "municipality"},
    {Role::social_committee, "social_committee"},
    {Role::land_committee, "land_committee"},
    {Role::education_committee, "education_committee"},
    {Role::finance_committee, "finance_committee"},
    {Role::rest_of_local_government, "rest_of_local_government"},
    {Role::region, "region"},
    {Role::employment_service, "employment_service"},
    {Role::social_insurance, "social_insurance"},
    {Role::justice, "justice"},
    {Role::treasury, "treasury"},
    {Role::treasury_taxes, "treasury_taxes"},
    {Role::treasury_labour_market, "treasury_labour_market"},
    {Role::treasury_social_insurance, "treasury_social_insurance"},
    {Role::pension_system, "pension_system"},
    {Role::energy_supplier, "energy_supplier"},
    {Role::others, "others"},
    {Role::external, "external"},
}};

/// What packages have called the account of external effects; society is everybody together.
inline constexpr std::string_view old_name_of_external = "society";

constexpr std::string_view to_string(Role role)
{
    for (const auto& [value, name] : role_names)
        if (value == role)
            return name;
    return {};
}

constexpr std::optional<Role> role_from(std::string_view name)
{
    for (const auto& [value, known] : role_names)
        if (known == name)
            return value;
    if (name == old_name_of_external)
        return Role::external;
    return std::nullopt;
}

constexpr bool is_committee(Role role)
{
    return role >= Role::social_committee && role <= Role::finance_committee;
}

/// The state with its agencies, the courts and police, and the pension system.
constexpr bool is_state(Role role)
{
    return role == Role::treasury || role == Role::employment_service || role == Role::social_insurance ||
           role == Role::justice || role == Role::pension_system;
}

constexpr bool is_local_government(Role role)
{
    return role == Role::municipality || role == Role::region || role == Role::rest_of_local_government;
}

/// A whole public budget; a committee or sub-account is a part of one.
constexpr bool is_public(Role role) { return is_state(role) || is_local_government(role); }

constexpr bool is_sub_account(Role role)
{
    return role >= Role::treasury_taxes && role <= Role::treasury_social_insurance;
}

} // namespace byggom
