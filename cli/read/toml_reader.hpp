#pragma once

#include "libpackage/package/package.hpp"

#include <toml++/toml.h>

#include <set>

namespace byggom {

/// What an earlier mistake leaves in doubt. Speaking of it is no second mistake.
struct Doubts {
    std::set<std::string> actors;   ///< ids of actors whose role could not be read
    std::set<std::string> measures; ///< ids of measures whose kind could not be read
    bool any() const { return !actors.empty() || !measures.empty(); }
};

/// Fills what describes itself from a table of a package file. Knows no measure and no actor by name.
class TomlReader final : public FieldVisitor {
public:
    /// \param path  of the table: "measure.jobs"; figures made here are named after it
    TomlReader(const toml::table& table, std::string path, Package& package, std::vector<Problem>& problems,
               Doubts doubts = {});

    void place(Origin& origin_of_table) override { origin_of_table = origin(); }
    void gone(std::string_view name, std::string_view instead) override { gone_.emplace(name, instead); }
    void number(std::string_view name, FigureId& value, Limits limits, Fallback fallback,
                std::string_view meaning) override;
    void optional_number(std::string_view name, std::optional<FigureId>& value, Limits limits,
                         std::string_view meaning) override;
    void whole(std::string_view name, int& value, int least, int most, bool is_required,
               std::string_view meaning) override;
    void wholes(std::string_view name, std::vector<int>& values, int least, int most,
                std::string_view meaning) override;
    void schedule(std::string_view name, Schedule& values, Limits limits, Fallback fallback,
                  std::string_view meaning) override;
    void flag(std::string_view name, bool& value, std::string_view meaning) override;
    void word(std::string_view name, int& value, std::span<const std::string_view> words,
              std::string_view meaning) override;
    void text(std::string_view name, std::string& value, bool is_required, std::string_view meaning) override;
    void named_texts(std::vector<NamedText>& values) override;
    void actor(std::string_view name, ActorId& value, Role role, std::string_view meaning) override;
    void any_actor(std::string_view name, ActorId& value, bool is_required,
                   std::string_view meaning) override;
    void actors(std::string_view name, std::vector<ActorId>& values, std::string_view meaning) override;
    void measures(std::string_view name, std::vector<MeasureId>& values, std::string_view meaning) override;
    void rates(std::string_view name, RateSchedule& value, Fallback fallback, Fallback inflation,
               std::string_view meaning) override;
    void list(std::string_view name, DescribedList& items, std::string_view meaning) override;

    /// A key read elsewhere, not to be called unknown.
    void expect(std::string_view name) { known_.insert(std::string(name)); }
    /// To be called after the description: keys nobody asked for.
    void refuse_unknown_keys();
    Origin origin() const { return origin_of(table_); }
    /// Reads one number under its own path, as `[figures]` needs.
    std::optional<Figure> figure(const toml::node& node, const std::string& path, Limits limits);

private:
    const toml::node* find(std::string_view name);
    Origin origin_of(const toml::node& node) const;
    std::string path_of(std::string_view name) const;
    void wrong(const toml::node& node, const std::string& path, const std::string& what,
               const std::string& hint);
    void missing(std::string_view name, const std::string& hint);
    std::optional<FigureId> read_number(const toml::node& node, const std::string& path, Limits limits);
    std::optional<double> amount(const toml::node& node, const std::string& path, Limits limits,
                                 bool bare_allowed);
    void provenance(const toml::table& table, const std::string& path, Figure& figure);
    void check_band(const toml::node& node, const std::string& path, const Figure& figure, Limits limits);
    std::optional<FigureId> from_catalogue_entry(const toml::node& node, const std::string& path,
                                                 Limits limits);
    void fall_back(std::string_view name, FigureId& value, Limits limits, Fallback fallback);
    std::optional<ActorId> named_actor(const toml::node& node, const std::string& path,
                                       std::optional<Role> role = std::nullopt);
    RateSchedule named_rates(const toml::node& node, const std::string& path, const std::string& name);
    std::optional<RateStep> rate_step(const toml::node& node, const std::string& path, Fallback inflation);

    const toml::table& table_;
    std::string path_;
    Package& package_;
    std::vector<Problem>& problems_;
    Doubts doubts_;
    std::set<std::string> known_;
    std::map<std::string, std::string> gone_; ///< fields of before, and what to write instead
};

} // namespace byggom
