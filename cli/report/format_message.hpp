#pragma once

#include "cli/report/language.hpp"

#include <fmt/format.h>

namespace byggom {

/// A sentence in the language, with the values in their places.
template <class... Values>
std::string format_message(Language language, std::string_view english, const Values&... values)
{
    return fmt::vformat(translate(language, english), fmt::make_format_args(values...));
}

} // namespace byggom
