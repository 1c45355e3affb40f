#include "cli/read/area_baseline.hpp"

#include "cli/read/suggestion.hpp"
#include "cli/read/variant.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>

namespace byggom {
namespace {

constexpr std::array<std::string_view, 9> keys{"layer",  "code",    "codes",  "outline", "statistics",
                                               "people", "in_work", "source", "grade"};

class BaselineReader {
public:
    BaselineReader(const toml::table& table, const std::string& file) : table_(table), file_(file)
    {
        result_.origin = origin_of(table);
    }

    AreaBaseline read()
    {
        refuse_unknown_keys();
        result_.layer = relative(text("layer", true));
        result_.code = text("code", false);
        result_.people = text("people", true);
        result_.in_work = text("in_work", true);
        result_.source = text("source", false);
        result_.grade = text("grade", false);
        result_.codes = texts("codes");
        for (const auto& name : texts("statistics"))
            result_.statistics.push_back(relative(name));
        outline();
        if (result_.codes.empty() == result_.outline.empty() && problems_.empty())
            add_problem(result_.origin, "", "names either the codes of areas or an outline",
                        "codes = [\"1280C1210\"], or outline = [[13.01, 55.56], …] in degrees, east first");
        if (!problems_.empty())
            throw InvalidInput(std::move(problems_));
        return std::move(result_);
    }

private:
    Origin origin_of(const toml::node& node) const
    {
        const auto at = node.source().begin;
        return {file_, static_cast<int>(at.line), static_cast<int>(at.column)};
    }

    void add_problem(Origin origin, std::string_view key, std::string what, std::string hint)
    {
        problems_.push_back({std::move(origin), "area.baseline" + (key.empty() ? "" : "." + std::string(key)),
                             std::move(what), std::move(hint)});
    }

    void refuse_unknown_keys()
    {
        for (const auto& [key, node] : table_)
            if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
                add_problem(origin_of(node), key.str(), "no such field",
                            suggestion(key.str(), {keys.begin(), keys.end()}));
    }

    std::string text(std::string_view key, bool is_required)
    {
        const auto* node = table_.get(key);
        if (node == nullptr) {
            if (is_required)
                add_problem(result_.origin, key, "is missing", "");
            return {};
        }
        const auto value = node->value<std::string>();
        if (!value || value->empty())
            add_problem(origin_of(*node), key, "no text", "write it in quotes");
        return value.value_or("");
    }

    std::vector<std::string> texts(std::string_view key)
    {
        std::vector<std::string> values;
        const auto* node = table_.get(key);
        if (node == nullptr)
            return values;
        const auto* list = node->as_array();
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            const auto value = (*list)[i].value<std::string>();
            if (!value)
                add_problem(origin_of((*list)[i]), key, "no text",
                            "write it in quotes, with its leading zeros");
            values.push_back(value.value_or(""));
        }
        if (values.empty() && problems_.empty())
            add_problem(origin_of(*node), key, "no list of texts", "write it as [\"…\"]");
        return values;
    }

    void outline()
    {
        const auto* node = table_.get("outline");
        if (node == nullptr)
            return;
        const auto* list = node->as_array();
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            const auto* point = (*list)[i].as_array();
            const auto east =
                point == nullptr || point->size() != 2 ? std::nullopt : (*point)[0].value<double>();
            const auto north =
                point == nullptr || point->size() != 2 ? std::nullopt : (*point)[1].value<double>();
            if (east && north && *east >= -180 && *east <= 180 && *north >= -90 && *north <= 90)
                result_.outline.emplace_back(*east, *north);
            else
                add_problem(origin_of((*list)[i]), "outline", "no point in degrees",
                            "write it as [13.01, 55.56], east first");
        }
        if (result_.outline.size() < 3 && problems_.empty())
            add_problem(origin_of(*node), "outline", "has less than three points", "");
    }

    /// A path as seen from the package file's folder; connections and absolute paths stay.
    std::string relative(const std::string& path) const
    {
        const auto slash = file_.rfind('/');
        if (path.empty() || path[0] == '/' || path.find(':') != std::string::npos ||
            slash == std::string::npos)
            return path;
        return file_.substr(0, slash + 1) + path;
    }

    const toml::table& table_;
    std::string file_;
    AreaBaseline result_;
    std::vector<Problem> problems_;
};

} // namespace

std::optional<AreaBaseline> read_area_baseline(std::string_view text, const std::string& file,
                                               std::string_view variant)
{
    toml::table root;
    try {
        root = toml::parse(text, file);
    } catch (const toml::parse_error&) {
        return std::nullopt;
    }
    std::vector<Problem> told_by_the_package;
    apply_variant(root, variant, file, told_by_the_package);
    const auto* table = root["area"]["baseline"].as_table();
    if (table == nullptr)
        return std::nullopt;
    return BaselineReader(*table, file).read();
}

} // namespace byggom
