#include "cli/report/forms/forms.hpp"
#include "cli/report/forms/json_values.hpp"
#include "cli/report/forms/plain_number.hpp"
#include "libpackage/model/model_edition.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

/// The place of a path like "most_objecting.by".
Json& at(Json& json, std::string_view path)
{
    Json* place = &json;
    while (!path.empty()) {
        const auto point = path.find('.');
        place = &(*place)[std::string(path.substr(0, point))];
        path = point == std::string_view::npos ? std::string_view{} : path.substr(point + 1);
    }
    return *place;
}

/// An object all of whose members are none is none: nobody objects most where nobody objects.
void close_empty_objects(Json& record)
{
    for (auto& [key, value] : record.items()) {
        bool nothing = value.is_object() && !value.empty();
        if (nothing)
            for (const auto& member : value)
                nothing = nothing && member.is_null();
        if (nothing)
            value = nullptr;
    }
}

Json record_of(const Document& document, const Table& table, const Row& row, std::size_t first)
{
    Json record = Json::object();
    for (std::size_t i = first; i < row.cells.size(); ++i) {
        const auto& column = table.columns[i];
        if ((column.in & in_json) == 0)
            continue;
        if (column.key.empty())
            return json_value(document, row.cells[i], column.quantity);
        at(record, column.key) = json_value(document, row.cells[i], column.quantity);
    }
    close_empty_objects(record);
    return record;
}

void add(Json& whole, const Document& document, const Table& table)
{
    auto& place = at(whole, table.key);
    if (table.shape == Table::Shape::by_first || table.shape == Table::Shape::columns)
        place = Json::object();
    else
        place = Json::array();
    if (table.shape == Table::Shape::columns)
        for (const auto& column : table.columns)
            if ((column.in & in_json) != 0)
                place[column.key] = Json::array();
    for (const auto& row : table.rows) {
        if ((row.in & in_json) == 0 || row.kind == Row::Kind::heading)
            continue;
        if (table.shape == Table::Shape::by_first)
            place[json_value(document, row.cells.front(), Quantity::none).get<std::string>()] =
                record_of(document, table, row, 1);
        else if (table.shape == Table::Shape::columns)
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if ((table.columns[i].in & in_json) != 0)
                    place[table.columns[i].key].push_back(
                        json_value(document, row.cells[i], table.columns[i].quantity));
            }
        else
            place.push_back(record_of(document, table, row, 0));
    }
}

void add(Json& whole, const Document& document, const Facts& facts)
{
    auto& place = at(whole, facts.key);
    if (place.is_null())
        place = Json::object();
    for (const auto& fact : facts.facts)
        if ((fact.in & in_json) != 0)
            at(place, fact.key) = json_value(document, fact.value, Quantity::none);
}

void add(Json& whole, const Tree& tree)
{
    auto value = Json::parse(tree.json());
    if (tree.key.empty())
        whole.update(value);
    else
        at(whole, tree.key) = std::move(value);
}

} // namespace

Json json_value(const Document& document, const Value& value, Quantity of_the_column)
{
    if (const auto* ore = std::get_if<Ore>(&value.kind))
        return ore->count;
    if (const auto number = value.number()) {
        const auto* one = std::get_if<Value::Number>(&value.kind);
        const bool is_whole = (one != nullptr && one->quantity == Quantity::whole) ||
                              of_the_column == Quantity::whole || of_the_column == Quantity::year ||
                              (one != nullptr && one->quantity == Quantity::year);
        return is_whole && *number == std::floor(*number) && std::abs(*number) < 9e15
                   ? Json(static_cast<std::int64_t>(*number))
                   : Json(*number);
    }
    if (const auto* holds = std::get_if<bool>(&value.kind))
        return *holds;
    if (const auto* text = std::get_if<std::string>(&value.kind))
        return *text;
    if (const auto* term = std::get_if<Value::Term>(&value.kind))
        return term->id;
    if (const auto* actor = std::get_if<ActorId>(&value.kind))
        return document.names.actors.at(actor->index).id;
    if (const auto* measure = std::get_if<MeasureId>(&value.kind))
        return document.names.measures.at(measure->index);
    if (const auto* figure = std::get_if<FigureId>(&value.kind))
        return document.names.figures.at(figure->index);
    if (const auto* series = std::get_if<Value::Yearly>(&value.kind))
        return series->values;
    if (const auto* list = std::get_if<Value::List>(&value.kind)) {
        Json all = Json::array();
        for (const auto& one : *list)
            all.push_back(json_value(document, one, of_the_column));
        return all;
    }
    if (std::holds_alternative<Value::Said>(value.kind))
        return in_english(document, value);
    return nullptr;
}

std::string in_english(const Document& document, const Value& value)
{
    struct English final : Speaker {
        explicit English(const Document& about) : document(about) {}
        std::string told(const Value& one) const override
        {
            const auto json = json_value(document, one, Quantity::none);
            return json.is_string()         ? json.get<std::string>()
                   : json.is_number_float() ? plain_number(json.get<double>())
                   : json.is_null()         ? std::string("-")
                                            : json.dump();
        }
        const Document& document;
    };
    return English(document).form(value);
}

std::string written(const Json& json, int indent)
{
    const std::string in(static_cast<std::size_t>(indent + 1), ' ');
    const std::string out(static_cast<std::size_t>(indent), ' ');
    if (json.is_number_float())
        return std::isfinite(json.get<double>()) ? without_exponent(json.dump()) : "null";
    if (!(json.is_object() || json.is_array()) || json.empty())
        return json.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string text = json.is_object() ? "{" : "[";
    const char* comma = "\n";
    for (const auto& [key, value] : json.items()) {
        text += comma + in;
        if (json.is_object())
            text += Json(key).dump(-1, ' ', false, Json::error_handler_t::replace) + ": ";
        text += written(value, indent + 1);
        comma = ",\n";
    }
    return text + "\n" + out + (json.is_object() ? "}" : "]");
}

std::string json(const Document& document)
{
    Json whole{{"schema", document.schema}};
    if (!document.program.empty())
        whole["program"] = document.program;
    whole["model_edition"] = model_edition;
    for (const auto& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block); table != nullptr && !table->key.empty()) {
            if ((table->in & in_json) != 0)
                add(whole, document, *table);
        } else if (const auto* facts = std::get_if<Facts>(&block)) {
            if ((facts->in & in_json) != 0)
                add(whole, document, *facts);
        } else if (const auto* tree = std::get_if<Tree>(&block)) {
            add(whole, *tree);
        }
    }
    return written(whole, 0) + "\n";
}

} // namespace byggom
