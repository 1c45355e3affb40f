#include "cli/report/evaluation.hpp"
#include "cli/report/forms/json_values.hpp"

#include <nlohmann/json.hpp>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

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
    void word(std::string_view name, int& value, std::span<const std::string_view> words,
              std::string_view) override
    {
        json_[std::string(name)] = words[static_cast<std::size_t>(value)];
    }
    void text(std::string_view name, std::string& value, bool, std::string_view) override
    {
        json_[std::string(name)] = value;
    }
    void named_texts(std::vector<NamedText>& values) override
    {
        for (const auto& value : values)
            json_[value.name] = value.text;
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

/// The tables of which there is one, as they are described.
class TablesWriter final : public TableVisitor {
public:
    explicit TablesWriter(const Package& package) : package_(package) {}
    void table(std::string_view name, Described& table, Origin&) override
    {
        JsonWriter writer(package_);
        table.describe(writer);
        json_[std::string(name)] = writer.take();
    }
    const Json& json() const { return json_; }

private:
    const Package& package_;
    Json json_ = Json::object();
};

Json tables_of(Package package, const Package& names)
{
    TablesWriter writer(names);
    package.tables(writer);
    return writer.json();
}

/// Those that say something: an unsaid one is as if it were not there.
void add_tables(Json& inputs, const Package& package)
{
    const auto said = tables_of(package, package);
    const auto unsaid = tables_of(Package{}, package);
    for (const auto& [name, fields] : said.items())
        if (fields != unsaid[name])
            inputs[name] = fields;
}

Json inputs_of(const Package& package)
{
    Json inputs{{"package", described(package, package)},
                {"area", described(package.area, package)},
                {"growth", described(package.growth, package)}};
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
    add_tables(inputs, package);
    return inputs;
}

} // namespace

std::string inputs_json(const Package& package) { return inputs_of(package).dump(); }

} // namespace byggom
