#pragma once

#include "libpackage/bargain/coalition_problem.hpp"
#include "libpackage/model/rules.hpp"
#include "libpackage/settlement/payment_plan.hpp"

#include <string>
#include <vector>

/// \file
/// Who may pay whom in Sweden: the table figures/payment_channels.csv, and what it means for a package.
namespace byggom {

enum class ChannelStatus {
    open,       ///< lawful under its condition
    closed,     ///< a scheme that takes no new cases
    barred,     ///< forbidden
    exceptional ///< forbidden unless there are exceptional reasons, which the package must state
};
inline constexpr std::array<std::string_view, 4> channel_status_names{"open", "closed", "barred",
                                                                      "exceptional"};

/// What bounds a channel by year.
enum class ChannelBasis {
    any,         ///< nothing
    stated,      ///< what the package states, else it carries nothing
    statute,     ///< set by law: there is nothing to bargain over
    ground_rent, ///< the full ground rent of the package's plots, less the rebate it gives
    rebate,      ///< the rebate the package gives
    rent,        ///< the rents that the package adds
    hires,       ///< the wage subsidy for the hires that have none in the package
    programme,   ///< what the receiver spends on the package's programmes
    investment   ///< the same, of a private investor
};
inline constexpr std::array<std::string_view, 9> channel_basis_names{
    "any", "stated", "statute", "ground_rent", "rebate", "rent", "hires", "programme", "investment"};

/// A row of the table.
struct ChannelRow {
    std::string id;
    std::string from; ///< role; or `any`, `state`, `committee`, or somebody outside packages
    std::string to;
    std::string instrument;
    ChannelStatus status{};
    std::optional<ChannelBasis> basis; ///< of an open one
    std::string most;                  ///< figure: most in all, SEK
    std::string friction;              ///< figure: share lost
    bool aid = false;
    bool passes_on = false;
    int parts = 0; ///< of the pot it pays into; 0: it is none
    std::string ground;
    std::string address;
    std::string condition;
    std::string grade;
    std::string mark;
    std::string checked;
    std::string note;
};

/// \throws InvalidInput with every mistake
std::vector<ChannelRow> read_channel_rows(std::string_view text, const std::string& file);
/// Those compiled in.
const std::vector<ChannelRow>& channel_rows();

/// A way two signatories may not pay by.
struct BarredChannel {
    const ChannelRow* row = nullptr;
    int from = 0; ///< place among the parties
    int to = 0;
};

/// The lawful channels between the signatories of a package, when some of its measures are carried out.
struct LawfulChannels {
    PaymentGraph graph;                  ///< the signatories first, in their order
    std::vector<const ChannelRow*> rows; ///< by channel; null where it is the package's own
    std::vector<std::string> grounds;    ///< by channel
    std::vector<BarredChannel> barred;
};

/// What in the terms of settlement cannot hold: a channel unknown or barred, one between others than the
/// signatories.
std::vector<Problem> check_settlement(const Package& package, const std::vector<ActorId>& signatories);

/// \param done  the measures carried out
/// \param draw  the figures they are carried out at
/// \pre   check_settlement finds nothing
/// \throws InvalidInput naming every figure that is missing
LawfulChannels lawful_channels(const Package& package, const Rules& rules,
                               const std::vector<ActorId>& signatories, MeasureSet done, const Draw& draw);
/// The same at the stated figures.
LawfulChannels lawful_channels(const Package& package, const Rules& rules,
                               const std::vector<ActorId>& signatories, MeasureSet done);

} // namespace byggom
