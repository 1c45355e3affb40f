#include "cli/report/evaluation.hpp"

#include "libpackage/accounts/balance.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/appraisal/payback.hpp"
#include "libpackage/appraisal/present_value.hpp"
#include "libpackage/figure/figure_table.hpp"

#include <algorithm>
#include <cmath>

namespace byggom {
namespace {

constexpr double half_a_household = 0.5;
constexpr double half_of_what_is_shown = 500; ///< SEK
constexpr double half_a_krona = 0.5;

Series factors_of(const RateSchedule& rates, const Package& package)
{
    return factors_of(rates, Draw(package.figures), package);
}

/// A user's own name stays as it is.
Value label_of(const Item& item)
{
    return item.name.empty() ? term(words_of(item), words_of(item)) : own_text(item.name);
}

std::string kind_key(std::size_t kind) { return "by_kind." + std::string(kind_names[kind]); }

/// Describes one evaluation.
class EvaluationDescribed {
public:
    EvaluationDescribed(const Package& package, const Evaluation& evaluation,
                        const EvaluationReportOptions& wanted)
        : package_(package), evaluation_(evaluation), appraisal_(evaluation.appraisal), wanted_(wanted),
          page_(wanted.ledger || wanted.files_only ? 0U : on_page)
    {}

    Document describe()
    {
        document_ = document_of(package_, "byggom/evaluate/2");
        document_.csv_table = wanted_.ledger ? "ledger" : "balances";
        add(head());
        for (auto& sentence : in_short())
            format_message(paragraph(std::move(sentence)));
        for (auto& sentence : how_to_read())
            format_message(faint(std::move(sentence)));
        add(Tree{"inputs", [this_package = &package_] { return inputs_json(*this_package); }});
        add(ledger());
        add(actors());
        for (auto& sentence : apart())
            format_message(faint(std::move(sentence)));
        add(society());
        add(consolidations());
        format_message(heading("By kind, society"));
        format_message(paragraph(by_kind()));
        add(hiring());
        add(rent_burdens());
        add(waivers());
        turns();
        add(state_aid());
        add(assistance_turns());
        add(curves());
        add(break_even());
        rests_on();
        add(assumptions());
        add(own_figures());
        add(balances());
        return std::move(document_);
    }

private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void format_message(Paragraph said)
    {
        said.in = page_ == 0 ? 0U : for_people;
        if (page_ != 0)
            add(std::move(said));
    }
    In page_and(In files) const { return page_ | files; }

    Facts head() const
    {
        Value::List years;
        for (int at = 0; at < package_.horizon; ++at)
            years.emplace_back(year(package_.start + at));
        Facts facts{"",
                    {},
                    {{"package", {}, own_text(package_.name)},
                     {"years", {}, std::move(years)},
                     {"price_year", {}, year(package_.price_year)},
                     {"rules_year", {}, year(package_.rules_year)},
                     {"timing", {}, term(timing_names[static_cast<std::size_t>(package_.timing)])},
                     {"savings", {}, term(counts_cash(evaluation_) ? "as_cash" : "at_value")},
                     {"tax_beyond_horizon", {}, money(appraisal_.tax_beyond_horizon)}}};
        facts.in = in_json;
        return facts;
    }

    bool is_touched(const ActorAppraisal& verdict) const
    {
        return std::any_of(verdict.balance.begin(), verdict.balance.end(),
                           [](double amount) { return std::abs(amount) > half_a_krona; });
    }
    const Actor& actor(ActorId id) const { return package_.actors[id.index]; }

    /// Wholes that gain or lose at their own rate, the most first.
    Value::List most(bool gains) const
    {
        std::vector<const ActorAppraisal*> found;
        for (const auto& verdict : appraisal_.actors)
            if (verdict.actor != resources && !actor(verdict.actor).parent &&
                (gains ? verdict.npv_own : -verdict.npv_own) > half_of_what_is_shown)
                found.push_back(&verdict);
        std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) {
            return std::abs(a->npv_own) > std::abs(b->npv_own);
        });
        constexpr std::size_t most_told = 3;
        Value::List told;
        for (std::size_t i = 0; i < std::min(found.size(), most_told); ++i)
            told.emplace_back(Message{"{} {}", {found[i]->actor, money(std::abs(found[i]->npv_own))}});
        if (found.size() > most_told)
            told.emplace_back(Message{"{} more", {Value(found.size() - most_told)}});
        return told;
    }

