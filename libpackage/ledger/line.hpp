#pragma once

#include "libpackage/ledger/line_id.hpp"
#include "libpackage/ledger/state_years.hpp"
#include "libpackage/quantity/id.hpp"
#include "libpackage/quantity/lanes.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace byggom {

/// What a line is for, in the total by kind.
enum class Kind {
    services,   ///< what a budget buys: works, care, training, administration
    tax,        ///< taxes and contributions
    transfer,   ///< benefits, subsidies, rents, contract payments
    production, ///< output of work
    external,   ///< climate, well-being, worth
    imputed     ///< indirect tax in real resources: part of society, never cash
};
inline constexpr int kind_count = 6;
inline constexpr std::array<std::string_view, kind_count> kind_names{"services",   "tax",      "transfer",
                                                                     "production", "external", "imputed"};
/// What a package may name a line of its own.
inline constexpr std::span stated_kind_names(kind_names.data(), kind_count - 1);
constexpr std::string_view to_string(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

/// What a line is to the package, apart from what it is for: it tells costs from benefits, and what hangs on
/// the evidence from what is agreed.
enum class Part {
    effect, ///< follows from the package as far as its effects are what they are taken to be
    term,   ///< follows from what is agreed alone: rents, ground rents, values left
    input,  ///< put into the package by its payer: works, training, subsidies, rebates; a cost to it
    kept    ///< saved, but not freed: capacity that goes on and serves others (capacity.hpp)
};
inline constexpr std::array<std::string_view, 4> part_names{"effect", "term", "input", "kept"};
constexpr std::string_view to_string(Part part) { return part_names[static_cast<std::size_t>(part)]; }

/// Who pays whom, for what.
struct Posting {
    ActorId payer;
    ActorId payee;
    MeasureId measure; ///< the measure that causes it
    Kind kind;
    Item item;
    FigureId source; ///< the figure or rule it rests on, with its provenance
    Part part = Part::effect;
};

/// One line of double entry: in year t `payer` pays `payee` `amount[t]` SEK, with the package minus without
/// it. Nothing reaches a result except through a line, so every figure can be explained.
struct Line : Posting {
    Series amount; ///< SEK a year
};

/// `resource` where one side is the real economy, else `transfer`; it follows from the two sides.
enum class Nature { resource, transfer };
Nature nature(const Posting& posting);
constexpr std::string_view to_string(Nature nature)
{
    return nature == Nature::resource ? "resource" : "transfer";
}

/// Takes lines as the rules make them. The ledger keeps them; a simulation only adds them up.
class LineSink {
public:
    virtual ~LineSink() = default;
    virtual void add(const Posting& posting, const Series& amount) = 0;
    void add(const Line& line) { add(line, line.amount); }
    /// A line that prices people by state. A sink that adds lines up may add up what people are worth first,
    /// and count them once.
    /// \pre  the people stay as they are until `flush`
    virtual void add_state_values(const Posting& posting, const StateYears& state_years,
                                  const StateValues& worth)
    {
        add(posting, priced(state_years, worth));
    }
    /// No more lines come of the people handed over.
    virtual void flush() {}
    /// Whether it looks at the measure of a line; where not, one line may hold the people of several.
    virtual bool by_measure() const { return true; }

protected:
    LineSink() = default;
    LineSink(const LineSink&) = default;
    LineSink& operator=(const LineSink&) = default;
    LineSink(LineSink&&) = default;
    LineSink& operator=(LineSink&&) = default;
};

/// Every line, in the order the rules made them.
class Ledger final : public LineSink {
public:
    using LineSink::add;
    void add(const Posting& posting, const Series& amount) override
    {
        lines_.push_back({posting, amount});
        lines_.back().amount += 0.0; // one zero for both signs: which of them, compilers do not agree on
    }
    const std::vector<Line>& lines() const { return lines_; }

private:
    std::vector<Line> lines_;
};

} // namespace byggom
