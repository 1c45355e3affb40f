#include "actors/accounts.hpp"

namespace byggom {
namespace {

class EnergySupplier final : public Account {
public:
    explicit EnergySupplier(FigureLookup& find)
        : margin_(find("heat.margin", "1")), vat_(find("rules.vat.standard", "1"))
    {}

    void lines(const PricedOutcomes& priced, LineSink& sink) const override
    {
        const Lanes share = priced[margin_] / (1.0 + priced[vat_]);
        for (const auto& heat : priced.outcomes.heat)
            sink.add({priced.the(Role::energy_supplier), heat.owner, heat.measure, Kind::transfer,
                      LineId::heat_margin, margin_},
                     (heat.kwh * heat.price).colwise() * share);
    }

private:
    FigureId margin_;
    FigureId vat_;
};

} // namespace

std::unique_ptr<Account> energy_supplier(FigureLookup& find)
{
    return std::make_unique<EnergySupplier>(find);
}

} // namespace byggom