    /// What it is, who gains, who loses, on what it hangs, what to look at next.
    std::vector<Message> in_short() const
    {
        std::vector<Message> said;
        Value::List measures;
        for (std::uint32_t i = 0; i < package_.measures.size(); ++i)
            measures.emplace_back(MeasureId{i});
        const double npv = appraisal_.society.npv;
        said.push_back({npv >= 0 ? "The package ({}), {} to {}: all together gain {} at society's rate."
                                 : "The package ({}), {} to {}: all together lose {} at society's rate.",
                        {Value(std::move(measures)), year(package_.start),
                         year(package_.start + package_.horizon - 1), money(std::abs(npv))}});
        auto gaining = most(true);
        auto losing = most(false);
        if (!gaining.empty())
            said.push_back({"At their own rates there gain: {}.", {Value(std::move(gaining))}});
        said.push_back(losing.empty() ? Message{"Nobody loses."}
                                      : Message{"There lose: {}.", {Value(std::move(losing))}});
        if (auto hangs = hangs_on(); !hangs.empty())
            said.push_back(std::move(hangs));
        if (const auto* worst = largest_loser())
            said.push_back({"What stands behind a figure: --explain {}; a fair split: byggom split.",
                            {own_text(actor(worst->actor).id)}});
        return said;
    }
    const ActorAppraisal* largest_loser() const
    {
        const ActorAppraisal* worst = nullptr;
        for (const auto& verdict : appraisal_.actors)
            if (verdict.actor != resources && !actor(verdict.actor).parent &&
                (worst == nullptr || verdict.npv_own < worst->npv_own))
                worst = &verdict;
        return worst;
    }
    Message hangs_on() const
    {
        for (const auto& turn : appraisal_.assistance)
            if (turn.whole.value)
                return {"For {} it hangs on the households on assistance: {} are stated, at {} its verdict "
                        "turns.",
                        {turn.municipality, share(turn.stated),
                         share(std::round(*turn.whole.value * 1000) / 1000)}};
        const auto assumed =
            std::count_if(evaluation_.used.begin(), evaluation_.used.end(),
                          [&](FigureId id) { return package_.figures[id].mark == Mark::assumption; });
        if (assumed == 0)
            return {};
        return {"It hangs on {} figures that are assumed, of {} in all: --assumptions lists them, breakeven "
                "varies one.",
                {Value(static_cast<int>(assumed)), Value(evaluation_.used.size())}};
    }

    std::vector<Message> how_to_read() const
    {
        std::vector<Message> said;
        const auto& rates = appraisal_.society.rate;
        said.push_back(rates.front() == rates.back()
                           ? Message{"society at {} real · positive: the actor gains", {share(rates.front())}}
                           : Message{"society at {} … {} real · positive: the actor gains",
                                     {share(rates.front()), share(rates.back())}});
        if (const auto baseline = package_.figures.find("area.baseline.employment"))
            said.push_back({"employment of the area, 20 to 64: {}: {}",
                            {share(std::round(package_.figures[*baseline].value * 1000) / 1000),
                             own_text(package_.figures[*baseline].source)}});
        if (wanted_.cashable)
            said.emplace_back(
                "savings of services count as far as whole steps of capacity are freed; the rest serves "
                "others");
        if (package_.rules_year != package_.start)
            said.push_back(
                {"{} is the year whose tax and benefit rules stand for all years, as no others are complete",
                 {year(package_.rules_year)}});
        return said;
    }

    Table ledger() const
    {
        Table table{"ledger",
                    "The ledger",
                    {{"payer", "payer"},
                     {"payee", "payee"},
                     {"nature", "nature"},
                     {"kind", "kind"},
                     {"measure", "measure"},
                     {"line", {}, Quantity::none, in_files},
                     {"label", "label"},
                     {"treatment", {}, Quantity::none, in_files},
                     {"source", "source", Quantity::none, in_files},
                     {"amount", "amount", Quantity::money, in_files},
                     {"part", {}, Quantity::none, in_json},
                     {"total", "total", Quantity::money, on_page},
                     {"present_value", "present value", Quantity::money, on_page}}};
        table.in = in_files | (wanted_.ledger ? on_page : 0U);
        const Series factors = factors_of(package_.society_rates, package_);
        for (const auto& line : evaluation_.ledger.lines())
            table.rows.push_back(
                {{line.payer, line.payee, term(to_string(nature(line))), term(to_string(line.kind)),
                  line.measure, own_text(id_of(line.item)), label_of(line.item),
                  term(to_string(line.item.treatment)), line.source, yearly(first_lane(line.amount)),
                  term(to_string(line.part)), money(total(line.amount)[0]),
                  money(present_value(line.amount, factors)[0])}});
        return table;
    }

