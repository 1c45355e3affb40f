#pragma once

#include "cli/report/document.hpp"
#include "cli/report/language.hpp"

#include <string>

namespace byggom {

/// How money is told.
enum class MoneyUnit { kilo, mega, none };

/// Tells the values of a Document in a language.
class DocumentSpeaker final : public Speaker {
public:
    DocumentSpeaker(const Document& document, Language language) : document_(document), language_(language) {}

    std::string_view words(std::string_view english) const override { return translate(language_, english); }
    /// Of a sentence: money with its unit, thousands or millions as its size asks.
    std::string told(const Value& value) const override;
    /// Of a cell: money in the unit of the whole table, and without it.
    std::string cell(const Value& value, Quantity of_the_column, MoneyUnit unit) const;
    std::string name_of(ActorId actor) const;
    Language language() const { return language_; }

private:
    std::string number(double number, Quantity quantity) const;
    const Document& document_;
    Language language_;
};

/// The quantity of a number that does not say it itself is the column's.
Quantity quantity_of(const Value& value, Quantity of_the_column);
/// Thousands, or millions where thousands would have six digits.
MoneyUnit unit_for(double largest);
/// "kSEK, prices of 2014 · rules of 2025 · amounts fall at the start …"; empty where the result is of no
/// package.
std::string told(const Conventions& conventions, Language language);
/// "byggom 0.4.0, model edition 2"
std::string origin_of(const Document& document, Language language);
/// The unit in the language: "kSEK", "tkr".
std::string unit_name(MoneyUnit unit, Language language);

} // namespace byggom
