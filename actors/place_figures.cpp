#include "actors/place_figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace byggom {
namespace {

constexpr std::string_view country = "00";

/// How a figure's range is had from its value where no source gives one.
struct Band {
    double low;
    double high;
};
constexpr Band certain{1.0, 1.0};
/// Published levels are years old when they are carried: the agency's rose by some 15 % from 2022 to 2025.
constexpr Band accepted_rent_band{0.95, 1.15};
/// Where the rule of thumb stands in for a decision.
constexpr Band thumb_band{0.8, 1.2};
/// Single suppliers rose between 0 and 38 % in one year.
constexpr Band heat_band{0.86, 1.095};
/// From Luleå to the dearest.
constexpr Band heat_band_of_country{0.66, 1.28};
constexpr Band capex_band{0.89, 1.115};
constexpr Band new_rent_band{0.945, 1.07};
constexpr Band employment_band{0.93, 1.05};
constexpr Band assistance_band{0.5, 2.0};

/// A value for a year and how it was come by.
struct Chosen {
    PlaceValue value;
    bool is_exact = false; ///< of the very year asked for
};

/// As such figures are told: amounts to the krona, prices of a kWh to a tenth of an öre, shares to four places.
double rounded(double value, std::string_view unit)
{
    const double places = unit == "1" ? 1e4 : unit == "SEK/kWh" ? 1e3 : 1.0;
    return std::round(value * places) / places;
}

enum class YearRule { nearest, last_before };

std::optional<Chosen> chosen(const std::vector<PlaceValue>& values, int year, YearRule rule)
{
    const PlaceValue* best = nullptr;
    for (const auto& value : values) { // by year
        const bool is_better = best == nullptr || (rule == YearRule::nearest ? std::abs(value.year - year) <
                                                                                   std::abs(best->year - year)
                                                                             : value.year <= year);
        if (is_better)
            best = &value;
    }
    if (best == nullptr)
        return std::nullopt;
    const bool holds = best->to ? best->year <= year && year <= *best->to : best->year == year;
    return Chosen{*best, holds};
}

class PlaceFigures {
public:
    PlaceFigures(const PlaceTerms& terms, const std::vector<Figure>& figures, const std::vector<Figure>& own)
        : terms_(terms), figures_(figures), overlay_(own)
    {
        for (const auto& figure : own)
            if (is_place_figure(figure.id))
                own_.push_back(figure);
    }

    std::vector<Figure> all()
    {
        taxes();
        equalisation();
        accepted_rents();
        heat();
        rents();
        new_build();
        people();
        return std::move(made_);
    }

private:
    const Municipality* municipality() const { return terms_.municipality ? &*terms_.municipality : nullptr; }
    /// Places to ask in their order; the country stands last.
    std::vector<std::string> own_then_country() const
    {
        return municipality() == nullptr ? std::vector<std::string>{std::string(country)}
                                         : std::vector{municipality()->code, std::string(country)};
    }
    std::vector<std::string> county() const
    {
        return {municipality() == nullptr ? std::string(country) : municipality()->county};
    }
    std::vector<std::string> own_then_class() const
    {
        auto places = own_then_country();
        if (municipality() != nullptr)
            places.insert(places.begin() + 1, municipality()->rent_class);
        return places;
    }

    std::optional<Chosen> find(std::string_view item, const std::vector<std::string>& places, int year,
                               YearRule rule) const
    {
        for (const auto& place : places)
            if (auto found = chosen(place_values(item, place, own_), year, rule))
                return found;
        return std::nullopt;
    }

    bool is_own(const PlaceValue& value) const
    {
        return municipality() != nullptr &&
               (value.place == municipality()->code || value.place == municipality()->county);
    }

    Figure& add(std::string id, std::string unit, const Chosen& found, Band band)
    {
        const auto& value = found.value;
        Figure figure;
        figure.id = std::move(id);
        figure.unit = std::move(unit);
        figure.value = value.value;
        figure.place = place_name(value.place);
        figure.year = value.year;
        if (figure.unit.rfind("SEK", 0) == 0)
            figure.price_year = Year{value.year};
        figure.source = value.source;
        figure.address = value.address;
        figure.grade = value.grade;
        figure.note = value.note;
        figure.mark = found.is_exact && is_own(value) ? value.mark : Mark::derived;
        figure.origin.file = "figures/places";
        if (band.low != band.high) {
            figure.low = rounded(value.value * band.low, figure.unit);
            figure.high = rounded(value.value * band.high, figure.unit);
        }
        made_.push_back(std::move(figure));
        return made_.back();
    }

