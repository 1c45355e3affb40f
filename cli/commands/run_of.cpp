#include "cli/commands/run_of.hpp"

#include "cli/report/evaluation.hpp"
#include "cli/report/figures.hpp"

namespace byggom {

Run run_of(const Package& package, const Evaluation& evaluation, const std::string& text,
           const std::string& variant, const std::vector<Figure>& own, const Common& common)
{
    return {.command = variant.empty() ? "evaluate" : "evaluate --variant " + variant,
            .engine = common.version,
            .file = package.file,
            .name = package.name,
            .package_text = text,
            .own_figures = own.empty() ? std::string{} : figure_table(own),
            .seed = std::nullopt,
            .results = evaluation_json(package, evaluation)};
}

} // namespace byggom
