#include "cli/report/evaluation_workbook.hpp"

#include "cli/report/json_cells.hpp"
#include "cli/report/names.hpp"
#include "cli/report/workbook.hpp"
#include "libpackage/appraisal/factors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

/// Builds the sheets, which refer to each other by name and place.
class Sheets {
public:
    Sheets(const Package& package, const Evaluation& evaluation, Language language)
        : package_(package), evaluation_(evaluation), language_(language),
          years_(static_cast<std::size_t>(package.horizon))
    {}

    /// What each actor's balance is worth: sums of products of the two sheets that follow.
    Sheet verdicts() const
    {
        Sheet sheet = begun("Actors");
        for (const auto* title : {"present value, own rate", "present value, society's rate"})
            sheet.columns.push_back({word(title), money(), 0});
        sheet.columns.push_back({word("payback"), word("year")});
        sheet.columns.push_back({word("benefit/cost"), "", 2});
        sheet.columns.push_back({word("peak outlay"), money(), 0});
        const auto& verdicts = evaluation_.appraisal.actors;
        for (std::size_t row = 0; row < verdicts.size(); ++row) {
            const auto& verdict = verdicts[row];
            auto cells = head_of(verdict.actor);
            cells.push_back(formula(worth(row, row), verdict.npv_own));
            cells.push_back(formula(worth(row, verdicts.size()), verdict.npv_society));
            cells.push_back(verdict.payback_year ? Json(package_.start + *verdict.payback_year)
                                                 : Json(nullptr));
            cells.push_back(or_null(verdict.bcr));
            cells.push_back(verdict.peak_outlay);
            sheet.rows.push_back(std::move(cells));
        }
        sheet.rows.push_back(
            {"", word("Society"), nullptr,
             formula(worth(verdicts.size(), verdicts.size()), evaluation_.appraisal.society.npv), nullptr,
             nullptr, nullptr});
        return sheet;
    }

    /// What each actor receives less what it pays, a year: from the lines of the ledger. A whole has the
    /// balances of its parts in it.
    Sheet balances() const
    {
        Sheet sheet = begun("Balances");
        add_years(sheet);
        const auto& verdicts = evaluation_.appraisal.actors;
        for (std::size_t row = 0; row < verdicts.size(); ++row) {
            auto cells = head_of(verdicts[row].actor);
            for (std::size_t year = 0; year < years_; ++year)
                cells.push_back(formula(balance(row, year), verdicts[row].balance[year]));
            sheet.rows.push_back(std::move(cells));
        }
        std::vector<Json> society{"", word("Society")};
        for (std::size_t year = 0; year < years_; ++year)
            society.push_back(formula(sum_of_wholes(year), evaluation_.appraisal.society.balance[year]));
        sheet.rows.push_back(std::move(society));
        return sheet;
    }

    Sheet discounting() const
    {
        Sheet sheet = begun("Discount factors");
        add_years(sheet, 6);
        for (const auto& verdict : evaluation_.appraisal.actors)
            sheet.rows.push_back(with(head_of(verdict.actor), package_.actors[verdict.actor.index].rates));
        sheet.rows.push_back(with({"", word("Society")}, package_.society_rates));
        return sheet;
    }

    Sheet ledger() const
    {
        Sheet sheet;
        sheet.name = word("Ledger");
        sheet.frozen_columns = 2;
        for (const auto* title : {"payer", "payee", "kind", "measure", "line", "source"})
            sheet.columns.push_back({word(title), ""});
        add_years(sheet);
        for (const auto& line : evaluation_.ledger.lines()) {
            std::vector<Json> cells{package_.actors[line.payer.index].id,
                                    package_.actors[line.payee.index].id,
                                    translate_identifier(to_string(line.kind), language_),
                                    package_.measures[line.measure.index]->id,
                                    std::string(say_line(language_, line.item)),
                                    package_.figures[line.source].id};
            for (int year = 0; year < package_.horizon; ++year)
                cells.emplace_back(line.amount(0, year));
            sheet.rows.push_back(std::move(cells));
        }
        return sheet;
    }

