#pragma once

#include "libpackage/ledger/line.hpp"
#include "libpackage/package/role_places.hpp"

#include <array>
#include <map>
#include <tuple>

/// \file
/// One unit of account (docs/reference/model.md, 4.4). Real resources that stand at factor cost would otherwise
/// make, or now make, goods sold with indirect tax: beside each such line of x SEK stands
///
///     share * x   between `resources` and the treasury's account of imputed indirect tax, in the same direction.
namespace byggom {

/// Whether a correction stands beside the line.
bool is_corrected(const Posting& posting);

/// Hands lines on, and at the end what corrects them: one line for each measure, kind and treatment, in the order
/// in which they first came; where nobody looks at measures, what adds up to the same.
class ImputingSink final : public LineSink {
public:
    /// \param share  mean rate of indirect tax \param source  its figure
    ImputingSink(LineSink& sink, const Package& package, const Lanes& share, FigureId source);
    using LineSink::add;
    void add(const Posting& posting, const Series& amount) override;
    void add_state_values(const Posting& posting, const StateYears& people,
                          const StateValues& worth) override;
    void flush() override;
    bool by_measure() const override { return sink_->by_measure(); }

private:
    struct Sum {
        MeasureId measure;
        Kind kind;
        Treatment treatment;
        Series amount; ///< SEK, what the account pays to resources
    };
    Posting posting_of(const Posting& corrected) const;
    void correct(const Posting& corrected, const Series& amount);

    LineSink* sink_;
    ActorId account_;
    int years_;
    Lanes share_;
    FigureId source_;
    std::vector<Sum> sums_;
};

/// The lines without any corrections of before, and with those that belong to them.
std::vector<Line> with_corrections(const std::vector<Line>& lines, const Package& package, const Lanes& share,
                                   FigureId source);

} // namespace byggom
