#include "cli/report/evaluation.hpp"
#include "cli/report/records.hpp"
#include "libpackage/accounts/balance.hpp"

#include <nlohmann/json.hpp>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

std::vector<double> first_lane(const Series& series)
{
    std::vector<double> values;
    for (Eigen::Index year = 0; year < series.cols(); ++year)
        values.push_back(series(0, year));
    return values;
}

Json by_kind(const std::array<double, kind_count>& amounts)
{
    Json object = Json::object();
    for (std::size_t kind = 0; kind < kind_count; ++kind)
        object[std::string(kind_names[kind])] = amounts[kind];
    return object;
}

Json figure_of(const Figure& figure)
{
    Json json{{"id", figure.id}, {"value", figure.value}, {"unit", figure.unit}};
    json["low"] = or_null(figure.low);
    json["high"] = or_null(figure.high);
    json["distribution"] = to_string(figure.distribution);
    json["source"] = figure.source;
    json["address"] = figure.address;
    json["price_year"] = figure.price_year ? Json(figure.price_year->number) : Json(nullptr);
    json["to_package_prices"] = figure.to_package_prices;
    json["grade"] = figure.grade;
    json["mark"] = to_string(figure.mark);
    json["actor"] = figure.actor;
    json["checked"] = figure.checked;
    json["note"] = figure.note;
    return json;
}

/// Shows a description's fields as they were read, in canonical units.
class JsonWriter final : public FieldVisitor {
public:
    explicit JsonWriter(const Package& package) : package_(package) {}
    Json take() { return std::move(json_); }

    void number(std::string_view name, FigureId& value, Limits, Fallback, std::string_view) override
    {
        json_[std::string(name)] = reference(value);
    }
    void optional_number(std::string_view name, std::optional<FigureId>& value, Limits,
                         std::string_view) override
    {
        json_[std::string(name)] = value ? reference(*value) : Json(nullptr);
    }
    void whole(std::string_view name, int& value, int, int, bool, std::string_view) override
    {
        json_[std::string(name)] = value;
    }
    void wholes(std::string_view name, std::vector<int>& values, int, int, std::string_view) override
    {
        json_[std::string(name)] = values;
    }
    void schedule(std::string_view name, Schedule& values, Limits, Fallback, std::string_view) override
    {
        auto& list = json_[std::string(name)] = Json::array();
        for (const auto value : values)
            list.push_back(reference(value));
    }
    void flag(std::string_view name, bool& value, std::string_view) override
    {
        json_[std::string(name)] = value;
    }
    void choice(std::string_view name, int& value, std::span<const std::string_view> words,
                std::string_view) override
    {
        json_[std::string(name)] = words[static_cast<std::size_t>(value)];
    }
    void text(std::string_view name, std::string& value, bool, std::string_view) override
    {
        json_[std::string(name)] = value;
    }
    void actor(std::string_view name, ActorId& value, Role, std::string_view) override
    {
        json_[std::string(name)] = package_.actors[value.index].id;
    }
    void any_actor(std::string_view name, ActorId& value, bool, std::string_view) override
    {
        json_[std::string(name)] = package_.actors[value.index].id;
    }
    void actors(std::string_view name, std::vector<ActorId>& values, std::string_view) override
    {
        auto& list = json_[std::string(name)] = Json::array();
        for (const auto value : values)
            list.push_back(package_.actors[value.index].id);
    }
    void measures(std::string_view name, std::vector<MeasureId>& values, std::string_view) override
    {
        auto& list = json_[std::string(name)] = Json::array();
        for (const auto value : values)
            list.push_back(package_.measures[value.index]->id);
    }
    void rates(std::string_view name, RateSchedule& value, Fallback, Fallback, std::string_view) override
    {
        auto& list = json_[std::string(name)] = Json::array();
        for (const auto& step : value)
            list.push_back({{"from", step.from},
                            {"rate", reference(step.rate)},
                            {"inflation", step.inflation ? reference(*step.inflation) : Json(nullptr)}});
    }
    void list(std::string_view name, DescribedList& items, std::string_view) override
    {
        auto& list = json_[std::string(name)] = Json::array();
        for (std::size_t i = 0; i < items.size(); ++i) {
            JsonWriter inner(package_);
            items.at(i).describe(inner);
            list.push_back(inner.take());
        }
    }

private:
    /// A number with the id under which its provenance stands.
    Json reference(FigureId id) const
    {
        const auto& figure = package_.figures[id];
        return {{"figure", figure.id}, {"value", figure.value}, {"unit", figure.unit}};
    }

    const Package& package_;
    Json json_ = Json::object();
};

