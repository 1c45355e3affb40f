#pragma once

#include "libpackage/message/message.hpp"
#include "libpackage/package/package.hpp"

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// \file
/// What a result says, once. A form (forms/forms.hpp) is one function over any Document and knows no result;
/// a result is described in one file of this folder and knows no form. In files SEK, öre, shares and calendar
/// years stand as they are; readers get thousands, per cent, names and words.
namespace byggom {

/// Which forms show something; a page is what people read, as text or HTML.
using In = unsigned;
inline constexpr In on_page = 1;
inline constexpr In in_json = 2;
inline constexpr In in_csv = 4;
inline constexpr In on_sheet = 8;
inline constexpr In in_files = in_json | in_csv | on_sheet;
inline constexpr In everywhere = on_page | in_files;
inline constexpr In for_people = on_page | on_sheet;

struct Column {
    std::string
        key; ///< in files; with points a path: "most_objecting.by" is `by` of the object `most_objecting`
    Message title{};
    Quantity quantity = Quantity::none; ///< of numbers that do not say it themselves
    In in = everywhere;
    bool toned = false;  ///< a gain or a loss to whoever it is told of
    bool summed = false; ///< a workbook sums it below
};

struct Row {
    enum class Kind {
        plain,
        part,   ///< within the plain row above
        sum,    ///< of rows above
        heading ///< one cell, for readers alone; may be wider than its column
    };
    std::vector<Value> cells;
    Kind kind = Kind::plain;
    In in = everywhere;
};

/// Records: a list of objects in JSON, the lines of a CSV, a sheet. A series by year is one cell: an array in
/// JSON, a line a year in CSV, a column a year on a sheet.
struct Table {
    enum class Shape {
        records,
        by_first, ///< in JSON an object by the first column's value
        columns,  ///< in JSON an object of arrays, by the columns' keys
        told      ///< records that a page tells a line a value, as Facts
    };
    std::string key; ///< in JSON, a path; empty: none
    Message title{};
    std::vector<Column> columns;
    std::vector<Row> rows{};
    std::vector<Message> notes{}; ///< below, on a page
    In in = everywhere;
    Shape shape = Shape::records;
    bool folds = false; ///< rows that round to nothing are left out of a page
};

/// Named values: an object in JSON, a line each on a page.
struct Facts {
    struct Fact {
        std::string key;
        Message title{};
        Value value;
        In in = everywhere;
    };
    std::string key; ///< in JSON, a path; empty: on top
    Message title{};
    std::vector<Fact> facts{};
    In in = everywhere;
};

struct Paragraph {
    enum class Style { plain, heading, strong, faint, item };
    Message message;
    Style style = Style::plain;
    In in = for_people;
};

/// Balances through the years, side by side.
struct Curves {
    struct Curve {
        Value name;
        std::vector<double> values; ///< SEK
    };
    Message title{};
    std::vector<Curve> curves{};
    In in = on_page;
};

/// Drawn already, for each language: English, Swedish.
struct Picture {
    Message title{};
    std::array<std::string, 2> svg{};
    std::array<std::string, 2> text{}; ///< the same in letters
    In in = on_page;
};

/// What only programs read: a value of JSON, made when it is asked for.
struct Tree {
    std::string key; ///< a path; empty: the members of the object stand on top
    std::function<std::string()> json;
};

using Block = std::variant<Paragraph, Facts, Table, Curves, Picture, Tree>;

/// How amounts must be read.
struct Conventions {
    int start = 0; ///< calendar year of year 0; 0: the result is of no package
    int horizon = 0;
    int price_year = 0;
    int rules_year = 0;
    int timing = 0;
    bool has_money = false; ///< a page says in which unit and prices
};

/// What ids are called.
struct Names {
    struct Name {
        std::string id;
        std::string name; ///< empty: what the id says
    };
    std::vector<Name> actors{};
    std::vector<std::string> measures{};
    std::vector<std::string> figures{};
};

struct Document {
    std::string schema; ///< "byggom/deal/2"
    std::string title;  ///< a user's own, such as the package's name
    Conventions conventions{};
    Names names{};
    std::vector<Block> blocks{};
    std::string csv_table{}; ///< key of the table a CSV holds; empty: the first there is
    std::string program{};   ///< version
    std::shared_ptr<const std::vector<std::unique_ptr<std::string>>>
        texts{}; ///< of one read back: what views point to
};

/// Entries: names and conventions of a package.
Document document_of(const Package& package, std::string schema);
Names names_in(const Package& package);

/// A heading for readers.
Paragraph heading(Message message);
Paragraph paragraph(Message message);
Paragraph item(Message message);
Paragraph faint(Message message);
/// A member of a closed list: its id in files, its words for a reader.
Value term(std::string_view id);
Value term(std::string_view id, std::string_view words);
Value yearly(std::vector<double> values);

} // namespace byggom
