#pragma once

#include "libpackage/package/field.hpp"
#include "libpackage/problem/problem.hpp"

#include <array>

namespace byggom {

/// A way of paying that the catalogue of channels does not have.
struct OwnChannel final : Described {
    std::string id;
    ActorId from;
    ActorId to;
    Schedule most; ///< SEK/year, the last goes on; empty: any amount
    std::optional<FigureId> friction;
    bool aid = false;
    bool passes_on = false;
    std::string ground; ///< legal
    void describe(FieldVisitor& field) override;
};

/// What a channel of the catalogue can carry here.
struct ChannelLimit final : Described {
    std::string channel;
    Schedule most; ///< SEK/year, the last goes on
    void describe(FieldVisitor& field) override;
};

/// Small state aid that an undertaking gets besides the package.
struct AidReceived final : Described {
    ActorId undertaking;
    Schedule before; ///< SEK, of the two years before the start
    Schedule during; ///< SEK/year, from the start; 0 behind its end
    void describe(FieldVisitor& field) override;
};

/// Which ceiling for small state aid holds: three years of any undertaking, or of one entrusted with a
/// service of general economic interest.
enum class AidCeiling { general, sgei };
inline constexpr std::array<std::string_view, 2> aid_ceilings{"general", "sgei"};

/// Who bears what paying costs: who pays, who is paid, or all by what they gain.
inline constexpr std::array<std::string_view, 3> bearing_names{"payer", "payee", "shared"};

/// How a split is paid.
struct SettlementTerms final : Described {
    int first_year = 0;
    int instalments = 1;
    AidCeiling aid_ceiling{};
    std::string bears; ///< who bears what paying costs: one of bearing_names, or a signatory's id
    std::vector<OwnChannel> channels;
    std::vector<ChannelLimit> limits;
    std::vector<AidReceived> aid;
    Origin origin;
    void describe(FieldVisitor& field) override;
};

} // namespace byggom
