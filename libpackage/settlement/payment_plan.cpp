#include "libpackage/settlement/payment_plan.hpp"

#include "libpackage/settlement/net_transfers.hpp"
#include "libpackage/settlement/years_program.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace byggom {
namespace {

using Amounts = std::vector<std::int64_t>;

constexpr std::int64_t any_amount = 90'000'000'000'000'000;

std::size_t place(int i) { return static_cast<std::size_t>(i); }

/// Whole öre of a present value; what it lets through is never more than the capacities do.
std::int64_t worth_of(const Amounts& by_year, const std::vector<double>& discount)
{
    double worth = 0;
    for (std::size_t year = 0; year < by_year.size(); ++year)
        worth += static_cast<double>(by_year[year]) * discount[year];
    return static_cast<std::int64_t>(std::min(std::floor(worth), static_cast<double>(any_amount)));
}

/// What may come to a party as aid in each year, if nothing but its channels bound it.
Amounts aid_offered(const PaymentGraph& graph, int party)
{
    Amounts most(graph.discount.size(), 0);
    for (std::size_t channel = 0; channel < graph.network.channels.size(); ++channel) {
        const auto& one = graph.network.channels[channel];
        if (one.to != party || !one.aid)
            continue;
        for (std::size_t year = 0; year < most.size(); ++year)
            most[year] = std::min(
                any_amount, most[year] + (graph.most[channel] ? (*graph.most[channel])[year] : any_amount));
    }
    return most;
}

void note(std::vector<Binding>& bindings, bool ceiling, int at, std::optional<int> year)
{
    auto found = std::find_if(bindings.begin(), bindings.end(), [&](const Binding& binding) {
        return binding.ceiling == ceiling && binding.place == at;
    });
    if (found == bindings.end())
        found = bindings.insert(bindings.end(), {ceiling, at, {}});
    if (year)
        found->years.push_back(*year);
}

void note(std::vector<Binding>& bindings, const BindingCut& cut, std::optional<int> year)
{
    for (const int channel : cut.channels)
        note(bindings, false, channel, year);
    for (const int party : cut.ceilings)
        note(bindings, true, party, year);
}

Amounts received_of(const std::vector<Payment>& paid, std::size_t parties)
{
    Amounts received(parties, 0);
    for (const auto& [channel, from, to, ore] : paid) {
        received[place(from)] -= ore;
        received[place(to)] += ore;
    }
    return received;
}

// What weighs in the program, in this order: what stays unpaid, what paying costs, who is spared, through how
// many hands, and how far from the instalments.
constexpr double unpaid_weight = 1000;
constexpr double spared_weight = 1e-6;
constexpr double hand_weight = 1e-7;
constexpr double instalment_weight = 1e-8;

/// The program of a question, with a column for what each party lacks, and of each payer what it has paid by
/// each year and how far that is from its instalments.
class OverYears {
public:
    OverYears(const PaymentGraph& graph, const YearsQuestion& question, const LinearSolver& solver)
        : graph_(graph), question_(question), parties_(static_cast<int>(graph.network.parties.size())),
          years_(graph, question.instalments.first, scale_of(question))
    {
        cost_.assign(place(years_.columns()), 0.0);
        for (const auto& [column, amount] : years_.friction(1))
            cost_[place(column)] += amount;
        for (int channel = 0; channel < static_cast<int>(graph.network.channels.size()); ++channel)
            for (int year = years_.first(); year < years_.years(); ++year) {
                const auto& one = graph.network.channels[place(channel)];
                cost_[place(years_.column(channel, year))] += hand_weight;
                if (question.spared == one.from)
                    cost_[place(years_.column(channel, year))] += spared_weight;
                if (question.spared == one.to && one.passes_on)
                    cost_[place(years_.column(channel, year))] -= spared_weight;
            }
        lacks_ = new_columns(parties_, unpaid_weight);
        for (int party = 0; party < parties_; ++party)
            if (own(party) > 0)
                payers_.push_back({party, new_columns(span(), 0), new_columns(span(), instalment_weight)});
        program_ = solver.start(cost_);
    }

    std::optional<PaymentPlan> plan()
    {
        const auto aid = years_.add_limits(*program_);
        for (int party = 0; party < parties_; ++party)
            add_party(party);
        for (const auto& payer : payers_)
            add_instalments(payer);
        const auto solution = program_->solve();
        if (!solution)
            return std::nullopt;
        auto plan = years_.plan_of(solution->x);
        std::vector<double> lacks;
        for (int party = 0; party < parties_; ++party)
            lacks.push_back(solution->x[place(lacks_ + party)] * years_.scale());
        received(plan, *solution);
        add_unpaid(plan, lacks);
        add_binding(plan, *solution, aid);
        return plan;
    }

private:
    struct Payer {
        int party;
        int paid;  ///< columns: by each year, in all
        int aside; ///< and how far from what was to be paid by then
    };

