#include "cli/report/channels.hpp"

namespace byggom {

Document describe(const std::vector<ChannelRow>& rows)
{
    Document document;
    document.schema = "byggom/channels/2";
    Table table{"channels",
                {},
                {{"id", "channel"},
                 {"from", "from"},
                 {"to", "to"},
                 {"instrument", "instrument"},
                 {"status", "status"},
                 {"basis", "most", Quantity::none, in_files},
                 {"most", "most in all", Quantity::none, in_files},
                 {"friction", "friction", Quantity::none, in_files},
                 {"aid", "aid", Quantity::none, in_files},
                 {"passes_on", "passes on", Quantity::none, in_files},
                 {"parts", "parts", Quantity::whole, in_files},
                 {"ground", "ground"},
                 {"address", "address", Quantity::none, in_files},
                 {"condition", "condition", Quantity::none, in_files},
                 {"grade", "grade", Quantity::none, in_files},
                 {"mark", "mark", Quantity::none, in_files},
                 {"checked", "checked", Quantity::none, in_files},
                 {"note", "note", Quantity::none, in_files}}};
    for (const auto& row : rows) {
        const auto status = channel_status_names[static_cast<std::size_t>(row.status)];
        table.rows.push_back(
            {{own_text(row.id), own_text(row.from), own_text(row.to), term(row.instrument, row.instrument),
              term(status, status),
              row.basis ? term(channel_basis_names[static_cast<std::size_t>(*row.basis)]) : own_text(""),
              own_text(row.most), own_text(row.friction), row.aid, row.passes_on,
              row.parts == 0 ? Value() : Value(row.parts), term(row.ground, row.ground),
              own_text(row.address), own_text(row.condition), own_text(row.grade), own_text(row.mark),
              own_text(row.checked), own_text(row.note)}});
    }
    document.blocks.emplace_back(std::move(table));
    return document;
}

} // namespace byggom
