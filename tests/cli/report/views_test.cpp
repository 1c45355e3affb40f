#include "cli/report/evaluation.hpp"
#include "cli/report/text_table.hpp"
#include "cli/report/views.hpp"
#include "tests/support/forms.hpp"
#include "tests/support/package.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace byggom;
using test::Evaluated;

namespace {

ViewQuestion every_view(const Package& package)
{
    ViewQuestion question;
    question.views = view_names();
    question.corrections = {{"", "5", correction_named("5", package.figures).value()}};
    return question;
}

} // namespace

TEST_CASE("every word of a view has its Swedish", "[report][views]")
{
    const Evaluated one(test::lindangen());
    auto document = describe(one.package, one.evaluation, {.files_only = true});
    add_views(document, one.package, one.evaluation, every_view(one.package));
    const auto check = [](const Message& message) {
        CAPTURE(message.text);
        CHECK((message.text.empty() || message.text == "{}" || is_translated(message.text)));
    };
    int tables = 0;
    for (const auto& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block); table != nullptr && (table->in & on_page) != 0) {
            ++tables;
            for (const auto& column : table->columns)
                check(column.title);
        }
        if (const auto* said = std::get_if<Paragraph>(&block))
            check(said->message);
        if (const auto* facts = std::get_if<Facts>(&block))
            for (const auto& fact : facts->facts)
                check(fact.title);
    }
    CHECK(tables == static_cast<int>(view_names().size()));
}

TEST_CASE("no view is wider than a hundred columns", "[report][views]")
{
    const auto language = GENERATE(Language::english, Language::swedish);
    const Evaluated one(test::lindangen());
    auto document = describe(one.package, one.evaluation, {.files_only = true});
    add_views(document, one.package, one.evaluation, every_view(one.package));
    std::istringstream page(test::page_of(document, language, 100));
    int lines = 0;
    for (std::string line; std::getline(page, line); ++lines) {
        CAPTURE(line);
        CHECK(display_width(line) <= 100);
    }
    CHECK(lines > 80);
}

TEST_CASE("a view says the same on the page, in JSON and in CSV", "[report][views]")
{
    const Evaluated one(test::lindangen());
    const ViewQuestion question{{"economic"}, {}, {}};
    auto document = describe(one.package, one.evaluation, {.files_only = true});
    CHECK_FALSE(test::json_of(document).contains("views"));
    add_views(document, one.package, one.evaluation, question);
    const double value = one.evaluation.appraisal.society.npv;

    const auto told = test::json_of(document);
    const auto& rows = told["views"]["economic"]["rows"];
    CHECK(rows.back()["row"] == "total");
    CHECK(rows.back()["public_value"].get<double>() == Approx(value));
    CHECK_FALSE(told["views"]["economic"].contains("corrected"));

    const auto text = csv(document, Language::english);
    CHECK(text.rfind("view,row,column,value,price_year,timing\n", 0) == 0);
    CHECK(text.find("\neconomic,total,public_value,-282") != std::string::npos);
    CHECK(text.find(",2014,start\n") != std::string::npos);

    const auto page = test::page_of(document);
    CHECK(page.find("-28,216") != std::string::npos);
    CHECK(page.find("prices of 2014") != std::string::npos);
}

TEST_CASE("a corrected view says by what, in every form", "[report][views]")
{
    const Evaluated one(test::lindangen());
    auto question = every_view(one.package);
    question.views = {"financial"};
    question.corrections.push_back({"refurbishment", "standard_buildings",
                                    correction_named("standard_buildings", one.package.figures).value()});
    auto document = describe(one.package, one.evaluation, {.files_only = true});
    add_views(document, one.package, one.evaluation, question);
    const auto page = test::page_of(document);
    CHECK(page.find("Corrected: every measure: 5 (costs × 1.25, effects × 0.75)") != std::string::npos);
    CHECK(page.find("Corrected: refurbishment: standard_buildings (costs × 1.24, effects × 1.00)") !=
          std::string::npos);
    CHECK(test::json_of(document)["views"]["financial"]["corrected"].size() == 2);
}

TEST_CASE("a measure's own correction goes before the one for every measure", "[report][views]")
{
    const Evaluated one(test::lindangen());
    auto question = every_view(one.package);
    question.views = {"correction"};
    for (const auto& measure : one.package.measures)
        question.corrections.insert(question.corrections.begin(),
                                    {measure->id, "1", correction_named("1", one.package.figures).value()});
    auto document = describe(one.package, one.evaluation, {.files_only = true});
    add_views(document, one.package, one.evaluation, question);
    const auto row = test::json_of(document)["views"]["correction"]["rows"].back();
    CHECK(row["row"] == "society");
    CHECK(row["difference"] == 0.0); // grade 1 corrects nothing
}
