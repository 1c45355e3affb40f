#include "actors/accounts.hpp"
#include "actors/service_costs.hpp"

namespace byggom {
namespace {

class Justice final : public Account {
public:
    explicit Justice(FigureLookup& find) : cost_("unit.justice", find) {}

    void lines(const View& view, LineSink& sink) const override
    {
        for (const auto& people : view.people) {
            const auto& who = *people.who;
            sink.add_counted({view.the(Role::justice), resources, who.measure, Kind::services,
                              LineId::justice, cost_.source()},
                             {who.person_years}, cost_.cost(who, view.scene));
        }
    }

private:
    ServiceCosts cost_;
};

} // namespace

std::unique_ptr<Account> justice(FigureLookup& find) { return std::make_unique<Justice>(find); }

} // namespace byggom
