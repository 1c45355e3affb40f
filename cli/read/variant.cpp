#include "cli/read/variant.hpp"

#include "cli/read/suggestion.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace byggom {
namespace {

/// Tables of which there are many, told apart by their ids.
bool is_list(std::string_view name) { return name == "measure" || name == "actor" || name == "household"; }
/// Tables of which there is one.
bool is_table(std::string_view name)
{
    static const auto single = names_of_tables();
    return name == "area" || name == "growth" || name == "figures" ||
           std::find(single.begin(), single.end(), name) != single.end();
}

/// "1", "2" …: a rate that takes the place of a list of steps is a table too, and names none.
bool names_places(const toml::table& table)
{
    return !table.empty() && std::all_of(table.begin(), table.end(), [](const auto& field) {
        return field.first.str().find_first_not_of("0123456789") == std::string_view::npos;
    });
}

std::string id_in(const toml::table& table) { return table["id"].value_or(std::string{}); }

/// Gathers mistakes with their places.
class Variants {
public:
    Variants(const std::string& file, std::vector<Problem>& problems) : file_(file), problems_(problems) {}

    void wrong(const toml::node& node, const std::string& field, const std::string& what,
               const std::string& hint)
    {
        const auto at = node.source().begin;
        problems_.push_back(
            {{file_, static_cast<int>(at.line), static_cast<int>(at.column)}, field, what, hint});
    }

    /// The element of the list that has the id; nothing, and a mistake, where there is none.
    toml::table* element(toml::table& root, std::string_view list, std::string_view id, const toml::node& at,
                         const std::string& field)
    {
        std::vector<std::string> ids;
        if (auto* items = root.get_as<toml::array>(list))
            for (auto& item : *items) {
                auto* table = item.as_table();
                if (table != nullptr && id_in(*table) == id)
                    return table;
                if (table != nullptr)
                    ids.push_back(id_in(*table));
            }
        wrong(at, field, "the package has no such " + std::string(list), suggestion(id, ids));
        return nullptr;
    }

    /// Puts each field; of a list of tables, those of the elements that are named by their place.
    void put_all(toml::table& target, toml::table& fields, const std::string& path)
    {
        for (auto& [key, node] : fields) {
            auto* elements = target.get_as<toml::array>(key);
            auto* by_place = node.as_table();
            if (elements != nullptr && by_place != nullptr && names_places(*by_place))
                put_elements(*elements, *by_place, path + "." + std::string(key.str()));
            else
                target.insert_or_assign(key, std::move(node));
        }
    }

    void put_elements(toml::array& elements, toml::table& by_place, const std::string& path)
    {
        for (auto& [place, node] : by_place) {
            toml::table* target = nullptr;
            for (std::size_t i = 0; i < elements.size(); ++i)
                if (std::to_string(i + 1) == place.str())
                    target = elements.get_as<toml::table>(i);
            auto* fields = node.as_table();
            const std::string at = path + "." + std::string(place.str());
            if (target == nullptr)
                wrong(node, at, "there is no such element",
                      "count from 1 to " + std::to_string(elements.size()));
            else if (fields == nullptr)
                wrong(node, at, "names no field", "write " + path + ".1.FIELD = …");
            else
                put_all(*target, *fields, at);
        }
    }

    void put_list(toml::table& root, std::string_view list, toml::table& by_id)
    {
        for (auto& [id, node] : by_id) {
            auto* fields = node.as_table();
            const std::string at = "set." + std::string(list) + "." + std::string(id.str());
            auto* target = element(root, list, id.str(), node, at);
            if (target != nullptr && fields != nullptr)
                put_all(*target, *fields, at);
            else if (target != nullptr)
                wrong(node, at, "names no field", "write " + std::string(list) + ".ID.FIELD = …");
        }
    }

    void put_table(toml::table& root, std::string_view name, toml::table& fields)
    {
        if (root.get_as<toml::table>(name) == nullptr)
            root.insert_or_assign(name, toml::table{});
        put_all(*root.get_as<toml::table>(name), fields, "set." + std::string(name));
    }

