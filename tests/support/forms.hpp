#pragma once

#include "cli/report/forms/forms.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace byggom::test {

/// The page of a Document, without colours, so wide that nothing folds unless a width is asked for.
inline std::string page_of(const Document& document, Language language = Language::english, int width = 400)
{
    return terminal(document, {language, false, width});
}
inline nlohmann::ordered_json json_of(const Document& document)
{
    return nlohmann::ordered_json::parse(json(document));
}

/// Everything a Document says that a reader's language must have: sentences, those within them, and words of lists.
class Sentences {
public:
    void add(const Message& message)
    {
        const auto text = message.text;
        bool has_letters = false;
        for (const char c : text)
            has_letters = has_letters || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (has_letters)
            found.push_back(text);
        for (const auto& value : message.values)
            add(value);
    }
    void add(const Value& value)
    {
        if (const auto* said = std::get_if<Value::Said>(&value.kind))
            for (const auto& one : *said)
                add(one);
        if (const auto* list = std::get_if<Value::List>(&value.kind))
            for (const auto& one : *list)
                add(one);
        if (const auto* none = std::get_if<Value::None>(&value.kind); none != nullptr && !none->why.empty())
            found.push_back(none->why);
        if (const auto* term = std::get_if<Value::Term>(&value.kind); term != nullptr && !term->words.empty())
            found.push_back(term->words);
    }
    std::vector<std::string_view> found{};
};

inline std::vector<std::string_view> sentences_of(const Document& document)
{
    Sentences all;
    for (const auto& block : document.blocks) {
        if (const auto* said = std::get_if<Paragraph>(&block))
            all.add(said->message);
        if (const auto* curves = std::get_if<Curves>(&block))
            all.add(curves->title);
        if (const auto* facts = std::get_if<Facts>(&block)) {
            all.add(facts->title);
            for (const auto& fact : facts->facts)
                if ((fact.in & facts->in & for_people) != 0) {
                    all.add(fact.title);
                    all.add(fact.value);
                }
        }
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr || (table->in & for_people) == 0)
            continue;
        all.add(table->title);
        for (const auto& note : table->notes)
            all.add(note);
        for (std::size_t i = 0; i < table->columns.size(); ++i)
            if ((table->columns[i].in & for_people) != 0) {
                all.add(table->columns[i].title);
                for (const auto& row : table->rows)
                    if ((row.in & for_people) != 0 && i < row.cells.size())
                        all.add(row.cells[i]);
            }
    }
    return all.found;
}

} // namespace byggom::test
