#include "cli/report/forms/plain_number.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdlib>

namespace byggom {

std::string without_exponent(std::string_view number)
{
    const auto mark = number.find_first_of("eE");
    if (mark == std::string_view::npos)
        return std::string(number);
    const int exponent = std::atoi(std::string(number.substr(mark + 1)).c_str());
    std::string digits(number.substr(0, mark));
    const std::string sign = !digits.empty() && digits.front() == '-' ? "-" : "";
    digits.erase(0, sign.size());
    const auto found = digits.find('.');
    int point = static_cast<int>(found == std::string::npos ? digits.size() : found);
    if (found != std::string::npos)
        digits.erase(found, 1);
    point += exponent;
    if (point <= 0) {
        digits.insert(0, static_cast<std::size_t>(1 - point), '0');
        point = 1;
    }
    if (static_cast<std::size_t>(point) > digits.size())
        digits.append(static_cast<std::size_t>(point) - digits.size(), '0');
    digits.insert(static_cast<std::size_t>(point), ".");
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.')
        digits.pop_back();
    return sign + digits;
}

std::string plain_number(double number)
{
    if (!std::isfinite(number))
        return {};
    auto text = without_exponent(nlohmann::json(number).dump());
    if (text.size() > 2 && text.compare(text.size() - 2, 2, ".0") == 0)
        text.erase(text.size() - 2);
    return text == "-0" ? "0" : text;
}

} // namespace byggom
