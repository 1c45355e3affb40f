#pragma once

#include "libpackage/game/coalition_span.hpp"
#include "libpackage/game/excess.hpp"
#include "libpackage/game/linear_solver.hpp"

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace byggom {

/// Guesses the levels of an excess question, one after the other, with a linear program that begins with the
/// players alone and all but one, and takes in only the coalitions that object most (splitting the 2^n rows
/// off).
///
/// Amounts are taken as gains over standing alone, then divided by a power of two: with öre as they stand, a
/// solver's tolerance is finer than its numbers and the search never ends. Nothing here is exact; the levels
/// are proved by proved_level().
class RowGeneration {
public:
    RowGeneration(const ExcessQuestion& question, const LinearSolver& solver);

    /// \return nothing where the solver has no answer
    std::optional<ExcessLevel> guess(const CoalitionSpan& settled);
    /// Tells the program what a proved level settles.
    void settle(const ExcessLevel& level, const CoalitionSpan& settled);

private:
    using Row = std::pair<Coalition, bool>; ///< a coalition, and whether its condition is meant

    struct Broken {
        double by;
        Row row;
    };
    class MostBroken;

    double weight(Coalition coalition) const;
    void add(Row row);
    void add_with_complement(Coalition one);
    void fix(Coalition coalition, double sum);
    std::vector<Broken> most_broken(const CoalitionSpan& settled, const std::vector<double>& x) const;
    template <class Keep, class Threshold>
    void scan(const std::vector<double>& x, const Keep& keep, const Threshold& threshold) const;
    template <class Keep>
    void scan_by_worth(const std::vector<double>& x, const Keep& keep) const;
    ExcessLevel binding_rows(const LinearSolution& solution) const;

    const ExcessQuestion& question_;
    std::vector<double> gain_; ///< over standing alone, scaled
    double gain_unit_;
    double weight_unit_;
    std::unique_ptr<LinearProgram> program_;
    std::map<Row, int> rows_; ///< of the program, unless freed
    CoalitionSpan fixed_;     ///< what rows with one bound say: none of them follows from the others
};

} // namespace byggom