    static Value rate_of_return(const ActorAppraisal& verdict)
    {
        if (const auto* rate = std::get_if<double>(&verdict.rate_of_return))
            return share(*rate);
        return Value::None{std::get<NoSingleRate>(verdict.rate_of_return).sign_changes > 1 ? "several"
                                                                                           : "none"};
    }
    static Value sign_changes(const ActorAppraisal& verdict)
    {
        const auto* none = std::get_if<NoSingleRate>(&verdict.rate_of_return);
        return none == nullptr ? Value() : Value(none->sign_changes);
    }
    Value year_of(const std::optional<int>& after_start, std::string_view why = {}) const
    {
        return after_start ? year(package_.start + *after_start) : Value(Value::None{why});
    }
    Value peak_of(const ActorAppraisal& verdict) const
    {
        if (!verdict.peak_year)
            return {};
        return Message{"{} ({})", {money(verdict.peak_outlay), year(package_.start + *verdict.peak_year)}};
    }

    std::vector<Value> cells_of(const ActorAppraisal& verdict) const
    {
        const auto& one = actor(verdict.actor);
        std::vector<Value> cells{verdict.actor,
                                 term(to_string(one.role)),
                                 own_text(one.name),
                                 one.parent ? Value(*one.parent) : Value(),
                                 yearly(verdict.balance),
                                 money(verdict.npv_own),
                                 share(verdict.rate_own.front()),
                                 money(verdict.npv_society),
                                 yearly(verdict.rate_own),
                                 year_of(verdict.payback_year, "never"),
                                 year_of(verdict.discounted_payback_year, "never"),
                                 value_or_none(verdict.bcr, Quantity::ratio),
                                 money(verdict.gains),
                                 money(verdict.outlays),
                                 value_or_none(verdict.net_benefit_per_invested, Quantity::ratio),
                                 rate_of_return(verdict),
                                 sign_changes(verdict),
                                 peak_of(verdict),
                                 money(verdict.peak_outlay),
                                 year_of(verdict.peak_year),
                                 money(verdict.annual_value)};
        for (std::size_t kind = 0; kind < kind_count; ++kind)
            cells.emplace_back(money(verdict.by_kind[kind]));
        cells.emplace_back(money(verdict.cash));
        cells.emplace_back(money(verdict.accrued));
        cells.emplace_back(money(verdict.residual_at_own_rate));
        return cells;
    }

