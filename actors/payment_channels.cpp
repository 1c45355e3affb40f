#include "actors/payment_channels.hpp"

#include "actors/figures/tables.hpp"
#include "actors/law/wage_subsidy.hpp"
#include "libpackage/appraisal/factors.hpp"
#include "libpackage/figure/figure_table.hpp"
#include "libpackage/model/model.hpp"
#include "libpackage/quantity/round_to_ore.hpp"
#include "libpackage/questions/questions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace byggom {
namespace {

constexpr std::string_view association = "coordination_association";

constexpr std::array<std::string_view, 18> columns{
    "id",        "from",  "to",     "instrument", "status",    "basis", "most", "friction", "aid",
    "passes_on", "parts", "ground", "address",    "condition", "grade", "mark", "checked",  "note"};

template <std::size_t N>
std::optional<int> place_of(const std::array<std::string_view, N>& words, const std::string& word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt : std::optional(static_cast<int>(found - words.begin()));
}

class ChannelReader {
public:
    ChannelReader(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}

    std::vector<ChannelRow> read()
    {
        std::size_t position = 0;
        const auto head = next_record(text_, position);
        if (!std::equal(head.begin(), head.end(), columns.begin(), columns.end()))
            wrong("head", "the columns are others", "see docs/reference/catalogue.md");
        std::vector<ChannelRow> rows;
        for (line_ = 2; position < text_.size(); ++line_)
            if (const auto cells = next_record(text_, position); cells.size() == columns.size())
                rows.push_back(row_of(cells));
            else
                wrong("row", std::to_string(cells.size()) + " cells",
                      std::to_string(columns.size()) + " are needed");
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (rows[i].id == rows[j].id)
                    wrong(rows[i].id, "this id is given twice", "ids are unique");
        if (!problems_.empty())
            throw InvalidInput(std::move(problems_));
        return rows;
    }

private:
    void wrong(const std::string& field, const std::string& what, const std::string& hint)
    {
        problems_.push_back({{file_, line_, 1}, field, what, hint});
    }
    bool yes_or_no(const ChannelRow& row, const std::string& field, const std::string& word)
    {
        if (word != "yes" && word != "no" && !word.empty())
            wrong(row.id + "." + field, word + ": neither yes nor no", "");
        return word == "yes";
    }
    ChannelRow row_of(const std::vector<std::string>& cells)
    {
        ChannelRow row;
        row.id = cells[0];
        row.from = cells[1];
        row.to = cells[2];
        row.instrument = cells[3];
        if (const auto status = place_of(channel_status_names, cells[4]))
            row.status = static_cast<ChannelStatus>(*status);
        else
            wrong(row.id + ".status", cells[4] + ": no such status", "open, closed, barred, exceptional");
        if (const auto basis = place_of(channel_basis_names, cells[5]))
            row.basis = static_cast<ChannelBasis>(*basis);
        if (row.basis.has_value() != (row.status == ChannelStatus::open))
            wrong(row.id + ".basis", cells[5] + ": an open channel has a basis, no other has", "");
        row.most = cells[6];
        row.friction = cells[7];
        row.aid = yes_or_no(row, "aid", cells[8]);
        row.passes_on = yes_or_no(row, "passes_on", cells[9]);
        row.parts = cells[10].empty() ? 0 : whole_number(cells[10]).value_or(0);
        row.ground = cells[11];
        row.address = cells[12];
        row.condition = cells[13];
        row.grade = cells[14];
        row.mark = cells[15];
        row.checked = cells[16];
        row.note = cells[17];
        for (const auto* needed : {&row.id, &row.from, &row.to, &row.instrument, &row.ground, &row.grade})
            if (needed->empty())
                wrong(row.id, "a cell is empty that is needed", "id, from, to, instrument, ground, grade");
        if (!mark_from(row.mark))
            wrong(row.id + ".mark", row.mark + ": no such mark", "found, from memory, derived, assumption");
        return row;
    }

