#pragma once

#include "cli/report/language.hpp"
#include "cli/report/text_table.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

/// \file
/// A view of a result as one table of numbers, the same in every form: on the page in thousands of kronor and
/// the reader's language, in JSON and CSV in SEK under keys that stay.
namespace byggom {

/// How a number is shown on the page.
enum class Form {
    money,   ///< SEK, shown in thousands
    ratio,   ///< two decimals
    percent, ///< a share
    whole,   ///< no decimals
    count,   ///< one decimal
    year     ///< years after the start, shown as the calendar year
};

struct ViewColumn {
    std::string key;
    std::string title; ///< English; the page translates it
    Form form{};
};

/// A number, or none.
using Entry = std::optional<double>;

struct ViewRow {
    enum class Kind {
        plain,
        part,   ///< belongs to the row above, already within it
        sum,    ///< of rows above
        heading ///< on the page alone
    };
    std::string key;
    std::string name; ///< for the reader, in the reader's language
    std::vector<Entry> values;
    Kind kind = Kind::plain;
};

/// A number that stands for the whole view.
struct ViewFact {
    std::string key;
    std::string meaning; ///< English
    Entry value;
    Form form{};
};

struct ViewTable {
    std::string name; ///< "financial"
    std::string title;
    std::string first; ///< title of the rows' names
    std::vector<ViewColumn> columns;
    std::vector<ViewRow> rows;
    std::vector<ViewFact> facts;
    std::vector<std::string> notes; ///< English sentences; the page translates and folds them
    std::vector<std::string>
        schemes; ///< "works: 5, costs + 25 %, effects − 25 %": corrections within, as asked
};

/// \param start  calendar year of year 0
std::string view_page(const ViewTable& view, int start, Language language, bool colour);
/// {"rows": [{"row": key, column: number or null, …}], fact: number or null, …}
nlohmann::ordered_json view_json(const ViewTable& view);
/// Rows of view,row,column,value,price_year,timing; facts have an empty row.
/// \param conventions  the last two columns
std::string view_csv(const ViewTable& view, const std::string& conventions);

} // namespace byggom