    Sheet figures() const
    {
        Sheet sheet;
        sheet.name = word("Figures");
        for (const auto* title :
             {"figure", "value", "low", "high", "unit", "price year", "source", "grade", "mark"})
            sheet.columns.push_back({word(title), ""});
        for (const auto id : evaluation_.used) {
            const auto& figure = package_.figures[id];
            sheet.rows.push_back({figure.id, figure.value, or_null(figure.low), or_null(figure.high),
                                  figure.unit,
                                  figure.price_year ? Json(figure.price_year->number) : Json(nullptr),
                                  figure.source, figure.grade, std::string(to_string(figure.mark))});
        }
        return sheet;
    }

private:
    static constexpr std::size_t first_year = 2;  ///< column of the first year where actors are rows
    static constexpr std::size_t ledger_year = 6; ///< and in the ledger

    std::string word(std::string_view english) const { return std::string(translate(language_, english)); }
    std::string money() const { return word("SEK"); }

    Sheet begun(std::string_view name) const
    {
        Sheet sheet;
        sheet.name = word(name);
        sheet.frozen_columns = first_year;
        sheet.columns = {{word("actor"), ""}, {word("Name"), ""}};
        return sheet;
    }

    void add_years(Sheet& sheet, int decimals = 0) const
    {
        for (std::size_t year = 0; year < years_; ++year)
            sheet.columns.push_back({std::to_string(package_.start + static_cast<int>(year)),
                                     decimals == 0 ? money() : "", decimals});
    }

    std::vector<Json> head_of(ActorId actor) const
    {
        const auto& one = package_.actors[actor.index];
        return {one.id, name_of(one, language_)};
    }

    std::vector<Json> with(std::vector<Json> cells, const RateSchedule& rates) const
    {
        const auto factors = factors_of(rates, Draw(package_.figures), package_);
        for (std::size_t year = 0; year < years_; ++year)
            cells.emplace_back(factors(0, static_cast<Eigen::Index>(year)));
        return cells;
    }

    std::string on(std::string_view sheet, const std::string& cells) const
    {
        return "'" + word(sheet) + "'!" + cells;
    }

    std::string worth(std::size_t balance_row, std::size_t factor_row) const
    {
        const auto row = [&](std::size_t at) {
            return cell_range(at, first_year, at, first_year + years_ - 1);
        };
        return "=SUMPRODUCT(" + on("Balances", row(balance_row)) + "," +
               on("Discount factors", row(factor_row)) + ")";
    }

    std::string balance(std::size_t row, std::size_t year) const
    {
        const auto lines = evaluation_.ledger.lines().size();
        const auto last = lines == 0 ? 0 : lines - 1;
        const auto column = [&](std::size_t place) {
            return on("Ledger", cell_range(0, place, last, place));
        };
        const auto amounts = column(ledger_year + year);
        const auto id = "$" + cell_name(row, 0);
        std::string text = "=SUMIFS(" + amounts + "," + column(1) + "," + id + ")-SUMIFS(" + amounts + "," +
                           column(0) + "," + id + ")";
        const auto& verdicts = evaluation_.appraisal.actors;
        for (std::size_t part = 0; part < verdicts.size(); ++part)
            if (package_.actors[verdicts[part].actor.index].parent == verdicts[row].actor)
                text += "+" + cell_name(part, first_year + year);
        return text;
    }

    std::string sum_of_wholes(std::size_t year) const
    {
        std::string text = "=0";
        const auto& verdicts = evaluation_.appraisal.actors;
        for (std::size_t row = 0; row < verdicts.size(); ++row)
            if (verdicts[row].actor != resources && !package_.actors[verdicts[row].actor.index].parent)
                text += "+" + cell_name(row, first_year + year);
        return text;
    }

    const Package& package_;
    const Evaluation& evaluation_;
    Language language_;
    std::size_t years_;
};

} // namespace

void add_living_sheets(Workbook& book, const Package& package, const Evaluation& evaluation,
                       Language language)
{
    const Sheets sheets(package, evaluation, language);
    std::vector<Sheet> living{sheets.verdicts(), sheets.balances(), sheets.discounting(), sheets.ledger(),
                              sheets.figures()};
    for (const auto& sheet : living) // of a name that has formulas the sheet without them goes
        book.sheets.erase(std::remove_if(book.sheets.begin(), book.sheets.end(),
                                         [&](const Sheet& plain) { return plain.name == sheet.name; }),
                          book.sheets.end());
    book.sheets.insert(book.sheets.begin(), living.begin(), living.end());
}

} // namespace byggom