    std::string_view text_;
    std::string file_;
    int line_ = 1;
    std::vector<Problem> problems_;
};

/// Whether an actor stands for a role of the table: itself, the whole for its part, and a committee for the
/// municipality.
bool stands_for(const Actor& actor, const std::string& role)
{
    const auto own = to_string(actor.role);
    if (role == "any" || own == role)
        return true;
    if (role == "committee" || role == "municipality")
        return is_committee(actor.role);
    const auto ends_with = [&](std::string_view end) {
        return role.size() > end.size() && role.compare(role.size() - end.size(), end.size(), end) == 0;
    };
    if (actor.role == Role::municipality)
        return ends_with("_committee");
    if (actor.role == Role::treasury)
        return role.rfind("treasury_", 0) == 0;
    return role == "treasury" && own.rfind("treasury_", 0) == 0;
}

/// The state pays into an association through the social insurance, or else out of the treasury.
std::vector<int> places_of(const std::string& role, const std::vector<ActorId>& players,
                           const Package& package)
{
    std::vector<int> places;
    for (const std::string& asked : role == "state" ? std::vector<std::string>{"social_insurance", "treasury"}
                                                    : std::vector<std::string>{role}) {
        for (std::size_t i = 0; i < players.size(); ++i)
            if (stands_for(package.actors[players[i].index], asked))
                places.push_back(static_cast<int>(i));
        if (!places.empty())
            break;
    }
    return places;
}

bool may_join(const ChannelRow& row, ActorId from, ActorId to, const Package& package)
{
    return from != to &&
           (row.from != "committee" || package.actors[from.index].parent == package.actors[to.index].parent);
}

template <class Each>
void each_pair(const ChannelRow& row, const std::vector<ActorId>& players, const Package& package, Each each)
{
    for (const int from : places_of(row.from, players, package))
        for (const int to : places_of(row.to, players, package))
            if (may_join(row, players[static_cast<std::size_t>(from)], players[static_cast<std::size_t>(to)],
                         package))
                each(from, to);
}

class ChannelBuilder {
public:
    ChannelBuilder(const Context& context, const Rules& rules, const std::vector<ActorId>& players,
                   MeasureSet done)
        : context_(context), package_(context.package), players_(players), find_(package_.figures),
          subsidy_(find_)
    {
        std::vector<char> present;
        for (std::size_t m = 0; m < package_.measures.size(); ++m)
            present.push_back(holds(done, static_cast<int>(m)) ? 1 : 0);
        outcomes_ = Model(package_, rules, present).outcomes(context);
        rules.lines(context, outcomes_, ledger_);
        for (const auto player : players)
            graph().network.parties.push_back(package_.actors[player.index].id);
        const Series factors = factors_of(package_.society_rates, context.draw, package_);
        for (int year = 0; year < context.years(); ++year)
            graph().discount.push_back(factors(0, year));
    }

    LawfulChannels build()
    {
        open_association();
        for (const auto& row : channel_rows())
            if (row.status == ChannelStatus::open)
                add_row(row);
            else
                each_pair(row, players_, package_, [&](int from, int to) {
                    channels_.barred.push_back({&row, from, to});
                });
        for (const auto& own : package_.settlement.channels)
            add_own(own);
        add_ceilings();
        if (!find_.problems().empty())
            throw InvalidInput(std::vector<Problem>(find_.problems()));
        return std::move(channels_);
    }

private:
    using Amounts = std::vector<std::int64_t>;

    PaymentGraph& graph() { return channels_.graph; }
    std::size_t party(ActorId actor) const
    {
        return static_cast<std::size_t>(std::find(players_.begin(), players_.end(), actor) -
                                        players_.begin());
    }
    bool belongs(ActorId actor, ActorId whole_or_part) const
    {
        return actor == whole_or_part || whole_of(actor, package_) == whole_or_part ||
               whole_of(whole_or_part, package_) == actor;
    }

    /// An association needs all its members at the table.
    void open_association()
    {
        CommonPot pot;
        for (const auto& row : channel_rows()) {
            if (row.parts == 0)
                continue;
            const auto members = places_of(row.from, players_, package_);
            if (members.size() != 1)
                return;
            pot.members.push_back({members.front(), row.parts});
        }
        pot.party = static_cast<int>(players_.size());
        graph().network.parties.emplace_back(association);
        graph().network.pot = pot;
    }

    void add_row(const ChannelRow& row)
    {
        if (row.parts > 0)
            return;
        if (row.from == association && graph().network.pot) {
            for (const int to : places_of(row.to, players_, package_))
                add(row, graph().network.pot->party, to);
            return;
        }
        each_pair(row, players_, package_, [&](int from, int to) { add(row, from, to); });
    }

    void add(const ChannelRow& row, int from, int to)
    {
        PaymentChannel channel{row.id, from, to, std::nullopt, 0, row.aid, row.passes_on};
        if (!row.friction.empty())
            channel.friction = millionths(find_(row.friction, "1"));
        if (row.from == association) // what the members pay in costs them the office too
            channel.friction = millionths(find_("channel.friction.association", "1"));
        add(channel, capacity(row, from, to), &row, row.ground);
    }
    void add(PaymentChannel channel, std::optional<Amounts> most, const ChannelRow* row, std::string ground)
    {
        graph().network.channels.push_back(std::move(channel));
        graph().most.push_back(std::move(most));
        channels_.rows.push_back(row);
        channels_.grounds.push_back(std::move(ground));
    }
    void add_own(const OwnChannel& own)
    {
        PaymentChannel channel{own.id,
                               static_cast<int>(party(own.from)),
                               static_cast<int>(party(own.to)),
                               std::nullopt,
                               own.friction ? millionths(*own.friction) : 0,
                               own.aid,
                               own.passes_on};
        std::optional<Amounts> most;
        if (!own.most.empty())
            most = in_ore(context_.spread(own.most, 0, true));
        add(std::move(channel), std::move(most), nullptr, own.ground);
    }

