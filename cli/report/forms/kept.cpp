#include "cli/report/forms/forms.hpp"
#include "cli/report/forms/json_values.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace byggom {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kept_schema = "byggom/document/1";

Json kept(const Value& value);

Json kept(const Message& message)
{
    Json values = Json::array();
    for (const auto& value : message.values)
        values.push_back(kept(value));
    return {{"text", std::string(message.text)}, {"values", std::move(values)}};
}

/// [kind, …]: the place of the kind in the variant, then what it holds.
Json kept(const Value& value)
{
    const auto kind = value.kind.index();
    if (const auto* none = std::get_if<Value::None>(&value.kind))
        return Json::array({kind, std::string(none->why)});
    if (const auto* number = std::get_if<Value::Number>(&value.kind))
        return Json::array({kind, number->value, static_cast<int>(number->quantity)});
    if (const auto* ore = std::get_if<Ore>(&value.kind))
        return Json::array({kind, ore->count});
    if (const auto* exact = std::get_if<Value::Exact>(&value.kind))
        return Json::array({kind, exact->digits, exact->value});
    if (const auto* holds = std::get_if<bool>(&value.kind))
        return Json::array({kind, *holds});
    if (const auto* own = std::get_if<std::string>(&value.kind))
        return Json::array({kind, *own});
    if (const auto* term = std::get_if<Value::Term>(&value.kind))
        return Json::array({kind, term->id, std::string(term->words)});
    if (const auto* actor = std::get_if<ActorId>(&value.kind))
        return Json::array({kind, actor->index});
    if (const auto* measure = std::get_if<MeasureId>(&value.kind))
        return Json::array({kind, measure->index});
    if (const auto* figure = std::get_if<FigureId>(&value.kind))
        return Json::array({kind, figure->index});
    if (const auto* series = std::get_if<Value::Yearly>(&value.kind))
        return Json::array({kind, series->values});
    Json all = Json::array();
    if (const auto* said = std::get_if<Value::Said>(&value.kind))
        for (const auto& one : *said)
            all.push_back(kept(one));
    else
        for (const auto& one : std::get<Value::List>(value.kind))
            all.push_back(kept(one));
    return Json::array({kind, std::move(all)});
}

Json kept(const Column& column)
{
    return {
        {"key", column.key}, {"title", kept(column.title)}, {"quantity", static_cast<int>(column.quantity)},
        {"in", column.in},   {"toned", column.toned},       {"summed", column.summed}};
}

Json kept(const Table& table)
{
    Json json{{"table", table.key},
              {"title", kept(table.title)},
              {"columns", Json::array()},
              {"rows", Json::array()},
              {"notes", Json::array()},
              {"in", table.in},
              {"shape", static_cast<int>(table.shape)},
              {"folds", table.folds}};
    for (const auto& column : table.columns)
        json["columns"].push_back(kept(column));
    for (const auto& row : table.rows) {
        Json cells = Json::array();
        for (const auto& cell : row.cells)
            cells.push_back(kept(cell));
        json["rows"].push_back(
            {{"cells", std::move(cells)}, {"kind", static_cast<int>(row.kind)}, {"in", row.in}});
    }
    for (const auto& note : table.notes)
        json["notes"].push_back(kept(note));
    return json;
}

Json kept(const Facts& facts)
{
    Json json{{"facts", facts.key}, {"title", kept(facts.title)}, {"in", facts.in}, {"list", Json::array()}};
    for (const auto& fact : facts.facts)
        json["list"].push_back(
            {{"key", fact.key}, {"title", kept(fact.title)}, {"value", kept(fact.value)}, {"in", fact.in}});
    return json;
}

Json kept(const Paragraph& said)
{
    return {{"said", kept(said.message)}, {"style", static_cast<int>(said.style)}, {"in", said.in}};
}

Json kept(const Curves& curves)
{
    Json json{{"curves", Json::array()}, {"title", kept(curves.title)}, {"in", curves.in}};
    for (const auto& curve : curves.curves)
        json["curves"].push_back({{"name", kept(curve.name)}, {"values", curve.values}});
    return json;
}

Json kept(const Picture& picture)
{
    return {
        {"picture", picture.svg}, {"text", picture.text}, {"title", kept(picture.title)}, {"in", picture.in}};
}

Json kept(const Tree& tree) { return {{"tree", tree.key}, {"json", Json::parse(tree.json())}}; }

