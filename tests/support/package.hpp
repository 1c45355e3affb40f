#pragma once

#include "actors/roster.hpp"
#include "cli/file.hpp"
#include "cli/read/package_file.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <string>

namespace byggom::test {

/// A package and what the rules make of it; the ledger speaks of the package, so both live together.
struct Evaluated {
    Package package;
    Evaluation evaluation;

    explicit Evaluated(const std::string& text, const std::string& variant = {})
        : package(read_package(text, "test.toml", {}, variant)),
          evaluation(evaluate(package, *swedish_rules(package)))
    {}
    const ActorAppraisal& of(const std::string& actor) const
    {
        return evaluation.appraisal.actors[find_actor(package, actor).value().index];
    }
};

/// The package file of an example.
inline std::string example(const std::string& name)
{
    return read_file(std::string(BYGGOM_SOURCE_DIR) + "/examples/" + name + "/package.toml");
}

inline std::string lindangen() { return example("lindangen"); }

/// The text with the first `from` replaced by `to`; fails loudly where it is not there.
inline std::string changed(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    if (at == std::string::npos)
        throw std::runtime_error("not in the text: " + from);
    return text.replace(at, from.size(), to);
}

/// A small package: 100 flats refurbished in one year, a quarter of the labour recruited.
inline std::string small_package()
{
    return R"(
name = "small"
start = 2025
horizon = 20
price_year = 2025
rules_year = 2025
[[actor]]
id = "owner"
role = "property_owner"
[[actor]]
id = "city"
role = "municipality"
[[measure]]
id = "works"
kind = "renovation"
flats = 100
area_let = "7500 m2"
area_heated = "8800 m2"
capex = "3000 SEK/m2"
schedule = [1.0]
energy_saving = 0.25
rent_rise = "500 SEK/month"
[[measure]]
id = "jobs"
kind = "hiring_quota"
on = ["works"]
quota = 0.25
contract_months = "12 months"
deadweight = 0.0
displacement = 0.0
)";
}

} // namespace byggom::test
