#pragma once

#include "libpackage/compose/search_aim.hpp"
#include "libpackage/game/integer_solver.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace byggom {

/// What the search is told from outside: it has no clock and prints nothing.
struct SearchHooks {
    std::function<bool()> stop; ///< asked often; true ends the search with the best found
    std::function<void(long candidates_evaluated, std::optional<double> best, std::optional<double> bound)>
        progress;
};

struct FoundCandidate {
    SeenCandidate seen;
    double worth = 0; ///< of the account sought with the payments that count in it, SEK
    Settling settling;
};

struct SearchResult {
    std::vector<FoundCandidate> found; ///< best first
    bool is_complete = false; ///< nothing that is not in `found` is better, as far as the effects are exact
    std::optional<double> bound; ///< where it was stopped: nothing it has not looked at is worth more
};

/// The best candidates, by best-first search. At each combination of sizes the effects of measures give an
/// integer program: a bound from it (IntegerSolver, where there is one), then branching on measures with the
/// maximum closure as bound (closure.hpp), passing over what cannot meet budgets or give the signatories what
/// they ask for together. What is left is run, eight combinations of sizes at once, and judged by its run
/// alone.
class CandidateSearch {
public:
    using Watch = std::function<void(const SeenCandidate&, const Judgement&)>;

    CandidateSearch(PackageRuns& runs, const CoalitionProblem& problem, const IntegerSolver* solver,
                    Settle settle, SearchHooks hooks);
    CandidateSearch(const CandidateSearch&) = delete;
    CandidateSearch& operator=(const CandidateSearch&) = delete;
    ~CandidateSearch();

    /// \param watch  is shown each candidate that is judged
    SearchResult best(const SearchAim& aim, const Watch& watch = {});

    /// Candidates run so far.
    long candidates_evaluated() const;
    /// Largest difference, SEK, between a candidate's run and the sum of effects it was sought by.
    double largest_deviation() const;
    long size_combinations() const;

private:
    class Round;
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace byggom
