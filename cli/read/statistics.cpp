#include "cli/read/statistics.hpp"

#include "cli/read/statistics_csv.hpp"
#include "cli/read/statistics_json.hpp"
#include "cli/read/text_encoding.hpp"
#include "libpackage/problem/problem.hpp"

namespace byggom {

Statistics read_statistics(std::string_view bytes, const std::string& file, const std::string& code_column)
{
    const auto [text, encoding] = decoded(bytes);
    const auto first = text.find_first_not_of(" \t\r\n");
    const bool is_json = first != std::string::npos && (text[first] == '{' || text[first] == '[');
    auto result = is_json ? read_statistics_json(text, file) : read_statistics_csv(text, file, code_column);
    if (result.editions.size() > 1) {
        std::string editions;
        for (const auto& edition : result.editions)
            editions += (editions.empty() ? "" : ", ") + edition;
        throw InvalidInput({{{file, 0, 0},
                             "",
                             Message("areas of several editions: {}", {editions}),
                             "take the areas of one edition alone"}});
    }
    if (encoding == "Windows-1252")
        result.remarks.insert(result.remarks.begin(), "read as Windows-1252");
    return result;
}

} // namespace byggom
