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
    tenants,           ///< residents and people helped
    tenants_staying,   ///< they live in what is renovated
    tenants_moving_in, ///< they take the new dwellings
    tenants_helped,    ///< whom a job or a programme reaches, tenant or not
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
    treasury_imputed, ///< indirect tax in real resources; never cash
    pension_system,
    energy_supplier,
    others,  ///< people outside the deal whose jobs are displaced
    external ///< climate and other external effects
};

inline constexpr std::array<std::pair<Role, std::string_view>, 25> role_names{{
    {Role::resources, "resources"},
    {Role::property_owner, "property_owner"},
    {Role::tenants, "tenants"},
    {Role::tenants_staying, "tenants_staying"},
    {Role::tenants_moving_in, "tenants_moving_in"},
    {Role::tenants_helped, "tenants_helped"},
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
    {Role::treasury_imputed, "treasury_imputed"},
    {Role::pension_system, "pension_system"},
    {Role::energy_supplier, "energy_supplier"},
    {Role::others, "others"},
    {Role::external, "external"},
}};

constexpr std::string_view to_string(Role role)
{
    for (const auto& [value, name] : role_names)
        if (value == role)
            return name;
    return {};
}

/// What `external` was called in packages of the first edition.
inline constexpr std::string_view role_before_external = "society";

constexpr std::optional<Role> role_from(std::string_view name)
{
    if (name == role_before_external)
        return Role::external;
    for (const auto& [value, known] : role_names)
        if (known == name)
            return value;
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
    return role >= Role::treasury_taxes && role <= Role::treasury_imputed;
}

/// One of the groups that tenants are made of.
constexpr bool is_group_of_tenants(Role role)
{
    return role >= Role::tenants_staying && role <= Role::tenants_helped;
}

} // namespace byggom
