#pragma once

#include "cli/report/language.hpp"
#include "libpackage/message/message.hpp"
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
std::string_view zone_title(const BargainingZone& zone);
std::string_view zone_against(const BargainingZone& zone);

/// "quota 25 %, first rebate 75 %"
std::string stated_terms(const BargainingZone& zone, Language language);
/// Who gains and loses how much with both terms as stated.
Message stated_verdict(const BargainingZone& zone);
/// On each line through the terms as stated, where nobody loses and who does beyond.
std::vector<Message> stated_stretches(const BargainingZone& zone);

} // namespace byggom
