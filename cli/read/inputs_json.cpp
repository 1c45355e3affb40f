#include "cli/read/inputs_json.hpp"

#include "actors/catalogue.hpp"
#include "libpackage/package/check.hpp"
#include "libpackage/package/prices.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace byggom {
namespace {

using SortedJson = nlohmann::json;

/// A value of the document, its place, and where mistakes about it go.
class Node {
public:
    Node(const SortedJson* json, std::string pointer, std::string file, std::vector<Problem>& problems)
        : json_(json), pointer_(std::move(pointer)), file_(std::move(file)), problems_(&problems)
    {}

    void wrong(const std::string& what, const std::string& hint = {}) const
    {
        problems_->push_back({{file_, 0, 0}, pointer_.empty() ? "/" : pointer_, what, hint});
    }
    bool null() const { return json_ == nullptr || json_->is_null(); }
    Node operator[](std::string_view key) const
    {
        const std::string name(key);
        const bool there = json_ != nullptr && json_->is_object() && json_->contains(name);
        return {there ? &(*json_)[name] : nullptr, pointer_ + "/" + name, file_, *problems_};
    }
    std::vector<Node> items() const
    {
        std::vector<Node> nodes;
        if (null())
            return nodes;
        if (!json_->is_array()) {
            wrong("a list is needed");
            return nodes;
        }
        for (std::size_t i = 0; i < json_->size(); ++i)
            nodes.emplace_back(&(*json_)[i], pointer_ + "/" + std::to_string(i), file_, *problems_);
        return nodes;
    }
    std::string text() const
    {
        if (!null() && json_->is_string())
            return json_->get<std::string>();
        wrong("a text is needed");
        return {};
    }
    std::string text_or_none() const { return null() ? std::string{} : text(); }
    std::optional<double> number() const
    {
        if (null())
            return std::nullopt;
        if (json_->is_number())
            return json_->get<double>();
        wrong("a number is needed");
        return std::nullopt;
    }
    int whole(int least, int most) const
    {
        const bool is_whole = !null() && json_->is_number_integer();
        const auto value = is_whole ? json_->get<std::int64_t>() : 0;
        if (is_whole && value >= least && value <= most)
            return static_cast<int>(value);
        wrong("a whole number from " + std::to_string(least) + " to " + std::to_string(most) + " is needed");
        return least;
    }
    /// The fields of an object.
    std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        if (null() || !json_->is_object())
            wrong("an object is needed");
        else
            for (const auto& [name, unused] : json_->items())
                all.push_back(name);
        return all;
    }
    bool flag() const
    {
        if (!null() && json_->is_boolean())
            return json_->get<bool>();
        wrong("true or false is needed");
        return false;
    }

private:
    const SortedJson* json_;
    std::string pointer_;
    std::string file_;
    std::vector<Problem>* problems_;
};

constexpr int earliest_price_year = 1900;
constexpr int latest_price_year = 2200;

Figure figure_from(const Node& node, const std::string& file)
{
    Figure figure;
    figure.id = node["id"].text();
    figure.origin = {file, 0, 0};
    if (const auto value = node["value"].number())
        figure.value = *value;
    else
        node["value"].wrong("is missing");
    figure.low = node["low"].number();
    figure.high = node["high"].number();
    if (figure.low.value_or(figure.value) > figure.value || figure.high.value_or(figure.value) < figure.value)
        node.wrong("low <= value <= high does not hold");
    figure.unit = node["unit"].text();
    if (!node["price_year"].null())
        figure.price_year = Year{node["price_year"].whole(earliest_price_year, latest_price_year)};
    if (const auto distribution = distribution_from(node["distribution"].text()))
        figure.distribution = *distribution;
    else
        node["distribution"].wrong("no such law");
    if (const auto mark = mark_from(node["mark"].text()))
        figure.mark = *mark;
    else
        node["mark"].wrong("no such mark");
    for (auto [key, text] : {std::pair{"actor", &figure.actor},
                             {"source", &figure.source},
                             {"address", &figure.address},
                             {"grade", &figure.grade},
                             {"checked", &figure.checked},
                             {"note", &figure.note}})
        *text = node[key].text_or_none();
    return figure;
}

/// Fills a description's fields from an object of `inputs`.
class JsonReader final : public FieldVisitor {
public:
    JsonReader(Node object, Package& package) : object_(std::move(object)), package_(package) {}

