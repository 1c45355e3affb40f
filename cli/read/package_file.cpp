#include "cli/read/package_file.hpp"

#include "actors/catalogue.hpp"
#include "cli/read/area_baseline.hpp"
#include "cli/read/suggestion.hpp"
#include "cli/read/syntax.hpp"
#include "cli/read/toml_reader.hpp"
#include "cli/read/variant.hpp"
#include "libpackage/audit/audit.hpp"
#include "libpackage/figure/figure_table.hpp"
#include "libpackage/package/prices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace byggom {
namespace {

std::vector<std::string> tables_of_file()
{
    std::vector<std::string> all{"area", "growth", "household", "actor", "measure", "figures"};
    for (auto& single : names_of_tables())
        all.push_back(std::move(single));
    return all;
}

/// Of the names of measures and their order, which stand whatever else could not be read.
bool is_about_order(const Problem& problem)
{
    const auto ends_with = [&](std::string_view end) {
        return problem.field.size() >= end.size() &&
               problem.field.compare(problem.field.size() - end.size(), end.size(), end) == 0;
    };
    return ends_with(".requires") || ends_with(".excludes") ||
           problem.what.find("given twice") != std::string::npos;
}

/// Reads one file; each step leaves its mistakes in `problems` and goes on.
class PackageReader {
public:
    PackageReader(const toml::table& root, const std::string& file_name, std::vector<Problem> problems)
        : root_(root), problems_(std::move(problems))
    {
        package_.file = file_name;
    }

    /// \param needs_measures  whether a file without any is a mistake
    Package read(const std::vector<Figure>& overlay, Alternatives alternatives, bool needs_measures)
    {
        catalogue_figures(overlay);
        top();
        own_figures();
        actors();
        area();
        growth();
        households();
        measures();
        TableReader single(*this);
        package_.tables(single);
        take(check_accepted(package_));
        auto found = worth_telling(check(package_, alternatives));
        if (!needs_measures && !root_.contains("measure"))
            found.erase(std::remove_if(found.begin(), found.end(),
                                       [](const Problem& problem) { return problem.field == "measure"; }),
                        found.end());
        take(std::move(found));
        if (!problems_.empty())
            throw InvalidInput(std::move(problems_));
        settle_prices(package_);
        return std::move(package_);
    }

private:
    void take(std::vector<Problem> found)
    {
        problems_.insert(problems_.end(), std::make_move_iterator(found.begin()),
                         std::make_move_iterator(found.end()));
    }

    /// Of what the whole package shows, all but sums over a table that could not be read in full; where a
    /// role or a kind could not be read, only what does not hang on it.
    std::vector<Problem> worth_telling(std::vector<Problem> found) const
    {
        const auto is_echo = [this](const Problem& problem) {
            const auto table = problem.field.substr(0, problem.field.find('.', problem.field.find('.') + 1));
            const auto is_about_table = [&](const Problem& other) {
                return other.field.rfind(table, 0) == 0;
            };
            return !is_about_order(problem) &&
                   (doubts_.any() || std::any_of(problems_.begin(), problems_.end(), is_about_table));
        };
        found.erase(std::remove_if(found.begin(), found.end(), is_echo), found.end());
        return found;
    }

    /// The years stand first of all: the catalogue hangs on the one, the price of a plain amount on the
    /// other.
    void catalogue_figures(const std::vector<Figure>& overlay)
    {
        const auto year = root_["rules_year"].value<int>();
        const auto available = years_with_rules();
        package_.price_year = root_["price_year"].value_or(0);
        try {
            for (auto& figure : catalogue(year.value_or(available.back())))
                package_.figures.add(std::move(figure));
        } catch (const InvalidInput& error) {
            auto problem = error.problems().front();
            const auto at = root_["rules_year"].node()->source().begin;
            problem.origin = {package_.file, static_cast<int>(at.line), static_cast<int>(at.column)};
            problems_.push_back(problem);
            for (auto& figure : catalogue(available.back()))
                package_.figures.add(std::move(figure));
        }
        for (const auto& figure : overlay)
            package_.figures.add(figure);
    }

    void top()
    {
        TomlReader reader(root_, "", package_, problems_);
        package_.describe(reader);
        for (const auto& table : tables_of_file())
            reader.expect(table);
        reader.refuse_unknown_keys();
        check_price_year("price_year");
        if (package_.horizon == 0) // told already; nothing shall seem to lie behind it
            package_.horizon = longest_horizon;
    }