    void set(toml::table& root, toml::table& changes)
    {
        for (auto& [key, node] : changes) {
            auto* table = node.as_table();
            if (table != nullptr && is_list(key.str()))
                put_list(root, key.str(), *table);
            else if (table != nullptr && is_table(key.str()))
                put_table(root, key.str(), *table);
            else
                root.insert_or_assign(key, std::move(node));
        }
    }

    void leave_out(toml::table& root, const toml::array& names)
    {
        for (const auto& name : names) {
            const auto id = name.value_or(std::string{});
            const auto* found = element(root, "measure", id, name, "without." + id);
            auto* measures = root.get_as<toml::array>("measure");
            for (std::size_t i = 0; found != nullptr && i < measures->size(); ++i)
                if (measures->get(i)->as_table() == found) {
                    measures->erase(measures->cbegin() + static_cast<std::ptrdiff_t>(i));
                    break;
                }
        }
    }

    /// \param place  among the variants, from 1
    PackageVariant head(const toml::table& table, std::size_t place)
    {
        PackageVariant variant;
        variant.id = id_in(table);
        variant.name = table["name"].value_or(variant.id);
        const std::string at = "variant." + (variant.id.empty() ? std::to_string(place) : variant.id);
        if (variant.id.empty())
            wrong(table, at + ".id", "is missing", "every variant needs an id");
        static const std::set<std::string, std::less<>> known{"id", "name", "set", "without"};
        for (const auto& [key, node] : table)
            if (known.count(key.str()) == 0)
                wrong(node, at + "." + std::string(key.str()), "unknown field",
                      suggestion(key.str(), {known.begin(), known.end()}));
        if (table.contains("set") && !table["set"].is_table())
            wrong(*table.get("set"), at + ".set", "no table", "write [variant.set]");
        if (table.contains("without") && !table["without"].is_array())
            wrong(*table.get("without"), at + ".without", "no list", "write without = [\"ID\"]");
        return variant;
    }

private:
    const std::string& file_;
    std::vector<Problem>& problems_;
};

} // namespace

std::vector<PackageVariant> variants_in(const toml::table& root, const std::string& file,
                                        std::vector<Problem>& problems)
{
    Variants reader(file, problems);
    std::vector<PackageVariant> variants;
    const auto* node = root.get("variant");
    if (node == nullptr)
        return variants;
    if (!node->is_array_of_tables()) {
        reader.wrong(*node, "variant", "no list of tables", "write [[variant]]");
        return variants;
    }
    std::set<std::string> ids;
    for (const auto& item : *node->as_array()) {
        variants.push_back(reader.head(*item.as_table(), variants.size() + 1));
        if (const auto& id = variants.back().id; !id.empty() && !ids.insert(id).second)
            reader.wrong(item, "variant." + variants.back().id, "stands twice", "ids are unique");
    }
    return variants;
}

void apply_variant(toml::table& root, std::string_view id, const std::string& file,
                   std::vector<Problem>& problems)
{
    const auto variants = variants_in(root, file, problems);
    auto* list = root.get_as<toml::array>("variant");
    Variants changer(file, problems);
    bool found = id.empty();
    for (std::size_t i = 0; list != nullptr && !variants.empty() && i < list->size(); ++i) {
        auto& variant = *list->get_as<toml::table>(i);
        if (id.empty() || id_in(variant) != id)
            continue;
        found = true;
        if (auto* without = variant.get_as<toml::array>("without"))
            changer.leave_out(root, *without);
        if (auto* changes = variant.get_as<toml::table>("set"))
            changer.set(root, *changes);
        break;
    }
    if (!found) {
        std::vector<std::string> ids;
        for (const auto& variant : variants)
            ids.push_back(variant.id);
        problems.push_back(
            {{file, 0, 0}, "variant." + std::string(id), "there is no such variant", suggestion(id, ids)});
    }
    root.erase("variant");
}

} // namespace byggom