    std::int64_t millionths(FigureId figure) const
    {
        return static_cast<std::int64_t>(std::floor(context_[figure][0] * 1e6 + 0.5));
    }
    static Amounts in_ore(const Series& kronor)
    {
        Amounts ore;
        for (Eigen::Index year = 0; year < kronor.cols(); ++year)
            ore.push_back(std::max<std::int64_t>(0, to_ore({std::min(kronor(0, year), 8e14)}).count));
        return ore;
    }

    std::optional<Amounts> capacity(const ChannelRow& row, int from, int to)
    {
        std::optional<Amounts> most;
        if (*row.basis != ChannelBasis::any)
            most = in_ore(basis(*row.basis, player(from), player(to)));
        if (!row.most.empty())
            cap_in_all(*most, to_ore({context_[find_(row.most, "SEK")][0]}).count);
        for (const auto& limit : package_.settlement.limits)
            if (limit.channel == row.id) {
                const auto stated = in_ore(context_.spread(limit.most, 0, true));
                if (!most || *row.basis == ChannelBasis::stated)
                    most = stated;
                for (std::size_t year = 0; year < stated.size(); ++year)
                    (*most)[year] = std::min((*most)[year], stated[year]);
            }
        return most;
    }
    static void cap_in_all(Amounts& most, std::int64_t all)
    {
        for (auto& ore : most) {
            ore = std::min(ore, all);
            all -= ore;
        }
    }
    /// The association is no actor: `resources` stands for it, which no basis speaks of.
    ActorId player(int place) const
    {
        return static_cast<std::size_t>(place) < players_.size() ? players_[static_cast<std::size_t>(place)]
                                                                 : resources;
    }

    Series basis(ChannelBasis basis, ActorId from, ActorId to) const
    {
        switch (basis) {
        case ChannelBasis::ground_rent:
            return of_plots(to, from, true);
        case ChannelBasis::rebate:
            return of_plots(from, to, false);
        case ChannelBasis::rent:
            return of_rents(from);
        case ChannelBasis::hires:
            return of_hires(to);
        case ChannelBasis::programme:
        case ChannelBasis::investment:
            return of_programmes(to);
        case ChannelBasis::any:
        case ChannelBasis::stated:
        case ChannelBasis::statute:
            break;
        }
        return zeros(context_.years());
    }
    Series of_plots(ActorId owner, ActorId municipality, bool what_is_left) const
    {
        Series sum = zeros(context_.years());
        for (const auto& plot : outcomes_.plots)
            if (plot.owner == owner && belongs(plot.municipality, municipality))
                sum += what_is_left ? (plot.full - plot.rebate).eval() : plot.rebate;
        return sum;
    }
    Series of_rents(ActorId municipality) const
    {
        Series sum = zeros(context_.years());
        for (const auto& rise : outcomes_.rent)
            if (belongs(rise.municipality, municipality)) {
                const Lanes in_full = rise.flats * rise.rise * 12.0 * (1.0 - rise.vacancy);
                sum += rise.in_effect.colwise() * in_full;
            }
        for (const auto& added : outcomes_.dwellings)
            if (belongs(added.municipality, municipality))
                sum += added.rent;
        return sum;
    }
    Series of_hires(ActorId employer) const
    {
        Series sum = zeros(context_.years());
        for (const auto& hired : outcomes_.hiring)
            if (hired.employer == employer && hired.scheme == SubsidyScheme::none)
                sum += hired.labour_years.colwise() *
                       subsidy_.yearly(SubsidyScheme::introduction_job, hired.wage, context_).eval();
        return sum;
    }
    Series of_programmes(ActorId payer) const
    {
        Series sum = zeros(context_.years());
        for (const auto& service : outcomes_.services)
            if (belongs(service.payer, payer) &&
                package_.measures[service.measure.index]->kind() == "programme")
                sum += service.amount;
        return sum;
    }