    /// A year the price index lacks is told once, where it stands, not for every figure it spoils.
    void check_price_year(std::string_view field)
    {
        const auto* node = root_.get(field);
        const auto year = node == nullptr ? std::nullopt : node->value<int>();
        if (!year || package_.figures.find("price.cpi." + std::to_string(*year)))
            return;
        const auto at = node->source().begin;
        problems_.push_back({{package_.file, static_cast<int>(at.line), static_cast<int>(at.column)},
                             std::string(field),
                             fmt::format("the price index has no year {}", *year),
                             fmt::format("state another year, or add price.cpi.{} to the catalogue", *year)});
    }

    void own_figures()
    {
        const auto* table = root_["figures"].as_table();
        if (table == nullptr)
            return;
        TomlReader reader(*table, "figures", package_, problems_);
        for (const auto& [key, node] : *table) {
            const std::string id(key.str());
            const auto found = package_.figures.find(id);
            if (!found) {
                std::vector<std::string> ids;
                for (const auto& figure : package_.figures)
                    ids.push_back(figure.id);
                const auto at = node.source().begin;
                problems_.push_back({{package_.file, static_cast<int>(at.line), static_cast<int>(at.column)},
                                     "figures." + id,
                                     "the catalogue has no such figure",
                                     suggestion(id, ids)});
                continue;
            }
            const Figure known = package_.figures[*found];
            const double least =
                std::min(known.value, known.low.value_or(known.value)) < 0 ? -any_amount : 0.0;
            const double most = known.unit == "1" && known.value <= 1 ? 1.0 : any_amount;
            if (auto figure = reader.figure(node, id, {known.unit, least, most}))
                package_.figures.add(std::move(*figure));
        }
    }

    /// Each table under `name`, as a list or alone, with its reader.
    template <class Each>
    void each_table(std::string_view name, Each each)
    {
        const auto* node = root_.get(name);
        if (node == nullptr)
            return;
        const auto* list = node->as_array();
        const auto at = node->source().begin;
        const Origin origin{package_.file, static_cast<int>(at.line), static_cast<int>(at.column)};
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            if (const auto* table = (*list)[i].as_table())
                each(*table, fmt::format("{}.{}", name, (*table)["id"].value_or(std::to_string(i + 1))));
            else
                list = nullptr;
        }
        if (list == nullptr)
            problems_.push_back(
                {origin, std::string(name), "no list of tables", fmt::format("write [[{}]]", name)});
    }

    void actors()
    {
        each_table("actor", [&](const toml::table& table, const std::string& path) {
            TomlReader reader(table, path, package_, problems_);
            Actor actor;
            actor.role = Role::property_owner;
            actor.origin = reader.origin();
            actor.describe(reader);
            if (!table.contains("role"))
                problems_.push_back({actor.origin, path + ".role", "is missing",
                                     "say what the actor is: property_owner, municipality …"});
            const auto role = table["role"].value_or(std::string{});
            if (!role_from(role))
                doubts_.actors.insert(actor.id);
            reader.refuse_unknown_keys();
            package_.actors.push_back(std::move(actor));
        });
        take(complete_actors(package_));
        take(bind_hazards(package_));
    }

    /// The table under `name` where there is one; what is no table is told.
    const toml::table& one_table(std::string_view name)
    {
        static const toml::table nothing;
        const auto* node = root_.get(name);
        const auto* table = node == nullptr ? &nothing : node->as_table();
        if (table != nullptr)
            return *table;
        const auto at = node->source().begin;
        problems_.push_back({{package_.file, static_cast<int>(at.line), static_cast<int>(at.column)},
                             std::string(name),
                             "no table",
                             fmt::format("write [{}]", name)});
        return nothing;
    }

    /// The fee's two rates take the place of the grant's.
    void equalise_by_fee(const Origin& origin)
    {
        if (package_.area.equalisation_rate == 0)
            return;
        for (const std::string side : {"municipality", "region"}) {
            const auto found = package_.figures.find("rules.equalisation." + side + ".fee");
            if (!found) {
                problems_.push_back({origin, "area.equalisation_rate",
                                     "the rate of the fee is not known here",
                                     "state rules.equalisation." + side + ".fee in [figures]"});
                continue;
            }
            auto figure = package_.figures[*found];
            figure.id = "rules.equalisation." + side;
            package_.figures.add(std::move(figure));
        }
    }

    void growth()
    {
        TomlReader reader(one_table("growth"), "growth", package_, problems_);
        package_.growth.describe(reader);
        reader.refuse_unknown_keys();
    }

    void area()
    {
        const auto& table = one_table("area");
        TomlReader reader(table, "area", package_, problems_);
        package_.area.origin = reader.origin();
        package_.area.describe(reader);
        equalise_by_fee(reader.origin());
        reader.expect("baseline");
        reader.refuse_unknown_keys();
        if (table.contains("baseline"))
            baseline(table);
    }