    static double scale_of(const YearsQuestion& question)
    {
        std::int64_t largest = 1;
        for (const auto* amounts : {&question.own, &question.due})
            for (const auto ore : *amounts)
                largest = std::max(largest, ore);
        return static_cast<double>(largest) / 1e4; // tolerances are made for such numbers
    }
    static std::int64_t at(const Amounts& amounts, int party)
    {
        return place(party) < amounts.size() ? amounts[place(party)] : 0;
    }
    double own(int party) const { return static_cast<double>(at(question_.own, party)) / years_.scale(); }
    double due(int party) const { return static_cast<double>(at(question_.due, party)) / years_.scale(); }
    int span() const { return years_.years() - years_.first(); }

    int new_columns(int count, double cost)
    {
        const int first = static_cast<int>(cost_.size());
        cost_.insert(cost_.end(), place(count), cost);
        return first;
    }

    void add_party(int party)
    {
        const bool pays = own(party) > 0;
        program_->bound_column(lacks_ + party, 0, due(party) > 0 ? due(party) : 0);
        const bool shared = !question_.bears.empty();
        auto balance = years_.got(party, shared);
        if (shared && place(party) < question_.bears.size()) // its part of what paying costs is asked of it
            add_to(balance, years_.friction(question_.bears[place(party)]));
        add_to(balance, years_.shares(party)); // a share in a pot is made good
        balance.emplace_back(lacks_ + party, 1.0);
        if (pays)
            program_->add_row(balance, -own(party), 0);
        else
            program_->add_row(balance, due(party), due(party));
        auto kept = years_.kept(party);
        for (auto [column, parts] : years_.shares(party))
            kept.emplace_back(column, -parts);
        if (!kept.empty())
            program_->add_row(kept, -no_bound, due(party));
        if (!pays)
            years_.add_pass_on_only(*program_, party);
        if (place(party) < question_.purse.size() && question_.purse[place(party)])
            for (int year = years_.first(); year < years_.years(); ++year)
                if (const auto out = years_.own_in(year, party, true); !out.empty())
                    program_->add_row(out, -no_bound,
                                      static_cast<double>((*question_.purse[place(party)])[place(year)]) *
                                          graph_.discount[place(year)] / years_.scale());
    }

    static void add_to(Entries& entries, const Entries& more)
    {
        for (const auto& [column, amount] : more) {
            const auto known = std::find_if(entries.begin(), entries.end(),
                                            [at = column](const auto& entry) { return entry.first == at; });
            if (known == entries.end())
                entries.emplace_back(column, amount);
            else
                known->second += amount;
        }
    }

    /// How much of all that a payer pays is due by a year.
    double due_by(int year) const
    {
        const auto& due = question_.instalments;
        const int last = std::min(due.first + due.count, years_.years()) - 1;
        double by_then = 0;
        double in_all = 0;
        for (int t = years_.first(); t <= std::max(last, years_.first()); ++t) {
            in_all += graph_.discount[place(t)];
            by_then += t <= year ? graph_.discount[place(t)] : 0;
        }
        return by_then / in_all;
    }

    void add_instalments(const Payer& payer)
    {
        const int last = payer.paid + span() - 1;
        for (int year = years_.first(); year < years_.years(); ++year) {
            const int here = payer.paid + year - years_.first();
            const int aside = payer.aside + year - years_.first();
            auto paid = years_.own_in(year, payer.party, true);
            paid.emplace_back(here, -1.0);
            if (here > payer.paid)
                paid.emplace_back(here - 1, 1.0);
            program_->add_row(paid, 0, 0);
            program_->bound_column(aside, 0, no_bound);
            if (here == last)
                continue;
            const double part = due_by(year);
            program_->add_row(Entries{{here, 1.0}, {last, -part}, {aside, 1.0}}, 0, no_bound);
            program_->add_row(Entries{{here, -1.0}, {last, part}, {aside, 1.0}}, 0, no_bound);
        }
    }

    void received(PaymentPlan& plan, const LinearSolution& solution) const
    {
        plan.received = whole_parts(years_.received_in(solution.x), 0, graph_.network.parties);
    }

    /// Against those who could still pay, in the order of names.
    void add_unpaid(PaymentPlan& plan, const std::vector<double>& lacks) const
    {
        Amounts left(place(parties_), 0);
        std::int64_t lacking = 0;
        for (int party = 0; party < parties_; ++party) {
            left[place(party)] = std::llround(lacks[place(party)]);
            lacking += left[place(party)];
        }
        if (lacking == 0)
            return;
        std::vector<int> order;
        for (const auto& payer : payers_)
            order.push_back(payer.party);
        std::sort(order.begin(), order.end(), [&](int a, int b) {
            return graph_.network.parties[place(a)] < graph_.network.parties[place(b)];
        });
        std::int64_t owed = lacking;
        for (const int party : order) {
            const auto still =
                std::clamp<std::int64_t>(at(question_.own, party) + plan.received[place(party)], 0, owed);
            left[place(party)] -= still;
            owed -= still;
        }
        if (owed > 0 && !order.empty()) // parts of an öre
            left[place(order.back())] -= owed;
        plan.unpaid = settle({graph_.network.parties, {}, {}, {}}, left).unpaid;
    }

