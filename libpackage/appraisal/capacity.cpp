#include "libpackage/appraisal/capacity.hpp"

#include "libpackage/appraisal/factors.hpp"

#include <algorithm>
#include <map>

namespace byggom {
namespace {

/// A saving that misses a step by less than this share of it has reached it: sums of doubles differ in their
/// last digits.
constexpr double nearly = 1e-9;

std::optional<FigureId> step_of(FigureId unit_cost, const Figures& figures)
{
    const auto& id = figures[unit_cost].id;
    if (const auto own = figures.find("step." + id))
        return own;
    return figures.find("step." + id.substr(0, id.rfind('.')));
}

Lanes cost_of_step(FigureId step, FigureId unit_cost, const Context& context)
{
    const bool in_units = context.package.figures[step].unit == "1";
    return in_units ? Lanes(context[step] * context[unit_cost]) : context[step];
}

/// One budget's lines of one service.
struct Service {
    ActorId payer;
    FigureId unit_cost;
    std::optional<FigureId> step;
    Item item;
    std::map<MeasureId, Series> saved; ///< net, by measure: more need is negative

    Series net() const
    {
        Series sum = zeros(static_cast<int>(saved.begin()->second.cols()));
        for (const auto& [measure, amount] : saved)
            sum += amount;
        return sum;
    }
};

Service& service_for(std::vector<Service>& services, ActorId payer, std::optional<FigureId> step,
                     const Line& line)
{
    for (auto& service : services)
        if (service.payer == payer && service.unit_cost == line.source)
            return service;
    return services.emplace_back(Service{payer, line.source, step, line.item, {}});
}

/// The step, unless it costs nothing.
std::optional<FigureId> usable_step(FigureId unit_cost, const Context& context)
{
    const auto step = step_of(unit_cost, context.package.figures);
    const bool costs = step && (cost_of_step(*step, unit_cost, context) > 0.0).all();
    return costs ? step : std::nullopt;
}

std::vector<Service> services_of(const Context& context, const std::vector<Line>& lines)
{
    std::vector<Service> services;
    for (const auto& line : lines) {
        if (line.kind != Kind::services || line.part != Part::effect || nature(line) != Nature::resource)
            continue;
        const bool paid = line.payee == resources;
        const auto payer = paid ? line.payer : line.payee;
        const auto step = usable_step(line.source, context);
        if (!step && !is_public(context.package.actors[whole_of(payer, context.package).index].role))
            continue;
        auto& service = service_for(services, payer, step, line);
        auto& sum = service.saved.try_emplace(line.measure, zeros(context.years())).first->second;
        sum += paid ? Series(-line.amount) : line.amount;
    }
    return services;
}

/// The smallest multiple of the package at which one year's next step frees up.
void find_next(ServiceSaving& saving)
{
    for (std::size_t year = 0; year < saving.saved.size(); ++year) {
        if (saving.saved[year] <= 0)
            continue;
        const double size = (saving.steps[year] + 1) * *saving.step_cost / saving.saved[year];
        if (!saving.next || size < *saving.next) {
            saving.next = size;
            saving.next_year = static_cast<int>(year);
        }
    }
}

} // namespace

Series freed(const Series& saved, const Lanes& step)
{
    Series cash = zeros(static_cast<int>(saved.cols()));
    for (Eigen::Index year = 0; year < saved.cols(); ++year) {
        const Lanes positive = saved.col(year).max(0.0);
        cash.col(year) = ((positive / step + nearly).floor() * step).min(positive);
    }
    return cash;
}

std::vector<ServiceSaving> service_savings(const Context& context, const std::vector<Line>& lines)
{
    std::vector<ServiceSaving> savings;
    for (const auto& service : services_of(context, lines)) {
        const Series saved = service.net().max(0.0);
        const Series factors = factors_of(context.package.actors[service.payer.index].rates, context);
        ServiceSaving saving;
        saving.payer = service.payer;
        saving.unit_cost = service.unit_cost;
        saving.step = service.step;
        saving.item = service.item;
        saving.saved = first_lane(saved);
        saving.value = present_value(saved, factors)[0];
        saving.cashable = saving.value;
        if (service.step) {
            const Lanes step = cost_of_step(*service.step, service.unit_cost, context);
            saving.step_cost = step[0];
            saving.steps = first_lane((saved.colwise() / step + nearly).floor());
            saving.cashable = present_value(freed(saved, step), factors)[0];
            find_next(saving);
        }
        savings.push_back(std::move(saving));
    }
    return savings;
}

std::vector<Line> capacity_kept(const Context& context, const std::vector<Line>& lines)
{
    std::vector<Line> kept;
    for (const auto& service : services_of(context, lines)) {
        if (!service.step)
            continue;
        const Series net = service.net();
        const Series saved = net.max(0.0);
        const Series idle = saved - freed(saved, cost_of_step(*service.step, service.unit_cost, context));
        const Series idle_share = (net > 0.0).select(idle / net, 0.0);
        for (const auto& [measure, amount] : service.saved)
            kept.push_back({{service.payer, the(Role::external, context.package), measure, Kind::services,
                             LineId::capacity_kept, *service.step, Part::kept},
                            amount * idle_share});
    }
    return kept;
}

} // namespace byggom
