#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// Who may pay whom within one period, and the cheapest payments that realise given net transfers.
namespace byggom {

/// A lawful way for one party to pay another. Amounts are whole öre.
struct PaymentChannel {
    std::string id; ///< row of the table of channels, or the package's own
    int from = 0;   ///< place in PaymentNetwork::parties
    int to = 0;
    std::optional<std::int64_t> most; ///< that it can carry; none: any amount
    std::int64_t friction = 0;        ///< cost of paying, öre for each million öre paid; not negative
    bool aid = false;                 ///< counts against what small state aid the receiver may still get
    bool passes_on = false;           ///< what is received may be paid on to somebody else
};

/// A fund whose members pay in by shares laid down: member i pays parts[i] of every sum of all parts, out of
/// its budget, whatever else it is to receive.
struct CommonPot {
    struct Member {
        int party = 0;
        int parts = 1;
    };
    int party = 0; ///< the fund itself; what it pays out it has been paid in
    std::vector<Member> members;
};

struct PaymentNetwork {
    std::vector<std::string> parties; ///< by name, no two alike: those who settle, and any between them
    std::vector<PaymentChannel> channels;
    std::vector<std::optional<std::int64_t>> aid_room; ///< by party, most aid to it; none: no ceiling; may be
                                                       ///< shorter than `parties`
    std::optional<CommonPot> pot;
};

struct Payment {
    int channel = 0; ///< place in PaymentNetwork::channels; of what members pay into a pot, -1
    int from = 0;
    int to = 0;
    std::int64_t ore = 0; ///< positive
};

/// What one party owes another and cannot lawfully pay.
struct Unpaid {
    int from = 0;
    int to = 0;
    std::int64_t ore = 0; ///< positive
};

/// Why no more can be paid: the cheapest cut of the network. Beyond it no channel leads on that is not full.
///
///     shortfall = owed − needed − carried
struct BindingCut {
    std::vector<int> payers;    ///< those who still have money to pay, or could get some
    std::vector<int> receivers; ///< those the money reaches, who have got all they should
    std::vector<int> channels;  ///< full, or closed by a ceiling of 0, across the cut
    std::vector<int> ceilings;  ///< parties that may get no more state aid
    std::int64_t owed = 0;      ///< by those payers, in all
    std::int64_t needed = 0;    ///< by those receivers, in all
    std::int64_t carried = 0;   ///< by the channels and within the ceilings across the cut
    std::int64_t shortfall() const { return owed - needed - carried; }
};

/// How net transfers are paid within one period.
struct Settlement {
    std::vector<Payment> paid;  ///< by channel; each at most once
    std::vector<Unpaid> unpaid; ///< who owes whom is told by the order of names, where more than one could
    std::int64_t friction = 0;  ///< cost of paying, öre, rounded up; beside the transfers
    BindingCut cut;             ///< of interest where something is unpaid

    bool complete() const { return unpaid.empty(); }
};

/// The payments that leave the least unpaid, and of these the ones with the least friction:
///
///     for every party   received − paid + unpaid to it − unpaid by it = net
///
/// in whole öre, exactly. The answer hangs on the names of the parties, not on their order. Successive
/// shortest paths; where there is a pot, what goes through it is found by search, for what it leaves unpaid
/// and costs is convex in it.
/// \param net  by party, öre, positive where it is to receive; a missing one is 0
/// \pre   the sum of `net` is 0; amounts and their sums are below 9e16; channels join different parties
Settlement settle(const PaymentNetwork& network, std::vector<std::int64_t> net);

} // namespace byggom
