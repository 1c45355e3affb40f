#include "gis/read/profile.hpp"

#include <algorithm>
#include <cctype>

namespace byggom {
namespace {

constexpr std::array<Profile, 8> known{{
    {"byggom", {"area_code"}, {"area_name"}, 0, ""},
    {"DeSO 2018", {"deso"}, {"kommunnamn"}, 9, "DeSO 2018", {"lan", "kommun"}},
    {"DeSO", {"desokod", "deso_kod", "deso"}, {"desonamn"}, 9, ""},
    {"RegSO 2018", {"regsokod"}, {"regso"}, 8, "RegSO 2018", {"regso"}},
    {"RegSO", {"regsokod", "regso_kod", "regso"}, {"regsonamn", "regso_namn", "regso"}, 8, ""},
    {"Malmö", {"do_kod"}, {"delomrade", "delområde"}, 5, "Malmö delområden"},
    {"municipalities", {"kn_kod", "kommunkod", "kommun_kod"}, {"kn_namn", "kommunnamn"}, 4, ""},
    {"counties", {"ln_kod", "lanskod", "lan_kod"}, {"ln_namn", "lannamn"}, 2, ""},
}};

bool same_name(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
    });
}

} // namespace

std::span<const Profile> profiles() { return known; }

int find_field(const std::vector<std::string>& fields, std::span<const std::string_view> wanted)
{
    for (const auto name : wanted)
        for (std::size_t i = 0; !name.empty() && i < fields.size(); ++i)
            if (same_name(fields[i], name))
                return static_cast<int>(i);
    return -1;
}

const Profile* detected_profile(const std::vector<std::string>& fields)
{
    for (const auto& profile : known)
        if (find_field(fields, profile.code_fields) >= 0 &&
            (profile.marks[0].empty() || find_field(fields, profile.marks) >= 0))
            return &profile;
    return nullptr;
}

const Profile* profile_called(std::string_view name)
{
    const auto edition = edition_in(name);
    const auto division = edition.empty() ? std::string(name) : edition.substr(0, edition.find(' '));
    for (const auto& profile : known)
        if (same_name(profile.name, division))
            return &profile;
    return nullptr;
}

std::string edition_in(std::string_view name)
{
    for (const std::string_view kind : {"RegSO", "DeSO"})
        for (std::size_t i = 0; i + kind.size() + 5 <= name.size(); ++i) {
            const auto year = name.substr(i + kind.size() + 1, 4);
            const bool is_apart = name[i + kind.size()] == '_' || name[i + kind.size()] == ' ';
            if (is_apart && same_name(name.substr(i, kind.size()), kind) && year.substr(0, 2) == "20" &&
                std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; }))
                return std::string(kind) + " " + std::string(year);
        }
    return {};
}

} // namespace byggom
