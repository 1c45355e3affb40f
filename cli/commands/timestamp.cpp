#include "cli/commands/timestamp.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

namespace byggom {

std::int64_t seconds_of_writing()
{
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    return epoch == nullptr ? 1735689600LL : std::atoll(epoch);
}

std::string timestamp()
{
    const auto moment = std::chrono::sys_seconds(std::chrono::seconds(seconds_of_writing()));
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(moment - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.000Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

} // namespace byggom
