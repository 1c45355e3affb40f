#include "libpackage/message/message.hpp"

#include "libpackage/quantity/round_to_ore.hpp"

#include <cmath>
#include <cstdio>

namespace byggom {
namespace {

std::string digits_of(double number)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.15g", number);
    return text;
}

struct Plainly final : Speaker {
    std::string told(const Value& value) const override
    {
        if (const auto number = value.number())
            return digits_of(*number);
        if (const auto* own = std::get_if<std::string>(&value.kind))
            return *own;
        if (const auto* term = std::get_if<Value::Term>(&value.kind))
            return term->words.empty() ? term->id : std::string(term->words);
        if (const auto* holds = std::get_if<bool>(&value.kind))
            return *holds ? "yes" : "no";
        if (const auto* actor = std::get_if<ActorId>(&value.kind))
            return "actor " + std::to_string(actor->index);
        if (const auto* measure = std::get_if<MeasureId>(&value.kind))
            return "measure " + std::to_string(measure->index);
        if (const auto* figure = std::get_if<FigureId>(&value.kind))
            return "figure " + std::to_string(figure->index);
        if (const auto* none = std::get_if<Value::None>(&value.kind))
            return std::string(none->why.empty() ? "-" : none->why);
        std::string all;
        for (const double one : std::get<Value::Yearly>(value.kind).values)
            all += (all.empty() ? "" : " ") + digits_of(one);
        return all;
    }
};

} // namespace

Value::Value(Message message) : kind(Said{std::move(message)}) {}
Value::Value(Said messages) : kind(std::move(messages)) {}
Value::Value(List values) : kind(std::move(values)) {}

std::optional<double> Value::number() const
{
    if (const auto* number = std::get_if<Number>(&kind))
        return number->value;
    if (const auto* exact = std::get_if<Exact>(&kind))
        return exact->value;
    if (const auto* ore = std::get_if<Ore>(&kind))
        return to_sek(*ore).kronor;
    return std::nullopt;
}

bool operator==(const Value& a, const Value& b) { return a.kind == b.kind; }
bool operator==(const Message& a, const Message& b) { return a.text == b.text && a.values == b.values; }

std::string Speaker::form(const Message& message) const
{
    std::vector<std::string> values;
    values.reserve(message.values.size());
    for (const auto& value : message.values)
        values.push_back(form(value));
    return filled(words(message.text), values);
}

std::string Speaker::form(const Value& value) const
{
    if (const auto* said = std::get_if<Value::Said>(&value.kind)) {
        std::string text;
        for (const auto& one : *said)
            text += (text.empty() ? "" : "; ") + form(one);
        return text;
    }
    const auto* list = std::get_if<Value::List>(&value.kind);
    if (list == nullptr)
        return told(value);
    std::string text;
    for (std::size_t i = 0; i < list->size(); ++i)
        text += std::string(i == 0 ? "" : i + 1 < list->size() ? ", " : words(" and ")) + form((*list)[i]);
    return text;
}

std::string to_string(const Message& message) { return Plainly().form(message); }

std::string filled(std::string_view text, const std::vector<std::string>& told)
{
    std::string whole;
    std::size_t next = 0;
    while (!text.empty()) {
        const auto gap = text.find('{');
        whole += text.substr(0, gap);
        if (gap == std::string_view::npos)
            return whole;
        text.remove_prefix(gap + 1);
        std::size_t place = next;
        if (!text.empty() && text.front() >= '0' && text.front() <= '9') {
            place = static_cast<std::size_t>(text.front() - '0');
            text.remove_prefix(1);
        } else {
            ++next;
        }
        if (text.empty() || text.front() != '}') { // a bracket of the sentence's own
            whole += '{';
            continue;
        }
        text.remove_prefix(1);
        whole += place < told.size() ? told[place] : std::string("{}");
    }
    return whole;
}

} // namespace byggom
