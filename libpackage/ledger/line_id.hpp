#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// \file
/// What a line is, by a name that stays: results, follow-up and translations know a line by its id, and rules
/// ask its treatment. Nothing asks what a text says (docs/reference/model.md, section 2).
namespace byggom {

/// What a rule must know of a line.
enum class Treatment {
    investment, ///< falls when the works do: depreciated for tax, discounted by `works_timing`
    residual,   ///< what is left of an investment at the end; in nobody's cash
    running
};
inline constexpr std::array<std::string_view, 3> treatment_names{"investment", "residual", "running"};
constexpr std::string_view to_string(Treatment treatment)
{
    return treatment_names[static_cast<std::size_t>(treatment)];
}

/// In which prices a real resource stands (section 4.4).
enum class Basis {
    none,     ///< no real resource, or what people would pay
    consumer, ///< with the indirect tax that its payer cannot deduct
    factor    ///< without indirect tax: its correction stands beside it
};

/// In the order of `line_table`.
enum class LineId : std::uint8_t {
    works_capex,
    works_vat,
    works_residual,
    works_residual_vat,
    without_works_capex,
    without_works_vat,
    without_works_residual,
    without_works_residual_vat,
    works_evacuation,
    works_empty,
    heat_vat,
    heat_margin,
    heat_fuel,
    co2,
    upkeep_saved,
    moves_avoided,
    rent_rise,
    rent_vacancy,
    rent_new,
    dwelling_worth,
    dwelling_worth_new,
    moves_tenant,
    moves_city,
    moves_owner,
    block_running,
    property_fee,
    ground_rent,
    ground_rent_rebate,
    without_plot,
    plot_worth,
    hire_supervision,
    hire_lower_output,
    hire_training,
    hire_subsidy,
    wages,
    contributions,
    tax_state,
    tax_in_work_credit,
    tax_disability_credit,
    tax_municipal,
    tax_regional,
    tax_municipal_kept,
    tax_regional_kept,
    pension_contributions,
    pension_right,
    benefit_unemployment,
    benefit_sickness,
    benefit_housing_allowance,
    benefit_housing_supplement,
    benefit_maintenance,
    assistance,
    assistance_handling,
    benefit_housing_allowance_rent,
    benefit_housing_supplement_rent,
    assistance_rent,
    assistance_handling_rent,
    care,
    family_services,
    justice,
    service_employment,
    handling_insurance,
    industry_wages,
    industry_contributions,
    corporate_tax,
    cost,
    effect,
    indirect_tax,
    capacity_kept
};

struct LineKnown {
    std::string_view id;
    std::string_view words; ///< for the reader, in English
    Treatment treatment;
    Basis basis = Basis::none;
};
inline constexpr std::array<LineKnown, static_cast<std::size_t>(LineId::capacity_kept) + 1> line_table{{
    {"works.capex", "works", Treatment::investment, Basis::factor},
    {"works.vat", "VAT on works", Treatment::investment},
    {"works.residual", "residual value of the works", Treatment::residual, Basis::factor},
    {"works.residual_vat", "VAT in the residual value of the works", Treatment::residual},
    {"without.works.capex", "without: repair", Treatment::investment, Basis::factor},
    {"without.works.vat", "without: VAT on repair", Treatment::investment},
    {"without.works.residual", "without: residual value of the repair", Treatment::residual, Basis::factor},
    {"without.works.residual_vat", "without: VAT in the residual value of the repair", Treatment::residual},
    {"works.evacuation", "evacuation during the works", Treatment::investment, Basis::consumer},
    {"works.empty", "rent lost while flats stand empty for the works", Treatment::investment,
     Basis::consumer},
    {"heat.vat", "heat saved: VAT", Treatment::running},
    {"heat.margin", "heat saved: supplier's margin", Treatment::running},
    {"heat.fuel", "heat saved: fuel", Treatment::running, Basis::factor},
    {"co2", "carbon dioxide avoided", Treatment::running},
    {"upkeep.saved", "upkeep saved", Treatment::running, Basis::consumer},
    {"moves.avoided", "moves avoided", Treatment::running, Basis::consumer},
    {"rent.rise", "rent rise", Treatment::running},
    {"rent.vacancy", "rent of flats no longer empty", Treatment::running},
    {"rent.new", "rent of new dwellings", Treatment::running},
    {"dwelling.worth", "worth of the better dwelling", Treatment::running},
    {"dwelling.worth_new", "worth of the new dwelling", Treatment::running},
    {"moves.tenant", "moving because of the rent", Treatment::running, Basis::consumer},
    {"moves.city", "help to those who move", Treatment::running, Basis::factor},
    {"moves.owner", "letting again after a move", Treatment::running, Basis::consumer},
    {"block.running", "running of new dwellings", Treatment::running, Basis::consumer},
    {"property_fee", "municipal property fee", Treatment::running},
    {"ground_rent", "ground rent, full", Treatment::running},
    {"ground_rent.rebate", "ground-rent rebate", Treatment::running},
    {"without.plot", "without: income from the plot", Treatment::running},
    {"plot.worth", "worth of the plot without the package", Treatment::running},
    {"hire.supervision", "supervision of newcomers", Treatment::running, Basis::factor},
    {"hire.lower_output", "lower output of newcomers", Treatment::running, Basis::factor},
    {"hire.training", "training and matching", Treatment::running, Basis::factor},
    {"hire.subsidy", "wage subsidy", Treatment::running},
    {"wages", "wages", Treatment::running, Basis::factor},
    {"contributions", "employer contributions", Treatment::running, Basis::factor},
    {"tax.state", "state income tax", Treatment::running},
    {"tax.in_work_credit", "in-work tax credit", Treatment::running},
    {"tax.disability_credit", "tax credit on sickness compensation", Treatment::running},
    {"tax.municipal", "municipal tax", Treatment::running},
    {"tax.regional", "regional tax", Treatment::running},
    {"tax.municipal_kept", "municipal tax after equalisation", Treatment::running},
    {"tax.regional_kept", "regional tax after equalisation", Treatment::running},
    {"pension.contributions", "pension contributions handed on", Treatment::running},
    {"pension.right", "pension right earned", Treatment::running},
    {"benefit.unemployment", "unemployment and activity benefits", Treatment::running},
    {"benefit.sickness", "sickness and disability benefits", Treatment::running},
    {"benefit.housing_allowance", "housing allowance", Treatment::running},
    {"benefit.housing_supplement", "housing supplement", Treatment::running},
    {"benefit.maintenance", "maintenance support", Treatment::running},
    {"assistance", "social assistance", Treatment::running},
    {"assistance.handling", "handling of assistance", Treatment::running, Basis::factor},
    {"benefit.housing_allowance.rent", "housing allowance for the rent rise", Treatment::running},
    {"benefit.housing_supplement.rent", "housing supplement for the rent rise", Treatment::running},
    {"assistance.rent", "social assistance for the rent rise", Treatment::running},
    {"assistance.handling.rent", "handling of assistance for the rent rise", Treatment::running,
     Basis::factor},
    {"care", "health care", Treatment::running, Basis::factor},
    {"family_services", "family services", Treatment::running, Basis::factor},
    {"justice", "police, courts and prisons", Treatment::running, Basis::factor},
    {"service.employment", "service to the unemployed", Treatment::running, Basis::factor},
    {"handling.insurance", "handling of insurance cases", Treatment::running, Basis::factor},
    {"industry.wages", "wages on additional works", Treatment::running, Basis::factor},
    {"industry.contributions", "employer contributions on additional works", Treatment::running,
     Basis::factor},
    {"corporate_tax", "corporate tax", Treatment::running},
    {"cost", "cost", Treatment::running},
    {"effect", "effect", Treatment::running},
    {"indirect_tax", "indirect tax in real resources", Treatment::running},
    {"capacity.kept", "saved capacity that serves others", Treatment::running},
}};
constexpr const LineKnown& known(LineId id) { return line_table[static_cast<std::size_t>(id)]; }

/// Which line it is, how rules treat it, and the name a user gave it, if one did.
struct Item {
    LineId id{};
    Treatment treatment{};
    Basis basis{};
    std::string_view name{}; ///< of a `cost` or an `effect`; whoever owns the package owns the text

    constexpr Item() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a line that is known by its id is its item
    constexpr Item(LineId of) : id(of), treatment(known(of).treatment), basis(known(of).basis) {}
    constexpr Item(LineId of, std::string_view named, Treatment treated, Basis in)
        : id(of), treatment(treated), basis(in), name(named)
    {}
};

/// "works.capex", "cost.caretaker".
inline std::string id_of(const Item& item)
{
    std::string id(known(item.id).id);
    return item.name.empty() ? id : id.append(".").append(item.name);
}

/// For the reader, in English; a user's own name as it was given.
constexpr std::string_view words_of(const Item& item)
{
    return item.name.empty() ? known(item.id).words : item.name;
}

} // namespace byggom
