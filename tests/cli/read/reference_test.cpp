#include "cli/file.hpp"
#include "libpackage/package/package.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <functional>
#include <map>

using namespace byggom;

// docs/reference/package-file.md describes every field; its tables are compared with what the reader is told.
// BYGGOM_UPDATE=1 writes them anew.

namespace {

/// Writes a row of the reference for each field shown to it.
class TableWriter final : public FieldVisitor {
public:
    /// \param table  what its inner tables begin with
    explicit TableWriter(std::string table) : table_(std::move(table)) {}

    std::string rows;
    std::vector<std::pair<std::string, std::string>> inner; ///< tables within this one

    void number(std::string_view name, FigureId&, Limits limits, Fallback fallback,
                std::string_view meaning) override
    {
        row(name, limits, fallback, meaning);
    }
    void optional_number(std::string_view name, std::optional<FigureId>&, Limits limits,
                         std::string_view meaning) override
    {
        row(name, quantity(limits), "left out: none", meaning);
    }
    void whole(std::string_view name, int& value, int least, int most, bool is_required,
               std::string_view meaning) override
    {
        row(name, fmt::format("whole number, {} to {}", least, most),
            is_required ? "required" : fmt::format("left out: {}", value), meaning);
    }
    void wholes(std::string_view name, std::vector<int>&, int least, int most,
                std::string_view meaning) override
    {
        row(name, fmt::format("list of whole numbers, {} to {}", least, most), "left out: none", meaning);
    }
    void schedule(std::string_view name, Schedule&, Limits limits, Fallback fallback,
                  std::string_view meaning) override
    {
        row(name, "list, one a year: " + quantity(limits), needed(fallback), meaning);
    }
    void numbers(std::string_view name, std::vector<FigureId>&, Limits, std::string_view meaning) override
    {
        row(name, "list of numbers, each as that field takes it", "required", meaning);
    }
    void flag(std::string_view name, bool& value, std::string_view meaning) override
    {
        row(name, "true or false", fmt::format("left out: {}", value), meaning);
    }
    void word(std::string_view name, int& value, std::span<const std::string_view> words,
              std::string_view meaning) override
    {
        std::string list;
        for (const auto word : words)
            list += (list.empty() ? "" : ", ") + std::string(word);
        row(name, "one of " + list, fmt::format("left out: {}", words[static_cast<std::size_t>(value)]),
            meaning);
    }
    void text(std::string_view name, std::string&, bool is_required, std::string_view meaning) override
    {
        row(name, "text", is_required ? "required" : "may be left out", meaning);
    }
    void named_texts(std::vector<NamedText>&) override {} // its section says so in prose
    void actor(std::string_view name, ActorId&, Role role, std::string_view meaning) override
    {
        row(name, fmt::format("id of a {}", to_string(role)), "may be left out where there is one", meaning);
    }
    void any_actor(std::string_view name, ActorId&, bool is_required, std::string_view meaning) override
    {
        row(name, "id of an actor", is_required ? "required" : "may be left out", meaning);
    }
    void actors(std::string_view name, std::vector<ActorId>&, std::string_view meaning) override
    {
        row(name, "list of ids of actors", "left out: none", meaning);
    }
    void measures(std::string_view name, std::vector<MeasureId>&, std::string_view meaning) override
    {
        row(name, "list of ids of measures", "left out: none", meaning);
    }
    void rates(std::string_view name, RateSchedule&, Fallback fallback, Fallback,
               std::string_view meaning) override
    {
        row(name, "rate", needed(fallback), meaning);
    }
    void list(std::string_view name, DescribedList& items, std::string_view meaning) override
    {
        row(name, fmt::format("tables [[{}.{}]]", table_, name), "left out: none", meaning);
        TableWriter writer(table_ + "." + std::string(name));
        items.append().describe(writer);
        inner.emplace_back(std::string(name), writer.rows);
    }

private:
    static std::string quantity(Limits limits)
    {
        const auto unit = limits.unit == "1" ? std::string("number") : std::string(limits.unit);
        return limits.most >= any_amount ? unit
                                         : fmt::format("{}, {} to {}", unit, limits.least, limits.most);
    }
    static std::string needed(Fallback fallback)
    {
        if (fallback.kind == Fallback::Kind::required)
            return "required";
        return fallback.kind == Fallback::Kind::none ? "may be left out"
                                                     : fmt::format("`{}`", fallback.figure);
    }
    std::string table_;
    void row(std::string_view name, Limits limits, Fallback fallback, std::string_view meaning)
    {
        row(name, quantity(limits), needed(fallback), meaning);
    }
    void row(std::string_view name, const std::string& value, const std::string& otherwise,
             std::string_view meaning)
    {
        rows += fmt::format("| `{}` | {} | {} | {} |\n", name, value, otherwise, meaning);
    }
};

/// The tables of the reference by their names.
std::map<std::string, std::string> tables_of_the_reader()
{
    std::map<std::string, std::string> tables;
    const auto add = [&](const std::string& name, Described& item, const std::string& table = "measure") {
        TableWriter writer(table);
        item.describe(writer);
        tables[name] = writer.rows;
        for (const auto& [inner, rows] : writer.inner)
            tables[name + "." + inner] = rows;
    };
    Package package;
    Area area;
    Household household;
    household.partner = LabourState::outside;
    Actor actor;
    actor.role = Role::property_owner;
    add("package", package);
    add("area", area);
    Growth growth;
    add("growth", growth);
    add("household", household);
    add("actor", actor);
    struct Tables final : TableVisitor {
        explicit Tables(const std::function<void(const std::string&, Described&)>& use) : use_(use) {}
        void table(std::string_view name, Described& table, Origin&) override
        {
            use_(std::string(name), table);
        }
        const std::function<void(const std::string&, Described&)>& use_;
    };
    const std::function<void(const std::string&, Described&)> add_table = [&](const std::string& name,
                                                                              Described& table) {
        if (name != "audit") // its names are the user's
            add(name, table, name);
    };
    Tables single(add_table);
    package.tables(single);
    for (const auto& kind : all_kinds_of_measure()) {
        const auto measure = kind.make();
        add(std::string(kind.name), *measure);
    }
    return tables;
}

std::string begin_of(const std::string& name) { return "<!-- fields: " + name + " -->\n"; }
const std::string head = "| field | value | otherwise | meaning |\n| --- | --- | --- | --- |\n";
const std::string end = "<!-- end -->\n";

} // namespace

TEST_CASE("the reference of package files and the reader agree on every field", "[reader][docs]")
{
    const auto path = std::string(BYGGOM_SOURCE_DIR) + "/docs/reference/package-file.md";
    auto document = read_file(path);
    auto written = document;
    for (const auto& [name, rows] : tables_of_the_reader()) {
        CAPTURE(name);
        const auto at = written.find(begin_of(name));
        REQUIRE(at != std::string::npos);
        const auto from = at + begin_of(name).size();
        const auto to = written.find(end, from);
        REQUIRE(to != std::string::npos);
        written.replace(from, to - from, head + rows);
    }
    if (std::getenv("BYGGOM_UPDATE") != nullptr) {
        write_file(path, written);
        document = written;
    }
    CHECK(document == written);
}
