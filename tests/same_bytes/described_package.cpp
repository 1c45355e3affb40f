#include "tests/same_bytes/described_package.hpp"

#include "actors/catalogue.hpp"
#include "libpackage/figure/price_index.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace byggom::test {
namespace {

/// Gives every field a value of its own.
class Filler final : public FieldVisitor {
public:
    Filler(Package& package, std::string path) : package_(package), path_(std::move(path)) {}

    void number(std::string_view name, FigureId& value, Limits limits, Fallback fallback,
                std::string_view) override
    {
        const auto known = package_.figures.find(fallback.figure);
        value = known ? *known : made(name, limits);
    }
    void optional_number(std::string_view name, std::optional<FigureId>& value, Limits limits,
                         std::string_view) override
    {
        if (name != "vat_rate")
            value = made(name, limits);
    }
    void whole(std::string_view name, int& value, int least, int, bool, std::string_view) override
    {
        static const std::map<std::string_view, int> known{{"start", 2025},      {"horizon", 30},
                                                           {"price_year", 2018}, {"rules_year", 2025},
                                                           {"duration", 8},      {"lag", 1}};
        const auto found = known.find(name);
        value = found == known.end() ? std::max(value, least) : found->second;
    }
    void wholes(std::string_view, std::vector<int>&, int, int, std::string_view) override {}
    void schedule(std::string_view name, Schedule& values, Limits limits, Fallback, std::string_view) override
    {
        values = {made(name, limits, 0.6), made(name, limits, 0.4)};
    }
    void flag(std::string_view, bool&, std::string_view) override {}
    void word(std::string_view name, int& value, std::span<const std::string_view>, std::string_view) override
    {
        if (name == "subsidy")
            value = 1;
    }
    void text(std::string_view name, std::string& value, bool, std::string_view) override
    {
        if (value.empty())
            value = std::string(name);
    }
    void named_texts(std::vector<NamedText>&) override {}
    void actor(std::string_view, ActorId& value, Role role, std::string_view) override
    {
        value = the(role, package_);
    }
    void any_actor(std::string_view name, ActorId& value, bool, std::string_view) override
    {
        value = name == "payee" ? the(Role::tenants, package_) : the(Role::region, package_);
    }
    void actors(std::string_view, std::vector<ActorId>&, std::string_view) override {}
    void measures(std::string_view name, std::vector<MeasureId>& values, std::string_view) override
    {
        if (name == "on" && path_ == "hiring_quota")
            values = {MeasureId{0}};
    }
    void rates(std::string_view, RateSchedule& value, Fallback fallback, Fallback, std::string_view) override
    {
        if (const auto known = package_.figures.find(fallback.figure))
            value = {{0, *known, std::nullopt}};
    }
    void list(std::string_view name, DescribedList& items, std::string_view) override
    {
        Filler inner(package_, path_ + "." + std::string(name));
        items.append().describe(inner);
    }

private:
    FigureId made(std::string_view name, Limits limits, double part = 0.37)
    {
        static const std::map<std::string_view, double> usual{
            {"m2", 7000},        {"SEK/m2", 2500}, {"SEK/month", 650},   {"SEK/year", 50000}, {"SEK", 12345},
            {"SEK/m2/year", 52}, {"month", 7},     {"kWh/m2/year", 150}, {"year", 4}};
        const auto found = usual.find(limits.unit);
        Figure figure;
        figure.id = path_ + "." + std::string(name) + "." + std::to_string(count_++);
        figure.unit = limits.unit;
        figure.value = found != usual.end() ? found->second
                       : limits.most <= 1   ? part
                                            : std::clamp(85.0, limits.least, limits.most);
        figure.price_year = Year{2018};
        return package_.figures.add(figure);
    }

    Package& package_;
    std::string path_;
    int count_ = 0;
};

} // namespace

Package described_package()
{
    Package package;
    for (auto& figure : catalogue(2025))
        package.figures.add(std::move(figure));
    Filler top(package, "package");
    package.describe(top);
    if (!complete_actors(package).empty() || !bind_hazards(package).empty())
        throw std::logic_error("the catalogue lacks a figure");
    Filler area(package, "area");
    package.area.describe(area);
    package.households = default_households(package.figures);
    for (const auto& kind : all_kinds_of_measure()) {
        std::shared_ptr<Measure> measure = kind.make();
        measure->id = std::string(kind.name);
        Filler filler(package, measure->id);
        measure->describe(filler);
        package.measures.push_back(std::move(measure));
    }
    put_in_prices_of(package.figures, Year{package.price_year});
    package.rules_to_prices =
        price_factor(package.figures, Year{package.rules_year}, Year{package.price_year}, Figure{});
    return package;
}

} // namespace byggom::test
