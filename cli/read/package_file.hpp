#pragma once

#include "libpackage/package/check.hpp"

#include <string>
#include <string_view>

namespace byggom {

/// A `[[variant]]` of a package file.
struct PackageVariant {
    std::string id;
    std::string name;
};

/// A package as its file tells it, with the catalogue's figures beneath its own, everything in its price
/// year.
/// \param text       TOML
/// \param file_name  for the places of mistakes
/// \param overlay    figures that take the place of the catalogue's (a user's own table)
/// \param variant  id of the variant to read; empty for the package as it stands
/// \param society_rate  takes the place of the package's: a number or the name of rates in the catalogue;
///         empty for the package's own
/// \param alternatives  whether measures that exclude each other are taken
/// \throws InvalidInput with every mistake of meaning, in the order of their places; a mistake of syntax
///         ends the reading and comes alone
Package read_package(std::string_view text, const std::string& file_name,
                     const std::vector<Figure>& overlay = {}, std::string_view variant = {},
                     std::string_view society_rate = {}, Alternatives alternatives = Alternatives::refused);

/// As read_package, but the file may do without measures: what holds where somebody asks about areas alone.
Package read_terms(std::string_view text, const std::string& file_name,
                   const std::vector<Figure>& overlay = {});

/// What a package file calls its variants, in their order.
/// \throws InvalidInput
std::vector<PackageVariant> read_variants(std::string_view text, const std::string& file_name);

} // namespace byggom
