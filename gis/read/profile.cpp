#include "gis/read/profile.hpp"

#include <algorithm>
#include <cctype>

namespace byggom {
namespace {

constexpr std::array<Profile, 6> known{{
    {"byggom", {"area_code"}, {"area_name"}, 0, ""},
    {"DeSO", {"desokod", "deso_kod", "deso"}, {"desonamn"}, 9, ""},
    {"RegSO", {"regsokod", "regso_kod", "regso"}, {"regsonamn", "regso_namn"}, 8, ""},
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
        if (find_field(fields, profile.code_fields) >= 0)
            return &profile;
    return nullptr;
}

const Profile* profile_called(std::string_view name)
{
    for (const auto& profile : known)
        if (same_name(profile.name, name))
            return &profile;
    return nullptr;
}

} // namespace byggom