    class TableReader final : public TableVisitor {
    public:
        explicit TableReader(PackageReader& file) : file_(file) {}
        void table(std::string_view name, Described& table, Origin& origin) override
        {
            TomlReader reader(file_.one_table(name), std::string(name), file_.package_, file_.problems_,
                              file_.doubts_);
            origin = reader.origin();
            table.describe(reader);
            reader.refuse_unknown_keys();
        }

    private:
        PackageReader& file_;
    };

    /// The employment of areas on a map, which the command has laid over the catalogue.
    void baseline(const toml::table& table)
    {
        const auto at = table.get("baseline")->source().begin;
        const Origin origin{package_.file, static_cast<int>(at.line), static_cast<int>(at.column)};
        const auto found = package_.figures.find(baseline_employment);
        if (table.contains("employment"))
            problems_.push_back({origin, "area.employment", "is stated, and taken from areas too",
                                 "leave out one of the two"});
        else if (found)
            package_.area.employment = *found;
        else
            problems_.push_back({origin, "area.baseline", "areas are not read here",
                                 "state the employment of its areas in area.employment"});
    }

    void households()
    {
        each_table("household", [&](const toml::table& table, const std::string& path) {
            TomlReader reader(table, path, package_, problems_);
            Household household;
            household.partner = LabourState::outside;
            household.origin = reader.origin();
            household.describe(reader);
            reader.refuse_unknown_keys();
            package_.households.push_back(std::move(household));
        });
        if (!root_.contains("household"))
            package_.households = default_households(package_.figures);
    }

    /// All measures are named before any is read, so that they can speak of each other in any order.
    void measures()
    {
        std::vector<std::pair<const toml::table*, std::string>> tables;
        each_table("measure", [&](const toml::table& table, const std::string& path) {
            if (auto measure = made(table, path)) {
                measure->id = table["id"].value_or(std::string{});
                package_.measures.push_back(std::move(measure));
                tables.emplace_back(&table, path);
            }
        });
        for (std::size_t i = 0; i < tables.size(); ++i) {
            TomlReader reader(*tables[i].first, tables[i].second, package_, problems_, doubts_);
            reader.expect("kind");
            package_.measures[i]->origin = reader.origin();
            package_.measures[i]->describe(reader);
            reader.refuse_unknown_keys();
        }
    }

    std::unique_ptr<Measure> made(const toml::table& table, const std::string& path)
    {
        const auto kind = table["kind"].value_or(std::string{});
        std::vector<std::string> kinds;
        for (const auto& known : all_kinds_of_measure()) {
            if (known.name == kind)
                return known.make();
            kinds.emplace_back(known.name);
        }
        doubts_.measures.insert(table["id"].value_or(std::string{}));
        const auto* node = table.get("kind");
        const auto at = (node == nullptr ? table.source() : node->source()).begin;
        problems_.push_back({{package_.file, static_cast<int>(at.line), static_cast<int>(at.column)},
                             path + ".kind",
                             node == nullptr ? "is missing" : "\"" + kind + "\": no such kind of measure",
                             suggestion(kind, kinds)});
        return nullptr;
    }

    const toml::table& root_;
    Package package_;
    std::vector<Problem> problems_;
    Doubts doubts_;
};

/// In place of the package's own.
void put_society_rate(toml::table& root, std::string_view rate)
{
    if (const auto number = decimal_number(rate))
        root.insert_or_assign("society_rate", *number);
    else if (!rate.empty())
        root.insert_or_assign("society_rate", std::string(rate));
}

} // namespace

Package read_package(std::string_view text, const std::string& file_name, const std::vector<Figure>& overlay,
                     std::string_view variant, std::string_view society_rate, Alternatives alternatives)
{
    auto root = parsed(text, file_name);
    std::vector<Problem> problems;
    apply_variant(root, variant, file_name, problems);
    put_society_rate(root, society_rate);
    try {
        return PackageReader(root, file_name, std::move(problems)).read(overlay, alternatives, true);
    } catch (const InvalidInput& error) { // a line of the file may be right, and wrong in the variant
        problems = error.problems();
        for (auto& problem : problems)
            if (!variant.empty())
                problem.field = fmt::format("variant {}: {}", variant, problem.field);
        throw InvalidInput(std::move(problems));
    }
}

Package read_terms(std::string_view text, const std::string& file_name, const std::vector<Figure>& overlay)
{
    const auto root = parsed(text, file_name);
    return PackageReader(root, file_name, {}).read(overlay, Alternatives::refused, false);
}

std::vector<PackageVariant> read_variants(std::string_view text, const std::string& file_name)
{
    std::vector<Problem> problems;
    auto variants = variants_in(parsed(text, file_name), file_name, problems);
    if (!problems.empty())
        throw InvalidInput(std::move(problems));
    return variants;
}

} // namespace byggom
