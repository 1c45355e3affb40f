#pragma once

#include "libpackage/figure/figure.hpp"
#include "libpackage/quantity/id.hpp"
#include "libpackage/quantity/lanes.hpp"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace byggom {

/// All the figures a package may rest on: the catalogue's and its own. Ids are unique; a later figure with an
/// id already there takes its place (an overlay).
class Figures {
public:
    FigureId add(Figure figure);
    std::optional<FigureId> find(std::string_view id) const;
    const Figure& operator[](FigureId id) const { return figures_[id.index]; }
    Figure& operator[](FigureId id) { return figures_[id.index]; }
    std::size_t size() const { return figures_.size(); }
    auto begin() const { return figures_.begin(); }
    auto end() const { return figures_.end(); }

private:
    std::vector<Figure> figures_;
    std::unordered_map<std::string, std::uint32_t> places_;
};

/// One batch of draws of every figure, in package prices. Knows which figures were asked for, when told to.
class Draw {
public:
    /// The certain batch: each figure at its value.
    explicit Draw(const Figures& figures);

    const Lanes& operator[](FigureId id) const
    {
        if (used_ != nullptr)
            (*used_)[id.index] = 1;
        return values_[id.index];
    }
    /// Puts a figure to other values, one a draw (already in package prices).
    void set(FigureId id, const Lanes& values) { values_[id.index] = values; }
    /// The same batch with one figure put to another value (already in package prices).
    Draw with(FigureId id, const Lanes& value) const;
    /// From now on marks in `used` (as long as there are figures) what is asked for.
    void record_in(std::vector<char>* used) { used_ = used; }

private:
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> values_;
    std::vector<char>* used_ = nullptr;
};

/// Finds the figures a rule needs when the rules are put together, and gathers what is missing: a figure that
/// is missing is an error, never zero.
class FigureLookup {
public:
    explicit FigureLookup(const Figures& figures) : figures_(&figures) {}

    /// \param unit  what the asker will take the figure to be in; another unit in the table is a problem
    FigureId operator()(std::string_view id, std::string_view unit);
    const std::vector<Problem>& problems() const { return problems_; }

private:
    const Figures* figures_;
    std::vector<Problem> problems_;
};

} // namespace byggom
