#include "libpackage/game/allocation.hpp"
#include "libpackage/game/as_contracted.hpp"
#include "libpackage/game/ensc.hpp"
#include "libpackage/game/equal_surplus.hpp"
#include "libpackage/game/gately.hpp"
#include "libpackage/game/nash.hpp"
#include "libpackage/game/nucleolus.hpp"
#include "libpackage/game/proportional.hpp"
#include "libpackage/game/scrb.hpp"
#include "libpackage/game/shapley.hpp"
#include "libpackage/game/tau.hpp"

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
