#pragma once

#include "libpackage/figure/figure.hpp"

#include <string>
#include <vector>

namespace byggom {

/// One file of an answer: a service hands out a long one in pages.
struct PlaceFile {
    std::string name;
    std::string text;
};

/// Figures by place, "place.1880.municipal_tax.2027", and what was left out of the answer.
struct PlaceImport {
    std::vector<Figure> figures;
    std::vector<std::string> remarks;
};

/// Reads what the public services hand out by municipality, county and country, as JSON:
///
/// - PxWeb version 1 (`columns`, `data`) and json-stat 2 (values and indexes as lists or as objects): local
/// tax
///   (contents OE0101D2, OE0101D3), median rent and its margin (000000J4, 000000J3; 00000126)
/// - Kolada versions 2 and 3 (N00901, N00902, N45901, N02243; of the genders, T); pages follow each other by
///   `next_page` or `next_url`, and all must be given
/// - the Tax Agency's rows by parish (`results`)
///
/// "..", null and a district heat price of 0 are no values. Codes are text: 0000 is the country, 00LL a
/// region. \throws InvalidInput where a file is none of these, a page is missing, a code is no place, a
/// parish tells its municipality's tax otherwise than another, or a rate lies outside 15 to 25 % (Gotland,
/// with both duties: 35; a region: 9 to 14)
PlaceImport read_places(const std::vector<PlaceFile>& files);

} // namespace byggom