    Table actors() const
    {
        constexpr In sheet_and_json = in_json | on_sheet;
        Table table{"actors",
                    "Who pays and who gains",
                    {{"id", "actor", Quantity::none, in_json | for_people},
                     {"role", "role", Quantity::none, in_json},
                     {"name", {}, Quantity::none, in_json},
                     {"parent", {}, Quantity::none, in_json},
                     {"balance", {}, Quantity::money, in_json},
                     {"npv_own", "own rate", Quantity::money, in_json | for_people, true},
                     {"", " ", Quantity::share, on_page},
                     {"npv_society", "society's", Quantity::money, in_json | for_people, true},
                     {"rate_own", {}, Quantity::share, in_json},
                     {"payback_year", "payback", Quantity::year, in_json | for_people},
                     {"discounted_payback_year", {}, Quantity::year, in_json},
                     {"bcr", "benefit/cost", Quantity::ratio, in_json | for_people},
                     {"gains", {}, Quantity::money, in_json},
                     {"outlays", {}, Quantity::money, in_json},
                     {"net_benefit_per_invested", {}, Quantity::ratio, in_json},
                     {"rate_of_return", {}, Quantity::share, in_json},
                     {"rate_sign_changes", {}, Quantity::whole, in_json},
                     {"", "peak outlay", Quantity::money, on_page},
                     {"peak_outlay", "peak outlay", Quantity::money, sheet_and_json},
                     {"peak_year", "peak year", Quantity::year, sheet_and_json},
                     {"annual_value", {}, Quantity::money, in_json}}};
        for (std::size_t kind = 0; kind < kind_count; ++kind)
            table.columns.push_back({kind_key(kind), {}, Quantity::money, in_json});
        table.columns.push_back({"cash", {}, Quantity::money, in_json});
        table.columns.push_back({"accrued", {}, Quantity::money, in_json});
        table.columns.push_back({"residual_at_own_rate", {}, Quantity::money, in_json});
        table.in = in_json | on_sheet | page_;
        table.folds = true;
        const auto add_row = [&](ActorId id, bool is_part) {
            const auto& verdict = appraisal_.actors[id.index];
            const In in = is_touched(verdict) && id != resources ? everywhere : in_files;
            table.rows.push_back({cells_of(verdict), is_part ? Row::Kind::part : Row::Kind::plain, in});
        };
        add_row(resources, false);
        for (std::uint32_t i = 1; i < package_.actors.size(); ++i) {
            if (package_.actors[i].parent)
                continue;
            add_row({i}, false);
            for (std::uint32_t part = 1; part < package_.actors.size(); ++part)
                if (package_.actors[part].parent == ActorId{i})
                    add_row({part}, true);
        }
        const auto sum = [&](Message name, const Value& rate, double npv, Row::Kind kind) {
            std::vector<Value> cells(table.columns.size(), own_text(""));
            cells[0] = std::move(name);
            cells[6] = rate;
            cells[7] = money(npv);
            table.rows.push_back({std::move(cells), kind, for_people});
        };
        sum("Society", share(appraisal_.society.rate.front()), appraisal_.society.npv, Row::Kind::sum);
        for (const auto& whole : appraisal_.consolidations)
            sum({"of which {}", {term(whole.name, whole.name)}}, own_text(""), whole.npv_society,
                Row::Kind::sum);
        return table;
    }

    /// What is told beside the sum.
    std::vector<Message> apart() const
    {
        std::vector<Message> said;
        const auto line = [&](std::string_view sentence, double amount) {
            if (std::abs(amount) > half_of_what_is_shown)
                said.push_back({sentence, {money(amount)}});
        };
        line("Supplement for the cost of public funds, apart: {}", appraisal_.society.cost_of_public_funds);
        line("Local tax settled after the last year, dropped: {}", appraisal_.tax_beyond_horizon);
        for (const auto& verdict : appraisal_.actors)
            if (actor(verdict.actor).role == Role::tenants)
                line("Pension rights earned, not cash, within the tenants' figure: {}", verdict.accrued);
        return said;
    }

    Facts society() const
    {
        const auto& society = appraisal_.society;
        Facts facts{"society",
                    {},
                    {{"balance", {}, yearly(society.balance)},
                     {"npv", {}, money(society.npv)},
                     {"rate", {}, yearly(society.rate)},
                     {"cost_of_public_funds", {}, money(society.cost_of_public_funds)}}};
        for (std::size_t kind = 0; kind < kind_count; ++kind)
            facts.facts.push_back({kind_key(kind), {}, money(society.by_kind[kind])});
        facts.in = in_json;
        return facts;
    }

    Table consolidations() const
    {
        Table table{
            "consolidations", {}, {{"name"}, {"members"}, {"balance"}, {"npv_society", {}, Quantity::money}}};
        table.in = in_json;
        for (const auto& whole : appraisal_.consolidations) {
            Value::List members;
            for (const auto member : whole.members)
                members.emplace_back(member);
            table.rows.push_back({{term(whole.name, whole.name), std::move(members), yearly(whole.balance),
                                   money(whole.npv_society)}});
        }
        return table;
    }

    Message by_kind() const
    {
        Value::List kinds;
        for (std::size_t kind = 0; kind < kind_count; ++kind)
            kinds.emplace_back(
                Message{"{} {}",
                        {term(kind_names[kind], kind_names[kind]), money(appraisal_.society.by_kind[kind])}});
        return {"{}", {Value(std::move(kinds))}};
    }

