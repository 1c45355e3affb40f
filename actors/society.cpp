#include "actors/accounts.hpp"

namespace byggom {
namespace {

class SocietyAccount final : public Account {
public:
    explicit SocietyAccount(FigureLookup& find)
        : emission_(find("heat.emission", "kg/kWh")), value_(find("co2.value", "SEK/kg"))
    {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        const Lanes each = priced[emission_] * priced[value_];
        for (const auto& heat : priced.outcomes.heat)
            sink.add(
                {resources, priced.the(Role::external), heat.measure, Kind::external, LineId::co2, value_},
                heat.kwh.colwise() * each);
    }

private:
    FigureId emission_;
    FigureId value_;
};

} // namespace

std::unique_ptr<Account> society(FigureLookup& find) { return std::make_unique<SocietyAccount>(find); }

} // namespace byggom
