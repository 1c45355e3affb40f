#pragma once

#include "libpackage/compose/candidate.hpp"
#include "libpackage/model/rules.hpp"

#include <array>

namespace byggom {

/// The amounts of a run that add up over its lines, of which the search keeps count by measure. In this
/// order: the objective, the gain of each signatory, and for each yearly budget the balance of its actor year
/// by year.
struct Accounts {
    std::size_t signatories = 0;
    std::size_t budgets = 0;
    std::size_t years = 0;

    static constexpr std::size_t objective = 0;
    std::size_t gain(std::size_t signatory) const { return 1 + signatory; }
    std::size_t balance(std::size_t budget, std::size_t year) const
    {
        return 1 + signatories + budget * years + year;
    }
    std::size_t count() const { return 1 + signatories + budgets * years; }
};

/// What one run of some measures at one combination of sizes gave.
struct RunSums {
    std::vector<std::vector<double>> by_measure; ///< by measure of the package and account, SEK
    std::vector<std::array<double, 2>> pressed;  ///< by measure, shares of the households of its rent rise
                                                 ///< that come over the threshold and under the norm
};

/// A mark for each measure, as a run of some measures takes them.
std::vector<char> marks_of(MeasureSet measures, std::size_t count);

/// Runs parts of a package at sizes, eight side by side.
class PackageRuns {
public:
    /// \param players  the signatories
    /// \pre check_compose(package) finds nothing
    PackageRuns(const Package& package, const Rules& rules, std::vector<ActorId> players, ActorId objective);

    /// \param candidates  one to eight, each run without all other measures
    /// \return one for each of them, in their order
    std::vector<RunSums> run(const std::vector<Candidate>& candidates);

    /// The figures at a combination of sizes, in every lane.
    Draw at(const Sizes& sizes) const;

    /// Present value of amounts of years to a signatory, at its own rate.
    /// \param by_year  SEK
    double worth(std::size_t signatory, const std::vector<double>& by_year) const;
    /// The most that a krona, as present value at society's rate, can be worth to a signatory at its own,
    /// in whatever year it comes.
    double most_worth(std::size_t signatory) const;
    /// The same amount in each of `count` years from `first` on, as far as there are years.
    /// \param worth SEK, present value at society's rate of all together
    std::vector<double> instalments(double worth, int first, int count) const;

    const Accounts& accounts() const { return accounts_; }
    const Package& package() const { return package_; }
    const Rules& rules() const { return rules_; }
    const std::vector<ActorId>& players() const { return players_; }
    ActorId objective() const { return objective_; }
    /// The choices that touch some of the measures.
    std::vector<int> open_choices(MeasureSet measures) const;
    /// How many values a choice has.
    int values_of(int choice) const;

private:
    struct Target {
        FigureId figure;
        double proportion{}; ///< to the largest of its list
    };
    void set_sizes(Draw& draw, const std::vector<Candidate>& candidates) const;

    const Package& package_;
    const Rules& rules_;
    std::vector<ActorId> players_;
    ActorId objective_;
    Accounts accounts_;
    Draw stated_;
    Draw working_;
    std::vector<std::vector<Target>> targets_; ///< by choice
    std::vector<MeasureSet> touched_;          ///< by choice
    Series social_;
    Series own_;
    std::vector<Series> signatory_; ///< discount factors by signatory
};

} // namespace byggom
