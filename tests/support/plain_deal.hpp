#pragma once

#include "libpackage/model/context.hpp"
#include "libpackage/package/measure.hpp"
#include "tests/support/figures.hpp"

namespace byggom::test {

/// A deal of nothing but actors, years and society's rate, for lines drawn by hand.
class PlainDeal {
public:
    PlainDeal(int years, double rate)
    {
        package_.horizon = years;
        package_.society_rates = {{0, package_.figures.add(plain("rate", rate)), std::nullopt}};
        for (const auto role : {Role::resources, Role::property_owner, Role::tenants, Role::municipality,
                                Role::region, Role::treasury, Role::others, Role::external}) {
            Actor actor;
            actor.id = std::string(to_string(role));
            actor.name = actor.id;
            actor.role = role;
            actor.rates = package_.society_rates;
            package_.actors.push_back(actor);
        }
        package_.measures.push_back(all_kinds_of_measure().front().make());
        package_.measures.back()->id = "measure";
    }

    Package& package() { return package_; }
    ActorId the(Role role) const { return byggom::the(role, package_); }
    FigureId figure(const std::string& id, double value, const std::string& unit = "1")
    {
        return package_.figures.add(plain(id, value, unit));
    }
    void line(Role payer, Role payee, Kind kind, const Series& amount, Part part = Part::effect,
              FigureId source = {})
    {
        lines_.push_back(
            {{the(payer), the(payee), MeasureId{0}, kind, LineId::effect, source, part}, amount});
    }
    const std::vector<Line>& lines() const { return lines_; }
    /// What a view is made of; all figures must have been added.
    template <class View>
    auto seen_by(View view) const
    {
        const Draw draw(package_.figures);
        return view(Context{package_, draw}, lines_);
    }

private:
    Package package_;
    std::vector<Line> lines_;
};

} // namespace byggom::test