template <class T>
Json described(T item, const Package& package)
{
    JsonWriter writer(package);
    item.describe(writer);
    return writer.take();
}

bool is_stated(const SplitTerms& terms)
{
    return !terms.players.empty() || !terms.budgets.empty() || !terms.parties.empty() || terms.outsiders != 0;
}

bool is_stated(const SettlementTerms& terms)
{
    const SettlementTerms unsaid;
    return terms.first_year != unsaid.first_year || terms.instalments != unsaid.instalments ||
           terms.aid_ceiling != unsaid.aid_ceiling || !terms.channels.empty() || !terms.limits.empty() ||
           !terms.aid.empty();
}

Json inputs_of(const Package& package)
{
    Json inputs{{"package", described(package, package)}, {"area", described(package.area, package)}};
    for (const auto& household : package.households)
        inputs["households"].push_back(described(household, package));
    for (const auto& actor : package.actors)
        inputs["actors"].push_back(described(actor, package));
    for (const auto& measure : package.measures) {
        JsonWriter writer(package);
        measure->describe(writer);
        Json fields = writer.take();
        fields["kind"] = measure->kind();
        inputs["measures"].push_back(fields);
    }
    if (is_stated(package.split))
        inputs["split"] = described(package.split, package);
    if (is_stated(package.settlement))
        inputs["settlement"] = described(package.settlement, package);
    return inputs;
}

Json ledger_of(const Package& package, const Evaluation& evaluation)
{
    Json ledger = Json::array();
    for (const auto& line : evaluation.ledger.lines())
        ledger.push_back({{"payer", package.actors[line.payer.index].id},
                          {"payee", package.actors[line.payee.index].id},
                          {"nature", to_string(nature(line))},
                          {"kind", to_string(line.kind)},
                          {"measure", package.measures[line.measure.index]->id},
                          {"label", line.label},
                          {"source", package.figures[line.source].id},
                          {"amount", first_lane(line.amount)},
                          {"part", to_string(line.part)}});
    return ledger;
}

Json actor_of(const ActorAppraisal& verdict, const Package& package)
{
    const auto& actor = package.actors[verdict.actor.index];
    Json json{{"id", actor.id}, {"role", to_string(actor.role)}, {"name", actor.name}};
    if (actor.parent)
        json["parent"] = package.actors[actor.parent->index].id;
    json["balance"] = verdict.balance;
    json["npv_own"] = verdict.npv_own;
    json["npv_society"] = verdict.npv_society;
    json["rate_own"] = verdict.rate_own;
    json["payback_year"] = or_null(verdict.payback_year);
    json["discounted_payback_year"] = or_null(verdict.discounted_payback_year);
    json["bcr"] = or_null(verdict.bcr);
    json["gains"] = verdict.gains;
    json["outlays"] = verdict.outlays;
    json["net_benefit_per_invested"] = or_null(verdict.net_benefit_per_invested);
    if (const auto* rate = std::get_if<double>(&verdict.rate_of_return))
        json["rate_of_return"] = *rate;
    else
        json["rate_of_return"] = {
            {"none", true}, {"sign_changes", std::get<NoSingleRate>(verdict.rate_of_return).sign_changes}};
    json["peak_outlay"] = verdict.peak_outlay;
    json["peak_year"] = or_null(verdict.peak_year);
    json["annual_value"] = verdict.annual_value;
    json["by_kind"] = by_kind(verdict.by_kind);
    json["cash"] = verdict.cash;
    json["accrued"] = verdict.accrued;
    return json;
}

Json society_of(const Appraisal& appraisal)
{
    const auto& society = appraisal.society;
    return {{"balance", society.balance},
            {"npv", society.npv},
            {"rate", society.rate},
            {"by_kind", by_kind(society.by_kind)},
            {"cost_of_public_funds", society.cost_of_public_funds}};
}

Json hiring_of(const HiringCount& count)
{
    return {{"heads", count.heads},
            {"labour_years", count.labour_years},
            {"contract_months", count.contract_months},
            {"lasting_jobs", count.lasting_jobs},
            {"gross_person_years", count.gross_person_years},
            {"net_person_years", count.net_person_years},
            {"implied_deadweight", count.implied_deadweight}};
}

Json consolidations_of(const Appraisal& appraisal, const Package& package)
{
    Json list = Json::array();
    for (const auto& whole : appraisal.consolidations) {
        Json members = Json::array();
        for (const auto member : whole.members)
            members.push_back(package.actors[member.index].id);
        list.push_back({{"name", whole.name},
                        {"members", members},
                        {"balance", whole.balance},
                        {"npv_society", whole.npv_society}});
    }
    return list;
}

