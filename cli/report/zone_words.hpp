#pragma once

#include "cli/report/language.hpp"
#include "libpackage/questions/bargaining_zone.hpp"

#include <string>
#include <vector>

/// \file
/// What the page and the picture of a zone both say.
namespace byggom {

/// "quota", "first rebate", or a field with its unit.
std::string term_name(const ZoneTerm& term, Language language);
/// "25 %", or a number fine enough for the term's range.
std::string term_value(const ZoneTerm& term, double value, Language language);

/// What the zone shows, and what gains are measured against.
std::string zone_title(const BargainingZone& zone, Language language);
std::string zone_against(const BargainingZone& zone, Language language);

/// "quota 25 %, first rebate 75 %"
std::string stated_terms(const BargainingZone& zone, Language language);
/// Who gains and loses how much with both terms as stated.
std::string stated_verdict(const Package& package, const BargainingZone& zone, Language language);
/// On each line through the terms as stated, where nobody loses and who does beyond.
std::vector<std::string> stated_stretches(const Package& package, const BargainingZone& zone,
                                          Language language);

} // namespace byggom
