#include "libpackage/model/model.hpp"

#include "libpackage/outcome/presence.hpp"
#include "libpackage/package/measure_graph.hpp"

#include <utility>

namespace byggom {

Model::Model(const Package& package, const Rules& rules)
    : Model(package, rules, std::vector<char>(package.measures.size(), 1))
{}

Model::Model(const Package& package, const Rules& rules, const std::vector<char>& present)
    : package_(package), rules_(rules)
{
    for (const auto measure : in_order(package))
        if (present[measure.index] != 0)
            order_.push_back(measure);
}

Model::Model(const Package& package, const Rules& rules, Presence present)
    : package_(package), rules_(rules), present_(std::move(present))
{
    for (const auto measure : in_order(package))
        if (any(present_[measure.index]))
            order_.push_back(measure);
}

const Outcomes& Model::outcomes(const Context& context)
{
    fill_outcomes(context, true);
    return outcomes_;
}

void Model::fill_outcomes(const Context& context, bool by_measure)
{
    outcomes_.clear();
    outcomes_.by_measure = by_measure;
    outcomes_.employment.reserve(3 * order_.size()); // they are large to move
    for (const auto measure : order_) {
        if (present_.empty()) {
            package_.measures[measure.index]->outcomes(measure, context, outcomes_);
            continue;
        }
        const auto before = counts_of(outcomes_);
        const auto labour = labour_of_works(outcomes_);
        package_.measures[measure.index]->outcomes(measure, context, outcomes_);
        keep_where(present_[measure.index], before, labour, outcomes_);
    }
    rules_.complete(context, outcomes_);
}

void Model::run(const Context& context, LineSink& sink)
{
    fill_outcomes(context, sink.by_measure());
    rules_.lines(context, outcomes_, sink);
}

void run(const Context& context, const Rules& rules, LineSink& sink)
{
    Model(context.package, rules).run(context, sink);
}

void run_part(const Context& context, const Rules& rules, const std::vector<char>& present, LineSink& sink)
{
    Model(context.package, rules, present).run(context, sink);
}

} // namespace byggom