    /// What is full where something stays unpaid or had to wait.
    void add_binding(PaymentPlan& plan, const LinearSolution& solution,
                     const std::vector<std::vector<int>>& aid) const
    {
        bool waits = !plan.unpaid.empty();
        for (const auto& payer : payers_)
            for (int i = 0; i < span(); ++i)
                waits = waits || solution.x[place(payer.aside + i)] > 1e-6;
        if (!waits)
            return;
        for (std::size_t channel = 0; channel < graph_.most.size(); ++channel)
            for (int year = years_.first(); year < years_.years() && graph_.most[channel]; ++year) {
                const auto column = place(years_.column(static_cast<int>(channel), year));
                if (solution.reduced[column] < -1e-9)
                    note(plan.binding, false, static_cast<int>(channel), year);
            }
        for (std::size_t party = 0; party < aid.size(); ++party)
            for (std::size_t window = 0; window < aid[party].size(); ++window)
                if (solution.dual[place(aid[party][window])] < -1e-9)
                    for (int year = years_.first() - 2 + static_cast<int>(window), end = year + 3; year < end;
                         ++year)
                        if (year >= years_.first() && year < years_.years())
                            note(plan.binding, true, static_cast<int>(party), year);
    }

    const PaymentGraph& graph_;
    const YearsQuestion& question_;
    int parties_;
    YearsProgram years_;
    std::vector<double> cost_;
    int lacks_ = 0;
    std::vector<Payer> payers_;
    std::unique_ptr<LinearProgram> program_;
};

} // namespace

PaymentNetwork network_by_value(const PaymentGraph& graph)
{
    auto network = graph.network;
    for (std::size_t channel = 0; channel < network.channels.size(); ++channel)
        network.channels[channel].most.reset();
    for (std::size_t channel = 0; channel < network.channels.size(); ++channel)
        if (graph.most[channel])
            network.channels[channel].most = worth_of(*graph.most[channel], graph.discount);
    network.aid_room.assign(network.parties.size(), std::nullopt);
    for (std::size_t party = 0; party < graph.aid.size(); ++party)
        if (graph.aid[party])
            network.aid_room[party] = worth_of(
                graph.aid[party]->earliest(aid_offered(graph, static_cast<int>(party))), graph.discount);
    return network;
}

PaymentPlan plan_by_value(const PaymentGraph& graph, const std::vector<std::int64_t>& net)
{
    const auto settlement = settle(network_by_value(graph), net);
    PaymentPlan plan;
    for (const auto& [channel, from, to, ore] : settlement.paid)
        plan.paid.push_back({channel, from, to, std::nullopt, ore});
    plan.unpaid = settlement.unpaid;
    plan.received = received_of(settlement.paid, graph.network.parties.size());
    plan.friction = settlement.friction;
    if (!plan.complete())
        note(plan.binding, settlement.cut, std::nullopt);
    plan.cut = settlement.cut;
    return plan;
}

std::optional<PaymentPlan> plan_over_years(const PaymentGraph& graph, const YearsQuestion& question,
                                           const LinearSolver& solver)
{
    return OverYears(graph, question, solver).plan();
}

PaymentPlan plan_by_year(const PaymentGraph& graph, const std::vector<std::int64_t>& net,
                         const LinearSolver& solver, Instalments due, const std::vector<double>& bears)
{
    YearsQuestion question{{}, {}, due, bears, {}, {}};
    for (const auto amount : net) {
        question.own.push_back(std::max<std::int64_t>(0, -amount));
        question.due.push_back(std::max<std::int64_t>(0, amount));
    }
    auto plan = plan_over_years(graph, question, solver);
    if (!plan) { // nothing is known to be payable
        plan.emplace();
        plan->received.assign(graph.network.parties.size(), 0);
        plan->borne = plan->received;
        auto left = net;
        left.resize(plan->received.size(), 0);
        plan->unpaid = settle({graph.network.parties, {}, {}, {}}, left).unpaid;
        return std::move(*plan);
    }
    // What floating point leaves below an öre is paid.
    Amounts received = net;
    received.resize(graph.network.parties.size(), 0);
    for (const auto& [from, to, ore] : plan->unpaid) {
        received[place(from)] += ore;
        received[place(to)] -= ore;
    }
    if (bears.empty())
        plan->received = received;
    if (!plan->complete())
        plan->cut = settle(network_by_value(graph),
                           [&] {
                               auto all = net;
                               all.resize(graph.network.parties.size(), 0);
                               return all;
                           }())
                        .cut;
    return std::move(*plan);
}

} // namespace byggom