    void number(std::string_view name, FigureId& value, Limits limits, Fallback, std::string_view) override
    {
        value = figure(object_[name], limits);
    }
    void optional_number(std::string_view name, std::optional<FigureId>& value, Limits limits,
                         std::string_view) override
    {
        if (const auto node = object_[name]; !node.null())
            value = figure(node, limits);
    }
    void whole(std::string_view name, int& value, int least, int most, bool, std::string_view) override
    {
        value = object_[name].whole(least, most);
    }
    void wholes(std::string_view name, std::vector<int>& values, int least, int most,
                std::string_view) override
    {
        for (const auto& item : object_[name].items())
            values.push_back(item.whole(least, most));
    }
    void schedule(std::string_view name, Schedule& values, Limits limits, Fallback, std::string_view) override
    {
        for (const auto& item : object_[name].items())
            values.push_back(figure(item, limits));
    }
    void flag(std::string_view name, bool& value, std::string_view) override { value = object_[name].flag(); }
    void word(std::string_view name, int& value, std::span<const std::string_view> words,
              std::string_view) override
    {
        const auto word = object_[name].text();
        const auto found = std::find(words.begin(), words.end(), word);
        if (found == words.end())
            object_[name].wrong("\"" + word + "\": no such word");
        else
            value = static_cast<int>(found - words.begin());
    }
    void text(std::string_view name, std::string& value, bool, std::string_view) override
    {
        value = object_[name].text();
    }
    void named_texts(std::vector<NamedText>& values) override
    {
        for (const auto& name : object_.names())
            values.push_back({name, object_[name].text(), {package_.file, 0, 0}});
    }
    void actor(std::string_view name, ActorId& value, Role role, std::string_view) override
    {
        value = actor_at(object_[name]);
        if (package_.actors[value.index].role != role)
            object_[name].wrong("is no " + std::string(to_string(role)));
    }
    void any_actor(std::string_view name, ActorId& value, bool, std::string_view) override
    {
        value = actor_at(object_[name]);
    }
    void actors(std::string_view name, std::vector<ActorId>& values, std::string_view) override
    {
        for (const auto& item : object_[name].items())
            values.push_back(actor_at(item));
    }
    void measures(std::string_view name, std::vector<MeasureId>& values, std::string_view) override
    {
        for (const auto& item : object_[name].items()) {
            const auto found = find_measure(package_, item.text());
            if (found)
                values.push_back(*found);
            else
                item.wrong("no such measure");
        }
    }
    void rates(std::string_view name, RateSchedule& value, Fallback, Fallback, std::string_view) override
    {
        const Limits rate{"1", -0.5, 1.0};
        for (const auto& item : object_[name].items()) {
            RateStep step{item["from"].whole(0, longest_horizon), figure(item["rate"], rate), std::nullopt};
            if (!item["inflation"].null())
                step.inflation = figure(item["inflation"], rate);
            if (value.empty() ? step.from != 0 : step.from <= value.back().from)
                item.wrong("the steps of a rate must begin with from = 0 and rise");
            value.push_back(step);
        }
    }
    void list(std::string_view name, DescribedList& items, std::string_view) override
    {
        for (const auto& item : object_[name].items()) {
            JsonReader inner(item, package_);
            items.append().describe(inner);
        }
    }

private:
    FigureId figure(const Node& node, Limits limits)
    {
        const auto id = node["figure"].text();
        const auto found = package_.figures.find(id);
        if (!found) {
            node["figure"].wrong(id + ": no such figure", "the catalogue and `figures` lack it");
            return {};
        }
        const auto& figure = package_.figures[*found];
        if (figure.unit != limits.unit)
            node.wrong(id + " is in " + figure.unit + ", not in " + std::string(limits.unit));
        if (!(figure.value >= limits.least && figure.value <= limits.most))
            node.wrong(id + " lies outside what the field may be");
        if (const auto value = node["value"].number(); value && *value != figure.value)
            node["value"].wrong("differs from the value of the figure " + id,
                                "change it where the figure stands too");
        return *found;
    }
    ActorId actor_at(const Node& node) const
    {
        const auto found = find_actor(package_, node.text());
        if (!found)
            node.wrong("no such actor");
        return found.value_or(resources);
    }

    Node object_;
    Package& package_;
};

