#include "libpackage/area/join.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace byggom {
namespace {

bool all_digits(const std::string& text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The digits of every code, where all have as many; else 0.
std::size_t common_width(const std::vector<std::string>& codes)
{
    for (const auto& code : codes)
        if (!all_digits(code) || code.size() != codes.front().size())
            return 0;
    return codes.empty() ? 0 : codes.front().size();
}

/// Of "Malmö (RegSO-Lindängen)" the words "Lindängen"; else the name itself.
std::string short_name(const std::string& name)
{
    const auto open = name.find(" (");
    if (open == std::string::npos || name.back() != ')')
        return name;
    auto inner = name.substr(open + 2, name.size() - open - 3);
    return inner.rfind("RegSO-", 0) == 0 ? inner.substr(6) : inner;
}

bool has_codes(const AreaTable& table)
{
    return std::any_of(table.codes.begin(), table.codes.end(),
                       [](const std::string& code) { return !code.empty(); });
}

/// Where each key stands; a name that stands twice leads nowhere.
std::unordered_map<std::string, std::size_t> places_of(const std::vector<std::string>& keys)
{
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (const auto [known, is_new] = places.try_emplace(keys[i], i); !is_new)
            known->second = keys.size();
    return places;
}

class Joiner {
public:
    Joiner(const AreaTable& areas, const AreaTable& statistics) : areas_(areas), statistics_(statistics) {}

    Joined join()
    {
        joined_.table = areas_;
        if (joined_.table.edition.empty())
            joined_.table.edition = statistics_.edition;
        if (!editions_agree(areas_.edition, statistics_.edition))
            joined_.findings.push_back(
                {"editions: the areas are " + areas_.edition + ", the statistics " + statistics_.edition,
                 0,
                 {},
                 true,
                 "take statistics of the areas' own edition"});
        match();
        add_findings();
        for (const auto& column : statistics_.columns)
            add(column);
        return std::move(joined_);
    }

private:
    /// The code, else the name.
    std::string key_of_row(std::size_t row, std::size_t width)
    {
        if (statistics_.codes[row].empty())
            return statistics_.names[row];
        auto code = statistics_.codes[row];
        if (all_digits(code) && code.size() < width) {
            code.insert(0, width - code.size(), '0');
            ++padded_;
        }
        return code;
    }

    void match()
    {
        const auto width = has_codes(statistics_) ? common_width(areas_.codes) : 0;
        const auto codes = places_of(areas_.codes);
        const auto names = places_of(areas_.names);
        const auto place_in = [&](const auto& places, const std::string& key) {
            const auto found = places.find(key);
            return found == places.end() ? areas_.size() : found->second;
        };
        row_of_.assign(areas_.size(), statistics_.size());
        for (std::size_t row = 0; row < statistics_.size(); ++row) {
            const auto key = key_of_row(row, width);
            auto place = place_in(codes, key); // a code of the user's own looks like a name
            if (place == areas_.size() && statistics_.codes[row].empty())
                place = place_in(names, key);
            if (place == areas_.size() && statistics_.codes[row].empty())
                place = place_in(names, short_name(key));
            if (key.empty() || place == areas_.size())
                rows_without_area_.push_back(key);
            else if (row_of_[place] != statistics_.size())
                twice_.push_back(key);
            else
                row_of_[place] = row;
        }
    }

    void add_findings()
    {
        std::vector<std::string> without;
        for (std::size_t i = 0; i < areas_.size(); ++i)
            if (row_of_[i] == statistics_.size())
                without.push_back(areas_.codes[i].empty() ? areas_.names[i] : areas_.codes[i]);
        const auto add_finding = [&](std::string what, const std::vector<std::string>& which, bool mistake,
                                     std::string hint) {
            if (!which.empty())
                joined_.findings.push_back(
                    {std::move(what), which.size(), first_few(which), mistake, std::move(hint)});
        };
        const bool none = without.size() == areas_.size();
        add_finding("areas without a row in the statistics", without, none,
                    none ? "no code is in both: the statistics begin with " + first_key() : "");
        add_finding("rows of the statistics without an area", rows_without_area_, false, "");
        add_finding("areas with several rows in the statistics", twice_, true,
                    "codes must not come twice; of several years or groups, name each in a column");
        if (padded_ > 0)
            joined_.findings.push_back(
                {"codes of the statistics that got their leading zeros back", padded_, {}, false, ""});
    }

    std::string first_key() const
    {
        if (statistics_.size() == 0)
            return "nothing";
        return statistics_.codes[0].empty() ? statistics_.names[0] : statistics_.codes[0];
    }

    void add(const AreaColumn& column)
    {
        auto name = column.name;
        const auto is_there = [&](const std::string& wanted) {
            return std::any_of(joined_.table.columns.begin(), joined_.table.columns.end(),
                               [&](const AreaColumn& other) { return other.name == wanted; });
        };
        for (int i = 2; is_there(name); ++i)
            name = column.name + " (" + std::to_string(i) + ")";
        AreaColumn own{name, std::vector<std::optional<double>>(areas_.size())};
        std::size_t zeros_only = 0;
        for (std::size_t i = 0; i < areas_.size(); ++i)
            if (row_of_[i] != statistics_.size()) {
                own.values[i] = column.values[row_of_[i]];
                zeros_only += own.values[i] == 0.0 ? 1U : 0U;
            }
        if (zeros_only == areas_.size())
            joined_.findings.push_back({"areas are all 0 in \"" + name + "\"",
                                        zeros_only,
                                        {},
                                        false,
                                        "the areas may not have existed in that year"});
        joined_.table.columns.push_back(std::move(own));
    }

    const AreaTable& areas_;
    const AreaTable& statistics_;
    Joined joined_;
    std::vector<std::size_t> row_of_; ///< of each area; the number of rows where it has none
    std::vector<std::string> rows_without_area_;
    std::vector<std::string> twice_;
    std::size_t padded_ = 0;
};

} // namespace

Joined join(const AreaTable& areas, const AreaTable& statistics) { return Joiner(areas, statistics).join(); }

} // namespace byggom
