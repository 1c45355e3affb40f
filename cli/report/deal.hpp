#pragma once

#include "cli/report/language.hpp"
#include "libpackage/questions/bargaining_zone.hpp"

#include <string>

/// \file
/// A deal and its zone in the forms people and programs read; docs/reference/deal.md.
namespace byggom {

std::string deal_page(const Package& package, const Deal& deal, Language language, bool colour);
std::string deal_json(const Package& package, const Deal& deal);
/// year,without,with,difference,price_year
std::string deal_csv(const Package& package, const Deal& deal);

/// A map; who loses where not all gain, and what that says of the terms as stated.
std::string zone_page(const Package& package, const BargainingZone& zone, Language language, bool colour);
std::string zone_json(const Package& package, const BargainingZone& zone);
/// The two terms' names, then actor,gain,all_gain,price_year
std::string zone_csv(const Package& package, const BargainingZone& zone);
/// A picture: the zone, and its borders by whom they bind.
std::string zone_svg(const Package& package, const BargainingZone& zone, Language language);

} // namespace byggom
