#include "libpackage/audit/field_walk.hpp"

#include <utility>

namespace byggom {
namespace {

class Walk final : public FieldVisitor {
public:
    Walk(std::string table, std::vector<WalkedField>& fields) : table_(std::move(table)), fields_(fields) {}

    void number(std::string_view name, FigureId& value, Limits, Fallback, std::string_view) override
    {
        seen(name, {value});
    }
    void optional_number(std::string_view name, std::optional<FigureId>& value, Limits,
                         std::string_view) override
    {
        if (value)
            seen(name, {*value});
    }
    void whole(std::string_view name, int& value, int, int, bool, std::string_view) override
    {
        seen(name, {}, value);
    }
    void schedule(std::string_view name, Schedule& values, Limits, Fallback, std::string_view) override
    {
        seen(name, values);
    }
    void list(std::string_view name, DescribedList& items, std::string_view) override
    {
        for (std::size_t i = 0; i < items.size(); ++i) {
            Walk inner(table_ + "." + std::string(name) + "." + std::to_string(i + 1), fields_);
            items.at(i).describe(inner);
        }
    }
    void wholes(std::string_view, std::vector<int>&, int, int, std::string_view) override {}
    void flag(std::string_view, bool&, std::string_view) override {}
    void choice(std::string_view, int&, std::span<const std::string_view>, std::string_view) override {}
    void text(std::string_view, std::string&, bool, std::string_view) override {}
    void actor(std::string_view, ActorId&, Role, std::string_view) override {}
    void any_actor(std::string_view, ActorId&, bool, std::string_view) override {}
    void actors(std::string_view, std::vector<ActorId>&, std::string_view) override {}
    void measures(std::string_view, std::vector<MeasureId>&, std::string_view) override {}
    void rates(std::string_view, RateSchedule&, Fallback, Fallback, std::string_view) override {}

private:
    void seen(std::string_view name, std::vector<FigureId> figures, int whole = 0)
    {
        fields_.push_back({table_, std::string(name), std::move(figures), whole});
    }

    std::string table_;
    std::vector<WalkedField>& fields_;
};

} // namespace

std::vector<WalkedField> fields_of_measures(const Package& package)
{
    std::vector<WalkedField> fields;
    for (const auto& measure : package.measures) {
        Walk walk("measure." + measure->id, fields);
        measure->describe(walk);
    }
    return fields;
}

} // namespace byggom