    static void say(Figure& figure, const std::string& note)
    {
        figure.note += (figure.note.empty() ? "" : "; ") + note;
    }

    void taxes()
    {
        if (const auto found =
                find("municipal_tax", own_then_country(), terms_.rules_year, YearRule::nearest))
            add("rules.municipal_tax_rate", "1", *found, certain);
        if (const auto found = find("region_tax", county(), terms_.rules_year, YearRule::nearest))
            add("rules.region_tax_rate", "1", *found, certain);
    }

    void equalisation()
    {
        const bool is_fee = terms_.equalisation == EqualisationRate::fee;
        for (const std::string side : {"municipality", "region"}) {
            const auto id = "rules.equalisation." + side;
            const auto grant = find(side + "_grant", county(), terms_.rules_year, YearRule::last_before);
            const auto fee = find(side + "_fee", county(), terms_.rules_year, YearRule::last_before);
            if (!grant || !fee)
                continue;
            auto& taken = add(id, "1", is_fee ? *fee : *grant, certain);
            if (terms_.equalisation == EqualisationRate::unsaid) {
                taken.mark = Mark::derived;
                say(taken, "the rate of the grant: that the municipality pays the fee is not known");
            } else {
                say(taken, is_fee ? "the rate of the fee, as the package says"
                                  : "the rate of the grant, as the package says");
            }
            add(id + ".grant", "1", *grant, certain);
            add(id + ".fee", "1", *fee, certain);
        }
    }

    /// Consumer prices of a year; the user's own go before the catalogue's.
    double consumer_prices(int year, const Figure& asked_for) const
    {
        const auto id = "price.cpi." + std::to_string(year);
        for (const auto* figures : {&overlay_, &figures_})
            for (const auto& figure : *figures)
                if (figure.id == id)
                    return figure.value;
        throw InvalidInput({{{},
                             asked_for.id,
                             "the price index has no year " + std::to_string(year),
                             "add " + id + " to the catalogue"}});
    }

    double to_rules_year(int year, const Figure& asked_for) const
    {
        return consumer_prices(terms_.rules_year, asked_for) / consumer_prices(year, asked_for);
    }

    /// In the nominal kronor of the rules' year, to the krona.
    void put_in_rules_year(Figure& figure, double value, int year, Band band)
    {
        const bool is_carried = year != terms_.rules_year;
        figure.value = std::round(is_carried ? value * to_rules_year(year, figure) : value);
        figure.price_year = Year{terms_.rules_year};
        figure.low = std::round(figure.value * band.low);
        figure.high = std::round(figure.value * band.high);
        if (is_carried) {
            figure.mark = Mark::derived;
            say(figure, "of " + std::to_string(year) + ", carried by consumer prices");
        }
    }

    struct Size {
        std::string_view item;
        double square_metres; ///< of the rule of thumb
    };
    static constexpr std::array<Size, 6> sizes{
        {{"single", 40}, {"couple", 60}, {"child_1", 80}, {"child_2", 80}, {"child_3", 90}, {"more", 0}}};

    void accepted_rents()
    {
        const std::string prefix = "rules.accepted_rent.";
        const auto places = own_then_class();
        double smaller = 0; // a larger household is never accepted at less
        for (const auto& size : sizes) {
            const auto id = prefix + std::string(size.item);
            const bool is_step = size.item == "more";
            if (const auto found = find(size.item, places, terms_.rules_year, YearRule::last_before)) {
                put_in_rules_year(add(id, "SEK/month", *found, accepted_rent_band), found->value.value,
                                  found->value.year, accepted_rent_band);
            } else if (auto rent = local_rent()) {
                rent->value.value *= size.square_metres / 12.0;
                auto& figure = add(id, "SEK/month", *rent, thumb_band);
                put_in_rules_year(figure, rent->value.value, rent->value.year, thumb_band);
                figure.mark = Mark::derived;
                figure.grade = "C";
                say(figure, is_step ? "no decision is known: nothing is added for a fourth child"
                                    : "no decision is known: median rent of " +
                                          std::to_string(static_cast<int>(size.square_metres)) +
                                          " m2, the rule that Trelleborg published in 2019");
            } else {
                continue;
            }
            auto& figure = made_.back();
            if (!is_step && figure.value < smaller) {
                figure.value = smaller;
                figure.high = std::max(*figure.high, smaller);
                say(figure, "raised to that of a smaller household");
            }
            smaller = figure.value;
        }
    }