    void add_ceilings()
    {
        const auto ceiling =
            find_(package_.settlement.aid_ceiling == AidCeiling::general ? "aid.de_minimis_ceiling"
                                                                         : "aid.sgei_ceiling",
                  "SEK");
        graph().aid.assign(graph().network.parties.size(), std::nullopt);
        for (std::size_t i = 0; i < players_.size(); ++i) {
            if (package_.actors[players_[i].index].role != Role::property_owner)
                continue;
            Series given = small_aid(players_[i], context_, outcomes_, ledger_.lines());
            Amounts before;
            for (const auto& other : package_.settlement.aid)
                if (other.undertaking == players_[i]) {
                    given += context_.spread(other.during, 0, false);
                    for (const auto year : other.before)
                        before.push_back(to_ore({context_[year][0]}).count);
                }
            graph().aid[i] = AidLedger(to_ore({context_[ceiling][0]}).count, before, in_ore(given));
        }
    }

    const Context& context_;
    const Package& package_;
    const std::vector<ActorId>& players_;
    FigureLookup find_;
    WageSubsidy subsidy_;
    Outcomes outcomes_;
    Ledger ledger_;
    LawfulChannels channels_;
};

/// The row that bars one from paying another, where there is one.
const ChannelRow* barring(const Package& package, ActorId from, ActorId to)
{
    for (const auto& row : channel_rows())
        if (row.status == ChannelStatus::barred && stands_for(package.actors[from.index], row.from) &&
            stands_for(package.actors[to.index], row.to))
            return &row;
    return nullptr;
}

} // namespace

std::vector<ChannelRow> read_channel_rows(std::string_view text, const std::string& file)
{
    return ChannelReader(text, file).read();
}

const std::vector<ChannelRow>& channel_rows()
{
    static const std::vector<ChannelRow> rows =
        read_channel_rows(channel_tables().front().text, "figures/payment_channels.csv");
    return rows;
}

std::vector<Problem> check_settlement(const Package& package, const std::vector<ActorId>& signatories)
{
    const auto& terms = package.settlement;
    std::vector<Problem> problems;
    const auto wrong = [&](const std::string& field, const std::string& what, const std::string& hint) {
        problems.push_back({terms.origin, "settlement." + field, what, hint});
    };
    const auto signs = [&](ActorId actor) {
        return std::find(signatories.begin(), signatories.end(), actor) != signatories.end();
    };
    if (terms.first_year >= package.horizon)
        wrong("first_year", "lies behind the horizon", "years are counted from 0");
    const auto& bears = terms.bears;
    const auto bearer = find_actor(package, bears);
    if (!bears.empty() &&
        std::find(bearing_names.begin(), bearing_names.end(), bears) == bearing_names.end() &&
        !(bearer && signs(*bearer)))
        wrong("bears", bears + ": neither payer, payee, shared nor a signatory",
              "name who bears what paying costs");
    std::map<std::string, int> names;
    for (const auto& row : channel_rows())
        ++names[row.id];
    for (const auto& own : terms.channels) {
        const auto& from = package.actors[own.from.index];
        const auto& to = package.actors[own.to.index];
        if (++names[own.id] > 1)
            wrong("channel." + own.id, "this channel is there already", "give it a name of its own");
        for (const auto* end : {&own.from, &own.to})
            if (!signs(*end))
                wrong("channel." + own.id, package.actors[end->index].id + " is not among the signatories",
                      "channels join those who sign");
        if (own.from == own.to)
            wrong("channel." + own.id, "pays from " + from.id + " to itself", "name two signatories");
        if (const auto* row = barring(package, own.from, own.to))
            wrong("channel." + own.id, from.id + " may not pay " + to.id + ": " + row->ground,
                  row->note.empty() ? "leave it out" : row->note);
    }
    for (const auto& limit : terms.limits) {
        const auto found = std::find_if(channel_rows().begin(), channel_rows().end(),
                                        [&](const ChannelRow& row) { return row.id == limit.channel; });
        if (found == channel_rows().end())
            wrong("limit", limit.channel + ": there is no such channel",
                  "byggom catalogue channels lists them");
        else if (found->status != ChannelStatus::open || found->parts > 0 ||
                 found->basis == ChannelBasis::statute)
            wrong("limit", limit.channel + " carries nothing that is agreed", "leave it out");
    }
    for (const auto& other : terms.aid)
        if (other.before.size() > 2)
            wrong("aid.before", "more than two years", "a window is three years: two before the start count");
    return problems;
}

LawfulChannels lawful_channels(const Package& package, const Rules& rules,
                               const std::vector<ActorId>& signatories, MeasureSet done, const Draw& draw)
{
    const Context context{package, draw};
    return ChannelBuilder(context, rules, signatories, done).build();
}

LawfulChannels lawful_channels(const Package& package, const Rules& rules,
                               const std::vector<ActorId>& signatories, MeasureSet done)
{
    return lawful_channels(package, rules, signatories, done, Draw(package.figures));
}

} // namespace byggom