Json switching_value_of(const SwitchingValue& turn)
{
    return {{"turns_at", or_null(turn.value)}, {"npv_at_none", turn.at_low}, {"npv_at_all", turn.at_high}};
}

Json questions_of(const Appraisal& appraisal, const Package& package)
{
    Json json{{"break_even", Json::array()},
              {"waivers", Json::array()},
              {"state_aid", Json::array()},
              {"assistance_turns", Json::array()}};
    for (const auto& row : appraisal.break_even)
        json["break_even"].push_back({{"actor", package.actors[row.actor.index].id},
                                      {"from", to_string(row.from)},
                                      {"outlay", row.outlay},
                                      {"gain_per_exit", row.gain_per_exit},
                                      {"heads", or_null(row.heads)}});
    for (const auto& waiver : appraisal.waivers)
        json["waivers"].push_back({{"measure", package.measures[waiver.measure.index]->id},
                                   {"municipality", package.actors[waiver.municipality.index].id},
                                   {"full_rent", waiver.full_rent},
                                   {"assistance", waiver.assistance},
                                   {"households", waiver.households},
                                   {"gain_per_hire", or_null(waiver.gain_per_hire)},
                                   {"hires_for_full_waiver", or_null(waiver.hires_for_full_waiver)},
                                   {"hires_for_rebate", or_null(waiver.hires_for_rebate)}});
    for (const auto& aid : appraisal.state_aid)
        json["state_aid"].push_back({{"undertaking", package.actors[aid.undertaking.index].id},
                                     {"largest", aid.largest},
                                     {"year", package.start + aid.year},
                                     {"ceiling", aid.ceiling},
                                     {"within", aid.within}});
    for (const auto& turn : appraisal.assistance)
        json["assistance_turns"].push_back({{"municipality", package.actors[turn.municipality.index].id},
                                            {"stated", turn.stated},
                                            {"whole", switching_value_of(turn.whole)},
                                            {"rent_and_jobs", switching_value_of(turn.rent_and_jobs)}});
    return json;
}

Json burdens_of(const std::vector<RentBurden>& burdens, const Package& package)
{
    Json list = Json::array();
    for (const auto& burden : burdens)
        list.push_back({{"measure", package.measures[burden.measure.index]->id},
                        {"household", burden.household},
                        {"state", to_string(burden.state)},
                        {"households", burden.households[0]},
                        {"income", burden.income[0]},
                        {"income_after", burden.income_after[0]},
                        {"rent", burden.rent[0]},
                        {"rent_after", burden.rent_after[0]},
                        {"paid_by_municipality", burden.paid_by_municipality[0]},
                        {"paid_by_state", burden.paid_by_state[0]},
                        {"pushed_over", burden.pushed_over[0] > 0},
                        {"pushed_under_norm", burden.pushed_under_norm[0] > 0}});
    return list;
}

} // namespace

std::string evaluation_json(const Package& package, const Evaluation& evaluation,
                            const std::vector<ViewTable>& views)
{
    const auto& appraisal = evaluation.appraisal;
    Json json{{"schema", "byggom/evaluate/1"}, {"package", package.name}};
    for (int year = 0; year < package.horizon; ++year)
        json["years"].push_back(package.start + year);
    json["price_year"] = package.price_year;
    json["rules_year"] = package.rules_year;
    json["timing"] = timing_names[static_cast<std::size_t>(package.timing)];
    json["inputs"] = inputs_of(package);
    json["savings"] = counts_cash(evaluation) ? "as_cash" : "at_value";
    json["ledger"] = ledger_of(package, evaluation);
    json["actors"] = Json::array();
    for (const auto& verdict : appraisal.actors)
        json["actors"].push_back(actor_of(verdict, package));
    json["society"] = society_of(appraisal);
    json["consolidations"] = consolidations_of(appraisal, package);
    json["hiring"] = hiring_of(appraisal.hiring);
    json["questions"] = questions_of(appraisal, package);
    json["rent_burdens"] = burdens_of(evaluation.rent_burdens, package);
    json["tax_beyond_horizon"] = appraisal.tax_beyond_horizon;
    json["assumptions"] = Json::array();
    for (const auto id : evaluation.used)
        json["assumptions"].push_back(figure_of(package.figures[id]));
    json["figures"] = Json::array();
    for (const auto& figure : package.figures)
        if (!is_of_the_catalogue(figure))
            json["figures"].push_back(figure_of(figure));
    for (const auto& view : views)
        json["views"][view.name] = view_json(view);
    return json.dump(1) + "\n";
}

} // namespace byggom
