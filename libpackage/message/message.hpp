#pragma once

#include "libpackage/quantity/id.hpp"
#include "libpackage/quantity/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// \file
/// Everything that is said to a reader: a sentence that hangs on no language, and the values in its gaps,
/// each with its kind. Who speaks (cli/report) has the reader's words, names and numbers.
namespace byggom {

/// How a number is meant. Files have SEK, shares and calendar years as they are; readers thousands and
/// millions of SEK, per cent and years.
enum class Quantity {
    none,   ///< as many decimals as it has
    money,  ///< SEK, told in thousands or millions
    kronor, ///< SEK, told in SEK: a rent, a unit cost
    share,  ///< 0.25, told as 25 %
    ratio,  ///< two decimals
    count,  ///< heads or labour-years, one decimal
    whole,  ///< no decimals
    year    ///< a calendar year
};

struct Value;

/// A sentence, or a clause of one.
struct Message {
    std::string_view text; ///< English, static, with {} for each value, or {0}, {1} where the order differs
    std::vector<Value> values;

    Message() = default;
    template <std::size_t length>
    Message(const char (&english)[length]);
    template <std::size_t length>
    Message(const char (&english)[length], std::vector<Value> values);
    explicit Message(std::string_view english); ///< a word of a static table
    Message(std::string_view english, std::vector<Value> values);
    Message(const std::string&) = delete; ///< what is made while running is a value, not a sentence
    bool empty() const { return text.empty(); }
    friend bool operator==(const Message&, const Message&);
};

/// What stands in a gap of a sentence or in a cell of a table.
struct Value {
    struct Number {
        double value;
        Quantity quantity;
        friend bool operator==(const Number&, const Number&) = default;
    };
    /// A number whose digits are exact: "0.3333" stands for itself, not for the nearest double.
    struct Exact {
        std::string digits;
        double value; ///< the nearest, for files
        friend bool operator==(const Exact&, const Exact&) = default;
    };
    /// A member of a closed list, such as a kind of line: its id in files, the words of it for a reader.
    struct Term {
        std::string id;
        std::string_view words; ///< English, static; empty: the id's own, underscores as spaces
        friend bool operator==(const Term&, const Term&) = default;
    };
    /// SEK, shares, heads: one number a year, the first in the first year of the package.
    struct Yearly {
        std::vector<double> values;
        friend bool operator==(const Yearly&, const Yearly&) = default;
    };
    /// Nothing, and why: "never", "several"; null in files.
    struct None {
        std::string_view why; ///< English, static; empty: a dash
        friend bool operator==(const None&, const None&) = default;
    };
    /// One sentence or several within another.
    using Said = std::vector<Message>;
    using List = std::vector<Value>;
    using Kind = std::variant<None, Number, Ore, Exact, bool, std::string, Term, ActorId, MeasureId, FigureId,
                              Yearly, Said, List>;

    Kind kind;

    Value() = default;
    Value(None none) : kind(none) {}
    Value(Number number) : kind(number) {}
    Value(double number, Quantity quantity = Quantity::none) : kind(Number{number, quantity}) {}
    Value(int number, Quantity quantity = Quantity::whole) : kind(Number{double(number), quantity}) {}
    Value(std::int64_t number, Quantity quantity = Quantity::whole) : kind(Number{double(number), quantity}) {}
    Value(std::size_t number, Quantity quantity = Quantity::whole) : kind(Number{double(number), quantity}) {}
    Value(Ore ore) : kind(ore) {}
    Value(Exact exact) : kind(std::move(exact)) {}
    Value(bool holds) : kind(holds) {}
    Value(std::string own) : kind(std::move(own)) {} ///< a user's own text, never translated
    Value(const char*) = delete;                     ///< say whether it is a Message or somebody's own text
    Value(Term term) : kind(std::move(term)) {}
    Value(ActorId actor) : kind(actor) {}
    Value(MeasureId measure) : kind(measure) {}
    Value(FigureId figure) : kind(figure) {}
    Value(Yearly series) : kind(std::move(series)) {}
    Value(Message message);
    Value(Said messages);
    Value(List values);

    bool is_none() const { return std::holds_alternative<None>(kind); }
    /// The number, SEK where it is an amount; nothing where it is none.
    std::optional<double> number() const;
    friend bool operator==(const Value&, const Value&);
};

template <std::size_t length>
Message::Message(const char (&english)[length]) : text(english)
{}
template <std::size_t length>
Message::Message(const char (&english)[length], std::vector<Value> with)
    : text(english), values(std::move(with))
{}
inline Message::Message(std::string_view english) : text(english) {}
inline Message::Message(std::string_view english, std::vector<Value> with)
    : text(english), values(std::move(with))
{}

inline Value money(double sek) { return {sek, Quantity::money}; }
inline Value kronor_of(double sek) { return {sek, Quantity::kronor}; }
inline Value share(double part) { return {part, Quantity::share}; }
inline Value ratio(double number) { return {number, Quantity::ratio}; }
inline Value count(double heads) { return {heads, Quantity::count}; }
inline Value whole(double number) { return {number, Quantity::whole}; }
inline Value year(int calendar) { return {calendar, Quantity::year}; }
inline Value own_text(std::string_view text) { return {std::string(text)}; }
template <class T>
Value value_or_none(const std::optional<T>& value, Quantity quantity = Quantity::none,
                    std::string_view why = {})
{
    return value ? Value(*value, quantity) : Value(Value::None{why});
}

/// Gives sentences a language, and values a reader's form.
class Speaker {
public:
    virtual ~Speaker() = default;
    /// The sentence or word in the reader's language.
    virtual std::string_view words(std::string_view english) const { return english; }
    /// A value that is neither sentence nor list.
    virtual std::string told(const Value& value) const = 0;

    std::string form(const Message& message) const;
    /// Any value: lists as "A, B and C", sentences formed.
    std::string form(const Value& value) const;
};

/// In plain English, for whoever has no reader: ids as places, numbers in full.
std::string to_string(const Message& message);

/// The text with its gaps filled by `told`, one for each value.
std::string filled(std::string_view text, const std::vector<std::string>& told);

} // namespace byggom