    Facts hiring() const
    {
        const auto& count = appraisal_.hiring;
        Facts facts{
            "hiring",
            "Hiring",
            {{"heads", "heads", byggom::count(count.heads)},
             {"labour_years", "labour-years", byggom::count(count.labour_years)},
             {"contract_months", "months of contract, mean", byggom::count(count.contract_months)},
             {"lasting_jobs", "jobs kept at hand-over", byggom::count(count.lasting_jobs)},
             {"gross_person_years", {}, byggom::count(count.gross_person_years)},
             {"net_person_years", {}, byggom::count(count.net_person_years)},
             {"implied_deadweight", "implied deadweight: share of the jobs that would have been found anyway",
              share(count.implied_deadweight)}}};
        facts.in = in_json | (count.heads > 0 ? page_ | on_sheet : 0U);
        return facts;
    }

    Table rent_burdens() const
    {
        const auto share_of = [](double rent, double income) {
            return income > 0 ? share(std::round(rent / income * 100) / 100) : Value();
        };
        const auto mark = [](bool is) { return is ? Value(true) : own_text(""); };
        Table table{"rent_burdens",
                    "The rent rise, household by household",
                    {{"measure", "measure", Quantity::none, in_json | on_sheet},
                     {"household", "household"},
                     {"state", "state of first adult"},
                     {"households", "households", Quantity::whole},
                     {"income", "income", Quantity::kronor, in_json | on_sheet},
                     {"income_after", "income after", Quantity::kronor, in_json | on_sheet},
                     {"rent", "rent", Quantity::kronor, in_json | on_sheet},
                     {"rent_after", "rent after", Quantity::kronor, in_json | on_sheet},
                     {"", "rent/income before", Quantity::share, on_page},
                     {"", "after", Quantity::share, on_page},
                     {"paid_by_municipality", "paid by municipality", Quantity::whole},
                     {"paid_by_state", "by state", Quantity::whole},
                     {"pushed_over", {}, Quantity::none, in_json | on_sheet},
                     {"pushed_under_norm", {}, Quantity::none, in_json | on_sheet},
                     {"", "over the threshold", Quantity::none, on_page},
                     {"", "under the norm", Quantity::none, on_page}}};
        table.in = in_json | on_sheet | page_;
        const auto exactly = [](double number) { return Value(number, Quantity::none); };
        for (const auto& burden : evaluation_.rent_burdens)
            table.rows.push_back({{burden.measure, term(burden.household), term(to_string(burden.state)),
                                   exactly(burden.households[0]), exactly(burden.income[0]),
                                   exactly(burden.income_after[0]), exactly(burden.rent[0]),
                                   exactly(burden.rent_after[0]), share_of(burden.rent[0], burden.income[0]),
                                   share_of(burden.rent_after[0], burden.income_after[0]),
                                   exactly(burden.paid_by_municipality[0]), exactly(burden.paid_by_state[0]),
                                   burden.pushed_over[0] > 0, burden.pushed_under_norm[0] > 0,
                                   mark(burden.pushed_over[0] > 0), mark(burden.pushed_under_norm[0] > 0)},
                                  Row::Kind::plain,
                                  burden.households[0] < half_a_household ? in_files : everywhere});
        return table;
    }

    Table waivers() const
    {
        Table table{
            "questions.waivers",
            "Ground rent in people",
            {{"measure"},
             {"municipality"},
             {"full_rent", "full ground rent a year", Quantity::money},
             {"assistance", "assistance of a household a year", Quantity::money},
             {"households", "households leaving assistance that equal it, in one year", Quantity::count},
             {"gain_per_hire", "the municipality's gain of one hire", Quantity::money},
             {"hires_for_full_waiver", "hires that repay a full waiver, with jobs that end", Quantity::none},
             {"hires_for_rebate", "hires that repay the rebate agreed, with jobs that end", Quantity::none}}};
        table.in = in_json | page_;
        table.shape = Table::Shape::told;
        for (const auto& waiver : appraisal_.waivers) {
            const auto hires = [](const std::optional<double>& number) {
                return number ? whole(*number) : Value(Value::None{"none: a hire gains it nothing"});
            };
            table.rows.push_back(
                {{waiver.measure, waiver.municipality, money(waiver.full_rent), money(waiver.assistance),
                  count(waiver.households), value_or_none(waiver.gain_per_hire, Quantity::money),
                  hires(waiver.hires_for_full_waiver), hires(waiver.hires_for_rebate)}});
        }
        return table;
    }

