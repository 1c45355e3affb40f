#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace byggom {

/// How a known division names its fields. Names are compared without regard to case.
struct Profile {
    std::string_view name;
    std::array<std::string_view, 4> code_fields; ///< the first that a layer has
    std::array<std::string_view, 3> name_fields;
    int code_width;           ///< digits; codes given as numbers get their leading zeros back. 0: any
    std::string_view edition; ///< where the fields alone tell it
    std::array<std::string_view, 2> marks{}; ///< one of these must be there too for it to be detected
};

/// The divisions known by their fields; the first that fits is taken, so that a layer of DeSO, which also
/// carries the code of its municipality, is one of DeSO.
std::span<const Profile> profiles();

/// The field of `fields` that is one of `wanted`, or nothing (-1). Without regard to case.
int find_field(const std::vector<std::string>& fields, std::span<const std::string_view> wanted);

/// The profile these fields belong to; null where there is none.
const Profile* detected_profile(const std::vector<std::string>& fields);
/// \param name  of a profile; of DeSO and RegSO also with a year, "RegSO 2025". Null where there is none.
const Profile* profile_called(std::string_view name);

/// The edition in the name of a layer or profile: "DeSO_2018_v2" and "DeSO 2018" are "DeSO 2018". Empty where
/// there is none.
std::string edition_in(std::string_view name);

} // namespace byggom
