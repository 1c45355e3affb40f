#include "libpackage/split/allocation.hpp"
#include "libpackage/split/as_contracted.hpp"
#include "libpackage/split/ensc.hpp"
#include "libpackage/split/equal_surplus.hpp"
#include "libpackage/split/gately.hpp"
#include "libpackage/split/nash.hpp"
#include "libpackage/split/nucleolus.hpp"
#include "libpackage/split/proportional.hpp"
#include "libpackage/split/scrb.hpp"
#include "libpackage/split/shapley.hpp"
#include "libpackage/split/tau.hpp"

#include <algorithm>

namespace byggom {

const std::vector<Rule>& all_rules()
{
    static const std::vector<Rule> rules{
        {"as_contracted", as_contracted},
        {"equal_surplus", equal_surplus},
        {"proportional", proportional},
        {"shapley", shapley},
        {"weighted_shapley", weighted_shapley},
        {"nucleolus", nucleolus},
        {"prenucleolus", prenucleolus},
        {"per_capita_nucleolus", per_capita_nucleolus},
        {"proportional_nucleolus", proportional_nucleolus},
        {"tau", tau},
        {"gately", gately},
        {"ensc", ensc},
        {"scrb", scrb},
        {"aca", aca},
        {"nash_weighted", nash_weighted},
    };
    return rules;
}

const Rule* find_rule(const std::string& name)
{
    const auto& rules = all_rules();
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& one) { return one.name == name; });
    return rule == rules.end() ? nullptr : &*rule;
}

} // namespace byggom