    void turns()
    {
        const auto one = [](const SwitchingValue& turn, const Message& of_what) {
            return turn.value ? Message{"{}: above {} the municipality loses",
                                        {of_what, share(std::round(*turn.value * 1000) / 1000)}}
                              : Message{"{}: it does not turn between 0 and 100 % (0 %: {}, 100 %: {})",
                                        {of_what, money(turn.at_low), money(turn.at_high)}};
        };
        for (const auto& turn : appraisal_.assistance) {
            format_message(heading("Where the verdict turns"));
            format_message(paragraph({"{}, share of households on assistance (stated {}):",
                                      {turn.municipality, share(std::round(turn.stated * 1000) / 1000)}}));
            format_message(item(one(turn.rent_and_jobs, "rent rise and jobs alone")));
            format_message(item(one(turn.whole, "the whole package")));
        }
    }

    Table assistance_turns() const
    {
        Table table{"questions.assistance_turns", {}, {{"municipality"}, {"stated", {}, Quantity::share}}};
        table.in = in_json;
        for (const auto* of_what : {"whole", "rent_and_jobs"})
            for (const auto* key : {"value", "low", "high", "at_low", "at_high"})
                table.columns.push_back({std::string(of_what) + "." + key});
        const auto add_turn = [](std::vector<Value>& cells, const SwitchingValue& turn) {
            cells.insert(cells.end(), {value_or_none(turn.value, Quantity::share), Value(turn.low),
                                       Value(turn.high), money(turn.at_low), money(turn.at_high)});
        };
        for (const auto& turn : appraisal_.assistance) {
            std::vector<Value> cells{turn.municipality, share(turn.stated)};
            add_turn(cells, turn.whole);
            add_turn(cells, turn.rent_and_jobs);
            table.rows.push_back({std::move(cells)});
        }
        return table;
    }

    Table state_aid() const
    {
        Table table{"questions.state_aid",
                    "State aid",
                    {{"undertaking", "undertaking"},
                     {"largest", "largest in three years", Quantity::money},
                     {"year", "year", Quantity::year},
                     {"ceiling", "ceiling", Quantity::money},
                     {"within", {}, Quantity::none, in_json},
                     {"", "verdict", Quantity::none, on_page}}};
        table.in = in_json | page_;
        for (const auto& aid : appraisal_.state_aid)
            table.rows.push_back(
                {{aid.undertaking, money(aid.largest), year(package_.start + aid.year), money(aid.ceiling),
                  aid.within, aid.within ? Message{"within"} : Message{"OVER"}}});
        return table;
    }

    Curves curves() const
    {
        Curves curves{"Cumulative balance"};
        curves.in = page_;
        for (const auto& verdict : appraisal_.actors)
            if (verdict.actor != resources && !actor(verdict.actor).parent && is_touched(verdict))
                curves.curves.push_back({verdict.actor, cumulative(verdict.balance)});
        curves.curves.push_back({Message{"Society"}, cumulative(appraisal_.society.balance)});
        return curves;
    }

    Table break_even()
    {
        Table files{"questions.break_even",
                    {},
                    {{"actor"},
                     {"from"},
                     {"outlay", {}, Quantity::money},
                     {"gain_per_exit", {}, Quantity::money},
                     {"heads", {}, Quantity::none}}};
        files.in = in_json;
        std::vector<LabourState> states;
        for (const auto& row : appraisal_.break_even) {
            files.rows.push_back({{row.actor, term(to_string(row.from)), money(row.outlay),
                                   money(row.gain_per_exit), row.heads ? Value(*row.heads) : Value()}});
            if (std::find(states.begin(), states.end(), row.from) == states.end())
                states.push_back(row.from);
        }
        Table page{
            "", "Break-even in heads: lasting exits into work that repay an actor's outlay", {{"", "actor"}}};
        page.in = page_;
        for (const auto state : states)
            page.columns.push_back({"", {"from {}", {term(to_string(state))}}, Quantity::count});
        const auto add_row = [&](ActorId id, bool is_part) {
            std::vector<Value> cells{id};
            bool any = false;
            for (const auto& row : appraisal_.break_even)
                if (row.actor == id) {
                    cells.emplace_back(value_or_none(row.heads, Quantity::count));
                    any = any || row.heads.has_value();
                }
            if (any)
                page.rows.push_back({std::move(cells), is_part ? Row::Kind::part : Row::Kind::plain});
        };
        for (std::uint32_t i = 1; i < package_.actors.size(); ++i) {
            if (package_.actors[i].parent)
                continue;
            add_row({i}, false);
            for (std::uint32_t part = 1; part < package_.actors.size(); ++part)
                if (package_.actors[part].parent == ActorId{i})
                    add_row({part}, true);
        }
        add(std::move(page));
        return files;
    }