/// Reads what `kept` wrote; views of sentences point into a store of their own.
class KeptReader {
public:
    Document read(const Json& json)
    {
        if (json.value("document", std::string{}) != kept_schema)
            throw std::runtime_error("no kept document");
        Document document;
        document.schema = json.at("schema");
        document.title = json.at("title");
        document.csv_table = json.at("csv_table");
        document.program = json.at("program");
        const auto& how = json.at("conventions");
        document.conventions = {how.at(0), how.at(1), how.at(2), how.at(3), how.at(4), how.at(5)};
        for (const auto& actor : json.at("actors"))
            document.names.actors.push_back({actor.at(0), actor.at(1)});
        document.names.measures = json.at("measures").get<std::vector<std::string>>();
        document.names.figures = json.at("figures").get<std::vector<std::string>>();
        for (const auto& block : json.at("blocks"))
            document.blocks.push_back(block_of(block));
        document.texts = std::make_shared<const std::vector<std::unique_ptr<std::string>>>(std::move(texts_));
        return document;
    }

private:
    std::string_view view(const Json& json)
    {
        texts_.push_back(std::make_unique<std::string>(json.get<std::string>()));
        return *texts_.back();
    }
    Message message(const Json& json)
    {
        std::vector<Value> values;
        for (const auto& one : json.at("values"))
            values.push_back(value(one));
        return {view(json.at("text")), std::move(values)};
    }
    Value value(const Json& json)
    {
        const auto& held = json.at(1);
        switch (json.at(0).get<std::size_t>()) {
        case 0:
            return Value::None{view(held)};
        case 1:
            return Value::Number{held.is_null() ? 0.0 : held.get<double>(),
                                 static_cast<Quantity>(json.at(2).get<int>())};
        case 2:
            return Ore{held.get<std::int64_t>()};
        case 3:
            return Value::Exact{held.get<std::string>(), json.at(2).get<double>()};
        case 4:
            return held.get<bool>();
        case 5:
            return held.get<std::string>();
        case 6:
            return Value::Term{held.get<std::string>(), view(json.at(2))};
        case 7:
            return ActorId{held.get<std::uint32_t>()};
        case 8:
            return MeasureId{held.get<std::uint32_t>()};
        case 9:
            return FigureId{held.get<std::uint32_t>()};
        case 10:
            return Value::Yearly{held.get<std::vector<double>>()};
        case 11: {
            Value::Said said;
            for (const auto& one : held)
                said.push_back(message(one));
            return said;
        }
        default:
            break;
        }
        Value::List list;
        for (const auto& one : held)
            list.push_back(value(one));
        return list;
    }
    Block block_of(const Json& json)
    {
        if (json.contains("table"))
            return table(json);
        if (json.contains("facts")) {
            Facts facts{json.at("facts"), message(json.at("title")), {}, json.at("in").get<In>()};
            for (const auto& one : json.at("list"))
                facts.facts.push_back({one.at("key").get<std::string>(), message(one.at("title")),
                                       value(one.at("value")), one.at("in").get<In>()});
            return facts;
        }
        if (json.contains("said"))
            return Paragraph{message(json.at("said")),
                             static_cast<Paragraph::Style>(json.at("style").get<int>()),
                             json.at("in").get<In>()};
        if (json.contains("curves")) {
            Curves curves{message(json.at("title")), {}, json.at("in").get<In>()};
            for (const auto& one : json.at("curves"))
                curves.curves.push_back({value(one.at("name")), one.at("values").get<std::vector<double>>()});
            return curves;
        }
        if (json.contains("picture"))
            return Picture{message(json.at("title")), json.at("picture").get<std::array<std::string, 2>>(),
                           json.at("text").get<std::array<std::string, 2>>(), json.at("in").get<In>()};
        return Tree{json.at("tree").get<std::string>(), [text = json.at("json").dump()] { return text; }};
    }
    Table table(const Json& json)
    {
        Table table{json.at("table").get<std::string>(), message(json.at("title")), {}};
        table.in = json.at("in").get<In>();
        table.shape = static_cast<Table::Shape>(json.at("shape").get<int>());
        table.folds = json.at("folds");
        for (const auto& one : json.at("columns"))
            table.columns.push_back({one.at("key").get<std::string>(), message(one.at("title")),
                                     static_cast<Quantity>(one.at("quantity").get<int>()),
                                     one.at("in").get<In>(), one.at("toned").get<bool>(),
                                     one.at("summed").get<bool>()});
        for (const auto& one : json.at("rows")) {
            Row row{{}, static_cast<Row::Kind>(one.at("kind").get<int>()), one.at("in").get<In>()};
            for (const auto& cell : one.at("cells"))
                row.cells.push_back(value(cell));
            table.rows.push_back(std::move(row));
        }
        for (const auto& note : json.at("notes"))
            table.notes.push_back(message(note));
        return table;
    }

    std::vector<std::unique_ptr<std::string>> texts_;
};

} // namespace

std::string kept_form(const Document& document)
{
    const auto& how = document.conventions;
    Json json{{"document", kept_schema},
              {"schema", document.schema},
              {"title", document.title},
              {"csv_table", document.csv_table},
              {"program", document.program},
              {"conventions", Json::array({how.start, how.horizon, how.price_year, how.rules_year, how.timing,
                                           how.has_money})},
              {"actors", Json::array()},
              {"measures", document.names.measures},
              {"figures", document.names.figures},
              {"blocks", Json::array()}};
    for (const auto& actor : document.names.actors)
        json["actors"].push_back(Json::array({actor.id, actor.name}));
    for (const auto& block : document.blocks)
        json["blocks"].push_back(std::visit([](const auto& one) { return kept(one); }, block));
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool is_kept_form(const std::string& text)
{
    const auto begin = "{\"document\":\"" + std::string(kept_schema);
    return text.compare(0, begin.size(), begin) == 0;
}

Document read_kept_form(const std::string& text) { return KeptReader().read(Json::parse(text)); }

} // namespace byggom