/// Parts and resources come with the actors they belong to.
bool is_made_by_the_engine(Role role)
{
    return role == Role::resources || is_committee(role) || is_sub_account(role) || is_group_of_tenants(role);
}

class InputsReader {
public:
    InputsReader(const SortedJson& document, const std::string& file_name)
        : root_(&document, "", file_name, problems_), inputs_(root_["inputs"])
    {
        package_.file = file_name;
    }

    Package read()
    {
        if (root_["schema"].text_or_none() != "byggom/evaluate/1")
            root_["schema"].wrong("only byggom/evaluate/1 is read",
                                  "write it with byggom evaluate --format json");
        fail_if_any();
        figures();
        top();
        actors();
        fill(inputs_["area"], package_.area);
        if (const auto node = inputs_["growth"]; !node.null())
            fill(node, package_.growth);
        else
            take(bind_growth(package_));
        for (const auto& node : inputs_["households"].items())
            fill(node, package_.households.emplace_back());
        measures();
        fail_if_any();
        TableReader single(*this);
        package_.tables(single);
        fail_if_any();
        take(check(package_));
        fail_if_any();
        settle_prices(package_);
        return std::move(package_);
    }

private:
    class TableReader final : public TableVisitor {
    public:
        explicit TableReader(InputsReader& inputs) : inputs_(inputs) {}
        void table(std::string_view name, Described& table, Origin&) override
        {
            if (const auto node = inputs_.inputs_[name]; !node.null())
                inputs_.fill(node, table);
        }

    private:
        InputsReader& inputs_;
    };

    void take(const std::vector<Problem>& found)
    {
        problems_.insert(problems_.end(), found.begin(), found.end());
    }
    /// What is read later leans on what was read before.
    void fail_if_any()
    {
        if (!problems_.empty())
            throw InvalidInput(std::move(problems_));
    }
    void fill(const Node& node, Described& described)
    {
        JsonReader reader(node, package_);
        described.describe(reader);
    }
    void figures()
    {
        const int year = inputs_["package"]["rules_year"].whole(0, latest_price_year);
        fail_if_any();
        for (auto& figure : catalogue(year))
            package_.figures.add(std::move(figure));
        for (const auto& node : root_["assumptions"].items()) {
            auto figure = figure_from(node, package_.file);
            if (const auto known = package_.figures.find(figure.id)) // the catalogue's, as it was then
                figure.origin = package_.figures[*known].origin;
            package_.figures.add(std::move(figure));
        }
        for (const auto& node : root_["figures"].items())
            package_.figures.add(figure_from(node, package_.file));
        fail_if_any();
    }
    void top() { fill(inputs_["package"], package_); }
    void actors()
    {
        for (const auto& node : inputs_["actors"].items()) {
            const auto role = role_from(node["role"].text());
            if (role && is_made_by_the_engine(*role))
                continue;
            fill(node, package_.actors.emplace_back());
        }
        fail_if_any();
        take(complete_actors(package_));
        take(bind_hazards(package_));
    }
    void measures()
    {
        const auto nodes = inputs_["measures"].items();
        for (const auto& node : nodes) {
            const auto kind = node["kind"].text();
            const auto& kinds = all_kinds_of_measure();
            const auto found = std::find_if(kinds.begin(), kinds.end(),
                                            [&](const KindOfMeasure& known) { return known.name == kind; });
            if (found == kinds.end()) {
                node["kind"].wrong("\"" + kind + "\": no such kind of measure");
                continue;
            }
            package_.measures.push_back(found->make());
            package_.measures.back()->id = node["id"].text();
            package_.measures.back()->origin = {package_.file, 0, 0};
        }
        fail_if_any();
        for (std::size_t i = 0; i < nodes.size(); ++i)
            fill(nodes[i], *package_.measures[i]);
    }

    std::vector<Problem> problems_;
    Node root_;
    Node inputs_;
    Package package_;
};

} // namespace

Package read_inputs(std::string_view json, const std::string& file_name)
{
    const auto document = SortedJson::parse(json.begin(), json.end(), nullptr, false);
    if (document.is_discarded())
        throw InvalidInput(
            {{{file_name, 0, 0}, "", "this is no JSON", "a comma, a quote or a bracket may be missing"}});
    return InputsReader(document, file_name).read();
}

} // namespace byggom