    bool is_old(const Figure& figure) const { return wanted_.age && !age_of(figure, *wanted_.age).empty(); }

    void rests_on()
    {
        int assumed = 0;
        int remembered = 0;
        int old = 0;
        Value::List own;
        for (const auto id : evaluation_.used) {
            const auto& figure = package_.figures[id];
            assumed += figure.mark == Mark::assumption ? 1 : 0;
            remembered += figure.mark == Mark::memory ? 1 : 0;
            old += is_old(figure) ? 1 : 0;
            if (figure.mark == Mark::assumption && figure.origin.file == package_.file)
                own.emplace_back(id);
        }
        format_message(heading("What the result rests on"));
        format_message(
            paragraph({"{} figures are used: {} of these are assumptions, {} from memory and to be checked.",
                       {Value(evaluation_.used.size()), Value(assumed), Value(remembered)}}));
        if (wanted_.age)
            format_message(paragraph({"{} of these are undated or older than {} years.",
                                      {Value(old), Value(wanted_.age->oldest)}}));
        if (wanted_.assumptions)
            return;
        format_message(paragraph("All of them: --assumptions."));
        if (!own.empty())
            format_message(paragraph({"Assumed by the package itself: {}.", {Value(std::move(own))}}));
    }

    static std::vector<Column> figure_columns()
    {
        return {{"id", "figure"},
                {"value", "value"},
                {"unit", "unit"},
                {"low", "low"},
                {"high", "high"},
                {"distribution", {}, Quantity::none, in_json},
                {"price_year", "prices", Quantity::year},
                {"to_package_prices", {}, Quantity::none, in_json},
                {"grade", "grade"},
                {"mark", "mark"},
                {"source", "source"},
                {"address", {}, Quantity::none, in_json},
                {"actor", {}, Quantity::none, in_json},
                {"checked", {}, Quantity::none, in_json},
                {"note", {}, Quantity::none, in_json}};
    }
    std::vector<Value> figure_cells(const Figure& figure) const
    {
        const auto mark = term(to_string(figure.mark), to_string(figure.mark));
        return {own_text(figure.id),
                figure.value,
                own_text(figure.unit),
                value_or_none(figure.low),
                value_or_none(figure.high),
                term(to_string(figure.distribution)),
                figure.price_year ? year(figure.price_year->number) : Value(),
                figure.to_package_prices,
                own_text(figure.grade),
                mark,
                own_text(figure.source),
                own_text(figure.address),
                own_text(figure.actor),
                own_text(figure.checked),
                own_text(figure.note)};
    }
    Table assumptions() const
    {
        Table table{"assumptions", "Figures", figure_columns()};
        table.columns.push_back({"", "age", Quantity::none, on_page});
        table.in = in_json | on_sheet | (wanted_.assumptions ? page_ : 0U);
        for (const auto id : evaluation_.used) {
            const auto& figure = package_.figures[id];
            auto cells = figure_cells(figure);
            cells.emplace_back(wanted_.age ? Value(age_of(figure, *wanted_.age)) : own_text(""));
            table.rows.push_back({std::move(cells)});
        }
        return table;
    }
    Table own_figures() const
    {
        Table table{"figures", {}, figure_columns()};
        table.in = in_json;
        for (const auto& figure : package_.figures)
            if (!is_of_the_catalogue(figure))
                table.rows.push_back({figure_cells(figure)});
        return table;
    }

    Table balances() const
    {
        Table table{"balances",
                    "Balances",
                    {{"actor", "actor"},
                     {"role", "role"},
                     {"parent", "of", Quantity::none},
                     {"balance", "balance", Quantity::money},
                     {"cumulative", "cumulative", Quantity::money, in_csv}}};
        table.in = in_csv | on_sheet;
        for (const auto& verdict : appraisal_.actors) {
            const auto& one = actor(verdict.actor);
            table.rows.push_back(
                {{verdict.actor, term(to_string(one.role)), one.parent ? Value(*one.parent) : own_text(""),
                  yearly(verdict.balance), yearly(cumulative(verdict.balance))}});
        }
        return table;
    }

