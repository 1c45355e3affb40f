#include "cli/read/toml_reader.hpp"

#include "cli/read/suggestion.hpp"
#include "cli/read/units.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace byggom {
namespace {

constexpr std::array<std::string_view, 11> number_keys{
    "value", "low", "high", "dist", "price_year", "source", "address", "grade", "mark", "note", "from"};

std::string plain(double number) { return fmt::format("{}", number); }

std::vector<std::string> strings(std::span<const std::string_view> words)
{
    return {words.begin(), words.end()};
}

/// The nearest word, else all of them.
std::string choices(std::string_view written, std::span<const std::string_view> words)
{
    const auto near = suggestion(written, strings(words));
    return near.empty() ? fmt::format("there is {}", fmt::join(words, ", ")) : near;
}

/// "2.5: a share must lie between 0 and 1"
std::string out_of_range(double value, Limits limits)
{
    const bool is_share = limits.unit == "1" && limits.least == 0 && limits.most == 1;
    return fmt::format("{}: {} must lie between {} and {}{}", plain(value), is_share ? "a share" : "it",
                       plain(limits.least), plain(limits.most),
                       limits.unit == "1" ? "" : " " + std::string(limits.unit));
}

std::string share_hint(double value, Limits limits)
{
    if (limits.unit != "1" || limits.most != 1 || !(value > 1 && value <= 100))
        return {};
    return "did you mean " +
           plain(value <= 10 && value != static_cast<int>(value) ? value / 10 : value / 100) + "?";
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

TomlReader::TomlReader(const toml::table& table, std::string path, Package& package,
                       std::vector<Problem>& problems, Doubts doubts)
    : table_(table), path_(std::move(path)), package_(package), problems_(problems),
      doubts_(std::move(doubts))
{}

const toml::node* TomlReader::find(std::string_view name)
{
    known_.insert(std::string(name));
    return table_.get(name);
}

Origin TomlReader::origin_of(const toml::node& node) const
{
    const auto at = node.source().begin;
    return {package_.file, static_cast<int>(at.line), static_cast<int>(at.column)};
}

std::string TomlReader::path_of(std::string_view name) const
{
    return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
}

void TomlReader::wrong(const toml::node& node, const std::string& path, const std::string& what,
                       const std::string& hint)
{
    problems_.push_back({origin_of(node), path, what, hint});
}

void TomlReader::missing(std::string_view name, const std::string& hint)
{
    problems_.push_back({origin(), path_of(name), "is missing", hint});
}

void TomlReader::refuse_unknown_keys()
{
    for (const auto& [key, node] : table_) {
        const std::string name(key.str());
        if (const auto left = gone_.find(name); left != gone_.end())
            wrong(node, path_of(name), "is gone since the second edition of the model", left->second);
        else if (!known_.contains(name))
            wrong(node, path_of(name), "unknown field", suggestion(name, {known_.begin(), known_.end()}));
    }
}

std::optional<double> TomlReader::amount(const toml::node& node, const std::string& path, Limits limits,
                                         bool bare_allowed)
{
    if (const auto bare = node.value<double>(); bare && node.is_number()) {
        if (bare_allowed || limits.unit == "1")
            return bare;
        wrong(node, path, plain(*bare) + ": the unit is missing",
              fmt::format("write it as \"{} {}\"", plain(*bare), limits.unit));
        return std::nullopt;
    }
    if (const auto text = node.value<std::string>()) {
        const auto read = in_unit(*text, limits.unit);
        if (const auto* problem = std::get_if<UnitProblem>(&read)) {
            wrong(node, path, problem->what, problem->hint);
            return std::nullopt;
        }
        return std::get<double>(read);
    }
    wrong(node, path, "no number",
          limits.unit == "1"
              ? "write 0.25, or a table with value, low, high and source"
              : fmt::format("write \"120 {}\", or a table with value, low, high and source", limits.unit));
    return std::nullopt;
}

void TomlReader::provenance(const toml::table& table, const std::string& path, Figure& figure)
{
    const auto word = [&](std::string_view key) { return table[key].value_or(std::string{}); };
    figure.source = word("source");
    figure.address = word("address");
    figure.grade = word("grade");
    figure.note = word("note");
    figure.mark = figure.source.empty() ? Mark::stated : Mark::found;
    if (const auto* mark = table.get("mark")) {
        const auto known = mark_from(mark->value_or(std::string{}));
        if (!known)
            wrong(*mark, path + ".mark", mark->value_or(std::string{"?"}) + ": no such mark",
                  "found, from memory, derived, assumption or stated");
        figure.mark = known.value_or(Mark::assumption);
    }
    if (const auto* dist = table.get("dist")) {
        const auto known = distribution_from(dist->value_or(std::string{}));
        if (!known)
            wrong(*dist, path + ".dist", dist->value_or(std::string{"?"}) + ": no such distribution",
                  "certain, uniform, triangular, pert, normal, lognormal or beta");
        figure.distribution = known.value_or(Distribution::certain);
    } else if (figure.low || figure.high) {
        figure.distribution = Distribution::pert;
    }
    if ((figure.low || figure.high) && figure.source.empty() && figure.mark != Mark::assumption)
        wrong(table, path, "an uncertain value without a source",
              "state its source, or mark = \"assumption\"");
}

void TomlReader::check_band(const toml::node& node, const std::string& path, const Figure& figure,
                            Limits limits)
{
    for (const double value :
         {figure.value, figure.low.value_or(figure.value), figure.high.value_or(figure.value)})
        if (!(value >= limits.least && value <= limits.most)) {
            wrong(node, path, out_of_range(value, limits), share_hint(value, limits));
            return;
        }
    if (figure.low.value_or(figure.value) > figure.value || figure.high.value_or(figure.value) < figure.value)
        wrong(node, path, fmt::format("the value {} lies outside its own low and high", plain(figure.value)),
              "low <= value <= high");
}

std::optional<Figure> TomlReader::figure(const toml::node& node, const std::string& path, Limits limits)
{
    Figure figure;
    figure.id = path;
    figure.unit = limits.unit;
    figure.origin = origin_of(node);
    if (limits.unit.substr(0, 3) == "SEK")
        figure.price_year = Year{package_.price_year};
    const auto* table = node.as_table();
    if (table == nullptr) {
        const auto value = amount(node, path, limits, false);
        if (!value)
            return std::nullopt;
        figure.value = *value;
        check_band(node, path, figure, limits);
        return figure;
    }
    for (const auto& [key, inner] : *table)
        if (std::find(number_keys.begin(), number_keys.end(), key.str()) == number_keys.end())
            wrong(inner, path + "." + std::string(key.str()), "unknown field",
                  suggestion(key.str(), strings(number_keys)));
    const auto* stated = table->get("value");
    if (stated == nullptr) {
        wrong(node, path, "the value is missing",
              "write { value = …, source = … } or { from = \"a catalogue id\" }");
        return std::nullopt;
    }
    const auto value = amount(*stated, path, limits, false);
    if (const auto* low = table->get("low"))
        figure.low = amount(*low, path + ".low", limits, true);
    if (const auto* high = table->get("high"))
        figure.high = amount(*high, path + ".high", limits, true);
    if (const auto* year = table->get("price_year")) {
        if (const auto number = year->value<int>(); number && year->is_integer())
            figure.price_year = Year{*number};
        else
            wrong(*year, path + ".price_year", "no year", "write a calendar year such as 2014");
    }
    provenance(*table, path, figure);
    if (!value)
        return std::nullopt;
    figure.value = *value;
    check_band(node, path, figure, limits);
    return figure;
}

std::optional<FigureId> TomlReader::from_catalogue_entry(const toml::node& node, const std::string& path,
                                                         Limits limits)
{
    const auto id = node.value_or(std::string{});
    const auto found = package_.figures.find(id);
    if (!found) {
        std::vector<std::string> ids;
        for (const auto& figure : package_.figures)
            ids.push_back(figure.id);
        wrong(node, path, "the catalogue has no \"" + id + "\"", suggestion(id, ids));
        return std::nullopt;
    }
    if (package_.figures[*found].unit != limits.unit) {
        wrong(node, path,
              fmt::format("{} is in {} where {} is needed", id, package_.figures[*found].unit, limits.unit),
              fmt::format("take a figure in {}, or state a value of your own", limits.unit));
        return std::nullopt;
    }
    return found;
}

std::optional<FigureId> TomlReader::read_number(const toml::node& node, const std::string& path,
                                                Limits limits)
{
    if (const auto* table = node.as_table())
        if (const auto* from = table->get("from")) {
            for (const auto& [key, inner] : *table)
                if (key.str() != "from")
                    wrong(inner, path + "." + std::string(key.str()), "stands beside from",
                          "take the catalogue's figure as it is, or state a value of your own");
            return from_catalogue_entry(*from, path, limits);
        }
    auto read = figure(node, path, limits);
    if (!read)
        return std::nullopt;
    return package_.figures.add(std::move(*read));
}

void TomlReader::fall_back(std::string_view name, FigureId& value, Limits limits, Fallback fallback)
{
    const auto found = package_.figures.find(fallback.figure);
    if (found && package_.figures[*found].unit == limits.unit)
        value = *found;
    else
        missing(name,
                fmt::format("the catalogue has no {} in {} to fall back on", fallback.figure, limits.unit));
}

void TomlReader::number(std::string_view name, FigureId& value, Limits limits, Fallback fallback,
                        std::string_view meaning)
{
    if (const auto* node = find(name)) {
        if (const auto read = read_number(*node, path_of(name), limits))
            value = *read;
    } else if (fallback.kind == Fallback::Kind::catalogue) {
        fall_back(name, value, limits, fallback);
    } else {
        missing(name, std::string(meaning));
    }
}

void TomlReader::optional_number(std::string_view name, std::optional<FigureId>& value, Limits limits,
                                 std::string_view)
{
    if (const auto* node = find(name))
        value = read_number(*node, path_of(name), limits);
}

void TomlReader::whole(std::string_view name, int& value, int least, int most, bool is_required,
                       std::string_view meaning)
{
    const auto* node = find(name);
    if (node == nullptr) {
        if (is_required)
            missing(name, std::string(meaning));
        return;
    }
    const auto read = node->value<std::int64_t>();
    if (!node->is_integer() || !read)
        wrong(*node, path_of(name), "no whole number", "write digits alone, without unit and quotes");
    else if (*read < least || *read > most)
        wrong(*node, path_of(name), fmt::format("{}: it must lie between {} and {}", *read, least, most), "");
    else
        value = static_cast<int>(*read);
}

void TomlReader::wholes(std::string_view name, std::vector<int>& values, int least, int most,
                        std::string_view)
{
    const auto* node = find(name);
    if (node == nullptr)
        return;
    const auto* items = node->as_array();
    if (items == nullptr) {
        wrong(*node, path_of(name), "no list of whole numbers", "write [5, 9]");
        return;
    }
    for (const auto& item : *items) {
        const auto read = item.value<std::int64_t>();
        if (!item.is_integer() || !read || *read < least || *read > most)
            wrong(item, path_of(name), fmt::format("a whole number between {} and {} is needed", least, most),
                  "");
        else
            values.push_back(static_cast<int>(*read));
    }
}

void TomlReader::schedule(std::string_view name, Schedule& values, Limits limits, Fallback fallback,
                          std::string_view meaning)
{
    const auto* node = find(name);
    if (node == nullptr) {
        if (fallback.kind == Fallback::Kind::required)
            missing(name, std::string(meaning));
        return;
    }
    const auto* items = node->as_array();
    if (items == nullptr || items->empty()) {
        wrong(*node, path_of(name), "no list of numbers, one a year", "write [0.5, 0.5]");
        return;
    }
    if (items->size() > longest_horizon) {
        wrong(*node, path_of(name), fmt::format("more than {} years", longest_horizon), "");
        return;
    }
    for (std::size_t i = 0; i < items->size(); ++i)
        if (const auto read = read_number((*items)[i], fmt::format("{}.{}", path_of(name), i + 1), limits))
            values.push_back(*read);
}

void TomlReader::flag(std::string_view name, bool& value, std::string_view)
{
    const auto* node = find(name);
    if (node == nullptr)
        return;
    if (const auto read = node->value<bool>(); read && node->is_boolean())
        value = *read;
    else
        wrong(*node, path_of(name), "neither true nor false", "write true or false without quotes");
}

void TomlReader::word(std::string_view name, int& value, std::span<const std::string_view> words,
                      std::string_view)
{
    const auto* node = find(name);
    if (node == nullptr)
        return;
    const auto word = node->value_or(std::string{});
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        wrong(*node, path_of(name), "\"" + word + "\": no such choice", choices(word, words));
    else
        value = static_cast<int>(found - words.begin());
}

void TomlReader::named_texts(std::vector<NamedText>& values)
{
    for (const auto& [key, text] : table_) {
        expect(key.str());
        values.push_back({std::string(key.str()), text.value_or(std::string{}), origin_of(text)});
    }
}

void TomlReader::text(std::string_view name, std::string& value, bool is_required, std::string_view meaning)
{
    const auto* node = find(name);
    if (node == nullptr) {
        if (is_required)
            missing(name, std::string(meaning));
        return;
    }
    if (const auto* read = node->as_string(); read != nullptr && !(is_required && read->get().empty()))
        value = read->get();
    else
        wrong(*node, path_of(name), node->is_string() ? "is empty" : "no text", "write it in quotes");
}

std::optional<ActorId> TomlReader::named_actor(const toml::node& node, const std::string& path,
                                               std::optional<Role> role)
{
    const auto name = node.value_or(std::string{});
    const auto found = find_actor(package_, name);
    std::vector<std::string> ids;
    for (const auto& actor : package_.actors)
        if (!role || actor.role == *role)
            ids.push_back(actor.id);
    if (!found) {
        wrong(node, path, "there is no actor \"" + name + "\"", suggestion(name, ids));
        return std::nullopt;
    }
    if (role && package_.actors[found->index].role != *role && !doubts_.actors.contains(name)) {
        wrong(node, path, fmt::format("\"{}\" is no {}", name, to_string(*role)), suggestion(name, ids));
        return std::nullopt;
    }
    return found;
}

void TomlReader::actor(std::string_view name, ActorId& value, Role role, std::string_view)
{
    if (const auto* node = find(name)) {
        value = named_actor(*node, path_of(name), role).value_or(value);
        return;
    }
    std::vector<std::string> ids;
    for (const auto& one : package_.actors)
        if (one.role == role)
            ids.push_back(one.id);
    if (ids.size() == 1)
        value = the(role, package_);
    else if (doubts_.actors.empty())
        missing(name, fmt::format("the package has {} actors with the role {}: say which of {}", ids.size(),
                                  to_string(role), fmt::join(ids, ", ")));
}

void TomlReader::any_actor(std::string_view name, ActorId& value, bool is_required, std::string_view meaning)
{
    if (const auto* node = find(name))
        value = named_actor(*node, path_of(name)).value_or(value);
    else if (is_required)
        missing(name, std::string(meaning));
}

void TomlReader::actors(std::string_view name, std::vector<ActorId>& values, std::string_view)
{
    const auto* node = find(name);
    if (node == nullptr)
        return;
    const auto* items = node->as_array();
    if (items == nullptr) {
        wrong(*node, path_of(name), "no list of actors", "write [\"one\", \"two\"]");
        return;
    }
    for (const auto& item : *items)
        if (const auto found = named_actor(item, path_of(name)))
            values.push_back(*found);
}

void TomlReader::measures(std::string_view name, std::vector<MeasureId>& values, std::string_view)
{
    const auto* node = find(name);
    if (node == nullptr)
        return;
    const auto* items = node->as_array();
    if (items == nullptr) {
        wrong(*node, path_of(name), "no list of measures", "write [\"one\", \"two\"]");
        return;
    }
    std::vector<std::string> ids;
    for (const auto& measure : package_.measures)
        ids.push_back(measure->id);
    for (const auto& item : *items) {
        const auto id = item.value_or(std::string{});
        if (const auto found = find_measure(package_, id))
            values.push_back(*found);
        else if (!doubts_.measures.contains(id))
            wrong(item, path_of(name), "there is no measure \"" + id + "\"", suggestion(id, ids));
    }
}

std::optional<RateStep> TomlReader::rate_step(const toml::node& node, const std::string& path,
                                              Fallback inflation)
{
    constexpr Limits rate{"1", -0.5, 1.0};
    RateStep step;
    const auto* table = node.as_table();
    // As text, "from" names a figure of the catalogue; as a number it is the first year of a step.
    if (table == nullptr || table->contains("value") || (*table)["from"].is_string()) {
        const auto read = read_number(node, path, rate);
        return read ? std::optional(RateStep{0, *read, std::nullopt}) : std::nullopt;
    }
    for (const auto& [key, inner] : *table)
        if (key.str() != "nominal" && key.str() != "real" && key.str() != "inflation" && key.str() != "from")
            wrong(inner, path + "." + std::string(key.str()), "unknown field",
                  suggestion(key.str(), {"nominal", "real", "inflation", "from"}));
    step.from = (*table)["from"].value_or(0);
    const bool nominal = table->contains("nominal");
    const auto* stated = table->get(nominal ? "nominal" : "real");
    if (stated == nullptr) {
        wrong(node, path, "neither nominal nor real",
              "write { nominal = 0.06, inflation = 0.02 } or { real = 0.035 }");
        return std::nullopt;
    }
    const auto read = read_number(*stated, path + (nominal ? ".nominal" : ".real"), rate);
    if (nominal) {
        FigureId found{};
        if (const auto* stated_inflation = table->get("inflation")) {
            const auto number = read_number(*stated_inflation, path + ".inflation", rate);
            step.inflation = number.value_or(found);
        } else {
            fall_back("inflation", found, rate, inflation);
            step.inflation = found;
        }
    }
    if (!read)
        return std::nullopt;
    step.rate = *read;
    return step;
}

RateSchedule TomlReader::named_rates(const toml::node& node, const std::string& path, const std::string& name)
{
    if (auto found = rates_named(name, package_.figures))
        return std::move(*found);
    wrong(node, path, "the catalogue has no rates named \"" + name + "\"",
          suggestion(name, names_of_rates(package_.figures)));
    return {};
}

void TomlReader::rates(std::string_view name, RateSchedule& value, Fallback fallback, Fallback inflation,
                       std::string_view)
{
    const auto* node = find(name);
    if (node == nullptr) {
        if (fallback.kind == Fallback::Kind::catalogue) {
            RateStep step;
            fall_back(name, step.rate, {"1", -0.5, 1.0}, fallback);
            value = {step};
        }
        return;
    }
    if (const auto text = node->value_or(std::string{}); !text.empty() && is_letter(text.front())) {
        value = named_rates(*node, path_of(name), text);
        return;
    }
    const auto* steps = node->as_array();
    if (steps == nullptr) {
        if (const auto step = rate_step(*node, path_of(name), inflation))
            value = {*step};
        return;
    }
    int last = -1;
    for (std::size_t i = 0; i < steps->size(); ++i) {
        const auto step = rate_step((*steps)[i], fmt::format("{}.{}", path_of(name), i + 1), inflation);
        if (!step)
            continue;
        if (step->from <= last || (value.empty() && step->from != 0))
            wrong((*steps)[i], path_of(name), "the steps of a rate must begin with from = 0 and rise", "");
        last = step->from;
        value.push_back(*step);
    }
}

void TomlReader::list(std::string_view name, DescribedList& items, std::string_view)
{
    const auto* node = find(name);
    if (node == nullptr)
        return;
    const auto hint = fmt::format("write [[{}.{}]]", path_.substr(0, path_.find('.')), name);
    const auto* tables = node->as_array();
    if (tables == nullptr) {
        wrong(*node, path_of(name), "no list of tables", hint);
        return;
    }
    for (std::size_t i = 0; i < tables->size(); ++i) {
        const auto* table = (*tables)[i].as_table();
        if (table == nullptr) {
            wrong((*tables)[i], path_of(name), "no table", hint);
            continue;
        }
        TomlReader reader(*table, fmt::format("{}.{}", path_of(name), i + 1), package_, problems_, doubts_);
        items.append().describe(reader);
        reader.refuse_unknown_keys();
    }
}

} // namespace byggom
