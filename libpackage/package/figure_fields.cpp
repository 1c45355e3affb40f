#include "libpackage/package/figure_fields.hpp"

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

struct FieldsFound {
    std::vector<FigureField> figures;
    std::vector<WholeField> wholes;
};

class FigureGatherer final : public FieldVisitor {
public:
    FigureGatherer(std::string prefix, FieldsFound& gathered)
        : prefix_(std::move(prefix)), gathered_(&gathered)
    {}
    void number(std::string_view name, FigureId& value, Limits limits, Fallback, std::string_view) override
    {
        add(name, {value}, limits);
    }
    void optional_number(std::string_view name, std::optional<FigureId>& value, Limits limits,
                         std::string_view) override
    {
        if (value)
            add(name, {*value}, limits);
    }
    void schedule(std::string_view name, Schedule& values, Limits limits, Fallback, std::string_view) override
    {
        if (!values.empty())
            add(name, values, limits);
        for (std::size_t i = 0; i < values.size(); ++i)
            add(std::string(name) + "." + std::to_string(i + 1), {values[i]}, limits);
    }
    void whole(std::string_view name, int& value, int, int, bool, std::string_view) override
    {
        gathered_->wholes.push_back({prefix_ + std::string(name), value});
    }
    void rates(std::string_view name, RateSchedule& value, Fallback, Fallback, std::string_view) override
    {
        for (std::size_t i = 0; i < value.size(); ++i)
            add(value.size() == 1 ? std::string(name) : std::string(name) + "." + std::to_string(i + 1),
                {value[i].rate}, {"1", -0.5, 1});
    }
    void list(std::string_view name, DescribedList& items, std::string_view) override
    {
        for (std::size_t i = 0; i < items.size(); ++i) {
            FigureGatherer inner(prefix_ + std::string(name) + "." + std::to_string(i + 1) + ".", *gathered_);
            items.at(i).describe(inner);
        }
    }
    void wholes(std::string_view, std::vector<int>&, int, int, std::string_view) override {}
    void flag(std::string_view, bool&, std::string_view) override {}
    void word(std::string_view, int&, std::span<const std::string_view>, std::string_view) override {}
    void text(std::string_view, std::string&, bool, std::string_view) override {}
    void named_texts(std::vector<NamedText>&) override {}
    void actor(std::string_view, ActorId&, Role, std::string_view) override {}
    void any_actor(std::string_view, ActorId&, bool, std::string_view) override {}
    void actors(std::string_view, std::vector<ActorId>&, std::string_view) override {}
    void measures(std::string_view, std::vector<MeasureId>&, std::string_view) override {}

private:
    void add(std::string_view name, std::vector<FigureId> figures, Limits limits)
    {
        gathered_->figures.push_back({prefix_ + std::string(name), std::move(figures), limits});
    }

    std::string prefix_;
    FieldsFound* gathered_;
};

template <class T>
void gather(T item, const std::string& prefix, FieldsFound& gathered)
{
    FigureGatherer gatherer(prefix, gathered);
    item.describe(gatherer);
}

FieldsFound gathered_of(const Package& package)
{
    FieldsFound gathered;
    gather(package, "", gathered);
    gather(package.area, "area.", gathered);
    gather(package.growth, "growth.", gathered);
    for (const auto& household : package.households)
        gather(household, "household." + household.id + ".", gathered);
    for (const auto& actor : package.actors)
        gather(actor, "actor." + actor.id + ".", gathered);
    for (const auto& measure : package.measures) {
        FigureGatherer gatherer("measure." + measure->id + ".", gathered);
        measure->describe(gatherer);
    }
    return gathered;
}

} // namespace

std::vector<FigureField> figure_fields(const Package& package) { return gathered_of(package).figures; }

std::vector<WholeField> whole_fields(const Package& package) { return gathered_of(package).wholes; }

std::string_view last_word(std::string_view field) { return field.substr(field.rfind('.') + 1); }

std::string_view table_of_field(std::string_view field)
{
    return field.substr(0, std::min(field.rfind('.'), field.size()));
}

std::vector<FigureId> figures_of(Measure& measure, const std::string& field)
{
    FieldsFound gathered;
    FigureGatherer gatherer("", gathered);
    measure.describe(gatherer);
    for (auto& found : gathered.figures)
        if (found.name == field)
            return std::move(found.figures);
    return {};
}

} // namespace byggom
