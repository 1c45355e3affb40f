#include "cli/read/chosen_package.hpp"

#include "cli/read/syntax.hpp"
#include "cli/read/variant.hpp"
#include "libpackage/package/figure_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <vector>

namespace byggom {
namespace {

std::vector<std::string> words_of(const std::string& field)
{
    std::vector<std::string> words;
    std::istringstream text(field);
    for (std::string word; std::getline(text, word, '.');)
        words.push_back(word);
    return words;
}

toml::node* element(toml::array& list, const std::string& place)
{
    const auto number = std::strtoul(place.c_str(), nullptr, 10);
    return number >= 1 && number <= list.size() ? list.get(number - 1) : nullptr;
}

/// Walks "effect.1.impact" down from the table of a measure.
toml::node* find(toml::node& from, const std::vector<std::string>& words)
{
    toml::node* node = &from;
    for (const auto& word : words) {
        if (auto* table = node->as_table())
            node = table->get(word);
        else if (auto* list = node->as_array())
            node = element(*list, word);
        else
            return nullptr;
        if (node == nullptr)
            return nullptr;
    }
    return node;
}

/// As a package file states it: `0.25`, `"600 SEK/month"`, in the package's prices.
void put(toml::table& table, const std::string& key, double value, const std::string& unit)
{
    if (unit == "1")
        table.insert_or_assign(key, value);
    else
        table.insert_or_assign(key, fmt::format("{} {}", value, unit));
}

class Chosen {
public:
    Chosen(toml::table& root, const Package& package, const Candidate& candidate)
        : root_(root), package_(package), candidate_(candidate), draw_(package.figures)
    {}

    void put_sizes()
    {
        for (std::size_t choice = 0; choice < package_.compose.choices.size(); ++choice)
            for (const auto measure : package_.compose.choices[choice].measures)
                if (holds(candidate_.measures, static_cast<int>(measure.index)))
                    put_size(choice, *package_.measures[measure.index]);
    }

    void leave_out_others()
    {
        auto* measures = root_.get_as<toml::array>("measure");
        for (std::size_t i = package_.measures.size(); i-- > 0;)
            if (!holds(candidate_.measures, static_cast<int>(i)))
                measures->erase(measures->cbegin() + static_cast<std::ptrdiff_t>(i));
        for (auto& measure : *measures)
            measure.as_table()->erase("excludes"); // none of them is there
        root_.erase("compose");
    }

private:
    toml::table& table_of(const std::string& id)
    {
        auto* measures = root_.get_as<toml::array>("measure");
        for (auto& measure : *measures)
            if ((*measure.as_table())["id"].value_or(std::string{}) == id)
                return *measure.as_table();
        throw std::logic_error("the file has lost measure " + id);
    }

    void put_size(std::size_t place, Measure& measure)
    {
        const auto& choice = package_.compose.choices[place];
        auto words = words_of(choice.field);
        const auto value = static_cast<std::size_t>(candidate_.sizes[place]);
        const auto figures = figures_of(measure, choice.field);
        auto& table = table_of(measure.id);
        if (auto* node = find(table, words); node != nullptr && node->is_array()) {
            put_list(*node->as_array(), figures, draw_[choice.values[value]][0]);
            return;
        }
        const auto last = words.back();
        words.pop_back();
        auto* holder = find(table, words);
        // The value as it was written, with its source and its doubts.
        auto* written = root_["compose"]["choice"][place]["values"][value].node();
        if (holder == nullptr || written == nullptr)
            throw std::logic_error("the file has lost " + choice.field);
        written->visit([&](const auto& node) {
            if (auto* in_table = holder->as_table())
                in_table->insert_or_assign(last, node);
            else if (auto* in_list = holder->as_array())
                in_list->replace(in_list->cbegin() + std::strtol(last.c_str(), nullptr, 10) - 1, node);
        });
    }

    /// The largest at the size, the others in proportion.
    void put_list(toml::array& list, const std::vector<FigureId>& figures, double size)
    {
        double largest = 0;
        for (const auto figure : figures)
            largest = std::max(largest, draw_[figure][0]);
        for (std::size_t i = 0; i < figures.size(); ++i) {
            const double value =
                figures.size() == 1 || !(largest > 0) ? size : size * (draw_[figures[i]][0] / largest);
            toml::table entry;
            put(entry, "value", value, package_.figures[figures[i]].unit);
            entry.insert_or_assign("mark", "stated");
            entry.is_inline(true);
            list.replace(list.cbegin() + static_cast<std::ptrdiff_t>(i), entry);
        }
    }

    toml::table& root_;
    const Package& package_;
    const Candidate& candidate_;
    Draw draw_;
};

} // namespace

std::string chosen_package(std::string_view text, const Package& package, std::string_view variant,
                           const Candidate& candidate, const std::string& heading)
{
    auto root = parsed(text, package.file);
    std::vector<Problem> problems;
    apply_variant(root, variant, package.file, problems);
    Chosen chosen(root, package, candidate);
    chosen.put_sizes();
    chosen.leave_out_others();
    std::ostringstream written;
    written << "# " << heading << "\n" << root << "\n";
    return written.str();
}

} // namespace byggom
