#include "cli/commands/own_figures.hpp"

#include "cli/file.hpp"
#include "cli/store/figure_store.hpp"
#include "libpackage/figure/composite.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <iostream>

namespace byggom {

std::vector<Figure> overlay(const Common& common, const std::vector<std::string>& tables)
{
    std::vector<Figure> figures;
    if (!common.workspace.empty()) {
        Workspace workspace(common.workspace, Workspace::Access::write);
        figures = own_figures(workspace);
    }
    for (const auto& table : tables)
        for (auto& figure : read_figure_table(read_file(table), table))
            figures.push_back(std::move(figure));
    warn(check_composites(figures));
    return figures;
}

void warn(const std::vector<Problem>& problems)
{
    for (const auto& problem : problems)
        std::cerr << "warning: " << to_string(problem) << "\n";
}

} // namespace byggom