    const Package& package_;
    const Evaluation& evaluation_;
    const Appraisal& appraisal_;
    const EvaluationReportOptions& wanted_;
    In page_;
    Document document_;
};

/// "rules.vat.standard = 0.25 (2025, A, found) Skatteverket"
Value source_of(const Figure& figure, const EvaluationReportOptions& wanted)
{
    Value::List about;
    const auto mark = term(to_string(figure.mark), to_string(figure.mark));
    if (figure.price_year)
        about.emplace_back(year(figure.price_year->number));
    if (!figure.grade.empty())
        about.emplace_back(own_text(figure.grade));
    about.emplace_back(mark);
    if (wanted.age)
        if (auto age = age_of(figure, *wanted.age); !age.empty())
            about.emplace_back(std::move(age));
    Value::Said all;
    return Message{"{} = {} {} ({}) {}",
                   {own_text(figure.id), figure.value, own_text(figure.unit == "1" ? "" : figure.unit),
                    Value(std::move(about)), own_text(figure.source)}};
}

} // namespace

Document describe(const Package& package, const Evaluation& evaluation, const EvaluationReportOptions& wanted)
{
    return EvaluationDescribed(package, evaluation, wanted).describe();
}

void explain(Document& document, const Package& package, const Evaluation& evaluation, ActorId actor,
             std::optional<int> at, const EvaluationReportOptions& wanted)
{
    document.csv_table = "lines";
    const Series factors = factors_of(package.actors[actor.index].rates, package);
    Table table{"lines",
                at ? Message{"Lines behind {}, {}", {actor, year(package.start + *at)}}
                   : Message{"Lines behind {}, all years, present value at own rate", {actor}},
                {{"", "amount", Quantity::money, for_people, true},
                 {"measure", "measure"},
                 {"counterpart", "counterpart"},
                 {"kind", "kind"},
                 {"line", {}, Quantity::none, in_csv},
                 {"label", "label"},
                 {"treatment", {}, Quantity::none, in_csv},
                 {"source", {}, Quantity::none, in_csv},
                 {"", "source", Quantity::none, for_people},
                 {"year", {}, Quantity::year, at ? in_csv : 0U},
                 {"gain", {}, Quantity::money, in_csv}}};
    table.in = in_csv | for_people;
    double sum = 0;
    for (const auto& line : lines_of(actor, evaluation.ledger.lines(), package)) {
        if (!at && line.kind == Kind::imputed)
            continue; // no part of a verdict of one's own
        const Series gain = gain_of(actor, line, package);
        const double amount = at ? gain(0, *at) : present_value(gain, factors)[0];
        sum += amount;
        const auto other = belongs_to(line.payer, actor, package) ? line.payee : line.payer;
        const auto& figure = package.figures[line.source];
        table.rows.push_back(
            {{money(amount), line.measure, other, term(to_string(line.kind)), own_text(id_of(line.item)),
              label_of(line.item), term(to_string(line.item.treatment)), line.source,
              source_of(figure, wanted), year(package.start + at.value_or(0)),
              at ? money(gain(0, *at)) : yearly(first_lane(gain))},
             Row::Kind::plain,
             amount == 0 ? in_csv : everywhere});
    }
    const double own = evaluation.appraisal.actors[actor.index].residual_at_own_rate;
    if (!at && own != 0) {
        sum += own;
        table.rows.push_back({{money(own), Message{"residual at own rate"}}, Row::Kind::plain, for_people});
    }
    table.rows.push_back({{money(sum), Message{"sum"}}, Row::Kind::sum, for_people});
    document.blocks.emplace_back(std::move(table));
}

Message age_of(const Figure& figure, AgeLimit limit)
{
    std::optional<int> dated;
    if (figure.price_year)
        dated = figure.price_year->number;
    if (const auto checked = whole_number(figure.checked.substr(0, 4)); checked && figure.checked.size() >= 4)
        dated = std::max(dated.value_or(0), *checked);
    if (!dated)
        return "undated";
    const int age = limit.as_of - *dated;
    return age > limit.oldest ? Message{"{} years old", {Value(age)}} : Message{};
}

} // namespace byggom
