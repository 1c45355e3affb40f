#include "actors/corporate_tax.hpp"

#include <map>

namespace byggom {
namespace {

/// Works and the VAT on them are spread over the years by depreciation.
struct Gain {
    Series running;
    Series invested;
};

Series depreciated(const Series& invested, const Lanes& rate)
{
    Series yearly = zeros(static_cast<int>(invested.cols()));
    for (Eigen::Index spent = 0; spent < invested.cols(); ++spent) {
        Lanes left = lanes(1.0);
        for (Eigen::Index year = spent + 1; year < invested.cols(); ++year) {
            const Lanes share = rate.min(left);
            yearly.col(year) += invested.col(spent) * share;
            left -= share;
        }
    }
    return yearly;
}

} // namespace

CorporateTax::CorporateTax(FigureLookup& find)
    : rate_(find("rules.corporate_tax", "1")), depreciation_(find("rules.building_depreciation", "1"))
{}

void CorporateTax::add(const Context& context, const std::vector<Line>& made, LineSink& sink) const
{
    std::map<std::pair<ActorId, MeasureId>, Gain> gains;
    for (const auto& line : made)
        for (const auto& [owner, sign] : {std::pair{line.payer, -1.0}, std::pair{line.payee, 1.0}}) {
            if (!context.package.actors[owner.index].corporate_tax ||
                line.item.treatment == Treatment::residual)
                continue;
            const auto [at, is_new] = gains.try_emplace({owner, line.measure});
            if (is_new)
                at->second = {zeros(context.years()), zeros(context.years())};
            if (line.item.treatment == Treatment::investment)
                at->second.invested -= sign * line.amount;
            else
                at->second.running += sign * line.amount;
        }
    for (const auto& [whose, gain] : gains) {
        const Series taxed = gain.running - depreciated(gain.invested, context[depreciation_]);
        sink.add({whose.first, the(Role::treasury_taxes, context.package), whose.second, Kind::tax,
                  LineId::corporate_tax, rate_},
                 taxed.colwise() * context[rate_]);
    }
}

} // namespace byggom
