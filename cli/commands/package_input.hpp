#pragma once

#include "cli/command_line.hpp"
#include "cli/commands/output.hpp"
#include "cli/read/package_file.hpp"
#include "libpackage/figure/figure.hpp"

#include <string>
#include <vector>

namespace byggom {

/// A package as it was read, and what it was read from.
struct LoadedPackage {
    Package package;
    std::string text;
    std::vector<Figure> own; ///< laid over the catalogue
    Question question() const;
};

/// Where a command takes its package from: a file, a variant of it, own figures, another rate of society's;
/// options that are the same for all.
struct PackageInput {
    std::string file;
    std::string variant;
    std::string society_rate;
    std::vector<std::string> figures;

    /// The package file, `--figures` and `--variant`.
    Option add_to(const Command& command);
    /// \throws InvalidInput with every mistake
    LoadedPackage load(const Common& common, Alternatives alternatives = Alternatives::refused) const;
};

} // namespace byggom
