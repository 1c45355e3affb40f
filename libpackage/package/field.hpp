#pragma once

#include "libpackage/package/rate.hpp"
#include "libpackage/package/role.hpp"
#include "libpackage/problem/problem.hpp"
#include "libpackage/quantity/id.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The fields of a package file, described once by the thing that owns them. The reader fills the members
/// through this description, the reference page is checked against it, and the JSON of inputs is written from
/// it.
namespace byggom {

/// A number's canonical unit and the values it may take.
struct Limits {
    std::string_view unit; ///< "SEK/m2", "1" for a share or a plain number
    double least;
    double most;
};
inline constexpr Limits a_share{"1", 0.0, 1.0};
inline constexpr double any_amount = 1e15;

/// What holds when the file leaves a field out.
struct Fallback {
    enum class Kind { required, catalogue, none } kind;
    std::string_view figure; ///< the catalogue's id, where kind is `catalogue`
};
inline constexpr Fallback required{Fallback::Kind::required, {}};
constexpr Fallback from_catalogue(std::string_view figure) { return {Fallback::Kind::catalogue, figure}; }

/// One number for each year from the owner's own year 0; behind its end the last is 0, or goes on, as the
/// field's meaning says.
using Schedule = std::vector<FigureId>;

/// A text under a name that the user gives it.
struct NamedText {
    std::string name;
    std::string text;
    Origin origin;
};

class FieldVisitor;

/// Anything that stands as a table in a package file.
class Described {
public:
    Described() = default;
    Described(const Described&) = default;
    Described& operator=(const Described&) = default;
    Described(Described&&) = default;
    Described& operator=(Described&&) = default;
    virtual ~Described() = default;
    /// Shows every field, in the order a reader wants them, with one sentence of meaning each.
    virtual void describe(FieldVisitor& field) = 0;
};

/// A list of tables of one type.
class DescribedList {
public:
    DescribedList() = default;
    DescribedList(const DescribedList&) = delete;
    DescribedList& operator=(const DescribedList&) = delete;
    virtual ~DescribedList() = default;
    virtual std::size_t size() const = 0;
    virtual Described& at(std::size_t place) = 0;
    virtual Described& append() = 0;
};

template <class T>
class ListOf final : public DescribedList {
public:
    explicit ListOf(std::vector<T>& items) : items_(&items) {}
    std::size_t size() const override { return items_->size(); }
    Described& at(std::size_t place) override { return (*items_)[place]; }
    Described& append() override { return items_->emplace_back(); }

private:
    std::vector<T>* items_;
};

/// Receives the description of a table's fields. A reader writes into the references, a writer reads them.
class FieldVisitor {
public:
    FieldVisitor() = default;
    FieldVisitor(const FieldVisitor&) = delete;
    FieldVisitor& operator=(const FieldVisitor&) = delete;
    virtual ~FieldVisitor() = default;

    /// Where the table stands in the user's file, for mistakes that show later; only who reads a file knows.
    virtual void place(Origin&) {}
    /// A field that packages of before had. \param instead  what to write in its place
    virtual void gone(std::string_view, std::string_view) {}
    virtual void number(std::string_view name, FigureId& value, Limits limits, Fallback fallback,
                        std::string_view meaning) = 0;
    /// A number that may be left out.
    virtual void optional_number(std::string_view name, std::optional<FigureId>& value, Limits limits,
                                 std::string_view meaning) = 0;
    /// A whole number that steers the arithmetic and is never uncertain (years, counts of adults).
    virtual void whole(std::string_view name, int& value, int least, int most, bool is_required,
                       std::string_view meaning) = 0;
    virtual void wholes(std::string_view name, std::vector<int>& values, int least, int most,
                        std::string_view meaning) = 0;
    /// Numbers by year; may be left out where `fallback` says so (then the schedule stays empty).
    virtual void schedule(std::string_view name, Schedule& values, Limits limits, Fallback fallback,
                          std::string_view meaning) = 0;
    /// Numbers that are alternatives to each other, one at least.
    virtual void numbers(std::string_view name, std::vector<FigureId>& values, Limits limits,
                         std::string_view meaning)
    {
        schedule(name, values, limits, required, meaning);
    }
    virtual void flag(std::string_view name, bool& value, std::string_view meaning) = 0;
    /// One of `words`, which name the values of the enumeration in their order.
    template <class Enum>
    void choice(std::string_view name, Enum& value, std::span<const std::string_view> words,
                std::string_view meaning)
    {
        int place = static_cast<int>(value);
        word(name, place, words, meaning);
        value = static_cast<Enum>(place);
    }
    /// The same by its place among `words`: what a visitor has to know of a choice.
    virtual void word(std::string_view name, int& place, std::span<const std::string_view> words,
                      std::string_view meaning) = 0;
    virtual void text(std::string_view name, std::string& value, bool is_required,
                      std::string_view meaning) = 0;
    /// Texts under names of the user's own choosing.
    virtual void named_texts(std::vector<NamedText>& values) = 0;
    /// An actor of the package with this role, named by its id; may be left out where the package has just
    /// one.
    virtual void actor(std::string_view name, ActorId& value, Role role, std::string_view meaning) = 0;
    /// Any actor of the package.
    virtual void any_actor(std::string_view name, ActorId& value, bool is_required,
                           std::string_view meaning) = 0;
    virtual void actors(std::string_view name, std::vector<ActorId>& values, std::string_view meaning) = 0;
    /// Other measures of the package, named by their ids.
    virtual void measures(std::string_view name, std::vector<MeasureId>& values,
                          std::string_view meaning) = 0;
    /// A discount rate: `0.035`, `{ nominal = 0.06, inflation = 0.02 }`, a list of steps with `from`, or the
    /// name of rates in the catalogue.
    virtual void rates(std::string_view name, RateSchedule& value, Fallback fallback, Fallback inflation,
                       std::string_view meaning) = 0;
    virtual void list(std::string_view name, DescribedList& items, std::string_view meaning) = 0;
};

} // namespace byggom