    std::optional<Chosen> local_rent() const
    {
        return find("rent", own_then_class(), terms_.rules_year, YearRule::nearest);
    }

    void heat()
    {
        constexpr int the_last = 9999;
        const auto found = find("heat_price", own_then_country(), the_last, YearRule::last_before);
        const auto national = place_values("heat_price", country, own_);
        if (!found || national.empty())
            return;
        auto price = *found;
        const auto& now = national.back();
        const auto then = std::find_if(national.begin(), national.end(),
                                       [&](const PlaceValue& one) { return one.year == price.value.year; });
        const bool is_countrys = price.value.place == country;
        const bool is_carried = !is_countrys && price.value.year < now.year && then != national.end();
        const int year = price.value.year;
        if (is_carried) {
            price.value.value = rounded(price.value.value * now.value / then->value, "SEK/kWh");
            price.value.year = now.year;
        }
        auto& figure = add("en.heat_price", "SEK/kWh", price, is_countrys ? heat_band_of_country : heat_band);
        if (is_carried)
            say(figure, "of " + std::to_string(year) + " times the rise of the country's mean");
        if (is_countrys && municipality() != nullptr)
            say(figure, "the study has no district heat in " + municipality()->name);
    }

    void rents()
    {
        if (const auto found = local_rent()) {
            auto& figure = add("rent.median", "SEK/m2/year", *found, certain);
            for (const auto& margin : place_values("margin", found->value.place, own_))
                if (margin.year == found->value.year) {
                    figure.low = figure.value - margin.value;
                    figure.high = figure.value + margin.value;
                }
        }
    }

    void new_build()
    {
        const int from = terms_.built_from == 0 ? terms_.rules_year : terms_.built_from;
        const int until = terms_.built_until == 0 ? from : terms_.built_until;
        if (const auto found = find("capex", own_then_class(), from, YearRule::nearest))
            add("newbuild.capex", "SEK/m2", *found, capex_band);
        if (const auto found = find("new_rent", own_then_class(), until, YearRule::nearest))
            add("newbuild.rent", "SEK/m2/year", *found, new_rent_band);
    }

    void people()
    {
        constexpr int the_last = 9999;
        if (const auto found = find("on_assistance", own_then_class(), the_last, YearRule::last_before)) {
            add("newbuild.on_assistance", "1", *found, assistance_band);
            add("area.default.on_assistance", "1", *found, assistance_band);
        }
        if (const auto found = find("assistance_month", own_then_class(), the_last, YearRule::last_before))
            add("fs.cost_per_household_month", "SEK/month", *found, certain);
        if (municipality() == nullptr)
            return;
        if (const auto found = find("employment", own_then_class(), the_last, YearRule::last_before))
            say(add("area.default.employment", "1", *found, employment_band),
                "of the whole municipality: an estate lies below it");
    }

    const PlaceTerms& terms_;
    const std::vector<Figure>& figures_;
    const std::vector<Figure>& overlay_;
    std::vector<Figure> own_; ///< of the overlay, what is a place's
    std::vector<Figure> made_;
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> subjects{
    {{"rules.municipal_tax_rate", "the municipality's tax"},
     {"rules.region_tax_rate", "the region's tax"},
     {"rules.equalisation.municipality", "what the municipality keeps of new tax"},
     {"rules.equalisation.region", "what the region keeps of new tax"},
     {"rules.accepted_rent", "how much of a rent assistance pays"},
     {"en.heat_price", "what saved heat is worth"},
     {"rent.median", "the rule of thumb for accepted rents"},
     {"newbuild.capex", "what a new building costs"},
     {"newbuild.rent", "the rent and worth of new dwellings"},
     {"newbuild.on_assistance", "households on assistance who move in"},
     {"area.default.on_assistance", "households on assistance in the area"},
     {"area.default.employment", "job-finding in the area"},
     {"fs.cost_per_household_month", "how many households on assistance a ground rent is worth"},
     {"household.", "how near a rent lies to the accepted"}}};

} // namespace

std::vector<Figure> figures_of_place(const PlaceTerms& terms, const std::vector<Figure>& figures,
                                     const std::vector<Figure>& own)
{
    return PlaceFigures(terms, figures, own).all();
}

std::string_view hangs_on(std::string_view id)
{
    for (const auto& [prefix, what] : subjects)
        if (id.substr(0, prefix.size()) == prefix)
            return what;
    return {};
}

} // namespace byggom
