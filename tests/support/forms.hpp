#pragma once

#include "cli/report/forms/forms.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace byggom::test {

/// The page of a Document, without colours, so wide that nothing folds unless a width is asked for.
inline std::string page_of(const Document& document, Language language = Language::english, int width = 400)
{
    return terminal(document, {language, false, width});
}
inline nlohmann::ordered_json json_of(const Document& document)
{
    return nlohmann::ordered_json::parse(json(document));
}

} // namespace byggom::test
