#pragma once

#include "cli/command_line.hpp"
#include "cli/commands/commands.hpp"
#include "libpackage/figure/figure.hpp"

#include <vector>

namespace byggom {

/// `--figures`: the user's own tables, in their order.
void add_figures(const Command& command, std::vector<std::string>& tables);
/// `--figures`, and `--variant`: which of the package file's variants is read.
void add_figures_and_variant(const Command& command, std::vector<std::string>& tables, std::string& variant);

/// What is laid over the catalogue: the workspace's own entries where one is used, and over these the tables
/// in their order. Composite entries that do not add up are told on standard error.
std::vector<Figure> overlay(const Common& common, const std::vector<std::string>& tables);

/// A table as comma-separated text: a file of such text, or the first sheet of a workbook (.xlsx, .ods).
std::string table_text(const std::string& file);

/// The calendar year of the clock, from which ages of figures are counted unless told otherwise.
int this_year();

/// Tells problems on standard error that do not stop the work.
void warn(const std::vector<Problem>& problems);

} // namespace byggom
