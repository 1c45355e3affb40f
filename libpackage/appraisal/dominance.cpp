#include "libpackage/appraisal/dominance.hpp"

namespace byggom {
namespace {

bool dominates(const std::vector<double>& better, const std::vector<double>& worse)
{
    bool somebody_gains = false;
    for (std::size_t actor = 0; actor < better.size(); ++actor) {
        if (better[actor] < worse[actor] - noticeable)
            return false;
        somebody_gains = somebody_gains || better[actor] > worse[actor] + noticeable;
    }
    return somebody_gains;
}

} // namespace

std::vector<std::vector<std::size_t>> dominated_by(const std::vector<std::vector<double>>& gains)
{
    std::vector<std::vector<std::size_t>> dominators(gains.size());
    for (std::size_t option = 0; option < gains.size(); ++option)
        for (std::size_t other = 0; other < gains.size(); ++other)
            if (dominates(gains[other], gains[option]))
                dominators[option].push_back(other);
    return dominators;
}

} // namespace byggom
