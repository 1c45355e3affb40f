#pragma once

#include "actors/package_settlement.hpp"
#include "cli/report/language.hpp"
#include "cli/report/records.hpp"

#include <nlohmann/json.hpp>

/// \file
/// How a split is paid, in the forms people and programs read; docs/reference/split.md.
namespace byggom {

/// The section below the rules.
std::string settlement_page(const Package& package, const PackageSplit& split,
                            const PackageSettlement& settlement, Language language, bool colour);

/// Adds `settlement`, `unpaid` and `settled` to the JSON of a split.
void add_settlement(nlohmann::ordered_json& json, const Package& package, const PackageSplit& split,
                    const PackageSettlement& settlement);

/// from,to,channel,year,ore,unpaid: what is paid, then what stays unpaid.
std::string settlement_csv(const Package& package, const PackageSettlement& settlement);

/// Every row of the table of who may pay whom.
Records channel_records(const std::vector<ChannelRow>& rows);
/// The columns a list on a screen has room for.
Records short_channel_records(const std::vector<ChannelRow>& rows, Language language);

} // namespace byggom
