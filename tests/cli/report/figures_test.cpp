#include "actors/catalogue.hpp"
#include "cli/report/figures.hpp"
#include "cli/store/figure_store.hpp"
#include "libpackage/figure/composite.hpp"
#include "libpackage/figure/figure_table.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace byggom;

namespace {

/// The whole of a figure but its place.
auto content(const Figure& figure)
{
    return std::tuple(figure.id, figure.value, figure.low, figure.high, figure.distribution, figure.unit,
                      figure.price_year, figure.actor, figure.source, figure.address, figure.grade,
                      figure.mark, figure.checked, figure.note, figure.carried, figure.since, figure.until,
                      figure.place, figure.year);
}

void check_same(const std::vector<Figure>& one, const std::vector<Figure>& other)
{
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CAPTURE(one[i].id);
        CHECK(content(one[i]) == content(other[i]));
    }
}

std::string told_flags(const Figure& figure, int as_of, std::optional<int> oldest)
{
    std::string text;
    for (const auto& flag : flags(figure, as_of, oldest))
        text += (text.empty() ? "" : ", ") + to_string(flag);
    return text;
}

std::vector<Figure> by_id(std::vector<Figure> figures)
{
    std::sort(figures.begin(), figures.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return figures;
}

} // namespace

TEST_CASE("the whole catalogue comes back from its export, to the last bit", "[catalogue]")
{
    const auto figures = catalogue(2025);
    check_same(read_figure_table(figure_table(figures), "export.csv"), figures);
}

TEST_CASE("the whole catalogue comes back from a workspace, to the last bit", "[catalogue][store]")
{
    const tests::TemporaryFolder folder;
    Workspace workspace(folder / "w.gpkg", Workspace::Access::write);
    const auto figures = catalogue(2025);
    keep_figures(workspace, figures);
    check_same(own_figures(workspace), by_id(figures));
}

TEST_CASE("an own figure takes the place of the one before, until it is dropped", "[catalogue][store]")
{
    const tests::TemporaryFolder folder;
    Workspace workspace(folder / "w.gpkg", Workspace::Access::write);
    auto figure = catalogue(2025).front();
    keep_figures(workspace, {figure});
    figure.value = 42;
    keep_figures(workspace, {figure});
    check_same(own_figures(workspace), {figure});
    CHECK(drop_figure(workspace, figure.id));
    CHECK_FALSE(drop_figure(workspace, figure.id));
    CHECK(own_figures(workspace).empty());
}

TEST_CASE("the catalogue's own composites add up", "[catalogue]")
{
    CHECK(check_composites(catalogue(2025)).empty());
}

TEST_CASE("what is remembered, assumed, old or undated is flagged", "[catalogue]")
{
    Figure figure;
    figure.mark = Mark::found;
    CHECK(told_flags(figure, 2026, std::nullopt).empty());
    CHECK(told_flags(figure, 2026, 5) == "undated");
    figure.price_year = Year{2013};
    CHECK(told_flags(figure, 2026, 5) == "13 years old");
    CHECK(told_flags(figure, 2026, 13).empty());
    figure.mark = Mark::memory;
    CHECK(told_flags(figure, 2026, 5) == "from memory, 13 years old");
    figure.mark = Mark::assumption;
    CHECK(told_flags(figure, 2026, std::nullopt) == "assumption");
    figure.mark = Mark::derived;
    figure.checked = "2025-09-01";
    CHECK(told_flags(figure, 2026, 5).empty());
}

TEST_CASE("rules and the years of a series do not grow old, so that what does stands out", "[catalogue]")
{
    Figure figure;
    figure.mark = Mark::found;
    figure.price_year = Year{2014};
    for (const auto* id : {"rules.norm.single", "price.cpi.2014", "rent.growth.2021"}) {
        figure.id = id;
        CHECK(flags(figure, 2026, 5).empty());
    }
    figure.id = "rent.median";
    CHECK(told_flags(figure, 2026, 5) == "12 years old");
    figure.year = 2025;
    CHECK(flags(figure, 2026, 5).empty());
    std::size_t old = 0;
    const auto all = catalogue(2025);
    for (const auto& one : all)
        old += age_of(one, {2026, 10}).empty() ? 0U : 1U;
    CAPTURE(old, all.size());
    CHECK(old < all.size() / 4);
}
