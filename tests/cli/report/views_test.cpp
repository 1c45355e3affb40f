#include "cli/report/evaluation.hpp"
#include "cli/report/text_table.hpp"
#include "cli/report/views.hpp"
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
    const auto views = view_tables(one.package, one.evaluation, every_view(one.package), Language::english);
    REQUIRE(views.size() == view_names().size());
    const auto check = [](const std::string& words) {
        CAPTURE(words);
        CHECK(is_translated(words));
    };
    for (const auto& view : views) {
        check(view.title);
        check(view.first);
        for (const auto& column : view.columns)
            check(column.title);
        for (const auto& fact : view.facts)
            check(fact.meaning);
        for (const auto& note : view.notes)
            check(note);
        for (const auto& row : view.rows)
            if (row.kind == ViewRow::Kind::sum)
                check(row.name);
    }
    check("Corrected:");
    check("every measure");
    check("effects");
    check("saved capacity that serves others");
}

TEST_CASE("no view is wider than a hundred columns", "[report][views]")
{
    const auto language = GENERATE(Language::english, Language::swedish);
    const Evaluated one(test::lindangen());
    std::istringstream page(
        views_page(one.package, view_tables(one.package, one.evaluation, every_view(one.package), language),
                   language, false));
    int lines = 0;
    for (std::string line; std::getline(page, line); ++lines) {
        CAPTURE(line);
        CHECK((display_width(line) <= 100 || line.rfind("kSEK", 0) == 0));
    }
    CHECK(lines > 80);
}

TEST_CASE("a view says the same on the page, in JSON and in CSV", "[report][views]")
{
    const Evaluated one(test::lindangen());
    const ViewQuestion question{{"economic"}, {}, {}};
    const auto views = view_tables(one.package, one.evaluation, question, Language::english);
    REQUIRE(views.size() == 1);
    const double value = one.evaluation.appraisal.society.npv;

    const auto json = nlohmann::json::parse(evaluation_json(one.package, one.evaluation, views));
    const auto& rows = json["views"]["economic"]["rows"];
    CHECK(rows.back()["row"] == "total");
    CHECK(rows.back()["public_value"].get<double>() == Approx(value));
    CHECK_FALSE(json["views"]["economic"].contains("corrected"));
    CHECK_FALSE(nlohmann::json::parse(evaluation_json(one.package, one.evaluation)).contains("views"));

    const auto csv = views_csv(one.package, views);
    CHECK(csv.rfind("view,row,column,value,price_year,timing\n", 0) == 0);
    CHECK(csv.find("\neconomic,total,public_value,-282") != std::string::npos);
    CHECK(csv.find(",2014,start\n") != std::string::npos);

    const auto page = views_page(one.package, views, Language::english, false);
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
    const auto views = view_tables(one.package, one.evaluation, question, Language::english);
    const auto page = views_page(one.package, views, Language::english, false);
    CHECK(page.find("Corrected: every measure: 5 (costs × 1.25, effects × 0.75)") != std::string::npos);
    CHECK(page.find("Corrected: refurbishment: standard_buildings (costs × 1.24, effects × 1.00)") !=
          std::string::npos);
    CHECK(view_json(views.front())["corrected"].size() == 2);
}

TEST_CASE("a measure's own correction goes before the one for every measure", "[report][views]")
{
    const Evaluated one(test::lindangen());
    auto question = every_view(one.package);
    question.views = {"correction"};
    for (const auto& measure : one.package.measures)
        question.corrections.insert(question.corrections.begin(),
                                    {measure->id, "1", correction_named("1", one.package.figures).value()});
    const auto view = view_tables(one.package, one.evaluation, question, Language::english).front();
    CHECK(view.rows.back().key == "society");
    CHECK(view.rows.back().values[2] == 0.0); // grade 1 corrects nothing
}
